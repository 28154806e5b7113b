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
            kept != node, graph.isSameCall(node, kept, budget: &copySearch),
            graph.first(from: [node], budget: &copySearch, where: { found, _ in found == kept }) != nil
        else { return false }
        // Made three times if it reaches itself by two ways.
        guard !graph[kept].flags.contains(.verbatim) else { return true }
        let copy = graph.add(.discarded, children: CollectionOfOne(node), flags: .marked)
        graph.append(operation: copy, to: kept)
        graph.set(.verbatim, on: kept)
        return true
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
