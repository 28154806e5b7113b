import AspicCore
import ObjectGraph

/// Centers of clusters, to which compiled code measures distances over as many columns as rows have.
enum CentersProof {
    static let means = ["KMeans", "MiniBatchKMeans", "BisectingKMeans"]

    /// More processors than machines have.
    private static let mostThreads = 1 << 14

    static func prove(means model: ProvenObject) throws(Flaw) {
        if let threads = try model.integer("_n_threads") {
            try Audit.prove(
                threads > 0 && threads <= mostThreads, "a \(model.name.name) for \(threads) threads")
        }
        guard let centers = try centers("cluster_centers_", of: model) else { return }
        _ = try model.comparedColumns()
        for attribute: StaticString in ["_counts", "counts_"] {
            guard let counts = try model.shape(attribute) else { continue }
            try Audit.prove(
                counts == [centers[0]],
                "a \(model.name.name) of \(centers[0]) centers with counts of the shape \(counts)")
        }
        guard let root = model.node("_bisecting_tree") else { return }
        try prove(halves: root, of: model, columns: centers[1])
    }

    /// `Birch` asks for the nearest center with lengths that it keeps beside the centers.
    static func prove(birch model: ProvenObject) throws(Flaw) {
        guard let centers = try centers("subcluster_centers_", of: model) else { return }
        for attribute: StaticString in ["_subcluster_norms", "subcluster_labels_"] {
            guard let shape = try model.shape(attribute) else { continue }
            try Audit.prove(
                shape == [centers[0]],
                "a \(model.name.name) of \(centers[0]) centers with \(attribute) of the shape \(shape)")
        }
    }

    /// The shape of centers that have the columns of rows.
    private static func centers(
        _ attribute: StaticString, of model: ProvenObject
    ) throws(Flaw) -> [Int]? {
        guard let shape = try model.shape(attribute) else { return nil }
        try Audit.prove(
            shape.count == 2 && shape[0] > 0, "a \(model.name.name) with centers of the shape \(shape)")
        if let columns = try model.columns() {
            try Audit.prove(
                shape[1] == columns,
                "a \(model.name.name) of \(columns) columns with centers of \(shape[1])")
        }
        return shape
    }

    /// Halves of halves, each with a center and none twice; nobody measures distances to the whole.
    private static func prove(
        halves root: NodeID, of model: ProvenObject, columns: Int
    ) throws(Flaw) {
        var seen: Set<NodeID> = [root]
        var pending = [root]
        while let node = pending.popLast() {
            try model.work.spend(1)
            guard let cluster = ProvenObject(node, of: model), cluster.name.name == "_BisectingTree" else {
                throw .unread("the tree of a \(model.name.name)")
            }
            if node != root, let center = try cluster.shape("center") {
                try Audit.prove(
                    center == [columns],
                    "a cluster of \(columns) columns with a center of the shape \(center)")
            }
            let halves = [cluster.node("left"), cluster.node("right")].compactMap { $0 }
            try Audit.prove(halves.count != 1, "a cluster that was cut in one half")
            for half in halves {
                try Audit.prove(seen.insert(half).inserted, "a cluster that is in two others")
                pending.append(half)
            }
        }
    }
}
