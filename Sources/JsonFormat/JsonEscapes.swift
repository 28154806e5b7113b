import AspicCore

/// Backslash escapes within JSON strings.
enum JsonEscapes {
    /// Checks the escape whose backslash is at `start`; returns the place after it.
    static func check(_ buffer: UnsafeRawBufferPointer, _ start: Int) throws(FormatError) -> Int {
        guard start + 1 < buffer.count else {
            throw FormatError(.truncated, "the JSON text ends within a string", offset: buffer.count)
        }
        switch buffer[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return start + 2
        case UInt8(ascii: "u"):
            for place in start + 2..<start + 6 {
                guard place < buffer.count else {
                    throw FormatError(.truncated, "the JSON text ends within a string", offset: buffer.count)
                }
                guard hexadecimal(buffer[place]) != nil else {
                    throw FormatError(
                        .malformed, "expected four hexadecimal digits in the JSON text", offset: place)
                }
            }
            return start + 6
        default:
            throw FormatError(.malformed, "an unknown escape within a JSON string", offset: start)
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46: UInt32(byte) - 0x37
        case 0x61...0x66: UInt32(byte) - 0x57
        default: nil
        }
    }

    /// The content of a string that was checked, its escapes resolved.
    static func decoded(_ content: Bytes) -> [UInt8] {
        content.withUnsafeBytes { buffer in
            var decoded: [UInt8] = []
            decoded.reserveCapacity(buffer.count)
            var place = 0
            func unit(at place: Int) -> UInt32? {
                guard place + 6 <= buffer.count, buffer[place] == 0x5C, buffer[place + 1] == UInt8(ascii: "u")
                else { return nil }
                return (2..<6).reduce(0) { $0 << 4 | (hexadecimal(buffer[place + $1]) ?? 0) }
            }
            while place < buffer.count {
                guard buffer[place] == 0x5C, place + 1 < buffer.count else {
                    decoded.append(buffer[place])
                    place += 1
                    continue
                }
                switch buffer[place + 1] {
                case UInt8(ascii: "b"): decoded.append(0x08)
                case UInt8(ascii: "f"): decoded.append(0x0C)
                case UInt8(ascii: "n"): decoded.append(0x0A)
                case UInt8(ascii: "r"): decoded.append(0x0D)
                case UInt8(ascii: "t"): decoded.append(0x09)
                case UInt8(ascii: "u"):
                    var code = unit(at: place) ?? 0xFFFD
                    place += 4
                    if code & 0xFC00 == 0xD800, let low = unit(at: place + 2), low & 0xFC00 == 0xDC00 {
                        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
                        place += 6
                    }
                    append(code, to: &decoded)
                case let other: decoded.append(other)
                }
                place += 2
            }
            return decoded
        }
    }

    /// A code point as UTF-8; surrogates take three bytes like their neighbours.
    private static func append(_ code: UInt32, to bytes: inout [UInt8]) {
        func byte(_ lead: UInt32, _ shift: UInt32) {
            bytes.append(UInt8(truncatingIfNeeded: lead | code >> shift))
        }
        func tail(_ shift: UInt32) { bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> shift & 0x3F)) }
        switch code {
        case ..<0x80: byte(0, 0)
        case ..<0x800:
            byte(0xC0, 6)
            tail(0)
        case ..<0x10000:
            byte(0xE0, 12)
            tail(6)
            tail(0)
        default:
            byte(0xF0, 18)
            tail(12)
            tail(6)
            tail(0)
        }
    }
}
