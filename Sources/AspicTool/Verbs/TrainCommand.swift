import ArgumentParser
import Aspic
import AspicCore
import AspicTraining
import Estimators
import Expressions
import Fingerprints
import JsonFormat
import Ledger
import TabularFormat

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Fit a model as scikit-learn 1.9.1 would, and save it.",
        discussion: """
            The model is an expression, as scikit-learn prints it, or a .py file that holds \
            one: imports, names given to values, and a model on the last line. Nothing of it \
            is evaluated. Columns with names are kept as feature_names_in_. If there is a ledger, \
            the model is kept in it, with the data, the scores and the seeds.

            Examples:
              aspic train "SVC(C=2.0)" --data rows.csv --target species -o model.pkl
              aspic train model.py --data X.npy --target y.npy -o model.skops
              aspic train "PCA(n_components=3)" --data X.npy -o pca.joblib --compress zlib:3
            """)

    @Argument(
        help: ArgumentHelp("A model expression, or a .py file with one.", valueName: "expr|file.py"),
        completion: .file(extensions: ["py"]))
    var expression: String

    @OptionGroup var data: DataOptions

    @Option(
        name: .customLong("target"),
        help: ArgumentHelp(
            "Labels: a column's name in the data, or a file; not for transformers.",
            valueName: "column-or-file"),
        completion: .file())
    var target: String?

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

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The model's name in the ledger, if there is one; the output's, if not given.", valueName: "name")
    )
    var name: String?

    @OptionGroup var options: FormatOptions
    @OptionGroup var graph: GraphOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if testTarget != nil && test == nil { throw ValidationError("--test-target goes with --test") }
        if test != nil && target == nil { throw ValidationError("--test goes with --target") }
    }

    func run() throws {
        var options = try options.saveOptions(format, path: output)
        options.includesProbabilities = graph.includesProbabilities
        let started = LedgerTime.now
        let fitted = try fit()
        if options.format == .onnx { options.metadata = try Identity.metadata(of: fitted.model) }
        let saved = try Progress.during("writing \(output)") {
            let saved = try fitted.model.encoded(options.completed(for: output))
            try AtomicFile.write(saved, to: output)
            return saved
        }
        let kept = try ledger.existing().map { ledger in
            try Progress.during("keeping \(output)") {
                try TrainRecording(fitted, expression: expression, output: output, started: started)
                    .keep(in: ledger, as: name)
            }
        }
        try answer.print(
            TrainAnswer(
                model: fitted.model.expression ?? expression, output: output, bytes: saved.count,
                trainScore: fitted.trainScore, testScore: fitted.testScore, fitSeconds: fitted.seconds,
                fingerprint: try Fingerprint.of(fitted.model)?.description, kept: kept?.reference))
    }

    /// A model that was fitted, and what it was fitted on.
    struct Fitted {
        let model: Model
        let seconds: Double
        let trainScore: Double?
        let testScore: Double?
        /// The files that were read, and the tables in them.
        let inputs: [(path: String, rows: Int, columns: Int)]
    }

    func fit() throws -> Fitted {
        let unfitted = try ExpressionSource(expression).parse()
        let training = try TrainingRows(data.table(), target: target, from: data.path)
        let testing = try test.map { test in
            try TrainingRows(data.choice.table(at: test), target: testTarget ?? target, from: test)
        }
        if training.labels == nil, unfitted.unavailability(of: .predict) == nil {
            throw ToolError("a classifier needs labels; say where they are with --target")
        }
        let rows = try Features.numbers(of: training.table, from: data.name)
        let fitting = try Progress.during("fitting \(type(of: unfitted).scikitLearn.name)") { meter in
            try Measured {
                try Model.fit(
                    unfitted, rows, training.labels, featureNames: training.table.names,
                    progress: { meter.report($0) })
            }
        }
        let model = fitting.result
        return Fitted(
            model: model, seconds: fitting.time.seconds, trainScore: try training.score(model),
            testScore: try testing?.score(model), inputs: training.inputs + (testing?.inputs ?? []))
    }
}

/// Rows with the answers that belong to them, if there are any.
private struct TrainingRows {
    let table: Table
    let path: String
    let labels: ClassLabels?
    let inputs: [(path: String, rows: Int, columns: Int)]

    init(_ table: Table, target: String?, from path: String) throws {
        let isColumn = target.map { table.index(ofColumn: $0) != nil } ?? true
        var inputs = [(path: path, rows: table.rowCount, columns: table.columnCount)]
        if let target, !isColumn { inputs.append((path: target, rows: table.rowCount, columns: 1)) }
        self.inputs = inputs
        var table = table
        var labels: ClassLabels?
        if let target { (table, labels) = try Labels.split(table, target: target, from: path) }
        self.table = table
        self.path = path
        self.labels = labels
    }

    /// `nil` for models that predict nothing.
    func score(_ model: Model) throws -> Double? {
        guard let labels, model.estimator?.unavailability(of: .predict) == nil else { return nil }
        let rows = try Features.matrix(of: table, for: model.estimator, from: path)
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
    let fingerprint: String?
    /// The version in the ledger, if there is one.
    let kept: String?

    var json: JsonValue {
        [
            "model": .string(model), "output": .string(output), "bytes": .integer(bytes),
            "train_score": .optional(trainScore), "test_score": .optional(testScore),
            "fit_seconds": .number(fitSeconds), "fingerprint": .optional(fingerprint),
            "kept": .optional(kept),
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
        fields.add("kept", kept.map { "as \($0)" })
        return fields.text(style)
    }
}
