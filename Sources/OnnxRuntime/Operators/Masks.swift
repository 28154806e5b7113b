import OnnxFormat

/// Elements chosen by truth values, and matrices of zeros and ones.
extension KernelFactories {
    static let masks: [String: KernelFactory] = [
        "Compress": { context throws(OnnxError) in
            let axis = context.int("axis")
            return binary { (x, condition) throws(OnnxError) in
                let flags: [Bool] = try condition.values()
                let x = axis == nil ? try x.reshaped([x.count]) : x
                let axis = try Shape.axis(axis ?? 0, rank: x.rank)
                guard flags.count <= x.shape[axis] else {
                    throw OnnxError(.failed, "\(flags.count) conditions for \(x.shape[axis]) elements")
                }
                let picked = flags.indices.filter { flags[$0] }
                var shape = x.shape
                shape[axis] = picked.count
                return try gather(x, axis: axis, picked, shape: shape)
            }
        },
        "NonZero": { _ in
            { (inputs, budget) throws(OnnxError) in
                let x = try inputs.tensor(0)
                try budget.reserve([max(x.rank, 1), x.count])
                let flags: [Bool] = try x.cast(to: .bool).values()
                let found = flags.indices.filter { flags[$0] }
                let shape = x.rank == 0 ? [1] : x.shape
                let strides = Shape.strides(shape)
                let places = shape.indices.flatMap { axis in
                    found.map { Int64($0 / strides[axis] % shape[axis]) }
                }
                return [.tensor(Tensor(places, shape: [shape.count, found.count]))]
            }
        },
        "OneHot": { context throws(OnnxError) in oneHot(axis: context.int("axis", default: -1)) },
        "EyeLike": { context throws(OnnxError) in
            let shift = context.int("k", default: 0)
            let type = try context.elementType("dtype")
            return unary { (x) throws(OnnxError) in
                guard x.rank == 2 else { throw OnnxError(.failed, "EyeLike takes a matrix") }
                let width = x.shape[1]
                let ones = (0..<x.count).map { $0 % width - $0 / width == shift ? 1 as Int64 : 0 }
                return try Tensor(ones, shape: x.shape).cast(to: type ?? x.type)
            }
        },
        "Trilu": { context throws(OnnxError) in
            let isUpper = context.flag("upper", default: true)
            return { (inputs, _) throws(OnnxError) in
                let x = try inputs.tensor(0)
                let shift = try inputs.optional(1)?.integers().first ?? 0
                guard x.rank >= 2 else { throw OnnxError(.failed, "Trilu takes matrices") }
                let (rows, width) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
                let isKept = (0..<x.count).map { index in
                    // Compared so that no shift overflows.
                    let distance = index % width - index / width % rows
                    return isUpper ? distance >= shift : distance <= shift
                }
                func keep<Element: Number>(_ values: [Element]) -> [Value] {
                    [.tensor(Tensor(values.indices.map { isKept[$0] ? values[$0] : .zero }, shape: x.shape))]
                }
                switch x.elements {
                case .float(let values): return keep(values)
                case .double(let values): return keep(values)
                case .int64(let values): return keep(values)
                case .int32(let values): return keep(values)
                default: throw Tensor.mismatch(x)
                }
            }
        },
    ]

    /// Indices that do not exist give a row of the value for "off".
    private static func oneHot(axis: Int) -> Kernel {
        { (inputs, budget) throws(OnnxError) in
            let indices: [Double] = try inputs.tensor(0).cast(to: .double).values()
            let depthValues: [Double] = try inputs.tensor(1).cast(to: .double).values()
            guard let depthValue = depthValues.first,
                let depth = Int(exactly: depthValue.rounded(.towardZero)), depth > 0
            else { throw OnnxError(.failed, "the depth of OneHot is no positive number") }
            let values = try inputs.tensor(2)
            guard values.shape == [2] else { throw OnnxError(.failed, "OneHot takes two values, off and on") }
            let from = try inputs.tensor(0).shape
            let axis = try Shape.axis(axis, rank: from.count + 1)
            let shape = Array(from[..<axis]) + [depth] + Array(from[axis...])
            try budget.reserve(shape)
            let step = from[axis...].reduce(1, *)
            var isOn = [Int](repeating: 0, count: try Shape.count(shape))
            for (place, value) in indices.enumerated() {
                let index = value < 0 ? value + depthValue : value
                guard let index = Int(exactly: index.rounded(.towardZero)), index >= 0, index < depth else {
                    continue
                }
                isOn[(place / step * depth + index) * step + place % step] = 1
            }
            return [.tensor(try values.gathered(isOn, shape: shape))]
        }
    }
}

extension NodeContext {
    /// The element type that the attribute `name` has the number of; `nil` without it.
    func elementType(_ name: String) throws(OnnxError) -> ElementType? {
        guard let code = int(name) else { return nil }
        let type = Int32(exactly: code).map { TensorProto.DataType(rawValue: $0) }
        guard let type, let known = ElementType(type) else {
            throw OnnxError(
                .unsupported, "elements of type \(type?.name ?? "number \(code)") are not supported")
        }
        return known
    }
}
