package import AspicCore
import Hashing

/// A model file whose signature is right.
package struct VerifiedFile: Sendable {
    package let bytes: Bytes
    /// What else the signature lists: files beside it, in its order.
    package let sideFiles: [SideFile]
    package let signed: Signed
}

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

    /// Verifies a model file, with what else its signature lists, and hands out the bytes that were verified.
    ///
    /// They are in memory of this process alone, not mapped: the pages of a mapped file can change after they were
    /// verified and before they are used, with the file. Whether the signature lists all files that the model needs is
    /// for those to say who can read it.
    ///
    /// - Throws: as ``verify(_:with:signature:ignoringUnsigned:)``.
    package static func verifyFile(
        _ path: String, with key: Key, signature: String? = nil, limits: Limits = .standard
    ) throws(FormatError) -> VerifiedFile {
        try FolderScan.refuseLink(path)
        let contents = try Bytes(readingAllOf: path, limits: limits)
        let place = try Signer.signaturePath(of: path, key, unless: signature)
        let file = try PrivateFile.read(place, limit: SignatureFile.sizeLimit, what: "a signature").bytes
        let name = FolderScan.name(of: path)
        var sideFiles: [SideFile] = []
        var signedAs: String?
        if case .secret(let secret) = key, !SignatureFile.isEnvelope(file) {
            try SignatureFile.verify(file, secret, of: contents)
        } else {
            let manifest = try Statement.decode(SignatureFile.payload(of: file, verifiedWith: key))
            guard let main = manifest.entries.count == 1 ? manifest.entries.first : manifest.main,
                manifest.entries.count > 1 || main.name == .whole
                    || main.name.utf8 == Array(manifest.name.utf8) || main.name.utf8 == Array(name.utf8)
            else { throw .refused("the signature is one of a folder, and \(path) is a file") }
            guard main.digest == ContentDigest(of: contents) else {
                throw .refused("\(name) was changed after it was signed")
            }
            sideFiles = try verified(
                manifest.entries.filter { $0.name != main.name }, beside: path, contents.count, limits)
            signedAs = manifest.name
        }
        let signed = Signed(
            method: key.method, signer: key.signer, files: [name] + sideFiles.map(\.name), signature: place,
            signedAs: signedAs)
        return VerifiedFile(bytes: contents, sideFiles: sideFiles, signed: signed)
    }

    /// The files beside `path` that a manifest lists.
    ///
    /// - Parameter spent: the size of the file at `path`.
    private static func verified(
        _ entries: [Manifest.Entry], beside path: String, _ spent: Int, _ limits: Limits
    ) throws(FormatError) -> [SideFile] {
        let folder = SideFolder(of: path, limits: limits, spent: spent, isPrivate: true)
        var files: [SideFile] = []
        for entry in entries {
            let name = entry.name.description
            let bytes: Bytes
            do throws(FormatError) { bytes = try folder.file(name) } catch  where error.code == .inputOutput {
                throw .refused("\(name) was signed and \(error.message)")
            }
            guard ContentDigest(of: bytes) == entry.digest else {
                throw .refused("\(name) was changed after it was signed")
            }
            files.append(SideFile(name: name, bytes: bytes))
        }
        return files
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
