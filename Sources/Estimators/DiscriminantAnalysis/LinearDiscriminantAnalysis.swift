public import AspicCore

/// Linear discriminant analysis: Gaussian classes of one covariance, parted by hyperplanes.
///
/// Predictions agree with scikit-learn within 1e-12 relative to the largest product summed.
public struct LinearDiscriminantAnalysis: Estimator {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.discriminant_analysis", "LinearDiscriminantAnalysis", package: "sklearn.discriminant_analysis")

    // MARK: Parameters

    public var solver: Solver = .svd
    public var shrinkage: AutoOr<Real>?
    /// One per class; `nil` takes the classes' shares of the training rows.
    public var priors: [Real]?
    public var nComponents: Int?
    public var storeCovariance = false
    public var tol: Real = 0.0001
    public var covarianceEstimator: ParameterValue = .none

    public static let positionalParameters = 7
    public static let parameters: [Parameter<LinearDiscriminantAnalysis>] = [
        Parameter("solver", \.solver),
        Parameter("shrinkage", \.shrinkage, .options(["auto"]), .real(.closed(0, 1)), .none),
        Parameter("priors", \.priors),
        Parameter("n_components", \.nComponents, .integer(.atLeast(1)), .none),
        Parameter("store_covariance", \.storeCovariance),
        Parameter("tol", \.tol, .real(.atLeast(0))),
        Parameter("covariance_estimator", \.covarianceEstimator, .object(implementing: "fit"), .none),
    ]

    public enum Solver: String, ParameterOption {
        case svd, lsqr, eigen
    }

    // MARK: Fitted state

    /// How probabilities come from decisions.
    public enum ProbabilityRule: Sendable {
        /// The posterior: the logistic function for two classes, else softmax. Since 0.21.
        case posterior
        /// Each class against the rest by the logistic function, then divided by the sum. Before 0.21.
        case oneVersusRest
    }

    /// What `fit` stores.
    public struct Fitted: Sendable {
        public var featureNamesIn: [String]?
        public var classes: ClassLabels
        /// `n_classes` values.
        public var priors: [Double]
        /// `n_classes` rows of `n_features` columns.
        public var means: Matrix
        /// The prior-weighted mean of the rows, `n_features` values; `nil` for the solvers `lsqr` and `eigen`.
        public var xbar: [Double]?
        /// `n_features` rows; `nil` for the solver `lsqr`.
        public var scalings: Matrix?
        /// `nil` for the solver `lsqr`.
        public var explainedVarianceRatio: [Double]?
        /// One row for two classes, else `n_classes`; `n_features` columns.
        public var coef: Matrix
        /// As many values as ``coef`` has rows.
        public var intercept: [Double]
        /// `n_features` squared; stored by `lsqr`, `eigen` and on demand.
        public var covariance: Matrix?
        /// Columns that `transform` returns.
        public var maxComponents: Int
        /// Not stored in files: it follows from the release that saved them.
        public var probabilityRule: ProbabilityRule

        public init(
            featureNamesIn: [String]? = nil, classes: ClassLabels, priors: [Double], means: Matrix,
            xbar: [Double]?, scalings: Matrix?, explainedVarianceRatio: [Double]?, coef: Matrix,
            intercept: [Double], covariance: Matrix? = nil, maxComponents: Int,
            probabilityRule: ProbabilityRule = .posterior
        ) {
            self.featureNamesIn = featureNamesIn
            self.classes = classes
            self.priors = priors
            self.means = means
            self.xbar = xbar
            self.scalings = scalings
            self.explainedVarianceRatio = explainedVarianceRatio
            self.coef = coef
            self.intercept = intercept
            self.covariance = covariance
            self.maxComponents = maxComponents
            self.probabilityRule = probabilityRule
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.coef.columns }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
}
