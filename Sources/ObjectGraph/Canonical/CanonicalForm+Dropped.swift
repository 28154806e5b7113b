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
        for index in 0..<target.count {
            let node = NodeID(index)
            let all = target.operations(of: node)
            var kept: [NodeID] = []
            for operation in all {
                let isIdle = try isDroppedData(operation) || isMadeTwice(operation, of: node, &budget)
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
        guard !target.isConstruction(result) else { return isElementType(result) }
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

    /// `numpy.dtype('<f8')`, which is written as a call and its state.
    private func isElementType(_ node: NodeID) -> Bool {
        let callable = target.child(0, of: node)
        return target.kind(of: callable) == .global && target.holds(target.child(0, of: callable), "numpy")
            && target.holds(target.child(1, of: callable), "dtype")
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
