package import AspicCore

/// Writes protobuf's wire format from back to front.
///
/// A message's length stands before its contents; written backwards, it is known when its turn comes, so
/// nothing is measured or copied twice.
package struct WireWriter {
    /// Filled from the end; `buffer[start...]` is what has been written.
    private var buffer: [UInt8]
    private var start: Int
    /// Whether fields that the tables do not know are left out.
    package var leavesUnknownOut = false
    /// How many were.
    package var leftOut = 0

    package init(capacity: Int = 1 << 12) {
        buffer = [UInt8](repeating: 0, count: capacity)
        start = capacity
    }

    /// Bytes written so far.
    package var count: Int { buffer.count - start }

    private mutating func makeRoom(for size: Int) {
        guard size > start else { return }
        let grown = buffer.count + max(buffer.count, size)
        let shift = grown - buffer.count
        buffer = [UInt8](unsafeUninitializedCapacity: grown) { [buffer, start] target, filled in
            target[..<(start + shift)].initialize(repeating: 0)
            _ = target[(start + shift)...].initialize(fromContentsOf: buffer[start...])
            filled = grown
        }
        start += shift
    }

    package mutating func prepend(_ bytes: Bytes) {
        makeRoom(for: bytes.count)
        start -= bytes.count
        bytes.withUnsafeBytes { source in
            buffer.withUnsafeMutableBytes { target in
                UnsafeMutableRawBufferPointer(rebasing: target[start..<start + source.count])
                    .copyMemory(from: source)
            }
        }
    }

    package mutating func prepend(_ text: String) {
        let bytes = text.utf8
        makeRoom(for: bytes.count)
        start -= bytes.count
        var position = start
        for byte in bytes {
            buffer[position] = byte
            position += 1
        }
    }

    package mutating func prependVarint(_ value: UInt64) {
        var length = 1
        var rest = value >> 7
        while rest != 0 {
            length += 1
            rest >>= 7
        }
        makeRoom(for: length)
        start -= length
        rest = value
        for position in start..<start + length - 1 {
            buffer[position] = UInt8(truncatingIfNeeded: rest) | 0x80
            rest >>= 7
        }
        buffer[start + length - 1] = UInt8(truncatingIfNeeded: rest)
    }

    package mutating func prependFixed(_ value: some FixedWidthInteger) {
        let size = value.bitWidth / 8
        makeRoom(for: size)
        start -= size
        for index in 0..<size {
            buffer[start + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
        }
    }

    package mutating func prependTag(_ number: UInt32, _ type: WireReader.WireType) {
        prependVarint(UInt64(number) << 3 | UInt64(type.rawValue))
    }

    package func finish() -> Bytes { Bytes(buffer[start...]) }
}
