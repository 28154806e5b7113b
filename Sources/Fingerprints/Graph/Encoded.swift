import AspicCore
import Hashing

/// Bytes as the specification spells numbers, text and contents.
struct Encoded {
    /// Contents beyond this many bytes are named by their digest, so that naming one often costs no more than once.
    static let longestContent = 1024

    var bytes: [UInt8] = []

    mutating func put(_ tag: Tag) { bytes.append(tag.rawValue) }
    mutating func put(byte: UInt8) { bytes.append(byte) }

    /// Eight bytes, the lowest first.
    mutating func put(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ count: Int) { put(UInt64(bitPattern: Int64(count))) }

    /// Contents: their length, then they themselves or their digest.
    mutating func put(_ content: UnsafeRawBufferPointer) {
        put(content.count)
        if content.count > Self.longestContent {
            bytes += ContentDigest(of: content).bytes
        } else {
            bytes.append(contentsOf: content)
        }
    }

    mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    }

    mutating func put(_ digest: ContentDigest) { bytes += digest.bytes }

    /// A number in two's complement, the lowest byte first, without bytes that only repeat the sign; none for 0.
    mutating func put(integer content: UnsafeRawBufferPointer) {
        var count = content.count
        while count > 0 {
            let isNegative = count > 1 && content[count - 2] & 0x80 != 0
            guard content[count - 1] == (isNegative ? 0xFF : 0) else { break }
            count -= 1
        }
        put(UnsafeRawBufferPointer(rebasing: content[..<count]))
    }
}
