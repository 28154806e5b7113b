import AspicCore
import ObjectGraph

/// Nearest neighbors: distances are computed over the columns that rows have, and votes are counted by the labels of
/// training rows, both without looking at bounds.
enum NeighborsProof {
    static let names = [
        "KNeighborsClassifier", "KNeighborsRegressor", "KNeighborsTransformer", "LocalOutlierFactor",
        "NearestNeighbors", "RadiusNeighborsClassifier", "RadiusNeighborsRegressor",
        "RadiusNeighborsTransformer", "KNNImputer",
    ]

    static func prove(_ model: ProvenObject) throws(Flaw) {
        guard let shape = try model.shape("_fit_X"), shape.count == 2 else { return }
        if let columns = try model.columns() {
            try Audit.prove(
                shape[1] == columns, "a \(model.name.name) of \(columns) columns with rows of \(shape[1])")
        }
        if let rows = try model.integer("n_samples_fit_") {
            try Audit.prove(rows == shape[0], "a \(model.name.name) of \(rows) rows that has \(shape[0])")
        }
        if let tree = model.node("_tree").flatMap({ ProvenObject($0, of: model) }),
            let data = NeighborTreeProof.shape(ofTree: tree)
        {
            try Audit.prove(
                data == shape, "a \(model.name.name) of rows \(shape) whose tree has rows \(data)")
        }
        try proveLabels(model, rows: shape[0])
    }

    /// `_y` of classifiers holds for each row, and each output, a place in `classes_`.
    private static func proveLabels(_ model: ProvenObject, rows: Int) throws(Flaw) {
        guard let classes = model.node("classes_"), let labels = try model.array("_y"),
            labels.shape.first == rows, labels.shape.count <= 2, let values = try? labels.integers()
        else {
            try Audit.prove(
                model.node("classes_") == nil || model.node("_y") == nil,
                "a \(model.name.name) whose labels are not those of its \(rows) rows")
            return
        }
        var counts: [Int] = []
        if labels.shape.count == 1 {
            counts = [model.shape(at: classes)?.first ?? 0]
        } else {
            counts = (model.elements(at: classes) ?? []).map { model.shape(at: $0)?.first ?? 0 }
        }
        let outputs = labels.shape.count == 1 ? 1 : labels.shape[1]
        // One output in two dimensions has one array of classes.
        if outputs == 1 && counts.count != 1 { counts = [model.shape(at: classes)?.first ?? 0] }
        try Audit.prove(
            counts.count == outputs, "a \(model.name.name) of \(outputs) outputs with \(counts.count)")
        for (place, label) in values.enumerated() where label < 0 || label >= counts[place % outputs] {
            throw .lie("a \(model.name.name) with the label \(label) of \(counts[place % outputs]) classes")
        }
    }
}
