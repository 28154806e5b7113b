import ArgumentParser
import JsonFormat
import Ledger

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove versions from the ledger, and the files that nothing needs any more.",
        discussion: """
            Numbers are not given again. Runs stay, with what was read and where; their models \
            show as forgotten.

            Examples:
              aspic forget digits@2
              aspic forget digits --all
              aspic forget trial@1 trial@2 trial@3
            """)

    @Argument(
        help: ArgumentHelp(
            "Versions: NAME@3, NAME@LABEL or a fingerprint; NAME with --all.", valueName: "model"))
    var references: [String]

    @Flag(help: "All versions of the models named.")
    var all = false

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.opened()
        // All are looked up before the first is forgotten: a wrong one forgets nothing.
        var versions: [Version] = []
        for text in references {
            let reference = Reference(text)
            if all {
                versions += try everything(of: text, ledger)
            } else if case .latest(let name) = reference.form, reference.text == name,
                try !ledger.versions(of: name, before: nil, limit: 1).elements.isEmpty
            {
                throw LedgerError(
                    "\(name) is a model; name a version (\(name)@3), or forget all of it with --all")
            } else {
                versions.append(try ledger.version(reference))
            }
        }
        try ledger.forget(versions)
        let cleared = try Progress.during("clearing away") { try ledger.collect() }
        try answer.print(ForgetAnswer(forgotten: versions.map(\.reference), cleared: cleared))
    }

    private func everything(of name: String, _ ledger: Ledger) throws -> [Version] {
        var versions: [Version] = []
        var before: Int?
        repeat {
            let page = try ledger.versions(of: name, before: before, limit: 1000)
            versions += page.elements
            before = page.next
        } while before != nil
        if versions.isEmpty { _ = try ledger.version(Reference(name)) }
        return versions
    }
}

private struct ForgetAnswer: Answer {
    let forgotten: [String]
    let cleared: Ledger.Cleared

    var json: JsonValue {
        [
            "forgotten": .strings(forgotten), "files": .integer(cleared.objects),
            "bytes": .integer(cleared.bytes),
        ]
    }

    func text(_ style: Style) -> String {
        let names = forgotten.prefix(10).joined(separator: ", ")
        let more = forgotten.count > 10 ? " and \(Numbers.grouped(forgotten.count - 10)) more" : ""
        return "forgot \(style(names, .bold))\(more); freed \(Numbers.grouped(cleared.bytes)) bytes\n"
    }
}
