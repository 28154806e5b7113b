public import AspicCore

/// Transformers, one after the other, and a last step that may predict.
public struct Pipeline: ProbabilisticClassifier, DecisionClassifier, ArrayTransformer {
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
        Parameter("steps", \.steps, .namedEstimators(placeholder: "passthrough"), isRequired: true),
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

    public func checkParameterCombination() throws(EstimatorError) {
        try NamedEstimator.checkNames(steps, of: self)
        for (index, step) in steps.dropLast().enumerated() {
            guard let estimator = step.estimator, !(estimator is any Transformer) else { continue }
            throw EstimatorError(
                .invalidParameter,
                "All intermediate steps should be transformers and implement fit and transform or be the string "
                    + "'passthrough'; \(type(of: estimator).scikitLearn.name) doesn't",
                path: "steps[\(index)][1]")
        }
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
    public var classes: ClassLabels? { (last as? any Classifier)?.classes }

    // MARK: Prediction

    public func unavailability(of method: PredictionMethod) -> String? {
        guard let last = steps.last else { return "The pipeline is empty." }
        let blocking = steps.dropLast().first { step in
            step.estimator.map { $0.unavailability(of: .transform) != nil } ?? false
        }
        if let reason = blocking?.estimator?.unavailability(of: .transform) { return reason }
        guard let estimator = last.estimator else {
            return method == .transform ? nil : "Pipeline has no method \(method.rawValue)"
        }
        return estimator.unavailability(of: method)
    }

    /// What the last step gets to see.
    private func transformed(_ x: Matrix) throws(EstimatorError) -> Matrix {
        guard !steps.isEmpty else { throw EstimatorError(.invalidParameter, "The pipeline is empty.") }
        var current = x
        for (index, step) in steps.dropLast().enumerated() {
            guard let estimator = step.estimator else { continue }
            guard let transformer = estimator as? any Transformer else {
                throw EstimatorError(
                    .invalidParameter,
                    "All intermediate steps should be transformers; \(type(of: estimator).scikitLearn.name) is not",
                    path: "steps[\(index)][1]")
            }
            current = try inStep(index) { () throws(EstimatorError) in try transformer.transform(current) }
        }
        return current
    }

    /// Runs `body` and says of its errors where they come from.
    private func inStep<Result>(
        _ index: Int, _ body: () throws(EstimatorError) -> Result
    ) throws(EstimatorError) -> Result {
        do throws(EstimatorError) { return try body() } catch { throw error.inside("steps[\(index)][1]") }
    }

    /// Transforms and hands over to the last step, which must be a `Step`.
    private func finish<Step, Result>(
        _ x: Matrix, _ method: PredictionMethod, _ type: Step.Type,
        _ body: (Step, Matrix) throws(EstimatorError) -> Result
    ) throws(EstimatorError) -> Result {
        if let reason = unavailability(of: method) { throw EstimatorError(.unavailable, reason) }
        guard let step = last as? Step else {
            throw EstimatorError(.unavailable, "Pipeline has no method \(method.rawValue)")
        }
        let rows = try transformed(x)
        return try inStep(steps.count - 1) { () throws(EstimatorError) in try body(step, rows) }
    }

    public func predictIndices(_ x: Matrix) throws(EstimatorError) -> [Int] {
        try finish(x, .predict, (any Classifier).self) { (step, x) throws(EstimatorError) in
            try step.predictIndices(x)
        }
    }

    public func predictProbabilities(_ x: Matrix) throws(EstimatorError) -> Matrix {
        try finish(x, .predictProbabilities, (any ProbabilisticClassifier).self) {
            (step, x) throws(EstimatorError) in try step.predictProbabilities(x)
        }
    }

    public func decisionFunction(_ x: Matrix) throws(EstimatorError) -> Matrix {
        try finish(x, .decisionFunction, (any DecisionClassifier).self) {
            (step, x) throws(EstimatorError) in try step.decisionFunction(x)
        }
    }

    public func transform(_ x: Matrix) throws(EstimatorError) -> Matrix {
        if let step = steps.last, step.estimator == nil { return try transformed(x) }
        return try finish(x, .transform, (any Transformer).self) { (step, x) throws(EstimatorError) in
            try step.transform(x)
        }
    }

    public func transformToArray(_ x: Matrix) throws(EstimatorError) -> NDArray {
        guard let last = last as? any ArrayTransformer else { return try NDArray(transform(x)) }
        return try finish(x, .transform, (any ArrayTransformer).self) { (_, x) throws(EstimatorError) in
            try last.transformToArray(x)
        }
    }

    /// Names of steps are not, nor are steps that let rows through.
    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let estimators = steps.compactMap(\.estimator)
        record.add("steps", estimators.count)
        for estimator in estimators { try record.add("step", estimator) }
        record.add("ends-with-rows", last == nil)
    }

    // MARK: Files

    /// The steps are parameters; they carry the fitted state.
    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {}

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {}
}
