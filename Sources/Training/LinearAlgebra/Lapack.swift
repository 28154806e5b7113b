#if canImport(Accelerate)
    import Accelerate
#else
    import COpenBLAS
#endif
import AspicCore
import Estimators

/// The few LAPACK routines that fitting needs, for row-major matrices. This file alone knows LAPACK.
enum Lapack {
    /// The thin singular value decomposition, `a = u * diag(s) * vt`; `u` is not computed.
    ///
    /// - Returns: `min(rows, columns)` singular values, largest first, and as many rows of `vt`.
    static func singularValues(_ a: Matrix) throws(EstimatorError) -> (values: [Double], vt: Matrix) {
        // The same problem as scipy hands to LAPACK, not its transpose: the signs of the vectors depend on it.
        var m = try dimension(a.rows)
        var n = try dimension(a.columns)
        let rank = min(a.rows, a.columns)
        var elements = a.transposed.elements
        var values = [Double](repeating: 0, count: rank)
        var left = [Double](repeating: 0, count: a.rows * rank)
        var right = [Double](repeating: 0, count: rank * a.columns)
        var rightLeading = try dimension(rank)
        var integers = [Integer](repeating: 0, count: 8 * rank)
        var info: Integer = 0
        var job: CChar = 83  // "S"
        func call(_ work: inout [Double], _ size: Integer) {
            var size = size
            var leading = m
            var leftLeading = m
            #if canImport(Accelerate)
                dgesdd_(
                    &job, &m, &n, &elements, &leading, &values, &left, &leftLeading, &right, &rightLeading,
                    &work, &size, &integers, &info)
            #else
                dgesdd_(
                    &job, &m, &n, &elements, &leading, &values, &left, &leftLeading, &right, &rightLeading,
                    &work, &size, &integers, &info, 1)
            #endif
        }
        var query = [0.0]
        call(&query, -1)
        var work = [Double](repeating: 0, count: max(Int(query[0]), 1))
        call(&work, Integer(work.count))
        guard info == 0 else { throw failure("singular value decomposition", info) }
        // LAPACK leaves vt column after column.
        return (values, Matrix(rows: a.columns, columns: rank, elements: right).transposed)
    }

    /// Eigenvalues of a symmetric matrix, smallest first, and the eigenvectors as rows.
    static func eigenvalues(symmetric a: Matrix) throws(EstimatorError) -> (values: [Double], vectors: Matrix) {
        var n = try dimension(a.rows)
        var elements = a.elements
        var values = [Double](repeating: 0, count: a.rows)
        var info: Integer = 0
        var job: CChar = 86  // "V"
        var triangle: CChar = 85  // "U" of the transpose is the lower one of `a`, as numpy's eigh reads.
        func call(
            _ work: inout [Double], _ size: Integer, _ integers: inout [Integer], _ integerSize: Integer
        ) {
            var size = size
            var integerSize = integerSize
            var leading = n
            #if canImport(Accelerate)
                dsyevd_(
                    &job, &triangle, &n, &elements, &leading, &values, &work, &size, &integers, &integerSize,
                    &info)
            #else
                dsyevd_(
                    &job, &triangle, &n, &elements, &leading, &values, &work, &size, &integers, &integerSize,
                    &info, 1, 1)
            #endif
        }
        var query = [0.0]
        var integerQuery: [Integer] = [0]
        call(&query, -1, &integerQuery, -1)
        var work = [Double](repeating: 0, count: max(Int(query[0]), 1))
        var integers = [Integer](repeating: 0, count: max(Int(integerQuery[0]), 1))
        call(&work, Integer(work.count), &integers, Integer(integers.count))
        guard info == 0 else { throw failure("eigenvalue decomposition", info) }
        return (values, Matrix(rows: a.rows, columns: a.columns, elements: elements))
    }

    /// `transpose(a) * b`.
    static func transposedProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
        multiply(a, CblasTrans, b, CblasNoTrans, rows: a.columns, columns: b.columns, inner: a.rows)
    }

    /// `a * b`.
    static func product(_ a: Matrix, _ b: Matrix) -> Matrix {
        multiply(a, CblasNoTrans, b, CblasNoTrans, rows: a.rows, columns: b.columns, inner: a.columns)
    }

    /// `a * transpose(b)`.
    static func productTransposed(_ a: Matrix, _ b: Matrix) -> Matrix {
        multiply(a, CblasNoTrans, b, CblasTrans, rows: a.rows, columns: b.rows, inner: a.columns)
    }

    private static func multiply(
        _ a: Matrix, _ formA: CBLAS_TRANSPOSE, _ b: Matrix, _ formB: CBLAS_TRANSPOSE, rows: Int, columns: Int,
        inner: Int
    ) -> Matrix {
        var result = Matrix(rows: rows, columns: columns)
        guard rows > 0, columns > 0, inner > 0 else { return result }
        cblas_dgemm(
            CblasRowMajor, formA, formB, Integer(rows), Integer(columns), Integer(inner), 1, a.elements,
            Integer(a.columns), b.elements, Integer(b.columns), 0, &result.elements, Integer(columns))
        return result
    }

    // MARK: - Helpers

    #if canImport(Accelerate)
        private typealias Integer = __CLPK_integer
    #else
        private typealias Integer = Int32
    #endif

    private static func dimension(_ value: Int) throws(EstimatorError) -> Integer {
        guard let dimension = Integer(exactly: value) else {
            throw EstimatorError(.unsupported, "LAPACK takes matrices of at most 2147483647 rows or columns")
        }
        return dimension
    }

    private static func failure(_ what: String, _ info: Integer) -> EstimatorError {
        EstimatorError(.invalidInput, "the \(what) did not converge (LAPACK info \(info))")
    }
}
