import ArgumentParser
import Aspic
import AspicCore
import Hashing
import JsonFormat
import Ledger
import Signing

struct WhenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whence",
        abstract: "Which version, run and line of code did this file come from?",
        discussion: """
            Looks for the file's bytes, with those of the files beside it that are a part of the \
            model, then for the model in it, whatever the file is called \
            now and whatever format it was converted to, then for models that predict the \
            same. Without a ledger that knows the file, statements beside it \
            (*.intoto.jsonl, see `aspic attest`) are read; --key says whose signature \
            counts. Exit code 1 if nothing is known of it, or if a signature is wrong.

            Examples:
              aspic whence mystery.pkl
              aspic whence a.bin b.bin c.bin --json
            """)

    @Argument(
        help: ArgumentHelp("Model files, or FILE!MEMBER for one in an archive.", valueName: "file"),
        completion: .file())
    var paths: [String]

    @Option(
        help: ArgumentHelp("Whose signature makes a statement count.", valueName: "key"), completion: .file())
    var key: String?

    @OptionGroup var seeds: SeedOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.existing()
        let key = try key.map { try KeyFile.read($0) }
        let origins = try paths.map { path in
            try Progress.during("reading \(path)") { try origin(of: path, ledger, key) }
        }
        try answer.print(WhenceAnswer(origins: origins))
        if origins.contains(where: { !$0.isKnown }) { throw Ending.no }
    }

    private func origin(of path: String, _ ledger: Ledger?, _ key: Key?) throws -> Origin {
        let path = try ModelFolder.file(at: path)
        let limits = try reading.rules(forFolder: FilePath.folder(of: path)).limits
        // A member of an archive may have been kept as a file of its own.
        let reference = ModelReference(path)
        let member = reference.members.isEmpty ? nil : try reading.file(path)
        let bytes = try member?.content ?? Bytes(contentsOf: path, limits: limits)
        let search = try FileSearch(
            path, bytes, member: member, in: ledger, limits: limits, limit: Origin.most)
        var record: VersionRecord?
        if let ledger, let match = search.matches.first {
            record = try VersionRecord(match.version, ledger, seeds)
        }
        let statements =
            record == nil || key != nil
            ? AttestationSearch.statements(
                about: search.digest, sideFiles: search.sideDigests, beside: path, verifiedWith: key) : []
        return Origin(
            path: path, digest: search.digest, description: search.about?.description,
            missing: search.about?.missing ?? [], matches: search.matches, record: record,
            statements: statements)
    }
}

/// What is known about where a file came from.
private struct Origin {
    /// How many versions are listed of each kind of sameness.
    static let most = 10

    let path: String
    let digest: String
    /// `nil` if the bytes said enough.
    let description: ModelDescription?
    /// Parts of the model that are not to be had.
    let missing: [MissingFile]
    let matches: [Match]
    let record: VersionRecord?
    /// Statements beside the file.
    let statements: [AttestationSearch.Found]

    var isKnown: Bool {
        let isRefused = statements.contains { $0.content.isVerified == false }
        return (record != nil || !statements.isEmpty) && !isRefused
    }

    var json: JsonValue {
        var members: JsonValue.Members = ["file": .string(path), "sha256": .string(digest)]
        if let match = matches.first { members["as"] = .string(match.sameness.rawValue) }
        for (key, value) in record?.json.pairs ?? [] where key != "sha256" && key != "file" {
            members[key] = value
        }
        if let description, record == nil { members["fingerprint"] = .optional(description.fingerprint) }
        if !missing.isEmpty { members["missing"] = .strings(missing.map(\.name)) }
        members["matches"] = .array(
            matches.map {
                ["reference": .string($0.version.reference), "as": .string($0.sameness.rawValue)]
            })
        members["statements"] = .array(
            statements.map { found in
                [
                    "file": .string(found.path), "subject": .string(found.content.subject),
                    "verified": found.content.isVerified.map { .bool($0) } ?? .null,
                    // What a wrong signature vouches for is not passed on.
                    "predicate": found.content.isVerified == false ? .null : found.content.predicate,
                ]
            })
        return .object(members)
    }

    func text(_ style: Style) -> String {
        let statements = statements.map { text($0, style) }.joined()
        guard let record, let match = matches.first else {
            let incomplete = missing.first.map { " (\($0.name.onOneLine), a part of it, \($0.reason))" } ?? ""
            return style(path.onOneLine, .bold) + incomplete
                + (statements.isEmpty ? ": nothing is known of it here\n" : ":\n" + statements)
        }
        return statements + style(path.onOneLine, .bold)
            + ": \(match.sameness.words) as \(record.version.reference)\n"
            + record.fields(style, showsBlock: true)
    }
}

extension Origin {
    private func text(_ found: AttestationSearch.Found, _ style: Style) -> String {
        let name = found.path.onOneLine
        switch found.content.isVerified {
        case false?: return "  " + style("\(name): the signature is not the key's", .bad) + "\n"
        case true?: return "  " + style("\(name), signature verified", .good) + "\n" + fields(found, style)
        case nil: return "  \(name), signature not verified: name the key with --key\n" + fields(found, style)
        }
    }

    private func fields(_ found: AttestationSearch.Found, _ style: Style) -> String {
        func text(_ path: String...) -> String? {
            var value: JsonValue? = found.content.predicate
            for part in path {
                guard case .object(let members)? = value else { return nil }
                value = members[part]
            }
            switch value {
            case .string(let text)?: return text
            case .integer(let number)?: return String(number)
            default: return nil
            }
        }
        var fields = FieldList()
        fields.add("version", text("model", "reference"))
        fields.add("file", found.content.subject)
        fields.add("model", text("model", "expression"))
        fields.add("fingerprint", text("model", "fingerprint"))
        let lines = [text("code", "first_line"), text("code", "end_line")].compactMap { $0 }.joined(
            separator: "-")
        fields.add("code", text("code", "file").map { lines.isEmpty ? $0 : "\($0):\(lines)" })
        fields.add("commit", text("code", "commit"))
        fields.add("run", text("run", "run"))
        fields.add("started", text("run", "started"))
        return fields.text(style)
    }
}

private struct WhenceAnswer: Answer {
    let origins: [Origin]

    var json: JsonValue { ["files": .array(origins.map(\.json))] }

    func text(_ style: Style) -> String { origins.map { $0.text(style) }.joined(separator: "\n") }
}
