import Estimators

extension Tree {
    /// Minimal cost-complexity pruning (`ccp_alpha`): branches whose leaves are not worth their number become
    /// leaves, the weakest first.
    ///
    /// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, "Classification and Regression Trees" (1984), chapter
    /// 3; scikit-learn 1.9.1 `tree/_tree.pyx` (`_cost_complexity_prune`).
    func pruned(alpha: Double) throws(EstimatorError) -> Tree {
        var branches = Branches(self)
        while let weakest = branches.weakest(), weakest.alpha <= alpha { branches.cut(at: weakest.node) }
        return try keeping(leaves: branches.isLeaf)
    }

    /// The tree with the nodes marked as leaves being leaves, numbered depth first.
    private func keeping(leaves: [Bool]) throws(EstimatorError) -> Tree {
        var kept: [Node] = []
        var keptValues: [Double] = []
        var depthSeen = 0
        var stack = [(node: 0, depth: 0, parent: -1, isLeft: false)]
        while let (index, depth, parent, isLeft) = stack.popLast() {
            var node = nodes[index]
            let place = kept.count
            if parent >= 0 {
                if isLeft { kept[parent].leftChild = place } else { kept[parent].rightChild = place }
            }
            if leaves[index] {
                node.feature = -2
                node.threshold = -2
                node.missingGoToLeft = 0
            } else {
                stack.append((node.rightChild, depth + 1, place, false))
                stack.append((node.leftChild, depth + 1, place, true))
            }
            node.leftChild = -1
            node.rightChild = -1
            kept.append(node)
            keptValues += values[index * valueCount..<(index + 1) * valueCount]
            depthSeen = max(depthSeen, depth)
        }
        return try Tree(
            nFeatures: nFeatures, nClasses: nClasses, maxDepth: depthSeen, nodes: kept, values: keptValues)
    }

    /// The branches of a tree while it is pruned.
    private struct Branches {
        private let nodes: [Node]
        private var parents: [Int]
        /// Per node: its weighted impurity, the sum of those of its leaves, and their number.
        private let costs: [Double]
        private var branchCosts: [Double]
        private var leafCounts: [Int]
        private(set) var isLeaf: [Bool]
        private var isCandidate: [Bool]
        private var isKept: [Bool]

        init(_ tree: Tree) {
            nodes = tree.nodes
            let total = nodes[0].weightedNNodeSamples
            costs = nodes.map { $0.weightedNNodeSamples * $0.impurity / total }
            parents = [Int](repeating: -1, count: nodes.count)
            for (index, node) in nodes.enumerated() where !node.isLeaf {
                parents[node.leftChild] = index
                parents[node.rightChild] = index
            }
            isLeaf = nodes.map(\.isLeaf)
            isCandidate = isLeaf.map { !$0 }
            isKept = [Bool](repeating: true, count: nodes.count)
            branchCosts = [Double](repeating: 0, count: nodes.count)
            leafCounts = [Int](repeating: 0, count: nodes.count)
            for leaf in nodes.indices where isLeaf[leaf] {
                branchCosts[leaf] = costs[leaf]
                var node = parents[leaf]
                while node >= 0 {
                    branchCosts[node] += costs[leaf]
                    leafCounts[node] += 1
                    node = parents[node]
                }
            }
        }

        /// The branch that gains the least per leaf, the first of several; `nil` when the root is a leaf.
        func weakest() -> (node: Int, alpha: Double)? {
            guard isCandidate[0] else { return nil }
            var best: (node: Int, alpha: Double)?
            for node in nodes.indices where isCandidate[node] {
                let alpha = (costs[node] - branchCosts[node]) / Double(leafCounts[node] - 1)
                if alpha < best?.alpha ?? .greatestFiniteMagnitude { best = (node, alpha) }
            }
            return best
        }

        /// Makes a branch a leaf.
        mutating func cut(at top: Int) {
            var stack = [top]
            while let node = stack.popLast() {
                guard isKept[node] else { continue }
                isCandidate[node] = false
                isLeaf[node] = false
                isKept[node] = false
                if !nodes[node].isLeaf { stack += [nodes[node].leftChild, nodes[node].rightChild] }
            }
            isLeaf[top] = true
            isKept[top] = true
            let lost = leafCounts[top] - 1
            leafCounts[top] = 0
            let change = costs[top] - branchCosts[top]
            branchCosts[top] = costs[top]
            var node = parents[top]
            while node >= 0 {
                leafCounts[node] -= lost
                branchCosts[node] += change
                node = parents[node]
            }
        }
    }
}
