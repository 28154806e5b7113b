import AspicCore
import ObjectGraph

/// Gradient boosting: `predict_stages` adds up what the trees of all stages say without asking what they are
/// (scikit-learn's `ensemble/_gradient_boosting.pyx`): it takes the first value of each leaf for column `k` of as many
/// scores as the first stage has trees.
enum BoostingProof {
    static let estimators = ["GradientBoostingClassifier", "GradientBoostingRegressor"]

    static func prove(_ model: ProvenObject) throws(Flaw) {
        guard let stages = model.node("estimators_") else { return }
        guard let (trees, shape, _) = model.objects.objectArray(at: stages), shape.count == 2 else {
            throw .unread("the estimators_ of a \(model.name.name)")
        }
        if shape[0] > 0, let scores = try scores(of: model) {
            try Audit.prove(
                shape[1] == scores, "stages of \(shape[1]) trees in a \(model.name.name) of \(scores) scores")
        }
        var columns = try model.comparedColumns()
        if columns == nil { columns = try model.integer("n_features") }
        for node in trees {
            guard let regressor = ProvenObject(node, of: model),
                let tree = regressor.node("tree_").flatMap({ ProvenObject($0, of: model) }),
                tree.name.name == "Tree", let arguments = model.elements(at: tree.arguments),
                arguments.count == 3, let treeColumns = model.objects.integer(at: arguments[0]),
                let outputs = model.objects.integer(at: arguments[2])
            else { throw .unread("a \(model.name.name) with something else than trees") }
            try Audit.prove(outputs == 1, "a stage whose tree has \(outputs) outputs")
            let classes = try model.integers(at: arguments[1], "classes")
            try Audit.prove(classes == [1], "a stage whose tree has \(classes) values a leaf")
            if let columns {
                try Audit.prove(
                    treeColumns == columns, "a stage whose tree is about \(treeColumns) of \(columns) columns"
                )
            }
        }
    }

    /// How many scores a row has; `nil` if the release does not say.
    private static func scores(of model: ProvenObject) throws(Flaw) -> Int? {
        if model.name.name == "GradientBoostingRegressor" { return 1 }
        guard let classes = try model.shape("classes_")?.first else { return nil }
        return classes > 2 ? classes : 1
    }
}
