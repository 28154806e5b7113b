/// Python 2's `repr` of a `str`, the argument of STRING.
enum LegacyRepr {
    static func decode(_ line: [UInt8]) -> [UInt8]? {
        var text = line[...]
        while let last = text.last, last == 0x20 || last == 0x0D || last == 0x09 { text.removeLast() }
        guard text.count >= 2, let quote = text.first, quote == text.last, quote == 0x27 || quote == 0x22
        else {
            return nil
        }
        text = text.dropFirst().dropLast()
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            place += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard place < text.endIndex else { return nil }
            let escape = text[place]
            place += 1
            switch escape {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "a"): result.append(0x07)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "v"): result.append(0x0B)
            case UInt8(ascii: "\\"), 0x27, 0x22: result.append(escape)
            case UInt8(ascii: "x"):
                guard place + 2 <= text.endIndex,
                    let value = UInt8(String(decoding: text[place..<place + 2], as: UTF8.self), radix: 16)
                else { return nil }
                result.append(value)
                place += 2
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                var value = UInt16(escape - 48)
                var digits = 1
                while digits < 3, place < text.endIndex, (48...55).contains(text[place]) {
                    value = value * 8 + UInt16(text[place] - 48)
                    place += 1
                    digits += 1
                }
                result.append(UInt8(truncatingIfNeeded: value))
            default: result += [UInt8(ascii: "\\"), escape]
            }
        }
        return result
    }

    static func encode(_ value: [UInt8]) -> [UInt8] {
        let quote: UInt8 = value.contains(0x27) && !value.contains(0x22) ? 0x22 : 0x27
        var result = [quote]
        for byte in value {
            switch byte {
            case quote, UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
            case 0x09: result += Array("\\t".utf8)
            case 0x0A: result += Array("\\n".utf8)
            case 0x0D: result += Array("\\r".utf8)
            case 0x20..<0x7F: result.append(byte)
            default:
                let digits = Array("0123456789abcdef".utf8)
                result += [
                    UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)],
                ]
            }
        }
        return result + [quote]
    }
}
