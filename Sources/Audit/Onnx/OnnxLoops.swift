import OnnxFormat

/// Loops that nothing ends: no or an enormous number of rounds, and a condition that is the same in every round.
struct OnnxLoops {
    /// Rounds that a graph may ask for by constants, loops within loops multiplied: each takes a microsecond at least.
    static let mostRounds = Double(1 << 26)

    private let constants: OnnxConstants

    init(_ constants: OnnxConstants) { self.constants = constants }

    /// How often a node runs what is inside it, as far as the graph says; 1 for what is no loop.
    func rounds(_ node: NodeProto) -> Double {
        switch node.opType {
        case "Loop": return loop(node)
        default: return 1
        }
    }

    private func loop(_ node: NodeProto) -> Double {
        guard let body = node.attribute.first(where: { $0.name == "body" })?.g else { return 1 }
        let name = node.input.first ?? ""
        let limit = name.isEmpty ? Double.infinity : constants.value(name)?.first
        if node.input.count > 1, constants.value(node.input[1])?.first == 0 { return 0 }
        // A number that is computed comes from the data, whose size bounds it.
        guard let limit, limit > Self.mostRounds else { return max(limit ?? 1, 1) }
        let ending = OnnxLoopBody(body, constants).rounds
        return min(limit, ending ?? 1)
    }
}

/// What the condition of a loop depends on.
private struct OnnxLoopBody {
    private let body: GraphProto
    private let makers: [String: NodeProto]
    private let constants: OnnxConstants
    /// Inputs of the body that are the same in every round, because they are handed through.
    private let steady: Set<String>

    init(_ body: GraphProto, _ outer: OnnxConstants) {
        self.body = body
        var makers: [String: NodeProto] = [:]
        for node in body.node {
            for output in node.output where !output.isEmpty { makers[output] = node }
        }
        self.makers = makers
        constants = OnnxConstants(body.node, body.initializer, outer: outer)
        var steady: Set<String> = []
        // The first input is the round; outputs begin with the condition.
        for (input, output) in zip(body.input.dropFirst(), body.output) {
            var name = output.name ?? ""
            for _ in body.node.indices {
                guard let maker = makers[name], maker.opType == "Identity" else { break }
                name = maker.input.first ?? ""
            }
            if name == input.name { steady.insert(name) }
        }
        self.steady = steady
    }

    /// Rounds after which the condition ends the loop: infinity if it never does or not before the first is over, `nil`
    /// if the data decide.
    var rounds: Double? {
        guard let condition = body.output.first?.name else { return nil }
        if let value = constants.value(condition)?.first { return value == 0 ? 1 : .infinity }
        if !varies(condition) { return .infinity }
        return counted(condition)
    }

    private func varies(_ name: String) -> Bool {
        let inputs = Set(body.input.map { $0.name ?? "" })
        var pending = [name]
        var seen: Set<String> = []
        while let name = pending.popLast() {
            guard seen.insert(name).inserted else { continue }
            if inputs.contains(name) {
                if !steady.contains(name) { return true }
                continue
            }
            // What is made outside is the same in every round.
            guard let maker = makers[name] else { continue }
            let type = maker.opType ?? ""
            let isSteady = !type.hasPrefix("Random") && type != "Bernoulli" && type != "Multinomial"
            guard isSteady, maker.attribute.allSatisfy({ $0.g == nil }) else { return true }
            pending += maker.input
        }
        return false
    }

    /// The round compared with a constant.
    private func counted(_ condition: String) -> Double? {
        guard let maker = makers[condition], maker.input.count == 2, let counter = body.input.first?.name
        else { return nil }
        let (left, right) = (maker.input[0], maker.input[1])
        switch maker.opType {
        case "Less", "LessOrEqual":
            if left == counter { return constants.value(right)?.first }
            if right == counter { return constants.value(left)?.first.map { $0 < 0 ? .infinity : 1 } }
        case "Greater", "GreaterOrEqual":
            if right == counter { return constants.value(left)?.first }
            if left == counter { return constants.value(right)?.first.map { $0 <= 0 ? .infinity : 1 } }
        default: return nil
        }
        return nil
    }
}
