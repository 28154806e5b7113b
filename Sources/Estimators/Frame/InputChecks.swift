package import AspicCore
import CAspicKernels

/// Which numbers a method takes.
package enum Finiteness: Sendable {
    case finite
    /// NaN stands for a missing value.
    case finiteOrMissing
}

extension Estimator {
    /// scikit-learn's `validate_data(reset=False)`: at least one row, the columns seen by `fit`, allowed numbers.
    ///
    /// - Parameter isSingle: The values are cast to `float32`, beyond whose range they become infinite.
    /// - Returns: Whether there is a NaN.
    @discardableResult
    package func check(
        _ x: Matrix, columns: Int, _ finiteness: Finiteness = .finite, isSingle: Bool = false
    ) throws(EstimatorError) -> Bool {
        let name = Self.scikitLearn.name
        guard x.rows > 0 else {
            throw EstimatorError(
                .invalidInput,
                "Found array with 0 sample(s) (shape=(0, \(x.columns))) while a minimum of 1 is required by \(name)."
            )
        }
        guard x.columns == columns else {
            throw EstimatorError(
                .invalidInput,
                "X has \(x.columns) features, but \(name) is expecting \(columns) features as input.")
        }
        return try Self.checkNumbers(x, finiteness, isSingle: isSingle)
    }

    /// The second half of ``check(_:columns:_:isSingle:)``, for `fit`, which has no columns to compare with.
    @discardableResult
    package static func checkNumbers(
        _ x: Matrix, _ finiteness: Finiteness = .finite, isSingle: Bool = false
    ) throws(EstimatorError) -> Bool {
        // From here on casting rounds to infinity.
        let bound = isSingle ? 0x1.ffffffp127 : Double.infinity
        let found = aspic_inspect(x.elements, x.elements.count, bound)
        let hasNaN = found & 1 != 0
        let hasInfinity = found & 2 != 0
        if hasNaN && finiteness == .finite {
            throw EstimatorError(
                .invalidInput,
                "Input X contains NaN, which \(scikitLearn.name) does not accept; impute the missing values first"
            )
        }
        if hasInfinity {
            let type = isSingle ? "float32" : "float64"
            throw EstimatorError(
                .invalidInput, "Input X contains infinity or a value too large for dtype('\(type)').")
        }
        return hasNaN
    }
}
