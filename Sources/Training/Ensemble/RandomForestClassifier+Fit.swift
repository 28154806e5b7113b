import AspicCore
public import Estimators
import Synchronization

extension RandomForestClassifier: Fittable {
    /// scikit-learn 1.9.1's `RandomForestClassifier.fit`: the same trees, bit for bit, on however many cores.
    ///
    /// With `warm_start` a forest that is fitted already is refused.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> RandomForestClassifier {
        try checkParameters()
        try checkSupport()
        try data.checkShape(for: "RandomForestClassifier")
        let labels = try data.labels(for: "RandomForestClassifier")
        try Self.checkNumbers(data.x, .finiteOrMissing, isSingle: true)
        let (classes, codes) = labels.unique()
        let source = TreeSamples(
            elements: data.x.elements, columns: data.x.columns, codes: codes, classes: classes.count)
        let weights = try sampleWeights(classes, codes)
        let drawn = bootstrap ? try bootstrapSize(rows: data.x.rows, weights) : nil
        var random = try NumpyRandomState(randomState)
        var trees = (0..<nEstimators).map { _ in
            template(seed: random.integer(below: Int(Int32.max)))
        }
        let plan = Plan(
            source: source, codes: codes, weights: weights, drawn: drawn,
            balancesSamples: classWeight == .balancedSubsample && bootstrap)
        trees = try Self.grow(trees, plan, progress: data.progress)
        let outOfBag = oobScore ? try Self.outOfBag(trees, plan, data.x) : nil
        var result = self
        result.fitted = try Fitted(
            featureNamesIn: data.featureNames, classes: classes, nSamples: data.x.rows,
            nSamplesBootstrap: drawn, estimators: trees, oobScore: outOfBag?.score,
            oobDecisionFunction: outOfBag?.shares)
        return result
    }

    private func checkSupport() throws(EstimatorError) {
        if oobScore && !bootstrap {
            throw EstimatorError(
                .invalidParameter, "Out of bag estimation only available if bootstrap=True")
        }
        if warmStart && isFitted {
            throw EstimatorError(
                .unsupported,
                "adding trees to a fitted RandomForestClassifier (warm_start) is not supported here")
        }
        if maxSamples != nil && !bootstrap {
            throw EstimatorError(
                .invalidParameter,
                "`max_sample` cannot be set if `bootstrap=False`. Either switch to `bootstrap=True` or set `max_sample=None`."
            )
        }
    }

    /// The weights of the rows that `class_weight` asks for, as far as they are the same for all trees.
    private func sampleWeights(_ classes: ClassLabels, _ codes: [Int]) throws(EstimatorError) -> [Double]? {
        guard let classWeight, !(classWeight == .balancedSubsample && bootstrap) else { return nil }
        let values = try classWeight.values(for: classes, labels: codes)
        return codes.map { values[$0] }
    }

    private func bootstrapSize(rows: Int, _ weights: [Double]?) throws(EstimatorError) -> Int {
        if let weights,
            !weights.allSatisfy({ $0 >= 0 && $0.isFinite }) || !weights.contains(where: { $0 > 0 })
        {
            throw EstimatorError(
                .invalidParameter, "class_weight: probabilities of rows cannot come from these weights")
        }
        switch maxSamples {
        case nil: return rows
        case .count(let count): return count
        case .fraction(let share):
            let total = weights.map { PairwiseSummation.sum($0[...]) } ?? Double(rows)
            guard share * total < 0x1p31 else {
                throw EstimatorError(.unsupported, "max_samples=\(share): more than 2**31 rows to draw")
            }
            return max(Int(share * total), 1)
        }
    }

    /// A tree as scikit-learn makes it from the forest's parameters.
    private func template(seed: Int) -> DecisionTreeClassifier {
        var tree = DecisionTreeClassifier()
        tree.criterion = criterion
        tree.maxDepth = maxDepth
        tree.minSamplesSplit = minSamplesSplit
        tree.minSamplesLeaf = minSamplesLeaf
        tree.minWeightFractionLeaf = minWeightFractionLeaf
        tree.maxFeatures = maxFeatures
        tree.maxLeafNodes = maxLeafNodes
        tree.minImpurityDecrease = minImpurityDecrease
        tree.ccpAlpha = ccpAlpha
        tree.monotonicCst = monotonicCst
        tree.randomState = .seed(seed)
        return tree
    }

    // MARK: - Growing

    /// What all trees share.
    private struct Plan: Sendable {
        let source: TreeSamples
        let codes: [Int]
        /// For drawing rows; without bootstrap also for growing.
        let weights: [Double]?
        /// Rows drawn for each tree; `nil` without bootstrap.
        let drawn: Int?
        let balancesSamples: Bool
    }

    /// Each tree depends on its own seed only, so they may be grown in any order.
    private static func grow(
        _ trees: [DecisionTreeClassifier], _ plan: Plan, progress: (@Sendable (Double) -> Void)?
    ) throws(EstimatorError) -> [DecisionTreeClassifier] {
        typealias Grown = Result<DecisionTreeClassifier, EstimatorError>
        let results = Mutex([Grown?](repeating: nil, count: trees.count))
        let finished = Atomic(0)
        Threads.forEach(trees.count) { index in
            let grown = Result { () throws(EstimatorError) in try grow(trees[index], plan) }
            results.withLock { $0[index] = grown }
            let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
            progress?(Double(count) / Double(trees.count))
        }
        var grown: [DecisionTreeClassifier] = []
        for result in results.withLock({ $0 }) {
            if let result { grown.append(try result.get()) }
        }
        return grown
    }

    private static func grow(
        _ tree: DecisionTreeClassifier, _ plan: Plan
    ) throws(EstimatorError) -> DecisionTreeClassifier {
        let count = plan.source.classes
        // To the trees the classes are 0.0, 1.0, ...
        let classes = ClassLabels((0..<count).map(Double.init))
        var weights = plan.weights
        if let drawn = plan.drawn {
            let rows = try draw(drawn, of: plan.source.rows, plan.weights, tree.randomState)
            var counts = [Double](repeating: 0, count: plan.source.rows)
            for row in rows { counts[row] += 1 }
            if plan.balancesSamples { balance(&counts, rows, plan.codes, classes: count) }
            weights = counts
        }
        return try tree.growing(plan.source, classes: classes, weights: weights, featureNames: nil)
    }

    /// The rows of a bootstrap sample, by weight if there are weights.
    private static func draw(
        _ count: Int, of rows: Int, _ weights: [Double]?, _ state: RandomState
    ) throws(EstimatorError) -> [Int] {
        var random = try NumpyRandomState(state)
        guard let weights else { return (0..<count).map { _ in random.integer(below: rows) } }
        // numpy's `choice`: uniform numbers looked up in the cumulated shares.
        let total = PairwiseSummation.sum(weights[...])
        var cumulated: [Double] = []
        var sum = 0.0
        for weight in weights {
            sum += weight / total
            cumulated.append(sum)
        }
        let last = sum
        for row in cumulated.indices { cumulated[row] /= last }
        return (0..<count).map { _ in
            let target = random.real()
            var low = 0
            var high = rows
            while low < high {
                let middle = (low + high) / 2
                if cumulated[middle] <= target { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// Multiplies by weights that balance the classes of the sample; classes that were not drawn get zero.
    private static func balance(_ counts: inout [Double], _ rows: [Int], _ codes: [Int], classes: Int) {
        var perClass = [Double](repeating: 0, count: classes)
        for row in rows { perClass[codes[row]] += 1 }
        let present = Double(perClass.count { $0 > 0 })
        let weights = perClass.map { $0 > 0 ? Double(rows.count) / (present * $0) : 0 }
        for row in counts.indices { counts[row] *= weights[codes[row]] }
    }

    // MARK: - Out of bag

    /// What the trees say of the rows they were not grown on, and how often that is right.
    private static func outOfBag(
        _ trees: [DecisionTreeClassifier], _ plan: Plan, _ x: Matrix
    ) throws(EstimatorError) -> (score: Double, shares: Matrix) {
        var shares = Matrix(rows: x.rows, columns: plan.source.classes)
        var asked = [Double](repeating: 0, count: x.rows)
        for tree in trees {
            var isDrawn = [Bool](repeating: false, count: x.rows)
            for row in try draw(plan.drawn ?? 0, of: x.rows, plan.weights, tree.randomState) {
                isDrawn[row] = true
            }
            let rows = isDrawn.indices.filter { !isDrawn[$0] }
            guard !rows.isEmpty else { continue }
            let predicted = try tree.predictProbabilities(x.selecting(rows: rows))
            for (place, row) in rows.enumerated() {
                for column in 0..<shares.columns { shares[row, column] += predicted[place, column] }
                asked[row] += 1
            }
        }
        var right = 0
        for row in 0..<x.rows {
            var best = 0
            for column in 0..<shares.columns {
                // A row that every tree has seen keeps its zeros.
                shares[row, column] /= max(asked[row], 1)
                if shares[row, column] > shares[row, best] { best = column }
            }
            if best == plan.codes[row] { right += 1 }
        }
        return (Double(right) / Double(x.rows), shares)
    }
}
