/// Python's raw-unicode-escape encoding, the argument of UNICODE; text on our side is UTF-8 with lone
/// surrogates passed through.
enum RawUnicodeEscape {
    static func decode(_ line: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(line.count)
        var place = 0
        while place < line.count {
            let byte = line[place]
            if byte == UInt8(ascii: "\\"), place + 1 < line.count,
                line[place + 1] == UInt8(ascii: "u") || line[place + 1] == UInt8(ascii: "U")
            {
                let length = line[place + 1] == UInt8(ascii: "u") ? 4 : 8
                guard place + 2 + length <= line.count else { return nil }
                let digits = line[place + 2..<place + 2 + length]
                guard digits.allSatisfy({ Self.isHexadecimal($0) }),
                    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), value <= 0x10FFFF
                else { return nil }
                append(value, to: &result)
                place += 2 + length
            } else {
                // An escaped backslash pair stays as it is: "raw" escapes nothing but \u and \U.
                append(UInt32(byte), to: &result)
                place += 1
                if byte == UInt8(ascii: "\\"), place < line.count, line[place] == UInt8(ascii: "\\") {
                    result.append(UInt8(ascii: "\\"))
                    place += 1
                }
            }
        }
        return result
    }

    /// As CPython 3's pickler writes: backslash, newline, carriage return, NUL and Ctrl-Z escaped too, so
    /// that the line stays one.
    static func encode(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let (value, length) = scalar(in: text, at: place)
            place += length
            switch value {
            case 0x5C, 0x00, 0x0A, 0x0D, 0x1A: result += escape("\\u", value, 4)
            case 0..<0x100: result.append(UInt8(value))
            case 0..<0x10000: result += escape("\\u", value, 4)
            default: result += escape("\\U", value, 8)
            }
        }
        return result
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }

    private static func escape(_ prefix: String, _ value: UInt32, _ width: Int) -> [UInt8] {
        let digits = String(value, radix: 16)
        return Array((prefix + String(repeating: "0", count: width - digits.utf8.count) + digits).utf8)
    }

    /// The code point at `place` of what every reader makes sure of: UTF-8 with surrogates passed through.
    private static func scalar(in text: [UInt8], at place: Int) -> (UInt32, Int) {
        let byte = text[place]
        let length =
            switch byte {
            case ..<0x80: 1
            case ..<0xE0: 2
            case ..<0xF0: 3
            default: 4
            }
        guard length > 1 else { return (UInt32(byte), 1) }
        var value = UInt32(byte) & (0x7F >> UInt32(length))
        for next in text[(place + 1)...].prefix(length - 1) { value = value << 6 | UInt32(next & 0x3F) }
        return (value, length)
    }

    private static func append(_ value: UInt32, to result: inout [UInt8]) {
        switch value {
        case 0..<0x80: result.append(UInt8(value))
        case 0..<0x800: result += [UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F)]
        case 0..<0x10000:
            result += [
                UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F),
            ]
        default:
            result += [
                UInt8(0xF0 | value >> 18), UInt8(0x80 | value >> 12 & 0x3F),
                UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F),
            ]
        }
    }
}
