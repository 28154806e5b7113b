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

/// A transformer that transforms its training rows while it is fitted, as scikit-learn's `fit_transform`.
public protocol FittableTransformer: Fittable, Transformer {
    /// The estimator fitted on `data`, and its rows transformed; these may differ in rounding from what
    /// ``Transformer/transform(_:)`` makes of them, where scikit-learn's do.
    func fittingTransform(_ data: TrainingData) throws(EstimatorError) -> (Self, Matrix)
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

    /// Checks the shape of the rows, and that there are as many names as columns.
    func checkShape(for estimator: String, atLeast rows: Int = 1) throws(EstimatorError) {
        guard x.rows >= rows else {
            throw EstimatorError(
                .invalidInput,
                "Found array with \(x.rows) sample(s) (shape=(\(x.rows), \(x.columns))) while a minimum of "
                    + "\(rows) is required by \(estimator).")
        }
        guard x.columns > 0 else {
            throw EstimatorError(
                .invalidInput,
                "Found array with 0 feature(s) (shape=(\(x.rows), 0)) while a minimum of 1 is required by "
                    + "\(estimator).")
        }
        if let featureNames, featureNames.count != x.columns {
            throw EstimatorError(
                .invalidInput, "\(featureNames.count) names are given for \(x.columns) columns")
        }
    }

    /// The labels, one for each row; numbers must be whole, as scikit-learn asks of classes.
    func labels(for estimator: String) throws(EstimatorError) -> ClassLabels {
        guard let y else {
            throw EstimatorError(
                .invalidInput, "\(estimator) requires y to be passed, but the target y is None")
        }
        try y.checkAsClasses(of: x)
        return y
    }

    /// The same for other rows and no names: what a pipeline hands to its next step.
    func replacing(x: Matrix) -> TrainingData {
        TrainingData(x, y, featureNames: nil, progress: progress)
    }

    /// The same as part `index` of `count` equal parts of the work.
    func part(_ index: Int, of count: Int) -> TrainingData {
        var copy = self
        if let progress {
            copy.progress = { share in progress((Double(index) + share) / Double(count)) }
        }
        return copy
    }
}

extension Estimator {
    /// The estimator fitted on `data`, if fitting it is supported.
    ///
    /// - Throws: ``EstimatorError`` that names the class if it cannot be fitted here.
    public func fitted(on data: TrainingData) throws(EstimatorError) -> any Estimator {
        guard let fittable = self as? any Fittable else {
            throw EstimatorError(
                .unsupported,
                "\(Self.scikitLearn.name) cannot be fitted here yet; files of fitted ones can be used")
        }
        return try fittable.fitting(data)
    }
}

extension ClassLabels {
    /// Whether these can be the labels of the rows of `x`.
    func checkAsClasses(of x: Matrix) throws(EstimatorError) {
        guard count == x.rows else {
            throw EstimatorError(
                .invalidInput,
                "Found input variables with inconsistent numbers of samples: [\(x.rows), \(count)]")
        }
        if case .doubles(let values) = storage {
            guard values.allSatisfy(\.isFinite) else {
                throw EstimatorError(.invalidInput, "Input y contains NaN or infinity.")
            }
            guard values.allSatisfy({ $0 == $0.rounded(.towardZero) }) else {
                throw EstimatorError(
                    .invalidInput,
                    "Unknown label type: continuous. Maybe you are trying to fit a classifier, which expects "
                        + "discrete classes on a regression target with continuous values.")
            }
        }
    }
}
