extension KernelFactories {
    static let arithmetic: [String: KernelFactory] = [
        "Add": { _ in binary { (a, b) throws(OnnxError) in try Arithmetic.add.apply(a, b) } },
        "Sub": { _ in binary { (a, b) throws(OnnxError) in try Arithmetic.subtract.apply(a, b) } },
        "Mul": { _ in binary { (a, b) throws(OnnxError) in try Arithmetic.multiply.apply(a, b) } },
        "Div": { _ in binary { (a, b) throws(OnnxError) in try Arithmetic.divide.apply(a, b) } },
        "Pow": { _ in binary(power) },
        "Sum": { _ in folding(.add) },
        "Max": { _ in folding(.maximum) },
        "Min": { _ in folding(.minimum) },
    ]

    /// A kernel of one or more tensors, joined from left to right.
    private static func folding(_ operation: Arithmetic) -> Kernel {
        { (inputs, _) throws(OnnxError) in
            var result = try inputs.tensor(0)
            for index in 1..<max(inputs.count, 1) {
                result = try operation.apply(result, inputs.tensor(index))
            }
            return [.tensor(result)]
        }
    }

    /// The exponent may be of another type than the base, which gives the type of the result.
    @Sendable private static func power(_ a: Tensor, _ b: Tensor) throws(OnnxError) -> Tensor {
        let exponents: [Double] = try b.cast(to: .double).values()
        func raise<Element: Number>(_ base: [Element]) throws(OnnxError) -> Tensor {
            try Tensor.pairwise(base, a.shape, exponents, b.shape) { base, exponent in
                exponent == 2 ? Element.multiply(base, base) : Element.power(base, exponent)
            }
        }
        switch a.elements {
        case .float(let base): return try raise(base)
        case .double(let base): return try raise(base)
        case .int64(let base): return try raise(base)
        case .int32(let base): return try raise(base)
        default: throw Tensor.mismatch(a)
        }
    }
}

enum Arithmetic: Sendable {
    case add, subtract, multiply, divide, maximum, minimum

    func apply(_ a: Tensor, _ b: Tensor) throws(OnnxError) -> Tensor {
        switch (a.elements, b.elements) {
        case (.float(let x), .float(let y)): return try apply(x, a.shape, y, b.shape)
        case (.double(let x), .double(let y)): return try apply(x, a.shape, y, b.shape)
        case (.int64(let x), .int64(let y)): return try apply(x, a.shape, y, b.shape)
        case (.int32(let x), .int32(let y)): return try apply(x, a.shape, y, b.shape)
        case (.uint8(let x), .uint8(let y)): return try apply(x, a.shape, y, b.shape)
        default: throw Tensor.mismatch(a, b)
        }
    }

    private func apply<Element: Number>(
        _ x: [Element], _ xShape: [Int], _ y: [Element], _ yShape: [Int]
    ) throws(OnnxError) -> Tensor {
        switch self {
        case .add: try Tensor.pairwise(x, xShape, y, yShape) { Element.add($0, $1) }
        case .subtract: try Tensor.pairwise(x, xShape, y, yShape) { Element.subtract($0, $1) }
        case .multiply: try Tensor.pairwise(x, xShape, y, yShape) { Element.multiply($0, $1) }
        case .divide: try Tensor.pairwise(x, xShape, y, yShape) { Element.divide($0, $1) }
        case .maximum: try Tensor.pairwise(x, xShape, y, yShape) { Element.larger($0, $1) }
        case .minimum: try Tensor.pairwise(x, xShape, y, yShape) { Element.smaller($0, $1) }
        }
    }
}
