import ArgumentParser
import Aspic
import AspicCore
import Hashing
import JsonFormat
import Ledger

struct WhenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whence",
        abstract: "Which version, run and line of code did this file come from?",
        discussion: """
            Looks for the file's bytes, then for the model in it, whatever the file is called \
            now and whatever format it was converted to, then for models that predict the \
            same. Exit code 1 if nothing is known of it.

            Examples:
              aspic whence mystery.pkl
              aspic whence a.bin b.bin c.bin --json
            """)

    @Argument(help: ArgumentHelp("Model files.", valueName: "file"), completion: .file())
    var paths: [String]

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.existing()
        let origins = try paths.map { path in
            try Progress.during("reading \(path)") { try origin(of: path, ledger) }
        }
        try answer.print(WhenceAnswer(origins: origins))
        if origins.contains(where: { !$0.isKnown }) { throw Ending.no }
    }

    private func origin(of path: String, _ ledger: Ledger?) throws -> Origin {
        let limits = try reading.rules(forFolder: FilePath.folder(of: path)).limits
        let bytes = try Bytes(contentsOf: path, limits: limits)
        let digest = ContentDigest(of: bytes).hexadecimal
        // The bytes are known as often as not, and then nothing has to be decoded.
        let nothing = ModelDescription(fingerprint: nil, format: "file")
        var matches = try ledger?.matches(digest: digest, nothing, limit: Origin.most) ?? []
        var description: ModelDescription?
        if matches.isEmpty {
            let found = FileDescription.of(path, bytes: bytes, limits: limits).description
            description = found
            matches = try ledger?.matches(digest: digest, found, limit: Origin.most) ?? []
        }
        var record: VersionRecord?
        if let ledger, let match = matches.first { record = try VersionRecord(match.version, ledger) }
        return Origin(path: path, digest: digest, description: description, matches: matches, record: record)
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
    let matches: [Match]
    let record: VersionRecord?

    var isKnown: Bool { record != nil }

    var json: JsonValue {
        var members: JsonValue.Members = ["file": .string(path), "sha256": .string(digest)]
        if let match = matches.first { members["as"] = .string(match.sameness.rawValue) }
        for (key, value) in record?.json.pairs ?? [] where key != "sha256" && key != "file" {
            members[key] = value
        }
        if let description, record == nil { members["fingerprint"] = .optional(description.fingerprint) }
        members["matches"] = .array(
            matches.map {
                ["reference": .string($0.version.reference), "as": .string($0.sameness.rawValue)]
            })
        return .object(members)
    }

    func text(_ style: Style) -> String {
        guard let record, let match = matches.first else {
            return style(path.onOneLine, .bold) + ": nothing is known of it here\n"
        }
        return style(path.onOneLine, .bold) + ": \(match.sameness.words) as \(record.version.reference)\n"
            + record.fields(style, showsBlock: true)
    }
}

private struct WhenceAnswer: Answer {
    let origins: [Origin]

    var json: JsonValue { ["files": .array(origins.map(\.json))] }

    func text(_ style: Style) -> String { origins.map { $0.text(style) }.joined(separator: "\n") }
}
