/// Walks through the characters of a TOML text and counts its lines.
struct TomlScanner {
    private let characters: [Unicode.Scalar]
    private var position = 0
    private(set) var line = 1

    init(_ text: String) {
        characters = Array(text.unicodeScalars)
        if characters.first == "\u{FEFF}" { position = 1 }
    }

    var next: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        position + distance < characters.count ? characters[position + distance] : nil
    }

    mutating func advance() {
        if next == "\n" { line += 1 }
        position += 1
    }

    func error(_ message: String) -> TomlError { TomlError(line: line, message: message) }

    // MARK: - Between values

    static func isBareKey(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == character else { return false }
        advance()
        return true
    }

    mutating func expect(_ character: Unicode.Scalar, _ place: String) throws(TomlError) {
        skipSpace()
        guard skip(character) else { throw error("expected “\(character)” \(place)") }
    }

    mutating func bareWord(where belongs: (Unicode.Scalar) -> Bool) -> String {
        var word = ""
        while let character = next, belongs(character) {
            word.unicodeScalars.append(character)
            advance()
        }
        return word
    }

    mutating func skipSpace() { while next == " " || next == "\t" { advance() } }

    mutating func skipBlankLines() throws(TomlError) {
        while true {
            skipSpace()
            if next == "#" { try skipComment() }
            guard try skipLineEnd() else { return }
        }
    }

    /// What may follow a pair or a header in its line.
    mutating func endLine() throws(TomlError) {
        skipSpace()
        if next == "#" { try skipComment() }
        guard next != nil else { return }
        guard try skipLineEnd() else { throw error("only one key or table can stand in a line") }
    }

    private mutating func skipComment() throws(TomlError) {
        while let character = next, character != "\n" {
            if character == "\r", peek(1) == "\n" { return }
            guard !Self.isControl(character) else { throw error("a control character in a comment") }
            advance()
        }
    }

    private mutating func skipLineEnd() throws(TomlError) -> Bool {
        if next == "\r" {
            guard peek(1) == "\n" else { throw error("a carriage return without a line feed") }
            advance()
        }
        return skip("\n")
    }

    private static func isControl(_ character: Unicode.Scalar) -> Bool {
        character.value < 0x20 && character != "\t" || character.value == 0x7F
    }

    // MARK: - Text

    /// `"..."` on one line, or `"""` over several.
    mutating func anyBasicText() throws(TomlError) -> String {
        guard peek(1) == "\"", peek(2) == "\"" else { return try basicText() }
        return try longText(quote: "\"", escapes: true)
    }

    /// `'...'` on one line, or `'''` over several.
    mutating func anyLiteralText() throws(TomlError) -> String {
        guard peek(1) == "'", peek(2) == "'" else { return try literalText() }
        return try longText(quote: "'", escapes: false)
    }

    mutating func basicText() throws(TomlError) -> String { try shortText(quote: "\"", escapes: true) }

    mutating func literalText() throws(TomlError) -> String { try shortText(quote: "'", escapes: false) }

    private mutating func shortText(quote: Unicode.Scalar, escapes: Bool) throws(TomlError) -> String {
        advance()
        var text = ""
        while let character = next {
            if character == quote {
                advance()
                return text
            }
            guard !Self.isControl(character) else { break }
            if escapes && character == "\\" {
                text.unicodeScalars.append(try escape())
            } else {
                text.unicodeScalars.append(character)
                advance()
            }
        }
        throw error("a text without its closing “\(quote)”")
    }

    private mutating func longText(quote: Unicode.Scalar, escapes: Bool) throws(TomlError) -> String {
        let start = line
        for _ in 0..<3 { advance() }
        // A line end right behind the opening quotes is not part of the text.
        _ = try skipLineEnd()
        var text = ""
        while let character = next {
            if character == quote, peek(1) == quote, peek(2) == quote {
                // Up to two quotes may stand before the closing three.
                while peek(3) == quote, text.unicodeScalars.suffix(2).count(where: { $0 == quote }) < 2 {
                    text.unicodeScalars.append(quote)
                    advance()
                }
                for _ in 0..<3 { advance() }
                return text
            }
            if try skipLineEnd() {
                text += "\n"
            } else if escapes && character == "\\" {
                if skipContinuation() { continue }
                text.unicodeScalars.append(try escape())
            } else {
                guard !Self.isControl(character) else { throw error("a control character in a text") }
                text.unicodeScalars.append(character)
                advance()
            }
        }
        throw TomlError(line: start, message: "a text without its closing quotes")
    }

    /// A backslash at the end of a line joins it with the next text, without the space between.
    private mutating func skipContinuation() -> Bool {
        var copy = self
        copy.advance()
        copy.skipSpace()
        guard copy.next == "\n" || copy.next == "\r" && copy.peek(1) == "\n" else { return false }
        while let character = copy.next, " \t\r\n".unicodeScalars.contains(character) { copy.advance() }
        self = copy
        return true
    }

    private mutating func escape() throws(TomlError) -> Unicode.Scalar {
        advance()
        guard let character = next else { throw error("a text without its closing quotes") }
        advance()
        switch character {
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "\"", "\\": return character
        case "u", "U":
            let count = character == "u" ? 4 : 8
            var digits = ""
            while digits.count < count, let digit = next, digit.properties.isASCIIHexDigit {
                digits.unicodeScalars.append(digit)
                advance()
            }
            guard digits.count == count, let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            else { throw error("an escape that is no character") }
            return scalar
        default: throw error("an unknown escape; write \\\\ for a backslash, or use 'single quotes'")
        }
    }
}
