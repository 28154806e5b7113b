import ArgumentParser
import Aspic
import Fingerprints
import JsonFormat

struct FingerprintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fingerprint",
        abstract: "Which model it is, whatever its format; and how it answers.",
        discussion: """
            The fingerprint is the same in every file that holds the model: pickle of all \
            protocols, joblib, cloudpickle and skops, whoever wrote it. The behaviour covers \
            only what predictions follow from, for the estimators that Aspic predicts with: \
            models with equal behaviours answer every row alike, bit for bit. An ONNX file has \
            the digest of its bytes, and what it claims to have been made of. docs/fingerprint.md \
            says how both are computed. Exit code 2 if a file could not be read.

            Examples:
              aspic fingerprint model.pkl
              aspic fingerprint *.pkl *.skops --json
              aspic fingerprint models.joblib#svm/0
            """)

    @Argument(
        help: ArgumentHelp(
            "Model files, or FILE!MEMBER for one in an archive, FILE#key/0 for a part of a container.",
            valueName: "file"),
        completion: .file())
    var references: [String]

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if reading.signature != nil && references.count > 1 {
            throw ValidationError("--signature is for one file; each file's is looked for beside it")
        }
    }

    func run() throws {
        let rows = Progress.during("reading") { meter in
            references.enumerated().map { place, reference in
                meter.report(Double(place) / Double(references.count))
                return FingerprintAnswer.Row(reference, Result { try Identity(reading.file(reference)) })
            }
        }
        if rows.count == 1, let row = rows.first { _ = try row.identity.get() }
        try answer.print(FingerprintAnswer(rows: rows))
        let failed = rows.count { (try? $0.identity.get()) == nil }
        if failed > 0 { throw ToolError("\(failed) of \(rows.count) files have no fingerprint") }
    }
}

struct FingerprintAnswer: Answer {
    struct Row {
        let reference: String
        let identity: Result<Identity, any Error>

        init(_ reference: String, _ identity: Result<Identity, any Error>) {
            self.reference = reference
            self.identity = identity
        }
    }

    let rows: [Row]

    var json: JsonValue { ["files": .array(rows.map(Self.json))] }

    private static func json(_ row: Row) -> JsonValue {
        var members: JsonValue.Members = ["file": .string(row.reference)]
        switch row.identity {
        case .success(let identity):
            members["fingerprint"] = .string(identity.fingerprint.description)
            members["behaviour"] = .optional(identity.behaviour?.description)
            if let reason = identity.reason { members["no_behaviour"] = .string(reason) }
            for (key, value) in identity.claimMembers.pairs { members[key] = value }
        case .failure(let error):
            members["fingerprint"] = .null
            members["behaviour"] = .null
            members["error"] = .string("\(error)")
        }
        return .object(members)
    }

    func text(_ style: Style) -> String {
        var text = ""
        for row in rows {
            text += style(row.reference.onOneLine, .bold) + "\n"
            switch row.identity {
            case .success(let identity):
                text += "  \(identity.fingerprint)\n"
                if let behaviour = identity.behaviour { text += "  \(behaviour)\n" }
                if let reason = identity.reason { text += "  no behaviour: \(reason.onOneLine)\n" }
                if let claimed = identity.claims?.fingerprint {
                    text += "  claims to be made of \(claimed)\n"
                }
                if let claimed = identity.claims?.behaviour { text += "  claims to answer as \(claimed)\n" }
            case .failure(let error): text += "  " + style("\(error)".onOneLine, .bad) + "\n"
            }
        }
        return text
    }
}
