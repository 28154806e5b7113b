/// Text whose code points are bytes: how protocols below 3 spell what arrays hold.
package enum Latin1 {
    /// The code points of `text`, UTF-8, as bytes; `nil` if one is beyond 255.
    ///
    /// Without branches, because half of an array's bytes are beyond 127 and no processor guesses which.
    package static func bytes(of text: UnsafeRawBufferPointer) -> Bytes? {
        var continuations = 0
        for byte in text where byte & 0xC0 == 0x80 { continuations += 1 }
        let count = text.count - continuations
        // There is room for a first byte from here on.
        guard count > 0 else { return text.isEmpty ? .empty : nil }
        var isValid = true
        let decoded = Bytes(count: count) { memory in
            var place = -1
            var previous: UInt8 = 0
            var faults: UInt8 = 0
            for byte in text {
                let follows: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
                let isDue: UInt8 = previous >= 0xC0 ? 1 : 0
                let isBeyond: UInt8 = byte >= 0xC4 ? 1 : 0
                // A second byte stands behind a first one and nowhere else.
                faults |= (follows ^ isDue) | isBeyond
                place += 1 - Int(follows)
                // In vain if there is no first byte: then the text is refused anyway.
                memory[max(place, 0)] = follows == 1 ? previous << 6 | byte & 0x3F : byte
                previous = byte
            }
            isValid = faults == 0 && previous < 0xC0
        }
        return isValid ? decoded : nil
    }
}
