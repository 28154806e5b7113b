/// Sequences of tensors.
extension KernelFactories {
    static let sequences: [String: KernelFactory] = [
        "SequenceEmpty": { _ in { (_, _) throws(OnnxError) in [.sequence([])] } },
        "SequenceConstruct": { _ in { (inputs, _) throws(OnnxError) in [.sequence(try inputs.tensors())] } },
        "SequenceLength": { _ in
            { (inputs, _) throws(OnnxError) in [.tensor(Tensor(Int64(try inputs.sequence(0).count)))] }
        },
        "SequenceAt": { _ in
            { (inputs, _) throws(OnnxError) in
                let tensors = try inputs.sequence(0)
                let places = try positions(inputs.tensor(1).integers(), below: tensors.count)
                guard let place = places.first else {
                    throw OnnxError(.failed, "no place in the sequence is given")
                }
                return [.tensor(tensors[place])]
            }
        },
        "SequenceInsert": { _ in
            { (inputs, _) throws(OnnxError) in
                var tensors = try inputs.sequence(0)
                let place = try inputs.optional(2)?.integers().first ?? tensors.count
                guard place >= -tensors.count, place <= tensors.count else {
                    throw OnnxError(.failed, "the place \(place) is not in a sequence of \(tensors.count)")
                }
                tensors.insert(try inputs.tensor(1), at: place < 0 ? place + tensors.count : place)
                return [.sequence(tensors)]
            }
        },
        "SequenceErase": { _ in
            { (inputs, _) throws(OnnxError) in
                var tensors = try inputs.sequence(0)
                let place = try inputs.optional(1)?.integers().first ?? -1
                tensors.remove(at: try positions([place], below: tensors.count)[0])
                return [.sequence(tensors)]
            }
        },
        "ConcatFromSequence": { context throws(OnnxError) in
            let axis = context.int("axis", default: 0)
            let isNew = context.flag("new_axis", default: false)
            return { (inputs, budget) throws(OnnxError) in
                let tensors = try inputs.sequence(0)
                for tensor in tensors { try budget.reserve(tensor.shape) }
                guard isNew else {
                    return [.tensor(try concatenate(tensors, axis: axis))]
                }
                return [.tensor(try Tensor.stacked(tensors, axis: axis))]
            }
        },
    ]
}

extension Tensor {
    /// Tensors of one shape along a new axis.
    package static func stacked(_ tensors: [Tensor], axis: Int) throws(OnnxError) -> Tensor {
        guard let first = tensors.first else { throw OnnxError(.failed, "there is nothing to stack") }
        let axis = try Shape.axis(axis, rank: first.rank + 1)
        let parts = try tensors.map { tensor throws(OnnxError) in
            guard tensor.shape == first.shape else {
                throw OnnxError(
                    .failed, "tensors of the shapes \(first.shape) and \(tensor.shape) cannot be stacked")
            }
            var shape = tensor.shape
            shape.insert(1, at: axis)
            return try tensor.reshaped(shape)
        }
        return try KernelFactories.concatenate(parts, axis: axis)
    }

    /// All elements in one dimension.
    package var flat: Tensor {
        get throws(OnnxError) { try reshaped([count]) }
    }
}
