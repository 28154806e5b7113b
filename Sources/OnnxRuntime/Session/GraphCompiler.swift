import OnnxFormat

/// Resolves and checks a graph.
struct GraphCompiler {
    /// Versions by domain; `ai.onnx` is written as the empty domain.
    private var opsets: [String: Int]
    /// Functions that the model defines, by domain and name.
    private let functions: [String: FunctionProto]
    /// Functions that are being put in place: one of them may not call itself.
    private var open: Set<String> = []
    /// Functions can call functions twice each, so that a short file unfolds to any size.
    private var nodesLeft = 1_000_000

    init(opsets: [OperatorSetIdProto], functions: [FunctionProto]) {
        self.opsets = Self.versions(opsets)
        self.functions = Dictionary(functions.map { (Self.key($0.domain, $0.name), $0) }) { first, _ in first
        }
    }

    private static func versions(_ opsets: [OperatorSetIdProto]) -> [String: Int] {
        opsets.reduce(into: [:]) { versions, opset in
            let domain = opset.domain == "ai.onnx" ? "" : opset.domain ?? ""
            versions[domain] = max(versions[domain] ?? 0, Int(opset.version ?? 0))
        }
    }

    private static func key(_ domain: String?, _ name: String?) -> String {
        (domain ?? "") + "::" + (name ?? "")
    }

    /// - Parameter isKnownOutside: whether the surrounding graph has defined a name by now.
    mutating func compile(
        _ graph: GraphProto, isKnownOutside: (String) -> Bool = { _ in false }
    ) throws(OnnxError) -> CompiledGraph {
        guard graph.sparseInitializer.isEmpty else {
            throw OnnxError(.unsupported, "sparse initializers")
        }
        var compiled = CompiledGraph()
        var slots: [String: Int] = [:]
        func define(_ name: String, _ value: Value? = nil) throws(OnnxError) -> Int {
            guard slots.updateValue(compiled.constants.count, forKey: name) == nil else {
                throw OnnxError(.invalidModel, "two values have the name '\(name)'")
            }
            compiled.constants.append(value)
            return compiled.constants.count - 1
        }
        for initializer in graph.initializer {
            let name = initializer.name ?? ""
            guard !name.isEmpty else { throw OnnxError(.invalidModel, "an initializer without a name") }
            _ = try define(name, .tensor(try Tensor(initializer)))
        }
        for input in graph.input where slots[input.name ?? ""] == nil {
            compiled.inputs.append(try define(input.name ?? ""))
        }
        /// The slot of a value that exists by now, here or in the surrounding graph.
        func resolve(_ name: String) throws(OnnxError) -> Int {
            if let slot = slots[name] { return slot }
            guard isKnownOutside(name) else {
                throw OnnxError(
                    .invalidModel, "the value '\(name)' is not computed before it is needed, or never")
            }
            let slot = try define(name)
            compiled.captures.append(slot)
            compiled.captureNames.append(name)
            return slot
        }
        var prepared: [(kernel: Kernel, inputs: [Int?], outputs: [Int?], title: String)] = []
        for (index, node) in graph.node.enumerated() {
            let title = Self.title(node, index)
            do throws(OnnxError) {
                nodesLeft -= 1 + (open.isEmpty ? 0 : node.constantBytes / 64)
                guard nodesLeft > 0 else {
                    throw OnnxError(.limitExceeded, "the functions unfold to too many nodes")
                }
                var subgraphs: [String: CompiledGraph] = [:]
                var inputs = try node.input.map { name throws(OnnxError) in
                    name.isEmpty ? nil : try resolve(name)
                }
                // What subgraphs take from here follows the node's own inputs, graph by graph in their order.
                for attribute in node.attribute {
                    guard let graph = attribute.g else { continue }
                    let subgraph = try compile(graph) { slots[$0] != nil || isKnownOutside($0) }
                    for name in subgraph.captureNames { inputs.append(try resolve(name)) }
                    subgraphs[attribute.name ?? ""] = subgraph
                }
                let kernel = try prepare(node, subgraphs)
                let outputs = try node.output.map { name throws(OnnxError) in
                    name.isEmpty ? nil : try define(name)
                }
                prepared.append((kernel, inputs, outputs, title))
            } catch {
                throw error.inNode(title)
            }
        }
        for output in graph.output { compiled.outputs.append(try resolve(output.name ?? "")) }
        compiled.nodes = Self.releasing(prepared, keeping: compiled)
        return compiled
    }

    private mutating func prepare(
        _ node: NodeProto, _ subgraphs: [String: CompiledGraph]
    ) throws(OnnxError) -> Kernel {
        let name = node.opType ?? ""
        let domain = node.domain ?? ""
        if let function = functions[Self.key(domain, name)] { return try call(function, node) }
        guard let factory = KernelFactories.find(domain: domain, name: name) else {
            let place = domain.isEmpty ? "" : " of the domain '\(domain)'"
            throw OnnxError(.unsupported, "the operator '\(name)'\(place) is not implemented")
        }
        guard let version = opsets[domain == "ai.onnx" ? "" : domain] else {
            throw OnnxError(.invalidModel, "the domain '\(domain)' is not among the imported operator sets")
        }
        let context = NodeContext(node: node, version: version, subgraphs: subgraphs)
        try context.check()
        return try factory(context)
    }

    // MARK: - Functions

    /// A function of the model's own, put in place with the attributes that the node gives it.
    private mutating func call(_ function: FunctionProto, _ node: NodeProto) throws(OnnxError) -> Kernel {
        let key = Self.key(function.domain, function.name)
        guard open.insert(key).inserted, open.count < 32 else {
            throw OnnxError(.invalidModel, "the function '\(function.name ?? "")' calls itself")
        }
        guard node.input.count <= function.input.count, node.output.count <= function.output.count else {
            throw OnnxError(.invalidModel, "more inputs or outputs than the function has")
        }
        var given = Dictionary(function.attributeProto.map { ($0.name ?? "", $0) }) { first, _ in first }
        for attribute in node.attribute { given[attribute.name ?? ""] = attribute }
        var graph = GraphProto()
        graph.node = function.node.map { Self.filled($0, given) }
        graph.input = function.input.map { ValueInfoProto(named: $0) }
        graph.output = function.output.map { ValueInfoProto(named: $0) }
        let outer = opsets
        opsets = Self.versions(function.opsetImport)
        let body = try compile(graph)
        opsets = outer
        open.remove(key)
        return { (inputs, budget) throws(OnnxError) in
            let missing = [Value?](repeating: nil, count: max(body.inputs.count - inputs.count, 0))
            return try body.run(inputs.values + missing, captured: [], budget: &budget)
        }
    }

    /// The node with attributes in place of what refers to them; those that nobody gives are left out.
    private static func filled(_ node: NodeProto, _ given: [String: AttributeProto]) -> NodeProto {
        var copy = node
        copy.attribute = node.attribute.compactMap { attribute in
            var attribute = attribute
            if let reference = attribute.refAttrName, !reference.isEmpty {
                guard var value = given[reference] else { return nil }
                value.name = attribute.name
                return value
            }
            if var graph = attribute.g {
                graph.node = graph.node.map { filled($0, given) }
                attribute.g = graph
            }
            return attribute
        }
        return copy
    }

    // MARK: - Lifetimes

    /// Adds to each node the slots that can be emptied behind it.
    private static func releasing(
        _ nodes: [(kernel: Kernel, inputs: [Int?], outputs: [Int?], title: String)],
        keeping graph: CompiledGraph
    ) -> [CompiledGraph.Node] {
        var needed = Set(graph.outputs)
        var result: [CompiledGraph.Node] = []
        for node in nodes.reversed() {
            var released: [Int] = []
            for slot in (node.inputs + node.outputs).compactMap(\.self) where needed.insert(slot).inserted {
                released.append(slot)
            }
            result.append(
                CompiledGraph.Node(
                    kernel: node.kernel, inputs: node.inputs, outputs: node.outputs, title: node.title,
                    released: released))
        }
        return result.reversed()
    }

    private static func title(_ node: NodeProto, _ index: Int) -> String {
        let name = node.name ?? ""
        return "node \(name.isEmpty ? String(index) : "'\(name)'") (\(node.opType ?? "?"))"
    }
}

extension NodeProto {
    /// Bytes of the tensors among the attributes, which each call of a function decodes again.
    fileprivate var constantBytes: Int {
        attribute.reduce(0) { $0 + ($1.t.map(\.storedBytes) ?? 0) + 8 * ($1.floats.count + $1.ints.count) }
    }
}

extension TensorProto {
    fileprivate var storedBytes: Int {
        (rawData?.count ?? 0) + 8 * (floatData.count + int32Data.count + int64Data.count)
            + 8 * (doubleData.count + uint64Data.count + stringData.count)
    }
}

extension ValueInfoProto {
    fileprivate init(named name: String) {
        self.init()
        self.name = name
    }
}
