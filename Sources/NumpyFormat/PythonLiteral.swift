package import AspicCore

/// The literals that occur in the header of an .npy file. Parsed, never evaluated.
package indirect enum PythonLiteral: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case none
    case tuple([PythonLiteral])
    case list([PythonLiteral])
    case dictionary([(key: PythonLiteral, value: PythonLiteral)])

    package static func == (first: PythonLiteral, second: PythonLiteral) -> Bool {
        switch (first, second) {
        case (.text(let a), .text(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.boolean(let a), .boolean(let b)): a == b
        case (.none, .none): true
        case (.tuple(let a), .tuple(let b)), (.list(let a), .list(let b)): a == b
        case (.dictionary(let a), .dictionary(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }

    /// - Parameters:
    ///   - text: UTF-8, or Latin-1 that was made UTF-8.
    ///   - offset: where the text stands in its file, for errors.
    package init(parsing text: some Collection<UInt8>, offset: Int = 0) throws(FormatError) {
        var parser = LiteralParser(text: Array(text), base: offset)
        self = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.place == parser.text.count else { throw parser.failure("the end of the literal") }
    }
}

private struct LiteralParser {
    let text: [UInt8]
    let base: Int
    var place = 0

    /// Deeper than any dtype that numpy writes; keeps the parser's own stack small.
    private static let depthLimit = 32

    init(text: [UInt8], base: Int) {
        self.text = text
        self.base = base
    }

    func failure(_ expected: String) -> FormatError {
        FormatError(.malformed, "expected \(expected) in the array's header", offset: base + place)
    }

    mutating func skipSpace() {
        while place < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[place]) { place += 1 }
    }

    mutating func take(_ character: Character) -> Bool {
        skipSpace()
        guard place < text.count, text[place] == character.asciiValue else { return false }
        place += 1
        return true
    }

    mutating func value(depth: Int) throws(FormatError) -> PythonLiteral {
        guard depth < Self.depthLimit else { throw failure("fewer levels of nesting") }
        skipSpace()
        guard place < text.count else { throw failure("a value") }
        switch text[place] {
        case UInt8(ascii: "("):
            place += 1
            let (items, hasComma) = try items(until: ")", depth: depth)
            // Parentheses around one value without a comma are only parentheses.
            return items.count == 1 && !hasComma ? items[0] : .tuple(items)
        case UInt8(ascii: "["):
            place += 1
            return .list(try items(until: "]", depth: depth).0)
        case UInt8(ascii: "{"):
            place += 1
            return try dictionary(depth: depth)
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): return try integer()
        default: return try word()
        }
    }

    private mutating func items(
        until end: Character, depth: Int
    ) throws(FormatError) -> (items: [PythonLiteral], hasComma: Bool) {
        var items: [PythonLiteral] = []
        var hasComma = false
        while !take(end) {
            if !items.isEmpty && !hasComma { throw failure("“,” or “\(end)”") }
            items.append(try value(depth: depth + 1))
            hasComma = take(",")
        }
        return (items, hasComma)
    }

    private mutating func dictionary(depth: Int) throws(FormatError) -> PythonLiteral {
        var pairs: [(key: PythonLiteral, value: PythonLiteral)] = []
        var hasComma = true
        while !take("}") {
            guard hasComma else { throw failure("“,” or “}”") }
            let key = try value(depth: depth + 1)
            guard take(":") else { throw failure("“:”") }
            pairs.append((key, try value(depth: depth + 1)))
            hasComma = take(",")
        }
        return .dictionary(pairs)
    }

    private mutating func integer() throws(FormatError) -> PythonLiteral {
        let start = place
        if text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+") { place += 1 }
        while place < text.count, text[place] >= 0x30, text[place] <= 0x39 { place += 1 }
        guard let value = Int(String(decoding: text[start..<place], as: UTF8.self)) else {
            place = start
            throw failure("an integer of at most 64 bits")
        }
        // Python 2 wrote long integers with an L.
        if place < text.count, text[place] == UInt8(ascii: "L") { place += 1 }
        return .integer(value)
    }

    private mutating func word() throws(FormatError) -> PythonLiteral {
        let start = place
        while place < text.count, text[place] | 0x20 >= 0x61, text[place] | 0x20 <= 0x7A { place += 1 }
        switch String(decoding: text[start..<place], as: UTF8.self) {
        case "True": return .boolean(true)
        case "False": return .boolean(false)
        case "None": return .none
        case "u", "b", "U", "B":
            if place < text.count, text[place] == UInt8(ascii: "'") || text[place] == UInt8(ascii: "\"") {
                return .text(try string())
            }
            fallthrough
        default:
            place = start
            throw failure("a literal")
        }
    }

    private mutating func string() throws(FormatError) -> String {
        let quote = text[place]
        place += 1
        var content: [UInt8] = []
        while true {
            guard place < text.count else { throw failure("a closing quote") }
            let byte = text[place]
            place += 1
            if byte == quote { break }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &content)
            } else if byte == 0x0A {
                throw failure("a closing quote")
            } else {
                content.append(byte)
            }
        }
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func escape(into content: inout [UInt8]) throws(FormatError) {
        guard place < text.count else { throw failure("an escape") }
        let letter = text[place]
        place += 1
        let digits: Int
        switch letter {
        case UInt8(ascii: "n"): return content.append(0x0A)
        case UInt8(ascii: "t"): return content.append(0x09)
        case UInt8(ascii: "r"): return content.append(0x0D)
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return content.append(letter)
        case UInt8(ascii: "x"): digits = 2
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        default: throw failure("an escape")
        }
        guard place + digits <= text.count,
            let code = UInt32(String(decoding: text[place..<place + digits], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(code)
        else { throw failure("\(digits) hexadecimal digits") }
        place += digits
        content += Array(String(Character(scalar)).utf8)
    }
}

/// Python's `repr` of a text.
package func pythonRepr(_ text: String) -> String {
    let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var repr = String.UnicodeScalarView()
    repr.append(quote)
    func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": repr.append(contentsOf: "\\\\".unicodeScalars)
        case "\n": repr.append(contentsOf: "\\n".unicodeScalars)
        case "\r": repr.append(contentsOf: "\\r".unicodeScalars)
        case "\t": repr.append(contentsOf: "\\t".unicodeScalars)
        case quote: repr.append(contentsOf: ["\\", quote])
        case " ": repr.append(scalar)
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
                .spaceSeparator:
                let value = scalar.value
                let escape =
                    value < 0x100
                    ? "\\x" + hexadecimal(value, 2)
                    : value < 0x10000 ? "\\u" + hexadecimal(value, 4) : "\\U" + hexadecimal(value, 8)
                repr.append(contentsOf: escape.unicodeScalars)
            default: repr.append(scalar)
            }
        }
    }
    repr.append(quote)
    return String(repr)
}
