import OnnxFormat

extension KernelFactories {
    static let scan: [String: KernelFactory] = [
        "Scan": { context throws(OnnxError) in
            guard context.version >= 9 else {
                throw OnnxError(.unsupported, "Scan of operator set 8, which takes batches")
            }
            return try Scan(context).run
        }
    ]
}

/// Runs a graph for each slice of its last inputs. What the graph carries comes first, among inputs and outputs.
private struct Scan: Sendable {
    private let body: CompiledGraph
    private let own: Int
    /// How many inputs are cut into slices.
    private let sliced: Int
    private let inputAxes: [Int]
    private let outputAxes: [Int]
    private let inputIsReversed: [Bool]
    private let outputIsReversed: [Bool]

    init(_ context: NodeContext) throws(OnnxError) {
        body = try context.subgraph("body")
        own = context.node.input.count
        sliced = context.int("num_scan_inputs", default: 0)
        guard sliced > 0, sliced <= own, body.inputs.count == own, body.outputs.count >= own - sliced else {
            throw OnnxError(.invalidModel, "the body does not take and give what the scan carries")
        }
        let collected = body.outputs.count - (own - sliced)
        func list(_ name: String, _ count: Int) throws(OnnxError) -> [Int] {
            let values =
                context.ints(name).flatMap { $0.isEmpty ? nil : $0 } ?? [Int](repeating: 0, count: count)
            guard values.count == count else {
                throw OnnxError(.invalidModel, "\(name) has \(values.count) entries, not \(count)")
            }
            return values
        }
        inputAxes = try list("scan_input_axes", sliced)
        outputAxes = try list("scan_output_axes", collected)
        inputIsReversed = try list("scan_input_directions", sliced).map { $0 != 0 }
        outputIsReversed = try list("scan_output_directions", collected).map { $0 != 0 }
    }

    func run(_ inputs: Inputs, _ budget: inout Budget) throws(OnnxError) -> [Value] {
        let captured = Array(inputs.values[own...].compactMap(\.self))
        let carriedCount = own - sliced
        var carried = Array(inputs.values[..<carriedCount])
        let tensors = try (carriedCount..<own).map { index throws(OnnxError) in try inputs.tensor(index) }
        let axes = try zip(tensors, inputAxes).map { tensor, axis throws(OnnxError) in
            try Shape.axis(axis, rank: tensor.rank)
        }
        let lengths = Set(zip(tensors, axes).map { $0.shape[$1] })
        guard let length = lengths.first, lengths.count == 1 else {
            throw OnnxError(.failed, "inputs of \(lengths.sorted()) slices")
        }
        var collected = [[Tensor]](repeating: [], count: outputAxes.count)
        for round in 0..<length {
            try budget.charge(Budget.workPerRound)
            var given = carried
            for (index, tensor) in tensors.enumerated() {
                let place = inputIsReversed[index] ? length - 1 - round : round
                given.append(.tensor(try tensor.slice(place, along: axes[index])))
            }
            let results = try body.run(given, captured: captured, budget: &budget)
            carried = results[..<carriedCount].map { $0 }
            for (index, value) in results[carriedCount...].enumerated() {
                guard let tensor = value.tensor else {
                    throw OnnxError(.failed, "only tensors are collected")
                }
                collected[index].append(tensor)
            }
        }
        var outputs: [Value] = carried.compactMap(\.self)
        for (index, slices) in collected.enumerated() {
            let ordered = outputIsReversed[index] ? slices.reversed() : slices
            outputs.append(.tensor(try Self.stack(ordered, along: outputAxes[index], &budget)))
        }
        return outputs
    }

    /// The slices along a new axis. Of no slices there is no shape to know.
    private static func stack(_ slices: [Tensor], along axis: Int, _ budget: inout Budget) throws(OnnxError)
        -> Tensor
    {
        guard !slices.isEmpty else { return Tensor([Float](), shape: [0]) }
        for slice in slices { try budget.reserve(slice.shape) }
        return try Tensor.stacked(slices, axis: axis)
    }
}

extension Tensor {
    /// The elements at `place` of an axis, without that axis.
    fileprivate func slice(_ place: Int, along axis: Int) throws(OnnxError) -> Tensor {
        var (shape, strides) = (shape, Shape.strides(shape))
        let offset = place * strides[axis]
        shape.remove(at: axis)
        strides.remove(at: axis)
        return try strided(shape, strides: strides, offset: offset)
    }
}
