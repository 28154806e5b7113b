package import AspicCore

/// Integers beyond 64 bits, kept as the little-endian two's complement bytes that LONG1 and LONG4 hold.
package enum BigInteger {
    /// Python refuses to convert longer decimal numbers unless told otherwise; so do the reader and the writer,
    /// because the conversion is quadratic.
    package static let maximumDigits = 4300
    /// Bytes that hold as many decimal digits.
    package static let maximumDecimalBytes = 1786

    /// The value of at most eight bytes.
    package static func small(littleEndian digits: Bytes) -> Int {
        guard digits.count > 0 else { return 0 }
        var value: UInt64 = digits[digits.count - 1] & 0x80 == 0 ? 0 : ~0
        for place in stride(from: digits.count - 1, through: 0, by: -1) {
            value = value << 8 | UInt64(digits[place])
        }
        return Int(Int64(bitPattern: value))
    }

    /// The shortest bytes of `value`; none for zero.
    package static func bytes(of value: Int) -> [UInt8] {
        if value == 0 { return [] }
        var bytes = withUnsafeBytes(of: Int64(value).littleEndian) { Array($0) }
        while bytes.count > 1 {
            let top = bytes[bytes.count - 1]
            let next = bytes[bytes.count - 2]
            guard top == 0 && next < 0x80 || top == 0xFF && next >= 0x80 else { break }
            bytes.removeLast()
        }
        return bytes
    }

    /// How many of the bytes are needed.
    package static func minimalLength(_ digits: Bytes) -> Int {
        var count = digits.count
        while count > 1 {
            let top = digits[count - 1]
            let next = digits[count - 2]
            guard top == 0 && next < 0x80 || top == 0xFF && next >= 0x80 else { break }
            count -= 1
        }
        return count
    }

    /// Decimal text to bytes; `nil` if it is not a number.
    package static func littleEndian(decimal text: [UInt8]) -> [UInt8]? {
        var digits = text[...]
        let negative = digits.first == UInt8(ascii: "-")
        if negative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        // Nine digits at a time, because they fit a word.
        var words: [UInt32] = []
        while !digits.isEmpty {
            let group = digits.prefix(digits.count % 9 == 0 ? 9 : digits.count % 9)
            digits = digits.dropFirst(group.count)
            var carry = UInt64(group.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 48) })
            let factor: UInt64 = 1_000_000_000
            for place in words.indices {
                carry += UInt64(words[place]) * factor
                words[place] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            if carry > 0 { words.append(UInt32(carry)) }
        }
        var bytes = words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
        bytes.append(0)
        if negative {
            var carry: UInt16 = 1
            for place in bytes.indices {
                carry += UInt16(~bytes[place])
                bytes[place] = UInt8(truncatingIfNeeded: carry)
                carry >>= 8
            }
        }
        return Array(bytes[..<minimalLength(Bytes(bytes))])
    }

    /// Bytes to decimal text; the caller has checked that they are not too many.
    package static func decimal(littleEndian bytes: Bytes) -> String {
        var magnitude = bytes.array
        let negative = magnitude.last.map { $0 & 0x80 != 0 } ?? false
        if negative {
            var carry: UInt16 = 1
            for place in magnitude.indices {
                carry += UInt16(~magnitude[place])
                magnitude[place] = UInt8(truncatingIfNeeded: carry)
                carry >>= 8
            }
        }
        var groups: [UInt32] = []
        for byte in magnitude.reversed() {
            var carry = UInt64(byte)
            for place in groups.indices {
                carry += UInt64(groups[place]) << 8
                groups[place] = UInt32(carry % 1_000_000_000)
                carry /= 1_000_000_000
            }
            while carry > 0 {
                groups.append(UInt32(carry % 1_000_000_000))
                carry /= 1_000_000_000
            }
        }
        guard let first = groups.last else { return "0" }
        let rest = groups.dropLast().reversed().map { group in
            let text = String(group)
            return String(repeating: "0", count: 9 - text.count) + text
        }
        return (negative ? "-" : "") + String(first) + rest.joined()
    }
}
