import AspicCore
import Estimators
import Foundation
import OnnxConversion
import OnnxFormat
import OnnxRuntime
import Testing

@Suite("Models as ONNX graphs")
struct LoweringTests {
    private static let everything: LoweringOptions.Outputs = [.probabilities, .decisions, .votes, .members]

    /// Compares the graph's answers with the model's own, which EstimatorsTests compare with scikit-learn's.
    private func check(
        _ model: any Estimator, _ rows: Matrix, _ options: LoweringOptions, exact: Bool, _ comment: Comment
    ) throws {
        let written = try lower(model, options: options).write()
        let session = try OnnxSession(OnnxModel.read(written))
        let results = try session.run(rows)
        for (name, method) in [
            ("label", PredictionMethod.predict), ("probabilities", .predictProbabilities),
            ("decision_function", .decisionFunction), ("transformed", .transform),
        ] {
            guard let found = results[name]?.tensor else { continue }
            switch try model.output(of: method, rows) {
            case .labels(let labels):
                if case .strings(let texts) = labels.storage {
                    #expect(try found.values(as: String.self) == texts, comment)
                } else {
                    #expect(try found.cast(to: .double).values(as: Double.self) == labels.numbers, comment)
                }
            case .values(let array):
                let expected = try array.doubles()
                let values: [Double] = try found.values()
                #expect(values.count == expected.count, comment)
                if exact {
                    #expect(values.map(\.bitPattern) == expected.map(\.bitPattern), comment)
                    continue
                }
                let scale = max(1, expected.map(\.magnitude).filter(\.isFinite).max() ?? 1)
                let worst =
                    zip(values, expected).map { $0.0 == $0.1 ? 0 : abs($0.0 - $0.1) / scale }.max() ?? 0
                #expect(worst <= 1e-11, comment)
            }
        }
    }

    @Test("Every estimator of every release answers as before", arguments: SavedModels.versions)
    func savedModels(version: String) throws {
        let saved = try SavedModels(version)
        for (name, model) in saved.models {
            let isExact = name.hasPrefix("tree") || name.hasPrefix("forest") || name.hasPrefix("scaler")
            try check(
                model, saved.rows, LoweringOptions(outputs: Self.everything), exact: isExact,
                "\(version) \(name)")
        }
    }

    @Test("Random rows, and rows with missing values")
    func randomRows() throws {
        let saved = try SavedModels("1.9.1")
        let rows = saved.shaken(1000)
        for (name, model) in saved.models where !(model is any Transformer) {
            try check(model, rows, LoweringOptions(), exact: true, "\(name)")
        }
        for (name, model) in saved.models {
            let acceptsMissing = ["tree-2", "tree-3", "forest-2", "tree-missing", "forest-missing", "scaler"]
            guard acceptsMissing.contains(name) else { continue }
            try check(
                model, saved.rowsWithMissing, LoweringOptions(outputs: Self.everything), exact: true,
                "\(name)")
        }
    }

    @Test("The example: small, and right on every row")
    func example() throws {
        let model = try SavedModels.model(SavedModels.fixtures + "example/digits.protocol5.pkl")
        let graph = try lower(model)
        #expect(graph.write().count <= 60_000)
        #expect(graph.opsetImport.count == 1)
        let data = try #require(model.nFeaturesIn)
        let grid = Matrix(rows: 64, columns: data, elements: (0..<64 * data).map { Double($0 * 7919 % 17) })
        try check(model, SavedModels.shaken(grid, 300), LoweringOptions(), exact: true, "example")
        let integers = LoweringOptions(outputs: Self.everything, input: .int64)
        try check(model, grid, integers, exact: true, "example of integers")
    }

    @Test("A graph says what it was made of")
    func metadata() throws {
        let saved = try SavedModels("1.9.1")
        let model = try #require(saved.models.first { $0.name == "pipeline-example" }).model
        let graph = try lower(model)
        #expect(graph.metadata(ModelMetadata.classKey) == "sklearn.pipeline.Pipeline")
        #expect(
            graph.metadata(ModelMetadata.expressionKey)?.hasPrefix("make_pipeline(PCA(n_components=3)")
                == true)
        #expect(graph.metadata(ModelMetadata.versionKey) == "1.9.1")
        let text = try #require(graph.metadata(ModelMetadata.parametersKey))
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect((parsed?["steps"] as? [Any])?.count == 2)
        let session = try OnnxSession(graph)
        #expect(session.inputs.map(\.name) == ["X"])
        #expect(session.inputs.first?.type == .double)
        #expect(session.outputs.map(\.name) == ["label"])
    }

    @Test("Votes and members on demand")
    func members() throws {
        let saved = try SavedModels("1.9.1")
        let model = try #require(saved.models.first { $0.name == "voting-hard" }).model
        let session = try OnnxSession(lower(model, options: LoweringOptions(outputs: [.votes, .members])))
        #expect(
            session.outputs.map(\.name) == [
                "label", "votes", "lda_probabilities", "lda_decision_function", "rf_probabilities",
                "svc_probabilities", "svc_decision_function",
            ])
        let results = try session.run(saved.rows)
        let vote = try #require(model as? VotingClassifier)
        let expected = try vote.transform(saved.rows).elements.map { Int64($0) }
        #expect(try results["votes"]?.tensor?.values() == expected)
    }

    @Test("What cannot be written is refused by name")
    func refusals() throws {
        #expect { try lower(SVC()) } throws: { ($0 as? EstimatorError)?.code == .notFitted }
        let saved = try SavedModels("1.9.1")
        var machine = try #require(saved.models.first { $0.name == "svc-plain" }?.model as? SVC)
        machine.kernel = .precomputed
        #expect { try lower(machine) } throws: {
            ($0 as? EstimatorError)?.message == "SVC cannot be written as ONNX: its kernel is 'precomputed'"
        }
    }
}
