import AspicCore
import ObjectGraph

// Values that a stream makes and then drops: what is done to others, or done twice.
extension PickleReader {
    /// A call whose result nobody keeps is an operation on the value below it: a state setter if it was made
    /// from that value and a state (cloudpickle), a plain call otherwise (dill). Such calls would have run,
    /// and so would have those inside of anything else that is dropped.
    mutating func noteDiscarded(_ node: NodeID) {
        guard isNotable(node) else { return }
        markMemoized()
        discarded.append(node)
        if noteCopy(node) || noteLatePairs(node) { return }
        guard graph.kind(of: node) == .reduce, !graph[node].flags.contains(.memoized),
            graph.operations(of: node).isEmpty, available > 0, let target = stack.last, target != node
        else { return }
        let arguments = graph.child(1, of: node)
        if graph.kind(of: arguments) == .tuple, !graph[arguments].flags.contains(.memoized),
            graph.childCount(of: arguments) == 2, graph.child(0, of: arguments) == target
        {
            let setter = graph.add(
                .setter, children: graph.child(0, of: node), graph.child(1, of: arguments))
            graph.append(operation: setter, to: target)
        } else {
            let call = graph.add(.discarded, children: CollectionOfOne(node))
            graph.append(operation: call, to: target)
        }
    }

    /// A call that reaches itself through its arguments is made twice, inside first; the pickler drops the
    /// outer result and takes the inner one from the memo. Kept with the inner one, to be written again.
    private mutating func noteCopy(_ node: NodeID) -> Bool {
        guard graph.isConstruction(node), graph.operations(of: node).isEmpty, let kept = recalledNext(),
            kept != node, graph.kind(of: kept) == graph.kind(of: node),
            !graph[kept].flags.contains(.verbatim), isSameCall(node, kept),
            reaches(kept, from: graph.child(1, of: node))
        else { return false }
        let copy = graph.add(.discarded, children: CollectionOfOne(node), flags: .marked)
        graph.append(operation: copy, to: kept)
        graph.set(.verbatim, on: kept)
        return true
    }

    /// Whether two constructions call the same with the same: what can change is one object in both.
    private mutating func isSameCall(_ first: NodeID, _ second: NodeID) -> Bool {
        let parts = graph.kind(of: first) == .newObjectExtended ? 3 : 2
        for part in 0..<parts {
            let mine = graph.child(part, of: first)
            let theirs = graph.child(part, of: second)
            // The arguments with names: the only dictionary that is made anew.
            let isSame =
                part == 2 ? haveEqualItems(mine, theirs, depth: 0) : areEqualValues(mine, theirs, depth: 0)
            guard isSame else { return false }
        }
        return true
    }

    /// Whether these are what picklers make anew for each call, or write again although it is the same.
    private mutating func areEqualValues(_ first: NodeID, _ second: NodeID, depth: Int) -> Bool {
        if first == second { return true }
        let kind = graph.kind(of: first)
        guard kind == graph.kind(of: second), depth < 8 else { return false }
        switch kind {
        case .integer, .float: return graph.isSame(first, second)
        case .bigInteger, .string, .legacyString, .bytes:
            return canLook(graph.content(of: first).count / 64) && graph.isSame(first, second)
        case .tuple, .global: return haveEqualItems(first, second, depth: depth + 1)
        default: return false
        }
    }

    private mutating func haveEqualItems(_ first: NodeID, _ second: NodeID, depth: Int) -> Bool {
        let mine = graph.children(of: first)
        let theirs = graph.children(of: second)
        guard mine.count == theirs.count, graph.kind(of: first) == graph.kind(of: second),
            graph.operations(of: first).isEmpty, graph.operations(of: second).isEmpty
        else { return false }
        for (a, b) in zip(mine, theirs) {
            guard canLook(1), areEqualValues(a, b, depth: depth) else { return false }
        }
        return true
    }

    /// Takes what looking at something costs from what it is worth.
    private mutating func canLook(_ cost: Int) -> Bool {
        copySearch -= cost
        return copySearch >= 0
    }

    /// Whether `start` holds `target`, as far as it is worth looking.
    private mutating func reaches(_ target: NodeID, from start: NodeID) -> Bool {
        var seen: Set<NodeID> = [start]
        var pending = [start]
        while let node = pending.popLast() {
            if node == target { return true }
            guard canLook(1) else { return false }
            for child in graph.children(of: node) where seen.insert(child).inserted { pending.append(child) }
        }
        return false
    }

    /// A dictionary from the memo that was given pairs and is dropped now. Kept with the value below, to be
    /// written again at the same place.
    private mutating func noteLatePairs(_ node: NodeID) -> Bool {
        guard let (target, links, end) = lastExtension, target == node, end == position - 1,
            available > 0, let holder = stack.last, graph.isConstruction(holder),
            graph[node].flags.contains(.memoized)
        else { return false }
        let operation = graph.add(.extended, children: CollectionOfOne(node))
        graph.append(operation: operation, to: holder)
        traits.latePairs[operation] = links
        if traits.initialPairs[node] == nil { traits.initialPairs[node] = links.lowerBound / 2 }
        return true
    }

    /// What the next opcode takes from the memo, if that is what it does.
    private func recalledNext() -> NodeID? {
        guard position < bytes.count else { return nil }
        let start = position + 1
        switch bytes[position] {
        case Opcode.binGet where start < bytes.count: return memo.get(UInt64(bytes[start]))
        case Opcode.longBinGet where start + 4 <= bytes.count:
            return memo.get((0..<4).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) })
        case Opcode.get:
            let digits = bytes[start..<min(start + 20, bytes.count)].array.prefix { $0 != 0x0A }
            return UInt64(String(decoding: digits, as: UTF8.self)).flatMap { memo.get($0) }
        default: return nil
        }
    }

    /// Whether dropping a value drops more than the value: names that were looked up, calls, and what may
    /// contain them.
    func isNotable(_ node: NodeID) -> Bool {
        switch graph.kind(of: node) {
        case .none, .true, .false, .integer, .bigInteger, .float, .string, .bytes, .byteArray, .legacyString:
            false
        case .tuple, .list, .dictionary, .set, .frozenSet:
            graph.childCount(of: node) > 0 || !graph.operations(of: node).isEmpty
        default: true
        }
    }
}
