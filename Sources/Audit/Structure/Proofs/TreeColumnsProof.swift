import AspicCore
import ObjectGraph

/// Estimators of one tree: they compare the columns of rows with what they say of themselves, and the tree, which reads
/// the rows, compares nothing. Forests ask their trees' estimators.
enum TreeColumnsProof {
    static let estimators = [
        "DecisionTreeClassifier", "DecisionTreeRegressor", "ExtraTreeClassifier", "ExtraTreeRegressor",
    ]

    static func prove(_ model: ProvenObject) throws(Flaw) {
        guard let node = model.node("tree_") else { return }
        guard let tree = ProvenObject(node, of: model), tree.name.name == "Tree" else {
            throw .unread("a \(model.name.name) with something else than a tree")
        }
        _ = try model.comparedColumns()
        // Trees are proven by themselves; what they are made with is what they read.
        guard
            let columns = model.elements(at: tree.arguments)?.first.flatMap({ model.objects.integer(at: $0) })
        else { return }
        for attribute: StaticString in ["n_features_in_", "n_features_"] {
            guard let given = try model.integer(attribute) else { continue }
            try Audit.prove(
                given == columns,
                "a \(model.name.name) of \(given) columns whose tree is about \(columns)")
        }
    }
}
