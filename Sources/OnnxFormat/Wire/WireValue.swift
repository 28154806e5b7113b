package import AspicCore

/// What a field's payload can be: a number, text, bytes or a message.
package protocol WireValue: Sendable, Equatable {
    static var wireType: WireReader.WireType { get }
    /// Reads one payload; `what` names it in errors.
    static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Self
    /// Writes one payload, with its length if it is length-delimited.
    func prepend(to writer: inout WireWriter)
}

extension Int64: WireValue {
    package static var wireType: WireReader.WireType { .varint }

    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Int64 {
        Int64(bitPattern: try reader.varint(what()))
    }

    package func prepend(to writer: inout WireWriter) { writer.prependVarint(UInt64(bitPattern: self)) }
}

extension Int32: WireValue {
    package static var wireType: WireReader.WireType { .varint }

    /// Like protobuf, keeps the lowest 32 bits.
    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Int32 {
        Int32(truncatingIfNeeded: try reader.varint(what()))
    }

    package func prepend(to writer: inout WireWriter) {
        writer.prependVarint(UInt64(bitPattern: Int64(self)))
    }
}

extension UInt64: WireValue {
    package static var wireType: WireReader.WireType { .varint }

    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> UInt64 {
        try reader.varint(what())
    }

    package func prepend(to writer: inout WireWriter) { writer.prependVarint(self) }
}

extension Float: WireValue {
    package static var wireType: WireReader.WireType { .fixed32 }

    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Float {
        Float(bitPattern: try reader.fixed(UInt32.self, what()))
    }

    package func prepend(to writer: inout WireWriter) { writer.prependFixed(bitPattern) }
}

extension Double: WireValue {
    package static var wireType: WireReader.WireType { .fixed64 }

    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Double {
        Double(bitPattern: try reader.fixed(UInt64.self, what()))
    }

    package func prepend(to writer: inout WireWriter) { writer.prependFixed(bitPattern) }
}

extension String: WireValue {
    package static var wireType: WireReader.WireType { .lengthDelimited }

    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> String {
        try reader.string(what())
    }

    package func prepend(to writer: inout WireWriter) {
        let before = writer.count
        writer.prepend(self)
        writer.prependVarint(UInt64(writer.count - before))
    }
}

/// Bytes of a file as the value of a field: compared by contents.
package struct WireBytes: WireValue, ExpressibleByStringLiteral {
    package var bytes: Bytes

    package init(_ bytes: Bytes) { self.bytes = bytes }

    package init(_ text: String) { bytes = Bytes(text.utf8) }

    package init(stringLiteral value: String) { self.init(value) }

    package var count: Int { bytes.count }

    /// The bytes as text, ill-formed UTF-8 replaced.
    package var text: String { bytes.text }

    package static func == (left: WireBytes, right: WireBytes) -> Bool {
        left.bytes.elementsEqual(right.bytes)
    }

    package static var wireType: WireReader.WireType { .lengthDelimited }

    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> WireBytes {
        WireBytes(try reader.chunk(what()))
    }

    package func prepend(to writer: inout WireWriter) {
        writer.prepend(bytes)
        writer.prependVarint(UInt64(bytes.count))
    }
}
