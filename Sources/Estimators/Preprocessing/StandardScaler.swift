public import AspicCore

/// Columns brought to mean 0 and standard deviation 1.
///
/// Predictions equal scikit-learn's bit for bit. NaN stands for a missing value and stays one.
public struct StandardScaler: Transformer {
    public static let scikitLearn = ScikitLearnClass(
        "sklearn.preprocessing._data", "StandardScaler", package: "sklearn.preprocessing",
        formerly: "sklearn.preprocessing.data")

    // MARK: Parameters

    public var copy = true
    public var withMean = true
    public var withStd = true

    public static let parameters: [Parameter<StandardScaler>] = [
        Parameter("copy", \.copy),
        Parameter("with_mean", \.withMean),
        Parameter("with_std", \.withStd),
    ]

    // MARK: Fitted state

    /// Whether missing values are allowed.
    static let missingAccepted = Epochs(false, (ScikitLearnVersion(0, 20), true))

    /// What `fit` stores. `mean`, `variance` and `scale` have `nFeaturesIn` values.
    public struct Fitted: Sendable {
        public let nFeaturesIn: Int
        public let featureNamesIn: [String]?
        /// One value, or one per column if some had missing values.
        public let nSamplesSeen: [Double]
        /// `nil` with neither `with_mean` nor `with_std`.
        public let mean: [Double]?
        /// `var_` and `scale_`; `nil` without `with_std`.
        public let variance: [Double]?
        public let scale: [Double]?
        /// NaN is a missing value; not so before 0.20. Not stored in files.
        public let acceptsMissing: Bool

        /// - Throws: ``EstimatorError`` if the sizes contradict each other.
        public init(
            nFeaturesIn: Int, featureNamesIn: [String]? = nil, nSamplesSeen: [Double], mean: [Double]?,
            variance: [Double]?, scale: [Double]?, acceptsMissing: Bool = true
        ) throws(EstimatorError) {
            try expectColumns("n_features_in_", nFeaturesIn)
            guard !nSamplesSeen.isEmpty else {
                throw EstimatorError(.invalidState, "n_samples_seen_ is empty")
            }
            if let mean { try expect("mean_", mean.count, of: nFeaturesIn) }
            if let variance { try expect("var_", variance.count, of: nFeaturesIn) }
            if let scale { try expect("scale_", scale.count, of: nFeaturesIn) }
            self.nFeaturesIn = nFeaturesIn
            self.featureNamesIn = featureNamesIn
            self.nSamplesSeen = nSamplesSeen
            self.mean = mean
            self.variance = variance
            self.scale = scale
            self.acceptsMissing = acceptsMissing
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.nFeaturesIn }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }

    // MARK: Prediction

    /// `(x - mean_) / scale_`, one after the other.
    public func transform(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        try check(x, columns: fitted.nFeaturesIn, fitted.acceptsMissing ? .finiteOrMissing : .finite)
        let mean = withMean ? fitted.mean : nil
        let scale = withStd ? fitted.scale : nil
        let columns = x.columns
        let elements = [Double](unsafeUninitializedCapacity: x.elements.count) { target, filled in
            x.elements.withUnsafeBufferPointer { source in
                for row in 0..<x.rows {
                    for column in 0..<columns {
                        var value = source[row * columns + column]
                        if let mean { value -= mean[column] }
                        if let scale { value /= scale[column] }
                        target.initializeElement(at: row * columns + column, to: value)
                    }
                }
            }
            filled = x.elements.count
        }
        return Matrix(rows: x.rows, columns: columns, elements: elements)
    }

    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let fitted = try requireFitted(fitted)
        record.add("mean", withMean ? fitted.mean : nil)
        record.add("scale", withStd ? fitted.scale : nil)
        record.add("missing", fitted.acceptsMissing)
    }

    // MARK: Files

    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {
        guard state.has("n_samples_seen_") else { return }
        let mean = try state.optionalVector("mean_")
        let scale = try state.optionalVector("scale_")
        guard let columns = try state.optionalInteger("n_features_in_") ?? mean?.count ?? scale?.count else {
            throw EstimatorError(
                .unsupported, "StandardScaler does not say for how many columns it was fitted")
        }
        guard columns > 0 else { throw state.mismatch("n_features_in_", "a number of columns") }
        fitted = try Fitted(
            nFeaturesIn: columns, featureNamesIn: state.featureNames,
            nSamplesSeen: state.vector("n_samples_seen_"), mean: mean, variance: state.optionalVector("var_"),
            scale: scale, acceptsMissing: Self.missingAccepted.value(in: state.version))
    }

    public func encodeParameters(into state: StateWriter) throws(EstimatorError) {
        try state.addParameters(of: self, ["with_mean", "with_std", "copy"])
    }

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {
        guard let fitted else { return }
        state.addColumns(fitted.nFeaturesIn, names: fitted.featureNamesIn)
        if fitted.nSamplesSeen.count == 1 {
            try state.add("n_samples_seen_", scalar: fitted.nSamplesSeen[0])
        } else {
            try state.add("n_samples_seen_", vector: fitted.nSamplesSeen)
        }
        for (name, values) in [("mean_", fitted.mean), ("var_", fitted.variance), ("scale_", fitted.scale)] {
            if let values { try state.add(name, vector: values) } else { state.addNone(name) }
        }
    }
}
