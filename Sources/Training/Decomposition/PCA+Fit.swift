public import AspicCore
public import Estimators

extension PCA: FittableTransformer {
    /// scikit-learn 1.9.1's `PCA.fit`, within rounding of LAPACK.
    ///
    /// For `svd_solver="arpack"` with `tol=0`, which asks ARPACK for all the digits there are, the full
    /// decomposition is computed and cut; another `tol` is refused.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> PCA {
        try decomposing(data).model
    }

    /// The training rows come from the decomposition, not from projecting them once more, where there is one of
    /// the rows.
    public func fittingTransform(_ data: TrainingData) throws(EstimatorError) -> (PCA, Matrix) {
        let (model, decomposition) = try decomposing(data)
        guard let left = decomposition.left, let fitted = model.fitted else {
            return (model, try model.transform(data.x))
        }
        let count = fitted.components.rows
        let scale = Double(data.x.rows - 1).squareRoot()
        var result = Matrix(rows: data.x.rows, columns: count)
        for row in 0..<result.rows {
            for column in 0..<count {
                result[row, column] =
                    left[row, column] * (whiten ? scale : decomposition.singularValues[column])
            }
        }
        return (model, result)
    }

    private func decomposing(
        _ data: TrainingData
    ) throws(EstimatorError) -> (model: PCA, decomposition: PrincipalDirections) {
        try checkParameters()
        try data.checkShape(for: "PCA")
        let x = data.x
        try Self.checkNumbers(x)
        let solver = chosenSolver(x)
        try checkComponents(solver, x)
        let mean = Self.columnMeans(x)
        var directions: PrincipalDirections
        switch solver {
        case .covarianceEigh: directions = try PrincipalDirections(covarianceOf: x, mean: mean)
        case .randomized:
            directions = try PrincipalDirections(randomizedFor: x.subtracting(mean), randomizedRange(x))
        case .full, .arpack, .auto: directions = try PrincipalDirections(fullOf: x.subtracting(mean))
        }
        directions.flipSigns()
        var result = self
        result.fitted =
            solver == .randomized || solver == .arpack
            ? try truncated(directions, solver, data, mean) : try complete(directions, solver, data, mean)
        return (result, directions)
    }

    // MARK: - Choices

    /// What `svd_solver="auto"` means for these data.
    private func chosenSolver(_ x: Matrix) -> SVDSolver {
        guard svdSolver == .auto else { return svdSolver }
        if x.columns <= 1000 && x.rows >= 10 * x.columns { return .covarianceEigh }
        if max(x.rows, x.columns) <= 500 || nComponents == .mle { return .full }
        let limit = 0.8 * Double(min(x.rows, x.columns))
        if case .count(let count) = nComponents, count >= 1, Double(count) < limit { return .randomized }
        return .full
    }

    private func checkComponents(_ solver: SVDSolver, _ x: Matrix) throws(EstimatorError) {
        let limit = min(x.rows, x.columns)
        func refuse(_ lowest: Int) -> EstimatorError {
            EstimatorError(
                .invalidParameter,
                "n_components=\(PythonRepr.value(nComponents.parameterValue)) must be between \(lowest) and "
                    + "min(n_samples, n_features)=\(limit) with svd_solver='\(solver.rawValue)'")
        }
        switch (solver, nComponents) {
        case (.arpack, _) where tol.value != 0:
            throw EstimatorError(
                .unsupported, "fitting PCA with svd_solver='arpack' is supported with tol=0.0 only")
        case (.randomized, .mle), (.arpack, .mle):
            throw EstimatorError(
                .invalidParameter,
                "n_components='mle' cannot be a string with svd_solver='\(solver.rawValue)'")
        case (.randomized, .explainedVariance), (.arpack, .explainedVariance): throw refuse(1)
        case (.arpack, .count(let count)) where count >= limit || count < 1: throw refuse(1)
        case (.arpack, .all) where limit < 2: throw refuse(1)
        case (.randomized, .count(let count)) where !(1...limit).contains(count): throw refuse(1)
        case (_, .count(let count)) where !(0...limit).contains(count): throw refuse(0)
        case (_, .mle) where x.rows < x.columns:
            throw EstimatorError(
                .invalidParameter, "n_components='mle' is only supported if n_samples >= n_features")
        default: break
        }
    }

    private func randomizedRange(_ x: Matrix) throws(EstimatorError) -> RandomizedRange {
        let limit = min(x.rows, x.columns)
        let count: Int
        if case .count(let given) = nComponents { count = given } else { count = limit }
        let (size, overflow) = count.addingReportingOverflow(nOversamples)
        // More random vectors than dimensions add nothing, but scikit-learn draws them.
        guard !overflow, size <= limit + 100_000 else {
            throw EstimatorError(.unsupported, "fitting PCA with n_oversamples=\(nOversamples)")
        }
        let iterations: Int
        if case .value(let given) = iteratedPower {
            iterations = given
        } else {
            iterations = Double(count) < 0.1 * Double(limit) ? 7 : 4
        }
        return RandomizedRange(
            size: size, components: count, iterations: iterations, normalizer: powerIterationNormalizer,
            random: try NumpyRandomState(randomState))
    }

    // MARK: - What is stored

    /// From all directions there are.
    private func complete(
        _ directions: PrincipalDirections, _ solver: SVDSolver, _ data: TrainingData, _ mean: [Double]
    ) throws(EstimatorError) -> Fitted {
        let variances = directions.variances
        let limit = variances.count
        let total = PairwiseSummation.sum(variances[...])
        let ratios = variances.map { $0 / total }
        let count: Int
        switch nComponents {
        case .all: count = limit
        case .count(let given): count = given
        case .mle: count = try MinkaDimension.estimate(variances, rows: data.x.rows)
        case .explainedVariance(let share):
            // The first count whose cumulated ratio exceeds the share.
            var sum = 0.0
            count =
                (ratios.firstIndex {
                    sum += $0
                    return sum > share
                } ?? limit - 1) + 1
        }
        let rest = Array(variances[count...])
        let noise =
            count < min(data.x.rows, data.x.columns)
            ? PairwiseSummation.sum(rest[...]) / Double(rest.count) : 0
        return try Fitted(
            featureNamesIn: data.featureNames, fitSVDSolver: solver, mean: mean, noiseVariance: noise,
            nSamples: data.x.rows, components: directions.directions.selecting(rows: 0..<count),
            explainedVariance: Array(variances[..<count]), explainedVarianceRatio: Array(ratios[..<count]),
            singularValues: Array(directions.singularValues[..<count]))
    }

    /// From the first directions only; the total variance comes from the rows.
    private func truncated(
        _ directions: PrincipalDirections, _ solver: SVDSolver, _ data: TrainingData, _ mean: [Double]
    ) throws(EstimatorError) -> Fitted {
        let limit = min(data.x.rows, data.x.columns)
        let count: Int
        if case .count(let given) = nComponents {
            count = given
        } else {
            count = solver == .arpack ? limit - 1 : limit
        }
        let variances = Array(directions.variances.prefix(count))
        let squares = data.x.subtracting(mean).elements.map { $0 * $0 }
        let total = PairwiseSummation.sum(squares[...]) / Double(data.x.rows - 1)
        var noise = 0.0
        if count < limit {
            noise = (total - PairwiseSummation.sum(variances[...])) / Double(limit - count)
        }
        return try Fitted(
            featureNamesIn: data.featureNames, fitSVDSolver: solver, mean: mean, noiseVariance: noise,
            nSamples: data.x.rows, components: directions.directions.selecting(rows: 0..<count),
            explainedVariance: variances, explainedVarianceRatio: variances.map { $0 / total },
            singularValues: Array(directions.singularValues.prefix(count)))
    }

    static func columnMeans(_ x: Matrix) -> [Double] {
        var sums = [Double](repeating: 0, count: x.columns)
        for row in 0..<x.rows {
            for column in 0..<x.columns { sums[column] += x[row, column] }
        }
        return sums.map { $0 / Double(x.rows) }
    }
}
