import AspicCore
import Foundation
import JsonFormat
import Testing

@Suite("keygen, sign, verify, --require-signature")
struct SigningVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Program.repository + "/" + VerbTests.example, toPath: folder.file("model.pkl"))
    }

    private func run(_ arguments: String..., code: Int32 = 0) throws -> Program.Result {
        let result = try Program.run(arguments, in: folder.path)
        #expect(result.code == code, "\(arguments): \(result.output)\(result.error)")
        return result
    }

    private func keys(_ result: Program.Result) throws -> [String] {
        guard case .object(let members) = try JsonValue(parsing: Bytes(result.output.utf8)) else { return [] }
        return members.pairs.map(\.key)
    }

    @Test("what is printed, and how calls end")
    func answers() throws {
        let made = try run("keygen", "-o", "k", "--json")
        #expect(try keys(made) == ["method", "signer", "private_key", "public_key"])
        let signed = try run("sign", "model.pkl", "--key", "k", "--json")
        #expect(try keys(signed) == ["signature", "method", "signer", "files"])
        #expect(folder.contents == ["k", "k.pub", "model.pkl", "model.pkl.sig"])
        let verified = try run("verify", "model.pkl", "--key", "k.pub", "--json")
        #expect(try keys(verified) == ["verified", "method", "signer", "files", "signed_as"])
        let plain = try run("inspect", "model.pkl")
        #expect(try run("inspect", "model.pkl", "--require-signature", "k.pub").output == plain.output)

        try folder.write("other", "model.pkl")
        let refused = try run("verify", "model.pkl", "--key", "k.pub", code: 1)
        #expect(refused.output == "not verified model.pkl: model.pkl was changed after it was signed\n")
        #expect(refused.error.isEmpty)
        let json = try run("verify", "model.pkl", "--key", "k.pub", "--json", code: 1)
        #expect(try keys(json) == ["verified", "method", "signer", "files", "reason"])
        let unread = try run("inspect", "model.pkl", "--require-signature", "k.pub", code: 1)
        #expect(unread.output.isEmpty)
        #expect(unread.error == "aspic: model.pkl was changed after it was signed\n")
    }

    @Test("calls that cannot be answered")
    func badCalls() throws {
        _ = try run("keygen", "-o", "k")
        #expect(
            try run("keygen", "-o", "k", code: 2).error
                == "aspic: k.pub: exists already; --force replaces it\n")
        #expect(
            try run("sign", "model.pkl", "--key", "k.pub", code: 2).error
                == "aspic: a public key verifies and does not sign; sign with the private one\n")
        #expect(
            try run("verify", "model.pkl", "--key", "k.pub", code: 2).error
                == "aspic: model.pkl.sig: cannot open: No such file or directory\n")
        _ = try run("keygen", "--hmac", "--curve", "p256", "-o", "h", code: 2)
        _ = try run("inspect", "model.pkl", "--signature", "s", code: 2)
        _ = try run(
            "compare", "model.pkl", "model.pkl", "--require-signature", "k", "--signature", "s", code: 2)
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link"), withDestinationPath: folder.file("model.pkl"))
        #expect(
            try run("sign", "link", "--key", "k", code: 2).error
                == "aspic: link: cannot be signed: link is a symbolic link; name what it leads to\n")
    }
}
