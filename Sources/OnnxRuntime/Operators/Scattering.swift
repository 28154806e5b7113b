/// Elements taken from and put to places that a tensor of indices names one by one.
extension KernelFactories {
    static let scattering: [String: KernelFactory] = [
        "GatherElements": { context throws(OnnxError) in
            let axis = context.int("axis", default: 0)
            return binary { (x, indices) throws(OnnxError) in
                try x.gathered(elementOffsets(x, indices, axis: axis), shape: indices.shape)
            }
        },
        "ScatterElements": { context throws(OnnxError) in try scatterElements(context) },
        "Scatter": { context throws(OnnxError) in try scatterElements(context) },
        "GatherND": { context throws(OnnxError) in
            let shared = context.int("batch_dims", default: 0)
            return { (inputs, budget) throws(OnnxError) in
                let (x, indices) = (try inputs.tensor(0), try inputs.tensor(1))
                let (starts, rest) = try blockOffsets(x, indices, shared: shared)
                let shape = Array(indices.shape.dropLast()) + rest
                try budget.reserve(shape)
                let width = rest.reduce(1, *)
                return [.tensor(try x.gathered(starts.flatMap { Array($0..<$0 + width) }, shape: shape))]
            }
        },
        "ScatterND": { context throws(OnnxError) in
            let join = try ScatterJoin(context)
            return { (inputs, _) throws(OnnxError) in
                let (x, indices) = (try inputs.tensor(0), try inputs.tensor(1))
                let updates = try inputs.tensor(2)
                let (starts, rest) = try blockOffsets(x, indices, shared: 0)
                guard updates.shape == Array(indices.shape.dropLast()) + rest else {
                    throw OnnxError(
                        .failed, "updates of the shape \(updates.shape) for indices of \(indices.shape)")
                }
                let width = rest.reduce(1, *)
                return [
                    .tensor(try join.scatter(updates, into: x, at: starts.flatMap { Array($0..<$0 + width) }))
                ]
            }
        },
    ]

    private static func scatterElements(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let axis = context.int("axis", default: 0)
        let join = try ScatterJoin(context)
        return { (inputs, _) throws(OnnxError) in
            let (x, indices) = (try inputs.tensor(0), try inputs.tensor(1))
            let updates = try inputs.tensor(2)
            guard updates.shape == indices.shape else {
                throw OnnxError(
                    .failed, "updates of the shape \(updates.shape) for indices of \(indices.shape)")
            }
            return [.tensor(try join.scatter(updates, into: x, at: elementOffsets(x, indices, axis: axis)))]
        }
    }

    /// Where in `x` each of `indices` points: at its own place, but for `axis`, where it is the index.
    private static func elementOffsets(_ x: Tensor, _ indices: Tensor, axis: Int) throws(OnnxError) -> [Int] {
        let axis = try Shape.axis(axis, rank: x.rank)
        let fits =
            indices.rank == x.rank
            && x.shape.indices.allSatisfy { $0 == axis || indices.shape[$0] <= x.shape[$0] }
        guard fits else {
            throw OnnxError(
                .failed, "indices of the shape \(indices.shape) for elements of the shape \(x.shape)")
        }
        let picked = try positions(indices.integers(), below: x.shape[axis])
        var strides = Shape.strides(x.shape)
        let step = strides[axis]
        strides[axis] = 0
        var offsets: [Int] = []
        offsets.reserveCapacity(picked.count)
        Shape.walk(indices.shape, strides: strides) { index, offset in
            offsets.append(offset + picked[index] * step)
        }
        return offsets
    }

    /// Where the blocks begin that the rows of `indices` point at, and the shape of a block. The first `shared` axes
    /// belong to both.
    private static func blockOffsets(
        _ x: Tensor, _ indices: Tensor, shared: Int
    ) throws(OnnxError) -> (starts: [Int], rest: [Int]) {
        guard let depth = indices.shape.last, shared >= 0, shared < indices.rank, depth <= x.rank - shared,
            x.shape.prefix(shared) == indices.shape.prefix(shared)
        else {
            throw OnnxError(
                .failed, "indices of the shape \(indices.shape) for elements of the shape \(x.shape)")
        }
        let strides = Shape.strides(x.shape)
        let values = try indices.integers()
        let rows = indices.shape.dropLast().reduce(1, *)
        let batches = x.shape[..<shared].reduce(1, *)
        let size = x.shape[shared...].reduce(1, *)
        var starts: [Int] = []
        starts.reserveCapacity(rows)
        for row in 0..<rows {
            var start = row / max(rows / max(batches, 1), 1) * size
            for place in 0..<depth {
                let extent = x.shape[shared + place]
                start +=
                    try positions([values[row * depth + place]], below: extent)[0] * strides[shared + place]
            }
            starts.append(start)
        }
        return (starts, Array(x.shape[(shared + depth)...]))
    }
}

/// What happens where something is scattered to: it replaces what is there, or joins it.
private enum ScatterJoin: Int, Sendable {
    case replace, add, multiply, maximum, minimum

    init(_ context: NodeContext) throws(OnnxError) {
        self =
            ScatterJoin(rawValue: try context.choice("reduction", ["none", "add", "mul", "max", "min"]))
            ?? .replace
    }

    func scatter(_ updates: Tensor, into x: Tensor, at offsets: [Int]) throws(OnnxError) -> Tensor {
        func replace<Element: TensorElement>(_: Element.Type) throws(OnnxError) -> Tensor {
            var result: [Element] = try x.values()
            let values: [Element] = try updates.values()
            for (offset, value) in zip(offsets, values) { result[offset] = value }
            return Tensor(result, shape: x.shape)
        }
        func combine<Element: Number>(_ elements: [Element]) throws(OnnxError) -> Tensor {
            var result = elements
            let values: [Element] = try updates.values()
            for (offset, value) in zip(offsets, values) {
                switch self {
                case .add: result[offset] = Element.add(result[offset], value)
                case .multiply: result[offset] = Element.multiply(result[offset], value)
                case .maximum: result[offset] = Element.larger(result[offset], value)
                case .minimum: result[offset] = Element.smaller(result[offset], value)
                case .replace: result[offset] = value
                }
            }
            return Tensor(result, shape: x.shape)
        }
        if self == .replace { return try replace(x.type.swiftType) }
        switch x.elements {
        case .float(let values): return try combine(values)
        case .double(let values): return try combine(values)
        case .int64(let values): return try combine(values)
        case .int32(let values): return try combine(values)
        case .uint8(let values): return try combine(values)
        default: throw Tensor.mismatch(x)
        }
    }
}
