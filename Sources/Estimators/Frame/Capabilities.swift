public import AspicCore

/// Predicts one of the classes it was fitted on.
public protocol Classifier: Estimator {
    /// The labels, sorted as `fit` found them; `nil` before it.
    var classes: ClassLabels? { get }

    /// For each row, the class predicted, as an index into ``classes``.
    func predictIndices(_ x: Matrix) throws(EstimatorError) -> [Int]
}

/// A classifier with `predict_proba`.
public protocol ProbabilisticClassifier: Classifier {
    /// One row per sample and one column per class.
    func predictProbabilities(_ x: Matrix) throws(EstimatorError) -> Matrix
}

/// A classifier with `decision_function`.
public protocol DecisionClassifier: Classifier {
    /// One row per sample; one column for two classes, else one per class (or pair of classes, as asked for).
    func decisionFunction(_ x: Matrix) throws(EstimatorError) -> Matrix
}

/// Turns rows into other rows.
public protocol Transformer: Estimator {
    func transform(_ x: Matrix) throws(EstimatorError) -> Matrix
}

extension Classifier {
    /// The predicted labels.
    public func predict(_ x: Matrix) throws(EstimatorError) -> ClassLabels {
        let indices = try predictIndices(x)
        return try requireFitted(classes).taking(indices)
    }

    /// The share of rows whose label is predicted, as scikit-learn's `score`.
    public func score(_ x: Matrix, _ truth: ClassLabels) throws(EstimatorError) -> Double {
        guard truth.count == x.rows else {
            throw EstimatorError(
                .invalidInput,
                "Found input variables with inconsistent numbers of samples: [\(x.rows), \(truth.count)]")
        }
        let agreeing = try predict(x).agreement(with: truth)
        return Double(agreeing) / Double(x.rows)
    }
}

/// What a method returns: labels, or numbers of any shape.
public enum Output: Sendable {
    case labels(ClassLabels)
    /// `float64` or `int64`, in C order; of an ONNX graph in the graph's own type.
    case values(NDArray)
}

extension Output: CustomStringConvertible {
    /// As numpy prints it.
    public var description: String {
        switch self {
        case .labels(let labels): labels.description
        case .values(let values): values.description
        }
    }
}

extension Estimator {
    /// Calls `method`, whatever this estimator is.
    ///
    /// - Throws: ``EstimatorError``: not fitted, not available, or rows that do not fit.
    public func output(of method: PredictionMethod, _ x: Matrix) throws(EstimatorError) -> Output {
        if let reason = unavailability(of: method) { throw EstimatorError(.unavailable, reason) }
        switch (method, self) {
        case (.predict, let model as any Classifier):
            return .labels(try model.predict(x))
        case (.predictProbabilities, let model as any ProbabilisticClassifier):
            return .values(try NDArray(model.predictProbabilities(x)))
        case (.decisionFunction, let model as any DecisionClassifier):
            let decision = try model.decisionFunction(x)
            return .values(
                try decision.columns == 1
                    ? NDArray.of(decision.elements, shape: [decision.rows]) : NDArray(decision))
        case (.transform, let model as any ArrayTransformer):
            return .values(try model.transformToArray(x))
        case (.transform, let model as any Transformer):
            return .values(try NDArray(model.transform(x)))
        default:
            throw EstimatorError(.unavailable, "\(Self.scikitLearn.name) has no method \(method.rawValue)")
        }
    }
}

/// A transformer whose result need not be a matrix of `float64`.
public protocol ArrayTransformer: Transformer {
    func transformToArray(_ x: Matrix) throws(EstimatorError) -> NDArray
}

extension NDArray {
    init(_ matrix: Matrix) throws(EstimatorError) {
        self = try .of(matrix.elements, shape: [matrix.rows, matrix.columns])
    }

    static func of(_ values: [Double], shape: [Int]) throws(EstimatorError) -> NDArray {
        do { return try NDArray(values, shape: shape) } catch { throw EstimatorError(error) }
    }

    static func of(_ values: [Int], shape: [Int]) throws(EstimatorError) -> NDArray {
        do { return try NDArray(values, shape: shape) } catch { throw EstimatorError(error) }
    }
}
