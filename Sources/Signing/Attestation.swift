package import AspicCore
import Hashing
package import JsonFormat

/// A signed in-toto statement about one model, a file or several: a DSSE envelope on one line, as `FILE.intoto.jsonl` holds them.
package enum Attestation {
    /// More are not read.
    private static let mostLines = 1000
    private static let statementType = "https://in-toto.io/Statement/v1"

    /// What a statement is about, and what it says.
    package struct Content: Sendable {
        package let subject: String
        /// The SHA-256 of the file, 64 lower-case digits.
        package let digest: String
        /// The same of the files beside it that are a part of the model, by name.
        package let sideFiles: [String: String]
        package let predicateType: String
        package let predicate: JsonValue
        /// Whether the signature is the key's; `nil` if there was no key to ask.
        package let isVerified: Bool?
    }

    /// - Parameter sideFiles: digests of the files beside it that are a part of the model, by name.
    /// - Throws: `FormatError` with code `key` for a key that does not sign.
    package static func signed(
        subject: String, digest: String, sideFiles: [String: String], predicateType: String,
        predicate: JsonValue, with key: Key
    ) throws(FormatError) -> Bytes {
        let subjects = [(key: subject, value: digest)] + sideFiles.sorted { $0.key < $1.key }
        let statement: JsonValue = [
            "_type": .string(statementType),
            "subject": .array(
                subjects.map { ["name": .string($0.key), "digest": ["sha256": .string($0.value)]] }),
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
            case .array(let subjects)? = statement["subject"],
            let named = Self.named(subjects), let first = named.first,
            case .string(let type)? = statement["predicateType"], let predicate = statement["predicate"]
        else { return nil }
        return Content(
            subject: first.name, digest: first.digest,
            sideFiles: Dictionary(
                named.dropFirst().map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first }),
            predicateType: type, predicate: predicate,
            isVerified: key.map { isValid(envelope, $0) })
    }

    /// The model's own file and those beside it; `nil` if one has no SHA-256, or two have the same name.
    private static func named(_ subjects: [JsonValue]) -> [(name: String, digest: String)]? {
        var named: [(name: String, digest: String)] = []
        for subject in subjects {
            guard case .object(let subject) = subject, case .string(let name)? = subject["name"],
                case .object(let digests)? = subject["digest"], case .string(let digest)? = digests["sha256"]
            else { return nil }
            named.append((name, digest))
        }
        return Set(named.map(\.name)).count == named.count ? named : nil
    }

    private static func isValid(_ envelope: Envelope, _ key: Key) -> Bool {
        switch key {
        case .secret(let key): key.isValid(envelope.signature, for: Bytes(envelope.message))
        case .private(let key): key.publicKey.isValid(envelope.signature, for: envelope.message)
        case .public(let key): key.isValid(envelope.signature, for: envelope.message)
        }
    }
}
