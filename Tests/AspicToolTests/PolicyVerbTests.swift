import AspicCore
import Foundation
import JsonFormat
import Testing

@Suite("aspic-policy.toml, --explain, --limit")
struct PolicyVerbTests {
    private let folder: TemporaryFolder

    /// `[mypkg.Foo(), mypkg.log1p]`, as protocol 0 spells it.
    private static let unknown =
        "(lp0\nccopy_reg\n_reconstructor\n(cmypkg\nFoo\nc__builtin__\nobject\nNtRacmypkg\nlog1p\na."

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.unknown, "unknown.pkl")
        try folder.write("(lp0\ncposix\nsystem\n(S'true'\ntRa.", "evil.pkl")
        try folder.write("(lp0\nI1\na.", "plain.pkl")
    }

    private func run(_ arguments: String..., code: Int32 = 0) throws -> Program.Result {
        let result = try Program.run(arguments, in: folder.path)
        #expect(result.code == code, "\(arguments): \(result.output)\(result.error)")
        return result
    }

    private func policy(_ text: String) throws { try folder.write(text, "aspic-policy.toml") }

    @Test("trust decides about what is unknown, and says by which line")
    func trust() throws {
        let before = try run("audit", "unknown.pkl", "--explain", code: 1).output
        #expect(before.contains("there is no policy; if you do: names = [\"mypkg.Foo\"] in [trust]"))
        try policy("[trust]\nnames = [\n  \"mypkg.log1p\",\n]\n")
        let partly = try run("audit", "unknown.pkl", "--explain", code: 1).output
        #expect(partly.contains("no line of aspic-policy.toml trusts it; if you do: names = [\"mypkg.Foo\"]"))
        #expect(partly.contains("allowed by aspic-policy.toml:3 (trust.names: mypkg.log1p)"))
        try policy("[trust]\nmodules = [\"mypkg\"]\n")
        let wholly = try run("audit", "unknown.pkl", "--explain").output
        #expect(wholly.hasPrefix("clean  unknown.pkl\n"))
        #expect(wholly.contains("allowed by aspic-policy.toml:2 (trust.modules: mypkg)"))
        #expect(
            try run("audit", "unknown.pkl").output
                == "clean  unknown.pkl\n    → 3 uses allowed by aspic-policy.toml; --explain lists them\n")
        _ = try run("audit", "unknown.pkl", "--no-policy", code: 1)
        try policy("[trust]\nmodules = [\"mypk\", \"mypkg.Foo.Bar\"]\n")
        _ = try run("audit", "unknown.pkl", code: 1)
    }

    @Test("no policy makes a hostile file clean, and none may try")
    func hostile() throws {
        try policy("[trust]\nmodules = [\"mypkg\"]\n")
        let output = try run("audit", "evil.pkl", "--explain", code: 1).output
        #expect(output.contains("decided by the audit itself; no policy can allow it"))
        for line in ["names = [\"os.system\"]", "modules = [\"os\"]", "modules = [\"subprocess\"]"] {
            try policy("[trust]\n" + line + "\n")
            let error = try run("audit", "plain.pkl", code: 2).error
            #expect(error.hasPrefix("aspic: aspic-policy.toml:2: "), "\(error)")
            #expect(error.contains(" cannot be trusted: "), "\(error)")
        }
    }

    @Test("it is found above the file, but not below the folder that is audited")
    func finding() throws {
        try FileManager.default.createDirectory(
            atPath: folder.file("a/b"), withIntermediateDirectories: true)
        try folder.write(Self.unknown, "a/b/model.pkl")
        try policy("[trust]\nmodules = [\"mypkg\"]\n")
        #expect(try run("audit", "a/b/model.pkl").output.contains("/aspic-policy.toml; --explain"))
        _ = try run("audit", "a")
        // What came with the models does not decide about them.
        try FileManager.default.moveItem(
            atPath: folder.file("aspic-policy.toml"), toPath: folder.file("a/b/aspic-policy.toml"))
        #expect(
            try run("audit", "a", code: 1).output.contains(
                "passed over, as text and no model: a/b/aspic-policy.toml"))
        _ = try run("audit", "a", "--policy", "a/b/aspic-policy.toml")
        _ = try run("audit", "a", "--policy", "nowhere.toml", code: 2)
        _ = try run("audit", "a", "--policy", "a/b/aspic-policy.toml", "--no-policy", code: 2)
        // Nor does a broken one count as none.
        try policy("[trust\n")
        #expect(
            try run("audit", "plain.pkl", code: 2).error
                == "aspic: aspic-policy.toml: line 1: expected “]” behind the table's name\n")
    }

    @Test("a required signature holds for every verb, and a trusted publisher vouches for what has no name")
    func publishers() throws {
        _ = try run("keygen", "-o", "me")
        _ = try run("keygen", "-o", "other")
        _ = try run("sign", "unknown.pkl", "--key", "me")
        try policy("[publishers]\nme = \"me.pub\"\n[signature]\nrequired = true\n")
        #expect(
            try run("inspect", "plain.pkl", code: 1).error
                == "aspic: plain.pkl: is not signed, and aspic-policy.toml:4 requires it\n")
        #expect(
            try run("audit", "plain.pkl", "--explain", code: 1).output.contains(
                "decided by aspic-policy.toml:4"))
        _ = try run("inspect", "unknown.pkl")
        _ = try run("audit", "unknown.pkl", code: 1)
        try policy("[trust]\npublishers = [\"me\"]\n[publishers]\nme = \"me.pub\"\nother = \"other.pub\"\n")
        let trusted = try run("audit", "unknown.pkl", "--explain").output
        #expect(trusted.hasPrefix("clean  unknown.pkl  signed by me\n"))
        #expect(trusted.contains("allowed by aspic-policy.toml:2 (trust.publishers: me)"))
        _ = try run("sign", "evil.pkl", "--key", "me")
        #expect(try run("audit", "evil.pkl", code: 1).output.hasPrefix("hostile  evil.pkl  signed by me\n"))
        // A publisher who is known, and not trusted with everything.
        _ = try run("sign", "unknown.pkl", "--key", "other")
        #expect(
            try run("audit", "unknown.pkl", code: 1).output.hasPrefix(
                "needs-trust  unknown.pkl  signed by other"))
        try folder.write("(lp0\nI2\na.", "unknown.pkl")
        let changed = try run("audit", "unknown.pkl", code: 1).output
        #expect(changed.contains("no publisher's key fits the signature beside it"), "\(changed)")
        // Nobody demands a signature, so other verbs read on.
        _ = try run("inspect", "unknown.pkl")
        try policy("[publishers]\nme = \"gone.pub\"\n")
        #expect(try run("audit", "plain.pkl", code: 2).error.contains("(key of aspic-policy.toml:2)"))
    }

    @Test(
        "every budget can be set, is named when it is reached, and can be raised again",
        arguments: [
            ("bytes=3", "plain.pkl"), ("nodes=2", "plain.pkl"), ("seconds=0", ""), ("nodes=x", ""),
            ("time=3", ""), ("nodes=2MB", ""), ("nodes", ""),
        ])
    func budgets(setting: String, file: String) throws {
        guard !file.isEmpty else {
            let error = try run("inspect", "plain.pkl", "--limit", setting, code: 2).error
            #expect(error.contains("--limit"), "\(error)")
            return
        }
        let name = setting.split(separator: "=")[0]
        let error = try run("inspect", file, "--limit", setting, code: 2).error
        #expect(error.contains("(limit: \(name)); raise it with --limit \(name)=N"), "\(error)")
        _ = try run("inspect", file, "--limit", setting, "--limit", "\(name)=1000")
        try policy("[budgets]\n" + setting.replacing("=", with: " = ") + "\n")
        _ = try run("inspect", file, code: 2)
        _ = try run("inspect", file, "--limit", "\(name)=1000")
    }

    @Test("an audit names the budget, and who set it")
    func explainedBudget() throws {
        let called = try run("audit", "plain.pkl", "--limit", "nodes=2", "--explain", code: 1).output
        #expect(called.contains("(limit: nodes)\n    → decided by --limit: nodes = 2"), "\(called)")
        try policy("[budgets]\nnodes = 2\n")
        let policy = try run("audit", "plain.pkl", "--explain", code: 1).output
        #expect(policy.contains("→ decided by aspic-policy.toml:2: nodes = 2"), "\(policy)")
    }
}
