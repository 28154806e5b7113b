import ArgumentParser
import JsonFormat
import Ledger

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The models in the ledger, or the versions of one.",
        discussion: """
            Examples:
              aspic list
              aspic list digits
              aspic list digits --limit 200 --before 40
            """)

    @Argument(help: ArgumentHelp("A model; without it, all models.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("How many to list.", valueName: "count"))
    var limit = 50

    @Option(help: ArgumentHelp("Go on behind this name.", valueName: "name"))
    var after: String?

    @Option(help: ArgumentHelp("Go on with versions below this number.", valueName: "number"))
    var before: Int?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if limit < 1 || limit > 100_000 { throw ValidationError("--limit takes 1 to 100000") }
        if name == nil && before != nil { throw ValidationError("--before goes with a model's name") }
        if name != nil && after != nil { throw ValidationError("--after is for the list of models") }
    }

    func run() throws {
        let ledger = try ledger.opened()
        guard let name else {
            try answer.print(ModelListAnswer(page: ledger.models(after: after, limit: limit)))
            return
        }
        let page = try ledger.versions(of: name, before: before, limit: limit)
        // Says what is wrong with the name.
        if page.elements.isEmpty && before == nil { _ = try ledger.version(Reference(name)) }
        try answer.print(VersionListAnswer(name: name, page: page))
    }
}

private struct ModelListAnswer: Answer {
    let page: Page<ModelSummary, String>

    var json: JsonValue {
        [
            "models": .array(
                page.elements.map { model in
                    [
                        "name": .string(model.name), "versions": .integer(model.versions),
                        "latest": .version(model.latest),
                    ]
                }),
            "next": .optional(page.next),
        ]
    }

    func text(_ style: Style) -> String {
        guard !page.elements.isEmpty else { return "nothing is kept here yet; aspic keep FILE begins\n" }
        var table = TextTable([
            ("model", .left), ("versions", .right), ("latest", .right), ("kept", .left), ("format", .left),
            ("class", .left),
        ])
        for model in page.elements {
            table.add([
                .init(model.name, .bold), .init(Numbers.grouped(model.versions)),
                .init("@\(model.latest.number)"), .init(LedgerTime.short(model.latest.kept)),
                .init(model.latest.description.format),
                .init(model.latest.description.className.onOneLine.shortened(to: 60), .faint),
            ])
        }
        let more = page.next.map { "more: aspic list --after \($0)\n" } ?? ""
        return table.text(style) + style(more, .faint)
    }
}

private struct VersionListAnswer: Answer {
    let name: String
    let page: Page<Version, Int>

    var json: JsonValue {
        [
            "name": .string(name), "versions": .array(page.elements.map { .version($0) }),
            "next": .optional(page.next),
        ]
    }

    func text(_ style: Style) -> String {
        var table = TextTable([
            ("version", .left), ("kept", .left), ("format", .left), ("bytes", .right), ("fingerprint", .left),
            ("labels", .left), ("model", .left),
        ])
        for version in page.elements {
            table.add([
                .init(version.reference, .bold), .init(LedgerTime.short(version.kept)),
                .init(version.description.format), .init(Numbers.grouped(version.size)),
                .init(ShortDigest.of(version.description.fingerprint ?? version.object.digest), .faint),
                .init((version.aliases.map { "@" + $0 } + version.tags).joined(separator: " ")),
                .init(version.description.expression.onOneLine.shortened(to: 60)),
            ])
        }
        let more = page.next.map { "more: aspic list \(name) --before \($0)\n" } ?? ""
        return table.text(style) + style(more, .faint)
    }
}
