import AspicCore

/// A fitted decision tree: scikit-learn's `sklearn.tree._tree.Tree`.
///
/// Its structure is proven when it is made, so that walking it needs no checks.
public struct Tree: Sendable {
    /// One node, laid out as numpy's 64-byte record of scikit-learn 1.3 and later.
    public struct Node: Sendable, Equatable, BitwiseCopyable {
        /// The node for values not above the threshold; -1 in leaves.
        public var leftChild: Int
        /// The node for values above the threshold; -1 in leaves.
        public var rightChild: Int
        /// The column that is compared; -2 in leaves.
        public var feature: Int
        /// -2 in leaves.
        public var threshold: Double
        public var impurity: Double
        public var nNodeSamples: Int
        public var weightedNNodeSamples: Double
        /// 1 if missing values go left.
        public var missingGoToLeft: UInt8

        public init(
            leftChild: Int, rightChild: Int, feature: Int, threshold: Double, impurity: Double,
            nNodeSamples: Int, weightedNNodeSamples: Double, missingGoToLeft: UInt8
        ) {
            self.leftChild = leftChild
            self.rightChild = rightChild
            self.feature = feature
            self.threshold = threshold
            self.impurity = impurity
            self.nNodeSamples = nNodeSamples
            self.weightedNNodeSamples = weightedNNodeSamples
            self.missingGoToLeft = missingGoToLeft
        }

        public var isLeaf: Bool { leftChild == -1 }
    }

    public let nFeatures: Int
    /// Classes per output; 1 for regression.
    public let nClasses: [Int]
    public let maxDepth: Int
    /// The root comes first, and children after their parent.
    public let nodes: [Node]
    /// For each node and output `nClasses.max()` values: shares of the classes, or the mean.
    public let values: [Double]

    public var nOutputs: Int { nClasses.count }
    /// Values per node.
    public var valueCount: Int { nClasses.count * (nClasses.max() ?? 0) }

    /// - Throws: ``EstimatorError`` with ``EstimatorError/Code/invalidState`` unless the nodes form one tree whose
    ///   children come after their parents, compare existing columns, have their values and are no deeper than
    ///   `maxDepth`.
    public init(
        nFeatures: Int, nClasses: [Int], maxDepth: Int, nodes: [Node], values: [Double]
    ) throws(EstimatorError) {
        self.nFeatures = nFeatures
        self.nClasses = nClasses
        self.maxDepth = maxDepth
        self.nodes = nodes
        self.values = values
        try proveStructure()
    }

    private func proveStructure() throws(EstimatorError) {
        func broken(_ what: String) -> EstimatorError { EstimatorError(.invalidState, "a tree " + what) }
        let count = nodes.count
        guard count > 0 && count < 1 << 31 else { throw broken("has \(count) nodes") }
        guard nFeatures > 0 && nFeatures < 1 << 31 else { throw broken("has \(nFeatures) features") }
        guard !nClasses.isEmpty && nClasses.allSatisfy({ $0 > 0 && $0 < 1 << 31 }) else {
            throw broken("has \(nClasses) classes")
        }
        let (expected, overflow) = count.multipliedReportingOverflow(by: valueCount)
        guard !overflow && values.count == expected else {
            throw broken("of \(count) nodes has \(values.count) values, not \(valueCount) each")
        }
        // Children after parents, and each node but the root the child of exactly one: then there is no cycle
        // and every node is reached.
        var parents = 0
        var failure = -1
        var deepest: Int32 = 0
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { depths in
            // Of each node with a parent.
            depths.initialize(repeating: 0)
            nodes.withUnsafeBufferPointer { nodes in
                for index in 0..<count {
                    let node = nodes[index]
                    if node.leftChild == -1 { continue }
                    let left = node.leftChild
                    let right = node.rightChild
                    guard left > index, left < count, right > index, right < count, left != right,
                        depths[left] == 0, depths[right] == 0, node.feature >= 0, node.feature < nFeatures,
                        node.threshold == node.threshold
                    else {
                        failure = index
                        return
                    }
                    let depth = depths[index] &+ 1
                    depths[left] = depth
                    depths[right] = depth
                    deepest = max(deepest, depth)
                    parents += 2
                }
            }
        }
        if failure >= 0 {
            let node = nodes[failure]
            throw broken(
                "is not one: node \(failure) of \(count) has the children \(node.leftChild) and "
                    + "\(node.rightChild) and compares column \(node.feature) of \(nFeatures) with \(node.threshold)"
            )
        }
        guard parents == count - 1 else { throw broken("has nodes that nothing leads to") }
        // scikit-learn makes room for as many nodes on a path.
        guard maxDepth >= deepest else { throw broken("of \(deepest) levels says it has \(maxDepth)") }
    }
}

extension Tree {
    /// For each row the values of the leaf it reaches. Columns have been checked.
    func leafValues(_ x: Matrix) -> Matrix {
        let width = valueCount
        var result = Matrix(rows: x.rows, columns: width)
        for row in 0..<x.rows {
            let leaf = leaf(of: x.elements, from: row * nFeatures)
            for place in 0..<width { result.elements[row * width + place] = values[leaf * width + place] }
        }
        return result
    }

    /// The leaf that the row starting at `start` reaches. Values are compared as `float32`.
    private func leaf(of elements: [Double], from start: Int) -> Int {
        var index = 0
        while true {
            let node = nodes[index]
            if node.isLeaf { return index }
            let value = Double(Float(elements[start + node.feature]))
            let goesLeft = value.isNaN ? node.missingGoToLeft != 0 : value <= node.threshold
            index = goesLeft ? node.leftChild : node.rightChild
        }
    }
}
