import AspicCore
import ObjectGraph

/// The order in which attributes are hashed.
enum StateOrder {
    /// The pairs of a state in the order of their keys, which are text: attributes have names, no places. `nil` for what
    /// is no dictionary of attributes.
    ///
    /// - Parameter isSparse: whether it is the state of a sparse matrix, without what scipy noted of it and could find out
    ///   again: some formats have no place for that.
    static func attributes(of state: NodeID, isSparse: Bool = false, in graph: ObjectGraph) -> [NodeID]? {
        guard graph.kind(of: state) == .dictionary else { return nil }
        let children = graph.children(of: state)
        var pairs: [(key: Bytes, nodes: [NodeID])] = []
        for place in stride(from: 0, to: children.count - 1, by: 2) {
            let key = graph.child(place, of: state)
            guard graph.kind(of: key) == .string else { return nil }
            var value = graph.child(place + 1, of: state)
            if isSparse {
                if graph.holds(key, "_has_canonical_format") || graph.holds(key, "_has_sorted_indices") {
                    continue
                }
                if graph.holds(key, "has_canonical_format") { value = ObjectGraph.bool(false) }
            }
            pairs.append((graph.content(of: key), [key, value]))
        }
        pairs.sort { first, second in
            first.key.withUnsafeBytes { mine in
                second.key.withUnsafeBytes { mine.lexicographicallyPrecedes($0) }
            }
        }
        return pairs.flatMap(\.nodes)
    }
}
