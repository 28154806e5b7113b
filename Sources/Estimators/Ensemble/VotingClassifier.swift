/// Several classifiers that vote, by label (`hard`) or by the mean of their probabilities (`soft`).
///
/// Votes equal scikit-learn's whenever the members' predictions do.
public struct VotingClassifier: Estimator {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.ensemble._voting", "VotingClassifier", package: "sklearn.ensemble",
        formerly: "sklearn.ensemble.voting", "sklearn.ensemble.voting_classifier")

    // MARK: Parameters

    public var estimators: [NamedEstimator] = []
    public var voting: Voting = .hard
    /// One per member, dropped ones included.
    public var weights: [Real]?
    public var nJobs: Int?
    public var flattenTransform = true
    public var verbose: Verbosity = .flag(false)

    public static let positionalParameters = 1
    public static let parameters: [Parameter<VotingClassifier>] = [
        Parameter("estimators", \.estimators, .list, isRequired: true),
        Parameter("voting", \.voting),
        Parameter("weights", \.weights),
        Parameter("n_jobs", \.nJobs),
        Parameter("flatten_transform", \.flattenTransform),
        Parameter("verbose", \.verbose),
    ]

    public enum Voting: String, ParameterOption {
        case hard, soft
    }

    // MARK: Fitted state

    /// What `fit` stores.
    public struct Fitted: Sendable {
        /// The labels; the members know them as `0, 1, ...`.
        public var classes: ClassLabels
        /// The members that were not dropped, in order, fitted on encoded labels.
        public var estimators: [any Classifier]
        public var featureNamesIn: [String]?

        public init(classes: ClassLabels, estimators: [any Classifier], featureNamesIn: [String]? = nil) {
            self.classes = classes
            self.estimators = estimators
            self.featureNamesIn = featureNamesIn
        }
    }

    public var fitted: Fitted?

    public init() {}

    public init(_ estimators: [NamedEstimator]) {
        self.estimators = estimators
    }

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.estimators.first?.nFeaturesIn }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
}
