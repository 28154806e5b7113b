import AspicCore
import Estimators

/// Finds the range in which a matrix is largest, by multiplying it with random vectors.
///
/// Source: scikit-learn 1.9.1 `utils/extmath.py`, `_randomized_range_finder`.
struct RandomizedRange {
    /// Random vectors.
    var size: Int
    /// Singular values wanted.
    var components: Int
    /// Multiplications back and forth, each of which makes large values larger.
    var iterations: Int
    var normalizer: PCA.PowerIterationNormalizer
    var random: NumpyRandomState

    /// An orthonormal basis, as columns.
    func basis(of matrix: Matrix) throws(EstimatorError) -> Matrix {
        var random = random
        var vectors = Matrix(
            rows: matrix.columns, columns: size, elements: random.normals(matrix.columns * size))
        for _ in 0..<iterations {
            vectors = try normalized(Lapack.product(matrix, vectors))
            vectors = try normalized(Lapack.transposedProduct(matrix, vectors))
        }
        return try Lapack.orthonormalBasis(Lapack.product(matrix, vectors))
    }

    /// Keeps the vectors from growing out of range, or into one another.
    private func normalized(_ vectors: Matrix) throws(EstimatorError) -> Matrix {
        switch normalizer {
        case .none: vectors
        case .qr: try Lapack.orthonormalBasis(vectors)
        case .lu: try Lapack.permutedLower(vectors)
        case .auto: iterations <= 2 ? vectors : try Lapack.permutedLower(vectors)
        }
    }
}
