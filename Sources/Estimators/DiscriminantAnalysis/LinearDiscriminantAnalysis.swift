public import AspicCore
import CAspicKernels

/// Linear discriminant analysis: Gaussian classes of one covariance, parted by hyperplanes.
///
/// Predictions agree with scikit-learn within 1e-12 relative to the largest product summed.
public struct LinearDiscriminantAnalysis: ProbabilisticClassifier, DecisionClassifier, Transformer {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.discriminant_analysis", "LinearDiscriminantAnalysis",
        package: "sklearn.discriminant_analysis")

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

    static let probabilityRules = Epochs(
        ProbabilityRule.oneVersusRest, (ScikitLearnVersion(0, 21), .posterior))

    /// What `fit` stores.
    public struct Fitted: Sendable {
        public let featureNamesIn: [String]?
        public let classes: ClassLabels
        /// `n_classes` values.
        public let priors: [Double]
        /// `n_classes` rows of `n_features` columns.
        public let means: Matrix
        /// The prior-weighted mean of the rows, `n_features` values; `nil` for the solvers `lsqr` and `eigen`.
        public let xbar: [Double]?
        /// `n_features` rows; `nil` for the solver `lsqr`.
        public let scalings: Matrix?
        /// `nil` for the solver `lsqr`.
        public let explainedVarianceRatio: [Double]?
        /// One row for two classes, else `n_classes`; `n_features` columns.
        public let coef: Matrix
        /// As many values as ``coef`` has rows.
        public let intercept: [Double]
        /// `n_features` squared; stored by `lsqr`, `eigen` and on demand.
        public let covariance: Matrix?
        /// Columns that `transform` returns.
        public let maxComponents: Int
        /// Not stored in files: it follows from the release that saved them.
        public let probabilityRule: ProbabilityRule

        /// ``coef`` and the columns of ``scalings`` for multiplying.
        let weights: PackedRows
        let projection: PackedRows?

        /// - Throws: ``EstimatorError`` if the sizes contradict each other.
        public init(
            featureNamesIn: [String]? = nil, classes: ClassLabels, priors: [Double], means: Matrix,
            xbar: [Double]?, scalings: Matrix?, explainedVarianceRatio: [Double]?, coef: Matrix,
            intercept: [Double], covariance: Matrix? = nil, maxComponents: Int,
            probabilityRule: ProbabilityRule = .posterior
        ) throws(EstimatorError) {
            let count = classes.count
            guard count > 1 else {
                throw EstimatorError(.invalidState, "classes_ has \(count) values where two or more belong")
            }
            try expectColumns("coef_", coef.columns)
            try expect("coef_", coef.rows, of: count == 2 ? 1 : count)
            try expect("intercept_", intercept.count, of: coef.rows)
            try expect("priors_", priors.count, of: count)
            if let xbar { try expect("xbar_", xbar.count, of: coef.columns) }
            if let scalings { try expect("scalings_", scalings.rows, of: coef.columns) }
            guard maxComponents >= 0 else {
                throw EstimatorError(.invalidState, "_max_components is \(maxComponents)")
            }
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
            weights = PackedRows(coef)
            projection = scalings.map { scalings in
                let kept = min(maxComponents, scalings.columns)
                return PackedRows(scalings.transposed.selecting(rows: 0..<kept))
            }
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.coef.columns }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
    public var classes: ClassLabels? { fitted?.classes }

    // MARK: Prediction

    public func unavailability(of method: PredictionMethod) -> String? {
        method == .transform && solver == .lsqr
            ? "transform not implemented for 'lsqr' solver (use 'svd' or 'eigen')." : nil
    }

    /// `x @ coef_.T + intercept_`; one column for two classes.
    public func decisionFunction(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        try check(x, columns: fitted.coef.columns)
        return fitted.weights.product(x).addingToRows(fitted.intercept)
    }

    public func predictIndices(_ x: Matrix) throws(EstimatorError) -> [Int] {
        let scores = try decisionFunction(x)
        return scores.columns == 1 ? scores.elements.map { $0 > 0 ? 1 : 0 } : scores.argmaxOfRows()
    }

    public func predictProbabilities(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        var scores = try decisionFunction(x)
        let rows = scores.rows
        let columns = scores.columns
        if columns > 1 && fitted.probabilityRule == .posterior {
            scores.elements.withUnsafeMutableBufferPointer { aspic_softmax($0.baseAddress, rows, columns) }
            return scores
        }
        scores.elements.withUnsafeMutableBufferPointer { aspic_logistic($0.baseAddress, $0.count) }
        if columns == 1 {
            return Matrix(rows: rows, columns: 2, elements: scores.elements.flatMap { [1 - $0, $0] })
        }
        for row in 0..<rows {
            let sum = scores.row(row).reduce(0, +)
            for column in 0..<columns { scores.elements[row * columns + column] /= sum }
        }
        return scores
    }

    /// `(x - xbar_) @ scalings_` (`svd`) or `x @ scalings_` (`eigen`), the first `n_components` columns.
    public func transform(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        if let reason = unavailability(of: .transform) { throw EstimatorError(.unavailable, reason) }
        try check(x, columns: fitted.coef.columns)
        guard let projection = fitted.projection else {
            throw EstimatorError(.invalidState, "scalings_ is missing")
        }
        guard solver == .svd, let xbar = fitted.xbar else { return projection.product(x) }
        return projection.product(x.addingToRows(xbar.map { -$0 }))
    }

    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let fitted = try requireFitted(fitted)
        record.add("classes", fitted.classes)
        record.add("coef", fitted.coef)
        record.add("intercept", fitted.intercept)
        // For two classes both rules are the logistic function.
        record.add("one-versus-rest", fitted.coef.rows > 1 && fitted.probabilityRule == .oneVersusRest)
        guard solver != .lsqr, let scalings = fitted.scalings else { return }
        record.add("centre", solver == .svd ? fitted.xbar : nil)
        let kept = min(fitted.maxComponents, scalings.columns)
        record.add("projection", scalings.transposed.selecting(rows: 0..<kept))
    }

    // MARK: Files

    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {
        guard state.has("coef_") else { return }
        fitted = try Fitted(
            featureNamesIn: state.featureNames, classes: state.labels("classes_"),
            priors: state.vector("priors_"),
            means: state.matrix("means_"), xbar: state.optionalVector("xbar_"),
            scalings: state.optionalMatrix("scalings_"),
            explainedVarianceRatio: state.optionalVector("explained_variance_ratio_"),
            coef: state.matrix("coef_"), intercept: state.vector("intercept_"),
            covariance: state.optionalMatrix("covariance_"), maxComponents: state.integer("_max_components"),
            probabilityRule: Self.probabilityRules.value(in: state.version))
    }

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {
        guard let fitted else { return }
        guard fitted.probabilityRule == .posterior || fitted.classes.count == 2 else {
            throw EstimatorError(
                .notRepresentable,
                "LinearDiscriminantAnalysis of a release before 0.21 has other probabilities than 1.9.1 would give"
            )
        }
        state.addColumns(fitted.coef.columns, names: fitted.featureNamesIn)
        try state.add("classes_", labels: fitted.classes)
        try state.add("priors_", vector: fitted.priors)
        state.add("_max_components", fitted.maxComponents)
        try state.add("means_", matrix: fitted.means)
        if let covariance = fitted.covariance { try state.add("covariance_", matrix: covariance) }
        if let xbar = fitted.xbar { try state.add("xbar_", vector: xbar) }
        if let ratio = fitted.explainedVarianceRatio {
            try state.add("explained_variance_ratio_", vector: ratio)
        }
        if let scalings = fitted.scalings {
            try state.add("scalings_", matrix: scalings, isFortran: solver == .eigen)
        }
        if solver == .svd { try state.add("intercept_", vector: fitted.intercept) }
        try state.add("coef_", matrix: fitted.coef)
        if solver != .svd { try state.add("intercept_", vector: fitted.intercept) }
        state.add("_n_features_out", fitted.maxComponents)
    }
}
