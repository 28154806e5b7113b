import ArgumentParser
import Aspic
import AspicCore
import Estimators
import JsonFormat

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "How often a model is right: scikit-learn's score.",
        discussion: """
            The share of rows whose label is predicted; R² for models that predict numbers.

            Examples:
              aspic score model.pkl --data rows.csv --target species
              aspic score model.onnx --data X.npy --target y.npy --json
            """)

    @OptionGroup var model: ModelArgument
    @OptionGroup var data: DataOptions
    @OptionGroup var target: TargetOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let model = try model.open(reading)
        let (features, labels) = try Labels.split(data.table(), target: target.target, from: data.name)
        let rows = try Features.matrix(of: features, for: model.estimator, from: data.name)
        let score = try Progress.during("predicting \(rows.rows) rows") {
            try Score(of: model.output(of: .predict, rows), labels)
        }
        try answer.print(ScoreAnswer(score: score, rows: rows.rows))
    }
}

struct ScoreAnswer: Answer {
    let score: Score
    let rows: Int

    var json: JsonValue {
        ["score": .number(score.value), "metric": .string(score.metric.rawValue), "rows": .integer(rows)]
    }

    func text(_ style: Style) -> String {
        "\(style(PythonRepr.float(score.value), .bold)) \(score.metric.rawValue), \(Numbers.grouped(rows)) rows\n"
    }
}

/// scikit-learn's `score`: accuracy of labels, R² of numbers.
struct Score {
    enum Metric: String {
        case accuracy
        case r2
    }

    let value: Double
    let metric: Metric

    init(of output: Output, _ truth: ClassLabels) throws {
        switch output {
        case .labels(let predicted):
            guard predicted.count > 0 else { throw ToolError("there are no rows to score") }
            let truth = try Labels.matching(truth, predicted)
            metric = .accuracy
            value = Double(predicted.agreement(with: truth)) / Double(predicted.count)
        case .values(let array):
            guard let truth = truth.numbers, array.count == truth.count else {
                throw ToolError("R² needs one number for each row of the target")
            }
            metric = .r2
            value = Self.determination(try array.doubles(), truth)
        }
    }

    /// 1 - residual sum of squares / total sum of squares, as `sklearn.metrics.r2_score`; with a constant target
    /// 1 if every row is met and 0 if not.
    static func determination(_ predicted: [Double], _ truth: [Double]) -> Double {
        guard truth.count > 1 else { return .nan }
        let mean = truth.reduce(0, +) / Double(truth.count)
        let residual = zip(truth, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        let total = truth.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        if total == 0 { return residual == 0 ? 1 : 0 }
        return 1 - residual / total
    }
}
