package import AspicCore
package import Hashing
package import ObjectGraph

/// Says which model it is, whatever format its file has. `docs/fingerprint.md` specifies it byte by byte.
///
/// ```
/// aspic1:4f0c...    of what a model file means: the same in every format that holds the model
/// sha256:9b74...    of bytes, for files that hold no Python objects (ONNX)
/// files1:02ce...    of the bytes of such a file and of those beside it that are a part of the model
/// ```
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// What was hashed, and how; a change of either is a new scheme.
    package enum Scheme: String, Sendable, CaseIterable {
        /// Version 1 of the specification, over the canonical object graph.
        case aspic1
        /// The bytes of a file.
        case sha256
        /// The bytes of a file and of others beside it.
        case files1
    }

    package let scheme: Scheme
    package let digest: ContentDigest

    package init(_ scheme: Scheme, _ digest: ContentDigest) {
        self.scheme = scheme
        self.digest = digest
    }

    /// The text form: scheme, colon, 64 lower-case hexadecimal digits. Anything else is none.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let scheme = Scheme(rawValue: String(parts[0])),
            let digest = ContentDigest(hexadecimal: parts[1].utf8)
        else { return nil }
        self.init(scheme, digest)
    }

    package var description: String { scheme.rawValue + ":" + digest.hexadecimal }

    /// Of what hangs on `root`, in a graph as a codec read it or in canonical form.
    package static func of(_ graph: ObjectGraph, _ root: NodeID) throws(FormatError) -> Fingerprint {
        of(canonical: try CanonicalForm.of(graph, root: root))
    }

    /// Of the first root of a canonical graph.
    package static func of(canonical graph: ObjectGraph) -> Fingerprint {
        var hashing = GraphHashing(graph)
        return Fingerprint(.aspic1, hashing.digest(from: graph.roots.first ?? ObjectGraph.none))
    }

    /// Of a file's bytes.
    package static func of(bytes: Bytes) -> Fingerprint { Fingerprint(.sha256, ContentDigest(of: bytes)) }

    /// Of a file's bytes and those of the files beside it that belong to it, in any order.
    package static func of(bytes: Bytes, beside files: [SideFile]) -> Fingerprint {
        guard !files.isEmpty else { return of(bytes: bytes) }
        var hash = ContentDigest.Stream()
        func update(_ bytes: some Collection<UInt8>) {
            Array(bytes).withUnsafeBytes { hash.update($0) }
        }
        update((Scheme.files1.rawValue + ":").utf8)
        update(ContentDigest(of: bytes).bytes)
        for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            withUnsafeBytes(of: UInt64(file.name.utf8.count).littleEndian) { hash.update($0) }
            update(file.name.utf8)
            update(ContentDigest(of: file.bytes).bytes)
        }
        return Fingerprint(.files1, hash.finish())
    }
}
