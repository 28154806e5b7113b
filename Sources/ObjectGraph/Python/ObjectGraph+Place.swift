import AspicCore

extension ObjectGraph {
    /// The error, said of a node: how Python would get there from `root`, and near which byte of the stream it stands.
    func placing(_ error: FormatError, at node: NodeID, from root: NodeID) -> FormatError {
        var placed = error
        let path = GraphWalk(self, from: root).path(to: node)
        if !path.isEmpty { placed.message += ", at " + path }
        if placed.offset == nil { placed.offset = offset(near: node) }
        return placed
    }

    /// Where the first text or bytes of a node begin in the stream; `nil` if it has none of its own nearby.
    private func offset(near node: NodeID) -> Int? {
        var pending = [node]
        var next = 0
        while next < pending.count, next < 64 {
            let node = pending[next]
            next += 1
            switch kind(of: node) {
            case .string, .legacyString, .bytes:
                // Later sources are other files and streams within this one.
                if self[node].a == 0 { return Int(self[node].b) }
            default: pending += children(of: node).prefix(64)
            }
        }
        return nil
    }
}
