/// Integers of any size between decimal digits and little-endian two's complement bytes.
enum DecimalInteger {
    /// Python's own limit: it converts no longer ones, because that takes time by the square.
    static let mostDigits = 4300
    /// No more bytes have so few digits.
    static let mostBytes = 1786

    /// - Parameter text: digits, perhaps with a sign in front.
    static func bytes(ofDecimal text: String) -> [UInt8] {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        var words: [UInt32] = []
        for digit in text.utf8 where digit >= 0x30 && digit <= 0x39 {
            var carry = UInt64(digit - 0x30)
            for place in words.indices {
                let product = UInt64(words[place]) * 10 + carry
                words[place] = UInt32(truncatingIfNeeded: product)
                carry = product >> 32
            }
            if carry > 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
        }
        var bytes = words.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
        }
        bytes.append(0)
        if isNegative { negate(&bytes) }
        let fill: UInt8 = isNegative ? 0xFF : 0
        while bytes.count > 1, bytes[bytes.count - 1] == fill, bytes[bytes.count - 2] >> 7 == fill >> 7 {
            bytes.removeLast()
        }
        return bytes
    }

    static func decimal(of bytes: [UInt8]) -> String {
        guard let last = bytes.last else { return "0" }
        var bytes = bytes
        let isNegative = last >= 0x80
        if isNegative {
            bytes.append(0xFF)
            negate(&bytes)
        }
        while bytes.count % 4 != 0 { bytes.append(0) }
        var words: [UInt32] = []
        for place in stride(from: 0, to: bytes.count, by: 4) {
            let low = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
            let high = UInt32(bytes[place + 2]) | UInt32(bytes[place + 3]) << 8
            words.append(low | high << 16)
        }
        // Nine digits at a time, from the back.
        var groups: [UInt32] = []
        while let top = words.last {
            if top == 0 {
                words.removeLast()
                continue
            }
            var rest: UInt64 = 0
            for place in words.indices.reversed() {
                let value = rest << 32 | UInt64(words[place])
                words[place] = UInt32(value / 1_000_000_000)
                rest = value % 1_000_000_000
            }
            groups.append(UInt32(rest))
        }
        guard let first = groups.last else { return "0" }
        var text = (isNegative ? "-" : "") + String(first)
        for group in groups.dropLast().reversed() {
            let digits = String(group)
            text += String(repeating: "0", count: 9 - digits.count) + digits
        }
        return text
    }

    private static func negate(_ bytes: inout [UInt8]) {
        var carry: UInt16 = 1
        for place in bytes.indices {
            let sum = UInt16(~bytes[place]) + carry
            bytes[place] = UInt8(truncatingIfNeeded: sum)
            carry = sum >> 8
        }
    }
}
