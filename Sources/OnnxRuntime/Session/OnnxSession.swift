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
        /// ONNX's name for the type.
        package let typeName: String
        /// A sequence of maps, as ZipMap makes it, or of tensors.
        package let isSequence: Bool
        /// Extents, `nil` where only a run decides; `nil` altogether when the file does not say.
        package let shape: [Int?]?
    }

    package let inputs: [Port]
    package let outputs: [Port]
    /// What decides each output, by its name; nothing for inputs and constants that are handed through.
    package let sources: [String: OnnxSource]
    private let graph: CompiledGraph

    /// Resolves names, prepares operators and checks what can be checked without inputs.
    ///
    /// - Throws: ``OnnxError``; operators that are not implemented are refused here, by node and name.
    package init(_ model: OnnxModel) throws(OnnxError) {
        guard let graph = model.graph else { throw OnnxError(.invalidModel, "the model has no graph") }
        var compiler = GraphCompiler(opsets: model.opsetImport, functions: model.functions)
        self.graph = try compiler.compile(graph)
        let constants = Set(graph.initializer.map { $0.name ?? "" })
        inputs = graph.input.filter { !constants.contains($0.name ?? "") }.map(Port.init)
        outputs = graph.output.map(Port.init)
        sources = OnnxSource.sources(of: graph)
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
        let work = (1 << 31) + (min(elements, 1 << 28) << 20) + (min(graph.constantCount, 1 << 28) << 12)
        var budget = Budget(work: work)
        let results = try graph.run(given, captured: [], budget: &budget)
        return Dictionary(zip(outputs.map(\.name), results)) { first, _ in first }
    }

    /// The columns that ``run(_:)-(Matrix)`` takes; `nil` where the graph does not say, or takes other things.
    package var columns: Int? {
        var total = 0
        for input in inputs {
            guard let type = input.type, type != .string, let shape = input.shape, shape.count == 2,
                let width = shape[1] ?? (inputs.count == 1 ? nil : 1)
            else { return nil }
            total += width
        }
        return total > 0 ? total : nil
    }

    /// Runs the graph on rows of numbers, converted to the types that it declares. Where a table was given to
    /// the converter column by column, each input takes as many columns as it is wide, from left to right.
    package func run(_ rows: Matrix) throws(OnnxError) -> [String: Value] {
        for input in inputs where input.type == nil || input.type == .string {
            throw OnnxError(
                .invalidInput,
                "the input '\(input.name)' takes elements of type \(input.typeName), not numbers as they are read here"
            )
        }
        guard inputs.count != 1 else {
            let input = inputs[0]
            return try run([input.name: try Tensor(rows, as: input.type ?? .double)])
        }
        let widths = inputs.map { $0.shape?.count == 2 ? ($0.shape?[1] ?? 1) : 1 }
        guard !inputs.isEmpty, widths.reduce(0, +) == rows.columns else {
            throw OnnxError(
                .invalidInput,
                "the graph has \(inputs.count) inputs of \(widths.reduce(0, +)) columns together, there are \(rows.columns)"
            )
        }
        var values: [String: Tensor] = [:]
        var first = 0
        for (input, width) in zip(inputs, widths) {
            let part = try Tensor(rows, as: .double)
                .strided([rows.rows, width], strides: [rows.columns, 1], offset: first)
            values[input.name] = try part.cast(to: input.type ?? .double)
            first += width
        }
        return try run(values)
    }
}

extension OnnxSession.Port {
    fileprivate init(_ info: ValueInfoProto) {
        let tensor = info.type?.tensorType
        let type = tensor?.elemType.flatMap { ElementType(TensorProto.DataType(rawValue: $0)) }
        let shape = tensor?.shape?.dim.map { $0.dimValue.flatMap { $0 > 0 ? Int($0) : nil } }
        let typeName = tensor?.elemType.map { TensorProto.DataType(rawValue: $0).name } ?? "no tensor"
        self.init(
            name: info.name ?? "", type: type, typeName: typeName, isSequence: info.type?.sequenceType != nil,
            shape: shape)
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
