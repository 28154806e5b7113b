extension KernelFactories {
    static let padding: [String: KernelFactory] = [
        "Pad": { context throws(OnnxError) in
            let mode = try context.choice("mode", ["constant", "reflect", "edge", "wrap"])
            let attribute = context.ints("pads") ?? context.ints("paddings")
            let attributeValue = context.float("value", default: 0)
            return { (inputs, budget) throws(OnnxError) in
                let x = try inputs.tensor(0)
                let given = try inputs.optional(1)?.integers() ?? attribute ?? []
                let axes = try inputs.optional(3)?.integers() ?? Array(x.shape.indices)
                guard given.count == 2 * axes.count else {
                    throw OnnxError(.failed, "\(given.count) pads for \(axes.count) axes")
                }
                var pads = x.shape.map { _ in (before: 0, after: 0) }
                for (place, axis) in axes.enumerated() {
                    pads[try Shape.axis(axis, rank: x.rank)] = (given[place], given[axes.count + place])
                }
                var shape: [Int] = []
                for (pad, extent) in zip(pads, x.shape) {
                    // Pads of this size are refused by what follows anyway, and cannot overflow.
                    let bound = -Shape.maximumCount...Shape.maximumCount
                    guard bound.contains(pad.before), bound.contains(pad.after) else {
                        throw OnnxError(.limitExceeded, "pads of \(pad.before) and \(pad.after)")
                    }
                    shape.append(pad.before + extent + pad.after)
                }
                try budget.reserve(shape)
                let fallback = try x.type == .string ? Tensor("") : Tensor(attributeValue).cast(to: x.type)
                let fill = try inputs.optional(2) ?? fallback
                let table = try concatenate([x.reshaped([x.count]), fill.reshaped([1])], axis: 0)
                let sources = try zip(pads, x.shape).enumerated().map { axis, pair throws(OnnxError) in
                    try source(shape[axis], pair.0.before, pair.1, mode)
                }
                let strides = Shape.strides(x.shape)
                let own = Shape.strides(shape)
                let offsets = (0..<(try Shape.count(shape))).map { index in
                    var offset = 0
                    for axis in shape.indices {
                        let place = sources[axis][index / own[axis] % shape[axis]]
                        if place < 0 { return x.count }
                        offset += place * strides[axis]
                    }
                    return offset
                }
                return [.tensor(try table.gathered(offsets, shape: shape))]
            }
        }
    ]

    /// Where along an axis each place comes from; -1 for the constant.
    private static func source(_ count: Int, _ before: Int, _ extent: Int, _ mode: Int) throws(OnnxError)
        -> [Int]
    {
        guard extent > 0 || mode == 0 || count == 0 else {
            throw OnnxError(.failed, "there is nothing to pad with")
        }
        return (0..<count).map { index in
            let place = index - before
            if place >= 0 && place < extent { return place }
            switch mode {
            case 1:
                let period = max(2 * (extent - 1), 1)
                let turned = (place % period + period) % period
                return min(turned, period - turned)
            case 2: return min(max(place, 0), extent - 1)
            case 3: return (place % extent + extent) % extent
            default: return -1
            }
        }
    }
}
