import ArgumentParser
import AspicCore
import Audit
import Dispatch
import JsonFormat
import Synchronization

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Can a file be trusted? Says why not.",
        discussion: """
            Reads pickle, joblib, cloudpickle, dill, skops, ONNX, .npy and .npz, also within zip, \
            tar and compressed files, and runs nothing from them. The verdicts:

              clean        only known data and classes; the structure is proven
              needs-trust  unknown classes or code that travels in the file
              broken       contradicts its format, or readers differ on what it says
              hostile      calls something that can act, or lies about its structure

            Exit code 1 unless all files are clean.

            Examples:
              aspic audit model.pkl
              aspic audit downloads/ --json
              aspic audit models/ --sarif > audit.sarif
              aspic audit models/ --sbom > models.cdx.json
            """)

    @Argument(
        help: ArgumentHelp("Files, or folders with files in them.", valueName: "path"), completion: .file())
    var paths: [String]

    @Flag(help: "Print SARIF 2.1.0, for code scanning.")
    var sarif = false

    @Flag(help: "Print a CycloneDX 1.6 bill of materials: the models, their digests and what wrote them.")
    var sbom = false

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard [sarif, sbom, answer.isJson].count(where: { $0 }) < 2 else {
            throw ValidationError("--json, --sarif and --sbom print one document each; choose one")
        }
    }

    func run() throws {
        let files = try FileWalk.files(paths)
        let results = Progress.during("auditing \(files.count) files") { meter in
            Self.audit(files, meter)
        }
        var reports: [AuditReport] = []
        var isUnreadable = false
        for result in results {
            switch result {
            case .success(let report): reports.append(report)
            case .failure(let error):
                isUnreadable = true
                try StandardStream.error.write(Ending.complaint(about: error) + "\n")
            }
        }
        try print(reports)
        if isUnreadable { throw ExitCode(Ending.wrong) }
        if reports.contains(where: { $0.verdict != .clean }) { throw Ending.no }
    }

    private func print(_ reports: [AuditReport]) throws {
        let version = AspicCommand.configuration.version
        if sarif {
            try answer.print(document: SarifReport.document(reports, version: version))
        } else if sbom {
            try answer.print(document: BillOfMaterials.document(reports, version: version))
        } else {
            try answer.print(AuditAnswer(reports: reports))
        }
    }

    /// All files on all cores; the results in the order of the files.
    private static func audit(
        _ files: [String], _ meter: Progress.Meter
    ) -> [Result<AuditReport, FormatError>] {
        let auditor = Auditor()
        let results = Mutex<[Int: Result<AuditReport, FormatError>]>([:])
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let result = Result { () throws(FormatError) in try auditor.audit(files[index]) }
            let done = results.withLock { results in
                results[index] = result
                return results.count
            }
            meter.report(Double(done) / Double(files.count))
        }
        return results.withLock { results in files.indices.compactMap { results[$0] } }
    }
}

struct AuditAnswer: Answer {
    let reports: [AuditReport]

    /// What a person reads of each file; programs get everything.
    private static let shownReasons = 12

    var json: JsonValue {
        let files = reports.map { report -> JsonValue in
            let reasons = report.reasons.map { reason -> JsonValue in
                [
                    "code": .string(reason.code.rawValue), "verdict": .string(reason.verdict.rawValue),
                    "path": .string(reason.path), "offset": .optional(reason.offset),
                    "text": .string(reason.text),
                ]
            }
            var members: JsonValue.Members = [
                "file": .string(report.file), "verdict": .string(report.verdict.rawValue),
                "reasons": .array(reasons),
            ]
            if report.omitted > 0 { members["omitted"] = .integer(report.omitted) }
            return .object(members)
        }
        return ["files": .array(files)]
    }

    func text(_ style: Style) -> String {
        let width = reports.map(\.verdict.rawValue.count).max() ?? 0
        var text = ""
        for report in reports {
            let verdict = report.verdict.rawValue
            let tone: Style.Tone = report.verdict == .clean ? .good : .bad
            text += style(verdict, tone) + String(repeating: " ", count: width - verdict.count + 2)
            text += report.file.onOneLine + "\n"
            for reason in report.reasons.prefix(Self.shownReasons) { text += line(reason, style) }
            let more = report.reasons.count - Self.shownReasons + report.omitted
            if more > 0 { text += style("    and \(Numbers.grouped(more)) more", .faint) + "\n" }
        }
        return text
    }

    private func line(_ reason: Reason, _ style: Style) -> String {
        var place = reason.path
        if let offset = reason.offset { place += (place.isEmpty ? "" : ", ") + "byte \(offset)" }
        return "    " + (place.isEmpty ? "" : style(place.onOneLine.shortened(to: 120), .faint) + ": ")
            + reason.text.onOneLine.shortened(to: 300) + "\n"
    }
}
