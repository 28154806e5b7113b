import AspicCore
import ObjectGraph

/// Objects whose attributes are given twice: Python keeps the last, a reader may look at the first. No pickler writes
/// that, and proofs would speak of the wrong one.
struct StateAudit {
    private let graph: ObjectGraph
    private var seen: Set<String> = []
    private var few: [NodeID] = []

    /// Up to as many keys, comparing each with each costs less than making texts of them.
    private static let fewKeys = 64
    /// States that were looked at; many objects can have the same.
    private var known: Set<NodeID> = []

    init(_ graph: ObjectGraph) { self.graph = graph }

    /// What is wrong with the state of the construction at `node`.
    mutating func ambiguity(of node: NodeID) -> String? {
        if graph.soleOperation(of: node) != nil || graph.operations(of: node).isEmpty {
            return graph.soleOperation(of: node).flatMap { repeatedKey($0) }
        }
        var states = 0
        for operation in graph.operations(of: node) where graph.kind(of: operation) == .build {
            states += 1
            if let text = repeatedKey(operation) { return text }
        }
        return states > 1 ? "an object's state is set twice" : nil
    }

    private mutating func repeatedKey(_ operation: NodeID) -> String? {
        guard graph.kind(of: operation) == .build else { return nil }
        let state = graph.child(0, of: operation)
        if graph.kind(of: state) == .tuple, graph.childCount(of: state) == 2 {
            return repeatedKey(in: graph.child(0, of: state)) ?? repeatedKey(in: graph.child(1, of: state))
        }
        return repeatedKey(in: state)
    }

    private mutating func repeatedKey(in dictionary: NodeID) -> String? {
        guard graph.kind(of: dictionary) == .dictionary, graph.childCount(of: dictionary) > 2,
            known.insert(dictionary).inserted
        else { return nil }
        let isShort = graph.childCount(of: dictionary) <= 2 * Self.fewKeys
        seen.removeAll(keepingCapacity: true)
        few.removeAll(keepingCapacity: true)
        for pair in 0..<graph.childCount(of: dictionary) / 2 {
            let key = graph.child(2 * pair, of: dictionary)
            switch graph.kind(of: key) {
            case .string, .bytes, .legacyString:
                let isNew =
                    isShort
                    ? !few.contains { graph.sameContent($0, key) } : seen.insert(text(of: key)).inserted
                guard isNew else {
                    return "an object's attribute “\(text(of: key))” is given twice"
                }
                if isShort { few.append(key) }
            default: continue
            }
        }
        return nil
    }

    /// Also of bytes: as attributes they would be another name, but readers treat them alike.
    private func text(of key: NodeID) -> String {
        String(decoding: graph.content(of: key).withUnsafeBytes { Array($0) }, as: UTF8.self)
    }
}
