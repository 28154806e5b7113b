/// What all texts at a place of a call look like.
enum TextPattern: String, Sendable {
    /// `[+-]?[0-9]+`
    case digits
    /// A decimal number as Python's `repr` and `Decimal` write it; an exponent has at most four digits, because
    /// what is made of a larger one fills the memory.
    case number
    /// `[A-Za-z_][A-Za-z0-9_]*`
    case identifier
    /// Identifiers with dots between them.
    case dotted
    /// Digits with `-:+./ T` between them.
    case date
    /// `digits/digits`
    case fraction
    /// `[<>|=]?[a-zA-Z][0-9]*`
    case dtype

    func fits(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        switch self {
        case .digits: return Self.areDigits(bytes.first.map(Self.isSign) == true ? bytes[1...] : bytes[...])
        case .number: return Self.isNumber(bytes)
        case .identifier: return Self.isIdentifier(bytes[...])
        case .dotted:
            return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(
                Self.isIdentifier)
        case .date:
            return !bytes.isEmpty && bytes.allSatisfy { Self.isDigit($0) || "-:+./ T".utf8.contains($0) }
        case .fraction:
            let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            guard let first = parts.first, parts.count <= 2 else { return false }
            let isSigned = first.first.map(Self.isSign) == true
            return Self.areDigits(isSigned ? first.dropFirst() : first)
                && parts.dropFirst().allSatisfy(Self.areDigits)
        case .dtype:
            var rest = bytes[...]
            if let first = rest.first, "<>|=".utf8.contains(first) { rest = rest.dropFirst() }
            guard let letter = rest.first, Self.isLetter(letter) else { return false }
            return rest.dropFirst().allSatisfy(Self.isDigit)
        }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy(isDigit)
    }

    private static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        if let first = rest.first, isSign(first) { rest = rest.dropFirst() }
        // NaN with its payload, sNaN, Infinity and inf.
        if rest.contains(where: { isLetter($0) && $0 | 0x20 != UInt8(ascii: "e") }) {
            let letters = String(decoding: rest, as: UTF8.self).lowercased()
            return ["inf", "infinity"].contains(letters)
                || ["nan", "snan"].contains {
                    letters.hasPrefix($0) && letters.dropFirst($0.count).utf8.allSatisfy(isDigit)
                }
        }
        let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 | 0x20 == UInt8(ascii: "e")
        }
        guard let mantissa = parts.first, mantissa.contains(where: isDigit),
            mantissa.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }),
            mantissa.count(where: { $0 == UInt8(ascii: ".") }) <= 1
        else { return false }
        guard parts.count == 2 else { return true }
        let exponent = parts[1].first.map(isSign) == true ? parts[1].dropFirst() : parts[1]
        return areDigits(exponent) && exponent.count <= 4
    }
}
