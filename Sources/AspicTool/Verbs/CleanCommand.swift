import ArgumentParser
import Aspic
import AspicCore
import Audit
import Compression
import JsonFormat

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "The same model without what is not data.",
        discussion: """
            Writes what `aspic audit` knows as data exactly as it is. Code, calls that act and \
            unknown functions are left out or replaced by text that says what was there; \
            objects of unknown classes by a dictionary with the class's name and the data. \
            What stands around the model goes, too. The file that is written is always clean; \
            if it could not be, nothing is written and the exit code is 1.

            The output has the input's format, protocol and compression unless it is asked \
            for another, or its name ends in one of another kind.

            Examples:
              aspic clean model.pkl safe.pkl
              aspic clean model.joblib safe.skops
              aspic clean model.pkl safe.pkl --json
              aspic clean models.pkl#svm/0 svm.pkl
            """)

    @Argument(
        help: ArgumentHelp(
            "A model file; FILE!MEMBER for one in an archive, FILE#key/0 for a part of it.", valueName: "in"),
        completion: .file())
    var input: String

    @Argument(help: ArgumentHelp("The file to write.", valueName: "out"), completion: .file())
    var output: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The format to write.", valueName: "format"))
    var format: FileFormat?

    @OptionGroup var options: FormatOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        guard !SameFile.areOne(ModelReference(input).path, output) else {
            throw ToolError("\(output): is the input, which is not overwritten; name another file")
        }
        let cleaned = try Progress.during("cleaning \(input)") {
            let file = try reading.file(input, base: Auditor.limits(for:))
            return try CleanedFile(
                file, input, to: output, saveOptions(for: file), budgets: reading.budgets)
        }
        if let bytes = cleaned.bytes {
            try SideFileWriting.write(cleaned.sideFiles, beside: output) { () throws(FormatError) in
                try AtomicFile.write(bytes, to: output)
            }
        }
        try answer.print(CleanAnswer(cleaned: cleaned))
        if cleaned.bytes == nil { throw Ending.no }
    }

    /// As the input is written, where nothing else is asked for.
    private func saveOptions(for file: ModelFile) throws -> SaveOptions {
        // A name that only ends in a compression or an archive says nothing of the format.
        let named = FileEnding(of: output).format
        let isOtherKind = named.map { Self.kind($0) != Self.kind(file.format) } ?? false
        let chosen = format ?? (isOtherKind ? named : nil) ?? file.format
        guard (chosen == .onnx) == (file.format == .onnx) else {
            throw ToolError("cleaning keeps what a file is; use aspic convert between ONNX and other formats")
        }
        var result = try options.saveOptions(chosen, path: output)
        guard Self.kind(chosen) == .pickle else { return result.completed(for: output) }
        if result.protocolVersion == nil { result.protocolVersion = file.pickleProtocol }
        result = result.completed(for: output)
        if result.compression == nil, result.archive == nil, FileEnding(of: input).compression == nil,
            file.codec != .none
        {
            result.compression = file.codec
        }
        return result
    }

    /// Pickles of every kind are one.
    private static func kind(_ format: FileFormat) -> FileFormat {
        switch format {
        case .pickle, .joblib, .cloudpickle: .pickle
        case .skops, .onnx: format
        }
    }
}

struct CleanAnswer: Answer {
    let cleaned: CleanedFile

    var json: JsonValue {
        let removed = cleaned.removals.map { removal -> JsonValue in
            [
                "path": .string(removal.path), "what": .string(removal.what),
                "replacement": .optional(removal.replacement), "code": .string(removal.code.rawValue),
                "reason": .string(removal.reason),
            ]
        }
        var members: JsonValue.Members = [
            "input": .string(cleaned.input),
            "output": .optional(cleaned.bytes == nil ? nil : cleaned.output),
            "format": .string(cleaned.format.rawValue),
            "removed": .array(cleaned.bytes == nil ? [] : removed),
            "verdict_before": .string(cleaned.before.verdict.rawValue),
            "verdict_after": .optional(cleaned.after?.verdict.rawValue),
        ]
        if cleaned.omitted > 0 { members["omitted"] = .integer(cleaned.omitted) }
        if let refusal = cleaned.refusal { members["refusal"] = .string(refusal) }
        return .object(members)
    }

    func text(_ style: Style) -> String {
        let input = cleaned.input.onOneLine
        guard let bytes = cleaned.bytes, let after = cleaned.after else {
            let reason = (cleaned.refusal ?? "").onOneLine.shortened(to: 300)
            return style("not cleaned", .bad) + " \(input): \(reason)\n"
        }
        var text =
            "\(input) (\(cleaned.before.verdict.rawValue)) → \(style(cleaned.output.onOneLine, .bold)) "
            + "(\(cleaned.format.rawValue), \(Numbers.grouped(bytes.count)) bytes, "
            + style(after.verdict.rawValue, .good) + ")\n"
        for removal in cleaned.removals { text += line(removal, style) }
        if cleaned.omitted > 0 { text += "  and \(Numbers.grouped(cleaned.omitted)) more\n" }
        let count = cleaned.removals.count + cleaned.omitted
        switch count {
        case 0: return text + "  nothing to remove\n"
        case 1: return text + "  1 thing removed\n"
        default: return text + "  \(Numbers.grouped(count)) things removed\n"
        }
    }

    private func line(_ removal: Removal, _ style: Style) -> String {
        let place = removal.path.onOneLine.shortened(to: 120)
        let now = removal.replacement.map { "→ " + $0.onOneLine.shortened(to: 120) } ?? "left out"
        return "  " + (place.isEmpty ? "" : style(place, .faint) + ": ")
            + removal.what.onOneLine.shortened(to: 120) + " " + now + " ("
            + removal.reason.onOneLine.shortened(to: 200) + ")\n"
    }
}
