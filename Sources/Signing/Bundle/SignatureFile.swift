import AspicCore
import Hashing
import JsonFormat

/// What stands in a signature file.
///
/// * Key pairs: a sigstore bundle v0.3, as model-signing writes it (OpenSSF Model Signing v1.0, method `key`).
/// * A secret key and a folder, or a file with others that belong to it: the DSSE envelope alone, its signature the HMAC of what DSSE signs.
/// * A secret key and a file: the HMAC of the file in hexadecimal, as any tool computes it.
enum SignatureFile {
    /// A manifest of a hundred thousand files is 20 MB.
    static let sizeLimit = 64 << 20
    private static let mediaType = "application/vnd.dev.sigstore.bundle.v0.3+json"

    /// A sigstore bundle or an envelope over `payload`.
    static func signed(_ payload: [UInt8], with key: Key) throws(FormatError) -> Bytes {
        let message = Envelope.message(for: payload)
        switch key {
        case .public: throw notForSigning
        case .secret(let key):
            let envelope = Envelope(payload: payload, signature: key.code(for: Bytes(message)))
            return Bytes((envelope.json.encoded() + "\n").utf8)
        case .private(let key):
            guard let signature = key.signature(for: message) else {
                throw FormatError(.key, "the private key does not sign")
            }
            let bundle: JsonValue = [
                "mediaType": .string(mediaType),
                "verificationMaterial": [
                    "publicKey": ["hint": .string(key.publicKey.hint)], "tlogEntries": [],
                ],
                "dsseEnvelope": Envelope(payload: payload, signature: signature).json,
            ]
            return Bytes(bundle.encoded().utf8)
        }
    }

    static var notForSigning: FormatError {
        FormatError(.key, "a public key verifies and does not sign; sign with the private one")
    }

    /// The payload of a bundle or an envelope, once its signature is known to be the key's. Nothing of it is read
    /// before.
    ///
    /// - Throws: `FormatError` with code `signature`.
    static func payload(of file: Bytes, verifiedWith key: Key) throws(FormatError) -> Bytes {
        let json = try StrictJson(file, what: "signature file", nodes: 1000)
        let isRight: Bool
        let envelope: Envelope
        switch key {
        case .secret(let key):
            if json.value("mediaType", in: 0) != nil {
                throw .refused("signed with a key pair; verify with its public key")
            }
            envelope = try Envelope(json, at: 0)
            isRight = key.isValid(envelope.signature, for: Bytes(envelope.message))
        case .private(let key):
            envelope = try bundled(json, key.publicKey)
            isRight = key.publicKey.isValid(envelope.signature, for: envelope.message)
        case .public(let key):
            envelope = try bundled(json, key)
            isRight = key.isValid(envelope.signature, for: envelope.message)
        }
        guard isRight else { throw .refused("the signature is not this key's, or what it signs was changed") }
        return Bytes(envelope.payload)
    }

    private static func bundled(_ json: StrictJson, _ key: PublicKey) throws(FormatError) -> Envelope {
        guard json.text("mediaType", in: 0) == mediaType else {
            throw .refused("the signature file is not a sigstore bundle v0.3")
        }
        guard let material = json.object("verificationMaterial", in: 0),
            let publicKey = json.object("publicKey", in: material)
        else { throw .refused("the bundle was not signed with a key; certificates are not supported") }
        // Before its release 1.0.1 model-signing wrote the key itself, which proves nothing; the signature does.
        if !json.isEmpty("hint", in: publicKey) {
            guard let hint = json.text("hint", in: publicKey), hint == key.hint else {
                throw .refused("signed with another key: \(json.text("hint", in: publicKey) ?? "unknown")")
            }
        }
        guard let envelope = json.object("dsseEnvelope", in: 0) else {
            throw .refused("the bundle signs nothing")
        }
        return try Envelope(json, at: envelope)
    }

    // MARK: - HMAC of one file

    /// Whether the file is JSON, and not the digits of an HMAC: then it lists files.
    static func isEnvelope(_ file: Bytes) -> Bool { file.starts(with: CollectionOfOne(UInt8(ascii: "{"))) }

    static func code(_ key: SecretKey, of contents: Bytes) -> Bytes {
        Bytes((Hexadecimal.encoded(key.code(for: contents)) + "\n").utf8)
    }

    static func verify(_ file: Bytes, _ key: SecretKey, of contents: Bytes) throws(FormatError) {
        var text = file.array[...]
        while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
        guard let code = Hexadecimal.decoded(text), code.count == 32 else {
            throw .refused("the signature file holds no HMAC-SHA-256 (64 hexadecimal digits)")
        }
        guard key.isValid(code, for: contents) else {
            throw .refused("the HMAC does not match: the file was changed, or signed with another key")
        }
    }
}
