import Estimators

/// Grows one classification tree, depth first or best leaf first.
///
/// Source: scikit-learn 1.9.1 `tree/_tree.pyx` (`DepthFirstTreeBuilder`, `BestFirstTreeBuilder`).
struct TreeGrower {
    private let search: SplitSearch
    private let rules: GrowthRules
    private var nodes: [Tree.Node] = []
    private var values: [Double] = []
    private var maxDepth = -1

    /// Impurities up to this count as none.
    private static let epsilon = Double.ulpOfOne

    /// The tree that scikit-learn grows from the same seed.
    ///
    /// - Parameters:
    ///   - weights: one per row; `nil` for ones.
    ///   - seed: what `random_state.randint(0, 2147483647)` gives.
    static func grow(
        _ source: TreeSamples, _ rules: GrowthRules, weights: [Double]?, seed: UInt32
    ) throws(EstimatorError) -> Tree {
        var grower = TreeGrower(
            search: SplitSearch(source, rules, weights: weights, seed: seed), rules: rules)
        if let limit = rules.maxLeafNodes {
            grower.growBestFirst(limit)
        } else {
            grower.growDepthFirst()
        }
        return try Tree(
            nFeatures: source.columns, nClasses: [source.classes], maxDepth: grower.maxDepth,
            nodes: grower.nodes, values: grower.values)
    }

    private init(search: SplitSearch, rules: GrowthRules) {
        self.search = search
        self.rules = rules
    }

    /// Rows of a node, and what its parent knew about them.
    private struct Part {
        var start: Int
        var end: Int
        var depth: Int
        /// -1 for the root.
        var parent: Int
        var isLeft: Bool
        var impurity: Double
        var constants: Int
        var bounds = ShareBounds()
    }

    /// Splits a part if it may be split, and adds its node.
    ///
    /// - Returns: the node, and the split unless it is a leaf.
    private mutating func add(_ part: inout Part) -> (node: Int, split: Split?) {
        search.begin(part.start, part.end)
        let count = part.end - part.start
        let weight = search.criterion.nodeWeight
        if part.parent < 0 { part.impurity = search.criterion.nodeImpurity }
        var isLeaf =
            part.depth >= rules.maxDepth || count < rules.minSamplesSplit
            || count < 2 * rules.minSamplesLeaf || weight < 2 * rules.minWeightLeaf
            || part.impurity <= Self.epsilon
        var split = Split(position: part.end)
        if !isLeaf {
            split = search.bestSplit(
                impurity: part.impurity, bounds: part.bounds, constants: &part.constants)
            isLeaf =
                split.position >= part.end
                || split.improvement + Self.epsilon < rules.minImpurityDecrease
        }
        let node = nodes.count
        nodes.append(
            Tree.Node(
                leftChild: -1, rightChild: -1, feature: isLeaf ? -2 : split.column,
                threshold: isLeaf ? -2 : split.threshold, impurity: part.impurity, nNodeSamples: count,
                weightedNNodeSamples: weight, missingGoToLeft: !isLeaf && split.missingGoesLeft ? 1 : 0))
        if part.parent >= 0 {
            if part.isLeft {
                nodes[part.parent].leftChild = node
            } else {
                nodes[part.parent].rightChild = node
            }
        }
        search.criterion.appendNodeValue(to: &values)
        if rules.directions != nil { clip(part.bounds) }
        return (node, isLeaf ? nil : split)
    }

    /// Keeps the shares of the node added last within its bounds.
    private mutating func clip(_ bounds: ShareBounds) {
        let first = values.count - 2
        guard first >= 0 else { return }
        if values[first] < bounds.lowest {
            values[first] = bounds.lowest
        } else if values[first] > bounds.highest {
            values[first] = bounds.highest
        }
        values[first + 1] = 1 - values[first]
    }

    /// Bounds of the children of the split that the search has just found.
    private func childBounds(_ split: Split, _ part: Part) -> (left: ShareBounds, right: ShareBounds) {
        guard let directions = rules.directions else { return (part.bounds, part.bounds) }
        return part.bounds.children(
            direction: directions[split.column], middle: search.criterion.middleShare)
    }

    private func root() -> Part {
        Part(
            start: 0, end: search.sampleCount, depth: 0, parent: -1, isLeft: false, impurity: .infinity,
            constants: 0)
    }

    private mutating func growDepthFirst() {
        var stack = [root()]
        while var part = stack.popLast() {
            let (node, split) = add(&part)
            if let split {
                let bounds = childBounds(split, part)
                stack.append(
                    Part(
                        start: split.position, end: part.end, depth: part.depth + 1, parent: node,
                        isLeft: false, impurity: split.rightImpurity, constants: part.constants,
                        bounds: bounds.right))
                stack.append(
                    Part(
                        start: part.start, end: split.position, depth: part.depth + 1, parent: node,
                        isLeft: true, impurity: split.leftImpurity, constants: part.constants,
                        bounds: bounds.left))
            }
            maxDepth = max(maxDepth, part.depth)
        }
    }

    // MARK: - Best first

    /// A leaf that may still be split.
    private struct Candidate {
        var node: Int
        var part: Part
        var split: Split?
        var bounds: (left: ShareBounds, right: ShareBounds)
        var improvement: Double { split?.improvement ?? 0 }
    }

    private mutating func candidate(_ part: Part) -> Candidate {
        var part = part
        // Constant columns are not passed down here.
        part.constants = 0
        let (node, split) = add(&part)
        let bounds = split.map { childBounds($0, part) } ?? (part.bounds, part.bounds)
        return Candidate(node: node, part: part, split: split, bounds: bounds)
    }

    private mutating func growBestFirst(_ maxLeafNodes: Int) {
        var remaining = maxLeafNodes - 1
        var frontier = BinaryHeap<Candidate> { $0.improvement < $1.improvement }
        frontier.push(candidate(root()))
        while let best = frontier.pop() {
            if let split = best.split, remaining > 0 {
                remaining -= 1
                let part = best.part
                let left = candidate(
                    Part(
                        start: part.start, end: split.position, depth: part.depth + 1, parent: best.node,
                        isLeft: true, impurity: split.leftImpurity, constants: 0, bounds: best.bounds.left))
                let right = candidate(
                    Part(
                        start: split.position, end: part.end, depth: part.depth + 1, parent: best.node,
                        isLeft: false, impurity: split.rightImpurity, constants: 0, bounds: best.bounds.right)
                )
                frontier.push(left)
                frontier.push(right)
            } else {
                // Keeps missingGoToLeft, as scikit-learn does.
                nodes[best.node].feature = -2
                nodes[best.node].threshold = -2
            }
            maxDepth = max(maxDepth, best.part.depth)
        }
    }
}
