import Estimators

/// Sums of weights per class of a node and of the two sides of a split, and the impurities they give.
///
/// Sums move from side to side in the order of scikit-learn's, because their last bits depend on it.
/// Source: scikit-learn 1.9.1 `tree/_criterion.pyx`.
struct SplitCriterion {
    private let isGini: Bool
    private let classes: Int
    private let codes: UnsafeMutablePointer<Int>
    private let weights: UnsafeMutablePointer<Double>?
    private let samples: UnsafeMutablePointer<Int>
    /// Three times `classes` sums: of the node, left and right of the split.
    private let total: UnsafeMutablePointer<Double>
    private let left: UnsafeMutablePointer<Double>
    private let right: UnsafeMutablePointer<Double>
    private let totalWeight: Double
    private var start = 0
    private var position = 0
    private var end = 0
    private(set) var nodeWeight = 0.0
    private(set) var leftWeight = 0.0
    private(set) var rightWeight = 0.0

    /// - Parameters:
    ///   - sums: memory for `3 * classes` values that outlives the criterion.
    ///   - totalWeight: of all rows of the tree.
    init(
        _ criterion: ClassificationCriterion, _ source: TreeSamples, weights: UnsafeMutablePointer<Double>?,
        samples: UnsafeMutablePointer<Int>, sums: UnsafeMutablePointer<Double>, totalWeight: Double
    ) {
        isGini = criterion == .gini
        classes = source.classes
        codes = source.codes
        self.weights = weights
        self.samples = samples
        total = sums
        left = sums + source.classes
        right = sums + 2 * source.classes
        self.totalWeight = totalWeight
    }

    /// Begins with the rows `samples[start..<end]`.
    mutating func begin(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
        nodeWeight = 0
        total.update(repeating: 0, count: classes)
        for place in start..<end {
            let row = samples[place]
            let weight = weights?[row] ?? 1
            total[codes[row]] += weight
            nodeWeight += weight
        }
        reset()
    }

    /// All rows to the right.
    mutating func reset() {
        position = start
        left.update(repeating: 0, count: classes)
        right.update(from: total, count: classes)
        leftWeight = 0
        rightWeight = nodeWeight
    }

    /// Moves rows so that those before `newPosition` are on the left, from whichever end is nearer.
    mutating func update(_ newPosition: Int) {
        if newPosition - position <= end - newPosition {
            for place in position..<newPosition {
                let row = samples[place]
                let weight = weights?[row] ?? 1
                left[codes[row]] += weight
                leftWeight += weight
            }
        } else {
            left.update(from: total, count: classes)
            leftWeight = nodeWeight
            for place in stride(from: end - 1, to: newPosition - 1, by: -1) {
                let row = samples[place]
                let weight = weights?[row] ?? 1
                left[codes[row]] -= weight
                leftWeight -= weight
            }
        }
        rightWeight = nodeWeight - leftWeight
        for code in 0..<classes { right[code] = total[code] - left[code] }
        position = newPosition
    }

    // MARK: - Impurities

    private func impurity(_ sums: UnsafeMutablePointer<Double>, _ weight: Double) -> Double {
        if isGini {
            var squares = 0.0
            for code in 0..<classes { squares += sums[code] * sums[code] }
            return 1 - squares / (weight * weight)
        }
        var entropy = 0.0
        for code in 0..<classes where sums[code] > 0 {
            let share = sums[code] / weight
            entropy -= share * (logarithm(share) / logarithm(2))
        }
        return entropy
    }

    var nodeImpurity: Double { impurity(total, nodeWeight) }
    var leftImpurity: Double { impurity(left, leftWeight) }
    var rightImpurity: Double { impurity(right, rightWeight) }

    /// Ranks splits of one node: larger is better.
    var proxyImprovement: Double { -rightWeight * rightImpurity - leftWeight * leftImpurity }

    /// How much the weighted impurity falls by the split.
    func improvement(over parent: Double, _ leftImpurity: Double, _ rightImpurity: Double) -> Double {
        nodeWeight / totalWeight
            * (parent - rightWeight / nodeWeight * rightImpurity - leftWeight / nodeWeight * leftImpurity)
    }

    // MARK: - Monotonic columns

    /// Whether the split keeps the share of the first class within `bounds`, and rising or falling as asked.
    func obeys(_ direction: Double, _ bounds: ShareBounds) -> Bool {
        guard direction != 0 else { return true }
        let leftShare = left[0] / leftWeight
        let rightShare = right[0] / rightWeight
        return min(leftShare, rightShare) >= bounds.lowest && max(leftShare, rightShare) <= bounds.highest
            && (leftShare - rightShare) * direction <= 0
    }

    /// Halfway between the shares of the first class in the children.
    var middleShare: Double { left[0] / (2 * leftWeight) + right[0] / (2 * rightWeight) }

    /// The shares of the classes in the node.
    func appendNodeValue(to values: inout [Double]) {
        for code in 0..<classes { values.append(total[code] / nodeWeight) }
    }
}
