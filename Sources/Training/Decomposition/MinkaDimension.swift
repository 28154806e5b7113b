import Estimators

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// `PCA(n_components="mle")`: how many directions a spectrum has above its noise.
///
/// Source: T. Minka, "Automatic choice of dimensionality for PCA" (2000); scikit-learn 1.9.1
/// `decomposition/_pca.py`.
enum MinkaDimension {
    private static let epsilon = 1e-15

    /// The most likely number of directions, in `1..<variances.count`.
    ///
    /// - Parameter variances: largest first.
    /// - Throws: ``EstimatorError`` if two variances are equal, where scikit-learn fails too.
    static func estimate(_ variances: [Double], rows: Int) throws(EstimatorError) -> Int {
        var best = 0
        var bestLikelihood = -Double.infinity
        for rank in 1..<max(variances.count, 1) {
            let likelihood = try logLikelihood(variances, rank: rank, rows: Double(rows))
            if likelihood > bestLikelihood {
                bestLikelihood = likelihood
                best = rank
            }
        }
        return best
    }

    private static func logLikelihood(
        _ variances: [Double], rank: Int, rows: Double
    ) throws(EstimatorError) -> Double {
        // A direction that hardly varies is never the last one.
        guard variances[rank - 1] >= epsilon else { return -.infinity }
        let columns = variances.count
        let rest = Double(columns - rank)
        var uniform = -Double(rank) * logarithm(2)
        for index in 1...rank {
            let half = Double(columns - index + 1) / 2
            uniform += logGamma(half) - logarithm(.pi) * Double(columns - index + 1) / 2
        }
        let logarithms = variances[..<rank].map(logarithm)
        let large = -PairwiseSummation.sum(logarithms[...]) * rows / 2
        let noise = max(epsilon, PairwiseSummation.sum(variances[rank...]) / rest)
        let small = -logarithm(noise) * rows * rest / 2
        let freedom = Double(columns * rank) - Double(rank) * (Double(rank) + 1) / 2
        let volume = logarithm(2 * .pi) * (freedom + Double(rank)) / 2
        var curvature = 0.0
        for first in 0..<rank {
            for second in first + 1..<columns {
                let reduced = second < rank ? variances[second] : noise
                let gap =
                    (variances[first] - variances[second]) * (1 / reduced - 1 / variances[first])
                guard gap > 0 else {
                    throw EstimatorError(
                        .invalidInput,
                        "n_components='mle': two directions vary alike, so none is the last one")
                }
                curvature += logarithm(gap) + logarithm(rows)
            }
        }
        return uniform + large + small + volume - curvature / 2 - Double(rank) * logarithm(rows) / 2
    }

    /// For positive values.
    private static func logGamma(_ value: Double) -> Double {
        var sign: Int32 = 0
        return lgamma_r(value, &sign)
    }
}
