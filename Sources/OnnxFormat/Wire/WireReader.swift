package import AspicCore

/// Reads protobuf's wire format inside one file.
///
/// A reader lives inside ``Bytes/withUnsafeBytes(_:)`` and never outlives it; what it hands out are slices of
/// ``root``, which keep the file's storage alive on their own. Messages are nested by moving ``end``, so that
/// no length a file states can reach beyond the message it stands in. Source: protobuf.dev, "Encoding".
package struct WireReader {
    /// How the payload of a field is delimited. Groups (3 and 4) are not used by ONNX and are refused.
    package enum WireType: UInt8, Sendable {
        case varint = 0
        case fixed64 = 1
        case lengthDelimited = 2
        case fixed32 = 5
    }

    package struct Tag {
        package let number: UInt32
        package let type: WireType
    }

    /// Nesting of messages; protobuf itself stops at 100.
    static let maximumDepth = 100

    private let base: UnsafeRawBufferPointer
    private let root: Bytes
    package private(set) var position = 0
    /// One past the last byte of the message being read.
    package private(set) var end: Int
    private var depth = 0
    /// Messages that may still be read. A message takes some hundred bytes of memory and can take two of the
    /// file, so the file's size alone does not bound what reading it costs.
    private var messagesLeft: Int

    private let limits: Limits

    package init(_ base: UnsafeRawBufferPointer, of root: Bytes, limits: Limits = .standard) {
        self.base = base
        self.root = root
        self.limits = limits
        end = base.count
        messagesLeft = min(100_000 + base.count / 4, limits.nodes)
    }

    package var isAtEnd: Bool { position == end }

    /// A varint of at most ten bytes.
    package mutating func varint(_ what: @autoclosure () -> String) throws(FormatError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        let start = position
        while position < end {
            let byte = base[position]
            position += 1
            guard shift < 63 || byte <= 1 else {
                throw FormatError(.malformed, "\(what()) is a number of more than 64 bits", offset: start)
            }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw FormatError(.truncated, "\(what()) ends in the middle of a number", offset: start)
    }

    package mutating func fixed<Value: FixedWidthInteger>(
        _ type: Value.Type = Value.self, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Value {
        let size = MemoryLayout<Value>.size
        guard size <= end - position else {
            throw FormatError(
                .truncated, "\(what()) needs \(size) bytes, but only \(end - position) remain",
                offset: position)
        }
        defer { position += size }
        return Value(littleEndian: base.loadUnaligned(fromByteOffset: position, as: Value.self))
    }

    /// The length before a length-delimited payload, checked against the message it stands in.
    package mutating func length(_ what: @autoclosure () -> String) throws(FormatError) -> Int {
        let start = position
        let length = try varint(what())
        guard length <= UInt64(end - position) else {
            throw FormatError(
                .truncated, "\(what()) announces \(length) bytes, but only \(end - position) remain",
                offset: start)
        }
        return Int(length)
    }

    /// A length-delimited payload, as a slice of the file.
    package mutating func chunk(_ what: @autoclosure () -> String) throws(FormatError) -> Bytes {
        let length = try length(what())
        defer { position += length }
        return root[position..<position + length]
    }

    /// A length-delimited payload that has to be UTF-8.
    package mutating func string(_ what: @autoclosure () -> String) throws(FormatError) -> String {
        let length = try length(what())
        let payload = UnsafeRawBufferPointer(rebasing: base[position..<position + length])
        guard let text = String(validating: payload, as: UTF8.self) else {
            throw FormatError(.malformed, "\(what()) is not UTF-8 text", offset: position)
        }
        position += length
        return text
    }

    /// The number and type of the next field.
    package mutating func tag(in message: String) throws(FormatError) -> Tag {
        let start = position
        let value = try varint("a field of \(message)")
        guard value >> 3 != 0, value >> 3 < 1 << 29 else {
            throw FormatError(
                .malformed,
                "a field of \(message) has the number \(value >> 3), which protobuf does not allow",
                offset: start)
        }
        guard let type = WireType(rawValue: UInt8(value & 7)) else {
            throw FormatError(
                .malformed, "field \(value >> 3) of \(message) has the wire type \(value & 7)",
                offset: start)
        }
        return Tag(number: UInt32(value >> 3), type: type)
    }

    /// Steps over the next tag if it is exactly `tag` of one byte, as the elements of a list repeat it.
    package mutating func skips(repeated tag: UInt8) -> Bool {
        guard position < end, base[position] == tag else { return false }
        position += 1
        return true
    }

    /// Steps over a payload of unknown meaning and returns the field from `start` on.
    package mutating func skip(
        _ type: WireType, from start: Int, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Bytes {
        switch type {
        case .varint: _ = try varint(what())
        case .fixed32: _ = try fixed(UInt32.self, what())
        case .fixed64: _ = try fixed(UInt64.self, what())
        case .lengthDelimited:
            let length = try length(what())
            // Nobody has to look inside. What is nested there deeper than any reader goes was made to be looked at.
            guard WireNesting(base).holds(position..<position + length, levels: Self.maximumDepth - depth)
            else {
                throw FormatError(
                    .limitExceeded, "messages are nested deeper than \(Self.maximumDepth) levels",
                    offset: start)
            }
            position += length
        }
        return root[start..<position]
    }

    /// Reads a length-delimited payload with `body`, which sees nothing beyond it.
    package mutating func nested(
        _ what: @autoclosure () -> String, _ body: (inout WireReader) throws(FormatError) -> Void
    ) throws(FormatError) {
        let start = position
        let length = try length(what())
        guard depth < Self.maximumDepth else {
            throw FormatError(
                .limitExceeded, "messages are nested deeper than \(Self.maximumDepth) levels", offset: start)
        }
        guard messagesLeft > 0 else {
            throw limits.exceeded(
                .nodes, "there are more messages than a file of this size may hold", offset: start)
        }
        messagesLeft -= 1
        if messagesLeft & 0xFFF == 0 { try limits.checkTime(offset: start) }
        let outer = end
        end = position + length
        depth += 1
        try body(&self)
        depth -= 1
        end = outer
    }

    /// Reads a packed list with `body`, which sees nothing beyond it.
    package mutating func packed(
        _ what: @autoclosure () -> String, _ body: (inout WireReader) throws(FormatError) -> Void
    ) throws(FormatError) {
        let length = try length(what())
        let outer = end
        end = position + length
        try body(&self)
        end = outer
    }
}
