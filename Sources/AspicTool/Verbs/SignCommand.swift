import ArgumentParser
import Aspic
import AspicCore
import JsonFormat
import Signing

struct SignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign a model, so that others can tell it is yours and unchanged.",
        discussion: """
            With a private key: an OpenSSF model signature (a sigstore bundle), which \
            model_signing verify key accepts; FILE.sig, or model.sig in a folder. With a \
            secret key: HMAC-SHA-256; FILE.hmac, or model.hmac in a folder. A folder is signed \
            with every file in it, without what belongs to git; links are refused. Files beside a \
            model that are a part of it (external data of ONNX, arrays of old joblib) are signed \
            with it; model_signing verifies those as a folder, with --ignore_unsigned_files.

            Examples:
              aspic sign model.pkl --key release.key
              aspic sign model-folder --key release.key
              aspic sign model.pkl --key shared.key -o signatures/model.hmac
            """)

    @Argument(help: ArgumentHelp("A model file, or a folder.", valueName: "path"), completion: .file())
    var path: String

    @Option(
        help: ArgumentHelp("The private or secret key, readable by you alone.", valueName: "key"),
        completion: .file())
    var key: String

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Where to write the signature.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let key = try KeyFile.read(key)
        do {
            let signed = try Progress.during("signing \(path)") {
                try Signer.sign(path, with: key, signature: output) { contents throws(FormatError) in
                    let folder = SideFolder(of: path, limits: .standard, spent: contents.count)
                    return try ModelFile.sideFiles(of: path, contents: contents, beside: folder)
                }
            }
            try answer.print(SignAnswer(signed: signed))
        } catch let error as FormatError where error.code == .signature {
            // Nobody asked whether it is signed: it cannot be.
            throw ToolError("\(path): cannot be signed: \(error.message)")
        }
    }
}

extension Signed {
    /// How many files, and which if they are few.
    var shownFiles: String {
        let count = Numbers.grouped(files.count)
        return (2...8).contains(files.count) ? "\(count): " + files.joined(separator: ", ") : count
    }
}

struct SignAnswer: Answer {
    let signed: Signed

    var json: JsonValue {
        [
            "signature": .string(signed.signature), "method": .string(signed.method),
            "signer": .optional(signed.signer), "files": .strings(signed.files),
        ]
    }

    func text(_ style: Style) -> String {
        var fields = FieldList()
        fields.add("signature", signed.signature)
        fields.add("method", signed.method)
        fields.add("signer", signed.signer)
        fields.add("files", signed.shownFiles)
        return fields.text(style)
    }
}
