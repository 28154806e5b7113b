/// Functions between the layers of networks, in the precision of their input; their parameters are floats.
extension KernelFactories {
    static let activations: [String: KernelFactory] = [
        "Softmax": { context throws(OnnxError) in
            normalized(context) {
                softmax(&$0, at: $1)
            } double: {
                softmax(&$0, at: $1)
            }
        },
        "LogSoftmax": { context throws(OnnxError) in
            normalized(context) {
                logSoftmax(&$0, at: $1)
            } double: {
                logSoftmax(&$0, at: $1)
            }
        },
        "Hardmax": { context throws(OnnxError) in
            normalized(context) {
                hardmax(&$0, at: $1)
            } double: {
                hardmax(&$0, at: $1)
            }
        },
        "LeakyRelu": { context throws(OnnxError) in
            Activation.leakyRelu(slope: context.float("alpha", default: 0.01)).kernel
        },
        "Elu": { context throws(OnnxError) in Activation.elu(context.float("alpha", default: 1), 1).kernel },
        "Selu": { context throws(OnnxError) in
            let alpha = context.float("alpha", default: 1.673_263_242_354_377_2)
            return Activation.elu(alpha, context.float("gamma", default: 1.050_700_987_355_480_5)).kernel
        },
        "Celu": { context throws(OnnxError) in Activation.celu(context.float("alpha", default: 1)).kernel },
        "HardSigmoid": { context throws(OnnxError) in
            let slope = context.float("alpha", default: 0.2)
            return Activation.hardSigmoid(slope, context.float("beta", default: 0.5)).kernel
        },
        "ThresholdedRelu": { context throws(OnnxError) in
            Activation.thresholdedRelu(context.float("alpha", default: 1)).kernel
        },
        "Softplus": { _ in Activation.softplus.kernel },
        "Softsign": { _ in Activation.softsign.kernel },
        "PRelu": { _ in
            broadcasting { (x, slope) throws(OnnxError) in
                func apply<Element: Real>(_ values: [Element], _ slopes: [Element]) throws(OnnxError)
                    -> Tensor
                {
                    try Tensor.pairwise(values, x.shape, slopes, slope.shape) { $0 < 0 ? $0 * $1 : $0 }
                }
                switch (x.elements, slope.elements) {
                case (.float(let x), .float(let y)): return try apply(x, y)
                case (.double(let x), .double(let y)): return try apply(x, y)
                default: throw Tensor.mismatch(x, slope)
                }
            }
        },
    ]

    private enum Activation: Sendable {
        case leakyRelu(slope: Float)
        case elu(Float, Float)
        case celu(Float)
        case hardSigmoid(Float, Float)
        case thresholdedRelu(Float)
        case softplus, softsign

        var kernel: Kernel {
            unary { (x) throws(OnnxError) in try real(x, { apply($0) }, { apply($0) }) }
        }

        private func apply<Element: Real>(_ x: Element) -> Element {
            switch self {
            case .leakyRelu(let slope): x < 0 ? Element(slope) * x : x
            case .elu(let alpha, let scale):
                Element(scale) * (x < 0 ? Element(alpha) * (Element.exponential(x) - 1) : x)
            case .celu(let alpha):
                x < 0 ? Element(alpha) * (Element.exponential(x / Element(alpha)) - 1) : x
            case .hardSigmoid(let slope, let offset):
                min(max(Element(slope) * x + Element(offset), 0), 1)
            case .thresholdedRelu(let bound): x > Element(bound) ? x : 0
            case .softplus:
                x > 0
                    ? x + Element.logarithmOfOnePlus(Element.exponential(-x))
                    : Element.logarithmOfOnePlus(Element.exponential(x))
            case .softsign: x / (1 + Swift.abs(x))
            }
        }
    }

    /// Along one axis, or before version 13 over all axes from `axis` on.
    private static func normalized(
        _ context: NodeContext, float: @escaping @Sendable (inout [Float], [Int]) -> Void,
        double: @escaping @Sendable (inout [Double], [Int]) -> Void
    ) -> Kernel {
        let isCoerced = context.version < 13
        let axis = context.int("axis", default: isCoerced ? 1 : -1)
        return unary { (x) throws(OnnxError) in
            let axis = try Shape.axis(axis, rank: x.rank)
            let length = isCoerced ? x.shape[axis...].reduce(1, *) : x.shape[axis]
            let step = isCoerced ? 1 : x.shape[(axis + 1)...].reduce(1, *)
            func apply<Element>(_ values: [Element], _ body: (inout [Element], [Int]) -> Void) -> [Element] {
                var result = values
                guard !values.isEmpty else { return values }
                for block in 0..<values.count / (length * step) {
                    for column in 0..<step {
                        body(&result, (0..<length).map { (block * length + $0) * step + column })
                    }
                }
                return result
            }
            switch x.elements {
            case .float(let values): return Tensor(apply(values, float), shape: x.shape)
            case .double(let values): return Tensor(apply(values, double), shape: x.shape)
            default: throw Tensor.mismatch(x)
            }
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

    /// The logarithm of softmax, from differences that cannot overflow.
    private static func logSoftmax<Element: Real>(_ values: inout [Element], at indices: [Int]) {
        guard let first = indices.first else { return }
        var top = values[first]
        for index in indices { top = Element.larger(values[index], top) }
        var sum = Element.zero
        for index in indices { sum += Element.exponential(values[index] - top) }
        let shift = top + Element.logarithm(sum)
        for index in indices { values[index] -= shift }
    }

    /// One at the first of the largest, zero elsewhere.
    private static func hardmax<Element: Real>(_ values: inout [Element], at indices: [Int]) {
        guard var best = indices.first else { return }
        for index in indices where values[index] > values[best] { best = index }
        for index in indices { values[index] = index == best ? 1 : 0 }
    }
}
