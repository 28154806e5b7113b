import Aspic
import AspicCore
import Hashing
import Ledger

/// What the ledger knows of a file and those beside it that are a part of the model.
struct FileSearch {
    let digest: String
    let matches: [Match]
    /// What the file says of itself; `nil` if its bytes are known and there was nothing more to read.
    let about: FileDescription.Answer?

    /// What else the model consists of: digests by name.
    var sideDigests: [String: String] { about?.sideDigests ?? [:] }

    /// - Parameters:
    ///   - member: what `bytes` are, if they are a member of an archive, which was opened.
    ///   - limit: how many versions of each kind of sameness.
    init(
        _ path: String, _ bytes: Bytes, member: ModelFile? = nil, in ledger: Ledger?, limits: Limits,
        limit: Int
    ) throws {
        let digest = ContentDigest(of: bytes).hexadecimal
        self.digest = digest
        // The bytes are known as often as not, and mostly nothing has to be decoded then.
        if let ledger, try ledger.hasSideFiles(digest: digest) == false, !ModelFile.isOnnx(bytes) {
            let nothing = ModelDescription(fingerprint: nil, format: "file")
            matches = try ledger.matches(digest: digest, sideFiles: [:], nothing, limit: limit)
            about = nil
            return
        }
        let folder = SideFolder(of: path, limits: limits, spent: bytes.count)
        let found =
            member.map { FileDescription.answer($0, $0.parts) }
            ?? FileDescription.of(path, bytes: bytes, beside: folder, limits: limits)
        about = found
        matches =
            try ledger?.matches(
                digest: digest, sideFiles: found.sideDigests, found.description, limit: limit) ?? []
    }
}

extension FileDescription.Answer {
    /// What it consists of besides its own file: digests by name.
    var sideDigests: [String: String] {
        Dictionary(
            sideFiles.map { ($0.name, ContentDigest(of: $0.bytes).hexadecimal) }, uniquingKeysWith: { $1 })
    }
}
