import ArgumentParser
import JsonFormat
import Ledger

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "What was kept when, and what came from what, as a graph.",
        discussion: """
            The latest first. Lines lead from a version to those it was converted, refitted or \
            made from.

            Examples:
              aspic log
              aspic log digits --limit 10
            """)

    @Argument(help: ArgumentHelp("A model; without it, all models.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("How many to show.", valueName: "count"))
    var limit = 30

    @Option(help: ArgumentHelp("Go on behind this mark, which the page before names.", valueName: "mark"))
    var before: Int?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if limit < 1 || limit > 100_000 { throw ValidationError("--limit takes 1 to 100000") }
    }

    func run() throws {
        let ledger = try ledger.opened()
        let page = try ledger.history(of: name, before: before.map(Int64.init), limit: limit)
        if let name, page.elements.isEmpty && before == nil { _ = try ledger.version(Reference(name)) }
        try answer.print(LogAnswer(name: name, page: page))
    }
}

private struct LogAnswer: Answer {
    let name: String?
    let page: Page<HistoryEntry, Int64>

    var json: JsonValue {
        [
            "entries": .array(
                page.elements.map { entry in
                    guard case .object(var members) = JsonValue.version(entry.version) else { return .null }
                    members["parents"] = .parents(entry.parents)
                    members["code"] = .code(entry.code, nil)
                    return .object(members)
                }),
            "next": .optional(page.next.map(Int.init)),
        ]
    }

    func text(_ style: Style) -> String {
        guard !page.elements.isEmpty else { return "nothing is kept here yet; aspic keep FILE begins\n" }
        var graph = HistoryGraph()
        let drawn = Set(page.elements.map(\.version.id))
        var text = ""
        for entry in page.elements {
            let parents = entry.parents.map(\.id).filter(drawn.contains)
            let lines = graph.lines(for: entry.version.id, parents: parents)
            text += lines.node + " " + title(entry, style) + "\n"
            for line in lines.below { text += line + "\n" }
        }
        let more = page.next.map { "more: aspic log \(name.map { $0 + " " } ?? "")--before \($0)\n" } ?? ""
        return text + style(more, .faint)
    }

    private func title(_ entry: HistoryEntry, _ style: Style) -> String {
        let version = entry.version
        let labels = version.aliases.map { "@" + $0 } + version.tags
        var text = style(version.reference, .bold)
        if !labels.isEmpty { text += " (" + labels.joined(separator: ", ") + ")" }
        text += "  \(LedgerTime.short(version.kept))  \(version.description.format)"
        if let code = entry.code { text += "  " + code.place.onOneLine.shortened(to: 60) }
        text += style("  " + version.description.expression.onOneLine.shortened(to: 60), .faint)
        for parent in entry.parents { text += "  \(parent.relation.rawValue) \(parent.reference)" }
        return text
    }
}

extension Code {
    /// `train.py:12-18 in fit`, `cell 3 of model.ipynb`.
    var place: String {
        var text = file.split(separator: "/").last.map(String.init) ?? file
        if let cell { text = "cell \(cell) of " + text }
        if let first = firstLine ?? line {
            let last = lastLine ?? first
            text += ":\(first)" + (last > first ? "-\(last)" : "")
        }
        if let function { text += " in \(function)" }
        return text
    }

    /// The whole path with the line that wrote.
    var fullPlace: String {
        var text = file
        if let line { text += ":\(line)" }
        var details: [String] = []
        if let cell { details.append("cell \(cell)") }
        if let firstLine, let lastLine, lastLine > firstLine {
            details.append("block \(firstLine)-\(lastLine)")
        }
        if let function { details.append("in \(function)") }
        if let call { details.append("by \(call)") }
        return text + (details.isEmpty ? "" : " (" + details.joined(separator: ", ") + ")")
    }
}
