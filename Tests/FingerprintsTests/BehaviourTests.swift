import AspicCore
import Estimators
import Foundation
import Testing

@testable import Fingerprints
@testable import ObjectGraph

/// Models that answer differently have different behaviours, whatever it is that differs.
@Suite struct BehaviourTests {
    static let models = [
        "lda_three", "lda_two", "pca", "pca_whiten", "pipeline", "scaler", "scaler_no_mean", "svc_linear",
        "svc_poly", "svc_rbf", "svc_sigmoid", "tree", "tree_entropy", "forest", "forest_balanced",
        "voting_hard",
        "voting_soft",
    ]

    /// What a model answers to rows of all sizes, and to missing values.
    private func answers(_ model: any Estimator) -> [String] {
        guard let columns = model.nFeaturesIn, columns < 1000 else { return ["\(model.nFeaturesIn ?? -1)"] }
        var generator = Generator(state: 7)
        var rows = Matrix(rows: 64, columns: columns)
        for place in rows.elements.indices {
            rows.elements[place] = Double.random(in: -10...10, using: &generator)
        }
        var missing = Matrix(rows: 8, columns: columns)
        for row in 0..<8 {
            for column in 0..<columns { missing.elements[row * columns + column] = rows[row, column] }
            missing.elements[row * columns + row % columns] = .nan
        }
        return PredictionMethod.allCases.flatMap { method in
            [rows, missing].map { rows in
                switch Result(catching: { () throws(EstimatorError) in try model.output(of: method, rows) }) {
                case .success(.labels(let labels)): labels.dtype.typeString + "\(labels.texts)"
                case .success(.values(let values)): "\(values.dtype.name)\(values.shape)\(values.data.array)"
                case .failure(let error): "\(error.code)"
                }
            }
        }
    }

    @Test("a bit that changes an answer changes the behaviour", arguments: models)
    func singleBits(_ name: String) throws {
        let graph = try Sample.graph(named: "estimators/\(name).pkl")
        let model = try EstimatorDecoder.decode(graph, at: graph.roots[0])
        let behaviour = try Behaviour(of: model)
        let expected = answers(model)
        let flips = BitFlips(graph)
        var generator = Generator(state: 11)
        var changes = 0
        for _ in 0..<400 {
            let flip = flips.flip(using: &generator)
            guard let other = try? EstimatorDecoder.decode(flip.graph, at: flip.graph.roots[0]),
                let changed = try? Behaviour(of: other), changed == behaviour
            else {
                changes += 1
                continue
            }
            #expect(answers(other) == expected, "\(flip.kind) \(flip.node)")
        }
        #expect(changes > 10)
    }

    @Test func theUnfittedHaveNone() {
        #expect(throws: EstimatorError.self) { try Behaviour(of: SVC()) }
    }
}
