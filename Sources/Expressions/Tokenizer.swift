/// Cuts a text into tokens, as far as Python's literals need it.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private var next = 0
    private var place = Place()
    private var brackets = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// All tokens; the last one is ``Token/Kind/end``.
    static func tokens(of text: String) throws(ExpressionError) -> [Token] {
        var tokenizer = Tokenizer(text)
        var tokens: [Token] = []
        while true {
            let token = try tokenizer.token()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        next + offset < scalars.count ? scalars[next + offset] : nil
    }

    @discardableResult
    private mutating func advance() -> Unicode.Scalar? {
        guard next < scalars.count else { return nil }
        defer { next += 1 }
        if scalars[next] == "\n" {
            place = Place(line: place.line + 1, column: 1)
        } else {
            place.column += 1
        }
        return scalars[next]
    }

    private func failure(_ message: String, at place: Place) -> ExpressionError {
        ExpressionError(message, line: place.line, column: place.column)
    }

    private mutating func token() throws(ExpressionError) -> Token {
        while let scalar = peek() {
            let start = place
            switch scalar {
            case "\n":
                advance()
                if brackets == 0 { return Token(kind: .newline, place: start) }
            case " ", "\t", "\r", "\u{c}", "\u{feff}": advance()
            case "\\" where peek(1) == "\n":
                advance()
                advance()
            case "#":
                while let inComment = peek(), inComment != "\n" { advance() }
            case "(", "[", "{":
                advance()
                brackets += 1
                return Token(kind: .punctuation(Character(scalar)), place: start)
            case ")", "]", "}":
                advance()
                brackets = max(0, brackets - 1)
                return Token(kind: .punctuation(Character(scalar)), place: start)
            case "." where peek(1)?.isDigit ?? false: return try number()
            case ",", ":", "=", ".", "+", "-", "*":
                advance()
                return Token(kind: .punctuation(Character(scalar)), place: start)
            case "'", "\"": return try string(isRaw: false, from: start)
            default:
                if scalar.isDigit { return try number() }
                guard scalar.isNameStart else {
                    throw failure("unexpected character \(Character(scalar))", at: start)
                }
                return try name()
            }
        }
        return Token(kind: .end, place: place)
    }

    private mutating func name() throws(ExpressionError) -> Token {
        let start = place
        var name = String.UnicodeScalarView()
        while let scalar = peek(), scalar.isNameStart || scalar.isDigit {
            name.append(scalar)
            advance()
        }
        let text = String(name)
        if peek() == "'" || peek() == "\"" {
            switch text.lowercased() {
            case "r": return try string(isRaw: true, from: start)
            case "u": return try string(isRaw: false, from: start)
            default: throw failure("strings with the prefix \(text) are no literals here", at: start)
            }
        }
        return Token(kind: .name(text), place: start)
    }

    private mutating func number() throws(ExpressionError) -> Token {
        let start = place
        var digits = ""
        var isFloat = false
        if peek() == "0", let mark = peek(1), "xXoObB".unicodeScalars.contains(mark) {
            advance()
            advance()
            let radix = "xX".unicodeScalars.contains(mark) ? 16 : "oO".unicodeScalars.contains(mark) ? 8 : 2
            while let scalar = peek(), scalar.isNameStart || scalar.isDigit {
                if scalar != "_" { digits.unicodeScalars.append(scalar) }
                advance()
            }
            guard let value = Int(digits, radix: radix) else {
                throw failure("not a number of 64 bits", at: start)
            }
            return Token(kind: .integer(value), place: start)
        }
        while let scalar = peek() {
            if scalar.isDigit {
                digits.unicodeScalars.append(scalar)
            } else if scalar == "." {
                isFloat = true
                digits += "."
            } else if scalar == "e" || scalar == "E" {
                isFloat = true
                digits += "e"
                if let sign = peek(1), sign == "+" || sign == "-" {
                    digits.unicodeScalars.append(sign)
                    advance()
                }
            } else if scalar != "_" {
                break
            }
            advance()
        }
        if let scalar = peek(), scalar.isNameStart {
            throw failure("a number cannot end in \(Character(scalar))", at: start)
        }
        if !isFloat {
            guard let value = Int(digits) else { throw failure("not an integer of 64 bits", at: start) }
            return Token(kind: .integer(value), place: start)
        }
        // Python allows `1.` and `.5`.
        var complete = digits.hasPrefix(".") ? "0" + digits : digits
        if let point = complete.firstIndex(of: ".") {
            let following = complete.index(after: point)
            if following == complete.endIndex || complete[following] == "e" {
                complete.insert("0", at: following)
            }
        }
        guard let value = Double(complete) else { throw failure("not a number", at: start) }
        return Token(kind: .float(value), place: start)
    }

    private mutating func string(isRaw: Bool, from start: Place) throws(ExpressionError) -> Token {
        guard let quote = advance() else { throw failure("a string never ends", at: start) }
        let isTriple = peek() == quote && peek(1) == quote
        if isTriple {
            advance()
            advance()
        }
        var text = String.UnicodeScalarView()
        while true {
            let here = place
            guard let scalar = advance(), isTriple || scalar != "\n" else {
                throw failure("a string never ends", at: start)
            }
            if scalar == quote {
                if !isTriple { break }
                if peek() == quote && peek(1) == quote {
                    advance()
                    advance()
                    break
                }
                text.append(scalar)
            } else if scalar == "\\" && !isRaw {
                if let escaped = try escape(at: here) { text.append(escaped) }
            } else {
                text.append(scalar)
                if scalar == "\\", let following = advance() { text.append(following) }
            }
        }
        return Token(kind: .string(String(text)), place: start)
    }

    /// What follows a backslash; `nil` for an escaped line end.
    private mutating func escape(at start: Place) throws(ExpressionError) -> Unicode.Scalar? {
        guard let scalar = advance() else { throw failure("a string never ends", at: start) }
        switch scalar {
        case "\n": return nil
        case "\\", "'", "\"": return scalar
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "a": return "\u{7}"
        case "b": return "\u{8}"
        case "f": return "\u{c}"
        case "v": return "\u{b}"
        case "x": return try scalarValue(digits: 2, at: start)
        case "u": return try scalarValue(digits: 4, at: start)
        case "U": return try scalarValue(digits: 8, at: start)
        case "0": return "\0"
        default: throw failure("unknown escape \\\(Character(scalar))", at: start)
        }
    }

    private mutating func scalarValue(digits: Int, at start: Place) throws(ExpressionError) -> Unicode.Scalar
    {
        var text = ""
        for _ in 0..<digits {
            if let scalar = advance() { text.unicodeScalars.append(scalar) }
        }
        guard text.unicodeScalars.count == digits, let value = UInt32(text, radix: 16),
            let scalar = Unicode.Scalar(value)
        else { throw failure("an escape needs \(digits) hexadecimal digits of a character", at: start) }
        return scalar
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { self >= "0" && self <= "9" }
    fileprivate var isNameStart: Bool { self == "_" || properties.isAlphabetic }
}
