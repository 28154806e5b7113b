public import ArgumentParser
import Aspic
import AspicCore
public import Estimators
import JsonFormat
import TabularFormat

extension PredictionMethod: ExpressibleByArgument {}

struct PredictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict",
        abstract: "Ask a model about rows of data.",
        discussion: """
            Prints a line for each row, numbers so that they read back exactly. With -o the \
            predictions go to a file: .npy and .npz keep their type, .csv holds what would \
            have been printed.

            Examples:
              aspic predict model.pkl --data rows.npy
              aspic predict model.skops --data rows.csv --method predict_proba
              aspic predict models.joblib#svm/0 --data pictures.mat:cats -o labels.npy
            """)

    @OptionGroup var model: ModelArgument
    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("What to ask for.", valueName: "method"))
    var method: PredictionMethod = .predict

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Write the predictions to a .npy, .npz or .csv file.", valueName: "file"),
        completion: .file(extensions: ["npy", "npz", "csv"]))
    var output: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let format = try output.map { path in
            guard let format = Table.OutputFormat(path: path) else {
                throw ToolError("\(path): predictions are written as .npy, .npz or .csv")
            }
            return format
        }
        let model = try model.open(reading)
        let table = try data.table()
        let rows = try Features.matrix(of: table, for: model.estimator, from: data.name)
        let prediction = try Progress.during("predicting \(rows.rows) rows") {
            try Prediction(method, model.output(of: method, rows))
        }
        if let output, let format {
            try Progress.during("writing \(output)") {
                try AtomicFile.write(prediction.encoded(as: format), to: output)
            }
        } else if !answer.isJson, prediction.shape.count > 2 {
            throw ToolError(
                "the prediction has the shape \(prediction.shape); write it to a file with -o FILE.npy")
        }
        try answer.print(PredictAnswer(prediction: prediction, output: output))
    }
}

struct PredictAnswer: Answer {
    let prediction: Prediction
    /// The file they were written to.
    let output: String?

    var json: JsonValue {
        var members: JsonValue.Members = [
            "method": .string(prediction.method.rawValue),
            "rows": .integer(prediction.rows),
            "columns": .integer(prediction.columns),
            "dtype": .string(prediction.dtype.name),
        ]
        if let output { members["output"] = .string(output) } else { members["values"] = prediction.values }
        return .object(members)
    }

    func text(_ style: Style) -> String {
        guard let output else { return prediction.lines }
        let shape = prediction.shape.map(String.init).joined(separator: " x ")
        return "\(output.onOneLine): \(shape) \(prediction.dtype.name)\n"
    }
}
