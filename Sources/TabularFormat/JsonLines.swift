import AspicCore
import JsonFormat

/// A row a line: objects, whose keys name the columns, or arrays. A single JSON array of rows is read as well.
enum JsonLines {
    static func read(_ bytes: Bytes, limits: Limits) throws(FormatError) -> Table {
        var builder = RowBuilder()
        var start = 0
        var row = 0
        while start < bytes.count {
            let end = bytes.withUnsafeBytes { buffer in
                buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
            }
            let line = bytes[start..<end]
            if !line.withUnsafeBytes({ $0.allSatisfy { $0 <= 0x20 } }) {
                let tape: JsonTape
                do throws(FormatError) {
                    tape = try JsonTape(parsing: line, limits: limits)
                } catch {
                    // One array over several lines, perhaps.
                    if row == 0, let whole = try? JsonTape(parsing: bytes, limits: limits) {
                        return try rows(of: whole)
                    }
                    var error = error
                    error.offset = error.offset.map { $0 + start }
                    error.message += " (row \(row))"
                    throw error
                }
                if row == 0, tape.kind(0) == .array, let first = tape.children(of: 0).first,
                    tape.kind(first) == .object || tape.kind(first) == .array
                {
                    return try rows(of: tape)
                }
                try builder.add(tape, 0, row: row, base: start)
                row += 1
            }
            start = end + 1
        }
        return builder.table(rows: row)
    }

    private static func rows(of tape: JsonTape) throws(FormatError) -> Table {
        var builder = RowBuilder()
        let rows = tape.children(of: 0)
        guard tape.kind(0) == .array else {
            throw FormatError(.malformed, "expected a row a line, or an array of rows", offset: 0)
        }
        for (row, index) in rows.enumerated() { try builder.add(tape, index, row: row, base: 0) }
        return builder.table(rows: rows.count)
    }
}

/// Collects cells by column; a column's kind is the widest one that any of its cells needs.
private struct RowBuilder {
    private enum Cell {
        case missing
        case integer(Int)
        case number(Double)
        case text(String)
    }

    private var columns: [[Cell]] = []
    private var names: [String] = []
    private var places: [String: Int] = [:]
    private var isNamed: Bool?

    mutating func add(_ tape: JsonTape, _ index: Int, row: Int, base: Int) throws(FormatError) {
        let children = tape.children(of: index)
        let isObject = tape.kind(index) == .object
        guard isObject || tape.kind(index) == .array, isNamed ?? isObject == isObject else {
            throw FormatError(
                .malformed, "row \(row) is not \(isNamed == true ? "an object" : "an array") like the first",
                offset: base + tape.offset(index))
        }
        isNamed = isObject
        if isObject {
            for place in stride(from: 0, to: children.count, by: 2) {
                let name = tape.text(children[place]) ?? ""
                let column: Int
                if let known = places[name] {
                    column = known
                } else {
                    column = columns.count
                    places[name] = column
                    names.append(name)
                    columns.append([Cell](repeating: .missing, count: row))
                }
                let cell = try self.cell(tape, children[place + 1], row: row, column: name, base: base)
                if columns[column].count > row {
                    columns[column][row] = cell
                } else {
                    columns[column].append(cell)
                }
            }
            for column in columns.indices where columns[column].count == row {
                columns[column].append(.missing)
            }
        } else {
            if row == 0 { columns = [[Cell]](repeating: [], count: children.count) }
            guard children.count == columns.count else {
                throw FormatError(
                    .malformed, "row \(row) has \(children.count) cells where the first has \(columns.count)",
                    offset: base + tape.offset(index))
            }
            for (column, child) in children.enumerated() {
                columns[column].append(try cell(tape, child, row: row, column: "\(column)", base: base))
            }
        }
    }

    private func cell(
        _ tape: JsonTape, _ index: Int, row: Int, column: String, base: Int
    ) throws(FormatError) -> Cell {
        switch tape.kind(index) {
        case .null: return .missing
        case .true: return .integer(1)
        case .false: return .integer(0)
        case .integer: return tape.integer(index).map { .integer($0) } ?? .number(tape.double(index) ?? .nan)
        case .float: return .number(tape.double(index) ?? .nan)
        case .string: return .text(tape.text(index) ?? "")
        case .array, .object:
            throw FormatError(
                .malformed, "row \(row), column “\(column)”: a cell holds one value",
                offset: base + tape.offset(index))
        }
    }

    func table(rows: Int) -> Table {
        let kinds = columns.map { cells -> Table.Column in
            let hasText = cells.contains { if case .text = $0 { true } else { false } }
            if hasText {
                return .texts(
                    cells.map { cell in
                        switch cell {
                        case .missing: ""
                        case .integer(let value): String(value)
                        case .number(let value): pythonRepr(value)
                        case .text(let text): text
                        }
                    })
            }
            let integers = cells.compactMap { cell -> Int? in
                if case .integer(let value) = cell { value } else { nil }
            }
            if integers.count == cells.count { return .integers(integers) }
            return .numbers(
                cells.map { cell in
                    switch cell {
                    case .integer(let value): Double(value)
                    case .number(let value): value
                    case .missing, .text: .nan
                    }
                })
        }
        return Table(columns: kinds, names: isNamed == true ? names : nil)
    }
}
