package import AspicCore
import Hashing
package import JsonFormat

/// A signed in-toto statement about one file: a DSSE envelope on one line, as `FILE.intoto.jsonl` holds them.
package enum Attestation {
    /// More are not read.
    private static let mostLines = 1000
    private static let statementType = "https://in-toto.io/Statement/v1"

    /// What a statement is about, and what it says.
    package struct Content: Sendable {
        package let subject: String
        /// The SHA-256 of the file, 64 lower-case digits.
        package let digest: String
        package let predicateType: String
        package let predicate: JsonValue
        /// Whether the signature is the key's; `nil` if there was no key to ask.
        package let isVerified: Bool?
    }

    /// - Throws: `FormatError` with code `key` for a key that does not sign.
    package static func signed(
        subject: String, digest: String, predicateType: String, predicate: JsonValue, with key: Key
    ) throws(FormatError) -> Bytes {
        let statement: JsonValue = [
            "_type": .string(statementType),
            "subject": [["name": .string(subject), "digest": ["sha256": .string(digest)]]],
            "predicateType": .string(predicateType), "predicate": predicate,
        ]
        let payload = Array(statement.encoded().utf8)
        let message = Envelope.message(for: payload)
        let signature: [UInt8]?
        switch key {
        case .public: throw SignatureFile.notForSigning
        case .secret(let key): signature = key.code(for: Bytes(message))
        case .private(let key): signature = key.signature(for: message)
        }
        guard let signature else { throw FormatError(.key, "the private key does not sign") }
        return Bytes((Envelope(payload: payload, signature: signature).json.encoded() + "\n").utf8)
    }

    /// The statements in a file, of which lines that are none are passed over.
    ///
    /// - Parameter key: whose signature makes one `isVerified`.
    package static func statements(in file: Bytes, verifiedWith key: Key?) -> [Content] {
        let lines = file.withUnsafeBytes { buffer in
            buffer.split(separator: UInt8(ascii: "\n")).prefix(mostLines).map { Bytes($0) }
        }
        return lines.compactMap { content($0, key) }
    }

    private static func content(_ line: Bytes, _ key: Key?) -> Content? {
        guard let json = try? StrictJson(line, what: "attestation", nodes: 1000),
            let envelope = try? Envelope(json, at: 0),
            case .object(let statement)? = try? JsonValue(parsing: Bytes(envelope.payload)),
            statement["_type"] == .string(statementType),
            case .array(let subjects)? = statement["subject"], subjects.count == 1,
            case .object(let subject) = subjects[0], case .string(let name)? = subject["name"],
            case .object(let digests)? = subject["digest"], case .string(let digest)? = digests["sha256"],
            case .string(let type)? = statement["predicateType"], let predicate = statement["predicate"]
        else { return nil }
        return Content(
            subject: name, digest: digest, predicateType: type, predicate: predicate,
            isVerified: key.map { isValid(envelope, $0) })
    }

    private static func isValid(_ envelope: Envelope, _ key: Key) -> Bool {
        switch key {
        case .secret(let key): key.isValid(envelope.signature, for: Bytes(envelope.message))
        case .private(let key): key.publicKey.isValid(envelope.signature, for: envelope.message)
        case .public(let key): key.isValid(envelope.signature, for: envelope.message)
        }
    }
}
