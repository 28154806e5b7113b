import AspicCore
import ObjectGraph

/// The order in which attributes are hashed.
enum StateOrder {
    /// The pairs of a state in the order of their keys, which are text: attributes have names, no places. `nil` for what
    /// is no dictionary of attributes.
    static func attributes(of state: NodeID, in graph: ObjectGraph) -> [NodeID]? {
        guard graph.kind(of: state) == .dictionary else { return nil }
        let children = graph.children(of: state)
        var pairs: [(key: Bytes, nodes: [NodeID])] = []
        for place in stride(from: 0, to: children.count - 1, by: 2) {
            let key = graph.child(place, of: state)
            guard graph.kind(of: key) == .string else { return nil }
            pairs.append((graph.content(of: key), [key, graph.child(place + 1, of: state)]))
        }
        pairs.sort { first, second in
            first.key.withUnsafeBytes { mine in
                second.key.withUnsafeBytes { mine.lexicographicallyPrecedes($0) }
            }
        }
        return pairs.flatMap(\.nodes)
    }
}
