/// Reads TOML 1.0 (toml.io/en/v1.0.0) as far as a policy can use it: text, whole numbers, booleans, arrays of them and
/// tables. Floats, dates and arrays of tables have no meaning in a policy, so they are refused here already.
///
/// Every value keeps its line, because an audit says which line decided; the libraries at hand forget it.
struct TomlReader {
    private(set) var scanner: TomlScanner
    private var table: [String] = []
    private(set) var entries: [TomlEntry] = []
    private var places = TomlPlaces()

    /// - Throws: ``TomlError`` with the line at which the text stops being TOML.
    static func entries(of text: String) throws(TomlError) -> [TomlEntry] {
        var reader = TomlReader(scanner: TomlScanner(text))
        try reader.run()
        return reader.entries
    }

    private init(scanner: TomlScanner) { self.scanner = scanner }

    private mutating func run() throws(TomlError) {
        while true {
            try scanner.skipBlankLines()
            guard let next = scanner.next else { return }
            if next == "[" {
                try header()
            } else {
                try pair(below: table)
            }
            try scanner.endLine()
        }
    }

    private mutating func header() throws(TomlError) {
        let line = scanner.line
        scanner.advance()
        guard scanner.next != "[" else { throw scanner.error("a policy has no arrays of tables") }
        let key = try self.key()
        try scanner.expect("]", "behind the table's name")
        try places.define(table: key, line: line)
        table = key
    }

    /// `key = value`; inline tables become entries of their own.
    private mutating func pair(below table: [String]) throws(TomlError) {
        let line = scanner.line
        let key = try self.key()
        try scanner.expect("=", "behind the key")
        scanner.skipSpace()
        if scanner.next == "{" {
            try places.define(inline: key, in: table, line: line)
            try inlineTable(table + key)
        } else {
            try places.define(value: key, in: table, line: line)
            entries.append(TomlEntry(key: table + key, line: line, value: try value(depth: 0)))
        }
    }

    private mutating func inlineTable(_ table: [String]) throws(TomlError) {
        scanner.advance()
        scanner.skipSpace()
        guard !scanner.skip("}") else { return }
        guard table.count < 16 else { throw scanner.error("tables within tables, more than 16 deep") }
        while true {
            scanner.skipSpace()
            try pair(below: table)
            scanner.skipSpace()
            if scanner.skip("}") {
                places.close(table)
                return
            }
            try scanner.expect(",", "or “}” in a table on one line")
        }
    }

    /// Parts with dots between them, bare or in quotes.
    private mutating func key() throws(TomlError) -> [String] {
        var parts: [String] = []
        repeat {
            scanner.skipSpace()
            switch scanner.next {
            case "\"": parts.append(try scanner.basicText())
            case "'": parts.append(try scanner.literalText())
            default:
                let part = scanner.bareWord(where: TomlScanner.isBareKey)
                guard !part.isEmpty else { throw scanner.error("expected a key, a [table] or a # comment") }
                parts.append(part)
            }
            scanner.skipSpace()
        } while scanner.skip(".")
        return parts
    }

    private mutating func value(depth: Int) throws(TomlError) -> TomlValue {
        let line = scanner.line
        switch scanner.next {
        case "\"": return TomlValue(content: .text(try scanner.anyBasicText()), line: line)
        case "'": return TomlValue(content: .text(try scanner.anyLiteralText()), line: line)
        case "[": return TomlValue(content: .array(try array(depth: depth)), line: line)
        default: break
        }
        let word = scanner.bareWord { TomlScanner.isBareKey($0) || $0 == "+" || $0 == "." || $0 == ":" }
        switch word {
        case "true": return TomlValue(content: .boolean(true), line: line)
        case "false": return TomlValue(content: .boolean(false), line: line)
        default:
            guard let number = TomlNumber.integer(word) else {
                throw TomlError(
                    line: line,
                    message: (word.isEmpty ? "a value is missing" : "“\(word)” is no value of a policy")
                        + "; expected text in quotes, a whole number, true, false or [an array]")
            }
            return TomlValue(content: .integer(number), line: line)
        }
    }

    private mutating func array(depth: Int) throws(TomlError) -> [TomlValue] {
        guard depth < 16 else { throw scanner.error("arrays within arrays, more than 16 deep") }
        scanner.advance()
        var values: [TomlValue] = []
        while true {
            try scanner.skipBlankLines()
            if scanner.skip("]") { return values }
            values.append(try value(depth: depth + 1))
            try scanner.skipBlankLines()
            if scanner.skip("]") { return values }
            try scanner.expect(",", "or “]” in an array")
        }
    }
}
