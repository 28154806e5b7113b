import AspicCore

/// The fields of one message type, by number.
package struct WireFields<Message: WireMessage>: Sendable {
    package let messageName: String
    package let inOrder: [WireField<Message>]
    /// Index into ``inOrder`` by field number.
    private let index: [Int?]

    package init(_ messageName: String, _ fields: [WireField<Message>]) {
        self.messageName = messageName
        inOrder = fields.sorted { $0.number < $1.number }
        var index = [Int?](repeating: nil, count: Int(inOrder.last?.number ?? 0) + 1)
        for (position, field) in inOrder.enumerated() { index[Int(field.number)] = position }
        self.index = index
    }

    package subscript(number: UInt32) -> WireField<Message>? {
        guard number < index.count, let position = index[Int(number)] else { return nil }
        return inOrder[position]
    }

    /// Whether protobuf's own writers would lay the fields out like this.
    func isCanonical(_ runs: [WireLayout.Run]) -> Bool {
        var previous: UInt32 = 0
        for run in runs {
            guard run.number > previous, let field = self[run.number], run.count > 0,
                run.isPacked == field.packsByDefault
            else { return false }
            previous = run.number
        }
        return true
    }
}

/// One field of a message: where its value lives, and how it is read and written.
package struct WireField<Message>: Sendable {
    package let number: UInt32
    /// The name in onnx.proto.
    package let name: String
    package let isRepeated: Bool
    /// A list of numbers: readers have to take it packed and unpacked.
    package let isPackable: Bool
    package let packsByDefault: Bool
    /// Reads one occurrence, or several neighbours, and returns how many values came in.
    let read: @Sendable (inout Message, WireReader.WireType, inout WireReader) throws(FormatError) -> Int
    let count: @Sendable (Message) -> Int
    /// Writes the values in `range`, as one packed list or one by one.
    let prepend: @Sendable (Message, Range<Int>, Bool, inout WireWriter) -> Void

    /// A field that stands at most once; `nil` when it is missing, which is not the same as its default.
    package static func one<Value: WireValue>(
        _ number: UInt32, _ name: String, _ path: WritableKeyPath<Message, Value?> & Sendable
    ) -> WireField {
        WireField(
            number: number, name: name, isRepeated: false, isPackable: false, packsByDefault: false,
            read: { (message, type, reader) throws(FormatError) in
                try Self.check(type, Value.wireType, number, name, reader.position)
                message[keyPath: path] = try Value.read(from: &reader, name)
                return 1
            },
            count: { $0[keyPath: path] == nil ? 0 : 1 },
            prepend: { message, _, _, writer in
                guard let value = message[keyPath: path] else { return }
                value.prepend(to: &writer)
                writer.prependTag(number, Value.wireType)
            })
    }

    /// A list. `packed` says how the schema asks writers to write it.
    package static func many<Value: WireValue>(
        _ number: UInt32, _ name: String, _ path: WritableKeyPath<Message, [Value]> & Sendable,
        packed: Bool = false
    ) -> WireField {
        let isPackable = Value.wireType != .lengthDelimited
        let shortTag = number < 16 ? UInt8(number << 3) | Value.wireType.rawValue : nil
        return WireField(
            number: number, name: name, isRepeated: true, isPackable: isPackable, packsByDefault: packed,
            read: { (message, type, reader) throws(FormatError) in
                if isPackable && type == .lengthDelimited {
                    let values: [Value] = try Self.packedValues(&reader, name)
                    message[keyPath: path] += values
                    return values.count
                }
                try Self.check(type, Value.wireType, number, name, reader.position)
                guard isPackable, let shortTag else {
                    message[keyPath: path].append(try Value.read(from: &reader, name))
                    return 1
                }
                var values = [try Value.read(from: &reader, name)]
                while reader.skips(repeated: shortTag) { values.append(try Value.read(from: &reader, name)) }
                message[keyPath: path] += values
                return values.count
            },
            count: { $0[keyPath: path].count },
            prepend: { message, range, isPacked, writer in
                let values = message[keyPath: path]
                guard isPacked else {
                    for index in range.reversed() {
                        values[index].prepend(to: &writer)
                        writer.prependTag(number, Value.wireType)
                    }
                    return
                }
                let before = writer.count
                for index in range.reversed() { values[index].prepend(to: &writer) }
                writer.prependVarint(UInt64(writer.count - before))
                writer.prependTag(number, .lengthDelimited)
            })
    }

    private static func packedValues<Value: WireValue>(
        _ reader: inout WireReader, _ name: String
    ) throws(FormatError) -> [Value] {
        var values: [Value] = []
        try reader.packed(name) { inner throws(FormatError) in
            while !inner.isAtEnd { values.append(try Value.read(from: &inner, name)) }
        }
        return values
    }

    private static func check(
        _ found: WireReader.WireType, _ expected: WireReader.WireType, _ number: UInt32, _ name: String,
        _ offset: Int
    ) throws(FormatError) {
        guard found == expected else {
            throw FormatError(
                .malformed,
                "field \(number) (\(name)) has the wire type \(found.rawValue), expected \(expected.rawValue)",
                offset: offset)
        }
    }
}
