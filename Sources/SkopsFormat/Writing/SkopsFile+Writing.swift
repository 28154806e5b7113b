package import AspicCore
import JsonFormat
package import ObjectGraph
import ZipFormat

extension SkopsFile {
    /// The file in the dialect it was read in: if skops or this library wrote it, the same bytes.
    package func encoded() throws(FormatError) -> Bytes { try Self.encode(graph, dialect: dialect) }

    /// Writes a graph as a .skops file that stock skops loads.
    ///
    /// - Parameter graph: in canonical form (``CanonicalForm``).
    /// - Throws: `not-representable`, naming the class, for what skops has no node for: objects that contain
    ///   themselves, functions and classes by value.
    package static func encode(
        _ graph: ObjectGraph, dialect: SkopsDialect = SkopsDialect()
    ) throws(FormatError) -> Bytes {
        let tree = try SchemaBuilder.build(graph, dialect: dialect)
        var writer = SchemaWriter(tree, dialect: dialect, occurrences: try dialect.occurrences())
        let schema = try writer.run()
        var members: [(name: String, contents: Bytes)] = []
        for (member, names) in zip(tree.members, writer.names) {
            for name in names { members.append((name, member.contents)) }
        }
        members.append(("schema.json", schema))
        return try dialect.archived(members)
    }
}

extension SkopsDialect {
    /// Ids and file names of the nodes of the file this dialect is of, in the order of its text.
    func occurrences() throws(FormatError) -> [(id: Int?, file: String?)] {
        guard layout == .plain, let archive else { return [] }
        let tape = try SkopsFile.schema(of: archive, limits: .standard)
        var occurrences: [(id: Int?, file: String?)] = []
        for index in 0..<tape.count where tape.kind(index) == .object {
            let fields = SchemaFields(tape, index)
            guard fields.loader >= 0, tape.kind(fields.loader) == .string else { continue }
            let id = fields.id >= 0 ? tape.integer(fields.id) : nil
            occurrences.append((id, fields.file >= 0 ? tape.text(fields.file) : nil))
        }
        return occurrences
    }

    /// The zip. Members that the old file has with the same contents are copied with their headers, in its order.
    func archived(_ members: [(name: String, contents: Bytes)]) throws(FormatError) -> Bytes {
        var writer = ZipWriter()
        let method: ZipWriter.Method = layout == .compact ? .smaller : .stored
        guard let archive else {
            try writer.add(members, method: method)
            return writer.finish()
        }
        var left = [String: Bytes](minimumCapacity: members.count)
        for (name, contents) in members { left[name] = contents }
        for entry in archive.entries {
            guard let contents = left.removeValue(forKey: entry.name) else { continue }
            let old = try archive.contents(of: entry)
            if old.elementsEqual(contents) {
                writer.copy(entry, from: archive)
            } else {
                try writer.add(contents, as: entry, method: entry.method == .stored ? .stored : .smaller)
            }
        }
        try writer.add(members.filter { left[$0.name] != nil }, method: method)
        return writer.finish(comment: archive.comment)
    }
}
