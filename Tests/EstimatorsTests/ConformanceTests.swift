import AspicCore
import Estimators
import Expressions
import ObjectGraph
import PickleFormat
import Testing

/// What every estimator has to do, whichever it is. A new estimator passes by being in ``EstimatorList``, in
/// `make_models.py` and in `make_signatures.py`.
@Suite struct ConformanceTests {
    /// Lines of a table that `make_signatures.py` wrote.
    private func table(_ name: String) throws -> [[String]] {
        try Bytes(contentsOf: fixtureFolder + name).text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func constructorsAreThoseOfScikitLearn() throws {
        var expected: [String: [[String]]] = [:]
        for row in try table("signatures.tsv") { expected[row[0], default: []].append(row) }
        for type in EstimatorList.all {
            let names = type.scikitLearn
            let rows = try #require(expected[names.name], "make_signatures.py does not know \(names.name)")
            #expect(rows[0][1] == names.module)
            let fresh = type.init()
            let mine = fresh.parameterValues
            #expect(mine.map(\.name) == rows.map { $0[2] }, "\(names.name)")
            for (value, row) in zip(mine, rows) where row[3] != "required" {
                #expect(PythonRepr.value(value.value) == row[3], "\(names.name).\(value.name)")
            }
            #expect(type.positionalParameters == rows.count { $0[4] == "True" }, "\(names.name)")
            #expect(EstimatorList.at(path: names.path) == type)
            #expect(EstimatorList.at(path: names.publicPath) == type)
        }
    }

    /// Accepts what scikit-learn accepts, refuses what it refuses, and prints what it accepted.
    @Test func parametersAreCheckedAsScikitLearnChecksThem() throws {
        for row in try table("constraints.tsv") {
            let required = [
                "VotingClassifier": "estimators=[(\"a\", SVC())], ", "Pipeline": "steps=[(\"pca\", PCA())], ",
            ]
            let call = "\(row[0])(\(required[row[0]] ?? "")\(row[1])=\(row[2]))"
            // Two weights for one member: refused for their number, not for their type.
            if row[0] == "VotingClassifier" && row[1] == "weights" && row[3] == "True" && row[2] != "None" {
                continue
            }
            guard row[3] == "True" else {
                do {
                    let model = try Expression.parse(call)
                    Issue.record("accepted \(call) as \(model.expression)")
                } catch {
                    #expect(error.message.contains("'\(row[1])' parameter of \(row[0]) must be "), "\(call)")
                }
                continue
            }
            do {
                let model = try Expression.parse(call)
                let again = try Expression.parse(model.expression)
                #expect(again.expression == model.expression, "\(call)")
                let decoded = try EstimatorDecoder.decode(EstimatorEncoder.encode(model))
                #expect(decoded.expression == model.expression, "\(call)")
            } catch { Issue.record("\(call): \(error)") }
        }
    }

    /// The models of 1.9.1, each with rows of its width.
    private func fittedModels() throws -> [(String, any Estimator)] {
        let saved = try SavedModels("1.9.1")
        return try saved.models().filter { $0.0 != "unfitted" }.map { ($0.0, try saved.decode($0.1)) }
    }

    private func message(_ body: () throws -> Output) -> String {
        do {
            let output = try body()
            return "returned \(output)"
        } catch { return "\(error)" }
    }

    @Test func rowsThatDoNotFitAreRefusedInOneLine() throws {
        for (name, model) in try fittedModels() {
            let columns = try #require(model.nFeaturesIn)
            for method in model.methods {
                let wide = message { try model.output(of: method, Matrix(rows: 2, columns: columns + 1)) }
                #expect(wide.contains("X has \(columns + 1) features"), "\(name): \(wide)")
                #expect(wide.contains("expecting \(columns) features as input."), "\(name): \(wide)")
                let none = message { try model.output(of: method, Matrix(rows: 0, columns: columns)) }
                #expect(none.contains("Found array with 0 sample(s)"), "\(name): \(none)")
                let endless = Matrix(rows: 1, columns: columns, repeating: .infinity)
                let infinite = message { try model.output(of: method, endless) }
                #expect(infinite.contains("Input X contains infinity"), "\(name): \(infinite)")
                for text in [wide, none, infinite] { #expect(!text.contains("\n")) }
            }
        }
    }

    @Test func unfittedModelsSaySo() throws {
        for type in EstimatorList.all where type.scikitLearn.name != "Pipeline" {
            let model = type.init()
            #expect(!model.isFitted)
            #expect(model.nFeaturesIn == nil)
            for method in model.methods {
                do {
                    _ = try model.output(of: method, Matrix(rows: 1, columns: 1))
                    Issue.record("\(type.scikitLearn.name).\(method.rawValue) returned something")
                } catch { #expect(error.code == .notFitted) }
            }
        }
    }

    @Test func scoresCountAgreement() throws {
        var saved = try SavedModels("1.9.1")
        let rows = try saved.matrix("rows")
        for (name, node) in try saved.models() where name != "unfitted" {
            guard let model = try saved.decode(node) as? any Classifier,
                model.unavailability(of: .predict) == nil
            else { continue }
            let labels = try model.predict(rows)
            #expect(try model.score(rows, labels) == 1, "\(name)")
            let shifted = labels.taking((0..<rows.rows).map { ($0 + 1) % rows.rows })
            let agreeing = (0..<rows.rows).count { labels[$0] == shifted[$0] }
            #expect(try model.score(rows, shifted) == Double(agreeing) / Double(rows.rows), "\(name)")
        }
    }

    /// Whatever happens to the bytes of a model, the answer is a model or an error.
    @Test func damagedFilesDoNotCrash() throws {
        let saved = try SavedModels("1.9.1")
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let rows = Matrix(rows: 3, columns: 4, repeating: 0.5)
        for (name, node) in try saved.models() where name != "unfitted" {
            guard let graph = try? EstimatorEncoder.encode(try saved.decode(node)) else { continue }
            let bytes = try CanonicalPickle.pickle(graph, protocolVersion: 4).array
            for _ in 0..<60 {
                var damaged = bytes
                for _ in 0...random(3) { damaged[random(damaged.count)] = UInt8(random(256)) }
                guard let file = try? PickleReader.read(Bytes(damaged)),
                    let model = try? EstimatorDecoder.decode(file.graph)
                else { continue }
                for method in model.methods { _ = try? model.output(of: method, rows) }
                _ = try? EstimatorEncoder.encode(model)
                _ = model.expression
            }
        }
    }
}
