import AspicCore
import Foundation
import Hashing
import Testing

@testable import Signing

@Suite("Signed files")
struct FileTests {
    private let model: TemporaryModel
    private var path: String { model.path("a/b.bin") }

    init() throws { model = try TemporaryModel() }

    private func expectRefusal(_ words: String, _ body: () throws -> Void) {
        #expect(
            performing: body,
            throws: {
                let error = $0 as? FormatError
                return error?.code == .signature && (words.isEmpty || error?.message.contains(words) == true)
            })
    }

    @Test("a key pair: the bytes that were verified are handed out", arguments: Curve.allCases)
    func keyPair(curve: Curve) throws {
        let key = PrivateKey.generate(curve)
        let signed = try Signer.sign(path, with: .private(key), signature: nil)
        #expect(signed.signature == path + ".sig")
        let found = try Verifier.verifyFile(path, with: .public(key.publicKey))
        #expect(found.bytes.elementsEqual(try Bytes(contentsOf: path)))
        #expect(found.signed.files == ["b.bin"] && found.sideFiles.isEmpty)
        #expect(found.signed.method == curve.method)
        expectRefusal("another key") {
            _ = try Verifier.verify(path, with: .public(PrivateKey.generate(curve).publicKey))
        }
        try model.write("other", "a/b.bin")
        expectRefusal("b.bin was changed") { _ = try Verifier.verify(path, with: .public(key.publicKey)) }
    }

    @Test("what is handed out stays as it was verified, whatever becomes of the file")
    func privateMemory() throws {
        let key = Key.private(model.key)
        // Large enough to be mapped otherwise.
        try model.write(String(repeating: "m", count: 3 << 20), "large")
        let large = model.path("large")
        _ = try Signer.sign(large, with: key, signature: nil)
        let bytes = try Verifier.verifyFile(large, with: key).bytes
        let file = try #require(FileHandle(forUpdatingAtPath: large))
        try file.seek(toOffset: 1 << 20)
        try file.write(contentsOf: Data("changed".utf8))
        try file.close()
        #expect(bytes[1 << 20] == UInt8(ascii: "m"))
        #expect(throws: FormatError.self) { try Verifier.verifyFile(large, with: key) }
    }

    @Test("a renamed file stays signed; its old name is told")
    func renamed() throws {
        let key = Key.private(model.key)
        _ = try Signer.sign(path, with: key, signature: model.signature)
        try FileManager.default.moveItem(atPath: path, toPath: model.path("c.bin"))
        let signed = try Verifier.verify(model.path("c.bin"), with: key, signature: model.signature)
        #expect(signed.signedAs == "b.bin")
    }

    @Test("signatures of another kind or another thing")
    func confusion() throws {
        let key = Key.private(model.key)
        let secret = Key.secret(.generate())
        _ = try Signer.sign(path, with: key, signature: nil)
        _ = try Signer.sign(path, with: secret, signature: nil)
        try model.sign()
        expectRefusal("one of a file") {
            _ = try Verifier.verify(model.folder, with: key, signature: path + ".sig")
        }
        expectRefusal("one of a folder") {
            _ = try Verifier.verify(path, with: key, signature: model.signature)
        }
        expectRefusal("with a key pair") {
            _ = try Verifier.verify(path, with: secret, signature: path + ".sig")
        }
        expectRefusal("64 hexadecimal digits") {
            _ = try Verifier.verify(path, with: secret, signature: path)
        }
        expectRefusal("with a key pair") {
            _ = try Verifier.verify(model.folder, with: secret, signature: model.signature)
        }
        expectRefusal("no JSON") { _ = try Verifier.verify(path, with: key, signature: path + ".hmac") }
    }

    @Test("the specification's name for a single file is accepted, too")
    func basename() throws {
        let digest = ContentDigest(of: try Bytes(contentsOf: path))
        let name = try #require(EntryName("b.bin".utf8))
        let manifest = Manifest(name: "b.bin", entries: [.init(name: name, digest: digest)], ignored: [])
        try model.sign(payload: String(decoding: Statement.encoded(manifest), as: UTF8.self))
        _ = try Verifier.verify(path, with: .public(model.key.publicKey), signature: model.signature)
    }

    @Test func secretKey() throws {
        let key = Key.secret(.generate())
        for target in [path, model.folder] {
            let signed = try Signer.sign(target, with: key, signature: nil)
            #expect(signed.signature.hasSuffix(".hmac"))
            #expect(signed.signer == nil)
            _ = try Verifier.verify(target, with: key)
            expectRefusal("") { _ = try Verifier.verify(target, with: .secret(.generate())) }
        }
    }

    @Test("files beside the model that belong to it", arguments: [true, false])
    func severalFiles(isSecret: Bool) throws {
        let key = isSecret ? Key.secret(.generate()) : .private(model.key)
        let parts = [
            SideFile(name: "c.bin", bytes: Bytes("c".utf8)),
            SideFile(name: "deep/d.bin", bytes: Bytes("d".utf8)),
        ]
        let folder = FilePath.folder(of: path)
        try FileManager.default.createDirectory(atPath: folder + "deep", withIntermediateDirectories: true)
        func write(_ name: String, _ text: String) throws {
            try AtomicFile.write(Bytes(text.utf8), to: folder + name)
        }
        for part in parts { try write(part.name, part.bytes.text) }
        let signed = try Signer.sign(path, with: key, signature: nil) { _ in parts }
        #expect(signed.files == ["b.bin", "c.bin", "deep/d.bin"])
        let found = try Verifier.verifyFile(path, with: key)
        #expect(found.sideFiles.map(\.name) == parts.map(\.name))
        #expect(found.sideFiles.map(\.bytes.text) == ["c", "d"])
        try write("deep/d.bin", "e")
        expectRefusal("deep/d.bin was changed after it was signed") {
            _ = try Verifier.verifyFile(path, with: key)
        }
        #expect(unlink(folder + "deep/d.bin") == 0)
        expectRefusal("deep/d.bin was signed and is missing") { _ = try Verifier.verifyFile(path, with: key) }
        try FileManager.default.createSymbolicLink(
            atPath: folder + "deep/d.bin", withDestinationPath: folder + "c.bin")
        expectRefusal("deep/d.bin was signed and is a link") { _ = try Verifier.verifyFile(path, with: key) }
    }

    @Test("links, missing signatures and huge ones")
    func refusals() throws {
        let key = Key.private(model.key)
        let link = model.base + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        expectRefusal("symbolic link") { _ = try Signer.sign(link, with: key, signature: nil) }
        expectRefusal("symbolic link") { _ = try Verifier.verify(link, with: key, signature: path) }
        #expect(throws: FormatError.self) { try Verifier.verify(path, with: key) }
        let huge = open(model.signature, O_WRONLY | O_CREAT, 0o600)
        #expect(ftruncate(huge, off_t(SignatureFile.sizeLimit) + 1) == 0)
        close(huge)
        #expect { try Verifier.verify(path, with: key, signature: model.signature) } throws: {
            ($0 as? FormatError)?.code == .limitExceeded
        }
        #expect(throws: FormatError.self) { try Signer.sign(path, with: key, signature: path) }
        #expect { try Signer.sign(path, with: .public(model.key.publicKey), signature: nil) } throws: {
            ($0 as? FormatError)?.code == .key
        }
    }
}
