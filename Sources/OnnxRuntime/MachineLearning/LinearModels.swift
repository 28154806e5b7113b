extension KernelFactories {
    static let linearModels: [String: KernelFactory] = [
        "LinearClassifier": { context throws(OnnxError) in try linearClassifier(context) },
        "LinearRegressor": { context throws(OnnxError) in try linearRegressor(context) },
    ]

    /// `x @ coefficientsᵀ + intercepts` in float, row by row.
    private static func scores(
        _ inputs: Inputs, _ coefficients: [Float], _ intercepts: [Float], outputs: Int, _ budget: inout Budget
    ) throws(OnnxError) -> (values: [Float], rows: Int) {
        let (x, count, columns) = try inputs.rows()
        guard coefficients.count == outputs * columns else {
            throw OnnxError(
                .failed,
                "\(coefficients.count) coefficients do not fit \(outputs) scores of \(columns) features")
        }
        let weights = try Tensor(coefficients, shape: [outputs, columns])
            .strided([columns, outputs], strides: [1, columns])
        let rows = try x.cast(to: .float).reshaped([count, columns])
        var result = try multiply(rows, weights, &budget)
        if !intercepts.isEmpty { result = try Arithmetic.add.apply(result, Tensor(intercepts)) }
        return (try result.values(), count)
    }

    private static func linearClassifier(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let labels = try ClassLabelList(context)
        let coefficients = context.floats("coefficients") ?? []
        let intercepts = context.floats("intercepts") ?? []
        let transform = try PostTransform(context)
        // One row of coefficients can speak for two classes.
        let outputs = intercepts.isEmpty ? labels.count : intercepts.count
        guard outputs == labels.count || outputs == 1 && labels.count == 2 else {
            throw OnnxError(.invalidModel, "\(outputs) intercepts for \(labels.count) classes")
        }
        return { (inputs, budget) throws(OnnxError) in
            let (values, count) = try scores(inputs, coefficients, intercepts, outputs: outputs, &budget)
            var result: [Float] = []
            var chosen: [Int] = []
            for row in 0..<count {
                var own = Array(values[row * outputs..<(row + 1) * outputs])
                if outputs == 1 && labels.count == 2 {
                    chosen.append(own[0] > 0 ? 1 : 0)
                    own = [-own[0], own[0]]
                } else {
                    chosen.append(own.indices.reduce(0) { own[$1] > own[$0] ? $1 : $0 })
                }
                transform.apply(&own)
                result += own
            }
            return [.tensor(labels.tensor(chosen)), .tensor(Tensor(result, shape: [count, labels.count]))]
        }
    }

    private static func linearRegressor(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let targets = context.int("targets", default: 1)
        let coefficients = context.floats("coefficients") ?? []
        let intercepts = context.floats("intercepts") ?? []
        let transform = try PostTransform(context)
        guard targets > 0, intercepts.isEmpty || intercepts.count == targets else {
            throw OnnxError(.invalidModel, "\(intercepts.count) intercepts for \(targets) targets")
        }
        return { (inputs, budget) throws(OnnxError) in
            let (values, count) = try scores(inputs, coefficients, intercepts, outputs: targets, &budget)
            var result: [Float] = []
            for row in 0..<count {
                var own = Array(values[row * targets..<(row + 1) * targets])
                transform.apply(&own)
                result += own
            }
            return [.tensor(Tensor(result, shape: [count, targets]))]
        }
    }
}
