import ObjectGraph

/// Objects that compiled code works with while it fits. They make room for, read and follow what their arguments and
/// states say; no fitted model keeps one, so nothing is proven of them.
enum HelperProof {
    private static let modules: Set<String> = [
        "sklearn.tree._criterion", "sklearn.tree._splitter", "sklearn.tree._partitioner",
        "sklearn.tree._utils", "sklearn.neighbors._quad_tree", "sklearn.neighbors.quad_tree",
        "sklearn.cluster._hdbscan._tree", "sklearn.cluster._hierarchical_fast",
        "sklearn.cluster._hierarchical", "sklearn.ensemble._hist_gradient_boosting.splitting",
        "sklearn.ensemble._hist_gradient_boosting.histogram",
    ]
    private static let reductions = "sklearn.metrics._pairwise_distances_reduction."

    static func isHelper(_ name: QualifiedName) -> Bool {
        if name.module == "sklearn.tree._tree" { return name.name != "Tree" }
        return modules.contains(name.module) || name.module.hasPrefix(reductions)
    }

    static func prove(_ helper: ProvenObject) throws(Flaw) {
        throw .unread("a \(helper.name.name), which only fitting needs")
    }
}
