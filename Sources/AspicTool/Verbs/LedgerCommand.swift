import ArgumentParser
import JsonFormat
import Ledger

struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "The ledger itself: make one, check it, repair it.",
        discussion: """
            Examples:
              aspic ledger init
              aspic ledger check
              aspic ledger repair backup/*.pkl
            """,
        subcommands: [Init.self, Check.self, Repair.self])

    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a ledger for this project.",
            discussion: """
                Makes .aspic in the current folder, or the folder that --ledger names. It is found \
                from there and from every folder below.

                Examples:
                  aspic ledger init
                """)

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let made = try Ledger(creating: ledger.folder ?? LedgerLocation.folderName)
            try answer.print(InitAnswer(folder: AbsolutePath.of(made.folder)))
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Is everything there and unchanged?",
            discussion: """
                Reads every file again and compares it with its digest, and asks the database \
                whether it is whole. Exit code 1 if something is wrong.

                Examples:
                  aspic ledger check --json
                """)

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let ledger = try ledger.opened()
            let check = try Progress.during("checking \(ledger.folder)") { meter in
                try ledger.check { meter.report($0) }
            }
            try answer.print(CheckAnswer(folder: ledger.folder, check: check))
            if !check.problems.isEmpty { throw Ending.no }
        }
    }

    struct Repair: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put right what can be put right.",
            discussion: """
                Ends the records of runs that were interrupted, with what they left; removes files \
                that nothing names; and puts back missing or changed files, if they are among the \
                files given.

                Examples:
                  aspic ledger repair
                  aspic ledger repair backup/*.pkl
                """)

        @Argument(
            help: ArgumentHelp("Files that may be the missing ones.", valueName: "file"), completion: .file())
        var files: [String] = []

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let ledger = try ledger.opened()
            var restored: [String] = []
            for file in files where try ledger.restore(fileAt: file) { restored.append(file) }
            let ended = try InterruptedRuns.end(in: ledger)
            let cleared = try ledger.collect()
            let check = try Progress.during("checking \(ledger.folder)") { meter in
                try ledger.check { meter.report($0) }
            }
            try answer.print(
                RepairAnswer(
                    ended: ended, restored: restored, cleared: cleared,
                    check: CheckAnswer(folder: ledger.folder, check: check)))
            if !check.problems.isEmpty { throw Ending.no }
        }
    }
}

private struct InitAnswer: Answer {
    let folder: String

    var json: JsonValue { ["ledger": .string(folder)] }

    func text(_ style: Style) -> String {
        "ledger in \(style(folder.onOneLine, .bold)); keep models with aspic keep FILE --as NAME\n"
    }
}

private struct CheckAnswer: Answer {
    let folder: String
    let check: LedgerCheck

    var json: JsonValue {
        [
            "ledger": .string(folder), "versions": .integer(check.versions), "files": .integer(check.objects),
            "bytes": .integer(check.bytes),
            "problems": .array(
                check.problems.map {
                    ["text": .string($0.text), "versions": .strings($0.references)]
                }),
            "litter": .integer(check.litter), "unfinished_runs": .strings(check.unfinished.map(\.key)),
        ]
    }

    func text(_ style: Style) -> String {
        var text =
            "\(Numbers.grouped(check.versions)) versions, \(Numbers.grouped(check.objects)) files, "
            + "\(Numbers.grouped(check.bytes)) bytes: "
        text +=
            check.problems.isEmpty ? style("nothing is wrong", .good) + "\n" : style("damaged", .bad) + "\n"
        for problem in check.problems.prefix(50) {
            let versions = problem.references.joined(separator: ", ")
            text += "  \(problem.text.onOneLine)" + (versions.isEmpty ? "" : " (\(versions))") + "\n"
        }
        if check.problems.count > 50 { text += "  and \(check.problems.count - 50) more\n" }
        if !check.problems.isEmpty {
            text += "aspic ledger repair FILE... puts files back that are the same\n"
        }
        if check.litter > 0 {
            text += "\(check.litter) files that nothing names; aspic ledger repair removes them\n"
        }
        for run in check.unfinished {
            text +=
                "run \(run.key) has not ended: \(run.command.joined(separator: " ").onOneLine.shortened(to: 80))\n"
        }
        return text
    }
}

private struct RepairAnswer: Answer {
    /// The keys of runs that were interrupted.
    let ended: [String]
    let restored: [String]
    let cleared: Ledger.Cleared
    let check: CheckAnswer

    var json: JsonValue {
        guard case .object(var members) = check.json else { return .null }
        members["ended_runs"] = .strings(ended)
        members["restored"] = .strings(restored)
        members["removed_files"] = .integer(cleared.objects)
        members["freed_bytes"] = .integer(cleared.bytes)
        return .object(members)
    }

    func text(_ style: Style) -> String {
        ended.map { "run \($0) was interrupted\n" }.joined()
            + restored.map { "put back \($0.onOneLine)\n" }.joined()
            + (cleared.bytes > 0 ? "freed \(Numbers.grouped(cleared.bytes)) bytes\n" : "") + check.text(style)
    }
}
