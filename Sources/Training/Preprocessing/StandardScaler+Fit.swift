import AspicCore
public import Estimators

extension StandardScaler: Fittable {
    /// scikit-learn 1.9.1's `StandardScaler.fit`, missing values left out, sums in the order of the rows.
    ///
    /// Source: T. Chan, G. Golub, R. LeVeque, "Algorithms for computing the sample variance" (1983), 1.5.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> StandardScaler {
        try checkParameters()
        try data.checkShape(for: "StandardScaler")
        let x = data.x
        try Self.checkNumbers(x, .finiteOrMissing)
        let columns = x.columns
        var counts = [Double](repeating: 0, count: columns)
        var means = [Double](repeating: 0, count: columns)
        for row in 0..<x.rows {
            for column in 0..<columns where !x[row, column].isNaN {
                counts[column] += 1
                means[column] += x[row, column]
            }
        }
        for column in 0..<columns { means[column] /= counts[column] }
        var corrections = [Double](repeating: 0, count: columns)
        var squares = [Double](repeating: 0, count: columns)
        for row in 0..<x.rows {
            for column in 0..<columns where !x[row, column].isNaN {
                let difference = x[row, column] - means[column]
                corrections[column] += difference
                squares[column] += difference * difference
            }
        }
        let variances = (0..<columns).map { column in
            (squares[column] - corrections[column] * corrections[column] / counts[column]) / counts[column]
        }
        let seen = Set(counts).count == 1 ? [counts[0]] : counts
        let keepsMean = withMean || withStd
        var result = self
        result.fitted = try Fitted(
            nFeaturesIn: columns, featureNamesIn: data.featureNames, nSamplesSeen: seen,
            mean: keepsMean ? means : nil, variance: withStd ? variances : nil,
            scale: withStd ? Self.scales(variances, means, counts) : nil)
        return result
    }

    /// Standard deviations; 1 for columns that rounding alone keeps from being constant.
    private static func scales(_ variances: [Double], _ means: [Double], _ counts: [Double]) -> [Double] {
        zip(variances, zip(means, counts)).map { variance, rest in
            let (mean, count) = rest
            let error = count * mean * .ulpOfOne
            let bound = count * .ulpOfOne * variance + error * error
            return variance <= bound ? 1 : variance.squareRoot()
        }
    }
}
