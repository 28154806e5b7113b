import ArgumentParser
import Aspic
import AspicCore
import Audit
import JsonFormat
import Policy
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

            Exit code 1 unless all files are clean. The nearest aspic-policy.toml, in the folder \
            of the file or above it (of the folder named, not below it), says what is trusted \
            beyond what is known here, whose signatures count, and what a file may ask for.

            Examples:
              aspic audit model.pkl
              aspic audit downloads/ --json
              aspic audit models/ --sarif > audit.sarif
              aspic audit models/ --sbom > models.cdx.json
              aspic audit model.pkl --explain
              aspic audit own.pkl --grant >> aspic-policy.toml
              aspic audit model.skops --trusted
              aspic audit downloads/ --policy gate.toml --limit seconds=10
            """)

    @Argument(
        help: ArgumentHelp("Files, folders with files in them, or kept versions.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @Flag(help: "Say which line of the policy decided, or which could have.")
    var explain = false

    @Flag(help: "Print the lines of a policy that grant what the files carry as code.")
    var grant = false

    @Flag(help: "Print SARIF 2.1.0, for code scanning.")
    var sarif = false

    @Flag(help: "Print a CycloneDX 1.6 bill of materials: the models, their digests and what wrote them.")
    var sbom = false

    @Flag(
        help: """
            Print the types that skops.io.load (trusted=) and MLflow (skops_trusted_types=) want to \
            be told of the file, which has to be clean.
            """)
    var trusted = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if trusted && (sarif || sbom || grant || paths.count > 1) {
            throw ValidationError("--trusted prints the types of one file, as text or with --json")
        }
        guard [sarif, sbom, grant, answer.isJson].count(where: { $0 }) < 2 else {
            throw ValidationError("--json, --sarif, --sbom and --grant print one document each; choose one")
        }
        if reading.signature != nil && paths.count > 1 {
            throw ValidationError("--signature is for one file; audit finds each file's beside it")
        }
    }

    func run() throws {
        if trusted { return try printTrusted() }
        let files = try files(paths)
        let results = Progress.during("auditing \(files.count) files") { meter in
            Self.audit(files, meter)
        }
        var audits: [GatedAudit] = []
        var passedOver: [String] = []
        var isUnreadable = false
        for (file, result) in zip(files, results) {
            switch result {
            case .success(let audit) where audit.report.isForeignText && !file.isMeant:
                passedOver.append(file.name)
            case .success(let audit): audits.append(audit)
            case .failure(let error):
                isUnreadable = true
                try StandardStream.error.write(Ending.complaint(about: error) + "\n")
            }
        }
        try print(audits, passedOver)
        if isUnreadable { throw ExitCode(Ending.wrong) }
        if audits.contains(where: { $0.report.verdict != .clean }) { throw Ending.no }
    }

    private struct Candidate: Sendable {
        /// As it is called in the answer.
        let name: String
        let path: String
        /// The version, if it is one.
        let kept: KeptModel?
        let rules: ReadingRules
        /// Whether it was named, or is called as models are: then it has to be one.
        let isMeant: Bool
    }

    /// The files that the paths name, each with the rules for it: those of the path, not of folders below it, which
    /// may have come with the models.
    private func files(_ paths: [String]) throws -> [Candidate] {
        var files: [Candidate] = []
        var rulesByFolder: [String: ReadingRules] = [:]
        func rules(for folder: String) throws -> ReadingRules {
            if let known = rulesByFolder[folder] { return known }
            let rules = try reading.rules(forFolder: folder)
            try rules.checkTrust()
            rulesByFolder[folder] = rules
            return rules
        }
        for path in paths {
            if let kept = try KeptModel(path) {
                let rules = try rules(for: FilePath.folder(of: kept.path))
                files.append(
                    Candidate(name: path, path: kept.path, kept: kept, rules: rules, isMeant: true))
                continue
            }
            let found = try FileWalk.files([path])
            let isFile = found == [path]
            let rules = try rules(for: isFile ? FilePath.folder(of: path) : path)
            files += found.map {
                Candidate(
                    name: $0, path: $0, kept: nil, rules: rules,
                    isMeant: isFile || FilePath.promisesModel($0))
            }
        }
        return files
    }

    private func printTrusted() throws {
        let path = try paths.first.map { path throws(FormatError) in try ModelFolder.file(at: path) }
        let found = try files(path.map { [$0] } ?? [])
        guard let file = found.first, found.count == 1, file.isMeant else {
            throw ToolError("\(path ?? "."): is a folder of files; name the one whose types are asked for")
        }
        let types = try Progress.during("auditing \(file.name)") {
            let audit = try GatedAudit(
                file.name, at: file.path, kept: file.kept, file.rules, by: Auditor(), keepsContents: true)
            return try TrustedTypes(audit, limits: file.rules.limits)
        }
        try answer.print(TrustedAnswer(trusted: types))
        if types.names == nil { throw Ending.no }
    }

    private func print(_ audits: [GatedAudit], _ passedOver: [String]) throws {
        let version = AspicCommand.configuration.version
        let reports = audits.map(\.report)
        if sarif {
            try answer.print(document: SarifReport.document(reports, version: version))
        } else if grant {
            try StandardStream.output.write(CodeGrants(reports).text)
        } else if sbom {
            try answer.print(document: BillOfMaterials.document(audits, version: version))
        } else {
            try answer.print(AuditAnswer(audits: audits, passedOver: passedOver, explains: explain))
        }
    }

    /// How many files a core takes at once: a small one is done sooner than the next is handed over.
    private static let batch = 4

    /// All files on all cores; the results in the order of the files.
    private static func audit(
        _ files: [Candidate], _ meter: Progress.Meter
    ) -> [Result<GatedAudit, FormatError>] {
        let results = Mutex([Result<GatedAudit, FormatError>?](repeating: nil, count: files.count))
        let done = Atomic(0)
        let auditor = Auditor()
        if files.count > 1 { FreedMemory.keep() }
        let batches = (files.count + batch - 1) / batch
        Threads.forEach(batches) { index in
            let range = index * batch..<min((index + 1) * batch, files.count)
            for place in range {
                let result = Result { () throws(FormatError) in
                    try GatedAudit(
                        files[place].name, at: files[place].path, kept: files[place].kept,
                        files[place].rules, by: auditor)
                }
                results.withLock { $0[place] = result }
                meter.report(Double(done.add(1, ordering: .relaxed).newValue) / Double(files.count))
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
