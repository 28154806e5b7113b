import AspicCore
import Estimators
import Testing

/// A tree that is none is refused when it is made; what was made can be walked.
@Suite struct TreeTests {
    private func leaf() -> Tree.Node {
        Tree.Node(
            leftChild: -1, rightChild: -1, feature: -2, threshold: -2, impurity: 0, nNodeSamples: 1,
            weightedNNodeSamples: 1, missingGoToLeft: 0)
    }

    private func split(_ left: Int, _ right: Int, feature: Int = 0, threshold: Double = 0) -> Tree.Node {
        Tree.Node(
            leftChild: left, rightChild: right, feature: feature, threshold: threshold, impurity: 0.5,
            nNodeSamples: 2, weightedNNodeSamples: 2, missingGoToLeft: 0)
    }

    private func tree(_ nodes: [Tree.Node], values: Int? = nil, classes: [Int] = [2]) throws -> Tree {
        let count = values ?? nodes.count * 2
        return try Tree(
            nFeatures: 3, nClasses: classes, maxDepth: 1, nodes: nodes,
            values: (0..<count).map { Double($0) })
    }

    @Test func treesThatAreNoneAreRefused() {
        let broken: [(String, [Tree.Node])] = [
            ("no nodes", []),
            ("its own child", [split(0, 1), leaf()]),
            ("a cycle", [split(1, 2), split(0, 3), leaf(), leaf()]),
            ("beyond the end", [split(1, 3), leaf(), leaf()]),
            ("before the start", [split(-5, 1), leaf()]),
            ("one child twice", [split(1, 1), leaf()]),
            ("two parents", [split(1, 2), split(2, 3), leaf(), leaf()]),
            ("no parent", [leaf(), leaf()]),
            ("half a split", [split(1, -1), leaf()]),
            ("a column too many", [split(1, 2, feature: 3), leaf(), leaf()]),
            ("a negative column", [split(1, 2, feature: -2), leaf(), leaf()]),
            ("a threshold that is no number", [split(1, 2, threshold: .nan), leaf(), leaf()]),
        ]
        for (what, nodes) in broken {
            #expect(throws: EstimatorError.self, "\(what)") { try tree(nodes) }
        }
        #expect(throws: EstimatorError.self) { try tree([leaf()], values: 3) }
        #expect(throws: EstimatorError.self) { try tree([leaf()], values: 0, classes: []) }
        #expect(throws: EstimatorError.self) { try tree([leaf()], values: 0, classes: [0]) }
        #expect(throws: EstimatorError.self) { try tree([leaf()], classes: [.max, 2]) }
    }

    /// Forests of every shape agree with walking each tree by its own nodes, however many rows there are.
    @Test(arguments: [1, 2, 3, 5])
    func forestsAreTheMeanOfTheirTrees(_ classes: Int) throws {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        func grow(splits: Int) throws -> DecisionTreeClassifier {
            var nodes = [leaf()]
            for _ in 0..<splits {
                let leaves = nodes.indices.filter { nodes[$0].isLeaf }
                let place = leaves[random(leaves.count)]
                nodes[place] = split(
                    nodes.count, nodes.count + 1, feature: random(3), threshold: Double(random(17)) / 4 - 2)
                nodes[place].missingGoToLeft = UInt8(random(2))
                nodes += [leaf(), leaf()]
            }
            var model = DecisionTreeClassifier()
            model.fitted = try .init(
                classes: ClassLabels(Array(0..<classes)), maxFeatures: 3,
                tree: Tree(
                    nFeatures: 3, nClasses: [classes], maxDepth: splits, nodes: nodes,
                    values: (0..<nodes.count * classes).map { _ in Double(random(1000)) / 7 }))
            return model
        }
        for (trees, splits) in [(1, 0), (1, 1), (9, 1), (3, 2), (8, 5), (17, 40), (5, 200)] {
            let members = try (0..<trees).map { _ in try grow(splits: splits) }
            var forest = RandomForestClassifier()
            forest.fitted = try .init(
                classes: ClassLabels(Array(0..<classes)), nSamples: 1, nSamplesBootstrap: 1,
                estimators: members)
            for rows in [1, 2, 15, 16, 17, 31, 33, 255, 256, 257, 700] {
                for hasMissing in [false, true] {
                    let x = Matrix(
                        rows: rows, columns: 3,
                        elements: (0..<rows * 3).map { _ in
                            hasMissing && random(9) == 0 ? .nan : Double(random(33)) / 8 - 2
                        })
                    var expected = Matrix(rows: rows, columns: classes)
                    for member in members {
                        let part = try member.predictProbabilities(x)
                        for index in expected.elements.indices {
                            expected.elements[index] += part.elements[index]
                        }
                    }
                    for index in expected.elements.indices { expected.elements[index] /= Double(trees) }
                    let found = try forest.predictProbabilities(x)
                    #expect(found == expected, "\(trees) trees of \(splits) splits, \(rows) rows")
                }
            }
        }
    }
}
