package import AspicCore

/// Element types by the node that describes them. Thousands of arrays share a few, and neighbours mostly the same.
package struct DTypeCache: Sendable {
    private var recent: [(node: NodeID, dtype: DType)] = []
    private var all: [NodeID: DType] = [:]

    private static let recentCount = 4

    package init() {}

    package mutating func find(_ node: NodeID) -> DType? {
        for place in recent.indices where recent[place].node == node { return recent[place].dtype }
        guard let dtype = all[node] else { return nil }
        remember(node, dtype)
        return dtype
    }

    package mutating func insert(_ dtype: DType, for node: NodeID) {
        all[node] = dtype
        remember(node, dtype)
    }

    private mutating func remember(_ node: NodeID, _ dtype: DType) {
        if recent.count == Self.recentCount { recent.removeFirst() }
        recent.append((node, dtype))
    }
}
