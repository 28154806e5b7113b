import ArgumentParser
import JsonFormat

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Known data sets.", subcommands: [DataFetchCommand.self])
}

struct DataFetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Find a data set, or download it; its SHA-256 is checked either way.",
        discussion: """
            \(KnownDataSet.allCases.map { "\($0.rawValue): \($0.explanation)" }.joined(separator: "\n"))

            Files are looked for in $ASPIC_DATA, in ../shared/data and in the cache \
            ($XDG_CACHE_HOME/aspic or ~/.cache/aspic), which is also where downloads go.

            Example:
              aspic data fetch cats-dogs
            """)

    @Argument(help: ArgumentHelp("The data set.", valueName: "name"))
    var name: KnownDataSet

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let files = try DataLocator().locate(name)
        try answer.print(DataFetchAnswer(name: name, files: files))
    }
}

struct DataFetchAnswer: Answer {
    let name: KnownDataSet
    let files: [LocatedFile]

    var json: JsonValue {
        [
            "name": .string(name.rawValue), "files": .strings(files.map(\.path)),
            "sha256": .strings(files.map(\.sha256)),
        ]
    }

    /// As `sha256sum` prints it.
    func text(_ style: Style) -> String {
        files.map { "\($0.sha256)  \($0.path.onOneLine)\n" }.joined()
    }
}
