import ArgumentParser
import Aspic
import AspicCore
import Estimators
import JsonFormat
import TabularFormat

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Models side by side: do they predict alike?",
        discussion: """
            The first file is what the others are compared with, row by row. Without --data the \
            rows are \(GeneratedRows.count) generated ones. With --target there is a score, too. \
            Exit code 1 if any row differs.

            Examples:
              aspic compare model.pkl model.skops model.onnx
              aspic compare fitted.pkl exported.onnx --data rows.csv --target label
            """)

    @Argument(
        help: ArgumentHelp(
            "Two model files or more; FILE!MEMBER for one in an archive, FILE#key/0 for a part of one.",
            valueName: "model"),
        completion: .file())
    var references: [String]

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(stringLiteral: DataOptions.explanation, valueName: "file"),
        completion: .file())
    var data: String?

    @OptionGroup var columns: ColumnOptions

    @Option(
        name: .customLong("target"),
        help: ArgumentHelp("Labels: a column's name in the data, or a file.", valueName: "column-or-file"),
        completion: .file())
    var target: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if references.count < 2 { throw ValidationError("comparing takes two models or more") }
        if reading.signature != nil {
            throw ValidationError("--signature is for one model; compare finds each model's beside it")
        }
        if target != nil && data == nil { throw ValidationError("--target goes with --data") }
    }

    func run() throws {
        let opened = try references.map { reference in
            try Progress.during("opening \(reference)") {
                let opened = try Measured {
                    let file = try reading.file(reference)
                    return Opened(
                        model: try ModelFiles.named(reference) { try Model(file) },
                        format: file.format.rawValue, bytes: file.byteCount)
                }
                return (reference, opened.result, opened.time)
            }
        }
        let (rows, labels) = try input(for: opened[0].1.model)
        let comparison = try Progress.during("asking \(references[0])") {
            try ModelFiles.named(references[0]) { try Comparison(opened[0].1.model, rows) }
        }
        let table = try opened.map { reference, opened, time in
            try Progress.during("asking \(reference)") {
                try ModelFiles.named(reference) {
                    try row(reference, opened, time, comparison, labels)
                }
            }
        }
        let differs = table.contains { $0.agree < $0.of }
        try answer.print(CompareAnswer(data: data ?? "generated", rows: table))
        if differs { throw Ending.no }
    }

    /// A model and what its row says of its file; the graph is not kept.
    private struct Opened {
        let model: Model
        let format: String
        let bytes: Int
    }

    private func input(for model: Model) throws -> (Matrix, ClassLabels?) {
        guard let data else {
            guard let estimator = model.estimator, let width = estimator.nFeaturesIn else {
                throw ToolError(
                    "\(references[0]): does not say how many features it takes; give rows with --data")
            }
            return (GeneratedRows.rows(for: estimator, columns: width), nil)
        }
        var table = try columns.table(at: data)
        var labels: ClassLabels?
        if let target {
            (table, labels) = try Labels.split(table, target: target, from: StandardInput.name(of: data))
        }
        return (
            try Features.matrix(of: table, for: model.estimator, from: StandardInput.name(of: data)), labels
        )
    }

    private func row(
        _ reference: String, _ opened: Opened, _ time: Duration, _ comparison: Comparison,
        _ labels: ClassLabels?
    ) throws -> ComparisonRow {
        let got = try opened.model.output(of: comparison.method, comparison.rows)
        let result = comparison.compare(got)
        return ComparisonRow(
            format: opened.format, file: reference, bytes: opened.bytes, saveMilliseconds: nil,
            loadMilliseconds: time.milliseconds, testScore: try labels.map { try Score(of: got, $0).value },
            trainScore: nil, agree: result.agree, of: comparison.rows.rows, differences: result.differences)
    }
}

struct CompareAnswer: Answer {
    let data: String
    let rows: [ComparisonRow]

    var json: JsonValue { ["data": .string(data), "rows": .array(rows.map(\.json))] }

    func text(_ style: Style) -> String { ComparisonTable(rows).text(style) }
}
