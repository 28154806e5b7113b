public import AspicCore
public import Estimators

/// An estimator that can be fitted here, the same as scikit-learn 1.9.1 fits it.
public protocol Fittable: Estimator {
    /// The estimator fitted on `data`; what `self` was fitted on before does not matter.
    ///
    /// - Throws: ``EstimatorError``: a parameter that scikit-learn refuses or that cannot be fitted here, or data
    ///   that do not fit.
    func fitting(_ data: TrainingData) throws(EstimatorError) -> Self
}

/// What `fit` is given.
public struct TrainingData: Sendable {
    /// One row per sample.
    public var x: Matrix
    /// One label per row; `nil` for estimators that need none.
    public var y: ClassLabels?
    /// One name per column, if the columns have names.
    public var featureNames: [String]?
    /// Told how much of the work is done, from 0 to 1, by whatever thread did it.
    public var progress: (@Sendable (Double) -> Void)?

    public init(
        _ x: Matrix, _ y: ClassLabels? = nil, featureNames: [String]? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) {
        self.x = x
        self.y = y
        self.featureNames = featureNames
        self.progress = progress
    }

    /// The labels, one for each row.
    func labels(for estimator: String) throws(EstimatorError) -> ClassLabels {
        guard let y else {
            throw EstimatorError(
                .invalidInput, "\(estimator) requires y to be passed, but the target y is None")
        }
        guard y.count == x.rows else {
            throw EstimatorError(
                .invalidInput,
                "Found input variables with inconsistent numbers of samples: [\(x.rows), \(y.count)]")
        }
        return y
    }

    /// The same for other rows and no names: what a pipeline hands to its next step.
    func replacing(x: Matrix) -> TrainingData {
        TrainingData(x, y, featureNames: nil, progress: progress)
    }
}

extension Estimator {
    /// The estimator fitted on `data`, if fitting it is supported.
    ///
    /// - Throws: ``EstimatorError`` that names the class if it cannot be fitted here.
    public func fitted(on data: TrainingData) throws(EstimatorError) -> any Estimator {
        guard let fittable = self as? any Fittable else {
            throw EstimatorError(
                .unsupported, "\(Self.scikitLearn.name) cannot be fitted here yet; files of fitted ones can be used")
        }
        guard data.x.rows > 0, data.x.columns > 0 else {
            throw EstimatorError(
                .invalidInput,
                "Found array with shape=(\(data.x.rows), \(data.x.columns)) while a minimum of 1 row and 1 column is required by \(Self.scikitLearn.name)."
            )
        }
        return try fittable.fitting(data)
    }
}
