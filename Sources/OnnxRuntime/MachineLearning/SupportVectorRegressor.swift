extension KernelFactories {
    static let supportVectors: [String: KernelFactory] = [
        "SVMClassifier": { context throws(OnnxError) in
            let machine = try SupportVectorMachine(context)
            return { (inputs, budget) throws(OnnxError) in try machine.classify(inputs, &budget) }
        },
        "SVMRegressor": { context throws(OnnxError) in
            let machine = try SupportVectorRegressor(context)
            return { (inputs, budget) throws(OnnxError) in try machine.regress(inputs, &budget) }
        },
    ]
}

/// SVMRegressor: the weighted sum over support vectors, or over features where there are none; for one class its sign.
private struct SupportVectorRegressor: Sendable {
    private let kernel: SupportVectorKernel
    private let vectors: [Float]
    private let coefficients: [Float]
    private let rho: Float
    private let columns: Int
    private let isOneClass: Bool

    init(_ context: NodeContext) throws(OnnxError) {
        let coefficients = context.floats("coefficients") ?? []
        let vectors = context.floats("support_vectors") ?? []
        let count = context.int("n_supports", default: 0)
        rho = context.floats("rho")?.first ?? 0
        isOneClass = context.flag("one_class", default: false)
        guard context.string("post_transform", default: "NONE") == "NONE" else {
            throw OnnxError(
                .unsupported, "a post_transform of SVMRegressor, which onnxruntime does not apply")
        }
        guard count >= 0, count < 1 << 32, !coefficients.isEmpty,
            count == 0 || vectors.count % count == 0 && coefficients.count == count
        else {
            throw OnnxError(
                .invalidModel,
                "\(vectors.count) numbers and \(coefficients.count) coefficients do not make \(count) support vectors"
            )
        }
        columns = count == 0 ? coefficients.count : vectors.count / count
        // Without support vectors the coefficients are what the row is compared with, whatever the kernel is called.
        kernel = count == 0 ? .linear : try SupportVectorKernel(context)
        self.vectors = count == 0 ? coefficients : vectors
        self.coefficients = count == 0 ? [1] : coefficients
    }

    func regress(_ inputs: Inputs, _ budget: inout Budget) throws(OnnxError) -> [Value] {
        let (x, count, width) = try inputs.rows()
        guard width == columns else {
            throw OnnxError(.failed, "the support vectors have \(columns) features, the rows \(width)")
        }
        try budget.charge(count, vectors.count)
        let rows: [Float] = try x.cast(to: .float).values()
        let result = (0..<count).map { row in
            let values = kernel.values(rows[row * columns..<(row + 1) * columns], vectors)
            var sum: Float = 0
            for (value, coefficient) in zip(values, coefficients) { sum += value * coefficient }
            sum += rho
            return isOneClass ? (sum > 0 ? 1 : -1) : sum
        }
        return [.tensor(Tensor(result, shape: [count, 1]))]
    }
}
