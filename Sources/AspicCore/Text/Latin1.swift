/// Text whose code points are bytes: how protocols below 3 spell what arrays hold.
package enum Latin1 {
    /// The code points of `text`, UTF-8, as bytes; `nil` if one is beyond 255, or if it is no UTF-8.
    ///
    /// Without branches on single bytes, because half of an array's are beyond 127 and no processor guesses which.
    package static func bytes(of text: UnsafeRawBufferPointer) -> Bytes? {
        guard let start = text.baseAddress, !text.isEmpty else { return .empty }
        guard let count = count(of: text) else { return nil }
        return Bytes(count: count) { memory in
            guard let target = memory.baseAddress else { return }
            decode(start, text.count, to: target)
        }
    }

    /// The high bit of each byte of a word.
    static let high: UInt64 = 0x8080_8080_8080_8080

    /// How many code points there are; `nil` if one is beyond 255, or if it is no UTF-8.
    static func count(of text: UnsafeRawBufferPointer) -> Int? {
        guard let start = text.baseAddress else { return 0 }
        var continuations = 0
        var faults: UInt64 = 0
        var last: UInt64 = 0
        for place in stride(from: 0, to: text.count, by: 8) {
            // Behind the end stand zeros, before which a first byte lacks its second.
            var word: UInt64 = 0
            if place + 8 <= text.count {
                word = UInt64(littleEndian: (start + place).loadUnaligned(as: UInt64.self))
            } else {
                for (index, byte) in text[place...].enumerated() { word |= UInt64(byte) << UInt64(8 * index) }
            }
            let before = word << 8 | last
            last = word >> 56
            // Shifts bring the other bits of each byte to its highest.
            let follows = word & ~(word << 1) & high
            let isDue = before & (before << 1) & high
            let first = word & (word << 1) & high
            // 0xC2 or 0xC3.
            let isBeyond = first & (word << 2 | word << 3 | word << 4 | word << 5 | ~(word << 6))
            faults |= (follows ^ isDue) | isBeyond
            continuations += follows.nonzeroBitCount
        }
        guard faults == 0, last & 0xC0 != 0xC0 else { return nil }
        return text.count - continuations
    }

    /// Writes the code points of well-formed text.
    private static func decode(_ start: UnsafeRawPointer, _ count: Int, to target: UnsafeMutableRawPointer) {
        var place = 0
        // Where the last code point was written; its second byte is added to it there.
        var written = -1
        var previous: UInt8 = 0
        while place < count {
            let end = min(place + 8, count)
            if end - place == 8 {
                let word = (start + place).loadUnaligned(as: UInt64.self)
                if word & high == 0 {
                    (target + written + 1).storeBytes(of: word, as: UInt64.self)
                    written += 8
                    place += 8
                    previous = 0
                    continue
                }
            }
            while place < end {
                let byte = start.load(fromByteOffset: place, as: UInt8.self)
                let follows = byte >> 7 & ~(byte >> 6)
                written += 1 - Int(follows)
                target.storeBytes(of: byte | (previous & follows) << 6, toByteOffset: written, as: UInt8.self)
                previous = byte
                place += 1
            }
        }
    }
}
