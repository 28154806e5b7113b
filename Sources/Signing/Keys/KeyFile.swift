package import AspicCore

/// What a key file can be.
package enum Key: Sendable {
    case secret(SecretKey)
    case `private`(PrivateKey)
    case `public`(PublicKey)

    /// How this key signs: `hmac-sha256`, `ecdsa-p256-sha256` and so on.
    package var method: String {
        switch self {
        case .secret: "hmac-sha256"
        case .private(let key): key.publicKey.curve.method
        case .public(let key): key.curve.method
        }
    }

    /// The public key's hint; a secret key has no name that may be told.
    package var signer: String? {
        switch self {
        case .secret: nil
        case .private(let key): key.publicKey.hint
        case .public(let key): key.hint
        }
    }

    /// What a signature of this key is called by default: `FILE.sig`, or `FILE.hmac`.
    package var suffix: String { if case .secret = self { "hmac" } else { "sig" } }
}

/// Reads and writes keys.
///
/// PEM text is a key pair's part, by its label. Every other file is a secret key, its bytes as they are, which is
/// how `openssl dgst -mac HMAC` and Python's `hmac` take them. The key alone says which method verifies, never
/// the signature: otherwise a public key could be passed off as a secret one.
package enum KeyFile {
    /// A PEM key has some hundred bytes.
    private static let sizeLimit = 1 << 16
    /// 128 bits: shorter secrets can be guessed.
    static let secretLimit = 16

    /// The key in the file at `path`.
    ///
    /// - Throws: `FormatError` with code `key` if it is none of the supported ones, or if a private or secret key
    ///   can be read by others.
    package static func read(_ path: String) throws(FormatError) -> Key {
        let file = try PrivateFile.read(path, limit: sizeLimit, what: "a key")
        let key: Key
        do throws(FormatError) { key = try parse(file.bytes) } catch { throw error.inFile(path) }
        if case .public = key { return key }
        guard file.mode & 0o077 == 0 else {
            throw FormatError(
                .key,
                "the key can be read or changed by others (mode \(String(file.mode & 0o777, radix: 8))); run: "
                    + "chmod 600 \(quoted(path))", file: path)
        }
        return key
    }

    static func parse(_ bytes: Bytes) throws(FormatError) -> Key {
        let blocks = PemBlock.all(in: bytes)
        if blocks.isEmpty { return .secret(try secret(bytes)) }
        for block in blocks {
            switch block.label {
            case "PRIVATE KEY", "EC PRIVATE KEY":
                guard let key = PrivateKey(pem: block.text) else { throw unusable("private key") }
                return .private(key)
            case "PUBLIC KEY":
                guard let key = PublicKey(pem: block.text) else { throw unusable("public key") }
                return .public(key)
            case "ENCRYPTED PRIVATE KEY":
                throw FormatError(
                    .key, "the private key is encrypted; decrypt it with: openssl pkcs8 -in KEY -out PLAIN")
            // `openssl ecparam -genkey` puts the curve in front of the key.
            case "EC PARAMETERS": continue
            default:
                throw FormatError(
                    .key,
                    "\(block.label) is no key to sign or verify with; expected PUBLIC KEY, PRIVATE KEY "
                        + "or EC PRIVATE KEY")
            }
        }
        throw unusable("key")
    }

    private static func unusable(_ what: String) -> FormatError {
        FormatError(.key, "not a \(what) on P-256, P-384 or P-521; make one with: aspic keygen -o KEY")
    }

    private static func secret(_ bytes: Bytes) throws(FormatError) -> SecretKey {
        guard bytes.count >= secretLimit else {
            throw FormatError(
                .key,
                "\(bytes.count) bytes are too few for a secret key; \(secretLimit) are the least "
                    + "(make one with: aspic keygen --hmac -o KEY)")
        }
        // A public key in another encoding must not become a secret that everybody knows.
        let text = bytes.text
        if text.contains("-BEGIN ") || text.contains("- BEGIN ") { throw unusable("key in PEM") }
        if isDer(bytes) || bytes.starts(with: Array("ssh-".utf8)) || bytes.starts(with: Array("ecdsa-".utf8))
        {
            throw FormatError(
                .key,
                "a key in DER or of ssh; convert it to PEM with: openssl pkey -inform DER -in KEY -out PEM")
        }
        return SecretKey(bytes.array)
    }

    /// Whether all of it is one ASN.1 sequence.
    private static func isDer(_ bytes: Bytes) -> Bool {
        guard bytes[0] == 0x30 else { return false }
        switch bytes[1] {
        case ..<0x80: return Int(bytes[1]) + 2 == bytes.count
        case 0x81: return Int(bytes[2]) + 3 == bytes.count
        case 0x82: return Int(bytes[2]) << 8 + Int(bytes[3]) + 4 == bytes.count
        default: return false
        }
    }

    private static func quoted(_ path: String) -> String {
        let isPlain = path.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789._-/".unicodeScalars.contains($0))
        }
        return isPlain
            ? path
            : "'"
                + path.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: #"'\''"#) + "'"
    }

    // MARK: - Writing

    /// Writes a new key pair: the private key at `path`, for its owner alone, and the public one at `path.pub`.
    ///
    /// - Throws: `FormatError` with code `inputOutput` if a file exists and is not to be replaced.
    package static func write(_ key: PrivateKey, to path: String, replacing: Bool) throws(FormatError) {
        if !replacing { try PrivateFile.expectNone(at: path + ".pub") }
        try PrivateFile.write(Bytes(key.pem.utf8), to: path, mode: 0o600, replacing: replacing)
        try PrivateFile.write(
            Bytes(key.publicKey.pem.utf8), to: path + ".pub", mode: 0o644, replacing: replacing)
    }

    /// Writes a new secret key, for its owner alone.
    package static func write(_ key: SecretKey, to path: String, replacing: Bool) throws(FormatError) {
        try PrivateFile.write(Bytes(key.fileContents), to: path, mode: 0o600, replacing: replacing)
    }
}
