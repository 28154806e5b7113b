import AspicCore
import Foundation
import JsonFormat
import Testing

@testable import Signing

/// A folder with a small model and keys beside it, gone afterwards.
final class TemporaryModel {
    let base: String
    let key = PrivateKey.generate(.p256)

    /// Names that sort differently by code points and by parts; one in Unicode's decomposed form.
    static let files = [
        "a.txt": "a", "a/b.bin": String(repeating: "b", count: 70_000), "empty": "", "e\u{301}.txt": "accent",
    ]

    init() throws {
        base = FileManager.default.temporaryDirectory.path + "/aspic-signing-" + UUID().uuidString
        for (name, text) in Self.files { try write(text, name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: base) }

    var folder: String { base + "/model" }
    var signature: String { base + "/model.sig" }

    func path(_ name: String) -> String { folder + "/" + name }

    func write(_ text: String, _ name: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func sign() throws { _ = try Signer.sign(folder, with: .private(key), signature: signature) }

    @discardableResult
    func verify(ignoringUnsigned: Bool = false) throws -> Signed {
        try Verifier.verify(
            folder, with: .public(key.publicKey), signature: signature, ignoringUnsigned: ignoringUnsigned)
    }

    /// Expects a refusal whose reason has `words` in it.
    func expectRefusal(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
        do {
            try verify()
            Issue.record("was verified", sourceLocation: sourceLocation)
        } catch {
            let error = error as? FormatError
            #expect(error?.code == .signature, sourceLocation: sourceLocation)
            #expect(
                words.isEmpty || error?.message.contains(words) == true, "\(error?.message ?? "")",
                sourceLocation: sourceLocation)
        }
    }

    /// The statement in the signature file.
    func payload() throws -> String {
        let bytes = try SignatureFile.payload(
            of: Bytes(contentsOf: signature), verifiedWith: .public(key.publicKey))
        return bytes.text
    }

    /// Signs any text instead.
    func sign(payload: String) throws {
        try AtomicFile.write(SignatureFile.signed(Array(payload.utf8), with: .private(key)), to: signature)
    }
}
