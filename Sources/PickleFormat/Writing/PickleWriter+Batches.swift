import AspicCore
import ObjectGraph

// Items, pairs and members, a thousand at a time.
extension PickleWriter {
    private static let batch = 1000

    /// List items from `start` on: one batch now, the rest as a task. `exact`: the container is a list, not
    /// the iterator of a construction.
    mutating func saveItems(of node: NodeID, from start: Int, exact: Bool) {
        let all = graph.children(of: node)
        guard start < all.count else { return }
        if version == 0 {
            tasks.append(.items(node, from: start + 1, exact: exact))
            tasks.append(.byte(Opcode.append))
            tasks.append(.save(all[all.startIndex + start]))
            return
        }
        let items = all.dropFirst(start).prefix(Self.batch)
        tasks.append(.items(node, from: start + items.count, exact: exact))
        let single = exact && dialect.batching == .compiled ? all.count == 1 : items.count == 1
        if single {
            tasks.append(.byte(Opcode.append))
        } else {
            emit(Opcode.mark)
            tasks.append(.byte(Opcode.appends))
        }
        pushSaves(items)
    }

    /// The links of a dictionary that it is written with; the rest follow when it is `extended`.
    func initialLinks(of node: NodeID) -> Int {
        let all = graph.childCount(of: node)
        return traits.initialPairs.isEmpty ? all : traits.initialPairs[node].map { 2 * $0 } ?? all
    }

    /// Pairs at the given links, from `start` of them on: one batch now, the rest as a task.
    mutating func savePairs(of node: NodeID, _ links: Range<Int>, from start: Int, exact: Bool) {
        let all = graph.children(of: node).dropFirst(links.lowerBound).prefix(links.count)
        let byLength = exact && dialect.batching != .pure
        if version == 0 {
            guard start < all.count else { return }
            tasks.append(.pairs(node, links, from: start + 2, exact: exact))
            tasks.append(.byte(Opcode.setItem))
            pushSaves(all.dropFirst(start).prefix(2))
            return
        }
        let items = all.dropFirst(start).prefix(2 * Self.batch)
        // The C pickler goes on until a batch is not full, which writes an empty one behind 1,000 pairs.
        if items.isEmpty && (!byLength || start == 0) { return }
        if items.count == 2 * Self.batch {
            tasks.append(.pairs(node, links, from: start + items.count, exact: exact))
        }
        let single = byLength ? all.count == 2 : items.count == 2
        if single {
            tasks.append(.byte(Opcode.setItem))
        } else {
            emit(Opcode.mark)
            tasks.append(.byte(Opcode.setItems))
        }
        pushSaves(items)
    }

    mutating func saveMembers(of node: NodeID, from start: Int) {
        let items = graph.children(of: node).dropFirst(start).prefix(Self.batch)
        if items.isEmpty && dialect.batching == .pure { return }
        if items.count == Self.batch { tasks.append(.members(node, from: start + items.count)) }
        emit(Opcode.mark)
        tasks.append(.byte(Opcode.addItems))
        pushSaves(items)
    }
}
