import CAspicKernels

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
            aspic_latin1_decode(
                start.assumingMemoryBound(to: UInt8.self), text.count,
                target.assumingMemoryBound(to: UInt8.self), count)
        }
    }

    /// The high bit of each byte of a word.
    static let high: UInt64 = 0x8080_8080_8080_8080

    /// How many code points there are; `nil` if one is beyond 255, or if it is no UTF-8.
    package static func count(of text: UnsafeRawBufferPointer) -> Int? {
        guard let start = text.baseAddress else { return 0 }
        let count = aspic_latin1_count(start.assumingMemoryBound(to: UInt8.self), text.count)
        return count < 0 ? nil : count
    }
}
