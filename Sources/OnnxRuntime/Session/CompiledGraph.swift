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

    /// Elements that the graph holds itself.
    var constantCount: Int { constants.reduce(0) { $0 + ($1?.elementCount ?? 0) } }

    /// Runs the nodes in order. `given` are the inputs and the captured values.
    ///
    /// Only a function's inputs may be missing.
    func run(_ given: [Value?], captured: [Value], budget: inout Budget) throws(OnnxError) -> [Value] {
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
