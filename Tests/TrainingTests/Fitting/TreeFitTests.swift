import AspicCore
import Estimators
import JsonFormat
import Synchronization
import Testing

@testable import Training

@Suite("Trees and forests against scikit-learn 1.9.1, bit for bit")
struct TreeFitTests {
    @Test(arguments: FittingCase.all(in: "trees.json"))
    func nodes(_ known: FittingCase) throws {
        let model = try known.fitted()
        let trees = trees(of: model)
        try #require(!trees.isEmpty)
        let nodes = try trees.flatMap { try #require($0.fitted).tree.nodes }
        var found: [String: String] = [:]
        found["left_child"] = Fingerprint.of(nodes.map(\.leftChild))
        found["right_child"] = Fingerprint.of(nodes.map(\.rightChild))
        found["feature"] = Fingerprint.of(nodes.map(\.feature))
        found["n_node_samples"] = Fingerprint.of(nodes.map(\.nNodeSamples))
        found["missing_go_to_left"] = Fingerprint.of(nodes.map { Int($0.missingGoToLeft) })
        found["threshold"] = Fingerprint.of(nodes.map(\.threshold))
        found["impurity"] = Fingerprint.of(nodes.map(\.impurity))
        found["weighted_n_node_samples"] = Fingerprint.of(nodes.map(\.weightedNNodeSamples))
        found["value"] = Fingerprint.of(trees.flatMap { $0.fitted?.tree.values ?? [] })
        found["max_depth"] = Fingerprint.of(trees.map { $0.fitted?.tree.maxDepth ?? -1 })
        found["random_state"] = Fingerprint.of(trees.map(seed))
        for (name, value) in known.known["fingerprints"]?.members.pairs ?? [] {
            #expect(found[name] == value.text, "\(name)")
        }
        if let score = known.known["oob_score_"]?.number {
            let fitted = try #require((model as? RandomForestClassifier)?.fitted)
            #expect(fitted.oobScore == score)
            let shares = fitted.oobDecisionFunction?.elements ?? []
            #expect(Fingerprint.of(shares) == known.known["oob_decision_function_"]?.text)
        }
    }

    private func trees(of model: any Estimator) -> [DecisionTreeClassifier] {
        switch model {
        case let model as DecisionTreeClassifier: [model]
        case let model as RandomForestClassifier: model.fitted?.estimators ?? []
        case let model as VotingClassifier:
            model.fitted?.estimators.compactMap { $0 as? RandomForestClassifier }.flatMap(trees) ?? []
        case let model as Pipeline: model.last.map(trees) ?? []
        default: []
        }
    }

    private func seed(_ tree: DecisionTreeClassifier) -> Int {
        if case .seed(let seed) = tree.randomState { seed } else { -1 }
    }
}

@Suite struct ForestFitTests {
    private let x = Matrix(rows: 6, columns: 2, elements: [0, 1, 1, 0, 2, 5, 3, 1, 4, 4, 5, 2])
    private let y = ClassLabels(["b", "b", "a", "a", "b", "a"])

    @Test func storesWhatScikitLearnStores() throws {
        var forest = RandomForestClassifier()
        forest.nEstimators = 3
        forest.randomState = .seed(1)
        let fitted = try #require(
            try forest.fitting(TrainingData(x, y, featureNames: ["u", "v"])).fitted)
        #expect(fitted.classes == ClassLabels(["a", "b"]))
        #expect(fitted.featureNamesIn == ["u", "v"])
        #expect(fitted.nSamples == 6)
        #expect(fitted.nSamplesBootstrap == 6)
        // numpy.random.RandomState(1).randint(2**31 - 1, size=3)
        #expect(
            fitted.estimators.map(\.randomState) == [
                .seed(1_791_095_845), .seed(2_135_392_491), .seed(946_286_476),
            ])
        #expect(fitted.estimators.allSatisfy { $0.classes == ClassLabels([0.0, 1.0]) })
        #expect(fitted.estimators.allSatisfy { $0.featureNamesIn == nil })
        #expect(fitted.estimators.allSatisfy { $0.maxFeatures == .sqrt && $0.fitted?.maxFeatures == 1 })
    }

    @Test func progressEndsAtOne() throws {
        var forest = RandomForestClassifier()
        forest.nEstimators = 20
        let shares = Mutex([Double]())
        _ = try forest.fitting(
            TrainingData(x, y, progress: { share in shares.withLock { $0.append(share) } }))
        #expect(shares.withLock { $0.max() } == 1)
    }

    @Test func sameWithinAPipelineOfVotes() throws {
        var forest = RandomForestClassifier()
        forest.nEstimators = 2
        forest.randomState = .seed(3)
        var voting = VotingClassifier()
        voting.estimators = [
            NamedEstimator("a", forest), NamedEstimator("b", NamedEstimator.Member.drop),
        ]
        let fitted = try #require(try voting.fitting(TrainingData(x, y)).fitted)
        #expect(fitted.classes == ClassLabels(["a", "b"]))
        let member = try #require(fitted.estimators.first as? RandomForestClassifier)
        #expect(member.classes == ClassLabels([0, 1]))
        #expect(
            member.fitted?.estimators.compactMap { $0.fitted?.tree.nodes }
                == (try forest.fitting(TrainingData(x, y))).fitted?.estimators.compactMap {
                    $0.fitted?.tree.nodes
                })
    }

    private func refusal(_ model: any Estimator, _ data: TrainingData) -> EstimatorError? {
        do throws(EstimatorError) { _ = try model.fitted(on: data) } catch { return error }
        return nil
    }

    @Test func refusals() throws {
        let forest = RandomForestClassifier()
        #expect(refusal(forest, TrainingData(x))?.message.contains("requires y") == true)
        #expect(refusal(forest, TrainingData(x, ClassLabels([1, 2])))?.code == .invalidInput)
        #expect(
            refusal(forest, TrainingData(x, ClassLabels([0.5, 1, 2, 0, 1, 2])))?.message
                .contains("continuous") == true)
        #expect(
            refusal(forest, TrainingData(Matrix(rows: 0, columns: 2), ClassLabels([Int]())))?.code
                == .invalidInput)
        #expect(refusal(forest, TrainingData(x, y, featureNames: ["u"]))?.code == .invalidInput)
        var infinite = x
        infinite[2, 1] = 1e39
        #expect(refusal(forest, TrainingData(infinite, y))?.message.contains("float32") == true)

        var noBootstrap = forest
        noBootstrap.bootstrap = false
        noBootstrap.oobScore = true
        #expect(refusal(noBootstrap, TrainingData(x, y))?.code == .invalidParameter)
        var large = forest
        large.maxSamples = .fraction(1e300)
        #expect(refusal(large, TrainingData(x, y))?.code == .unsupported)
        var negative = forest
        negative.classWeight = .weights([.init(label: .string("a"), weight: -1)])
        #expect(refusal(negative, TrainingData(x, y))?.code == .invalidParameter)
        var warm = forest
        warm.warmStart = true
        warm.nEstimators = 1
        let fitted = try warm.fitting(TrainingData(x, y))
        #expect(refusal(fitted, TrainingData(x, y))?.message.contains("warm_start") == true)
        var monotonic = DecisionTreeClassifier()
        monotonic.monotonicCst = [1]
        #expect(refusal(monotonic, TrainingData(x, y))?.code == .invalidParameter)
    }

    @Test func oneRowOneClass() throws {
        let data = TrainingData(Matrix(rows: 1, columns: 1, elements: [3]), ClassLabels([7]))
        let tree = try #require(try DecisionTreeClassifier().fitting(data).fitted).tree
        #expect(tree.nodes.count == 1)
        #expect(tree.values == [1])
    }
}
