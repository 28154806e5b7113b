extension KernelFactories {
    static let arithmetic: [String: KernelFactory] = [
        "Add": { _ in broadcasting { (a, b) throws(OnnxError) in try Arithmetic.add.apply(a, b) } },
        "Sub": { _ in broadcasting { (a, b) throws(OnnxError) in try Arithmetic.subtract.apply(a, b) } },
        "Mul": { _ in broadcasting { (a, b) throws(OnnxError) in try Arithmetic.multiply.apply(a, b) } },
        "Div": { _ in broadcasting { (a, b) throws(OnnxError) in try Arithmetic.divide.apply(a, b) } },
        "Pow": { _ in broadcasting(power) },
        "Sum": { _ in folding(.add) },
        "Mean": { _ in
            let sum = folding(.add)
            return { (inputs, budget) throws(OnnxError) in
                guard let total = try sum(inputs, &budget).first?.tensor else { return [] }
                let count = try Tensor(Double(inputs.count)).cast(to: total.type)
                return [.tensor(try Arithmetic.divide.apply(total, count))]
            }
        },
        "Mod": { context in
            let isFloating = context.flag("fmod", default: false)
            return broadcasting { (a, b) throws(OnnxError) in try remainder(a, b, isFloating: isFloating) }
        },
        "Max": { _ in folding(.maximum) },
        "Min": { _ in folding(.minimum) },
    ]

    /// A kernel of one or more tensors, joined from left to right.
    private static func folding(_ operation: Arithmetic) -> Kernel {
        { (inputs, budget) throws(OnnxError) in
            var result = try inputs.tensor(0)
            for index in 1..<max(inputs.count, 1) {
                let next = try inputs.tensor(index)
                try budget.reserve(Shape.broadcast(result.shape, next.shape))
                result = try operation.apply(result, next)
            }
            return [.tensor(result)]
        }
    }

    /// With the sign of the divisor, as Python's; with `fmod` with that of the dividend, as C's.
    private static func remainder(_ a: Tensor, _ b: Tensor, isFloating: Bool) throws(OnnxError) -> Tensor {
        func whole<Element: Number & FixedWidthInteger>(_ x: [Element], _ y: [Element]) throws(OnnxError)
            -> Tensor
        {
            try Tensor.pairwise(x, a.shape, y, b.shape) { dividend, divisor in
                let rest =
                    divisor == 0 ? 0 : dividend.remainderReportingOverflow(dividingBy: divisor).partialValue
                let isOtherSign = rest != 0 && (rest < 0) != (divisor < 0)
                return isOtherSign && !isFloating ? rest &+ divisor : rest
            }
        }
        func real<Element: Real>(_ x: [Element], _ y: [Element]) throws(OnnxError) -> Tensor {
            guard isFloating else {
                throw OnnxError(.failed, "'fmod' has to be 1 for elements of type \(a.type.name)")
            }
            return try Tensor.pairwise(x, a.shape, y, b.shape) { $0.truncatingRemainder(dividingBy: $1) }
        }
        switch (a.elements, b.elements) {
        case (.float(let x), .float(let y)): return try real(x, y)
        case (.double(let x), .double(let y)): return try real(x, y)
        case (.int64(let x), .int64(let y)): return try whole(x, y)
        case (.int32(let x), .int32(let y)): return try whole(x, y)
        case (.uint8(let x), .uint8(let y)): return try whole(x, y)
        default: throw Tensor.mismatch(a, b)
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
