import AspicCore
import ObjectGraph

/// The metric of a KD tree or ball tree: its weights are read for each column of the rows.
enum DistanceProof {
    static func prove(at node: NodeID, columns: Int, of tree: ProvenObject) throws(Flaw) {
        guard let metric = ProvenObject(node, of: tree) else {
            throw .lie("a tree without a metric")
        }
        guard metric.name.module.hasPrefix("sklearn."), metric.name.module.hasSuffix("dist_metrics"),
            metric.name.name.contains("Distance")
        else { throw .unread("a tree with \(metric.name) as its metric") }
        try prove(metric, columns: columns)
    }

    private static func prove(_ metric: ProvenObject, columns: Int) throws(Flaw) {
        let graph = metric.objects.graph
        guard let state = metric.state, graph.kind(of: state) == .tuple, graph.childCount(of: state) >= 3
        else { throw .lie("a metric without its state") }
        let vector = try metric.array(at: graph.child(1, of: state), "vec").shape
        let matrix = try metric.array(at: graph.child(2, of: state), "mat").shape
        // Names ended in the size of floats since 1.3.
        let isOld = metric.name.name.hasSuffix("Distance")
        let name = metric.name.name.prefix { !$0.isNumber }
        if let flaw = flaw(String(name), isOld: isOld, vector: vector, matrix: matrix, columns: columns) {
            throw flaw
        }
    }

    static func flaw(_ name: String, isOld: Bool, vector: [Int], matrix: [Int], columns: Int) -> Flaw? {
        let lie = Flaw.lie(
            "a \(name) for \(columns) columns with a vector \(vector) and a matrix \(matrix)")
        switch name {
        case "SEuclideanDistance", "WMinkowskiDistance": return vector == [columns] ? nil : lie
        case "MinkowskiDistance":
            if vector == [0] || vector == [columns] { return nil }
            // A placeholder, before there were weights; releases that have them take it for one.
            guard vector == [1], isOld else { return lie }
            return .unread("a MinkowskiDistance of before 1.1, which later releases read beyond its end")
        case "MahalanobisDistance":
            return matrix == [columns, columns] && (!isOld || vector == [columns]) ? nil : lie
        case "HaversineDistance": return columns == 2 ? nil : lie
        default: return nil
        }
    }
}
