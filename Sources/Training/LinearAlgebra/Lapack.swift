import AspicCore
import Estimators

#if canImport(Accelerate)
    import Accelerate
#endif

/// The few LAPACK routines that fitting needs. This file alone knows LAPACK.
///
/// LAPACK reads column after column. Matrices are rearranged on the way in and out, rather than read as their
/// transposes: decompositions are unique up to signs only, and scipy's signs are those of the matrix itself.
enum Lapack {
    /// `a = u * diag(s) * vt`, thin.
    struct SingularValues {
        /// As many rows as `a`.
        var u: Matrix
        /// `min(rows, columns)` values, largest first.
        var values: [Double]
        /// As many columns as `a`.
        var vt: Matrix

        var parts: (u: Matrix, values: [Double], vt: Matrix) { (u, values, vt) }
    }

    /// The thin singular value decomposition of a matrix with rows and columns, by divide and conquer.
    static func singularValues(_ a: Matrix) throws(EstimatorError) -> SingularValues {
        var m = try dimension(a.rows)
        var n = try dimension(a.columns)
        let rank = min(a.rows, a.columns)
        guard rank > 0 else { throw EstimatorError(.invalidInput, "nothing is left to decompose") }
        var elements = a.transposed.elements
        var values = [Double](repeating: 0, count: rank)
        var left = [Double](repeating: 0, count: a.rows * rank)
        var right = [Double](repeating: 0, count: rank * a.columns)
        var rightLeading = try dimension(rank)
        var integers = [Integer](repeating: 0, count: 8 * rank)
        var info: Integer = 0
        var job = character("S")
        #if !canImport(Accelerate)
            let dgesdd = try OpenBlas.loaded().dgesdd
        #endif
        func call(_ work: inout [Double], _ size: Integer) {
            var size = size
            var leading = m
            var leftLeading = m
            #if canImport(Accelerate)
                dgesdd_(
                    &job, &m, &n, &elements, &leading, &values, &left, &leftLeading, &right, &rightLeading,
                    &work, &size, &integers, &info)
            #else
                dgesdd(
                    &job, &m, &n, &elements, &leading, &values, &left, &leftLeading, &right, &rightLeading,
                    &work, &size, &integers, &info, 1)
            #endif
        }
        try withWorkspace("singular value decomposition") {
            call(&$0, $1)
            return info
        }
        return SingularValues(
            u: Matrix(rows: rank, columns: a.rows, elements: left).transposed, values: values,
            vt: Matrix(rows: a.columns, columns: rank, elements: right).transposed)
    }

    /// Eigenvalues of a symmetric matrix, smallest first, and the eigenvectors as rows. Of `a` only the lower
    /// triangle is read.
    static func eigenvalues(symmetric a: Matrix) throws(EstimatorError) -> (values: [Double], vectors: Matrix)
    {
        var n = try dimension(a.rows)
        var elements = a.transposed.elements
        var values = [Double](repeating: 0, count: a.rows)
        var info: Integer = 0
        var job = character("V")
        var triangle = character("L")
        var integers: [Integer] = [0]
        #if !canImport(Accelerate)
            let dsyevd = try OpenBlas.loaded().dsyevd
        #endif
        func call(_ work: inout [Double], _ size: Integer) {
            var size = size
            var integerSize: Integer = size < 0 ? -1 : Integer(integers.count)
            var leading = n
            #if canImport(Accelerate)
                dsyevd_(
                    &job, &triangle, &n, &elements, &leading, &values, &work, &size, &integers, &integerSize,
                    &info)
            #else
                dsyevd(
                    &job, &triangle, &n, &elements, &leading, &values, &work, &size, &integers, &integerSize,
                    &info, 1, 1)
            #endif
            if size < 0 { integers = [Integer](repeating: 0, count: max(Int(integers[0]), 1)) }
        }
        try withWorkspace("eigenvalue decomposition") {
            call(&$0, $1)
            return info
        }
        return (values, Matrix(rows: a.rows, columns: a.columns, elements: elements))
    }

    /// An orthonormal basis of the columns of `a`: the thin `q` of `a = q * r`, as many columns as `a` has rows or
    /// columns, whichever are fewer.
    static func orthonormalBasis(_ a: Matrix) throws(EstimatorError) -> Matrix {
        var m = try dimension(a.rows)
        var n = try dimension(a.columns)
        let rank = min(a.rows, a.columns)
        var k = try dimension(rank)
        var leading = m
        var elements = a.transposed.elements
        var scales = [Double](repeating: 0, count: rank)
        var info: Integer = 0
        #if canImport(Accelerate)
            let (dgeqrf, dorgqr) = (dgeqrf_, dorgqr_)
        #else
            let (dgeqrf, dorgqr) = (try OpenBlas.loaded().dgeqrf, try OpenBlas.loaded().dorgqr)
        #endif
        try withWorkspace("QR decomposition") { work, size in
            var size = size
            dgeqrf(&m, &n, &elements, &leading, &scales, &work, &size, &info)
            return info
        }
        n = k
        try withWorkspace("QR decomposition") { work, size in
            var size = size
            dorgqr(&m, &n, &k, &elements, &leading, &scales, &work, &size, &info)
            return info
        }
        return Matrix(rows: rank, columns: a.rows, elements: Array(elements.prefix(rank * a.rows))).transposed
    }

    /// The thin `p * l` of `a = p * l * u`, as many columns as `a` has rows or columns, whichever are fewer.
    static func permutedLower(_ a: Matrix) throws(EstimatorError) -> Matrix {
        var m = try dimension(a.rows)
        var n = try dimension(a.columns)
        let rank = min(a.rows, a.columns)
        var leading = m
        var elements = a.transposed.elements
        var pivots = [Integer](repeating: 0, count: rank)
        var info: Integer = 0
        #if canImport(Accelerate)
            dgetrf_(&m, &n, &elements, &leading, &pivots, &info)
        #else
            try OpenBlas.loaded().dgetrf(&m, &n, &elements, &leading, &pivots, &info)
        #endif
        // Positive: a zero pivot, which `l` does not mind.
        guard info >= 0 else { throw failure("LU decomposition", info) }
        var order = Array(0..<a.rows)
        for (row, pivot) in pivots.enumerated() { order.swapAt(row, Int(pivot) - 1) }
        var result = Matrix(rows: a.rows, columns: rank)
        for (row, original) in order.enumerated() {
            for column in 0..<min(row, rank) { result[original, column] = elements[column * a.rows + row] }
            if row < rank { result[original, row] = 1 }
        }
        return result
    }

    // MARK: - Products

    /// `transpose(a) * b`.
    static func transposedProduct(_ a: Matrix, _ b: Matrix) throws(EstimatorError) -> Matrix {
        try multiply(a, .transposed, b, .plain, rows: a.columns, columns: b.columns, inner: a.rows)
    }

    /// `a * b`.
    static func product(_ a: Matrix, _ b: Matrix) throws(EstimatorError) -> Matrix {
        try multiply(a, .plain, b, .plain, rows: a.rows, columns: b.columns, inner: a.columns)
    }

    /// `a * transpose(b)`.
    static func productTransposed(_ a: Matrix, _ b: Matrix) throws(EstimatorError) -> Matrix {
        try multiply(a, .plain, b, .transposed, rows: a.rows, columns: b.rows, inner: a.columns)
    }

    /// What multiplies two rows, for who does that too often to look it up each time.
    static func innerProduct() throws(EstimatorError) -> KernelFunction.InnerProduct {
        #if canImport(Accelerate)
            cblas_ddot
        #else
            try OpenBlas.loaded().ddot
        #endif
    }

    /// The numbers of `CBLAS_TRANSPOSE`.
    private enum Form: UInt32 {
        case plain = 111
        case transposed = 112
    }

    private static func multiply(
        _ a: Matrix, _ formA: Form, _ b: Matrix, _ formB: Form, rows: Int, columns: Int, inner: Int
    ) throws(EstimatorError) -> Matrix {
        var result = Matrix(rows: rows, columns: columns)
        guard rows > 0, columns > 0, inner > 0 else { return result }
        #if canImport(Accelerate)
            cblas_dgemm(
                CblasRowMajor, CBLAS_TRANSPOSE(formA.rawValue), CBLAS_TRANSPOSE(formB.rawValue),
                Integer(rows),
                Integer(columns), Integer(inner), 1, a.elements, Integer(a.columns), b.elements,
                Integer(b.columns), 0, &result.elements, Integer(columns))
        #else
            let rowMajor: Int32 = 101
            try OpenBlas.loaded().dgemm(
                rowMajor, Int32(formA.rawValue), Int32(formB.rawValue), Integer(rows), Integer(columns),
                Integer(inner), 1, a.elements, Integer(a.columns), b.elements, Integer(b.columns), 0,
                &result.elements, Integer(columns))
        #endif
        return result
    }

    // MARK: - Helpers

    #if canImport(Accelerate)
        private typealias Integer = __CLPK_integer
    #else
        private typealias Integer = Int32
    #endif

    /// Calls `body` twice: with a size of -1 it says how much memory it wants, then it gets that. It returns
    /// LAPACK's `info`.
    private static func withWorkspace(
        _ what: String, _ body: (inout [Double], Integer) -> Integer
    ) throws(EstimatorError) {
        var query = [0.0]
        var info = body(&query, -1)
        guard info == 0 else { throw failure(what, info) }
        var work = [Double](repeating: 0, count: max(Int(query[0]), 1))
        info = body(&work, Integer(work.count))
        guard info == 0 else { throw failure(what, info) }
    }

    private static func character(_ letter: Unicode.Scalar) -> CChar { CChar(letter.value) }

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
