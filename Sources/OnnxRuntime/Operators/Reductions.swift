extension KernelFactories {
    static let reductions: [String: KernelFactory] = [
        "ReduceSum": { context throws(OnnxError) in reducing(context, .sum) },
        "ReduceMean": { context throws(OnnxError) in reducing(context, .mean) },
        "ReduceMax": { context throws(OnnxError) in reducing(context, .maximum) },
        "ReduceMin": { context throws(OnnxError) in reducing(context, .minimum) },
        "ReduceProd": { context throws(OnnxError) in reducing(context, .product) },
        "ReduceSumSquare": { context throws(OnnxError) in reducing(context, .sumOfSquares) },
        "ReduceL1": { context throws(OnnxError) in reducing(context, .absolute) },
        "ReduceL2": { context throws(OnnxError) in reducing(context, .euclidean) },
        "ReduceLogSum": { context throws(OnnxError) in reducing(context, .logarithmOfSum) },
        "ReduceLogSumExp": { context throws(OnnxError) in reducing(context, .logarithmOfExponentials) },
        "ArgMax": { context throws(OnnxError) in extreme(context, isMaximum: true) },
        "ArgMin": { context throws(OnnxError) in extreme(context, isMaximum: false) },
        "CumSum": { context throws(OnnxError) in
            let isExclusive = context.flag("exclusive", default: false)
            let isReversed = context.flag("reverse", default: false)
            return { (inputs, _) throws(OnnxError) in
                let axis = try inputs.tensor(1).integers().first ?? 0
                return [.tensor(try cumulated(inputs.tensor(0), axis: axis, isExclusive, isReversed))]
            }
        },
    ]

    private enum Reduction: Sendable {
        case sum, mean, maximum, minimum, product, sumOfSquares, absolute, euclidean, logarithmOfSum
        case logarithmOfExponentials
    }

    private static func reducing(_ context: NodeContext, _ reduction: Reduction) -> Kernel {
        let keepsDimensions = context.flag("keepdims", default: true)
        let isNoopWithoutAxes = context.flag("noop_with_empty_axes", default: false)
        let attributeAxes = context.ints("axes")
        return { (inputs, budget) throws(OnnxError) in
            let x = try inputs.tensor(0)
            try budget.charge(x.count)
            var axes = try inputs.optional(1)?.integers() ?? attributeAxes ?? []
            if axes.isEmpty {
                if isNoopWithoutAxes { return [.tensor(x)] }
                axes = Array(x.shape.indices)
            }
            return [.tensor(try reduce(x, axes: axes, keepsDimensions: keepsDimensions, reduction))]
        }
    }

    /// Elements are joined in the order in which they lie in memory.
    private static func reduce(
        _ x: Tensor, axes: [Int], keepsDimensions: Bool, _ reduction: Reduction
    ) throws(OnnxError) -> Tensor {
        let reduced = Set(try axes.map { axis throws(OnnxError) in try Shape.axis(axis, rank: x.rank) })
        let kept = x.shape.indices.map { reduced.contains($0) ? 1 : x.shape[$0] }
        let shape =
            keepsDimensions ? kept : x.shape.indices.filter { !reduced.contains($0) }.map { x.shape[$0] }
        let own = Shape.strides(kept)
        let strides = x.shape.indices.map { reduced.contains($0) ? 0 : own[$0] }
        let count = try Shape.count(shape)
        let length = count == 0 ? 0 : x.count / count

        func fold<Element: Number>(
            _ values: [Element], from initial: Element, _ join: (Element, Element) -> Element
        ) -> [Element] {
            var result = [Element](repeating: initial, count: count)
            Shape.walk(x.shape, strides: strides) { index, position in
                result[position] = join(result[position], values[index])
            }
            return result
        }
        /// Starts from the elements themselves: there is no smallest float that NaN would not have to beat. Of no
        /// elements it is `empty`.
        func extreme<Element: Number>(
            _ values: [Element], empty: Element, _ join: (Element, Element) -> Element
        ) -> [Element] {
            guard length > 0 else { return [Element](repeating: empty, count: count) }
            var result = [Element](repeating: .zero, count: count)
            var isFilled = [Bool](repeating: false, count: count)
            Shape.walk(x.shape, strides: strides) { index, position in
                result[position] =
                    isFilled[position] ? join(result[position], values[index]) : values[index]
                isFilled[position] = true
            }
            return result
        }
        func apply<Element: Number>(_ values: [Element]) throws(OnnxError) -> Tensor {
            let result: [Element]
            switch reduction {
            case .sum: result = fold(values, from: .zero, Element.add)
            case .product: result = fold(values, from: .one, Element.multiply)
            case .sumOfSquares:
                result = fold(values, from: .zero) { Element.add($0, Element.multiply($1, $1)) }
            case .mean:
                let divisor = Element(rounding: Double(length))
                result = fold(values, from: .zero, Element.add).map { Element.divide($0, divisor) }
            case .absolute: result = fold(values, from: .zero) { Element.add($0, Element.absolute($1)) }
            case .maximum: result = extreme(values, empty: .smallest, Element.larger)
            case .minimum: result = extreme(values, empty: .largest, Element.smaller)
            case .euclidean, .logarithmOfSum, .logarithmOfExponentials: throw Tensor.mismatch(x)
            }
            return Tensor(result, shape: shape)
        }
        func applyReal<Element: Real>(_ values: [Element]) throws(OnnxError) -> Tensor {
            switch reduction {
            case .euclidean:
                let squares = fold(values, from: .zero) { $0 + $1 * $1 }
                return Tensor(squares.map { $0.squareRoot() }, shape: shape)
            case .logarithmOfSum:
                return Tensor(
                    fold(values, from: .zero, Element.add).map { Element.logarithm($0) }, shape: shape)
            case .logarithmOfExponentials:
                // Differences from the largest, so that nothing overflows.
                let tops = extreme(values, empty: 0, Element.larger).map { $0.isFinite ? $0 : 0 }
                var sums = [Element](repeating: 0, count: count)
                Shape.walk(x.shape, strides: strides) { index, position in
                    sums[position] += Element.exponential(values[index] - tops[position])
                }
                return Tensor(zip(sums, tops).map { Element.logarithm($0) + $1 }, shape: shape)
            default: return try apply(values)
            }
        }
        switch x.elements {
        case .float(let values): return try applyReal(values)
        case .double(let values): return try applyReal(values)
        case .int64(let values): return try apply(values)
        case .int32(let values): return try apply(values)
        case .uint8(let values): return try apply(values)
        default: throw Tensor.mismatch(x)
        }
    }

    private static func extreme(_ context: NodeContext, isMaximum: Bool) -> Kernel {
        let axis = context.int("axis", default: 0)
        let keepsDimensions = context.flag("keepdims", default: true)
        let takesLast = context.flag("select_last_index", default: false)
        return unary { (x) throws(OnnxError) in
            let axis = try Shape.axis(axis, rank: x.rank)
            let length = x.shape[axis]
            let step = x.shape[(axis + 1)...].reduce(1, *)
            var shape = x.shape
            if keepsDimensions { shape[axis] = 1 } else { shape.remove(at: axis) }
            let count = try Shape.count(shape)
            guard length > 0 || count == 0 else {
                throw OnnxError(.failed, "there is no largest of no elements")
            }
            func apply<Element: Number>(_ values: [Element]) -> Tensor {
                let indices = (0..<count).map { position -> Int64 in
                    let start = position / step * length * step + position % step
                    var best = 0
                    for index in 1..<max(length, 1) {
                        let candidate = values[start + index * step]
                        let leader = values[start + best * step]
                        let isBetter = isMaximum ? candidate > leader : candidate < leader
                        if isBetter || takesLast && candidate == leader { best = index }
                    }
                    return Int64(best)
                }
                return Tensor(indices, shape: shape)
            }
            switch x.elements {
            case .float(let values): return apply(values)
            case .double(let values): return apply(values)
            case .int64(let values): return apply(values)
            case .int32(let values): return apply(values)
            case .uint8(let values): return apply(values)
            default: throw Tensor.mismatch(x)
            }
        }
    }

    private static func cumulated(
        _ x: Tensor, axis: Int, _ isExclusive: Bool, _ isReversed: Bool
    ) throws(OnnxError) -> Tensor {
        let axis = try Shape.axis(axis, rank: x.rank)
        let length = x.shape[axis]
        let step = x.shape[(axis + 1)...].reduce(1, *)
        func apply<Element: Number>(_ values: [Element]) -> Tensor {
            var result = values
            for block in 0..<(values.isEmpty ? 0 : values.count / (length * step)) {
                for column in 0..<step {
                    var sum = Element.zero
                    for place in 0..<length {
                        let index =
                            (block * length + (isReversed ? length - 1 - place : place)) * step + column
                        let next = Element.add(sum, values[index])
                        result[index] = isExclusive ? sum : next
                        sum = next
                    }
                }
            }
            return Tensor(result, shape: x.shape)
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
