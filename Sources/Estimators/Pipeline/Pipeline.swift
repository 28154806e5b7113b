/// Transformers, one after the other, and a last step that may predict.
public struct Pipeline: Estimator {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.pipeline", "Pipeline", package: "sklearn.pipeline")

    // MARK: Parameters

    public var steps: [NamedEstimator] = []
    public var transformInput: [String]?
    /// `None`, a folder's path, or a cache object of Python's.
    public var memory: ParameterValue = .none
    public var verbose = false

    public static let positionalParameters = 1
    public static let parameters: [Parameter<Pipeline>] = [
        Parameter("steps", \.steps, .list, isRequired: true),
        Parameter("transform_input", \.transformInput, .list, .none),
        Parameter("memory", \.memory, .none, .text, .object(implementing: "cache")),
        Parameter("verbose", \.verbose),
    ]

    public init() {}

    public init(_ steps: [NamedEstimator]) {
        self.steps = steps
    }

    /// scikit-learn's `make_pipeline`: steps named after their classes.
    public init(unnamed members: [NamedEstimator.Member]) {
        steps = zip(Self.automaticNames(members), members).map { NamedEstimator($0, $1) }
    }

    /// Class names in lower case, numbered where several are equal.
    static func automaticNames(_ members: [NamedEstimator.Member]) -> [String] {
        let names = members.map { member in
            switch member {
            case .estimator(let estimator): type(of: estimator).scikitLearn.name.lowercased()
            case .passthrough: "passthrough"
            case .drop: "drop"
            }
        }
        var totals: [String: Int] = [:]
        for name in names { totals[name, default: 0] += 1 }
        var seen: [String: Int] = [:]
        return names.map { name in
            guard totals[name, default: 0] > 1 else { return name }
            seen[name, default: 0] += 1
            return "\(name)-\(seen[name, default: 0])"
        }
    }

    /// Whether `make_pipeline` would name the steps as they are named.
    public var hasAutomaticNames: Bool {
        !steps.isEmpty && Self.automaticNames(steps.map(\.member)) == steps.map(\.name)
    }

    // MARK: Fitted state

    /// The step that predicts.
    public var last: (any Estimator)? { steps.last?.estimator }

    /// The fitted state is the steps' own.
    public var isFitted: Bool {
        !steps.isEmpty && steps.allSatisfy { $0.estimator?.isFitted ?? true }
    }
    public var nFeaturesIn: Int? { steps.lazy.compactMap(\.estimator).first?.nFeaturesIn }
    public var featureNamesIn: [String]? { steps.lazy.compactMap(\.estimator).first?.featureNamesIn }
}
