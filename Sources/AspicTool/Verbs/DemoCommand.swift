import ArgumentParser
import Aspic
import AspicCore
import AspicTraining
import Estimators
import JsonFormat

struct DemoCommand: ParsableCommand {
    /// The example: a pipeline whose last step lets three kinds of classifier vote by label.
    static let expression = """
        make_pipeline(PCA(n_components=41), VotingClassifier(estimators=[("lda", LinearDiscriminantAnalysis()), \
        ("rf", RandomForestClassifier(n_estimators=500, max_leaf_nodes=2, random_state=6020)), \
        ("svc", SVC(kernel="linear", probability=True, random_state=6020))], flatten_transform=False))
        """

    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fit a model, save it in every format, load it again, score, compare.",
        discussion: """
            The digits come with this project: the first 1,437 rows are for fitting, the other \
            360 for testing. cats-dogs is looked up or downloaded (see: aspic data fetch \
            --help). Differences count rows from 0, those for fitting first. Exit code 1 if a \
            file written here does not predict as the fitted model does.

            Examples:
              aspic demo
              aspic demo --data cats-dogs --also skl2onnx.onnx --out files
            """)

    @Option(help: ArgumentHelp("The data set.", valueName: "name"))
    var data: KnownDataSet = .digits

    @Option(
        help: ArgumentHelp("Compare a file that something else made of the same model.", valueName: "file"),
        completion: .file())
    var also: [String] = []

    @Option(
        help: ArgumentHelp("Keep the files in this folder.", valueName: "dir"), completion: .directory)
    var out: String?

    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let data = try data.read(DataLocator().locate(data))
        let fitting = try Progress.during("fitting on \(data.train.rows) rows") { meter in
            try Measured {
                try Model.fit(
                    Self.expression, data.train, data.trainLabels, progress: { meter.report($0) })
            }
        }
        let demonstration = try Demonstration(fitting.result, data)
        if let out { try Folder.create(out) }
        let folder = try out ?? Folder.temporary()
        defer { if out == nil { Folder.remove(folder, files: Demonstration.files.map(\.name)) } }
        let own = try Demonstration.files.map { file in
            try Progress.during("saving and loading \(file.format)") {
                try demonstration.row(saving: file, in: folder, isKept: out != nil)
            }
        }
        let foreign = try also.map { path in
            try Progress.during("comparing \(path)") { try demonstration.row(comparing: path) }
        }
        try answer.print(
            DemoAnswer(
                data: data, model: fitting.result.expression ?? Self.expression,
                fitSeconds: fitting.time.seconds, rows: own + foreign))
        if own.contains(where: { $0.agree < $0.of }) { throw Ending.no }
    }
}

struct DemoAnswer: Answer {
    let data: LabelledData
    let model: String
    let fitSeconds: Double
    let rows: [ComparisonRow]

    var json: JsonValue {
        [
            "data": .string(data.name), "model": .string(model), "fit_seconds": .number(fitSeconds),
            "rows": .array(rows.map(\.json)),
        ]
    }

    func text(_ style: Style) -> String {
        style(model.onOneLine, .bold) + "\n" + "fitted on \(Numbers.grouped(data.train.rows)) x "
            + "\(data.train.columns) rows of \(data.name) in \(Numbers.fixed(fitSeconds, 2)) s, tested on "
            + "\(Numbers.grouped(data.test.rows))\n\n" + ComparisonTable(rows).text(style)
    }
}
