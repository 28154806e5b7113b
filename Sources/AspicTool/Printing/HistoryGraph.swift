/// Draws who came from whom, one column a line of descent, as `git log --graph` does.
///
/// Column `i` is the character `2 * i` of each line; strokes between columns are on the odd ones.
struct HistoryGraph {
    /// What each column leads to; no two lead to the same.
    private var columns: [Int64] = []
    /// What no line leads to any more: a run records what it left together, so that a parent may come first.
    private var drawn: Set<Int64> = []

    /// - Parameter parents: those that will be drawn later, or were before.
    /// - Returns: the version's line, without its text, and the lines below it.
    mutating func lines(for id: Int64, parents: [Int64]) -> (node: String, below: [String]) {
        if !columns.contains(id) { columns.append(id) }
        let place = columns.firstIndex(of: id) ?? 0
        let node = draw { [(2 * $0, $0 == place ? "*" : "|")] }
        drawn.insert(id)
        var seen = drawn
        let parents = parents.filter { seen.insert($0).inserted }
        guard let first = parents.first else { return (node, end(place)) }
        columns[place] = first
        var below: [String] = []
        for parent in parents.dropFirst() { below.append(branch(place, to: parent)) }
        while let (column, other) = pair() { below += join(other, into: column) }
        return (node, below)
    }

    /// A column ends; those on its right move up.
    private mutating func end(_ place: Int) -> [String] {
        defer { columns.remove(at: place) }
        guard place + 1 < columns.count else { return [] }
        return [draw { $0 == place ? [] : $0 < place ? [(2 * $0, "|")] : [(2 * $0 - 1, "/")] }]
    }

    /// Another column begins on the right of one; those on its right move away.
    private mutating func branch(_ place: Int, to parent: Int64) -> String {
        defer { columns.insert(parent, at: place + 1) }
        return draw { column in
            let bar = (2 * column, "|"), stroke = (2 * column + 1, "\\")
            return column < place ? [bar] : column == place ? [bar, stroke] : [stroke]
        }
    }

    /// Two columns that lead to the same.
    private func pair() -> (Int, Int)? {
        for (other, id) in columns.enumerated() {
            if let column = columns[..<other].firstIndex(of: id) { return (column, other) }
        }
        return nil
    }

    /// A column's way to another on its left, across those in between; those on its right move up.
    private mutating func join(_ column: Int, into place: Int) -> [String] {
        defer { columns.remove(at: column) }
        return (place + 1...column).reversed().map { step in
            draw { other in
                let stroke: [(Int, String)] = other == step ? [(2 * step - 1, "/")] : []
                if other < column { return [(2 * other, "|")] + stroke }
                if other == column { return stroke }
                return [step == column ? (2 * other - 1, "/") : (2 * other - 2, "|")]
            }
        }
    }

    private func draw(_ strokes: (Int) -> [(Int, String)]) -> String {
        var line: [Character] = []
        for (place, stroke) in columns.indices.flatMap(strokes) {
            while line.count <= place { line.append(" ") }
            line[place] = Character(stroke)
        }
        return String(line)
    }
}
