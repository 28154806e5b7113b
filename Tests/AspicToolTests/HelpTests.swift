import Testing

@Suite("Help, versions, completion")
struct HelpTests {
    static let calls = [
        [], ["demo"], ["train"], ["inspect"], ["fingerprint"], ["convert"], ["predict"], ["score"],
        ["compare"], ["audit"], ["clean"], ["keygen"], ["sign"], ["verify"], ["keep"], ["list"], ["show"],
        ["whence"], ["diff"], ["tag"], ["checkout"], ["forget"], ["log"], ["run"], ["reproduce"], ["attest"],
        ["ledger"], ["ledger", "init"], ["ledger", "check"], ["ledger", "repair"], ["data"],
        ["data", "fetch"],
    ]

    @Test("help is what it was", arguments: calls)
    func help(call: [String]) throws {
        let result = try Program.run(call + ["--help"])
        #expect(result.code == 0)
        #expect(result.error.isEmpty)
        try Snapshot.expect(result.output, (["help"] + call).joined(separator: "-"))
    }

    @Test("no line is wider than a terminal, usage apart", arguments: calls)
    func width(call: [String]) throws {
        let result = try Program.run(call + ["--help"])
        for line in result.output.split(separator: "\n") where !line.hasPrefix("USAGE:") {
            #expect(line.count <= 80)
        }
    }

    @Test func version() throws {
        let result = try Program.run(["--version"])
        #expect(result.code == 0)
        #expect(result.output.split(separator: ".").count == 3)
    }

    @Test("completion scripts", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let result = try Program.run(["--generate-completion-script", shell])
        #expect(result.code == 0)
        #expect(result.output.contains("predict_proba"))
    }
}
