public import AspicCore

/// Support vector classification (LIBSVM's C-SVC), one machine per pair of classes.
///
/// Decisions agree with scikit-learn within 1e-12 relative to the largest term summed; kernels use `exp` and
/// `tanh` within 4 ulp of numpy's.
public struct SVC: ProbabilisticClassifier, DecisionClassifier {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.svm._classes", "SVC", package: "sklearn.svm", formerly: "sklearn.svm.classes")

    // MARK: Parameters

    /// `C`, the penalty on errors.
    public var c: Real = 1.0
    public var kernel: Kernel = .rbf
    public var degree = 3
    public var gamma: Gamma = .scale
    public var coef0: Real = 0.0
    public var shrinking = true
    public var probability: ProbabilitySetting = .deprecated
    public var tol: Real = 0.001
    /// Megabytes.
    public var cacheSize: Real = 200
    public var classWeight: ClassWeight?
    public var verbose: Verbosity = .flag(false)
    public var maxIter = -1
    public var decisionFunctionShape: DecisionFunctionShape = .oneVersusRest
    public var breakTies = false
    public var randomState: RandomState = .fresh

    public static let parameters: [Parameter<SVC>] = [
        Parameter("C", \.c, .real(.above(0, includingInfinity: true))),
        Parameter("kernel", \.kernel),
        Parameter("degree", \.degree, .integer(.atLeast(0))),
        Parameter("gamma", \.gamma, .options(["scale", "auto"]), .real(.atLeast(0))),
        Parameter("coef0", \.coef0),
        Parameter("shrinking", \.shrinking),
        Parameter("probability", \.probability, .boolean, .hiddenOptions(["deprecated"])),
        Parameter("tol", \.tol, .real(.above(0))),
        Parameter("cache_size", \.cacheSize, .real(.above(0))),
        Parameter("class_weight", \.classWeight, .options(["balanced"]), .dict, .none),
        Parameter("verbose", \.verbose),
        Parameter("max_iter", \.maxIter, .integer(.atLeast(-1))),
        Parameter("decision_function_shape", \.decisionFunctionShape),
        Parameter("break_ties", \.breakTies),
        Parameter("random_state", \.randomState),
    ]

    public enum Kernel: String, ParameterOption {
        case linear, poly, rbf, sigmoid, precomputed
    }

    public enum DecisionFunctionShape: String, ParameterOption {
        case oneVersusOne = "ovo"
        case oneVersusRest = "ovr"
    }

    /// Whether probabilities are calibrated while fitting. scikit-learn 1.9 deprecates the parameter.
    public enum ProbabilitySetting: ParameterConvertible, Equatable {
        case on, off
        /// Not set: as `off`.
        case deprecated

        public static var constraints: [ParameterConstraint] { [.boolean] }
        public init?(parameterValue: ParameterValue) {
            switch parameterValue {
            case .bool(let flag): self = flag ? .on : .off
            case .int(let flag): self = flag != 0 ? .on : .off
            case .string("deprecated"): self = .deprecated
            default: return nil
            }
        }
        public var parameterValue: ParameterValue {
            switch self {
            case .on: .bool(true)
            case .off: .bool(false)
            case .deprecated: .string("deprecated")
            }
        }
    }

    public enum Gamma: ParameterConvertible, Equatable {
        /// `1 / (n_features * X.var())`.
        case scale
        /// `1 / n_features`.
        case auto
        case value(Real)
        /// 0.20 and 0.21: `auto`, with a warning.
        case autoDeprecated

        public static var constraints: [ParameterConstraint] { [.real()] }
        public init?(parameterValue: ParameterValue) {
            switch parameterValue {
            case .string("scale"): self = .scale
            case .string("auto"): self = .auto
            case .string("auto_deprecated"): self = .autoDeprecated
            default:
                guard let value = Real(parameterValue: parameterValue) else { return nil }
                self = .value(value)
            }
        }
        public var parameterValue: ParameterValue {
            switch self {
            case .scale: .string("scale")
            case .auto: .string("auto")
            case .autoDeprecated: .string("auto_deprecated")
            case .value(let value): value.parameterValue
            }
        }
    }

    public static let history: [AttributeChange] = [
        .renamed("n_support_", to: "_n_support", since: ScikitLearnVersion(0, 22)),
        .renamed("probA_", to: "_probA", since: ScikitLearnVersion(0, 23)),
        .renamed("probB_", to: "_probB", since: ScikitLearnVersion(0, 23)),
        .spelled("decision_function_shape", .none, now: .string("ovo"), since: ScikitLearnVersion(0, 22)),
    ]

    // MARK: Fitted state

    /// How decisions of pairs become one per class, for more than two.
    public enum ConfidenceRule: Sendable {
        /// Votes plus the confidences squeezed into a third. Since 0.21.
        case bounded
        /// Votes plus the confidences scaled by the largest of the batch. Before 0.21.
        case scaledByBatch
    }

    static let confidenceRules = Epochs(
        ConfidenceRule.scaledByBatch, (ScikitLearnVersion(0, 21), .bounded))

    /// What `fit` stores. Support vectors are sorted by class; pairs of classes run 0-1, 0-2, ..., 1-2, ...
    public struct Fitted: Sendable {
        public let featureNamesIn: [String]?
        public let classes: ClassLabels
        /// `n_classes` values.
        public let classWeight: [Double]
        /// The number that `gamma` stood for.
        public let gamma: Double
        /// Rows of the training data, one per support vector.
        public let support: [Int]
        /// One row per support vector.
        public let supportVectors: Matrix
        /// Support vectors of each class.
        public let nSupport: [Int]
        /// LIBSVM's coefficients (`_dual_coef_`): `n_classes - 1` rows, a column per support vector. The public
        /// `dual_coef_` has the other sign for two classes.
        public let dualCoef: Matrix
        /// LIBSVM's intercepts (`_intercept_`), one per pair. The public `intercept_` has the other sign for two
        /// classes.
        public let intercept: [Double]
        /// Platt scaling, one per pair; empty without `probability`.
        public let probA: [Double]
        public let probB: [Double]
        /// 0 if the solver converged, 1 if `max_iter` stopped it.
        public let fitStatus: Int
        /// Iterations per pair; `nil` in files of releases before 1.1.
        public let nIter: [Int]?
        /// Rows and columns of the training data.
        public let shapeFit: [Int]
        /// Not stored in files: it follows from the release that saved them.
        public let confidenceRule: ConfidenceRule

        /// What decisions are computed with.
        let machine: PairwiseMachine

        /// - Parameter kernel: The kernel that the machine was fitted with.
        /// - Throws: ``EstimatorError`` if the sizes contradict each other.
        public init(
            kernel: Kernel, featureNamesIn: [String]? = nil, classes: ClassLabels, classWeight: [Double],
            gamma: Double,
            support: [Int], supportVectors: Matrix, nSupport: [Int], dualCoef: Matrix, intercept: [Double],
            probA: [Double] = [], probB: [Double] = [], fitStatus: Int = 0, nIter: [Int]?, shapeFit: [Int],
            confidenceRule: ConfidenceRule = .bounded
        ) throws(EstimatorError) {
            try expect("class_weight_", classWeight.count, of: classes.count)
            try expect("support_", support.count, of: supportVectors.rows)
            machine = try PairwiseMachine(
                supportVectors: supportVectors, nSupport: nSupport, dualCoef: dualCoef, intercept: intercept,
                isLinear: kernel == .linear)
            try expect("n_support_", nSupport.count, of: classes.count)
            if !probA.isEmpty { try expect("probA_", probA.count, of: intercept.count) }
            try expect("probB_", probB.count, of: probA.count)
            if let nIter { try expect("n_iter_", nIter.count, of: intercept.count) }
            self.featureNamesIn = featureNamesIn
            self.classes = classes
            self.classWeight = classWeight
            self.gamma = gamma
            self.support = support
            self.supportVectors = supportVectors
            self.nSupport = nSupport
            self.dualCoef = dualCoef
            self.intercept = intercept
            self.probA = probA
            self.probB = probB
            self.fitStatus = fitStatus
            self.nIter = nIter
            self.shapeFit = shapeFit
            self.confidenceRule = confidenceRule
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.supportVectors.columns }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
    public var classes: ClassLabels? { fitted?.classes }
}
