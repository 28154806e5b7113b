package import AspicCore

/// A protobuf message: a Swift value and the table of its fields.
///
/// Whatever the table does not know is kept in ``layout`` and written back where it stood.
package protocol WireMessage: WireValue {
    init()
    static var fields: WireFields<Self> { get }
    var layout: WireLayout { get set }
}

extension WireMessage {
    package static var wireType: WireReader.WireType { .lengthDelimited }

    package static func read(
        from reader: inout WireReader, _ what: @autoclosure () -> String
    ) throws(FormatError) -> Self {
        var message = Self()
        try reader.nested(what()) { inner throws(FormatError) in
            try message.readFields(from: &inner)
        }
        return message
    }

    package func prepend(to writer: inout WireWriter) {
        let before = writer.count
        prependFields(to: &writer)
        writer.prependVarint(UInt64(writer.count - before))
    }

    /// Reads fields until the message's end.
    package mutating func readFields(from reader: inout WireReader) throws(FormatError) {
        let table = Self.fields
        var runs: [WireLayout.Run] = []
        while !reader.isAtEnd {
            let start = reader.position
            let tag = try reader.tag(in: table.messageName)
            guard let field = table[tag.number] else {
                let raw = try reader.skip(
                    tag.type, from: start, "field \(tag.number) of \(table.messageName)")
                layout.unknown.append(WireBytes(raw))
                runs.append(WireLayout.Run(number: tag.number, isPacked: false, count: 1))
                continue
            }
            let count = try field.read(&self, tag.type, &reader)
            let isPacked = tag.type == .lengthDelimited && field.isPackable
            if let last = runs.last, last.number == tag.number, !last.isPacked, !isPacked {
                guard field.isRepeated else {
                    throw FormatError(
                        .malformed, "\(table.messageName).\(field.name) stands there twice", offset: start)
                }
                runs[runs.count - 1].count += count
            } else {
                guard field.isRepeated || !runs.contains(where: { $0.number == tag.number }) else {
                    throw FormatError(
                        .malformed, "\(table.messageName).\(field.name) stands there twice", offset: start)
                }
                runs.append(WireLayout.Run(number: tag.number, isPacked: isPacked, count: count))
            }
        }
        if !table.isCanonical(runs) { layout.runs = runs }
    }

    /// Writes all fields, the last first.
    package func prependFields(to writer: inout WireWriter) {
        let table = Self.fields
        if layout.runs.isEmpty {
            for field in table.inOrder.reversed() {
                let count = field.count(self)
                if count > 0 { field.prepend(self, 0..<count, field.packsByDefault, &writer) }
            }
            return
        }
        // As in the file; what has been added since comes behind, in the order of the numbers.
        var taken = [UInt32: Int]()
        var parts: [(run: WireLayout.Run, range: Range<Int>)] = []
        for run in layout.runs {
            let total = table[run.number]?.count(self) ?? layout.unknown.count
            // All unknown fields are counted together: they were stored in the order of their runs.
            let key = table[run.number] == nil ? 0 : run.number
            let first = min(taken[key, default: 0], total)
            let last = min(first + run.count, total)
            taken[key] = last
            if first < last || run.count == 0 { parts.append((run, first..<last)) }
        }
        for field in table.inOrder.reversed() {
            let rest = taken[field.number, default: 0]..<field.count(self)
            if !rest.isEmpty { field.prepend(self, rest, field.packsByDefault, &writer) }
        }
        for part in parts.reversed() {
            if let field = table[part.run.number] {
                field.prepend(self, part.range, part.run.isPacked, &writer)
            } else if writer.leavesUnknownOut {
                writer.leftOut += part.range.count
            } else {
                for index in part.range.reversed() { writer.prepend(layout.unknown[index].bytes) }
            }
        }
    }
}

/// How a message lay in its file, as far as that is not the way protobuf writes it.
package struct WireLayout: Sendable, Equatable {
    /// Neighbouring occurrences of one field, or one packed list.
    package struct Run: Sendable, Equatable {
        package var number: UInt32
        package var isPacked: Bool
        /// Elements.
        package var count: Int
    }

    /// Empty when the fields stand in the order of their numbers, packed as the schema says.
    package var runs: [Run] = []
    /// Fields the table does not know, tag included, in the order of the file.
    package var unknown: [WireBytes] = []

    package init() {}
}
