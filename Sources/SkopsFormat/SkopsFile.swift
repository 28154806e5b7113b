package import AspicCore
import Compression
import JsonFormat
package import ObjectGraph
package import ZipFormat

/// A .skops file: a zip with `schema.json`, a tree of nodes, and a member for each array.
///
/// Protocols 0 (skops up to 0.5), 1 (up to 0.9) and 2 are read. The graph comes in canonical form; nothing
/// the file names is looked up or called.
package struct SkopsFile: Sendable {
    /// What `skops.io.load` would return is the only root.
    package let graph: ObjectGraph
    package let dialect: SkopsDialect
    /// - Throws: ``FormatError`` with the member and the byte within it.
    package init(_ bytes: Bytes, limits: Limits = .standard) throws(FormatError) {
        let archive = try ZipArchive(bytes, limits: limits)
        let schema = try SkopsFile.schema(of: archive, limits: limits)
        let (content, duplicates) = concurrently(if: schema.count >= 1 << 17) { () throws(FormatError) in
            do throws(FormatError) {
                var reader = try SkopsReader(schema, archive: archive, limits: limits)
                try reader.run()
                return (reader.graph, SkopsDialect(archive: archive, schema: schema, reader: reader))
            } catch {
                throw error.member == nil ? error.inMember("schema.json") : error
            }
        } _: { () throws(FormatError) in
            try Self.refuseDuplicateKeys(schema)
            var contradictions = Contradictions(schema, archive)
            try contradictions.refuse()
        }
        try duplicates.get()
        (graph, dialect) = try content.get()
    }

    private static func refuseDuplicateKeys(_ schema: JsonTape) throws(FormatError) {
        guard let place = schema.duplicateKeys().first else { return }
        throw FormatError(
            .malformed,
            "an object has the key “\(schema.text(place) ?? "")” twice; readers differ on which counts",
            offset: schema.offset(place)
        ).inMember("schema.json")
    }

    /// Members of the zip that no node names. skops never leaves any, so they may be there to be found by
    /// something else.
    package func unusedMembers() throws(FormatError) -> [String] {
        guard let archive = dialect.archive else { return [] }
        var used: Set<String> = ["schema.json"]
        let tape = try SkopsFile.schema(of: archive, limits: .standard)
        for index in 0..<tape.count where tape.kind(index) == .object {
            if let place = tape.value("file", in: index), let name = tape.text(place) { used.insert(name) }
        }
        return archive.entries.map(\.name).filter { !used.contains($0) }
    }

    /// Whether a zip file is one that skops wrote.
    package static func isSkops(_ archive: ZipArchive) -> Bool { archive.entry(named: "schema.json") != nil }

    static func schema(of archive: ZipArchive, limits: Limits) throws(FormatError) -> JsonTape {
        guard let entry = archive.entry(named: "schema.json") else {
            throw FormatError(.malformed, "a zip file without schema.json is not a skops file")
        }
        return try archive.reading(entry, limits: limits) { (text: Bytes) throws(FormatError) in
            do throws(FormatError) { return try JsonTape(parsing: text, limits: limits) } catch {
                throw error.inMember("schema.json")
            }
        }
    }
}

/// How a .skops file is laid out, as far as the graph does not say.
package struct SkopsDialect: Sendable {
    package enum Layout: Sendable, Equatable {
        /// Everything once: repeats are `{"__id__": n}`, the schema has no spaces, members are deflated.
        case compact
        /// As skops itself writes it: every occurrence in full, indented by two, nothing compressed.
        case plain
    }

    package var layout: Layout
    /// 0, 1 or 2.
    package var protocolVersion: Int
    /// The skops release that the schema names.
    package var version: String
    /// The file this was read from; its ids, member names and zip headers are taken up again.
    var archive: ZipArchive?
    /// Names that the file has as functions, or as types.
    var functions: Set<QualifiedName> = []
    var types: Set<QualifiedName> = []
    /// Classes whose instances the file has as tuples: named tuples.
    var namedTuples: Set<QualifiedName> = []
    var masks = MaskHabits()

    /// A layout for new files.
    package init(_ layout: Layout = .compact) {
        self.layout = layout
        protocolVersion = 2
        // The release whose reader this follows.
        version = "0.16.0"
    }

    init(archive: ZipArchive, schema: JsonTape, reader: SkopsReader) {
        layout = schema.bytes.matches("{\n", at: 0) ? .plain : .compact
        protocolVersion = reader.protocolVersion
        version = reader.version
        self.archive = archive
        functions = reader.functions
        types = reader.types
        namedTuples = reader.namedTuples
        masks = reader.masks
    }
}

/// How a file has the masks of masked arrays, of which only the bits count.
struct MaskHabits: Sendable {
    /// Nothing masked is one `False`, as for an array that never had a mask.
    var areMissing = false
    /// Nothing masked is an array of `False`.
    var areFull = false
    /// The masks of arrays in Fortran's order are in C's.
    var areInRows = false
    /// They are in Fortran's.
    var areInColumns = false
}
