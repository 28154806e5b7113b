extension KernelFactories {
    static let matrixProducts: [String: KernelFactory] = [
        "MatMul": { _ in
            { (inputs, budget) throws(OnnxError) in
                [.tensor(try multiply(inputs.tensor(0), inputs.tensor(1), &budget))]
            }
        },
        "Gemm": { context throws(OnnxError) in gemm(context) },
    ]

    /// numpy's matmul: the last two axes are matrices, those before broadcast, vectors get an axis for a while.
    static func multiply(_ a: Tensor, _ b: Tensor, _ budget: inout Budget) throws(OnnxError) -> Tensor {
        guard a.rank > 0 && b.rank > 0 else { throw OnnxError(.failed, "a matrix product of a scalar") }
        let left = a.rank == 1 ? [1] + a.shape : a.shape
        let right = b.rank == 1 ? b.shape + [1] : b.shape
        let (rows, inner) = (left[left.count - 2], left[left.count - 1])
        let columns = right[right.count - 1]
        guard right[right.count - 2] == inner else {
            throw OnnxError(.failed, "the matrices of shape \(a.shape) and \(b.shape) do not fit")
        }
        let batch = try Shape.broadcast(Array(left.dropLast(2)), Array(right.dropLast(2)))
        var shape = batch + [rows, columns]
        let count = try Shape.count(shape)
        try budget.charge(count, max(inner, 1))
        if b.rank == 1 { shape.removeLast() }
        if a.rank == 1 { shape.remove(at: shape.count - (b.rank == 1 ? 1 : 2)) }
        // Which matrix of either side belongs to each matrix of the result.
        let leftIndex = try matrixIndex(Array(left.dropLast(2)), in: batch)
        let rightIndex = try matrixIndex(Array(right.dropLast(2)), in: batch)

        func apply<Element: Number>(_ x: [Element], _ y: [Element]) -> Tensor {
            var result = [Element](repeating: .zero, count: count)
            x.withUnsafeBufferPointer { x in
                y.withUnsafeBufferPointer { y in
                    result.withUnsafeMutableBufferPointer { result in
                        for index in leftIndex.indices {
                            product(
                                x, leftIndex[index] * rows * inner, y, rightIndex[index] * inner * columns,
                                result, index * rows * columns, rows, inner, columns)
                        }
                    }
                }
            }
            return Tensor(result, shape: shape)
        }
        switch (a.elements, b.elements) {
        case (.float(let x), .float(let y)): return apply(x, y)
        case (.double(let x), .double(let y)): return apply(x, y)
        case (.int64(let x), .int64(let y)): return apply(x, y)
        case (.int32(let x), .int32(let y)): return apply(x, y)
        default: throw Tensor.mismatch(a, b)
        }
    }

    private static func matrixIndex(_ shape: [Int], in batch: [Int]) throws(OnnxError) -> [Int] {
        let indices = Tensor(Array(0..<Int64(shape.reduce(1, *))), shape: shape)
        let values: [Int64] = try indices.broadcast(to: batch).values()
        return values.map { Int($0) }
    }

    /// One matrix product, summed over the inner index from first to last for every element.
    private static func product<Element: Number>(
        _ x: UnsafeBufferPointer<Element>, _ xStart: Int, _ y: UnsafeBufferPointer<Element>, _ yStart: Int,
        _ result: UnsafeMutableBufferPointer<Element>, _ start: Int, _ rows: Int, _ inner: Int, _ columns: Int
    ) {
        for row in 0..<rows {
            let target = start + row * columns
            for step in 0..<inner {
                let factor = x[xStart + row * inner + step]
                let line = yStart + step * columns
                for column in 0..<columns {
                    result[target + column] = Element.add(
                        result[target + column], Element.multiply(factor, y[line + column]))
                }
            }
        }
    }

    private static func gemm(_ context: NodeContext) -> Kernel {
        let (alpha, beta) = (context.float("alpha", default: 1), context.float("beta", default: 1))
        let transposesA = context.flag("transA", default: false)
        let transposesB = context.flag("transB", default: false)
        return { (inputs, budget) throws(OnnxError) in
            var a = try inputs.tensor(0)
            var b = try inputs.tensor(1)
            guard a.rank == 2 && b.rank == 2 else { throw OnnxError(.failed, "Gemm takes two matrices") }
            if transposesA { a = try a.strided([a.shape[1], a.shape[0]], strides: [1, a.shape[1]]) }
            if transposesB { b = try b.strided([b.shape[1], b.shape[0]], strides: [1, b.shape[1]]) }
            var result = try multiply(a, b, &budget)
            func scaled(_ tensor: Tensor, _ factor: Float) throws(OnnxError) -> Tensor {
                if factor == 1 { return tensor }
                return try Arithmetic.multiply.apply(tensor, Tensor(factor).cast(to: tensor.type))
            }
            result = try scaled(result, alpha)
            if let c = try inputs.optional(2) { result = try Arithmetic.add.apply(result, scaled(c, beta)) }
            return [.tensor(result)]
        }
    }
}
