import AspicCore

extension ObjectGraph {
    /// Whether two small values are built alike. Gives up, saying no, on what is large or deep.
    package func isSame(_ first: NodeID, _ second: NodeID) -> Bool {
        if first == second { return true }
        var budget = 256
        return isSame(first, second, depth: 0, &budget)
    }

    private func isSame(_ first: NodeID, _ second: NodeID, depth: Int, _ budget: inout Int) -> Bool {
        budget -= 1
        guard budget > 0, depth < 12 else { return false }
        let a = nodes[Int(first.index)]
        let b = nodes[Int(second.index)]
        guard a.kind == b.kind else { return false }
        switch a.kind {
        case .none, .true, .false: return true
        case .integer, .float: return a.b == b.b
        case .string, .legacyString, .bytes, .byteArray, .bigInteger, .inlineArray:
            return sameContent(first, second)
        case .array, .scalar:
            guard let mine = array(of: first), let theirs = array(of: second) else { return false }
            return mine.shape == theirs.shape && mine.dtype == theirs.dtype
                && mine.isFortran == theirs.isFortran && mine.data.elementsEqual(theirs.data)
        case .tuple, .list, .dictionary, .global, .reduce, .newObject, .build:
            guard a.a == b.a else { return false }
            let mine = Int(a.b)
            let theirs = Int(b.b)
            for place in 0..<Int(a.a) {
                let child = links[mine + place]
                let other = links[theirs + place]
                if child != other && !isSame(child, other, depth: depth + 1, &budget) { return false }
            }
            return true
        default: return false
        }
    }
}
