import ArgumentParser
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

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard [sarif, sbom, grant, answer.isJson].count(where: { $0 }) < 2 else {
            throw ValidationError("--json, --sarif, --sbom and --grant print one document each; choose one")
        }
        if reading.signature != nil && paths.count > 1 {
            throw ValidationError("--signature is for one file; audit finds each file's beside it")
        }
    }

    func run() throws {
        let files = try files()
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
        let rules: ReadingRules
        /// Whether it was named, or is called as models are: then it has to be one.
        let isMeant: Bool
    }

    /// The files that the paths name, each with the rules for it: those of the path, not of folders below it, which
    /// may have come with the models.
    private func files() throws -> [Candidate] {
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
                guard !kept.hasSideFiles else {
                    throw ToolError(
                        "\(path): its arrays are in files of their own; aspic checkout \(path), and audit that"
                    )
                }
                let rules = try rules(for: FilePath.folder(of: kept.path))
                files.append(Candidate(name: path, path: kept.path, rules: rules, isMeant: true))
                continue
            }
            let found = try FileWalk.files([path])
            let isFile = found == [path]
            let rules = try rules(for: isFile ? FilePath.folder(of: path) : path)
            files += found.map {
                Candidate(name: $0, path: $0, rules: rules, isMeant: isFile || FilePath.promisesModel($0))
            }
        }
        return files
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
                        files[place].name, at: files[place].path, files[place].rules, by: auditor)
                }
                results.withLock { $0[place] = result }
                meter.report(Double(done.add(1, ordering: .relaxed).newValue) / Double(files.count))
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
