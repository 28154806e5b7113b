import AspicCore

// Calls whose results a pickle drops are kept, because they would have been made. Some of them turn out to be plain
// data (`set([])`), which a pickler has no opcodes to drop, others to be calls that are made twice.
extension CanonicalForm {
    /// Takes calls away that turned out to be data, or the same as one whose result is kept.
    ///
    /// - Returns: whether there were any; what they were done to may have become data by that.
    /// - Throws: ``FormatError`` if such data hold other calls, which must not get lost.
    mutating func removeIdleCalls() throws(FormatError) -> Bool {
        var isChanged = false
        var budget = 1_000_000
        let callables = callablesOfKept()
        for index in 0..<target.count {
            let node = NodeID(index)
            let all = target.operations(of: node)
            var kept: [NodeID] = []
            for operation in all {
                let isIdle =
                    try isDroppedData(operation)
                    || mayBeMadeTwice(operation, callables) && isMadeTwice(operation, of: node, &budget)
                if !isIdle { kept.append(operation) }
            }
            guard kept.count < all.count else { continue }
            target.keepOperations(kept, of: node)
            isChanged = true
        }
        return isChanged
    }

    private func isDroppedData(_ operation: NodeID) throws(FormatError) -> Bool {
        guard target.kind(of: operation) == .discarded else { return false }
        let result = target.child(0, of: operation)
        // `numpy.dtype('<f8')` is written as a call and its state.
        guard !target.isConstruction(result) else { return names.isDType(result) }
        var seen: Set<NodeID> = [result]
        var pending = [result]
        while let node = pending.popLast() {
            guard !target.isConstruction(node), target.operations(of: node).isEmpty else {
                throw FormatError(
                    .unsupported, "a call within data that are dropped, which no pickler writes")
            }
            for child in target.children(of: node) where seen.insert(child).inserted { pending.append(child) }
        }
        return true
    }

    /// What is called for results that are kept: each function is one node, and mostly those for results that are
    /// dropped serve nothing else.
    private func callablesOfKept() -> Set<NodeID> {
        let nodes = (0..<target.count).map { NodeID($0) }
        let dropped = Set(nodes.filter { target.kind(of: $0) == .discarded }.map { target.child(0, of: $0) })
        let kept = nodes.filter { target.isConstruction($0) && !dropped.contains($0) }
        return Set(kept.map { target.child(0, of: $0) })
    }

    private func mayBeMadeTwice(_ operation: NodeID, _ callables: Set<NodeID>) -> Bool {
        let callable: NodeID
        switch target.kind(of: operation) {
        case .setter: callable = target.child(0, of: operation)
        case .discarded: callable = target.child(0, of: target.child(0, of: operation))
        default: return false
        }
        return target.kind(of: callable) != .global || callables.contains(callable)
    }

    /// Whether a dropped call is that of an object that it reaches: a call that reaches itself through its arguments
    /// is made twice wherever it is written first.
    private func isMadeTwice(_ operation: NodeID, of holder: NodeID, _ budget: inout Int) -> Bool {
        switch target.kind(of: operation) {
        case .discarded:
            let call = target.child(0, of: operation)
            return target.first(from: [call], budget: &budget) { node, budget in
                node != call && target.isSameCall(node, call, budget: &budget)
            } != nil
        case .setter:
            let callable = target.child(0, of: operation)
            let state = target.child(1, of: operation)
            return target.first(from: [callable, holder, state], budget: &budget) { node, budget in
                guard target.kind(of: node) == .reduce, target.operations(of: node).isEmpty else {
                    return false
                }
                let arguments = target.child(1, of: node)
                return target.kind(of: arguments) == .tuple && target.childCount(of: arguments) == 2
                    && target.child(0, of: arguments) == holder
                    && target.areEqualValues(target.child(0, of: node), callable, budget: &budget)
                    && target.areEqualValues(target.child(1, of: arguments), state, budget: &budget)
            } != nil
        default: return false
        }
    }
}
