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
        "Clip": { context in clip(context.has("min") || context.has("max") ? context : nil) },
        "IsInf": { context in
            let (below, above) = (
                context.flag("detect_negative", default: true), context.flag("detect_positive", default: true)
            )
            return unary { (x) throws(OnnxError) in
                func test<Element: Real>(_ values: [Element]) -> Tensor {
                    Tensor(values.map { $0.isInfinite && ($0 < 0 ? below : above) }, shape: x.shape)
                }
                switch x.elements {
                case .float(let values): return test(values)
                case .double(let values): return test(values)
                default: throw Tensor.mismatch(x)
                }
            }
        },
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
            guard let target = try context.elementType("to") else {
                throw OnnxError(.invalidModel, "the attribute 'to' is missing")
            }
            return unary { (x) throws(OnnxError) in try x.cast(to: target) }
        },
        "CastLike": { _ in binary { (x, other) throws(OnnxError) in try x.cast(to: other.type) } },
        "Dropout": { _ in { (inputs, _) throws(OnnxError) in [try identity(inputs)] } },
    ]

    private static func identity(_ inputs: Inputs) throws(OnnxError) -> Value {
        guard let value = inputs.values.first.flatMap(\.self) else {
            throw OnnxError(.invalidModel, "input 0 is missing")
        }
        return value
    }

    static func real(
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

    /// Before version 11 the bounds are attributes.
    private static func clip(_ attributes: NodeContext?) -> Kernel {
        let low = attributes.map { Tensor($0.float("min", default: -.greatestFiniteMagnitude)) }
        let high = attributes.map { Tensor($0.float("max", default: .greatestFiniteMagnitude)) }
        return { (inputs, _) throws(OnnxError) in
            var result = try inputs.tensor(0)
            let given = (try inputs.optional(1), try inputs.optional(2))
            if let low = given.0 ?? low {
                result = try Arithmetic.maximum.apply(result, low.cast(to: result.type))
            }
            if let high = given.1 ?? high {
                result = try Arithmetic.minimum.apply(result, high.cast(to: result.type))
            }
            return [.tensor(result)]
        }
    }
}
