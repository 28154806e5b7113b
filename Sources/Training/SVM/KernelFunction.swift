import Estimators

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// LIBSVM's kernel functions between rows of `columns` values.
///
/// Inner products come from BLAS, as scikit-learn's do: with the same BLAS on the same processor, values are the
/// same bit for bit.
struct KernelFunction {
    enum Kind {
        case linear, polynomial, radial, sigmoid
    }

    typealias Row = UnsafePointer<Double>
    /// BLAS's `ddot`.
    typealias InnerProduct = @convention(c) (Int32, Row, Int32, Row, Int32) -> Double

    let kind: Kind
    let degree: Int
    let gamma: Double
    let coef0: Double
    let columns: Int32
    private let product: InnerProduct

    init(kind: Kind, degree: Int, gamma: Double, coef0: Double, columns: Int32) throws(EstimatorError) {
        self.kind = kind
        self.degree = degree
        self.gamma = gamma
        self.coef0 = coef0
        self.columns = columns
        product = try Lapack.innerProduct()
    }

    func dot(_ a: Row, _ b: Row) -> Double { product(columns, a, 1, b, 1) }

    /// The value that belongs to an inner product of two different rows; not for the radial kernel.
    private func value(ofProduct product: Double) -> Double {
        switch kind {
        case .linear, .radial: product
        case .polynomial: Self.power(gamma * product + coef0, degree)
        case .sigmoid: tanh(gamma * product + coef0)
        }
    }

    /// Between rows whose squared lengths are known. Differs in the last bits from ``value(_:_:_:)``.
    ///
    /// - Parameters:
    ///   - squares: The sum of the squared lengths; read by the radial kernel only.
    func value(_ a: Row, _ b: Row, squares: Double) -> Double {
        let product = dot(a, b)
        return kind == .radial ? exp(-gamma * (squares - 2 * product)) : value(ofProduct: product)
    }

    /// Between a row and a support vector, as decisions are computed.
    ///
    /// - Parameter difference: Room for `columns` values.
    func value(_ a: Row, _ b: Row, _ difference: UnsafeMutablePointer<Double>) -> Double {
        guard kind == .radial else { return value(ofProduct: dot(a, b)) }
        for column in 0..<Int(columns) { difference[column] = a[column] - b[column] }
        return exp(-gamma * dot(difference, difference))
    }

    /// Repeated squaring in LIBSVM's order.
    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        var square = base
        var left = exponent
        while left > 0 {
            if left % 2 == 1 { result *= square }
            square *= square
            left /= 2
        }
        return result
    }
}
