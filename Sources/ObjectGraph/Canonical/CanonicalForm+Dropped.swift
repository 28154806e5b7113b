import AspicCore

// Calls whose results a pickle drops are kept, because they would have been made. Some of them turn out to be plain
// data (`set([])`), which a pickler has no opcodes to drop.
extension CanonicalForm {
    /// Takes calls away that turned out to be data.
    ///
    /// - Returns: whether there were any; what they were done to may have become data by that.
    /// - Throws: ``FormatError`` if such data hold other calls, which must not get lost.
    mutating func removeDroppedData() throws(FormatError) -> Bool {
        var isChanged = false
        for index in 0..<target.count {
            let node = NodeID(index)
            let all = target.operations(of: node)
            var kept: [NodeID] = []
            for operation in all where try !isDroppedData(operation) { kept.append(operation) }
            guard kept.count < all.count else { continue }
            target.replaceOperations(of: node, by: kept)
            isChanged = true
        }
        return isChanged
    }

    private func isDroppedData(_ operation: NodeID) throws(FormatError) -> Bool {
        guard target.kind(of: operation) == .discarded else { return false }
        let result = target.child(0, of: operation)
        guard !target.isConstruction(result) else { return false }
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
}
