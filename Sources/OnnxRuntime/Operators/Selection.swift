extension KernelFactories {
    static let selection: [String: KernelFactory] = [
        "Where": { _ in
            { (inputs, budget) throws(OnnxError) in
                let (condition, a, b) = (try inputs.tensor(0), try inputs.tensor(1), try inputs.tensor(2))
                try budget.reserve(Shape.broadcast(condition.shape, Shape.broadcast(a.shape, b.shape)))
                return [.tensor(try choose(condition, a, b))]
            }
        },
        "Gather": { context throws(OnnxError) in
            let axis = context.int("axis", default: 0)
            return { (inputs, budget) throws(OnnxError) in
                let (x, indices) = (try inputs.tensor(0), try inputs.tensor(1))
                let axis = try Shape.axis(axis, rank: x.rank)
                let picked = try positions(indices.integers(), below: x.shape[axis])
                let shape = Array(x.shape[..<axis]) + indices.shape + Array(x.shape[(axis + 1)...])
                try budget.reserve(shape)
                return [.tensor(try gather(x, axis: axis, picked, shape: shape))]
            }
        },
        "Slice": { context throws(OnnxError) in slice(context) },
        "TopK": { context throws(OnnxError) in topK(context) },
    ]

    /// Indices counted from the front, all below `extent`.
    static func positions(_ indices: [Int], below extent: Int) throws(OnnxError) -> [Int] {
        try indices.map { index throws(OnnxError) in
            guard index >= -extent && index < extent else {
                throw OnnxError(.failed, "the index \(index) does not exist among \(extent)")
            }
            return index < 0 ? index + extent : index
        }
    }

    /// `x` with `axis` replaced by the elements `picked` of it.
    static func gather(
        _ x: Tensor, axis: Int, _ picked: [Int], shape: [Int]
    ) throws(OnnxError) -> Tensor {
        _ = try Shape.count(shape)
        let blocks = x.shape[..<axis].reduce(1, *)
        let width = x.shape[(axis + 1)...].reduce(1, *)
        let length = x.shape[axis]
        var offsets: [Int] = []
        offsets.reserveCapacity(blocks * picked.count * width)
        for block in 0..<blocks {
            for index in picked {
                let start = (block * length + index) * width
                for column in 0..<width { offsets.append(start + column) }
            }
        }
        return try x.gathered(offsets, shape: shape)
    }

    private static func choose(_ condition: Tensor, _ a: Tensor, _ b: Tensor) throws(OnnxError) -> Tensor {
        let shape = try Shape.broadcast(condition.shape, Shape.broadcast(a.shape, b.shape))
        let flags: [Bool] = try condition.broadcast(to: shape).values()
        func apply<Element: TensorElement>(_: Element.Type) throws(OnnxError) -> Tensor {
            let x: [Element] = try a.broadcast(to: shape).values()
            let y: [Element] = try b.broadcast(to: shape).values()
            return Tensor(flags.indices.map { flags[$0] ? x[$0] : y[$0] }, shape: shape)
        }
        switch a.type {
        case .float: return try apply(Float.self)
        case .double: return try apply(Double.self)
        case .int64: return try apply(Int64.self)
        default: return try apply(a.type.swiftType)
        }
    }

    /// Version 10 made the attributes inputs.
    private static func slice(_ context: NodeContext) -> Kernel {
        let attributes = (context.ints("starts"), context.ints("ends"), context.ints("axes"))
        return { (inputs, _) throws(OnnxError) in
            let x = try inputs.tensor(0)
            let starts = try inputs.optional(1)?.integers() ?? attributes.0 ?? []
            let ends = try inputs.optional(2)?.integers() ?? attributes.1 ?? []
            let axes = try inputs.optional(3)?.integers() ?? attributes.2 ?? Array(starts.indices)
            let steps = try inputs.optional(4)?.integers() ?? starts.map { _ in 1 }
            guard ends.count == starts.count, axes.count == starts.count, steps.count == starts.count else {
                throw OnnxError(.failed, "starts, ends, axes and steps are not equally many")
            }
            var shape = x.shape
            var strides = Shape.strides(x.shape)
            var offset = 0
            var seen: Set<Int> = []
            for index in starts.indices {
                let axis = try Shape.axis(axes[index], rank: x.rank)
                let (extent, step) = (x.shape[axis], steps[index])
                guard seen.insert(axis).inserted, step != 0, step != .min else {
                    throw OnnxError(.failed, "the axis \(axis) is cut twice or by steps of \(step)")
                }
                func clamp(_ value: Int, _ low: Int, _ high: Int) -> Int {
                    min(max(value < 0 ? value + extent : value, low), high)
                }
                let start = step > 0 ? clamp(starts[index], 0, extent) : clamp(starts[index], -1, extent - 1)
                let end = step > 0 ? clamp(ends[index], 0, extent) : clamp(ends[index], -1, extent - 1)
                let span = step > 0 ? end - start : start - end
                let width = Int(step.magnitude)
                shape[axis] = span <= 0 ? 0 : 1 + (span - 1) / width
                offset += shape[axis] == 0 ? 0 : start * strides[axis]
                // A step over the end is never taken, and must not overflow.
                strides[axis] = shape[axis] < 2 ? 0 : strides[axis] * step
            }
            return [.tensor(try x.strided(shape, strides: strides, offset: offset))]
        }
    }

    private static func topK(_ context: NodeContext) -> Kernel {
        let axis = context.int("axis", default: -1)
        let takesLargest = context.flag("largest", default: true)
        let attribute = context.int("k")
        return { (inputs, budget) throws(OnnxError) in
            let x = try inputs.tensor(0)
            let axis = try Shape.axis(axis, rank: x.rank)
            let wanted = try inputs.optional(1)?.integers().first ?? attribute ?? 0
            let length = x.shape[axis]
            guard wanted >= 0 && wanted <= length else {
                throw OnnxError(.failed, "the top \(wanted) of \(length) elements")
            }
            try budget.charge(x.count, 32)
            let step = x.shape[(axis + 1)...].reduce(1, *)
            var shape = x.shape
            shape[axis] = wanted
            func apply<Element: Number>(_ values: [Element]) -> [Value] {
                var picked = [Int](repeating: 0, count: shape.reduce(1, *))
                let blocks = length == 0 ? 0 : values.count / (length * step)
                for block in 0..<blocks {
                    for column in 0..<step {
                        let start = block * length * step + column
                        // Among equals the first comes first, which a stable sort gives.
                        let order = (0..<length).sorted { left, right in
                            let (a, b) = (values[start + left * step], values[start + right * step])
                            return a == b ? left < right : takesLargest ? a > b : a < b
                        }
                        for rank in 0..<wanted {
                            picked[(block * wanted + rank) * step + column] = order[rank]
                        }
                    }
                }
                let offsets = picked.indices.map { index in
                    (index / (wanted * step) * length + picked[index]) * step + index % step
                }
                return [
                    .tensor(Tensor(offsets.map { values[$0] }, shape: shape)),
                    .tensor(Tensor(picked.map { Int64($0) }, shape: shape)),
                ]
            }
            switch x.elements {
            case .float(let values): return apply(values)
            case .double(let values): return apply(values)
            case .int64(let values): return apply(values)
            case .int32(let values): return apply(values)
            default: throw Tensor.mismatch(x)
            }
        }
    }
}
