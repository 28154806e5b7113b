public import AspicCore

/// Principal component analysis: rows projected onto the directions in which the training rows varied most.
///
/// Predictions agree with scikit-learn within 1e-12 relative to the largest product summed.
public struct PCA: Estimator {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.decomposition._pca", "PCA", package: "sklearn.decomposition",
        formerly: "sklearn.decomposition.pca")

    // MARK: Parameters

    public var nComponents: ComponentCount = .all
    public var copy = true
    public var whiten = false
    public var svdSolver: SVDSolver = .auto
    public var tol: Real = 0.0
    public var iteratedPower: AutoOr<Int> = .auto
    public var nOversamples = 10
    public var powerIterationNormalizer: PowerIterationNormalizer = .auto
    public var randomState: RandomState = .fresh

    public static let positionalParameters = 1
    public static let parameters: [Parameter<PCA>] = [
        Parameter(
            "n_components", \.nComponents, .integer(.atLeast(0)), .fraction(.open(0, 1)), .options(["mle"]),
            .none),
        Parameter("copy", \.copy),
        Parameter("whiten", \.whiten),
        Parameter("svd_solver", \.svdSolver),
        Parameter("tol", \.tol, .real(.atLeast(0))),
        Parameter("iterated_power", \.iteratedPower, .options(["auto"]), .integer(.atLeast(0))),
        Parameter("n_oversamples", \.nOversamples, .integer(.atLeast(1))),
        Parameter("power_iteration_normalizer", \.powerIterationNormalizer),
        Parameter("random_state", \.randomState),
    ]

    /// How many components to keep.
    public enum ComponentCount: ParameterConvertible, Equatable {
        /// `None`: as many as there are rows or columns, whichever are fewer.
        case all
        case count(Int)
        /// As many as explain this share of the variance.
        case explainedVariance(Double)
        /// Minka's estimate of the dimension.
        case mle

        public static var constraints: [ParameterConstraint] { [.integer(), .real(), .none] }
        public init?(parameterValue: ParameterValue) {
            switch parameterValue {
            case .none: self = .all
            case .int(let count): self = .count(count)
            case .float(let share): self = .explainedVariance(share)
            case .string("mle"): self = .mle
            default: return nil
            }
        }
        public var parameterValue: ParameterValue {
            switch self {
            case .all: .none
            case .count(let count): .int(count)
            case .explainedVariance(let share): .float(share)
            case .mle: .string("mle")
            }
        }
    }

    public enum SVDSolver: String, ParameterOption {
        case auto, full
        case covarianceEigh = "covariance_eigh"
        case arpack, randomized
    }

    public enum PowerIterationNormalizer: String, ParameterOption {
        case auto
        case qr = "QR"
        case lu = "LU"
        case none
    }

    // MARK: Fitted state

    /// What `fit` stores.
    public struct Fitted: Sendable {
        public var featureNamesIn: [String]?
        /// The solver that `auto` chose.
        public var fitSVDSolver: SVDSolver
        /// `n_features` values.
        public var mean: [Double]
        public var noiseVariance: Double
        public var nSamples: Int
        /// `n_components` rows of `n_features` columns.
        public var components: Matrix
        /// `n_components` values each.
        public var explainedVariance: [Double]
        public var explainedVarianceRatio: [Double]
        public var singularValues: [Double]

        public init(
            featureNamesIn: [String]? = nil, fitSVDSolver: SVDSolver, mean: [Double], noiseVariance: Double,
            nSamples: Int, components: Matrix, explainedVariance: [Double], explainedVarianceRatio: [Double],
            singularValues: [Double]
        ) {
            self.featureNamesIn = featureNamesIn
            self.fitSVDSolver = fitSVDSolver
            self.mean = mean
            self.noiseVariance = noiseVariance
            self.nSamples = nSamples
            self.components = components
            self.explainedVariance = explainedVariance
            self.explainedVarianceRatio = explainedVarianceRatio
            self.singularValues = singularValues
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.mean.count }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
}
