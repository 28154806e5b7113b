package import AspicCore
package import OnnxFormat

/// A model that has been checked and can be run, from any number of tasks at once.
///
/// Sums are taken in a fixed order, so that the same inputs give the same bits on any machine with the same
/// mathematical library, however many rows are run at a time.
package struct OnnxSession: Sendable {
    /// An input or output of the graph.
    package struct Port: Sendable, Equatable {
        package let name: String
        /// `nil` for what is not a tensor of a type known here.
        package let type: ElementType?
        /// Extents, `nil` where only a run decides; `nil` altogether when the file does not say.
        package let shape: [Int?]?
    }

    package let inputs: [Port]
    package let outputs: [Port]
    private let graph: CompiledGraph

    /// Resolves names, prepares operators and checks what can be checked without inputs.
    ///
    /// - Throws: ``OnnxError``; operators that are not implemented are refused here, by node and name.
    package init(_ model: OnnxModel) throws(OnnxError) {
        guard let graph = model.graph else { throw OnnxError(.invalidModel, "the model has no graph") }
        var opsets: [String: Int] = [:]
        for opset in model.opsetImport {
            let domain = opset.domain == "ai.onnx" ? "" : opset.domain ?? ""
            opsets[domain] = max(opsets[domain] ?? 0, Int(opset.version ?? 0))
        }
        let functions = model.functions.map { ($0.domain ?? "") + "::" + ($0.name ?? "") }
        let compiler = GraphCompiler(opsets: opsets, functions: Set(functions))
        self.graph = try compiler.compile(graph) { _ in false }
        let constants = Set(graph.initializer.map { $0.name ?? "" })
        inputs = graph.input.filter { !constants.contains($0.name ?? "") }.map(Port.init)
        outputs = graph.output.map(Port.init)
    }

    /// Runs the graph. Every input has to be given, by its name.
    package func run(_ values: [String: Tensor]) throws(OnnxError) -> [String: Value] {
        var given: [Value] = []
        var elements = 0
        for port in inputs {
            guard let tensor = values[port.name] else {
                throw OnnxError(.invalidInput, "the input '\(port.name)' is missing")
            }
            try port.check(tensor)
            elements += tensor.count
            given.append(.tensor(tensor))
        }
        var budget = Budget(work: (1 << 32) + (min(elements, 1 << 28) << 20))
        let results = try graph.run(given, captured: [], budget: &budget)
        return Dictionary(zip(outputs.map(\.name), results)) { first, _ in first }
    }

    /// Runs a graph of one input on rows of numbers, converted to the type it declares.
    package func run(_ rows: Matrix) throws(OnnxError) -> [String: Value] {
        guard let input = inputs.first, inputs.count == 1 else {
            throw OnnxError(.invalidInput, "the graph has \(inputs.count) inputs, not one")
        }
        guard let type = input.type, type != .string else {
            throw OnnxError(.invalidInput, "the input '\(input.name)' does not take numbers")
        }
        return try run([input.name: try Tensor(rows, as: type)])
    }
}

extension OnnxSession.Port {
    fileprivate init(_ info: ValueInfoProto) {
        let tensor = info.type?.tensorType
        let type = tensor?.elemType.flatMap { ElementType(TensorProto.DataType(rawValue: $0)) }
        let shape = tensor?.shape?.dim.map { $0.dimValue.flatMap { $0 > 0 ? Int($0) : nil } }
        self.init(name: info.name ?? "", type: type, shape: shape)
    }

    fileprivate func check(_ tensor: Tensor) throws(OnnxError) {
        if let type, type != tensor.type {
            throw OnnxError(
                .invalidInput,
                "the input '\(name)' takes elements of type \(type.name), not \(tensor.type.name)")
        }
        guard let shape else { return }
        let matches =
            shape.count == tensor.rank && zip(shape, tensor.shape).allSatisfy { $0 == nil || $0 == $1 }
        guard matches else {
            let wanted = shape.map { $0.map(String.init) ?? "any" }.joined(separator: ", ")
            throw OnnxError(
                .invalidInput, "the input '\(name)' takes the shape [\(wanted)], not \(tensor.shape)")
        }
    }
}
