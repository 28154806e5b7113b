extension KernelFactories {
    static let comparison: [String: KernelFactory] = [
        "Greater": { _ in broadcasting { (a, b) throws(OnnxError) in try compare(a, b, .greater) } },
        "GreaterOrEqual": { _ in
            broadcasting { (a, b) throws(OnnxError) in try compare(a, b, .greaterOrEqual) }
        },
        "Less": { _ in broadcasting { (a, b) throws(OnnxError) in try compare(b, a, .greater) } },
        "LessOrEqual": { _ in broadcasting { (a, b) throws(OnnxError) in try compare(b, a, .greaterOrEqual) }
        },
        "Equal": { _ in broadcasting(equal) },
        "And": { _ in broadcasting { (a, b) throws(OnnxError) in try logical(a, b) { $0 && $1 } } },
        "Or": { _ in broadcasting { (a, b) throws(OnnxError) in try logical(a, b) { $0 || $1 } } },
        "Xor": { _ in broadcasting { (a, b) throws(OnnxError) in try logical(a, b) { $0 != $1 } } },
        "Not": { _ in
            unary { (x) throws(OnnxError) in
                let values: [Bool] = try x.values()
                return Tensor(values.map { !$0 }, shape: x.shape)
            }
        },
    ]

    private enum Order { case greater, greaterOrEqual }

    /// `Less` is `Greater` with its sides exchanged, also where one of them is NaN.
    private static func compare(_ a: Tensor, _ b: Tensor, _ order: Order) throws(OnnxError) -> Tensor {
        func apply<Element: Number>(_ x: [Element], _ y: [Element]) throws(OnnxError) -> Tensor {
            switch order {
            case .greater: try Tensor.pairwise(x, a.shape, y, b.shape) { $0 > $1 }
            case .greaterOrEqual: try Tensor.pairwise(x, a.shape, y, b.shape) { $0 >= $1 }
            }
        }
        switch (a.elements, b.elements) {
        case (.float(let x), .float(let y)): return try apply(x, y)
        case (.double(let x), .double(let y)): return try apply(x, y)
        case (.int64(let x), .int64(let y)): return try apply(x, y)
        case (.int32(let x), .int32(let y)): return try apply(x, y)
        case (.uint8(let x), .uint8(let y)): return try apply(x, y)
        default: throw Tensor.mismatch(a, b)
        }
    }

    @Sendable private static func equal(_ a: Tensor, _ b: Tensor) throws(OnnxError) -> Tensor {
        switch (a.elements, b.elements) {
        case (.float(let x), .float(let y)): return try Tensor.pairwise(x, a.shape, y, b.shape, ==)
        case (.double(let x), .double(let y)): return try Tensor.pairwise(x, a.shape, y, b.shape, ==)
        case (.int64(let x), .int64(let y)): return try Tensor.pairwise(x, a.shape, y, b.shape, ==)
        case (.int32(let x), .int32(let y)): return try Tensor.pairwise(x, a.shape, y, b.shape, ==)
        case (.uint8(let x), .uint8(let y)): return try Tensor.pairwise(x, a.shape, y, b.shape, ==)
        case (.bool(let x), .bool(let y)): return try Tensor.pairwise(x, a.shape, y, b.shape, ==)
        case (.string(let x), .string(let y)): return try Tensor.pairwise(x, a.shape, y, b.shape, ==)
        default: throw Tensor.mismatch(a, b)
        }
    }

    private static func logical(
        _ a: Tensor, _ b: Tensor, _ body: (Bool, Bool) -> Bool
    ) throws(OnnxError) -> Tensor {
        let x: [Bool] = try a.values()
        let y: [Bool] = try b.values()
        return try Tensor.pairwise(x, a.shape, y, b.shape, body)
    }
}
