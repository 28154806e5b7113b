import AspicCore
import ObjectGraph

/// Keys of a dictionary, of which Python counts equal ones once.
struct DistinctKeys {
    let objects: ObjectReader
    let work: ProofWork

    /// What Python compares, where numbers of all types are one kind.
    private enum Key: Hashable {
        case text([UInt8])
        case bytes([UInt8])
        case whole(Int)
        case real(UInt64)
        case none
        case tuple([Key])
    }

    private static let deepest = 8

    /// - Throws: ``Flaw`` if two are equal, or cannot be compared here.
    func prove(_ keys: [NodeID], _ title: String) throws(Flaw) {
        try work.spend(keys.count)
        if keys.allSatisfy({ objects.graph.kind(of: $0) == .string }) {
            try Audit.prove(!repeatsText(keys), "\(title) with the same key twice")
            return
        }
        var seen: Set<Key> = []
        for node in keys {
            let key = try key(at: node, title, depth: 0)
            try Audit.prove(seen.insert(key).inserted, "\(title) with the same key twice")
        }
    }

    /// Sorts hashes instead of keeping a copy of each text.
    private func repeatsText(_ keys: [NodeID]) -> Bool {
        let graph = objects.graph
        var entries = keys.map { node in
            let hash = graph.withContent(of: node) { content in
                var hasher = Hasher()
                hasher.combine(bytes: content)
                return hasher.finalize()
            }
            return (hash: hash, node: node)
        }
        entries.sort { $0.hash < $1.hash }
        return zip(entries, entries.dropFirst()).contains {
            $0.hash == $1.hash && graph.sameContent($0.node, $1.node)
        }
    }

    private func key(at node: NodeID, _ title: String, depth: Int) throws(Flaw) -> Key {
        let graph = objects.graph
        try work.spend(1)
        switch graph.kind(of: node) {
        case .string: return .text(graph.content(of: node).withUnsafeBytes { Array($0) })
        case .bytes: return .bytes(graph.content(of: node).withUnsafeBytes { Array($0) })
        case .legacyString:
            let bytes = graph.content(of: node).withUnsafeBytes { Array($0) }
            // What others are as text depends on who loads them.
            guard bytes.allSatisfy({ $0 < 0x80 }) else { throw .unread("\(title) with keys of Python 2") }
            return .text(bytes)
        case .none: return .none
        case .tuple where depth < Self.deepest:
            var parts: [Key] = []
            for part in graph.children(of: node) {
                parts.append(try key(at: part, title, depth: depth + 1))
            }
            return .tuple(parts)
        default:
            if let number = objects.integer(at: node) { return .whole(number) }
            if let number = objects.double(at: node), !number.isNaN {
                return Int(exactly: number).map { .whole($0) } ?? .real(number.bitPattern)
            }
            if let text = objects.text(at: node) { return .text(Array(text.utf8)) }
            throw .unread("\(title) with keys that are not compared here")
        }
    }
}
