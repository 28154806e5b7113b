import ArgumentParser
import Aspic
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
            if the model is not what was signed, or keeps a part in files that the signature \
            does not cover, with the reason.

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
                try verified(with: key)
            }
            try answer.print(VerifyAnswer(path: path, key: key, outcome: .success(signed)))
        } catch let error as FormatError where error.code == .signature {
            try answer.print(VerifyAnswer(path: path, key: key, outcome: .failure(error)))
            throw Ending.no
        }
    }
}

extension VerifyCommand {
    private func verified(with key: Key) throws(FormatError) -> Signed {
        guard !Folder.isOne(path) else {
            let signed = try Verifier.verify(
                path, with: key, signature: signature, ignoringUnsigned: ignoresUnsigned)
            if ignoresUnsigned { try requireAllFiles(signed) }
            return signed
        }
        let file = try Verifier.verifyFile(path, with: key, signature: signature)
        try file.requireAllFiles(of: path)
        return file.signed
    }

    /// Of the files that are passed over none may be a part of a model that was signed.
    private func requireAllFiles(_ signed: Signed) throws(FormatError) {
        let names = Set(signed.files)
        for name in signed.files {
            let place = path + "/" + name
            let contents = try Bytes(contentsOf: place)
            let folder = SideFolder(of: place, limits: .standard, spent: contents.count)
            let prefix = FilePath.folder(of: name)
            let parts = try ModelFile.sideFiles(of: place, contents: contents, beside: folder)
            guard let extra = parts.first(where: { !names.contains(prefix + $0.name) }) else { continue }
            throw FormatError(
                .signature, "\(prefix + extra.name) was not signed, and is a part of the model in \(name)")
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
            fields.add("files", signed.shownFiles)
            return fields.text(style)
        case .failure(let error):
            return style("not verified", .bad) + " \(path.onOneLine): \(error.message.onOneLine)\n"
        }
    }
}
