/// A decision tree for classes.
///
/// Predictions equal scikit-learn's bit for bit: columns are cast to `float32` and compared with `float64`
/// thresholds. Several outputs are not supported.
public struct DecisionTreeClassifier: Estimator {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.tree._classes", "DecisionTreeClassifier", package: "sklearn.tree", formerly: "sklearn.tree.tree")

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
        Parameter("min_samples_split", \.minSamplesSplit, .integer(.atLeast(2)), .fraction(.openClosed(0, 1))),
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

    /// What `fit` stores.
    public struct Fitted: Sendable {
        public var featureNamesIn: [String]?
        /// In a forest these are `0.0, 1.0, ...`: the forest knows the labels.
        public var classes: ClassLabels
        /// Columns looked at for each split.
        public var maxFeatures: Int
        public var tree: Tree

        public init(featureNamesIn: [String]? = nil, classes: ClassLabels, maxFeatures: Int, tree: Tree) {
            self.featureNamesIn = featureNamesIn
            self.classes = classes
            self.maxFeatures = maxFeatures
            self.tree = tree
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.tree.nFeatures }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
}
