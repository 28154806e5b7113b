import AspicCore
import Estimators

/// The directions in which rows vary, as rows, with their variances and singular values, largest first.
struct PrincipalDirections {
    var directions: Matrix
    var variances: [Double]
    var singularValues: [Double]
    /// The left singular vectors as columns, where the rows themselves were decomposed.
    var left: Matrix?

    /// Of centred rows, by singular values.
    init(fullOf centered: Matrix) throws(EstimatorError) {
        self.init(try Lapack.singularValues(centered), rows: centered.rows)
    }

    /// Of centred rows, by singular values in the range that random vectors find. Source: N. Halko, P. Martinsson,
    /// J. Tropp, "Finding structure with randomness" (2009).
    init(randomizedFor centered: Matrix, _ range: RandomizedRange) throws(EstimatorError) {
        let count = range.components
        // Faster with fewer columns.
        let isWide = centered.rows < centered.columns
        let matrix = isWide ? centered.transposed : centered
        let basis = try range.basis(of: matrix)
        var found = try Lapack.singularValues(Lapack.transposedProduct(basis, matrix))
        found.u = try Lapack.product(basis, found.u)
        if isWide { (found.u, found.vt) = (found.vt.transposed, found.u.transposed) }
        found.values = Array(found.values.prefix(count))
        found.vt = found.vt.selecting(rows: 0..<min(count, found.vt.rows))
        self.init(found, rows: centered.rows)
    }

    private init(_ found: Lapack.SingularValues, rows: Int) {
        directions = found.vt
        variances = found.values.map { $0 * $0 / Double(rows - 1) }
        singularValues = found.values
        left = found.u
    }

    /// Of the rows `x`, by eigenvalues of their covariance matrix.
    init(covarianceOf x: Matrix, mean: [Double]) throws(EstimatorError) {
        var covariance = try Lapack.transposedProduct(x, x)
        let rows = Double(x.rows)
        for row in 0..<x.columns {
            for column in 0..<x.columns {
                covariance[row, column] -= rows * mean[row] * mean[column]
                covariance[row, column] /= rows - 1
            }
        }
        let (values, vectors) = try Lapack.eigenvalues(symmetric: covariance)
        let order = Array((0..<values.count).reversed())
        directions = vectors.selecting(rows: order)
        variances = order.map { max(values[$0], 0) }
        singularValues = variances.map { ($0 * (rows - 1)).squareRoot() }
        left = nil
    }

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
            guard let rows = left?.rows else { continue }
            for place in 0..<rows { left?[place, row].negate() }
        }
    }
}

extension Matrix {
    /// `values`, one per column, taken off each row.
    func subtracting(_ values: [Double]) -> Matrix {
        var result = self
        for row in 0..<rows {
            for column in 0..<columns { result[row, column] -= values[column] }
        }
        return result
    }
}
