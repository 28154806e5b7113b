public import AspicCore

/// A decision tree for classes.
///
/// Predictions equal scikit-learn's bit for bit: columns are cast to `float32` and compared with `float64`
/// thresholds. Several outputs are not supported.
public struct DecisionTreeClassifier: ProbabilisticClassifier {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.tree._classes", "DecisionTreeClassifier", package: "sklearn.tree",
        formerly: "sklearn.tree.tree")

    // MARK: Parameters

    public var criterion: ClassificationCriterion = .gini
    public var splitter: TreeSplitter = .best
    public var maxDepth: Int?
    public var minSamplesSplit: CountOrFraction = .count(2)
    public var minSamplesLeaf: CountOrFraction = .count(1)
    public var minWeightFractionLeaf: Real = 0.0
    public var maxFeatures: MaxFeatures = .all
    public var randomState: RandomState = .fresh
    public var maxLeafNodes: Int?
    public var minImpurityDecrease: Real = 0.0
    public var classWeight: ClassWeight?
    public var ccpAlpha: Real = 0.0
    public var monotonicCst: [Int]?

    public static let parameters: [Parameter<DecisionTreeClassifier>] = [
        Parameter("criterion", \.criterion),
        Parameter("splitter", \.splitter),
        Parameter("max_depth", \.maxDepth, .integer(.atLeast(1)), .none),
        Parameter(
            "min_samples_split", \.minSamplesSplit, .integer(.atLeast(2)), .fraction(.openClosed(0, 1))),
        Parameter("min_samples_leaf", \.minSamplesLeaf, .integer(.atLeast(1)), .fraction(.open(0, 1))),
        Parameter("min_weight_fraction_leaf", \.minWeightFractionLeaf, .real(.closed(0, 0.5))),
        Parameter("max_features", \.maxFeatures),
        Parameter("random_state", \.randomState),
        Parameter("max_leaf_nodes", \.maxLeafNodes, .integer(.atLeast(2)), .none),
        Parameter("min_impurity_decrease", \.minImpurityDecrease, .real(.atLeast(0))),
        Parameter("class_weight", \.classWeight, .dict, .list, .options(["balanced"]), .none),
        Parameter("ccp_alpha", \.ccpAlpha, .real(.atLeast(0))),
        Parameter("monotonic_cst", \.monotonicCst),
    ]

    // MARK: Fitted state

    /// Where missing values are allowed: which splitters knew what to do with them.
    static let missingSplitters = Epochs(
        [TreeSplitter](), (ScikitLearnVersion(1, 3), [.best]), (ScikitLearnVersion(1, 6), [.best, .random]))

    /// What `fit` stores.
    public struct Fitted: Sendable {
        public let featureNamesIn: [String]?
        /// In a forest these are `0.0, 1.0, ...`: the forest knows the labels.
        public let classes: ClassLabels
        /// Columns looked at for each split.
        public let maxFeatures: Int
        public private(set) var tree: Tree
        /// NaN finds its way down; not so in trees of releases before 1.3. Not stored in files.
        public let acceptsMissing: Bool

        /// - Throws: ``EstimatorError`` if the tree is for other classes or for several outputs.
        public init(
            featureNamesIn: [String]? = nil, classes: ClassLabels, maxFeatures: Int, tree: Tree,
            acceptsMissing: Bool = true
        ) throws(EstimatorError) {
            try Self.expect(classes, of: tree)
            self.featureNamesIn = featureNamesIn
            self.classes = classes
            self.maxFeatures = maxFeatures
            self.tree = tree
            self.acceptsMissing = acceptsMissing
        }

        /// Puts another tree for the same classes in place of this one.
        mutating func replaceTree(_ other: Tree) throws(EstimatorError) {
            try Self.expect(classes, of: other)
            tree = other
        }

        private static func expect(_ classes: ClassLabels, of tree: Tree) throws(EstimatorError) {
            guard tree.nOutputs == 1 else {
                throw EstimatorError(
                    .unsupported, "a tree for \(tree.nOutputs) outputs; only one is supported")
            }
            try Estimators.expect("classes_", classes.count, of: tree.nClasses[0])
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.tree.nFeatures }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
    public var classes: ClassLabels? { fitted?.classes }

    // MARK: Prediction

    /// Whether NaN in rows is a missing value rather than an error.
    var acceptsMissing: Bool { fitted?.acceptsMissing == true && monotonicCst == nil }

    /// The shares of the classes in the leaf that each row reaches.
    public func predictProbabilities(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let tree = try requireFitted(fitted).tree
        try check(x, columns: tree.nFeatures, acceptsMissing ? .finiteOrMissing : .finite, isSingle: true)
        return tree.leafValues(x)
    }

    public func predictIndices(_ x: Matrix) throws(EstimatorError) -> [Int] {
        try predictProbabilities(x).argmaxOfRows()
    }

    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let fitted = try requireFitted(fitted)
        record.add("classes", fitted.classes)
        record.add("missing", acceptsMissing)
        record.add("tree", fitted.tree, acceptsMissing: acceptsMissing)
    }

    // MARK: Files

    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {
        guard state.has("tree_") else { return }
        let outputs = try state.optionalInteger("n_outputs_") ?? 1
        guard outputs == 1 else {
            throw EstimatorError(.unsupported, "a tree for \(outputs) outputs; only one is supported")
        }
        let tree: Tree
        do throws(EstimatorError) {
            tree = try Tree(
                at: state.required("tree_"), meaning: Tree.classificationValues.value(in: state.version),
                in: state.context)
        } catch { throw error.inside("tree_") }
        fitted = try Fitted(
            featureNamesIn: state.featureNames, classes: state.labels("classes_"),
            maxFeatures: state.optionalInteger("max_features_") ?? tree.nFeatures, tree: tree,
            acceptsMissing: Self.missingSplitters.value(in: state.version).contains(splitter))
    }

    public func encodeParameters(into state: StateWriter) throws(EstimatorError) {
        try state.addParameters(
            of: self,
            [
                "criterion", "splitter", "max_depth", "min_samples_split", "min_samples_leaf",
                "min_weight_fraction_leaf", "max_features", "max_leaf_nodes", "random_state",
                "min_impurity_decrease", "class_weight", "ccp_alpha", "monotonic_cst",
            ])
    }

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {
        guard let fitted else { return }
        state.addColumns(fitted.tree.nFeatures, names: fitted.featureNamesIn)
        state.add("n_outputs_", 1)
        try state.add("classes_", labels: fitted.classes)
        try state.add("n_classes_", scalar: fitted.classes.count)
        state.add("max_features_", fitted.maxFeatures)
        state.add("tree_", node: try fitted.tree.node(in: state.context))
    }
}
