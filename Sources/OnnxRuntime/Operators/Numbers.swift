#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A number that arithmetic is written for: `float`, `double`, `int64`, `int32`, `uint8`.
protocol Number: TensorElement, Comparable {
    static var zero: Self { get }
    static var one: Self { get }
    /// Infinities, or the bounds of the type.
    static var smallest: Self { get }
    static var largest: Self { get }
    static func add(_ a: Self, _ b: Self) -> Self
    static func subtract(_ a: Self, _ b: Self) -> Self
    static func multiply(_ a: Self, _ b: Self) -> Self
    /// Whole numbers: towards zero, and 0 where the divisor is 0.
    static func divide(_ a: Self, _ b: Self) -> Self
    static func power(_ a: Self, _ b: Double) -> Self
    static func larger(_ a: Self, _ b: Self) -> Self
    static func smaller(_ a: Self, _ b: Self) -> Self
    static func absolute(_ a: Self) -> Self
    var asDouble: Double { get }
    init(rounding value: Double)
}

extension Number where Self: FixedWidthInteger {
    static var one: Self { 1 }
    static var smallest: Self { .min }
    static var largest: Self { .max }
    static func add(_ a: Self, _ b: Self) -> Self { a &+ b }
    static func subtract(_ a: Self, _ b: Self) -> Self { a &- b }
    static func multiply(_ a: Self, _ b: Self) -> Self { a &* b }
    static func divide(_ a: Self, _ b: Self) -> Self {
        b == 0 ? 0 : a.dividedReportingOverflow(by: b).partialValue
    }
    static func power(_ a: Self, _ b: Double) -> Self { Self(rounding: pow(Double(a), b)) }
    static func larger(_ a: Self, _ b: Self) -> Self { Swift.max(a, b) }
    static func smaller(_ a: Self, _ b: Self) -> Self { Swift.min(a, b) }
    static func absolute(_ a: Self) -> Self { Self(truncatingIfNeeded: a.magnitude) }
    var asDouble: Double { Double(self) }
    init(rounding value: Double) { self = Self(exactly: value.rounded(.towardZero)) ?? .min }
}

extension Number where Self: BinaryFloatingPoint {
    static var one: Self { 1 }
    static var smallest: Self { -.infinity }
    static var largest: Self { .infinity }
    static func add(_ a: Self, _ b: Self) -> Self { a + b }
    static func subtract(_ a: Self, _ b: Self) -> Self { a - b }
    static func multiply(_ a: Self, _ b: Self) -> Self { a * b }
    static func divide(_ a: Self, _ b: Self) -> Self { a / b }
    /// NaN wins, as in numpy.
    static func larger(_ a: Self, _ b: Self) -> Self { a > b || a.isNaN ? a : b }
    static func smaller(_ a: Self, _ b: Self) -> Self { a < b || a.isNaN ? a : b }
    static func absolute(_ a: Self) -> Self { Swift.abs(a) }
    var asDouble: Double { Double(self) }
    init(rounding value: Double) { self = Self(value) }
}

extension Int64: Number {}
extension Int32: Number {}
extension UInt8: Number {}

extension Float: Number {
    static func power(_ a: Float, _ b: Double) -> Float { pow(a, Float(b)) }
}

extension Double: Number {
    static func power(_ a: Double, _ b: Double) -> Double { pow(a, b) }
}

/// A float with the functions of the C library.
protocol Real: Number, BinaryFloatingPoint {
    static func exponential(_ x: Self) -> Self
    static func logarithm(_ x: Self) -> Self
    static func hyperbolicTangent(_ x: Self) -> Self
    static func errorFunction(_ x: Self) -> Self
    static func logarithmOfOnePlus(_ x: Self) -> Self
}

extension Real {
    /// `1 / (1 + exp(-x))` without overflow.
    static func sigmoid(_ x: Self) -> Self {
        if x >= 0 { return 1 / (1 + exponential(-x)) }
        let e = exponential(x)
        return e / (1 + e)
    }
}

extension Float: Real {
    static func exponential(_ x: Float) -> Float { exp(x) }
    static func logarithm(_ x: Float) -> Float { log(x) }
    static func hyperbolicTangent(_ x: Float) -> Float { tanh(x) }
    static func errorFunction(_ x: Float) -> Float { erf(x) }
    static func logarithmOfOnePlus(_ x: Float) -> Float { log1p(x) }
}

extension Double: Real {
    static func exponential(_ x: Double) -> Double { exp(x) }
    static func logarithm(_ x: Double) -> Double { log(x) }
    static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
    static func errorFunction(_ x: Double) -> Double { erf(x) }
    static func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
}

extension Tensor {
    /// `body` for each pair of elements, both tensors broadcast to one shape.
    static func pairwise<A: TensorElement, B: TensorElement, Result: TensorElement>(
        _ a: [A], _ aShape: [Int], _ b: [B], _ bShape: [Int], _ body: (A, B) -> Result
    ) throws(OnnxError) -> Tensor {
        if aShape == bShape {
            return Tensor(a.indices.map { body(a[$0], b[$0]) }, shape: aShape)
        }
        let shape = try Shape.broadcast(aShape, bShape)
        if b.count == 1, shape == aShape {
            let right = b[0]
            return Tensor(a.map { body($0, right) }, shape: shape)
        }
        let strides = (Shape.broadcastStrides(aShape, to: shape), Shape.broadcastStrides(bShape, to: shape))
        let count = try Shape.count(shape)
        let values = [Result](unsafeUninitializedCapacity: count) { target, filled in
            Shape.walk(shape, strides: strides.0, and: strides.1) { index, left, right in
                target.initializeElement(at: index, to: body(a[left], b[right]))
            }
            filled = count
        }
        return Tensor(values, shape: shape)
    }

    /// The two tensors are not of one type that the operator knows.
    static func mismatch(_ tensors: Tensor...) -> OnnxError {
        let types = tensors.map(\.type.name).joined(separator: " and ")
        return OnnxError(.failed, "cannot be applied to elements of type \(types)")
    }
}
