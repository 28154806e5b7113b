import AspicCore
import Hashing

extension Manifest {
    /// The manifest of a model that is one file, or one file and others beside it.
    ///
    /// The specification wants a sole file's name as that of the entry; model-signing writes "." and verifies nothing
    /// else. Several files are listed as those of the folder they are in, of which they need not be all.
    ///
    /// - Throws: `FormatError` with code `signature` for names that no manifest can hold.
    init(ofFile path: String, _ contents: Bytes, beside sideFiles: [SideFile]) throws(FormatError) {
        let name = FolderScan.name(of: path)
        let digest = ContentDigest(of: contents)
        guard !sideFiles.isEmpty else {
            self.init(
                name: name, entries: [Entry(name: .whole, digest: digest)], ignored: Self.ignoredByDefault)
            return
        }
        var digests: [EntryName: ContentDigest] = [:]
        for (name, digest) in [(name, digest)] + sideFiles.map({ ($0.name, ContentDigest(of: $0.bytes)) }) {
            guard let entry = EntryName(name.utf8) else { throw .refused("\(name) is no name of a file") }
            digests[entry] = digest
        }
        self.init(
            name: name,
            entries: digests.sorted { $0.key < $1.key }.map { Entry(name: $0.key, digest: $0.value) },
            ignored: Self.ignoredByDefault)
    }

    /// The entry of the file that a manifest of several files is about: it is called as the model is.
    var main: Entry? { entries.first { $0.name.utf8 == Array(name.utf8) } }

    /// The manifest of all files in a folder, in the order of OpenSSF Model Signing v1.0: by code points.
    ///
    /// - Parameter signature: where the signature will be; if it is in the folder, it is no part of the model.
    init(readingFolder path: String, signature: String) throws(FormatError) {
        let ignored =
            Self.ignoredByDefault + [FolderScan.place(of: signature, below: path)].compactMap { $0 }
        let files = try FolderScan.files(below: path, ignoring: ignored)
        guard !files.isEmpty else { throw FormatError(.inputOutput, "holds no files to sign", file: path) }
        self.init(
            name: FolderScan.name(of: path), entries: try FileHashing.entries(files.sorted(), below: path),
            ignored: Set(ignored).sorted())
    }

    /// The entries' names, that of a model of one file spelled out.
    var shownNames: [String] { entries.map { $0.name == .whole ? name : $0.name.description } }
}
