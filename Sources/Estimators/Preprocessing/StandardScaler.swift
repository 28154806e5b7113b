public import AspicCore

/// Columns brought to mean 0 and standard deviation 1.
///
/// Predictions equal scikit-learn's bit for bit. NaN stands for a missing value and stays one.
public struct StandardScaler: Estimator {
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

    /// What `fit` stores. `mean`, `variance` and `scale` have `nFeaturesIn` values.
    public struct Fitted: Sendable {
        public var nFeaturesIn: Int
        public var featureNamesIn: [String]?
        /// One value, or one per column if some had missing values.
        public var nSamplesSeen: [Double]
        /// `nil` with neither `with_mean` nor `with_std`.
        public var mean: [Double]?
        /// `var_` and `scale_`; `nil` without `with_std`.
        public var variance: [Double]?
        public var scale: [Double]?

        public init(
            nFeaturesIn: Int, featureNamesIn: [String]? = nil, nSamplesSeen: [Double], mean: [Double]?,
            variance: [Double]?, scale: [Double]?
        ) {
            self.nFeaturesIn = nFeaturesIn
            self.featureNamesIn = featureNamesIn
            self.nSamplesSeen = nSamplesSeen
            self.mean = mean
            self.variance = variance
            self.scale = scale
        }
    }

    public var fitted: Fitted?

    public init() {}

    public var isFitted: Bool { fitted != nil }
    public var nFeaturesIn: Int? { fitted?.nFeaturesIn }
    public var featureNamesIn: [String]? { fitted?.featureNamesIn }
}
