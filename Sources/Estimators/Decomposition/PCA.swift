public import AspicCore

/// Principal component analysis: rows projected onto the directions in which the training rows varied most.
///
/// Predictions agree with scikit-learn within 1e-12 relative to the largest product summed.
public struct PCA: Transformer {
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

    /// How rows are projected.
    public enum ProjectionOrder: Sendable {
        /// `x @ components_.T - mean_ @ components_.T`. Since 1.5.
        case projectThenCentre
        /// `(x - mean_) @ components_.T`. Before 1.5, which also did not keep divisors off zero when whitening.
        case centreThenProject
    }

    static let projectionOrders = Epochs(
        ProjectionOrder.centreThenProject, (ScikitLearnVersion(1, 5), .projectThenCentre))

    /// What `fit` stores.
    public struct Fitted: Sendable {
        public let featureNamesIn: [String]?
        /// The solver that `auto` chose; `nil` in files of releases before 0.20.
        public let fitSVDSolver: SVDSolver?
        /// `n_features` values.
        public let mean: [Double]
        public let noiseVariance: Double
        public let nSamples: Int
        /// `n_components` rows of `n_features` columns.
        public let components: Matrix
        /// `n_components` values each.
        public let explainedVariance: [Double]
        public let explainedVarianceRatio: [Double]
        /// `nil` in files of 0.18.
        public let singularValues: [Double]?
        /// Not stored in files: it follows from the release that saved them.
        public let projectionOrder: ProjectionOrder

        /// ``components`` for multiplying, and what the mean becomes.
        let projection: PackedRows
        let projectedMean: [Double]

        /// - Throws: ``EstimatorError`` if the sizes contradict each other.
        public init(
            featureNamesIn: [String]? = nil, fitSVDSolver: SVDSolver?, mean: [Double], noiseVariance: Double,
            nSamples: Int, components: Matrix, explainedVariance: [Double], explainedVarianceRatio: [Double],
            singularValues: [Double]?, projectionOrder: ProjectionOrder = .projectThenCentre
        ) throws(EstimatorError) {
            try expectColumns("components_", components.columns)
            try expect("mean_", mean.count, of: components.columns)
            try expect("explained_variance_", explainedVariance.count, of: components.rows)
            try expect("explained_variance_ratio_", explainedVarianceRatio.count, of: components.rows)
            if let singularValues {
                try expect("singular_values_", singularValues.count, of: components.rows)
            }
            self.featureNamesIn = featureNamesIn
            self.fitSVDSolver = fitSVDSolver
            self.mean = mean
            self.noiseVariance = noiseVariance
            self.nSamples = nSamples
            self.components = components
            self.explainedVariance = explainedVariance
            self.explainedVarianceRatio = explainedVarianceRatio
            self.singularValues = singularValues
            self.projectionOrder = projectionOrder
            projection = PackedRows(components)
            projectedMean = projection.product(mean)
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.mean.count }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }

    // MARK: Prediction

    /// The rows in the space of the components, divided by the standard deviations to whiten.
    public func transform(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        try check(x, columns: fitted.mean.count)
        let count = fitted.components.rows
        var result: Matrix
        switch fitted.projectionOrder {
        case .projectThenCentre:
            result = fitted.projection.product(x).addingToRows(fitted.projectedMean.map { -$0 })
        case .centreThenProject:
            result = fitted.projection.product(x.addingToRows(fitted.mean.map { -$0 }))
        }
        guard whiten else { return result }
        let keepsOffZero = fitted.projectionOrder == .projectThenCentre
        let divisors = fitted.explainedVariance.map { variance in
            keepsOffZero ? max(variance.squareRoot(), .ulpOfOne) : variance.squareRoot()
        }
        for row in 0..<result.rows {
            for column in 0..<count { result.elements[row * count + column] /= divisors[column] }
        }
        return result
    }

    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let fitted = try requireFitted(fitted)
        record.add("mean", fitted.mean)
        record.add("components", fitted.components)
        record.add("variance", whiten ? fitted.explainedVariance : nil)
        record.add("centre-first", fitted.projectionOrder == .centreThenProject)
    }

    // MARK: Files

    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {
        guard state.has("components_") else { return }
        let components = try state.matrix("components_")
        fitted = try Fitted(
            featureNamesIn: state.featureNames,
            fitSVDSolver: state.optionalText("_fit_svd_solver").flatMap(SVDSolver.init(rawValue:)),
            mean: state.optionalVector("mean_") ?? [Double](repeating: 0, count: components.columns),
            noiseVariance: state.double("noise_variance_"), nSamples: state.integer("n_samples_"),
            components: components, explainedVariance: state.vector("explained_variance_"),
            explainedVarianceRatio: state.vector("explained_variance_ratio_"),
            singularValues: state.optionalVector("singular_values_"),
            projectionOrder: Self.projectionOrders.value(in: state.version))
    }

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {
        guard let fitted else { return }
        state.addColumns(fitted.mean.count, names: fitted.featureNamesIn)
        if let solver = fitted.fitSVDSolver { state.add("_fit_svd_solver", solver.rawValue) }
        let isTruncated = fitted.fitSVDSolver == .randomized || fitted.fitSVDSolver == .arpack
        func addNoise() throws(EstimatorError) {
            let isComplete = fitted.components.rows == min(fitted.mean.count, fitted.nSamples)
            if isComplete && fitted.noiseVariance == 0 {
                state.add("noise_variance_", 0.0)
            } else {
                try state.add("noise_variance_", scalar: fitted.noiseVariance)
            }
        }
        try state.add("mean_", vector: fitted.mean)
        if !isTruncated { try addNoise() }
        state.add("n_samples_", fitted.nSamples)
        if !isTruncated { state.add("n_components_", fitted.components.rows) }
        try state.add("components_", matrix: fitted.components, isFortran: !isTruncated)
        if isTruncated { state.add("n_components_", fitted.components.rows) }
        try state.add("explained_variance_", vector: fitted.explainedVariance)
        try state.add("explained_variance_ratio_", vector: fitted.explainedVarianceRatio)
        if let values = fitted.singularValues { try state.add("singular_values_", vector: values) }
        if isTruncated { try addNoise() }
    }
}
