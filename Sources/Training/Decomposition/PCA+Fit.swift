import AspicCore
public import Estimators

extension PCA: Fittable {
    /// scikit-learn 1.9.1's `PCA.fit` with the solvers `full` and `covariance_eigh`, which `auto` chooses for
    /// small and for tall data; within rounding of LAPACK. `arpack`, `randomized` and `mle` are refused.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> PCA {
        try checkParameters()
        let x = data.x
        try Self.checkNumbers(x)
        let solver = try chosenSolver(x)
        let limit = min(x.rows, x.columns)
        if case .count(let count) = nComponents, !(0...limit).contains(count) {
            throw EstimatorError(
                .invalidParameter,
                "n_components=\(count) must be between 0 and min(n_samples, n_features)=\(limit) with svd_solver='\(solver.rawValue)'"
            )
        }
        let mean = Self.columnMeans(x)
        var spectrum =
            solver == .full
            ? try Self.decompose(x, centeredBy: mean) : try Self.decomposeCovariance(x, mean)
        spectrum.flipSigns()
        let variances = spectrum.variances
        let total = PairwiseSummation.sum(variances[...])
        let ratios = variances.map { $0 / total }
        let count = componentCount(limit, ratios)
        let rest = Array(variances[count...])
        let noise = count < limit ? PairwiseSummation.sum(rest[...]) / Double(rest.count) : 0
        var result = self
        result.fitted = try Fitted(
            featureNamesIn: data.featureNames, fitSVDSolver: solver, mean: mean, noiseVariance: noise,
            nSamples: x.rows, components: spectrum.directions.selecting(rows: 0..<count),
            explainedVariance: Array(variances[..<count]), explainedVarianceRatio: Array(ratios[..<count]),
            singularValues: Array(spectrum.singularValues[..<count]))
        return result
    }

    /// What `svd_solver="auto"` means for these data.
    private func chosenSolver(_ x: Matrix) throws(EstimatorError) -> SVDSolver {
        func refuse(_ what: String) -> EstimatorError {
            EstimatorError(
                .unsupported,
                "fitting PCA with \(what) is not supported here yet; svd_solver='full' and 'covariance_eigh' are")
        }
        if nComponents == .mle { throw refuse("n_components='mle'") }
        switch svdSolver {
        case .full, .covarianceEigh: return svdSolver
        case .arpack, .randomized: throw refuse("svd_solver='\(svdSolver.rawValue)'")
        case .auto: break
        }
        if x.columns <= 1000 && x.rows >= 10 * x.columns { return .covarianceEigh }
        if max(x.rows, x.columns) <= 500 { return .full }
        let limit = 0.8 * Double(min(x.rows, x.columns))
        if case .count(let count) = nComponents, count >= 1, Double(count) < limit {
            throw refuse(
                "svd_solver='randomized', which 'auto' chooses for \(x.rows) x \(x.columns) values and \(count) components,"
            )
        }
        return .full
    }

    private func componentCount(_ limit: Int, _ ratios: [Double]) -> Int {
        switch nComponents {
        case .all, .mle: return limit
        case .count(let count): return count
        case .explainedVariance(let share):
            // The first count whose cumulated ratio exceeds the share.
            var sum = 0.0
            for (index, ratio) in ratios.enumerated() {
                sum += ratio
                if sum > share { return index + 1 }
            }
            return limit
        }
    }

    static func columnMeans(_ x: Matrix) -> [Double] {
        var sums = [Double](repeating: 0, count: x.columns)
        for row in 0..<x.rows {
            for column in 0..<x.columns { sums[column] += x[row, column] }
        }
        return sums.map { $0 / Double(x.rows) }
    }

    // MARK: - Decompositions

    /// Directions as rows, with their variances and singular values, largest first.
    private struct Spectrum {
        var directions: Matrix
        var variances: [Double]
        var singularValues: [Double]

        /// Makes the largest coordinate of each direction positive, the first of several.
        mutating func flipSigns() {
            for row in 0..<directions.rows {
                var largest = 0
                for column in 0..<directions.columns
                where directions[row, column].magnitude > directions[row, largest].magnitude {
                    largest = column
                }
                guard directions[row, largest] < 0 else { continue }
                for column in 0..<directions.columns { directions[row, column].negate() }
            }
        }
    }

    private static func decompose(_ x: Matrix, centeredBy mean: [Double]) throws(EstimatorError) -> Spectrum {
        var centered = x
        for row in 0..<x.rows {
            for column in 0..<x.columns { centered[row, column] -= mean[column] }
        }
        let (values, vt) = try Lapack.singularValues(centered)
        let variances = values.map { $0 * $0 / Double(x.rows - 1) }
        return Spectrum(directions: vt, variances: variances, singularValues: values)
    }

    private static func decomposeCovariance(_ x: Matrix, _ mean: [Double]) throws(EstimatorError) -> Spectrum {
        var covariance = Lapack.transposedProduct(x, x)
        let rows = Double(x.rows)
        for row in 0..<x.columns {
            for column in 0..<x.columns {
                covariance[row, column] -= rows * mean[row] * mean[column]
                covariance[row, column] /= rows - 1
            }
        }
        let (values, vectors) = try Lapack.eigenvalues(symmetric: covariance)
        let order = Array((0..<values.count).reversed())
        let variances = order.map { max(values[$0], 0) }
        return Spectrum(
            directions: vectors.selecting(rows: order), variances: variances,
            singularValues: variances.map { ($0 * (rows - 1)).squareRoot() })
    }
}
