import AspicCore
import Foundation
import Testing

@testable import Signing

@Suite("Signed folders")
struct FolderTests {
    @Test("DSSE's example of what is signed")
    func message() {
        let message = Envelope.message(for: Array("hello world".utf8), type: "http://example.com/HelloWorld")
        #expect(
            String(decoding: message, as: UTF8.self)
                == "DSSEv1 29 http://example.com/HelloWorld 11 hello world")
    }

    @Test("the same model gives the same payload, in the specification's order")
    func deterministic() throws {
        let model = try TemporaryModel()
        try model.sign()
        let first = try model.payload()
        try model.sign()
        #expect(try model.payload() == first)
        // `printf a | sha256sum` and so on.
        let start =
            #"{"_type":"https://in-toto.io/Statement/v1","predicate":{"resources":["#
            + #"{"algorithm":"sha256","digest":"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb","#
            + #""name":"a.txt"},{"algorithm":"sha256","#
        #expect(first.hasPrefix(start))
        let end =
            #""serialization":{"allow_symlinks":false,"hash_type":"sha256","ignore_paths":[".git",".gitattributes","#
            + #"".github",".gitignore"],"method":"files"}},"predicateType":"https://model_signing/signature/v1.0","#
        #expect(first.contains(end))
        let signed = try model.verify()
        let names = ["a.txt", "a/b.bin", "empty", "e\u{301}.txt"]
        #expect(signed.files.map { Array($0.utf8) } == names.map { Array($0.utf8) })
        #expect(signed.signedAs == "model")
    }

    @Test("whatever is done to a file is seen")
    func tampering() throws {
        let manager = FileManager.default
        let cases: [(String, (TemporaryModel) throws -> Void)] = [
            ("a/b.bin was changed", { try $0.write(String(repeating: "b", count: 69_999) + "c", "a/b.bin") }),
            ("empty was changed", { try $0.write("x", "empty") }),
            ("a/new is there and was not signed", { try $0.write("", "a/new") }),
            ("a.txt was signed and is missing", { try manager.removeItem(atPath: $0.path("a.txt")) }),
            (
                "a.txt was signed and is missing",
                { try manager.moveItem(atPath: $0.path("a.txt"), toPath: $0.path("b.txt")) }
            ),
            (
                "a.txt was changed",
                { model in
                    try model.write("", "a.txt")
                    try model.write("a", "empty")
                }
            ),
            (
                "a.txt is a symbolic link",
                { model in
                    try manager.moveItem(atPath: model.path("a.txt"), toPath: model.base + "/elsewhere")
                    try manager.createSymbolicLink(
                        atPath: model.path("a.txt"), withDestinationPath: model.base + "/elsewhere")
                }
            ),
            (
                "a is a symbolic link",
                { model in
                    try manager.moveItem(atPath: model.path("a"), toPath: model.base + "/elsewhere")
                    try manager.createSymbolicLink(
                        atPath: model.path("a"), withDestinationPath: model.base + "/elsewhere")
                }
            ),
            // The same letter to a reader, another name to the system.
            ("\u{E9}.txt is there and was not signed", { try $0.write("accent", "\u{E9}.txt") }),
        ]
        for (words, tamper) in cases {
            let model = try TemporaryModel()
            try model.sign()
            try model.verify()
            try tamper(model)
            model.expectRefusal(words)
        }
    }

    @Test("what belongs to git is left out, at the top only")
    func ignored() throws {
        let model = try TemporaryModel()
        try model.sign()
        try model.write("x", ".git/config")
        try model.write("x", ".gitignore")
        try model.verify()
        try model.write("x", "a/.gitignore")
        model.expectRefusal("a/.gitignore is there and was not signed")
        try model.verify(ignoringUnsigned: true)
    }

    @Test("the signature may stand in the folder")
    func inside() throws {
        let model = try TemporaryModel()
        let key = Key.private(model.key)
        let signed = try Signer.sign(model.folder + "/", with: key, signature: nil)
        #expect(signed.signature == model.folder + "/model.sig")
        #expect(signed.files.count == TemporaryModel.files.count)
        _ = try Verifier.verify(model.folder, with: key)
        _ = try Signer.sign(model.folder, with: key, signature: nil)
        _ = try Verifier.verify(model.folder, with: key)
    }

    @Test("model-signing's order is accepted, too")
    func otherOrder() throws {
        let model = try TemporaryModel()
        try model.sign()
        let manifest = try Statement.decode(Bytes(model.payload().utf8))
        let reversed = Manifest(
            name: manifest.name, entries: manifest.entries.reversed(), ignored: manifest.ignored)
        #expect(reversed.root != manifest.root)
        try model.sign(payload: String(decoding: Statement.encoded(reversed), as: UTF8.self))
        try model.verify()
    }

    @Test("statements that say what no signer should")
    func statements() throws {
        let model = try TemporaryModel()
        try model.sign()
        let right = try model.payload()
        let cases: [(String, String, String)] = [
            (#""name":"a.txt""#, #""name":"../a.txt""#, "no path within a model"),
            (#""name":"a.txt""#, #""name":"/a.txt""#, "no path within a model"),
            (#""name":"a.txt""#, #""name":"a//b""#, "no path within a model"),
            (#""name":"a.txt""#, #""name":"./a.txt""#, "no path within a model"),
            (#""name":"a.txt""#, #""name":"a\u0000""#, "no path within a model"),
            (#""name":"a.txt""#, #""name":"\ud800""#, "no path within a model"),
            (#""name":"a.txt""#, #""name":"empty""#, "lists empty twice"),
            (#""name":"a.txt""#, #""name":".""#, "is one of a file"),
            (#""name":"a.txt""#, #""name":"a.txt","name":"a.txt""#, "the key name twice"),
            (#""name":"a.txt""#, #""name":"a.txt","n\u0061me":"a.txt""#, "the key name twice"),
            (#""hash_type":"sha256""#, #""hash_type":"blake2b""#, "not SHA-256"),
            (#""method":"files""#, #""method":"shards""#, "in shards"),
            ("digest\":\"ca97", "digest\":\"da97", "own digest does not match"),
            ("digest\":\"ca97", "digest\":\"CA97", "no SHA-256 for a.txt"),
            ("in-toto.io/Statement/v1", "in-toto.io/Statement/v0.1", "not in-toto's v1"),
            ("signature/v1.0", "Digests/v0.1", "model-signing 0.2"),
            ("signature/v1.0", "signature/v2.0", "not about a model's files"),
            (#""ignore_paths":["#, #""ignore_paths":["a.txt","#, "a.txt was signed and is missing"),
            ("{", "[", "no JSON"),
        ]
        for (from, to, words) in cases {
            let range = try #require(right.range(of: from))
            try model.sign(payload: right.replacingCharacters(in: range, with: to))
            model.expectRefusal(words)
        }
    }

    @Test("every byte of a signature file counts, and no length of it is a trap")
    func brokenSignatures() throws {
        let model = try TemporaryModel()
        try model.sign()
        let right = try Bytes(contentsOf: model.signature).array
        for place in stride(from: 0, to: right.count, by: 7) {
            var wrong = right
            wrong[place] ^= 1
            try AtomicFile.write(Bytes(wrong), to: model.signature)
            // Optional members may be called something else; what was signed may not.
            if let signed = try? model.verify() { #expect(signed.files.count == TemporaryModel.files.count) }
            try AtomicFile.write(Bytes(right[..<place]), to: model.signature)
            model.expectRefusal("")
        }
    }
}
