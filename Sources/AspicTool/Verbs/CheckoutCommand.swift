import ArgumentParser
import Aspic
import AspicCore
import JsonFormat
import Ledger

struct CheckoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkout",
        abstract: "Write a kept version to a file.",
        discussion: """
            The bytes are compared with their digest on the way; a file that belongs beside the \
            model is written beside it, unless a file of another model is there.

            Examples:
              aspic checkout digits@champion -o model.pkl
              aspic checkout 3f9a2c17 -o model.skops
            """)

    @Argument(
        help: ArgumentHelp("The version: NAME, NAME@3, NAME@LABEL or a fingerprint.", valueName: "model"))
    var reference: String

    @Option(
        name: [.short, .customLong("output")], help: ArgumentHelp("The file to write.", valueName: "file"),
        completion: .file())
    var output: String

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let ledger = try ledger.opened()
        let version = try ledger.version(Reference(reference))
        let written = try Progress.during("writing \(output)") {
            let contents = try ledger.contents(version.object.digest)
            let sideFiles = try version.sideFiles.map { file in
                SideFile(name: file.name, bytes: try ledger.contents(file.digest))
            }
            try SideFileWriting.write(sideFiles, beside: output) { () throws(FormatError) in
                try AtomicFile.write(contents, to: output)
            }
            return [output] + sideFiles.map { FilePath.folder(of: output) + $0.name }
        }
        try answer.print(CheckoutAnswer(version: version, files: written))
    }
}

private struct CheckoutAnswer: Answer {
    let version: Version
    let files: [String]

    var json: JsonValue {
        [
            "reference": .string(version.reference), "output": .string(files[0]), "files": .strings(files),
            "sha256": .string(version.object.digest), "bytes": .integer(version.object.size),
        ]
    }

    func text(_ style: Style) -> String {
        "\(version.reference) → \(style(files[0].onOneLine, .bold))  \(version.description.format), "
            + version.shownSize + "\n"
            + files.dropFirst().map { "  and \($0.onOneLine)\n" }.joined()
    }
}
