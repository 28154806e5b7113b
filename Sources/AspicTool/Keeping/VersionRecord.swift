import AspicCore
import JsonFormat
import Ledger

/// A version with all that the ledger knows of it, as `show` and `whence` print it.
struct VersionRecord {
    let version: Version
    let code: Code?
    let run: RunRecord?
    let seeds: SeedSelection?
    let parents: [HistoryEntry.Parent]
    let children: [HistoryEntry.Parent]
    /// The same model in other formats, what it was made from or became, and what else its run left.
    let relatives: [Version]
    /// The text of the block that wrote it.
    let block: String?

    private static let mostRelatives = 20

    init(_ version: Version, _ ledger: Ledger, _ seedOptions: SeedOptions) throws {
        self.version = version
        code = try ledger.code(of: version)
        run = try ledger.run(of: version)
        seeds = run.map {
            SeedSelection($0, parameters: version.description.parameters, ledger, seedOptions)
        }
        parents = try ledger.parents(of: version)
        children = try ledger.children(of: version)
        relatives = try ledger.relatives(of: version, limit: Self.mostRelatives)
        block = code.flatMap { Self.block($0, ledger) }
    }

    private static func block(_ code: Code, _ ledger: Ledger) -> String? {
        guard let source = code.source, let first = code.firstLine, let last = code.lastLine, first >= 1,
            last >= first, let bytes = try? ledger.contents(source)
        else { return nil }
        let lines = String(decoding: bytes.withUnsafeBytes { Array($0) }, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard first <= lines.count else { return nil }
        return lines[(first - 1)..<min(last, lines.count)].joined(separator: "\n")
    }

    /// How the others are related to it.
    func relation(to other: Version) -> String {
        if let fingerprint = version.description.fingerprint, other.description.fingerprint == fingerprint {
            return "same model"
        }
        if let parent = parents.first(where: { $0.id == other.id }) { return parent.relation.rawValue }
        if let child = children.first(where: { $0.id == other.id }) {
            return "\(child.relation.rawValue) this"
        }
        return "same run"
    }

    var json: JsonValue.Members {
        guard case .object(var members) = JsonValue.version(version) else { return [:] }
        members["parameters"] = .parameters(version.description.parameters)
        members["code"] = .code(code, run?.run.repository)
        members["block"] = .optional(block)
        members["run"] = run.map { .run($0, seeds: seeds) } ?? .null
        members["data"] = .strings(run?.inputs.filter { $0.role == .data }.map(\.path) ?? [])
        members["metrics"] = .object(
            JsonValue.Members(run?.metrics.map { (key: $0.name, value: .number($0.value)) } ?? []))
        members["parents"] = .parents(parents)
        members["siblings"] = .array(
            relatives.map { other in
                [
                    "reference": .string(other.reference), "format": .string(other.description.format),
                    "relation": .string(relation(to: other)), "origin": .string(other.origin),
                ]
            })
        return members
    }

    func fields(_ style: Style, showsBlock: Bool) -> String {
        let description = version.description
        var fields = FieldList()
        fields.add("version", version.reference)
        let labels = version.aliases.map { "@" + $0 } + version.tags
        fields.add("labels", labels.isEmpty ? nil : labels.joined(separator: ", "))
        fields.add("kept", LedgerTime.text(version.kept))
        fields.add("file", version.origin)
        fields.add("format", "\(description.format), \(version.shownSize)")
        fields.add("model", description.expression.isEmpty ? nil : description.expression.shortened(to: 300))
        let writers = description.writers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        fields.add("written by", writers.isEmpty ? nil : writers.joined(separator: ", "))
        fields.add("fingerprint", description.fingerprint)
        fields.add("behaviour", description.behaviour)
        fields.add("sha256", version.object.digest)
        fields.add(
            "with it",
            version.sideFiles.map {
                "\($0.name)  \(Numbers.grouped($0.size)) bytes, \(ShortDigest.of($0.digest))"
            })
        fields.add("code", code?.fullPlace)
        addRun(&fields)
        fields.add("parents", parents.map { "\($0.relation.rawValue) \($0.reference)" })
        fields.add(
            "siblings",
            relatives.map { "\($0.reference)  \($0.description.format), \(relation(to: $0))" })
        var text = fields.text(style)
        if showsBlock, let block {
            text +=
                "\n"
                + block.split(separator: "\n", omittingEmptySubsequences: false).prefix(40).map {
                    style("    " + String($0).onOneLine, .faint) + "\n"
                }.joined()
        }
        return text
    }

    private func addRun(_ fields: inout FieldList) {
        guard let run else { return }
        fields.add("run", "\(run.run.key)  \(LedgerTime.text(run.run.started))  \(run.run.endingText)")
        fields.add("command", run.run.command.joined(separator: " ").shortened(to: 200))
        if let repository = run.run.repository, let commit = repository.commit {
            fields.add(
                "git",
                String(commit.prefix(12)) + (repository.branch.map { " on \($0)" } ?? "")
                    + (repository.isDirty ? ", with changes" : ""))
        }
        fields.add("data", run.inputs.filter { $0.role != .script }.prefix(10).map(\.text))
        fields.add("seeds", seeds?.lines(most: 10) ?? [])
        fields.add("metrics", run.metrics.suffix(10).map { "\($0.name) \(Numbers.exact($0.value))" })
    }
}

extension Version {
    /// `1,234 bytes in 2 files`.
    var shownSize: String {
        "\(Numbers.grouped(size)) bytes" + (sideFiles.isEmpty ? "" : " in \(sideFiles.count + 1) files")
    }
}

extension Input {
    /// `rows.csv  1,797 × 64, 3f9a2c17`.
    var text: String {
        var text = path
        if let rows, let columns { text += "  \(Numbers.grouped(rows)) × \(Numbers.grouped(columns))" }
        if let digest { text += "  \(ShortDigest.of(digest))" }
        return text
    }
}

extension Run {
    var endingText: String {
        switch ending {
        case .exit(0): "done"
        case .exit(let code): "ended with exit code \(code)"
        case .signal(let signal): "ended by signal \(signal)"
        case .lost: "interrupted"
        case nil: "has not ended"
        }
    }
}
