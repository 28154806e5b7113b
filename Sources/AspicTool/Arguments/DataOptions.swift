import ArgumentParser
import AspicCore
import TabularFormat

/// Where rows come from.
struct DataOptions: ParsableArguments {
    static let explanation =
        "Rows: .npy, .npz, .csv, .tsv, .jsonl, .mat (FILE.mat:KEY) or .txt (a document a line); - for standard input, by its contents."

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(stringLiteral: explanation, valueName: "file"), completion: .file())
    var path: String

    @OptionGroup var choice: ColumnOptions

    /// What answers and errors call it.
    var name: String { StandardInput.name(of: path) }

    func table() throws -> Table { try choice.table(at: path) }
}

extension ArgumentHelp {
    init(stringLiteral text: String, valueName: String) {
        self.init(stringLiteral: text)
        self.valueName = valueName
    }
}

/// Which part of a data file is meant.
struct ColumnOptions: ParsableArguments {
    @Option(
        name: .customLong("array"),
        help: ArgumentHelp("Which array of an .npz or .mat file.", valueName: "name"))
    var array: String?

    @Option(
        name: .customLong("without"),
        help: ArgumentHelp("A column that is no feature; may be given several times.", valueName: "column"))
    var leftOut: [String] = []

    /// The table in the file at `path`, without the columns that were named.
    func table(at path: String) throws -> Table {
        var table =
            try StandardInput.isMeant(by: path)
            ? StandardInput.table(key: array)
            : Progress.during("reading \(path)") { try Table(contentsOf: path, key: array) }
        for name in leftOut {
            guard let index = table.index(ofColumn: name) else {
                throw ToolError("\(StandardInput.name(of: path)): " + Features.noColumn(name, in: table))
            }
            table = try table.removing(column: index)
        }
        return table
    }
}

/// Standard input, where a file could be named: `-`.
enum StandardInput {
    /// What answers and errors call it.
    static let name = "standard input"

    static func name(of path: String) -> String { isMeant(by: path) ? name : path }

    /// A file of that name wins.
    static func isMeant(by path: String) -> Bool { path == "-" && FileStatus(path) == nil }

    static func bytes(_ limits: Limits = .standard) throws(FormatError) -> Bytes {
        let bytes = try Bytes(standardInput: limits)
        guard !bytes.isEmpty else {
            throw FormatError(
                .unknownFormat, "is empty; - can be given once, and something has to be written to it",
                file: name)
        }
        return bytes
    }

    static func table(key: String?) throws(FormatError) -> Table {
        let bytes = try bytes()
        do throws(FormatError) { return try Table(reading: bytes, key: key) } catch {
            throw error.inFile(name)
        }
    }
}

/// `--target`: the right answers.
struct TargetOptions: ParsableArguments {
    @Option(
        name: .customLong("target"),
        help: ArgumentHelp("Labels: a column's name in the data, or a file.", valueName: "column-or-file"),
        completion: .file())
    var target: String
}
