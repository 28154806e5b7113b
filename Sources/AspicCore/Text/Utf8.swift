/// Whether bytes are text.
package enum Utf8 {
    /// Code points that only stand in pairs, and only in UTF-16. Python's text may hold single ones.
    package enum Surrogates: Sendable {
        case refused
        /// As Python's error handler `surrogatepass` reads them: three bytes, like their neighbours.
        case passed
    }

    /// Where `text` stops being UTF-8: the first byte of what is no code point; `nil` if all of it is.
    package static func firstFault(in text: UnsafeRawBufferPointer, surrogates: Surrogates) -> Int? {
        var place = endOfAscii(in: text)
        // Bytes of arrays, as protocols below 3 spell them, take the longest.
        let rest = UnsafeRawBufferPointer(rebasing: text[place...])
        if rest.count >= 64, Latin1.count(of: rest) != nil { return nil }
        while true {
            place = endOfAscii(in: text, from: place)
            guard place < text.count else { return nil }
            let byte = text[place]
            let length: Int
            let lowest: UInt32
            switch byte {
            case 0xC2...0xDF: (length, lowest) = (2, 0x80)
            case 0xE0...0xEF: (length, lowest) = (3, 0x800)
            case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
            default: return place
            }
            guard length <= text.count - place else { return place }
            var code = UInt32(byte) & (0x7F >> UInt32(length))
            for next in place + 1..<place + length {
                guard text[next] & 0xC0 == 0x80 else { return place }
                code = code << 6 | UInt32(text[next]) & 0x3F
            }
            guard code >= lowest && code <= 0x10FFFF else { return place }
            if surrogates == .refused && 0xD800...0xDFFF ~= code { return place }
            place += length
        }
    }

    /// Where the first byte beyond ASCII stands, or the end.
    package static func endOfAscii(in text: UnsafeRawBufferPointer, from start: Int = 0) -> Int {
        var place = start
        while place + 8 <= text.count {
            let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let beyond = word & Latin1.high
            if beyond != 0 { return place + beyond.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < text.count, text[place] < 0x80 { place += 1 }
        return place
    }
}
