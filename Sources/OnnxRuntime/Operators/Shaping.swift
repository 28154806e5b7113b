import OnnxFormat

extension KernelFactories {
    static let shaping: [String: KernelFactory] = [
        "Reshape": { context throws(OnnxError) in
            let copiesZero = !context.flag("allowzero", default: false)
            return binary { (x, shape) throws(OnnxError) in
                try x.reshaped(resolve(shape.integers(), of: x, copiesZero: copiesZero))
            }
        },
        "Flatten": { context throws(OnnxError) in
            let axis = context.int("axis", default: 1)
            return unary { (x) throws(OnnxError) in
                let axis = axis == x.rank ? axis : try Shape.axis(axis, rank: x.rank)
                return try x.reshaped([x.shape[..<axis].reduce(1, *), x.shape[axis...].reduce(1, *)])
            }
        },
        "Transpose": { context throws(OnnxError) in
            let permutation = context.ints("perm")
            return unary { (x) throws(OnnxError) in
                let permutation = permutation ?? Array(x.shape.indices.reversed())
                guard permutation.sorted() == Array(x.shape.indices) else {
                    throw OnnxError(.failed, "perm \(permutation) does not fit the shape \(x.shape)")
                }
                let strides = Shape.strides(x.shape)
                return try x.strided(
                    permutation.map { x.shape[$0] }, strides: permutation.map { strides[$0] })
            }
        },
        "Squeeze": { context throws(OnnxError) in
            let attribute = context.ints("axes")
            return { (inputs, _) throws(OnnxError) in
                let x = try inputs.tensor(0)
                let given = try inputs.optional(1)?.integers() ?? attribute
                let axes = try axisSet(given ?? x.shape.indices.filter { x.shape[$0] == 1 }, rank: x.rank)
                return [
                    .tensor(try x.reshaped(x.shape.indices.filter { !axes.contains($0) }.map { x.shape[$0] }))
                ]
            }
        },
        "Unsqueeze": { context throws(OnnxError) in
            let attribute = context.ints("axes")
            return { (inputs, _) throws(OnnxError) in
                let x = try inputs.tensor(0)
                let given = try inputs.optional(1)?.integers() ?? attribute ?? []
                guard given.count < 16 else { throw OnnxError(.failed, "more than 16 new axes") }
                let rank = x.rank + given.count
                let axes = try axisSet(given, rank: rank)
                var rest = x.shape[...]
                let shape = (0..<rank).map { axes.contains($0) ? 1 : rest.popFirst() ?? 1 }
                return [.tensor(try x.reshaped(shape))]
            }
        },
        "Expand": { _ in
            { (inputs, budget) throws(OnnxError) in
                let x = try inputs.tensor(0)
                let shape = try Shape.broadcast(x.shape, inputs.tensor(1).integers())
                try budget.reserve(shape)
                return [.tensor(try x.broadcast(to: shape))]
            }
        },
        "Tile": { _ in
            { (inputs, budget) throws(OnnxError) in
                let x = try inputs.tensor(0)
                let repeats = try inputs.tensor(1).integers()
                guard repeats.count == x.rank, repeats.allSatisfy({ $0 >= 0 }) else {
                    throw OnnxError(.failed, "repeats \(repeats) do not fit the shape \(x.shape)")
                }
                // Every axis becomes two, of which the first stands still.
                let pairs = zip(repeats, x.shape).flatMap { [$0, $1] }
                let strides = Shape.strides(x.shape).flatMap { [0, $0] }
                try budget.reserve(pairs)
                let tiled = try x.strided(pairs, strides: strides)
                return [.tensor(try tiled.reshaped(zip(repeats, x.shape).map { $0 * $1 }))]
            }
        },
        "Shape": { context throws(OnnxError) in
            let start = context.int("start", default: 0)
            let end = context.int("end")
            return unary { (x) throws(OnnxError) in
                func clamp(_ index: Int) -> Int { min(max(index < 0 ? index + x.rank : index, 0), x.rank) }
                let range = clamp(start)..<max(clamp(start), clamp(end ?? x.rank))
                return Tensor(x.shape[range].map { Int64($0) })
            }
        },
        "Size": { _ in unary { (x) throws(OnnxError) in Tensor(Int64(x.count)) } },
        "Concat": { context throws(OnnxError) in
            let axis = context.int("axis", default: 0)
            return { (inputs, budget) throws(OnnxError) in
                let tensors = try inputs.tensors()
                for tensor in tensors { try budget.reserve(tensor.shape) }
                return [.tensor(try concatenate(tensors, axis: axis))]
            }
        },
        "Split": { context throws(OnnxError) in try split(context) },
        "ConstantOfShape": { context throws(OnnxError) in
            let value = try context.tensor("value") ?? Tensor([Float(0)])
            guard value.count == 1 else { throw OnnxError(.invalidModel, "value has to have one element") }
            return { (inputs, budget) throws(OnnxError) in
                let shape = try inputs.tensor(0).integers()
                try budget.reserve(shape)
                return [.tensor(try value.strided(shape, strides: shape.map { _ in 0 }))]
            }
        },
        "Constant": { context throws(OnnxError) in
            let value = try constant(context)
            return { (_, _) throws(OnnxError) in [.tensor(value)] }
        },
        "Range": { _ in range },
    ]

    private static func resolve(
        _ wanted: [Int], of x: Tensor, copiesZero: Bool
    ) throws(OnnxError) -> [Int] {
        var shape = wanted
        if copiesZero {
            for axis in shape.indices where shape[axis] == 0 {
                guard axis < x.rank else {
                    throw OnnxError(.failed, "the shape \(wanted) copies an axis too many")
                }
                shape[axis] = x.shape[axis]
            }
        }
        guard let open = shape.firstIndex(of: -1) else { return shape }
        shape[open] = 1
        let rest = try Shape.count(shape)
        guard rest > 0, x.count % rest == 0 else {
            throw OnnxError(.failed, "\(x.count) elements do not fit the shape \(wanted)")
        }
        shape[open] = x.count / rest
        return shape
    }

    private static func axisSet(_ axes: [Int], rank: Int) throws(OnnxError) -> Set<Int> {
        let set = Set(try axes.map { axis throws(OnnxError) in try Shape.axis(axis, rank: rank) })
        guard set.count == axes.count else { throw OnnxError(.failed, "the axes \(axes) repeat themselves") }
        return set
    }

    /// Joins tensors that differ along `axis` only.
    static func concatenate(_ tensors: [Tensor], axis: Int) throws(OnnxError) -> Tensor {
        guard let first = tensors.first else { throw OnnxError(.invalidModel, "no inputs") }
        let axis = try Shape.axis(axis, rank: first.rank)
        var shape = first.shape
        shape[axis] = 0
        for tensor in tensors {
            var same = tensor.shape
            guard same.count == shape.count else {
                throw OnnxError(.failed, "tensors of different dimensions")
            }
            shape[axis] += same[axis]
            same[axis] = first.shape[axis]
            guard same == first.shape else {
                throw OnnxError(
                    .failed, "the shapes \(first.shape) and \(tensor.shape) differ off the axis \(axis)")
            }
        }
        _ = try Shape.count(shape)
        let blocks = shape[..<axis].reduce(1, *)
        func join<Element: TensorElement>(_: Element.Type) throws(OnnxError) -> Tensor {
            let parts = try tensors.map { tensor throws(OnnxError) in try tensor.values(as: Element.self) }
            var result: [Element] = []
            result.reserveCapacity(parts.reduce(0) { $0 + $1.count })
            for block in 0..<blocks {
                for part in parts {
                    let length = part.count / blocks
                    result += part[block * length..<(block + 1) * length]
                }
            }
            return Tensor(result, shape: shape)
        }
        switch first.type {
        case .float: return try join(Float.self)
        case .double: return try join(Double.self)
        case .int64: return try join(Int64.self)
        default: return try join(first.type.swiftType)
        }
    }

    private static func split(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let axis = context.int("axis", default: 0)
        let attribute = context.ints("split")
        let parts = max(context.int("num_outputs") ?? context.node.output.count, 1)
        guard parts < 1 << 20 else { throw OnnxError(.invalidModel, "num_outputs is \(parts)") }
        return { (inputs, _) throws(OnnxError) in
            let x = try inputs.tensor(0)
            let axis = try Shape.axis(axis, rank: x.rank)
            // Equal parts, the last one smaller.
            let length = (x.shape[axis] + parts - 1) / parts
            let sizes =
                try inputs.optional(1)?.integers() ?? attribute
                ?? (0..<parts).map { max(min(length, x.shape[axis] - $0 * length), 0) }
            var total = 0
            for size in sizes {
                guard size >= 0, size <= x.shape[axis] - total else {
                    throw OnnxError(.failed, "parts of \(sizes) do not make up \(x.shape[axis])")
                }
                total += size
            }
            guard total == x.shape[axis] else {
                throw OnnxError(.failed, "parts of \(sizes) do not make up \(x.shape[axis])")
            }
            let strides = Shape.strides(x.shape)
            var start = 0
            var results: [Value] = []
            for size in sizes {
                var shape = x.shape
                shape[axis] = size
                results.append(.tensor(try x.strided(shape, strides: strides, offset: start * strides[axis])))
                start += size
            }
            return results
        }
    }

    private static func constant(_ context: NodeContext) throws(OnnxError) -> Tensor {
        if let tensor = try context.tensor("value") { return tensor }
        if context.has("value_int") { return Tensor(Int64(context.int("value_int", default: 0))) }
        if let values = context.ints("value_ints") { return Tensor(values.map { Int64($0) }) }
        if context.has("value_float") { return Tensor(context.float("value_float", default: 0)) }
        if let values = context.floats("value_floats") { return Tensor(values) }
        if context.has("value_string") { return Tensor(context.string("value_string", default: "")) }
        if let values = context.strings("value_strings") { return Tensor(values) }
        throw OnnxError(.unsupported, "a constant that is no tensor, number or text")
    }

    @Sendable private static func range(_ inputs: Inputs, _ budget: inout Budget) throws(OnnxError) -> [Value]
    {
        let type = try inputs.tensor(0).type
        let start: Double = try inputs.tensor(0).cast(to: .double).scalar()
        let limit: Double = try inputs.tensor(1).cast(to: .double).scalar()
        let step: Double = try inputs.tensor(2).cast(to: .double).scalar()
        let count = Int(exactly: max(((limit - start) / step).rounded(.up), 0)) ?? -1
        try budget.reserve([count])
        return [.tensor(try Tensor((0..<count).map { start + Double($0) * step }).cast(to: type))]
    }
}
