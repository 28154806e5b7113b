extension KernelFactories {
    static let scaling: [String: KernelFactory] = [
        "Scaler": { context throws(OnnxError) in
            let offset = context.floats("offset") ?? []
            let scale = context.floats("scale") ?? []
            return { (inputs, _) throws(OnnxError) in
                let (x, count, columns) = try inputs.rows()
                guard [1, columns].contains(offset.count), [1, columns].contains(scale.count) else {
                    throw OnnxError(.failed, "offset or scale do not fit \(columns) features")
                }
                // In float whatever the input is: the attributes are floats, and so is the output.
                let values: [Float] = try x.cast(to: .float).values()
                let result = values.indices.map { index in
                    let column = index % columns
                    return (values[index] - offset[offset.count == 1 ? 0 : column])
                        * scale[scale.count == 1 ? 0 : column]
                }
                return [.tensor(Tensor(result, shape: [count, columns]))]
            }
        },
        "Normalizer": { context throws(OnnxError) in
            let norm = try context.choice("norm", ["MAX", "L1", "L2"])
            return { (inputs, _) throws(OnnxError) in
                let (x, count, columns) = try inputs.rows()
                let values: [Float] = try x.cast(to: .float).values()
                var result = values
                for row in 0..<count {
                    let own = values[row * columns..<(row + 1) * columns]
                    let size: Float
                    switch norm {
                    case 0: size = own.max() ?? 0
                    case 1: size = own.reduce(0) { $0 + abs($1) }
                    default: size = own.reduce(0) { $0 + $1 * $1 }.squareRoot()
                    }
                    if size != 0 {
                        for index in own.indices { result[index] = values[index] / size }
                    }
                }
                return [.tensor(Tensor(result, shape: [count, columns]))]
            }
        },
    ]
}
