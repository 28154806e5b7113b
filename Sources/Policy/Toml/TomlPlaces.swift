/// Which keys and tables were defined already: TOML lets nothing be defined twice.
struct TomlPlaces {
    private enum Place {
        case value
        /// `[table]` itself.
        case header
        /// A table that only appears in longer names.
        case implied
        /// A table made by the dots of a key, which no header may open again.
        case dotted
    }

    private var places: [[String]: Place] = [:]

    mutating func define(table: [String], line: Int) throws(TomlError) {
        for length in 1..<table.count {
            let outer = Array(table[..<length])
            guard places[outer] != .value else { throw Self.isNoTable(outer, line) }
            if places[outer] == nil { places[outer] = .implied }
        }
        switch places[table] {
        case nil, .implied: places[table] = .header
        default: throw Self.twice(table, line)
        }
    }

    mutating func define(value key: [String], in table: [String], line: Int) throws(TomlError) {
        for length in 1..<key.count {
            let outer = table + key[..<length]
            switch places[outer] {
            case nil: places[outer] = .dotted
            case .dotted, .implied: continue
            default: throw Self.isNoTable(outer, line)
            }
        }
        guard places.updateValue(.value, forKey: table + key) == nil else {
            throw Self.twice(table + key, line)
        }
    }

    /// A table on one line is open until its brace.
    mutating func define(inline key: [String], in table: [String], line: Int) throws(TomlError) {
        try define(value: key, in: table, line: line)
        places[table + key] = .dotted
    }

    mutating func close(_ table: [String]) { places[table] = .value }

    private static func twice(_ key: [String], _ line: Int) -> TomlError {
        TomlError(line: line, message: "\(key.joined(separator: ".")) is defined twice")
    }

    private static func isNoTable(_ key: [String], _ line: Int) -> TomlError {
        TomlError(
            line: line, message: "\(key.joined(separator: ".")) was defined before and cannot be added to")
    }
}
