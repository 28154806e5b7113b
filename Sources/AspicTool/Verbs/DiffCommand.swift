import ArgumentParser
import Aspic
import AspicCore
import Estimators
import JsonFormat
import Ledger
import ObjectGraph

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What is different about two models.",
        discussion: """
            Parameters, versions of what wrote them, arrays with their largest difference, and \
            rows they predict differently: of --data, or of \(GeneratedRows.count) generated \
            ones. Exit code 1 if anything is different.

            Examples:
              aspic diff digits@1 digits@2
              aspic diff digits@champion model.skops --data rows.csv
            """)

    @Argument(
        help: ArgumentHelp("A file, or a version: NAME@3, NAME@LABEL.", valueName: "a"), completion: .file())
    var first: String

    @Argument(help: ArgumentHelp("What it is compared with.", valueName: "b"), completion: .file())
    var second: String

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(stringLiteral: DataOptions.explanation, valueName: "file"), completion: .file())
    var data: String?

    @OptionGroup var columns: ColumnOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let result = try Progress.during("comparing \(first) and \(second)") { try difference() }
        try answer.print(result)
        if !result.isSame { throw Ending.no }
    }

    private func difference() throws -> DiffAnswer {
        let files = (try reading.file(first), try reading.file(second))
        let descriptions = (FileDescription.of(files.0), FileDescription.of(files.1))
        let arrays = ArrayDifferences.between(files.0, files.1)
        return DiffAnswer(
            first: first, second: second,
            fingerprints: (descriptions.0.fingerprint, descriptions.1.fingerprint),
            parameters: ValueDifference.between(
                descriptions.0.parameters.map { ($0.name, $0.value) },
                descriptions.1.parameters.map { ($0.name, $0.value) }),
            environment: ValueDifference.between(
                try environment(first, descriptions.0), try environment(second, descriptions.1)),
            arrays: arrays, predictions: try predictions(files.0, files.1),
            place: descriptions.0.fingerprint == descriptions.1.fingerprint
                ? nil : Self.place(files.0, files.1))
    }

    /// Where two files that hold objects part, for differences that are in no parameter and no array; `nil` if only
    /// what objects share is different, or a file holds none.
    private static func place(_ first: ModelFile, _ second: ModelFile) -> String? {
        func canonical(_ file: ModelFile) -> ObjectGraph? {
            guard let (graph, root) = try? file.selectWhole() else { return nil }
            return try? CanonicalForm.of(graph, root: root)
        }
        guard let mine = canonical(first), let theirs = canonical(second) else { return nil }
        return GraphComparison.firstDifference(mine, theirs, sharing: .ignored)?.description
    }

    /// Versions of packages: of the run, if it is recorded, and otherwise as the file tells.
    private func environment(
        _ reference: String, _ description: ModelDescription
    ) throws -> [(String, String)] {
        var versions = description.writers
        if let ledger = try ledger.existing(), let version = try? ledger.version(Reference(reference)),
            let run = try ledger.run(of: version)
        {
            versions.merge(run.run.packages) { $1 }
        }
        return versions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// `nil` if one of them predicts nothing here.
    private func predictions(_ a: ModelFile, _ b: ModelFile) throws -> (agree: Int, of: Int)? {
        guard let mine = try? Model(a), let theirs = try? Model(b) else { return nil }
        let rows: Matrix
        if let data {
            rows = try Features.matrix(
                of: columns.table(at: data), for: mine.estimator, from: StandardInput.name(of: data))
        } else {
            guard let estimator = mine.estimator ?? theirs.estimator, let width = estimator.nFeaturesIn else {
                return nil
            }
            rows = GeneratedRows.rows(for: estimator, columns: width)
        }
        guard let comparison = try? Comparison(mine, rows),
            let output = try? theirs.output(of: comparison.method, rows)
        else { return nil }
        return (comparison.compare(output).agree, rows.rows)
    }
}

/// A named value that one of two has, or that they have differently.
struct ValueDifference {
    let name: String
    let first: String?
    let second: String?

    static func between(
        _ first: [(String, String)], _ second: [(String, String)]
    ) -> [ValueDifference] {
        let mine = Dictionary(first, uniquingKeysWith: { $1 })
        let theirs = Dictionary(second, uniquingKeysWith: { $1 })
        let names = first.map(\.0) + second.map(\.0).filter { mine[$0] == nil }
        return names.filter { mine[$0] != theirs[$0] }.map {
            ValueDifference(name: $0, first: mine[$0], second: theirs[$0])
        }
    }

    var json: JsonValue {
        ["name": .string(name), "first": .optional(first), "second": .optional(second)]
    }
}

private struct DiffAnswer: Answer {
    let first: String
    let second: String
    let fingerprints: (String?, String?)
    let parameters: [ValueDifference]
    let environment: [ValueDifference]
    let arrays: ArrayDifferences?
    let predictions: (agree: Int, of: Int)?
    let place: String?

    var isSame: Bool {
        // What a fingerprint covers is more than what is listed.
        if haveComparableFingerprints { return fingerprints.0 == fingerprints.1 }
        return parameters.isEmpty && arrays?.isEmpty ?? false && predictions.map { $0.agree == $0.of } ?? true
    }

    /// Digests of the same thing: a graph of operators has one of its bytes.
    private var haveComparableFingerprints: Bool {
        guard let mine = fingerprints.0, let theirs = fingerprints.1 else { return false }
        return mine.prefix { $0 != ":" } == theirs.prefix { $0 != ":" }
    }

    var json: JsonValue {
        [
            "first": .string(first), "second": .string(second), "same": .bool(isSame),
            "fingerprints": [.optional(fingerprints.0), .optional(fingerprints.1)],
            "parameters": .array(parameters.map(\.json)), "environment": .array(environment.map(\.json)),
            "arrays": arrays?.json ?? .null, "place": .optional(place),
            "predictions": predictions.map { ["agree": .integer($0.agree), "of": .integer($0.of)] } ?? .null,
        ]
    }

    func text(_ style: Style) -> String {
        var text = style(first.onOneLine, .bold) + " and " + style(second.onOneLine, .bold) + ": "
        if let mine = fingerprints.0, mine == fingerprints.1 {
            return text + style("the same model", .good) + "\n"
        }
        text += isSame ? "no difference found\n" : "different\n"
        text += table("parameter", parameters, style) + table("written by", environment, style)
        text += arrays?.text(style) ?? ""
        if haveComparableFingerprints, parameters.isEmpty, arrays?.isEmpty ?? true {
            text +=
                place.map { "first difference: \($0.onOneLine.shortened(to: 300))\n" }
                ?? "objects that one of them has once and the other twice\n"
        }
        if let predictions {
            text +=
                "predictions: \(Numbers.grouped(predictions.agree)) of \(Numbers.grouped(predictions.of)) rows alike\n"
        } else {
            text += "predictions: not compared, because one of them predicts nothing here\n"
        }
        return text
    }

    private func table(_ title: String, _ differences: [ValueDifference], _ style: Style) -> String {
        guard !differences.isEmpty else { return "" }
        var table = TextTable([(title, .left), ("first", .left), ("second", .left)])
        for difference in differences.prefix(100) {
            table.add([
                .init(difference.name.onOneLine.shortened(to: 60)),
                .init((difference.first ?? "-").onOneLine.shortened(to: 40)),
                .init((difference.second ?? "-").onOneLine.shortened(to: 40)),
            ])
        }
        return table.text(style)
    }
}
