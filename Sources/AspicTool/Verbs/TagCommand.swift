import ArgumentParser
import JsonFormat
import Ledger

struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Label a version.",
        discussion: """
            Any number of versions may have a tag. An alias is had by one version of a model \
            at a time: NAME@ALIAS means that one, and setting it again moves it.

            Examples:
              aspic tag digits@3 reviewed
              aspic tag digits@3 champion --alias
              aspic tag digits@3 reviewed --remove
            """)

    @Argument(
        help: ArgumentHelp("The version: NAME, NAME@3, NAME@LABEL or a fingerprint.", valueName: "model"))
    var reference: String

    @Argument(help: ArgumentHelp("The tag or alias.", valueName: "label"))
    var label: String

    @Flag(help: "The label is an alias.")
    var alias = false

    @Flag(help: "Take the label away.")
    var remove = false

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.opened()
        let version = try ledger.version(Reference(reference))
        var former: Int?
        switch (alias, remove) {
        case (false, false): try ledger.add(tag: label, to: version)
        case (true, false): former = try ledger.set(alias: label, to: version)
        case (false, true):
            guard try ledger.remove(tag: label, from: version) else {
                throw LedgerError("\(version.reference) has no tag \(label)")
            }
        case (true, true):
            guard try ledger.remove(alias: label, of: version) else {
                throw LedgerError("\(version.name)@\(label) is not \(version.reference)")
            }
        }
        let now = try ledger.version(Reference(version.reference))
        try answer.print(TagAnswer(version: now, former: former == version.number ? nil : former))
    }
}

private struct TagAnswer: Answer {
    let version: Version
    /// What had the alias before.
    let former: Int?

    var json: JsonValue {
        [
            "reference": .string(version.reference), "tags": .strings(version.tags),
            "aliases": .strings(version.aliases), "former": .optional(former),
        ]
    }

    func text(_ style: Style) -> String {
        let labels = version.aliases.map { "@" + $0 } + version.tags
        let moved = former.map { style("  (was \(version.name)@\($0))", .faint) } ?? ""
        return style(version.reference, .bold) + "  "
            + (labels.isEmpty ? "no labels" : labels.joined(separator: " ")) + moved + "\n"
    }
}
