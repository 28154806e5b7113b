import ArgumentParser
import AspicCore
import JsonFormat
import Ledger
import Recording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a command and record what it does.",
        discussion: """
            Of Python, with nothing to change in the script, it is recorded which line, function \
            or cell wrote each model, which files were read, which packages were loaded and what \
            random generators were seeded with; models that are written are kept. Of every \
            command: its words, folder, times, how it ended, the machine, the git commit and \
            what was not committed. Of the environment only a short list of variables \
            (docs/recording.md). A script may add numbers: import aspic; aspic.log(accuracy=0.93).

            The exit code is the command's. What was recorded is said on standard error.

            Examples:
              aspic run -- python train.py
              aspic run --as digits -- jupyter nbconvert --to notebook --execute train.ipynb
              aspic run --metrics scores.json -- make model
            """)

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The name of the models; the files', if not given.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp("A JSON file of numbers that the command leaves.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var metrics: String?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    @Argument(
        parsing: .postTerminator, help: ArgumentHelp("What to run, behind --.", valueName: "command"))
    var command: [String] = []

    func validate() throws {
        if command.isEmpty {
            throw ValidationError("say what to run behind --, as in aspic run -- python train.py")
        }
        if let name {
            do { try ModelName.check(name) } catch { throw ValidationError("\(error)") }
        }
    }

    func run() throws {
        let ledger = try ledger.opened(creates: true)
        let environment = RecordedEnvironment.all
        let here = AbsolutePath.currentFolder
        var run = Run(
            key: RunKey.new(), kind: .command, command: command, folder: here, started: LedgerTime.now,
            process: Int(getpid()), machine: Machine.description)
        run.environment = RecordedEnvironment.among(environment)
        let git = GitState.of(here, environment: environment)
        run.repository = git.map {
            Run.Repository(commit: $0.commit, branch: $0.branch, isDirty: $0.isDirty, diff: nil)
        }
        let held = try ledger.beginInFolder(run)
        let folder = AbsolutePath.of(held.path)
        let child: ChildProcess
        do {
            child = try start(in: folder, of: ledger, environment, git?.difference)
        } catch {
            try ledger.takeBack(run)
            FolderTree.remove(folder)
            throw error
        }
        let signals = SignalForwarding(to: child)
        let ending = child.wait()
        run.ended = LedgerTime.now
        run.ending =
            switch ending {
            case .exit(let code): .exit(code)
            case .signal(let signal): .signal(signal)
            }
        // A file that is missing or wrong is no reason to lose the rest.
        let measured = Result { try numbers(at: run.ended ?? 0) }
        var recording = RunRecording(run, in: ledger, folder: folder, name: name)
        let versions = try recording.finish(
            metrics: (try? measured.get()) ?? [], difference: git?.difference)
        FolderTree.remove(folder)
        signals.end()
        if let record = try ledger.run(run.key) {
            try print(RunSummaryAnswer(record: record, versions: versions))
        }
        switch ending {
        case .exit(0): _ = try measured.get()
        case .exit(let code): throw ExitCode(Int32(code))
        // As a shell says it.
        case .signal(let signal): throw ExitCode(128 + Int32(signal))
        }
    }

    private func start(
        in folder: String, of ledger: Ledger, _ environment: [String: String], _ difference: [UInt8]?
    ) throws -> ChildProcess {
        for part in ["/sources", "/versions"] { try Folder.create(folder + part) }
        // For whoever has to write down what this process did not come to.
        if let name { try AtomicFile.write(Bytes(name.utf8), to: folder + InterruptedRuns.nameFile) }
        if let difference {
            try AtomicFile.write(Bytes(difference), to: folder + InterruptedRuns.differenceFile)
        }
        let recorder = AbsolutePath.of(ledger.folder) + "/recorder"
        try Folder.create(recorder)
        let changed = try PythonRecorder.install(in: recorder, run: folder, environment: environment)
        return try ChildProcess(command, environment: changed)
    }

    /// Standard output is the command's own.
    private func print(_ summary: RunSummaryAnswer) throws {
        if answer.isJson {
            try answer.print(summary)
        } else {
            try StandardStream.error.write(summary.text(Style(for: .error)))
        }
    }

    private func numbers(at time: Double) throws -> [Metric] {
        guard let metrics else { return [] }
        return try MetricFile.numbers(in: metrics).map { Metric(name: $0.name, value: $0.value, time: time) }
    }
}

struct RunSummaryAnswer: Answer {
    let record: RunRecord
    let versions: [Version]

    var json: JsonValue {
        guard case .object(var members) = JsonValue.run(record) else { return .null }
        members["kept"] = .array(versions.map { .version($0) })
        return .object(members)
    }

    func text(_ style: Style) -> String {
        var text = style("aspic:", .bold) + " run \(record.run.key) \(record.run.endingText)"
        text += versions.isEmpty ? "; no model was kept\n" : "; kept\n"
        for version in versions.prefix(20) {
            text +=
                "  \(style(version.reference, .bold))  \(version.description.format)  \(version.origin.onOneLine)\n"
        }
        if versions.count > 20 { text += "  and \(versions.count - 20) more\n" }
        return text
    }
}
