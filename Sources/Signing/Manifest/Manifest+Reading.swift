import AspicCore
import Hashing

extension Manifest {
    /// The manifest of a model that is one file.
    ///
    /// The specification wants the file's name as that of the entry; model-signing writes "." and verifies nothing
    /// else.
    init(ofFile path: String, _ contents: Bytes) {
        self.init(
            name: FolderScan.name(of: path),
            entries: [Entry(name: .whole, digest: ContentDigest(of: contents))],
            ignored: Self.ignoredByDefault)
    }

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
