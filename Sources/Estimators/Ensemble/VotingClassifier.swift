public import AspicCore

/// Several classifiers that vote, by label (`hard`) or by the mean of their probabilities (`soft`).
///
/// Votes equal scikit-learn's whenever the members' predictions do.
public struct VotingClassifier: ProbabilisticClassifier, ArrayTransformer {
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
        Parameter("estimators", \.estimators, .namedEstimators(placeholder: "drop"), isRequired: true),
        Parameter("voting", \.voting),
        Parameter("weights", \.weights),
        Parameter("n_jobs", \.nJobs),
        Parameter("flatten_transform", \.flattenTransform),
        Parameter("verbose", \.verbose),
    ]

    public enum Voting: String, ParameterOption {
        case hard, soft
    }

    public func checkParameterCombination() throws(EstimatorError) {
        guard !estimators.isEmpty else {
            throw EstimatorError(
                .invalidParameter,
                "Invalid 'estimators' attribute, 'estimators' should be a non-empty list of (string, estimator) tuples."
            )
        }
        try NamedEstimator.checkNames(estimators, of: self)
        for (index, member) in estimators.enumerated() {
            guard let estimator = member.estimator, !(estimator is any Classifier) else { continue }
            throw EstimatorError(
                .invalidParameter, "\(type(of: estimator).scikitLearn.name) is no classifier",
                path: "estimators[\(index)][1]")
        }
        if let weights, weights.count != estimators.count {
            throw EstimatorError(
                .invalidParameter,
                "Number of `estimators` and weights must be equal; got \(weights.count) weights, "
                    + "\(estimators.count) estimators")
        }
    }

    public static let history: [AttributeChange] = [
        .added("flatten_transform", before: .bool(false), since: ScikitLearnVersion(0, 19)),
        .spelled("flatten_transform", .none, now: .bool(false), since: ScikitLearnVersion(0, 21)),
    ]

    // MARK: Fitted state

    /// What `fit` stores.
    public struct Fitted: Sendable {
        /// The labels; the members know them as `0, 1, ...`.
        public let classes: ClassLabels
        /// The members that were not dropped, in order, fitted on encoded labels.
        public let estimators: [any Classifier]
        public let featureNamesIn: [String]?
        /// For each member, its class indices as indices into ``classes``.
        let codes: [[Int]]

        /// - Throws: ``EstimatorError`` if a member is not fitted or knows other classes.
        public init(
            classes: ClassLabels, estimators: [any Classifier], featureNamesIn: [String]? = nil
        ) throws(EstimatorError) {
            var codes: [[Int]] = []
            for (index, estimator) in estimators.enumerated() {
                guard let labels = estimator.classes else {
                    throw EstimatorError(.notFitted, "a member is not fitted", path: "estimators_[\(index)]")
                }
                let encoded = (labels.numbers ?? []).compactMap { Int(exactly: $0) }
                guard encoded.count == labels.count, encoded.allSatisfy({ classes.indices.contains($0) })
                else {
                    throw EstimatorError(
                        .invalidState, "a member's classes are no indices of \(classes.count) classes",
                        path: "estimators_[\(index)]")
                }
                codes.append(encoded)
            }
            guard !estimators.isEmpty else {
                throw EstimatorError(.invalidState, "estimators_ is empty")
            }
            self.classes = classes
            self.estimators = estimators
            self.featureNamesIn = featureNamesIn
            self.codes = codes
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
    public var classes: ClassLabels? { fitted?.classes }

    // MARK: Prediction

    public func unavailability(of method: PredictionMethod) -> String? {
        switch method {
        case .predictProbabilities where voting == .hard:
            "predict_proba is not available when voting='hard'"
        case .decisionFunction: "VotingClassifier has no method decision_function"
        default: nil
        }
    }

    /// The weights of the members that were not dropped; `nil` if all count alike.
    private func memberWeights(_ fitted: Fitted) throws(EstimatorError) -> [Double]? {
        guard let weights else { return nil }
        let kept = zip(estimators, weights).compactMap { member, weight in
            member.estimator == nil ? nil : weight.value
        }
        try expect("weights", kept.count, of: fitted.estimators.count)
        return kept
    }

    /// `hard`: the class with the largest sum of votes, the first of several; `soft`: the most probable.
    public func predictIndices(_ x: Matrix) throws(EstimatorError) -> [Int] {
        if voting == .soft { return try predictProbabilities(x).argmaxOfRows() }
        let fitted = try requireFitted(fitted)
        let weights = try memberWeights(fitted)
        var votes = Matrix(rows: x.rows, columns: fitted.classes.count)
        for (member, predictions) in try memberPredictions(x).enumerated() {
            let weight = weights?[member] ?? 1
            votes.elements.withUnsafeMutableBufferPointer { votes in
                for row in 0..<x.rows { votes[row * fitted.classes.count + predictions[row]] += weight }
            }
        }
        return votes.argmaxOfRows()
    }

    /// The members' predictions as indices into the classes.
    private func memberPredictions(_ x: Matrix) throws(EstimatorError) -> [[Int]] {
        let fitted = try requireFitted(fitted)
        var predictions: [[Int]] = []
        for (index, member) in fitted.estimators.enumerated() {
            do throws(EstimatorError) {
                let codes = fitted.codes[index]
                predictions.append(try member.predictIndices(x).map { codes[$0] })
            } catch { throw error.inside("estimators_[\(index)]") }
        }
        return predictions
    }

    /// The members' probabilities; each must know all classes.
    private func memberProbabilities(_ x: Matrix) throws(EstimatorError) -> [Matrix] {
        let fitted = try requireFitted(fitted)
        var probabilities: [Matrix] = []
        for (index, member) in fitted.estimators.enumerated() {
            do throws(EstimatorError) {
                guard let member = member as? any ProbabilisticClassifier else {
                    throw EstimatorError(
                        .unavailable, "\(type(of: member).scikitLearn.name) has no method predict_proba")
                }
                let values = try member.predictProbabilities(x)
                try expect("predict_proba", values.columns, of: fitted.classes.count)
                probabilities.append(values)
            } catch { throw error.inside("estimators_[\(index)]") }
        }
        return probabilities
    }

    /// The weighted mean of the members' probabilities.
    public func predictProbabilities(_ x: Matrix) throws(EstimatorError) -> Matrix {
        if let reason = unavailability(of: .predictProbabilities) {
            throw EstimatorError(.unavailable, reason)
        }
        let fitted = try requireFitted(fitted)
        let weights = try memberWeights(fitted)
        let total = weights?.reduce(0, +) ?? Double(fitted.estimators.count)
        guard total != 0 else {
            throw EstimatorError(.invalidParameter, "Weights sum to zero, can't be normalized")
        }
        var sum = Matrix(rows: x.rows, columns: fitted.classes.count)
        for (member, probabilities) in try memberProbabilities(x).enumerated() {
            let weight = weights?[member] ?? 1
            for index in sum.elements.indices {
                sum.elements[index] += probabilities.elements[index] * weight
            }
        }
        for index in sum.elements.indices { sum.elements[index] /= total }
        return sum
    }

    /// `hard`: the members' predictions, encoded; `soft`: their probabilities side by side, or one after the other
    /// as `(members, rows, classes)` without `flatten_transform`.
    public func transformToArray(_ x: Matrix) throws(EstimatorError) -> NDArray {
        if voting == .hard {
            let predictions = try memberPredictions(x)
            let byRow = (0..<x.rows).flatMap { row in predictions.map { $0[row] } }
            return try .of(byRow, shape: [x.rows, predictions.count])
        }
        if flattenTransform { return try NDArray(transform(x)) }
        let members = try memberProbabilities(x)
        return try .of(
            members.flatMap(\.elements), shape: [members.count, x.rows, members.first?.columns ?? 0])
    }

    public func transform(_ x: Matrix) throws(EstimatorError) -> Matrix {
        guard voting == .soft else {
            let predictions = try memberPredictions(x)
            return Matrix(
                rows: x.rows, columns: predictions.count,
                elements: (0..<x.rows).flatMap { row in predictions.map { Double($0[row]) } })
        }
        let members = try memberProbabilities(x)
        guard flattenTransform else {
            throw EstimatorError(
                .unavailable,
                "VotingClassifier with voting='soft' and flatten_transform=False returns three dimensions")
        }
        return Matrix(
            rows: x.rows, columns: members.count * (members.first?.columns ?? 0),
            elements: (0..<x.rows).flatMap { row in members.flatMap { $0.row(row) } })
    }

    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let fitted = try requireFitted(fitted)
        record.add("classes", fitted.classes)
        record.add("soft", voting == .soft)
        if voting == .soft { record.add("flatten", flattenTransform) }
        record.add("weights", try memberWeights(fitted))
        record.add("members", fitted.estimators.count)
        for estimator in fitted.estimators { try record.add("member", estimator) }
    }

    // MARK: Files

    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {
        // Before 0.22, `None` was the word for a member to leave out.
        for index in estimators.indices {
            if case .passthrough = estimators[index].member { estimators[index].member = .drop }
        }
        guard state.has("estimators_") else { return }
        var members: [any Classifier] = []
        for (index, member) in try state.estimators("estimators_").enumerated() {
            guard let classifier = member as? any Classifier else {
                throw EstimatorError(
                    .invalidState, "\(type(of: member).scikitLearn.name) is no classifier",
                    path: "estimators_[\(index)]")
            }
            members.append(classifier)
        }
        fitted = try Fitted(
            classes: state.labels("classes_"), estimators: members, featureNamesIn: state.featureNames)
    }

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {
        guard let fitted else { return }
        let encoder = StateWriter(state.context)
        let labels = try encoder.add("classes_", labels: fitted.classes)
        state.add("le_", object: "LabelEncoder", of: "sklearn.preprocessing._label", encoder)
        state.add("classes_", node: labels)
        let members = try state.add("estimators_", estimators: fitted.estimators)
        var kept = members.makeIterator()
        let named = estimators.map { member in (member.name, member.estimator == nil ? nil : kept.next()) }
        state.add("named_estimators_", bunch: named, placeholder: "drop")
        if let names = fitted.featureNamesIn { state.add("feature_names_in_", texts: names) }
    }
}
