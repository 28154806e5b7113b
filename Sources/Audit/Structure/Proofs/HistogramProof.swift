import AspicCore
import ObjectGraph

/// Histogram gradient boosting: trees that are walked without looking at bounds, with sets of categories beside them.
enum HistogramProof {
    static let estimators = ["HistGradientBoostingClassifier", "HistGradientBoostingRegressor"]

    /// What a walk over a tree needs: children come after their parents, each once, and sets of categories exist.
    struct Tree {
        var left, right, features: [Int]
        var isLeaf: [Bool]
        /// The set of each node that splits categories.
        var sets: [Int?]
        var setCount: Int

        /// Columns that are compared.
        var largestFeature: Int { zip(features, isLeaf).lazy.filter { !$0.1 }.map(\.0).max() ?? -1 }
        /// Columns that are compared as categories.
        var categoricalFeatures: Set<Int> {
            Set(zip(features, zip(isLeaf, sets)).lazy.filter { !$0.1.0 && $0.1.1 != nil }.map(\.0))
        }
    }

    static func prove(predictor: ProvenObject) throws(Flaw) {
        guard let tree = try tree(predictor) else { return }
        try prove(tree)
    }

    private static func tree(_ predictor: ProvenObject) throws(Flaw) -> Tree? {
        guard let nodes = try predictor.array("nodes") else { return nil }
        let records = try RecordColumns(nodes, "nodes of a TreePredictor")
        try predictor.work.spend(records.count)
        var sets = [Int?](repeating: nil, count: records.count)
        var setCount = 0
        if records.has("is_categorical") {
            let isCategorical = try records.integers("is_categorical")
            let indices = try records.integers("bitset_idx")
            for place in sets.indices where isCategorical[place] != 0 { sets[place] = indices[place] }
            setCount = try self.sets("raw_left_cat_bitsets", of: predictor)
            let binned = try self.sets("binned_left_cat_bitsets", of: predictor)
            try Audit.prove(
                binned == setCount, "a tree with \(setCount) sets of categories and \(binned) of their bins")
        }
        let isLeaf = try records.integers("is_leaf")
        return Tree(
            left: try records.integers("left"), right: try records.integers("right"),
            features: try records.integers("feature_idx"),
            isLeaf: isLeaf.map { $0 != 0 }, sets: sets, setCount: setCount)
    }

    /// How many sets there are. Each takes 256 bits, as eight words.
    private static func sets(_ name: StaticString, of predictor: ProvenObject) throws(Flaw) -> Int {
        guard let shape = try predictor.array(name)?.shape else { return 0 }
        guard shape.count == 2, shape[1] == 8 else {
            throw .lie("sets of categories of the shape \(shape)")
        }
        return shape[0]
    }

    static func prove(_ tree: Tree) throws(Flaw) {
        let count = tree.left.count
        try Audit.prove(count > 0, "a tree without nodes")
        var reached = [Bool](repeating: false, count: count)
        for node in 0..<count where !tree.isLeaf[node] {
            for child in [tree.left[node], tree.right[node]] {
                guard child > node, child < count, !reached[child] else {
                    throw .lie(
                        "node \(node) of \(count) in a tree has the children \(tree.left[node]) and \(tree.right[node])"
                    )
                }
                reached[child] = true
            }
            try Audit.prove(
                tree.features[node] >= 0, "node \(node) of a tree compares column \(tree.features[node])")
            if let set = tree.sets[node], set < 0 || set >= tree.setCount {
                throw .lie("node \(node) of a tree asks set \(set) of \(tree.setCount) sets of categories")
            }
        }
    }

    // MARK: - The estimator

    static func prove(estimator model: ProvenObject) throws(Flaw) {
        guard let rounds = model.node("_predictors").flatMap({ model.elements(at: $0) }) else { return }
        if let isFitting = model.node("_in_fit").flatMap({ model.objects.bool(at: $0) }) {
            try Audit.prove(!isFitting, "a model that takes its rows for bins")
        }
        let columns = try model.comparedColumns()
        let categorical = try categoricalColumns(of: model, columns)
        try proveEncoder(of: model, columns)
        for round in rounds {
            for node in model.elements(at: round) ?? [] {
                guard let predictor = ProvenObject(node, of: model), let tree = try tree(predictor) else {
                    throw .unread("a \(model.name.name) with something else than a tree")
                }
                if let columns {
                    try Audit.prove(
                        tree.largestFeature < columns,
                        "a tree that compares column \(tree.largestFeature) of \(columns)")
                }
                guard let wrong = tree.categoricalFeatures.first(where: { !categorical.contains($0) }) else {
                    continue
                }
                throw .lie("a tree that asks for categories of column \(wrong), which has none")
            }
        }
    }

    /// Columns with categories, of which the mapper of bins keeps a set of those that are known.
    private static func categoricalColumns(
        of model: ProvenObject, _ columns: Int?
    ) throws(Flaw) -> Set<Int> {
        guard let mapper = model.node("_bin_mapper").flatMap({ ProvenObject($0, of: model) }),
            let flags = try mapper.integers("is_categorical_")
        else { return [] }
        let thresholds = mapper.node("bin_thresholds_").flatMap { mapper.elements(at: $0)?.count }
        if let columns {
            try Audit.prove(
                flags.count == columns && thresholds ?? columns == columns,
                "bins of \(thresholds ?? flags.count) columns for rows of \(columns)")
        }
        return Set(flags.indices.filter { flags[$0] != 0 })
    }

    /// What turns categories into numbers before the trees see them gives as many columns as there are.
    private static func proveEncoder(of model: ProvenObject, _ columns: Int?) throws(Flaw) {
        guard let node = model.node("_preprocessor") else { return }
        guard let encoder = ProvenObject(node, of: model),
            encoder.name.name == "ColumnTransformer", let columns,
            let parts = encoder.node("transformers_").flatMap({ encoder.elements(at: $0) })
        else { throw .unread("the preprocessor of a \(model.name.name)") }
        var total = 0
        for part in parts {
            guard let members = model.elements(at: part), members.count == 3 else {
                throw .unread("the preprocessor of a \(model.name.name)")
            }
            if model.objects.text(at: members[1]) == "drop" { continue }
            guard let transformer = ProvenObject(members[1], of: model),
                transformer.name.name == "OrdinalEncoder" || keepsColumns(transformer),
                let flags = try? model.objects.array(at: members[2])?.integers()
            else { throw .unread("the preprocessor of a \(model.name.name)") }
            total += flags.count { $0 != 0 }
        }
        try Audit.prove(
            total == columns, "a preprocessor of \(total) columns for trees of \(columns)")
    }

    /// `FunctionTransformer(partial(check_array))`
    private static func keepsColumns(_ transformer: ProvenObject) -> Bool {
        guard transformer.name.name == "FunctionTransformer" else { return false }
        guard let function = transformer.node("func") else { return true }
        guard let partial = ProvenObject(function, of: transformer), partial.name.name == "partial",
            let called = transformer.objects.items(at: partial.arguments)?.first
        else { return false }
        return transformer.objects.isGlobal(called, "sklearn.utils.validation", "check_array")
    }
}
