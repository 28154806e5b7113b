/// Reads a ``Bytes`` from front to back; every step is checked and reports where it stopped.
public struct ByteCursor: Sendable {
    public let bytes: Bytes
    /// Bytes from the start, and where the next read begins.
    public private(set) var position: Int

    public init(_ bytes: Bytes, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    public var remaining: Int { bytes.count - position }
    public var isAtEnd: Bool { remaining == 0 }

    /// The next `count` bytes; `what` names them in the error.
    public mutating func take(_ count: Int, _ what: @autoclosure () -> String) throws(FormatError) -> Bytes {
        guard count >= 0 && count <= remaining else { throw shortage(of: count, what()) }
        defer { position += count }
        return bytes[position..<position + count]
    }

    public mutating func skip(_ count: Int, _ what: @autoclosure () -> String) throws(FormatError) {
        guard count >= 0 && count <= remaining else { throw shortage(of: count, what()) }
        position += count
    }

    /// A little-endian integer.
    public mutating func little<Value: FixedWidthInteger>(
        _ type: Value.Type = Value.self, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Value {
        let size = MemoryLayout<Value>.size
        guard size <= remaining else { throw shortage(of: size, what()) }
        defer { position += size }
        return Value(
            littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) }
        )
    }

    public mutating func seek(to position: Int, _ what: @autoclosure () -> String) throws(FormatError) {
        guard position >= 0 && position <= bytes.count else {
            throw FormatError(
                .malformed, "\(what()) points to byte \(position) of \(bytes.count)", offset: self.position)
        }
        self.position = position
    }

    private func shortage(of count: Int, _ what: String) -> FormatError {
        FormatError(
            .truncated, "expected \(count) bytes of \(what), but only \(remaining) remain", offset: position)
    }
}
