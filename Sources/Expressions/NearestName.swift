extension ExpressionParser {
    /// The candidate that takes the fewest edits to reach, if they are few for its length.
    static func nearest(to name: String, among candidates: [String]) -> String? {
        // Longer names are not typing errors, and comparing them would take time.
        guard name.utf8.count <= 64 else { return nil }
        let wanted = Array(name.lowercased().utf8)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let distance = edits(from: wanted, to: Array(candidate.lowercased().utf8))
            let allowed = max(1, min(wanted.count, candidate.utf8.count) / 3)
            if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.name
    }

    /// Levenshtein's distance, with swapped neighbours as one edit.
    private static func edits(from a: [UInt8], to b: [UInt8]) -> Int {
        var older = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in 0..<a.count {
            var current = [i + 1]
            for j in 0..<b.count {
                var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                    cost = min(cost, older[j - 1] + 1)
                }
                current.append(cost)
            }
            older = previous
            previous = current
        }
        return previous[b.count]
    }
}
