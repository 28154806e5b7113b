public import AspicCore

/// Decision trees fitted on bootstrap samples, whose probabilities are averaged.
///
/// Predictions equal scikit-learn's bit for bit: probabilities are added in the order of the trees.
public struct RandomForestClassifier: ProbabilisticClassifier {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.ensemble._forest", "RandomForestClassifier", package: "sklearn.ensemble",
        formerly: "sklearn.ensemble.forest")

    // MARK: Parameters

    public var nEstimators = 100
    public var criterion: ClassificationCriterion = .gini
    public var maxDepth: Int?
    public var minSamplesSplit: CountOrFraction = .count(2)
    public var minSamplesLeaf: CountOrFraction = .count(1)
    public var minWeightFractionLeaf: Real = 0.0
    public var maxFeatures: MaxFeatures = .sqrt
    public var maxLeafNodes: Int?
    public var minImpurityDecrease: Real = 0.0
    public var bootstrap = true
    public var oobScore = false
    public var nJobs: Int?
    public var randomState: RandomState = .fresh
    public var verbose: Verbosity = .level(0)
    public var warmStart = false
    public var classWeight: ClassWeight?
    public var ccpAlpha: Real = 0.0
    public var maxSamples: CountOrFraction?
    public var monotonicCst: [Int]?

    public static let positionalParameters = 1
    public static let parameters: [Parameter<RandomForestClassifier>] = [
        Parameter("n_estimators", \.nEstimators, .integer(.atLeast(1))),
        Parameter("criterion", \.criterion),
        Parameter("max_depth", \.maxDepth, .integer(.atLeast(1)), .none),
        Parameter(
            "min_samples_split", \.minSamplesSplit, .integer(.atLeast(2)), .fraction(.openClosed(0, 1))),
        Parameter("min_samples_leaf", \.minSamplesLeaf, .integer(.atLeast(1)), .fraction(.open(0, 1))),
        Parameter("min_weight_fraction_leaf", \.minWeightFractionLeaf, .real(.closed(0, 0.5))),
        Parameter("max_features", \.maxFeatures),
        Parameter("max_leaf_nodes", \.maxLeafNodes, .integer(.atLeast(2)), .none),
        Parameter("min_impurity_decrease", \.minImpurityDecrease, .real(.atLeast(0))),
        Parameter("bootstrap", \.bootstrap),
        Parameter("oob_score", \.oobScore),
        Parameter("n_jobs", \.nJobs),
        Parameter("random_state", \.randomState),
        Parameter("verbose", \.verbose),
        Parameter("warm_start", \.warmStart),
        Parameter(
            "class_weight", \.classWeight, .options(["balanced", "balanced_subsample"]), .dict, .list, .none),
        Parameter("ccp_alpha", \.ccpAlpha, .real(.atLeast(0))),
        Parameter(
            "max_samples", \.maxSamples, .none, .fraction(.above(0)), .integer(.atLeast(1))),
        Parameter("monotonic_cst", \.monotonicCst),
    ]

    // MARK: Fitted state

    /// Whether missing values are allowed.
    static let missingAccepted = Epochs(false, (ScikitLearnVersion(1, 4), true))

    /// What `fit` stores.
    public struct Fitted: Sendable {
        public let featureNamesIn: [String]?
        public let classes: ClassLabels
        /// Rows of the training data; `nil` in files of releases before 1.4.
        public let nSamples: Int?
        /// Rows drawn for each tree; `nil` without bootstrap.
        public let nSamplesBootstrap: Int?
        public let estimators: [DecisionTreeClassifier]
        /// Weights of the training rows, class weights included; `nil` if all weigh 1.
        public let sampleWeight: [Double]?
        /// With `oob_score`.
        public let oobScore: Double?
        /// With `oob_score`: a row per training row, a column per class.
        public let oobDecisionFunction: Matrix?

        /// NaN finds its way down; not so before 1.4. Not stored in files.
        public let acceptsMissing: Bool
        /// The trees for walking.
        let compiled: CompiledForest

        /// - Throws: ``EstimatorError`` if a tree is not fitted, or fitted on something else than the others.
        public init(
            featureNamesIn: [String]? = nil, classes: ClassLabels, nSamples: Int?, nSamplesBootstrap: Int?,
            estimators: [DecisionTreeClassifier], sampleWeight: [Double]? = nil, oobScore: Double? = nil,
            oobDecisionFunction: Matrix? = nil,
            acceptsMissing: Bool = true
        ) throws(EstimatorError) {
            var trees: [Tree] = []
            trees.reserveCapacity(estimators.count)
            for (index, estimator) in estimators.enumerated() {
                guard let tree = estimator.fitted?.tree else {
                    throw EstimatorError(.notFitted, "a tree is not fitted", path: "estimators_[\(index)]")
                }
                trees.append(tree)
            }
            compiled = try CompiledForest(trees)
            try expect("classes_", classes.count, of: compiled.classes)
            self.featureNamesIn = featureNamesIn
            self.classes = classes
            self.nSamples = nSamples
            self.nSamplesBootstrap = nSamplesBootstrap
            self.estimators = estimators
            self.sampleWeight = sampleWeight
            self.oobScore = oobScore
            self.oobDecisionFunction = oobDecisionFunction
            self.acceptsMissing = acceptsMissing
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.estimators.first?.nFeaturesIn }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
    public var classes: ClassLabels? { fitted?.classes }

    // MARK: Prediction

    /// Whether NaN in rows is a missing value rather than an error: the first tree is asked, as scikit-learn does.
    private var acceptsMissing: Bool {
        fitted.map { $0.acceptsMissing && $0.estimators.first?.acceptsMissing ?? false } ?? false
    }

    /// The mean of the trees' probabilities.
    public func predictProbabilities(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        let hasMissing = try check(
            x, columns: fitted.compiled.columns, acceptsMissing ? .finiteOrMissing : .finite, isSingle: true)
        return fitted.compiled.mean(x, hasMissing: hasMissing)
    }

    public func predictIndices(_ x: Matrix) throws(EstimatorError) -> [Int] {
        try predictProbabilities(x).argmaxOfRows()
    }

    /// The trees' own labels are not: the forest knows them.
    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let fitted = try requireFitted(fitted)
        record.add("classes", fitted.classes)
        record.add("missing", acceptsMissing)
        record.add("trees", fitted.estimators.count)
        for estimator in fitted.estimators {
            guard let tree = estimator.fitted?.tree else { continue }
            record.add("tree", tree, acceptsMissing: acceptsMissing)
        }
    }

    // MARK: Files

    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {
        // 0.18 has an empty list of estimators before `fit`.
        guard state.has("classes_") else { return }
        fitted = try Fitted(
            featureNamesIn: state.featureNames, classes: state.labels("classes_"),
            nSamples: state.optionalInteger("_n_samples"),
            nSamplesBootstrap: state.optionalInteger("_n_samples_bootstrap"),
            estimators: state.forestTrees("estimators_"),
            sampleWeight: state.optionalVector("_sample_weight"),
            oobScore: state.has("oob_score_") ? state.double("oob_score_") : nil,
            oobDecisionFunction: state.optionalMatrix("oob_decision_function_"),
            acceptsMissing: Self.missingAccepted.value(in: state.version))
    }

    /// The parameters that a forest hands to its trees (`estimator_params`).
    private static let treeParameters = [
        "criterion", "max_depth", "min_samples_split", "min_samples_leaf", "min_weight_fraction_leaf",
        "max_features", "max_leaf_nodes", "min_impurity_decrease", "random_state", "ccp_alpha",
        "monotonic_cst",
    ]

    public func encodeParameters(into state: StateWriter) throws(EstimatorError) {
        try state.add("estimator", estimator: DecisionTreeClassifier())
        try state.addParameters(of: self, ["n_estimators"])
        let names = Self.treeParameters.map { ParameterValue.string($0) }
        state.add("estimator_params", node: try state.context.value(.tuple(names)))
        try state.addParameters(
            of: self,
            [
                "bootstrap", "oob_score", "n_jobs", "random_state", "verbose", "warm_start", "class_weight",
                "max_samples", "criterion", "max_depth", "min_samples_split", "min_samples_leaf",
                "min_weight_fraction_leaf", "max_features", "max_leaf_nodes", "min_impurity_decrease",
                "monotonic_cst", "ccp_alpha",
            ])
    }

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {
        guard let fitted else { return }
        state.addColumns(fitted.compiled.columns, names: fitted.featureNamesIn)
        if let samples = fitted.nSamples { state.add("_n_samples", samples) }
        state.add("n_outputs_", 1)
        try state.add("classes_", labels: fitted.classes)
        state.add("n_classes_", fitted.classes.count)
        if let weights = fitted.sampleWeight {
            try state.add("_sample_weight", vector: weights)
        } else {
            state.addNone("_sample_weight")
        }
        if let samples = fitted.nSamplesBootstrap {
            state.add("_n_samples_bootstrap", samples)
        } else {
            state.addNone("_n_samples_bootstrap")
        }
        if let template = state.node(named: "estimator") { state.add("estimator_", node: template) }
        try state.add("estimators_", estimators: fitted.estimators)
        if let decisions = fitted.oobDecisionFunction {
            try state.add("oob_decision_function_", matrix: decisions)
        }
        if let score = fitted.oobScore { state.add("oob_score_", score) }
    }
}
