import AspicCore
public import Estimators

extension LinearDiscriminantAnalysis: Fittable {
    /// scikit-learn 1.9.1's `LinearDiscriminantAnalysis.fit` with the solver `svd`, within rounding of LAPACK.
    /// The solvers `lsqr` and `eigen` are refused.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> LinearDiscriminantAnalysis {
        try checkParameters()
        try checkSupport()
        try data.checkShape(for: "LinearDiscriminantAnalysis", atLeast: 2)
        let x = data.x
        try Self.checkNumbers(x)
        let (classes, codes) = try data.labels(for: "LinearDiscriminantAnalysis").unique()
        guard x.rows != classes.count else {
            throw EstimatorError(
                .invalidInput, "The number of samples must be more than the number of classes.")
        }
        let priors = try classPriors(codes, classes.count)
        let largest = min(classes.count - 1, x.columns)
        if let nComponents, nComponents > largest {
            throw EstimatorError(
                .invalidParameter, "n_components cannot be larger than min(n_features, n_classes - 1).")
        }
        let components = nComponents ?? largest
        let solution = try Solution(x, codes, priors: priors, tolerance: tol.value, components: components)
        var result = self
        result.fitted = try Fitted(
            featureNamesIn: data.featureNames, classes: classes, priors: priors, means: solution.means,
            xbar: solution.center, scalings: solution.scalings,
            explainedVarianceRatio: solution.explainedVarianceRatio, coef: solution.coefficients,
            intercept: solution.intercepts,
            covariance: storeCovariance ? try Self.covariance(x, codes, solution.means, priors) : nil,
            maxComponents: components)
        return result
    }

    private func checkSupport() throws(EstimatorError) {
        func refuse(_ what: String) -> EstimatorError {
            EstimatorError(
                .unsupported, "fitting LinearDiscriminantAnalysis with \(what) is not supported here yet")
        }
        guard solver == .svd else { throw refuse("solver='\(solver.rawValue)'") }
        guard shrinkage == nil else {
            throw EstimatorError(.invalidParameter, "shrinkage not supported with 'svd' solver.")
        }
        guard case .none = covarianceEstimator else {
            throw EstimatorError(
                .invalidParameter,
                "covariance estimator is not supported with svd solver. Try another solver")
        }
    }

    /// The covariances within the classes, weighted by the priors.
    private static func covariance(
        _ x: Matrix, _ codes: [Int], _ means: Matrix, _ priors: [Double]
    ) throws(EstimatorError) -> Matrix {
        var sum = Matrix(rows: x.columns, columns: x.columns)
        for (code, prior) in priors.enumerated() {
            let rows = codes.indices.filter { codes[$0] == code }
            let centered = x.selecting(rows: rows).subtracting(Array(means.row(code)))
            let scatter = try Lapack.transposedProduct(centered, centered)
            for place in sum.elements.indices {
                sum.elements[place] += prior * (scatter.elements[place] / Double(rows.count))
            }
        }
        return sum
    }

    private func classPriors(_ codes: [Int], _ count: Int) throws(EstimatorError) -> [Double] {
        guard let priors else {
            var counts = [Double](repeating: 0, count: count)
            for code in codes { counts[code] += 1 }
            return counts.map { $0 / Double(codes.count) }
        }
        let values = priors.map(\.value)
        guard values.count == count else {
            throw EstimatorError(
                .invalidParameter, "priors has \(values.count) values for \(count) classes")
        }
        guard values.allSatisfy({ $0 >= 0 }) else {
            throw EstimatorError(.invalidParameter, "priors must be non-negative")
        }
        let sum = PairwiseSummation.sum(values[...])
        return abs(sum - 1) > 1e-5 ? values.map { $0 / sum } : values
    }

    // MARK: - The svd solver

    /// Whitens the rows within their classes, then finds the directions in which the classes' centers differ.
    ///
    /// Source: T. Hastie, R. Tibshirani, J. Friedman, "The Elements of Statistical Learning", 4.3; scikit-learn
    /// 1.9.1 `_solve_svd`.
    private struct Solution {
        var means: Matrix
        var center: [Double]
        var scalings: Matrix
        var explainedVarianceRatio: [Double]
        var coefficients: Matrix
        var intercepts: [Double]

        init(
            _ x: Matrix, _ codes: [Int], priors: [Double], tolerance: Double, components: Int
        ) throws(EstimatorError) {
            let count = priors.count
            means = Self.classMeans(x, codes, count)
            center = try Lapack.product(Matrix(rows: 1, columns: count, elements: priors), means).elements

            let within = try Self.whitening(x, codes, means, tolerance)
            let factor = count == 1 ? 1.0 : 1 / Double(count - 1)
            var weighted = Matrix(rows: count, columns: x.columns)
            var offsets = means
            for row in 0..<count {
                let weight = (Double(x.rows) * priors[row] * factor).squareRoot()
                for column in 0..<x.columns {
                    offsets[row, column] -= center[column]
                    weighted[row, column] = weight * offsets[row, column]
                }
            }
            let (_, values, vt) = try Lapack.singularValues(Lapack.product(weighted, within)).parts
            let squares = values.map { $0 * $0 }
            let total = PairwiseSummation.sum(squares[...])
            explainedVarianceRatio = squares.prefix(components).map { $0 / total }
            let rank = values.count { $0 > tolerance * (values.first ?? 0) }
            scalings = try Lapack.productTransposed(within, vt.selecting(rows: 0..<rank))

            let projected = try Lapack.product(offsets, scalings)
            intercepts = (0..<count).map { row in
                -0.5 * PairwiseSummation.sum(projected.row(row).map { $0 * $0 }[...]) + logarithm(priors[row])
            }
            coefficients = try Lapack.productTransposed(projected, scalings)
            let shift = try Lapack.productTransposed(
                Matrix(rows: 1, columns: x.columns, elements: center), coefficients)
            for row in 0..<count { intercepts[row] -= shift.elements[row] }
            if count == 2 { reduceToOneRow() }
        }

        /// Two classes need one hyperplane.
        private mutating func reduceToOneRow() {
            let elements = zip(coefficients.row(1), coefficients.row(0)).map { $0 - $1 }
            coefficients = Matrix(rows: 1, columns: coefficients.columns, elements: elements)
            intercepts = [intercepts[1] - intercepts[0]]
        }

        private static func classMeans(_ x: Matrix, _ codes: [Int], _ count: Int) -> Matrix {
            var means = Matrix(rows: count, columns: x.columns)
            var counts = [Double](repeating: 0, count: count)
            for row in 0..<x.rows {
                counts[codes[row]] += 1
                for column in 0..<x.columns { means[codes[row], column] += x[row, column] }
            }
            for code in 0..<count {
                for column in 0..<x.columns { means[code, column] /= counts[code] }
            }
            return means
        }

        /// Columns that make the covariance within classes the identity.
        private static func whitening(
            _ x: Matrix, _ codes: [Int], _ means: Matrix, _ tolerance: Double
        ) throws(EstimatorError) -> Matrix {
            // Rows class by class, as scikit-learn stacks them.
            let order = (0..<means.rows).flatMap { code in (0..<x.rows).filter { codes[$0] == code } }
            var centered = x.selecting(rows: order)
            for (row, original) in order.enumerated() {
                for column in 0..<x.columns { centered[row, column] -= means[codes[original], column] }
            }
            let deviations = standardDeviations(centered).map { $0 == 0 ? 1 : $0 }
            let factor = (1 / Double(x.rows)).squareRoot()
            var scaled = centered
            for row in 0..<x.rows {
                for column in 0..<x.columns {
                    scaled[row, column] = factor * (centered[row, column] / deviations[column])
                }
            }
            let (_, values, vt) = try Lapack.singularValues(scaled).parts
            let rank = values.count { $0 > tolerance }
            var result = Matrix(rows: x.columns, columns: rank)
            for row in 0..<x.columns {
                for column in 0..<rank {
                    result[row, column] = vt[column, row] / deviations[row] / values[column]
                }
            }
            return result
        }

        private static func standardDeviations(_ x: Matrix) -> [Double] {
            let means = PCA.columnMeans(x)
            var squares = [Double](repeating: 0, count: x.columns)
            for row in 0..<x.rows {
                for column in 0..<x.columns {
                    let difference = x[row, column] - means[column]
                    squares[column] += difference * difference
                }
            }
            return squares.map { ($0 / Double(x.rows)).squareRoot() }
        }
    }
}
