import ArgumentParser
import AspicCore
import JsonFormat
import Signing

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Is a model what somebody signed?",
        discussion: """
            Takes what aspic sign and model_signing sign key write. The key decides the \
            method: a PEM key is one of a pair, anything else a secret for HMAC. Exit code 1 \
            if the model is not what was signed, with the reason.

            Examples:
              aspic verify model.pkl --key release.key.pub
              aspic verify model-folder --key release.key.pub --ignore-unsigned-files
              aspic verify model.pkl --key shared.key --signature model.hmac
            """)

    @Argument(help: ArgumentHelp("A model file, or a folder.", valueName: "path"), completion: .file())
    var path: String

    @Option(help: ArgumentHelp("The public or secret key.", valueName: "key"), completion: .file())
    var key: String

    @Option(
        help: ArgumentHelp("The signature, if it is not where sign puts it.", valueName: "file"),
        completion: .file())
    var signature: String?

    @Flag(
        name: .customLong("ignore-unsigned-files"),
        help: "Pass over files in a folder that were not signed.")
    var ignoresUnsigned = false

    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let key = try KeyFile.read(key)
        do {
            let signed = try Progress.during("verifying \(path)") {
                try Verifier.verify(
                    path, with: key, signature: signature, ignoringUnsigned: ignoresUnsigned)
            }
            try answer.print(VerifyAnswer(path: path, key: key, outcome: .success(signed)))
        } catch let error as FormatError where error.code == .signature {
            try answer.print(VerifyAnswer(path: path, key: key, outcome: .failure(error)))
            throw Ending.no
        }
    }
}

struct VerifyAnswer: Answer {
    let path: String
    let key: Key
    let outcome: Result<Signed, FormatError>

    var json: JsonValue {
        switch outcome {
        case .success(let signed):
            [
                "verified": true, "method": .string(key.method), "signer": .optional(key.signer),
                "files": .strings(signed.files), "signed_as": .optional(signed.signedAs),
            ]
        case .failure(let error):
            [
                "verified": false, "method": .string(key.method), "signer": .null, "files": [],
                "reason": .string(error.message),
            ]
        }
    }

    func text(_ style: Style) -> String {
        switch outcome {
        case .success(let signed):
            let name = path.split(separator: "/").last.map(String.init)
            var fields = FieldList()
            fields.add("verified", path)
            fields.add("method", key.method)
            fields.add("signer", key.signer)
            // Renaming is allowed, and worth knowing.
            fields.add("signed as", signed.signedAs.flatMap { $0 == name ? nil : $0 })
            fields.add("files", Numbers.grouped(signed.files.count))
            return fields.text(style)
        case .failure(let error):
            return style("not verified", .bad) + " \(path.onOneLine): \(error.message.onOneLine)\n"
        }
    }
}
