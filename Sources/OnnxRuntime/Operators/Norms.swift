/// Norms and distances.
extension KernelFactories {
    static let norms: [String: KernelFactory] = [
        "LpNormalization": { context throws(OnnxError) in
            let axis = context.int("axis", default: -1)
            let order = context.int("p", default: 2)
            guard order == 1 || order == 2 else { throw OnnxError(.invalidModel, "a norm of order \(order)") }
            return unary { (x) throws(OnnxError) in
                let axis = try Shape.axis(axis, rank: x.rank)
                let length = x.shape[axis]
                let step = x.shape[(axis + 1)...].reduce(1, *)
                func apply<Element: Real>(_ values: [Element]) -> Tensor {
                    var result = values
                    for block in 0..<(values.isEmpty ? 0 : values.count / (length * step)) {
                        for column in 0..<step {
                            let first = block * length * step + column
                            let places = stride(from: first, to: first + length * step, by: step)
                            let sum = places.reduce(Element.zero) {
                                $0 + (order == 1 ? Swift.abs(values[$1]) : values[$1] * values[$1])
                            }
                            let size = order == 1 ? sum : sum.squareRoot()
                            for place in places { result[place] = size == 0 ? 0 : values[place] / size }
                        }
                    }
                    return Tensor(result, shape: x.shape)
                }
                switch x.elements {
                case .float(let values): return apply(values)
                case .double(let values): return apply(values)
                default: throw Tensor.mismatch(x)
                }
            }
        }
    ]

    static let distances: [String: KernelFactory] = [
        "CDist": { context throws(OnnxError) in
            let isSquared = try context.choice("metric", ["sqeuclidean", "euclidean"]) == 0
            return { (inputs, budget) throws(OnnxError) in
                let (a, b) = (try inputs.tensor(0), try inputs.tensor(1))
                guard a.rank == 2, b.rank == 2, a.shape[1] == b.shape[1] else {
                    throw OnnxError(.failed, "rows of the shapes \(a.shape) and \(b.shape) have no distances")
                }
                let width = a.shape[1]
                let shape = [a.shape[0], b.shape[0]]
                try budget.reserve(shape)
                try budget.charge(a.shape[0], b.shape[0], max(width, 1))
                func apply<Element: Real>(_ x: [Element], _ y: [Element]) -> Tensor {
                    var result: [Element] = []
                    result.reserveCapacity(shape[0] * shape[1])
                    for row in 0..<shape[0] {
                        for other in 0..<shape[1] {
                            var sum = Element.zero
                            for column in 0..<width {
                                let difference = x[row * width + column] - y[other * width + column]
                                sum += difference * difference
                            }
                            result.append(isSquared ? sum : sum.squareRoot())
                        }
                    }
                    return Tensor(result, shape: shape)
                }
                switch (a.elements, b.elements) {
                case (.float(let x), .float(let y)): return [.tensor(apply(x, y))]
                case (.double(let x), .double(let y)): return [.tensor(apply(x, y))]
                default: throw Tensor.mismatch(a, b)
                }
            }
        }
    ]
}
