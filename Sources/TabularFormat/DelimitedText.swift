import AspicCore

/// CSV (RFC 4180) and TSV: quoted cells, quotes doubled within them, lines ended by LF, CRLF or CR.
enum DelimitedText {
    /// One cell: its place in the text, and whether it was quoted.
    private struct Cell {
        var start: Int
        var end: Int
        var isQuoted: Bool
        var hasDoubledQuotes: Bool
    }

    /// What pandas takes for a missing value.
    private static let missing: Set<String> = [
        "", "NA", "N/A", "n/a", "NaN", "nan", "-NaN", "-nan", "#N/A", "NULL", "null", "None", "<NA>",
    ]

    static func read(_ bytes: Bytes) throws(FormatError) -> Table {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3..<bytes.count] : bytes
        if bytes.withUnsafeBytes({ $0.contains(0) }) {
            throw FormatError(.unknownFormat, "not tabular data: neither an array file nor text", offset: 0)
        }
        let (cells, rowStarts, firstLine) = try split(bytes, separator: separator(of: bytes))
        let rows = rowStarts.count - 1
        guard rows > 0 else { throw FormatError(.malformed, "the file holds no rows", offset: 0) }
        let width = rowStarts[1] - rowStarts[0]
        for row in 0..<rows where rowStarts[row + 1] - rowStarts[row] != width {
            throw FormatError(
                .malformed,
                "row \(row) (line \(firstLine[row])) has \(rowStarts[row + 1] - rowStarts[row]) cells "
                    + "where the first has \(width)",
                offset: cells[rowStarts[row]].start)
        }
        func text(_ row: Int, _ column: Int) -> String {
            let cell = cells[row * width + column]
            let text = bytes[cell.start..<cell.end].text
            return cell.hasDoubledQuotes ? replaceDoubledQuotes(text) : text
        }
        let first = (0..<width).map { text(0, $0) }
        let hasHeader = first.contains { number(in: $0) == nil }
        let names = hasHeader ? first.enumerated().map { $1.isEmpty ? "Unnamed: \($0)" : $1 } : nil
        let columns = (0..<width).map { column in
            inferred((hasHeader ? 1 : 0)..<rows) { text($0, column) }
        }
        return Table(columns: columns, names: names)
    }

    /// Integers if all cells are, else numbers with NaN for missing ones, else texts.
    private static func inferred(_ rows: Range<Int>, _ text: (Int) -> String) -> Table.Column {
        var integers: [Int] = []
        var numbers: [Double] = []
        var areIntegers = true
        for row in rows {
            let cell = text(row)
            guard let value = number(in: cell) else { return .texts(rows.map(text)) }
            numbers.append(value)
            if areIntegers, let integer = Int(trimmed(cell)) {
                integers.append(integer)
            } else {
                areIntegers = false
            }
        }
        return areIntegers && !rows.isEmpty ? .integers(integers) : .numbers(numbers)
    }

    /// The number a cell holds, NaN for a missing one, or `nil`.
    static func number(in text: String) -> Double? {
        let text = trimmed(text)
        if missing.contains(text) { return .nan }
        // Swift also reads hexadecimal numbers; no table means those.
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2B || byte == 0x2D
                || byte | 0x20 == 0x65
        }
        if isPlain { return Double(text) }
        switch text.lowercased() {
        case "inf", "+inf", "infinity", "+infinity": return .infinity
        case "-inf", "-infinity": return -.infinity
        default: return nil
        }
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else {
            return text
        }
        var part = Substring(text)
        while let first = part.utf8.first, first <= 0x20 { part.removeFirst() }
        while let last = part.utf8.last, last <= 0x20 { part.removeLast() }
        return String(part)
    }

    private static func replaceDoubledQuotes(_ text: String) -> String {
        var result: [UInt8] = []
        var isSecond = false
        for byte in text.utf8 {
            if byte == 0x22 && isSecond {
                isSecond = false
                continue
            }
            isSecond = byte == 0x22
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A tab, semicolon or comma: whichever the first line has most of outside quotes, tabs first.
    private static func separator(of bytes: Bytes) -> UInt8 {
        bytes.withUnsafeBytes { buffer in
            var counts: [UInt8: Int] = [:]
            var isQuoted = false
            for byte in buffer {
                if byte == 0x22 { isQuoted.toggle() }
                if !isQuoted && (byte == 0x0A || byte == 0x0D) { break }
                if !isQuoted { counts[byte, default: 0] += 1 }
            }
            let tabs = counts[0x09] ?? 0
            let commas = counts[0x2C] ?? 0
            let semicolons = counts[0x3B] ?? 0
            if tabs > 0 && tabs >= commas { return 0x09 }
            return semicolons > commas ? 0x3B : 0x2C
        }
    }

    /// All cells, where each row starts among them (and the end), and the line each row starts in.
    private static func split(
        _ bytes: Bytes, separator: UInt8
    ) throws(FormatError) -> (cells: [Cell], rowStarts: [Int], lines: [Int]) {
        try bytes.withUnsafeBytes {
            (buffer: UnsafeRawBufferPointer) throws(FormatError) -> ([Cell], [Int], [Int]) in
            var cells: [Cell] = []
            var rowStarts = [0]
            var lines: [Int] = []
            var line = 1
            var place = 0
            while place < buffer.count {
                // Blank lines are skipped, as pandas does.
                if cells.count == rowStarts[rowStarts.count - 1],
                    buffer[place] == 0x0A || buffer[place] == 0x0D
                {
                    if buffer[place] == 0x0A { line += 1 }
                    place += 1
                    continue
                }
                if cells.count == rowStarts[rowStarts.count - 1] { lines.append(line) }
                let cell = try self.cell(buffer, &place, separator, &line)
                cells.append(cell)
                if place == buffer.count {
                    rowStarts.append(cells.count)
                } else if buffer[place] == separator {
                    place += 1
                    if place == buffer.count {
                        cells.append(Cell(start: place, end: place, isQuoted: false, hasDoubledQuotes: false))
                        rowStarts.append(cells.count)
                    }
                } else {
                    if buffer[place] == 0x0D, place + 1 < buffer.count, buffer[place + 1] == 0x0A {
                        place += 1
                    }
                    place += 1
                    line += 1
                    rowStarts.append(cells.count)
                }
            }
            return (cells, rowStarts, lines)
        }
    }

    /// Reads one cell and leaves `place` at the separator or line end after it.
    private static func cell(
        _ buffer: UnsafeRawBufferPointer, _ place: inout Int, _ separator: UInt8, _ line: inout Int
    ) throws(FormatError) -> Cell {
        guard buffer[place] == 0x22 else {
            let start = place
            while place < buffer.count, buffer[place] != separator, buffer[place] != 0x0A,
                buffer[place] != 0x0D
            {
                place += 1
            }
            return Cell(start: start, end: place, isQuoted: false, hasDoubledQuotes: false)
        }
        let start = place + 1
        let firstLine = line
        var hasDoubledQuotes = false
        place = start
        while true {
            guard place < buffer.count else {
                throw FormatError(
                    .truncated, "a quoted cell is never closed (line \(firstLine))", offset: start - 1)
            }
            if buffer[place] == 0x22 {
                guard place + 1 < buffer.count, buffer[place + 1] == 0x22 else { break }
                hasDoubledQuotes = true
                place += 1
            } else if buffer[place] == 0x0A {
                line += 1
            }
            place += 1
        }
        let end = place
        place += 1
        guard
            place == buffer.count || buffer[place] == separator || buffer[place] == 0x0A
                || buffer[place] == 0x0D
        else {
            throw FormatError(.malformed, "text follows a quoted cell (line \(line))", offset: place)
        }
        return Cell(start: start, end: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
    }

    /// The lines of a text, without their ends; a last empty one does not count.
    static func lines(_ bytes: Bytes) -> [String] {
        bytes.withUnsafeBytes { buffer in
            var lines: [String] = []
            var start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while start < buffer.count {
                var end = start
                while end < buffer.count, buffer[end] != 0x0A { end += 1 }
                let isCRLF = end > start && end < buffer.count && buffer[end - 1] == 0x0D
                lines.append(String(decoding: buffer[start..<(isCRLF ? end - 1 : end)], as: UTF8.self))
                start = end + 1
            }
            return lines
        }
    }
}
