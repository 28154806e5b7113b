package import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Signs models: one file, or a folder with everything in it.
package enum Signer {
    /// Where the signature of `path` is kept unless somebody says otherwise: `model.sig` in a folder, as
    /// model-signing has it, and `FILE.sig` beside a file; `.hmac` instead of `.sig` for secret keys.
    ///
    /// - Throws: `FormatError` with code `inputOutput` if there is nothing at `path`.
    package static func signaturePath(of path: String, _ key: Key) throws(FormatError) -> String {
        guard try FolderScan.isFolder(path) else { return path + "." + key.suffix }
        return (path.hasSuffix("/") ? path : path + "/") + "model." + key.suffix
    }

    /// Whether something stands where a signature of `path` by `key` would, whoever made it.
    package static func isSigned(_ path: String, _ key: Key) -> Bool {
        guard let place = try? signaturePath(of: path, key) else { return false }
        return access(place, F_OK) == 0
    }

    static func signaturePath(
        of path: String, _ key: Key, unless given: String?
    ) throws(FormatError) -> String {
        if let given { return given }
        return try signaturePath(of: path, key)
    }

    /// Signs what stands at `path` and writes the signature.
    ///
    /// The payload depends on nothing but the files, their names and whether the signature stands among them. An
    /// ECDSA signature over it differs each time, since it takes random numbers.
    ///
    /// - Parameter parts: finds the files beside a file of these contents that are a part of the model.
    /// - Throws: `FormatError` with code `key` for a public key, `signature` for a model with links in it,
    ///   `inputOutput`; and what `parts` throws.
    package static func sign(
        _ path: String, with key: Key, signature: String?,
        parts: (Bytes) throws(FormatError) -> [SideFile] = { _ in [] }
    ) throws(FormatError) -> Signed {
        if case .public = key { throw SignatureFile.notForSigning }
        try FolderScan.refuseLink(path)
        let place = try signaturePath(of: path, key, unless: signature)
        if let there = FolderScan.resolved(place), there == FolderScan.resolved(path) {
            throw FormatError(
                .inputOutput, "is what is to be signed; the signature goes elsewhere", file: place)
        }
        let contents: Bytes
        let manifest: Manifest
        if try FolderScan.isFolder(path) {
            manifest = try Manifest(readingFolder: path, signature: place)
            contents = try SignatureFile.signed(Statement.encoded(manifest), with: key)
        } else {
            let file = try Bytes(contentsOf: path)
            let sideFiles = try parts(file)
            manifest = try Manifest(ofFile: path, file, beside: sideFiles)
            if case .secret(let secret) = key, sideFiles.isEmpty {
                contents = SignatureFile.code(secret, of: file)
            } else {
                contents = try SignatureFile.signed(Statement.encoded(manifest), with: key)
            }
        }
        try AtomicFile.write(contents, to: place)
        return Signed(
            method: key.method, signer: key.signer, files: manifest.shownNames, signature: place,
            signedAs: manifest.name)
    }
}
