import AspicCore
import JsonFormat
import Signing

/// Looks for statements about a file in its folder, whatever the file is called now.
enum AttestationSearch {
    static let suffix = ".intoto.jsonl"

    /// So many files are looked at, and so many bytes of one.
    private static let mostFiles = 200
    private static let largestFile = 16 << 20

    /// A statement about the file with this digest and those beside it.
    struct Found {
        let path: String
        let content: Attestation.Content
    }

    /// - Parameters:
    ///   - sideFiles: what else the model consists of: digests by name.
    ///   - key: whose signature counts.
    static func statements(
        about digest: String, sideFiles: [String: String], beside path: String, verifiedWith key: Key?
    ) -> [Found] {
        let folder = FilePath.folder(of: path)
        return names(in: folder.isEmpty ? "." : folder).prefix(mostFiles).flatMap { name -> [Found] in
            guard let status = FileStatus(folder + name), status.isRegular, status.size <= largestFile,
                let bytes = try? Bytes(readingAllOf: folder + name)
            else { return [] }
            return Attestation.statements(in: bytes, verifiedWith: key).filter {
                $0.digest == digest && $0.sideFiles == sideFiles
                    && $0.predicateType == Provenance.predicateType
            }.map { Found(path: folder + name, content: $0) }
        }
    }

    private static func names(in folder: String) -> [String] {
        (FolderNames.of(folder) ?? []).filter { $0.hasSuffix(suffix) }
    }
}
