import ArgumentParser
import Aspic
import AspicCore
import JsonFormat
import Ledger
import Recording

struct ReproduceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reproduce",
        abstract: "Make a version again and compare it, array by array.",
        discussion: """
            What `aspic train` fitted is fitted again on the recorded data; what a recorded \
            command wrote, the command writes again, in a folder of its own where it can \
            overwrite nothing. Data that have changed since are refused. Exit code 1 if anything \
            is different.

            Examples:
              aspic reproduce digits@3
              aspic reproduce digits@champion --json
            """)

    @Argument(
        help: ArgumentHelp("The version: NAME, NAME@3, NAME@LABEL or a fingerprint.", valueName: "model"))
    var reference: String

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.opened()
        let version = try ledger.version(Reference(reference))
        guard let record = try ledger.run(of: version) else {
            throw LedgerError(
                "\(version.reference) was kept by itself, and nothing says how it was made; "
                    + "aspic run and aspic train record that")
        }
        try InputCheck.check(record.inputs)
        let original = try KeptModel(version, in: ledger).file(
            ModelReference(path: version.reference), limits: .standard)
        let again: ModelFile
        var packages: [ValueDifference] = []
        switch record.run.kind {
        case .train:
            again = try Progress.during("fitting \(version.reference) again") {
                try Refit.model(of: record.run, like: original)
            }
        case .command:
            let rerun = try Rerun(record, of: version, in: ledger)
            defer { rerun.remove() }
            (again, packages) = try rerun.result()
        }
        let arrays = Progress.during("comparing") { ArrayDifferences.between(original, again) }
        let result = ReproduceAnswer(
            reference: version.reference, command: record.run.command,
            isIdentical: (try? Identity(original).fingerprint) == (try? Identity(again).fingerprint),
            arrays: arrays,
            packages: packages)
        try answer.print(result)
        if !result.isIdentical { throw Ending.no }
    }
}

/// Whether what a run read is still what it was.
enum InputCheck {
    static func check(_ inputs: [Input]) throws {
        for input in inputs where input.role != .script {
            guard let recorded = input.digest else {
                throw LedgerError("\(input.path): was changed while the run that read it went on")
            }
            guard FileStatus(input.path) != nil else {
                throw LedgerError("\(input.path): is not there any more")
            }
            let digest = ContentDigestOfFile.hexadecimal(input.path)
            guard digest == recorded else {
                throw LedgerError(
                    "\(input.path): has changed since (\(ShortDigest.of(recorded)) then, "
                        + "\(digest.map(ShortDigest.of) ?? "unreadable") now)")
            }
        }
    }
}

/// Fits what `aspic train` fitted.
enum Refit {
    /// - Parameter original: in whose format the result is.
    static func model(of run: Run, like original: ModelFile) throws -> ModelFile {
        let words = Array(run.command.dropFirst().drop { $0 != "train" }.dropFirst())
        let command = try TrainCommand.parse(words)
        let fitted = try InFolder.run(run.folder) { try command.fit() }
        var options = SaveOptions(original.format)
        options.protocolVersion = original.pickleProtocol
        if original.format == .onnx { options.metadata = try Identity.metadata(of: fitted.model) }
        return try ModelFile(
            ModelReference(path: "what was fitted again"), contents: try fitted.model.encoded(options))
    }
}

private struct ReproduceAnswer: Answer {
    let reference: String
    let command: [String]
    let isIdentical: Bool
    /// `nil` for ONNX, which is compared as a whole.
    let arrays: ArrayDifferences?
    /// Packages whose versions are others than they were.
    let packages: [ValueDifference]

    var json: JsonValue {
        [
            "reference": .string(reference), "command": .strings(command), "identical": .bool(isIdentical),
            "verdict": .string(verdict), "arrays": arrays?.json ?? .null,
            "packages": .array(packages.map(\.json)),
        ]
    }

    private var verdict: String {
        if isIdentical { return "identical" }
        guard let arrays, !arrays.isEmpty else { return "different" }
        let units = arrays.differences.map(\.units)
        guard let largest = units.compactMap({ $0 }).max(), !units.contains(nil), largest < 1 << 20 else {
            return "different"
        }
        return "equal within \(largest) units in the last place"
    }

    func text(_ style: Style) -> String {
        var text = style(reference, .bold) + ": " + style(verdict, isIdentical ? .good : .bad)
        if let arrays { text += "; \(Numbers.grouped(arrays.identical)) arrays and numbers compared alike" }
        text += "\n"
        if !isIdentical { text += arrays?.text(style) ?? "" }
        for package in packages {
            text += "  \(package.name): \(package.first ?? "none") then, \(package.second ?? "none") now\n"
        }
        return text
    }
}
