import AspicCore
import Testing

@testable import Policy

@Suite("Policy")
struct PolicyTests {
    private func policy(_ text: String) throws(FormatError) -> Policy {
        try Policy(Bytes(text.utf8), path: "models/aspic-policy.toml")
    }

    @Test("every decision keeps its line")
    func decisions() throws {
        let policy = try policy(
            """
            [trust]
            names = ["a.B", "a.c"]
            modules = [
                "d",
                "e.f",
            ]
            publishers = ["me"]
            [publishers]
            me = "keys/me.pub"
            "the others" = "/keys/others.pub"
            [signature]
            required = true
            [budgets]
            nodes = 1_000
            decompressed-bytes = "2 GiB"
            seconds = 5
            """)
        #expect(policy.trustedNames.map(\.value) == ["a.B", "a.c"])
        #expect(policy.trustedNames.map(\.line) == [2, 2])
        #expect(policy.trustedModules.map(\.value) == ["d", "e.f"])
        #expect(policy.trustedModules.map(\.line) == [4, 5])
        #expect(policy.trustedPublishers.map(\.line) == [7])
        #expect(policy.publishers.map(\.name) == ["me", "the others"])
        #expect(policy.publishers.map(\.key) == ["models/keys/me.pub", "/keys/others.pub"])
        #expect(policy.requiresSignature?.value == true)
        #expect(policy.requiresSignature?.line == 12)
        #expect(
            policy.budgets.mapValues(\.value) == [.nodes: 1000, .decompressedBytes: 2 << 30, .seconds: 5])
        #expect(policy.place(7) == "models/aspic-policy.toml:7")
    }

    @Test(
        "a rule that means nothing is refused, with its line",
        arguments: [
            ("[trust]\nmodule = ['a']", "line 2: unknown key trust.module; there are trust.names"),
            ("trusted = 1", "line 1: unknown key trusted;"),
            ("[trust]\nnames = 'a.B'", "line 2: expected an array of names for trust.names, found text"),
            ("[trust]\nnames = [\n1]", "line 3: expected a name in quotes, found a number"),
            ("[trust]\nnames = ['']", "line 2: expected a name in quotes"),
            ("[budgets]\ntime = 3", "line 2: unknown key budgets.time"),
            ("[budgets]\nseconds = 0", "line 2: expected a number above 0"),
            ("[budgets]\nseconds = '1 GB'", "line 2: expected a number above 0"),
            ("[budgets]\nbytes = '99999999999 TB'", "line 2: expected a number above 0"),
            ("[budgets]\nbytes = true", "line 2: expected a number above 0"),
            ("[signature]\nrequired = 'yes'", "line 2: expected true or false for signature.required"),
            (
                "[signature]\nrequired = true",
                "line 2: a signature is required, but [publishers] names no key"
            ),
            ("[publishers]\nme = 1", "line 2: expected a key's file for publishers.me, found a number"),
            ("[trust]\npublishers = ['me']", "line 2: there is no publisher me in [publishers]"),
            ("[trust]\nnames = ['a'", "line 2: expected “,” or “]” in an array"),
        ])
    func refusal(text: String, message: String) {
        do throws(FormatError) {
            _ = try policy(text)
            Issue.record("\(text) was taken")
        } catch {
            #expect(error.description.hasPrefix("models/aspic-policy.toml: " + message), "\(error)")
        }
    }

    @Test("what is not UTF-8 is refused")
    func encoding() {
        #expect(throws: FormatError.self) { try Policy(Bytes([0x61, 0xFF]), path: "p") }
    }
}
