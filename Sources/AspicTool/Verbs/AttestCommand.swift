import ArgumentParser
import AspicCore
import JsonFormat
import Ledger
import Signing

struct AttestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attest",
        abstract: "Write down, signed, where a version came from.",
        discussion: """
            Writes an in-toto statement: the file's digest, the model's fingerprint and \
            parameters, digests of data and code, the lines that wrote it, seeds, packages. Kept \
            beside the model as MODEL.intoto.jsonl, it is read by `aspic whence` on machines \
            that have no ledger. Files are named without their folders. The key is the one \
            that --key names, or `key` in the ledger's folder.

            Examples:
              aspic keygen -o .aspic/key
              aspic attest digits@champion -o model.pkl.intoto.jsonl
              aspic attest digits@3 --key release.key
            """)

    @Argument(
        help: ArgumentHelp("The version: NAME, NAME@3, NAME@LABEL or a fingerprint.", valueName: "model"))
    var reference: String

    @Option(
        help: ArgumentHelp("The private or secret key to sign with.", valueName: "key"), completion: .file())
    var key: String?

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "The file to write; otherwise beside where the model was, if it is still there.",
            valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.opened()
        let version = try ledger.version(Reference(reference))
        let place = try output ?? beside(version)
        let keyPath = key ?? ledger.folder + "/key"
        guard FileStatus(keyPath) != nil else {
            throw ToolError(
                "there is no key to sign with; name one with --key, or make the project's: "
                    + "aspic keygen -o \(keyPath)")
        }
        let signer = try KeyFile.read(keyPath)
        let line = try Attestation.signed(
            subject: version.origin.split(separator: "/").last.map(String.init) ?? version.origin,
            digest: version.object.digest,
            sideFiles: Dictionary(
                version.sideFiles.map { ($0.name, $0.digest) }, uniquingKeysWith: { $1 }),
            predicateType: Provenance.predicateType,
            predicate: Provenance.predicate(try VersionRecord(version, ledger, SeedOptions())), with: signer)
        try AtomicFile.write(line, to: place)
        try answer.print(AttestAnswer(version: version, output: place, signer: signer.signer))
    }

    private func beside(_ version: Version) throws -> String {
        let folder = FilePath.folder(of: version.origin)
        let isThere =
            ContentDigestOfFile.hexadecimal(version.origin) == version.object.digest
            && version.sideFiles.allSatisfy {
                ContentDigestOfFile.hexadecimal(folder + $0.name) == $0.digest
            }
        guard isThere else {
            throw ToolError(
                "\(version.origin) is not the model any more; say with -o where the statement goes")
        }
        return version.origin + AttestationSearch.suffix
    }
}

private struct AttestAnswer: Answer {
    let version: Version
    let output: String
    let signer: String?

    var json: JsonValue {
        [
            "reference": .string(version.reference), "output": .string(output), "signer": .optional(signer),
            "sha256": .string(version.object.digest),
        ]
    }

    func text(_ style: Style) -> String {
        "\(version.reference) → \(style(output.onOneLine, .bold))"
            + (signer.map { "  signed by \(ShortDigest.of($0))" } ?? "") + "\n"
    }
}
