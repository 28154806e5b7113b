import ArgumentParser
import JsonFormat
package import Signing

extension Curve: ExpressibleByArgument {}

struct KeygenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen",
        abstract: "Make a key to sign models with.",
        discussion: """
            A key pair: the private key, readable by you alone, and beside it KEY.pub for \
            those who verify; PEM, as openssl and model-signing take it. With --hmac it is one \
            secret key of 32 random bytes, for signing and verifying alike.

            Examples:
              aspic keygen -o release.key
              aspic keygen --curve p384 -o release.key
              aspic keygen --hmac -o shared.key
            """)

    @Option(help: ArgumentHelp("The curve of a key pair.", valueName: "curve"))
    var curve: Curve?

    @Flag(name: .customLong("hmac"), help: "A secret key for HMAC-SHA-256 instead of a pair.")
    var isSecret = false

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Where to write the key.", valueName: "key"), completion: .file())
    var output: String

    @Flag(name: .customLong("force"), help: "Replace files that exist; what they signed stays signed.")
    var replaces = false

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if isSecret && curve != nil { throw ValidationError("--hmac takes no --curve") }
    }

    func run() throws {
        if isSecret {
            let key = SecretKey.generate()
            try KeyFile.write(key, to: output, replacing: replaces)
            try answer.print(KeygenAnswer(key: .secret(key), privateKey: output, publicKey: nil))
        } else {
            let key = PrivateKey.generate(curve ?? .p256)
            try KeyFile.write(key, to: output, replacing: replaces)
            try answer.print(
                KeygenAnswer(key: .private(key), privateKey: output, publicKey: output + ".pub"))
        }
    }
}

struct KeygenAnswer: Answer {
    let key: Key
    let privateKey: String
    let publicKey: String?

    var json: JsonValue {
        [
            "method": .string(key.method), "signer": .optional(key.signer),
            "private_key": .string(privateKey), "public_key": .optional(publicKey),
        ]
    }

    func text(_ style: Style) -> String {
        var fields = FieldList()
        fields.add(publicKey == nil ? "secret key" : "private key", privateKey + "  (keep it to yourself)")
        fields.add("public key", publicKey.map { $0 + "  (for those who verify)" })
        fields.add("method", key.method)
        fields.add("signer", key.signer)
        return fields.text(style)
    }
}
