import AspicCore
import Estimators
import ObjectGraph
import PickleFormat
import Testing

/// Models of ten releases predict as the release that saved them did.
@Suite struct SavedModelsTests {
    /// Trees are compared bit for bit, the others where only the order of additions differs.
    private func tolerance(_ name: String) -> Double {
        name.hasPrefix("tree") || name.hasPrefix("forest") || name.hasPrefix("scaler") ? 0 : 1e-12
    }

    @Test(arguments: savedVersions)
    func predictsAsTheReleaseThatSavedIt(_ version: String) throws {
        var saved = try SavedModels(version)
        let rows = try saved.matrix("rows")
        let answers = try saved.answers("expected")
        for (name, node) in try saved.models() where name != "unfitted" {
            let model = try saved.decode(node)
            #expect(model.isFitted, "\(version) \(name)")
            for method in PredictionMethod.allCases {
                guard let expected = answers[name]?[method.rawValue] else {
                    #expect(model.unavailability(of: method) != nil, "\(version) \(name).\(method.rawValue)")
                    continue
                }
                // 0.18 could select features with trees; nobody did.
                if method == .transform, version == "0.18.2", !(model is any Transformer) { continue }
                let output = try model.output(of: method, rows)
                try saved.check(
                    output, expected, tolerance: tolerance(name), "\(version) \(name).\(method.rawValue)")
            }
        }
    }

    @Test(arguments: savedVersions)
    func missingValuesGoWhereTheReleaseSentThem(_ version: String) throws {
        var saved = try SavedModels(version)
        let rows = try saved.matrix("rows_missing")
        let models = Dictionary(uniqueKeysWithValues: try saved.models())
        for (name, answers) in try saved.answers("missing") {
            let model = try saved.decode(#require(models[name]))
            for method in model.methods {
                guard let expected = answers[method.rawValue] else {
                    #expect(throws: EstimatorError.self, "\(version) \(name).\(method.rawValue)") {
                        try model.output(of: method, rows)
                    }
                    continue
                }
                let output = try model.output(of: method, rows)
                try saved.check(output, expected, tolerance: 0, "\(version) \(name).\(method.rawValue)")
            }
        }
    }

    @Test func oneRowGivesTheBitsOfManyRows() throws {
        var saved = try SavedModels("1.9.1")
        let rows = try saved.matrix("rows")
        for (name, node) in try saved.models() where name != "unfitted" {
            let model = try saved.decode(node)
            for method in model.methods where !(method == .transform && model is any ArrayTransformer) {
                guard case .values(let whole) = try model.output(of: method, rows) else { continue }
                let width = whole.count / rows.rows
                let values = try whole.doubles()
                for row in 0..<rows.rows {
                    guard case .values(let one) = try model.output(of: method, rows.selecting(rows: [row]))
                    else { continue }
                    #expect(
                        try one.doubles() == Array(values[row * width..<(row + 1) * width]),
                        "\(name).\(method.rawValue) row \(row)")
                }
            }
        }
    }

    @Test func describesWhatWasSaved() throws {
        let saved = try SavedModels("1.9.1")
        let models = Dictionary(uniqueKeysWithValues: try saved.models())
        let expected = [
            "unfitted": "make_pipeline(StandardScaler(), SVC(C=3))",
            "lda-lsqr": "LinearDiscriminantAnalysis(solver=\"lsqr\", shrinkage=0.2, priors=[0.2, 0.3, 0.5])",
            "tree-weights":
                "DecisionTreeClassifier(random_state=2, max_leaf_nodes=6, class_weight={0: 0.3, 1: 1.7, 2: 1.0})",
            "pipeline-passthrough":
                "Pipeline(steps=[(\"nothing\", \"passthrough\"), (\"lda\", LinearDiscriminantAnalysis())])",
            "svc-plain": "SVC(kernel=\"linear\")",
        ]
        for (name, text) in expected {
            #expect(try saved.decode(#require(models[name])).expression == text)
        }
        #expect(try saved.decode(#require(models["unfitted"])).isFitted == false)
        let pca = try #require(models["pca"])
        #expect(EstimatorDecoder.savingVersion(saved.file.graph, at: pca) == "1.9.1")
    }
}
