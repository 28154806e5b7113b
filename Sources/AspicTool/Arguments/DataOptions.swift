import ArgumentParser
import AspicCore
import TabularFormat

/// Where rows come from.
struct DataOptions: ParsableArguments {
    static let explanation =
        "Rows: .npy, .npz, .csv, .tsv, .jsonl, .mat (FILE.mat:KEY) or .txt (a document a line)."

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(stringLiteral: explanation, valueName: "file"), completion: .file())
    var path: String

    @OptionGroup var choice: ColumnOptions

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
        var table = try Table(contentsOf: path, key: array)
        for name in leftOut {
            guard let index = table.index(ofColumn: name) else {
                throw ToolError("\(path): " + Features.noColumn(name, in: table))
            }
            table = try table.removing(column: index)
        }
        return table
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
