import OnnxFormat

extension KernelFactories {
    static let elementwise: [String: KernelFactory] = [
        "Exp": { _ in unary { (x) throws(OnnxError) in try real(x, Float.exponential, Double.exponential) } },
        "Log": { _ in unary { (x) throws(OnnxError) in try real(x, Float.logarithm, Double.logarithm) } },
        "Sigmoid": { _ in unary { (x) throws(OnnxError) in try real(x, Float.sigmoid, Double.sigmoid) } },
        "Tanh": { _ in
            unary { (x) throws(OnnxError) in try real(x, Float.hyperbolicTangent, Double.hyperbolicTangent) }
        },
        "Erf": { _ in
            unary { (x) throws(OnnxError) in try real(x, Float.errorFunction, Double.errorFunction) }
        },
        "Sqrt": { _ in
            unary { (x) throws(OnnxError) in try real(x, { $0.squareRoot() }, { $0.squareRoot() }) }
        },
        "Reciprocal": { _ in unary { (x) throws(OnnxError) in try real(x, { 1 / $0 }, { 1 / $0 }) } },
        "Floor": { _ in
            unary { (x) throws(OnnxError) in try real(x, { $0.rounded(.down) }, { $0.rounded(.down) }) }
        },
        "Ceil": { _ in
            unary { (x) throws(OnnxError) in try real(x, { $0.rounded(.up) }, { $0.rounded(.up) }) }
        },
        "Neg": { _ in unary { (x) throws(OnnxError) in try number(x, .negate) } },
        "Abs": { _ in unary { (x) throws(OnnxError) in try number(x, .absolute) } },
        "Sign": { _ in unary { (x) throws(OnnxError) in try number(x, .sign) } },
        "Relu": { _ in unary { (x) throws(OnnxError) in try number(x, .relu) } },
        "Clip": { _ in clip },
        "IsNaN": { _ in
            unary { (x) throws(OnnxError) in
                switch x.elements {
                case .float(let values): return Tensor(values.map(\.isNaN), shape: x.shape)
                case .double(let values): return Tensor(values.map(\.isNaN), shape: x.shape)
                default: throw Tensor.mismatch(x)
                }
            }
        },
        "Identity": { _ in { (inputs, _) throws(OnnxError) in [try identity(inputs)] } },
        "Cast": { context throws(OnnxError) in
            let code = context.int("to", default: 0)
            guard let target = Int32(exactly: code).flatMap({ ElementType(.init(rawValue: $0)) }) else {
                throw OnnxError(.unsupported, "casts to the element type \(code)")
            }
            return unary { (x) throws(OnnxError) in try x.cast(to: target) }
        },
        "Softmax": { context throws(OnnxError) in
            let isCoerced = context.version < 13
            let axis = context.int("axis", default: isCoerced ? 1 : -1)
            return unary { (x) throws(OnnxError) in try softmax(x, axis: axis, isCoerced: isCoerced) }
        },
    ]

    private static func identity(_ inputs: Inputs) throws(OnnxError) -> Value {
        guard let value = inputs.values.first.flatMap(\.self) else {
            throw OnnxError(.invalidModel, "input 0 is missing")
        }
        return value
    }

    private static func real(
        _ x: Tensor, _ float: (Float) -> Float, _ double: (Double) -> Double
    ) throws(OnnxError) -> Tensor {
        switch x.elements {
        case .float(let values): return Tensor(values.map(float), shape: x.shape)
        case .double(let values): return Tensor(values.map(double), shape: x.shape)
        default: throw Tensor.mismatch(x)
        }
    }

    private enum NumberFunction { case negate, absolute, sign, relu }

    private static func number(_ x: Tensor, _ function: NumberFunction) throws(OnnxError) -> Tensor {
        func apply<Element: Number>(_ values: [Element], negate: (Element) -> Element) -> Tensor {
            switch function {
            case .negate: Tensor(values.map(negate), shape: x.shape)
            case .absolute: Tensor(values.map { Element.absolute($0) }, shape: x.shape)
            case .sign:
                Tensor(
                    values.map { value in
                        value > .zero ? .one : value < .zero ? negate(.one) : value
                    }, shape: x.shape)
            case .relu: Tensor(values.map { $0 < .zero ? .zero : $0 }, shape: x.shape)
            }
        }
        switch x.elements {
        case .float(let values): return apply(values) { -$0 }
        case .double(let values): return apply(values) { -$0 }
        case .int64(let values): return apply(values) { 0 &- $0 }
        case .int32(let values): return apply(values) { 0 &- $0 }
        default: throw Tensor.mismatch(x)
        }
    }

    @Sendable private static func clip(_ inputs: Inputs, _: inout Budget) throws(OnnxError) -> [Value] {
        var result = try inputs.tensor(0)
        if let low = try inputs.optional(1) { result = try Arithmetic.maximum.apply(result, low) }
        if let high = try inputs.optional(2) { result = try Arithmetic.minimum.apply(result, high) }
        return [.tensor(result)]
    }

    /// Along one axis, or before version 13 over all axes from `axis` on.
    private static func softmax(_ x: Tensor, axis: Int, isCoerced: Bool) throws(OnnxError) -> Tensor {
        let axis = try Shape.axis(axis, rank: x.rank)
        let length = isCoerced ? x.shape[axis...].reduce(1, *) : x.shape[axis]
        let step = isCoerced ? 1 : x.shape[(axis + 1)...].reduce(1, *)
        func apply<Element: Real>(_ values: [Element]) -> Tensor {
            var result = values
            guard !values.isEmpty else { return x }
            for block in 0..<values.count / (length * step) {
                for column in 0..<step {
                    let indices = (0..<length).map { (block * length + $0) * step + column }
                    softmax(&result, at: indices)
                }
            }
            return Tensor(result, shape: x.shape)
        }
        switch x.elements {
        case .float(let values): return apply(values)
        case .double(let values): return apply(values)
        default: throw Tensor.mismatch(x)
        }
    }

    /// Replaces the values at `indices` by `exp(x - max) / Σ`.
    static func softmax<Element: Real>(_ values: inout [Element], at indices: [Int]) {
        guard let first = indices.first else { return }
        var top = values[first]
        for index in indices { top = Element.larger(values[index], top) }
        var sum = Element.zero
        for index in indices {
            values[index] = Element.exponential(values[index] - top)
            sum += values[index]
        }
        for index in indices { values[index] /= sum }
    }
}
