import AspicCore
import JsonFormat

/// Something that a recorded process told of itself: a line in one of the run's event files.
package struct RecordedEvent: Sendable {
    package let kind: String
    /// Seconds since 1970.
    package let time: Double
    /// The file it came from, one a process.
    let process: String
    private let members: JsonValue.Members

    init?(_ line: JsonValue, process: String) {
        guard case .object(let members) = line, case .string(let kind)? = members["event"] else { return nil }
        self.kind = kind
        self.members = members
        self.process = process
        switch members["time"] {
        case .number(let time)?: self.time = time
        case .integer(let time)?: self.time = Double(time)
        default: time = 0
        }
    }

    package func text(_ key: String) -> String? { Self.text(members[key]) }

    package func integer(_ key: String) -> Int? { Self.integer(members[key]) }

    func texts(_ key: String) -> [String] {
        guard case .array(let values)? = members[key] else { return [] }
        return values.compactMap { Self.text($0) }
    }

    /// An object of texts and numbers.
    func pairs(_ key: String) -> [(key: String, value: JsonValue)] {
        guard case .object(let values)? = members[key] else { return [] }
        return values.pairs
    }

    /// A value of any kind, as Python prints it.
    func value(_ key: String) -> String? {
        switch members[key] {
        case .integer(let value)?: String(value)
        case .number(let value)?: PythonRepr.float(value)
        case .string(let value)?: value
        case .bool(let value)?: value ? "True" : "False"
        default: nil
        }
    }

    /// Where in whose code it happened.
    package var place: RecordedPlace? {
        guard case .object(let code)? = members["code"] else { return nil }
        // Not every front end tells what the notebook is called.
        let file = Self.text(code["file"]) ?? "<notebook>"
        return RecordedPlace(
            file: file, source: Self.text(code["source"]), line: Self.integer(code["line"]),
            firstLine: Self.integer(code["first_line"]), lastLine: Self.integer(code["end_line"]),
            function: Self.text(code["function"]), cell: Self.integer(code["cell"]),
            call: Self.text(code["via"]))
    }

    private static func text(_ value: JsonValue?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }

    private static func integer(_ value: JsonValue?) -> Int? {
        if case .integer(let number)? = value { number } else { nil }
    }
}

/// A place in somebody's code.
package struct RecordedPlace: Sendable, Hashable {
    package var file: String
    /// The SHA-256 of the source text, which is in the run's `sources`.
    package var source: String?
    package var line: Int?
    package var firstLine: Int?
    package var lastLine: Int?
    package var function: String?
    package var cell: Int?
    package var call: String?
}
