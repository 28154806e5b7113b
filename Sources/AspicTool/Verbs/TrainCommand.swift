import ArgumentParser
import Aspic
import AspicCore
import AspicTraining
import Estimators
import Expressions
import JsonFormat

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Fit a model as scikit-learn 1.9.1 would, and save it.",
        discussion: """
            The model is an expression, as scikit-learn prints it, or a .py file that holds one: imports, names
            given to values, and a model on the last line. Nothing of it is evaluated.

            Examples:
              aspic train "SVC(C=2.0)" --data rows.csv --target species -o model.pkl
              aspic train model.py --data X.npy --target y.npy --test T.npy --test-target t.npy -o m.skops
            """)

    @Argument(
        help: ArgumentHelp("A model expression, or a .py file with one.", valueName: "expr|file.py"),
        completion: .file(extensions: ["py"]))
    var expression: String

    @OptionGroup var data: DataOptions
    @OptionGroup var target: TargetOptions

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("The file to write; its ending says the format.", valueName: "file"),
        completion: .file())
    var output: String

    @Option(
        name: .customLong("test"),
        help: ArgumentHelp("Rows to score the fitted model on.", valueName: "file"), completion: .file())
    var test: String?

    @Option(
        name: .customLong("test-target"),
        help: ArgumentHelp("Their labels, if they are in a file of their own.", valueName: "column-or-file"),
        completion: .file())
    var testTarget: String?

    @Option(name: .customLong("format"), help: ArgumentHelp("The format to write.", valueName: "format"))
    var format: FileFormat?

    @OptionGroup var options: FormatOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if testTarget != nil && test == nil { throw ValidationError("--test-target goes with --test") }
    }

    func run() throws {
        let options = try options.saveOptions(format, path: output)
        let unfitted = try ExpressionSource(expression).parse()
        let (features, labels) = try Labels.split(data.table(), target: target.target, from: data.path)
        let rows = try Features.numbers(of: features, from: data.path)
        let testing = try readTest()
        let fitting = try Progress.during("fitting \(type(of: unfitted).scikitLearn.name)") {
            try Measured { try Model.fit(unfitted, rows, labels) }
        }
        let model = fitting.result
        let saved = try model.encoded(options)
        let result = TrainAnswer(
            model: model.expression ?? expression, output: output, bytes: saved.count,
            trainScore: try score(model, rows, labels),
            testScore: try testing.map { try score(model, $0.rows, $0.labels) } ?? nil,
            fitSeconds: fitting.time.seconds, fingerprint: try Fingerprint.of(model))
        try AtomicFile.write(saved, to: output)
        try answer.print(result)
    }

    private func readTest() throws -> (rows: Matrix, labels: ClassLabels)? {
        guard let test else { return nil }
        let (features, labels) = try Labels.split(
            data.choice.table(at: test), target: testTarget ?? target.target, from: test)
        return (try Features.numbers(of: features, from: test), labels)
    }

    /// `nil` for models that predict nothing.
    private func score(_ model: Model, _ rows: Matrix, _ labels: ClassLabels) throws -> Double? {
        guard model.estimator?.unavailability(of: .predict) == nil else { return nil }
        return try Progress.during("predicting \(rows.rows) rows") {
            try Score(of: model.output(of: .predict, rows), labels).value
        }
    }
}

struct TrainAnswer: Answer {
    let model: String
    let output: String
    let bytes: Int
    let trainScore: Double?
    let testScore: Double?
    let fitSeconds: Double
    let fingerprint: String

    var json: JsonValue {
        [
            "model": .string(model), "output": .string(output), "bytes": .integer(bytes),
            "train_score": .optional(trainScore), "test_score": .optional(testScore),
            "fit_seconds": .number(fitSeconds), "fingerprint": .string(fingerprint),
        ]
    }

    func text(_ style: Style) -> String {
        var fields = FieldList()
        fields.add("model", model)
        fields.add("fitted in", Numbers.fixed(fitSeconds, 3) + " s")
        fields.add("train score", trainScore.map(PythonRepr.float))
        fields.add("test score", testScore.map(PythonRepr.float))
        fields.add("output", "\(output), \(Numbers.grouped(bytes)) bytes")
        fields.add("fingerprint", fingerprint)
        return fields.text(style)
    }
}
