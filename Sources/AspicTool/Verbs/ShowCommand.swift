import ArgumentParser
import JsonFormat
import Ledger

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Everything the ledger knows about a version, or about a run.",
        discussion: """
            Examples:
              aspic show digits@3
              aspic show digits@champion --json
              aspic show 3f9a2c17
            """)

    @Argument(
        help: ArgumentHelp(
            "A version (NAME, NAME@3, NAME@LABEL, a fingerprint) or a run's key.", valueName: "model-or-run"))
    var reference: String

    @OptionGroup var seeds: SeedOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.opened()
        if let run = try ledger.run(reference) {
            try answer.print(RunAnswer(record: run, seeds: SeedSelection(run, ledger, seeds)))
        } else {
            let version = try ledger.version(Reference(reference))
            try answer.print(ShowAnswer(record: try VersionRecord(version, ledger, seeds)))
        }
    }
}

private struct ShowAnswer: Answer {
    let record: VersionRecord

    var json: JsonValue { .object(record.json) }

    func text(_ style: Style) -> String {
        var text = record.fields(style, showsBlock: true)
        let parameters = record.version.description.parameters
        guard !parameters.isEmpty else { return text }
        var table = TextTable([("parameter", .left), ("value", .left)])
        for parameter in parameters.prefix(200) {
            table.add([.init(parameter.name.onOneLine), .init(parameter.value.onOneLine.shortened(to: 100))])
        }
        text += "\n" + table.text(style)
        return text
    }
}

private struct RunAnswer: Answer {
    let record: RunRecord
    let seeds: SeedSelection

    var json: JsonValue { .run(record, seeds: seeds) }

    func text(_ style: Style) -> String {
        let run = record.run
        var fields = FieldList()
        fields.add("run", "\(run.key)  \(run.endingText)")
        fields.add("command", run.command.joined(separator: " "))
        fields.add("folder", run.folder)
        fields.add("started", LedgerTime.text(run.started))
        fields.add("took", run.ended.map { Numbers.fixed($0 - run.started, 2) + " s" })
        fields.add("interpreter", run.interpreter)
        fields.add("machine", run.machine.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
        if let commit = run.repository?.commit {
            fields.add("git", commit + (run.repository?.isDirty == true ? ", with changes" : ""))
        }
        fields.add("packages", run.packages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
        fields.add("read", record.inputs.map(\.text))
        fields.add("seeds", seeds.lines())
        fields.add("metrics", record.metrics.map { "\($0.name) \(Numbers.exact($0.value))" })
        fields.add("left", record.versions.map { "\($0.reference)  \($0.format)" })
        return fields.text(style)
    }
}
