/// Rows under headings, aligned for people.
struct TextTable {
    enum Alignment {
        case left
        case right
    }

    struct Cell {
        var text: String
        var tone: Style.Tone?

        init(_ text: String, _ tone: Style.Tone? = nil) {
            self.text = text
            self.tone = tone
        }
    }

    private let headings: [(text: String, alignment: Alignment)]
    private var rows: [[Cell]] = []

    init(_ headings: [(text: String, alignment: Alignment)]) { self.headings = headings }

    mutating func add(_ row: [Cell]) { rows.append(row) }

    /// Columns are two spaces apart; nothing follows the last character of a line.
    func text(_ style: Style) -> String {
        let widths = headings.indices.map { column in
            ([headings[column].text] + rows.map { $0[column].text }).map(\.count).max() ?? 0
        }
        func line(_ cells: [Cell]) -> String {
            var line = ""
            for (column, cell) in cells.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - cell.text.count)
                let text = cell.tone.map { style(cell.text, $0) } ?? cell.text
                if column > 0 { line += "  " }
                switch headings[column].alignment {
                case .right: line += padding + text
                case .left: line += column == cells.count - 1 ? text : text + padding
                }
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }
        return line(headings.map { Cell($0.text, .bold) }) + rows.map(line).joined()
    }
}

/// Names and their values, one a line, the values below each other.
struct FieldList {
    private var fields: [(name: String, values: [String])] = []

    mutating func add(_ name: String, _ value: String?) {
        if let value { fields.append((name, [value])) }
    }

    mutating func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { fields.append((name, values)) }
    }

    func text(_ style: Style) -> String {
        let width = fields.map(\.name.count).max() ?? 0
        var text = ""
        for (name, values) in fields {
            for (place, value) in values.enumerated() {
                let padding = String(repeating: " ", count: width - (place == 0 ? name.count : 0) + 2)
                text += (place == 0 ? style(name, .bold) : "") + padding + value.onOneLine + "\n"
            }
        }
        return text
    }
}
