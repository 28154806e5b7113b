// Calls that reach themselves through their arguments: picklers make them twice, inside first, and drop the outer result.
extension ObjectGraph {
    /// Whether two constructions call the same with the same: what can change is one object in both.
    ///
    /// - Parameter budget: how much may still be looked at; the answer is no when it is used up.
    package func isSameCall(_ first: NodeID, _ second: NodeID, budget: inout Int) -> Bool {
        guard isConstruction(first), kind(of: first) == kind(of: second) else { return false }
        for part in 0..<(kind(of: first) == .newObjectExtended ? 3 : 2) {
            let mine = child(part, of: first)
            let theirs = child(part, of: second)
            // The arguments with names: the only dictionary that is made anew.
            let isSame =
                part == 2
                ? haveEqualItems(mine, theirs, depth: 0, &budget)
                : areEqualValues(mine, theirs, depth: 0, &budget)
            guard isSame else { return false }
        }
        return true
    }

    /// Whether these are what picklers make anew for each call, or write again although it is the same.
    package func areEqualValues(_ first: NodeID, _ second: NodeID, budget: inout Int) -> Bool {
        areEqualValues(first, second, depth: 0, &budget)
    }

    private func areEqualValues(
        _ first: NodeID, _ second: NodeID, depth: Int, _ budget: inout Int
    ) -> Bool {
        if first == second { return true }
        let kind = kind(of: first)
        guard kind == self.kind(of: second), depth < 8 else { return false }
        switch kind {
        case .integer, .float, .extension: return self[first].b == self[second].b
        case .bigInteger, .string, .legacyString, .bytes:
            budget -= contentCount(of: first) / 64
            return budget >= 0 && sameContent(first, second)
        case .tuple, .global, .persistent: return haveEqualItems(first, second, depth: depth + 1, &budget)
        default: return false
        }
    }

    private func haveEqualItems(
        _ first: NodeID, _ second: NodeID, depth: Int, _ budget: inout Int
    ) -> Bool {
        let mine = children(of: first)
        let theirs = children(of: second)
        guard mine.count == theirs.count, kind(of: first) == kind(of: second),
            operations(of: first).isEmpty, operations(of: second).isEmpty
        else { return false }
        for (a, b) in zip(mine, theirs) {
            budget -= 1
            guard budget >= 0, areEqualValues(a, b, depth: depth, &budget) else { return false }
        }
        return true
    }

    /// The first node for which `isSought` holds of what hangs on `start`, without it; `nil` also when `budget` is
    /// used up.
    package func first(
        from start: [NodeID], budget: inout Int, where isSought: (NodeID, inout Int) -> Bool
    ) -> NodeID? {
        var seen = Set(start)
        var pending = start
        while let node = pending.popLast() {
            for child in children(of: node) where seen.insert(child).inserted {
                budget -= 1
                guard budget >= 0 else { return nil }
                if isSought(child, &budget) { return child }
                pending.append(child)
            }
        }
        return nil
    }
}
