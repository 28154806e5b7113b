package import AspicCore
import Hashing

/// Says whether models are what somebody signed.
package enum Verifier {
    /// Verifies what stands at `path`.
    ///
    /// - Parameters:
    ///   - signature: the signature file; the default is ``Signer/signaturePath(of:_:)``.
    ///   - ignoringUnsigned: whether files in a folder that nobody signed are passed over.
    /// - Throws: `FormatError` with code `signature` if it is not; other codes if that cannot be told.
    package static func verify(
        _ path: String, with key: Key, signature: String? = nil, ignoringUnsigned: Bool = false
    ) throws(FormatError) -> Signed {
        guard try FolderScan.isFolder(path) else {
            return try verifyFile(path, with: key, signature: signature).signed
        }
        let place = try Signer.signaturePath(of: path, key, unless: signature)
        let file = try PrivateFile.read(place, limit: SignatureFile.sizeLimit, what: "a signature").bytes
        let manifest = try Statement.decode(SignatureFile.payload(of: file, verifiedWith: key))
        guard !manifest.entries.contains(where: { $0.name == .whole }) else {
            throw .refused("the signature is one of a file, and \(path) is a folder")
        }
        try compare(manifest, withFolder: path, signature: place, ignoringUnsigned: ignoringUnsigned)
        return Signed(
            method: key.method, signer: key.signer, files: manifest.shownNames, signature: place,
            signedAs: manifest.name)
    }

    /// Verifies a model file and hands out the bytes that were verified.
    ///
    /// They are in memory of this process alone, not mapped: the pages of a mapped file can change after they were
    /// verified and before they are used, with the file.
    ///
    /// - Throws: as ``verify(_:with:signature:ignoringUnsigned:)``.
    package static func verifyFile(
        _ path: String, with key: Key, signature: String? = nil, limits: Limits = .standard
    ) throws(FormatError) -> (bytes: Bytes, signed: Signed) {
        try FolderScan.refuseLink(path)
        let contents = try Bytes(readingAllOf: path, limits: limits)
        let place = try Signer.signaturePath(of: path, key, unless: signature)
        let file = try PrivateFile.read(place, limit: SignatureFile.sizeLimit, what: "a signature").bytes
        var signedAs: String?
        if case .secret(let secret) = key {
            try SignatureFile.verify(file, secret, of: contents)
        } else {
            let manifest = try Statement.decode(SignatureFile.payload(of: file, verifiedWith: key))
            let name = FolderScan.name(of: path)
            guard manifest.entries.count == 1, let entry = manifest.entries.first,
                entry.name == .whole || entry.name.utf8 == Array(manifest.name.utf8)
                    || entry.name.utf8 == Array(name.utf8)
            else { throw .refused("the signature is one of a folder, and \(path) is a file") }
            guard entry.digest == ContentDigest(of: contents) else {
                throw .refused("\(name) was changed after it was signed")
            }
            signedAs = manifest.name
        }
        let signed = Signed(
            method: key.method, signer: key.signer, files: [FolderScan.name(of: path)], signature: place,
            signedAs: signedAs)
        return (contents, signed)
    }

    private static func compare(
        _ manifest: Manifest, withFolder path: String, signature: String, ignoringUnsigned: Bool
    ) throws(FormatError) {
        let expected = Dictionary(uniqueKeysWithValues: manifest.entries.map { ($0.name, $0.digest) })
        let ignored =
            Manifest.ignoredByDefault + manifest.ignored
            + [FolderScan.place(of: signature, below: path)].compactMap { $0 }
        let isWanted: (EntryName) -> Bool
        if ignoringUnsigned {
            let wanted = Set(manifest.entries.flatMap { $0.name.withFolders })
            isWanted = { wanted.contains($0) }
        } else {
            isWanted = { _ in true }
        }
        let found = try FolderScan.files(below: path, ignoring: ignored, where: isWanted)
        let present = Set(found)
        if let missing = manifest.entries.map(\.name).filter({ !present.contains($0) }).min() {
            throw .refused("\(missing) was signed and is missing")
        }
        if let extra = found.filter({ expected[$0] == nil }).min() {
            throw .refused("\(extra) is there and was not signed")
        }
        let entries = try FileHashing.entries(found.sorted(), below: path)
        if let changed = entries.first(where: { expected[$0.name] != $0.digest }) {
            throw .refused("\(changed.name) was changed after it was signed")
        }
    }
}

extension EntryName {
    /// The name, and the folders it stands in.
    fileprivate var withFolders: [EntryName] {
        [self] + utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.compactMap { EntryName(utf8[..<$0]) }
    }
}
