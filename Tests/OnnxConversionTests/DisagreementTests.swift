import AspicCore
import Estimators
import OnnxConversion
import OnnxFormat
import OnnxRuntime
import Testing

@Suite("Why another file answers something else")
struct DisagreementTests {
    @Test("Probabilities of one half each are named, with the decision")
    func halves() throws {
        let saved = try SavedModels("1.9.1")
        let model = try #require(
            saved.models.first { $0.name == "voting-hard-weights" }?.model as? VotingClassifier)
        // Count largest probabilities instead of labels, as skl2onnx does, and look for rows where that matters.
        let rows = saved.shaken(4000)
        var answers: [Int] = []
        var different: [Int] = []
        for row in 0..<rows.rows {
            let evaluation = try VoteEvaluation(model, rows.selecting(rows: [row]))
            answers.append(try #require(evaluation.byProbabilities))
            if evaluation.byLabels != answers[row] { different.append(row) }
            #expect(evaluation.byLabels == (try model.predictIndices(rows.selecting(rows: [row]))[0]))
        }
        let found = try DisagreementExplanation.disagreements(of: model, on: rows, with: ClassLabels(answers))
        #expect(found.map(\.row) == different)
        for disagreement in found {
            let evaluation = try VoteEvaluation(model, rows.selecting(rows: [disagreement.row]))
            let turned = evaluation.members.filter { $0.label != $0.mostProbable }
            #expect(turned.allSatisfy { disagreement.why.contains($0.name + " (" + $0.className + ")") })
            #expect(
                disagreement.why.hasSuffix(
                    "scikit-learn counts labels, the file counts the largest probabilities"))
        }
    }

    @Test("The file that skl2onnx made of the example")
    func example() throws {
        let model = try #require(
            SavedModels.model(SavedModels.fixtures + "example/digits.protocol5.pkl") as? Pipeline)
        let bytes = try Bytes(contentsOf: SavedModels.fixtures + "example/digits.skl2onnx.onnx")
        let session = try OnnxSession(OnnxModel.read(bytes))
        let columns = try #require(model.nFeaturesIn)
        let grid = Matrix(
            rows: 64, columns: columns, elements: (0..<64 * columns).map { Double($0 * 7919 % 17) })
        let rows = SavedModels.shaken(grid, 300)
        let whole = Matrix(rows: rows.rows, columns: columns, elements: rows.elements.map { $0.rounded() })
        let results = try session.run(whole)
        let label = try #require(results[session.outputs[0].name]?.tensor)
        let answers = ClassLabels(try label.integers())
        let found = try DisagreementExplanation.disagreements(of: model, on: whole, with: answers)
        #expect(found.allSatisfy { $0.why.contains("counts the largest probabilities") })
    }

    @Test("Nothing is claimed that the values do not show")
    func unexplained() throws {
        let saved = try SavedModels("1.9.1")
        let model = try #require(
            saved.models.first { $0.name == "voting-hard-weights" }?.model as? VotingClassifier)
        let rows = saved.rows.selecting(rows: [0])
        let wrong = ClassLabels([1 - (try model.predictIndices(rows)[0])])
        let found = try DisagreementExplanation.disagreements(of: model, on: rows, with: wrong)
        #expect(found.count == 1)
        #expect(found.first?.why.contains("does not explain the answer") == true)
    }
}
