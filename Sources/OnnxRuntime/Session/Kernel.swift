/// A prepared operator: everything that can be checked without inputs has been.
typealias Kernel = @Sendable (_ inputs: Inputs, _ budget: inout Budget) throws(OnnxError) -> [Value]

/// Prepares a node.
typealias KernelFactory = @Sendable (NodeContext) throws(OnnxError) -> Kernel

/// What reaches a node when it runs.
struct Inputs {
    let values: [Value?]

    var count: Int { values.count }

    /// An input that has to be there and to be a tensor.
    func tensor(_ index: Int) throws(OnnxError) -> Tensor {
        guard index < values.count, let value = values[index] else {
            throw OnnxError(.invalidModel, "input \(index) is missing")
        }
        guard let tensor = value.tensor else { throw OnnxError(.failed, "input \(index) is not a tensor") }
        return tensor
    }

    /// An input that may be left out.
    func optional(_ index: Int) throws(OnnxError) -> Tensor? {
        guard index < values.count, values[index] != nil else { return nil }
        return try tensor(index)
    }

    /// A sequence of tensors.
    func sequence(_ index: Int) throws(OnnxError) -> [Tensor] {
        guard index < values.count, case .sequence(let tensors) = values[index] else {
            throw OnnxError(.failed, "input \(index) is not a sequence of tensors")
        }
        return tensors
    }

    /// All inputs.
    func tensors() throws(OnnxError) -> [Tensor] {
        guard !values.isEmpty else { throw OnnxError(.invalidModel, "no inputs") }
        return try values.indices.map { index throws(OnnxError) in try tensor(index) }
    }
}

/// How much a run may still do: a hostile graph can loop, and can multiply what it was given.
struct Budget {
    /// Multiplications, comparisons, element copies: roughly nanoseconds.
    private var workLeft: Int

    /// What one element of a result costs; it bounds the memory that results take together.
    static let workPerElement = 32
    /// What one round of a loop costs, however little it does.
    static let workPerRound = 5_000

    init(work: Int) { workLeft = work }

    mutating func charge(_ factors: Int...) throws(OnnxError) {
        var work = 1
        for factor in factors {
            let (product, overflow) = work.multipliedReportingOverflow(by: factor)
            guard !overflow else { throw Self.exhausted }
            work = product
        }
        guard work <= workLeft else { throw Self.exhausted }
        workLeft -= work
    }

    /// Has to be called before a result is made that is larger than what it is made of.
    mutating func reserve(_ shape: [Int]) throws(OnnxError) {
        try charge(try Shape.count(shape), Self.workPerElement)
    }

    private static let exhausted = OnnxError(
        .limitExceeded, "the graph asks for more work than a graph and inputs of this size can need")
}

extension KernelFactories {
    /// A kernel of one tensor in, one out.
    static func unary(
        _ body: @escaping @Sendable (Tensor) throws(OnnxError) -> Tensor
    ) -> Kernel {
        { (inputs, _) throws(OnnxError) in [.tensor(try body(inputs.tensor(0)))] }
    }

    /// A kernel of two tensors that are broadcast to one shape.
    static func broadcasting(
        _ body: @escaping @Sendable (Tensor, Tensor) throws(OnnxError) -> Tensor
    ) -> Kernel {
        { (inputs, budget) throws(OnnxError) in
            let (a, b) = (try inputs.tensor(0), try inputs.tensor(1))
            try budget.reserve(Shape.broadcast(a.shape, b.shape))
            return [.tensor(try body(a, b))]
        }
    }

    /// A kernel of two tensors in, one out.
    static func binary(
        _ body: @escaping @Sendable (Tensor, Tensor) throws(OnnxError) -> Tensor
    ) -> Kernel {
        { (inputs, _) throws(OnnxError) in [.tensor(try body(inputs.tensor(0), inputs.tensor(1)))] }
    }
}

/// Operators by name; each family adds its own in a file of its own.
enum KernelFactories {
    /// ai.onnx.
    static let standard: [String: KernelFactory] = merge([
        arithmetic, elementwise, trigonometry, activations, comparison, reductions, matrixProducts, einsum,
        norms, shaping,
        padding, selection, scattering, masks, sequences, controlFlow, scan,
    ])

    /// ai.onnx.ml.
    static let machineLearning: [String: KernelFactory] = merge([
        trees, linearModels, supportVectors, labels, encoding, scaling,
    ])

    /// com.microsoft: what skl2onnx asks onnxruntime for.
    static let microsoft = distances

    private static func merge(_ families: [[String: KernelFactory]]) -> [String: KernelFactory] {
        families.reduce(into: [:]) { all, family in all.merge(family) { first, _ in first } }
    }

    static func find(domain: String, name: String) -> KernelFactory? {
        switch domain {
        case "", "ai.onnx": standard[name]
        case "ai.onnx.ml": machineLearning[name]
        case "com.microsoft": microsoft[name]
        default: nil
        }
    }
}
