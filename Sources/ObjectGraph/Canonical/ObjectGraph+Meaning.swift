import AspicCore

// What a graph says, without how it came to say it.
extension ObjectGraph {
    /// The same graph without operations that do nothing: those that only tell how the pickler went about it, and
    /// those that add nothing.
    func withoutIdleOperations() -> ObjectGraph {
        guard (0..<count).contains(where: { isIdle(NodeID($0)) }) else { return self }
        var graph = self
        for index in 0..<count {
            let node = NodeID(index)
            let all = operations(of: node)
            guard all.contains(where: isIdle) else { continue }
            graph.keepOperations(all.filter { !isIdle($0) }, of: node)
        }
        return graph
    }

    private func isIdle(_ operation: NodeID) -> Bool {
        switch kind(of: operation) {
        case .extended: true
        case .discarded: self[operation].flags.contains(.marked)
        case .appendItems, .setItems, .addItems: childCount(of: operation) == 0
        default: false
        }
    }

    /// Has only `kept` of its operations done to `id`. What was done between two that add is gone, so that they are
    /// one, as readers have it.
    mutating func keepOperations(_ kept: [NodeID], of id: NodeID) {
        var merged: [NodeID] = []
        for operation in kept {
            let kind = kind(of: operation)
            switch kind {
            case .appendItems, .setItems, .addItems:
                if let last = merged.last, self.kind(of: last) == kind {
                    let all = Array(children(of: last)) + children(of: operation)
                    merged[merged.count - 1] = add(kind, children: all)
                    continue
                }
            default: break
            }
            merged.append(operation)
        }
        replaceOperations(of: id, by: merged)
    }
}
