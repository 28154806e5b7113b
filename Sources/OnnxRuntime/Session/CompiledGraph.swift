import OnnxFormat

/// A graph with names resolved to slots and nodes to prepared operators.
struct CompiledGraph: Sendable {
    struct Node: Sendable {
        let kernel: Kernel
        /// Slots of the inputs; `nil` for an optional input left out.
        let inputs: [Int?]
        /// Slots of the outputs; `nil` for those nobody names.
        let outputs: [Int?]
        let title: String
        /// Slots that no later node reads.
        let released: [Int]
    }

    /// Values known before a run, by slot: the initializers.
    var constants: [Value?] = []
    /// Slots that a run fills from outside: the inputs, then the values taken from the surrounding graph.
    var inputs: [Int] = []
    var captures: [Int] = []
    /// Names of the captured values, in the surrounding graph.
    var captureNames: [String] = []
    var nodes: [Node] = []
    var outputs: [Int] = []

    /// Runs the nodes in order. `given` are the inputs and the captured values.
    func run(_ given: [Value], captured: [Value], budget: inout Budget) throws(OnnxError) -> [Value] {
        var slots = constants
        for (slot, value) in zip(inputs, given) { slots[slot] = value }
        for (slot, value) in zip(captures, captured) { slots[slot] = value }
        for node in nodes {
            do throws(OnnxError) {
                let arguments = Inputs(values: node.inputs.map { $0.flatMap { slots[$0] } })
                let results = try node.kernel(arguments, &budget)
                for (slot, result) in zip(node.outputs, results) {
                    try budget.charge(result.elementCount + 64, Budget.workPerElement)
                    if let slot { slots[slot] = result }
                }
                guard results.count >= node.outputs.count else {
                    throw OnnxError(
                        .invalidModel, "\(node.outputs.count) outputs are named, there are \(results.count)")
                }
            } catch {
                throw error.inNode(node.title)
            }
            for slot in node.released { slots[slot] = nil }
        }
        return try outputs.map { slot throws(OnnxError) in
            guard let value = slots[slot] else { throw OnnxError(.failed, "an output was not computed") }
            return value
        }
    }
}

/// Resolves and checks a graph.
struct GraphCompiler {
    /// Versions by domain; `ai.onnx` is written as the empty domain.
    let opsets: [String: Int]
    /// Functions that the model defines, by domain and name: they are not run, and are named when called.
    let functions: Set<String>

    /// - Parameter isKnownOutside: whether the surrounding graph has defined a name by now.
    func compile(
        _ graph: GraphProto, isKnownOutside: (String) -> Bool
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

    private func prepare(
        _ node: NodeProto, _ subgraphs: [String: CompiledGraph]
    ) throws(OnnxError) -> Kernel {
        let name = node.opType ?? ""
        let domain = node.domain ?? ""
        guard !functions.contains(domain + "::" + name) else {
            throw OnnxError(.unsupported, "calls the function '\(name)' that the model defines itself")
        }
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

    static func title(_ node: NodeProto, _ index: Int) -> String {
        let name = node.name ?? ""
        return "node \(name.isEmpty ? String(index) : "'\(name)'") (\(node.opType ?? "?"))"
    }
}
