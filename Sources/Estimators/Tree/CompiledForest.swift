import AspicCore
import CAspicKernels

/// Trees laid out for walking: 12-byte nodes, siblings side by side, thresholds as `float32`.
///
/// A threshold is rounded down to `float32`. Rows are cast to `float32` before they are compared, and no such
/// number lies between the rounded threshold and the exact one, so every row takes the same way.
final class CompiledForest: Sendable {
    let columns: Int
    /// Values per leaf.
    let classes: Int
    private let nodes: [aspic_node]
    private let values: [Double]
    private let roots: [UInt32]
    private let depths: [UInt32]
    private let missingLeft: [UInt8]
    private let stumps: Stumps?

    /// - Throws: ``EstimatorError`` unless the trees read the same columns and have the same values per leaf.
    init(_ trees: [Tree]) throws(EstimatorError) {
        guard let first = trees.first else { throw EstimatorError(.invalidState, "a forest without trees") }
        columns = first.nFeatures
        classes = first.valueCount
        var total = 0
        for (index, tree) in trees.enumerated() {
            guard tree.nFeatures == first.nFeatures, tree.nClasses == first.nClasses else {
                throw EstimatorError(
                    .invalidState,
                    "the trees of a forest disagree: \(tree.nFeatures) columns and \(tree.nClasses) classes "
                        + "instead of \(first.nFeatures) and \(first.nClasses)", path: "estimators_[\(index)]"
                )
            }
            total += tree.nodes.count
        }
        guard total < 1 << 31 else { throw EstimatorError(.unsupported, "a forest of \(total) nodes") }
        var builder = Builder(total: total, classes: classes)
        for tree in trees { builder.append(tree) }
        nodes = builder.nodes
        values = builder.values
        roots = builder.roots
        depths = builder.depths
        missingLeft = builder.missingLeft
        stumps = trees.allSatisfy { $0.nodes.count <= 3 } ? Stumps(trees) : nil
    }

    /// For each row the mean over the trees of the values of the leaves it reaches.
    func mean(_ x: Matrix, hasMissing: Bool) -> Matrix {
        let elements = [Double](unsafeUninitializedCapacity: x.rows * classes) { target, filled in
            guard let base = target.baseAddress else { return }
            let out = SharedRows(base: base)
            RowBlocks.forEach(x.rows, cost: roots.count * (stumps == nil ? 16 : 1)) { rows in
                x.elements.withUnsafeBufferPointer { source in
                    guard let start = source.baseAddress else { return }
                    self.mean(
                        start + rows.lowerBound * columns, rows.count, hasMissing: hasMissing,
                        out.base + rows.lowerBound * classes)
                }
            }
            filled = x.rows * classes
        }
        return Matrix(rows: x.rows, columns: classes, elements: elements)
    }

    private func mean(
        _ x: UnsafePointer<Double>, _ rows: Int, hasMissing: Bool, _ out: UnsafeMutablePointer<Double>
    ) {
        if let stumps, !hasMissing {
            stumps.mean(x, rows, columns, out)
            return
        }
        let block = hasMissing ? 1 : min(rows, Int(ASPIC_FOREST_BLOCK))
        withForest { forest in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: block * columns) { singles in
                if hasMissing {
                    aspic_forest_mean_missing(&forest, x, rows, columns, singles.baseAddress, out)
                } else {
                    aspic_forest_mean(&forest, x, rows, columns, singles.baseAddress, out)
                }
            }
        }
    }

    private func withForest(_ body: (inout aspic_forest) -> Void) {
        nodes.withUnsafeBufferPointer { nodes in
            values.withUnsafeBufferPointer { values in
                roots.withUnsafeBufferPointer { roots in
                    depths.withUnsafeBufferPointer { depths in
                        missingLeft.withUnsafeBufferPointer { missingLeft in
                            var forest = aspic_forest(
                                nodes: nodes.baseAddress, values: values.baseAddress,
                                roots: roots.baseAddress,
                                depths: depths.baseAddress, missing_left: missingLeft.baseAddress,
                                trees: roots.count, classes: classes)
                            body(&forest)
                        }
                    }
                }
            }
        }
    }
}

extension CompiledForest {
    /// Renumbers nodes breadth first, so that siblings are neighbours.
    private struct Builder {
        var nodes: [aspic_node] = []
        var values: [Double] = []
        var roots: [UInt32] = []
        var depths: [UInt32] = []
        var missingLeft: [UInt8] = []
        private var queue: [Int] = []

        init(total: Int, classes: Int) {
            nodes.reserveCapacity(total)
            values.reserveCapacity(total * classes)
            missingLeft.reserveCapacity(total)
        }

        mutating func append(_ tree: Tree) {
            let base = nodes.count
            roots.append(UInt32(base))
            queue.removeAll(keepingCapacity: true)
            queue.append(0)
            let width = tree.valueCount
            var depth: UInt32 = 0
            var levelEnd = 1
            var next = 0
            tree.nodes.withUnsafeBufferPointer { source in
                tree.values.withUnsafeBufferPointer { sourceValues in
                    while next < queue.count {
                        if next == levelEnd {
                            depth += 1
                            levelEnd = queue.count
                        }
                        let index = queue[next]
                        let node = source[index]
                        if node.isLeaf {
                            nodes.append(
                                aspic_node(threshold: .infinity, feature: 0, left: UInt32(base + next)))
                        } else {
                            nodes.append(
                                aspic_node(
                                    threshold: aspic_round_down(node.threshold),
                                    feature: UInt32(node.feature), left: UInt32(base + queue.count)))
                            queue.append(node.leftChild)
                            queue.append(node.rightChild)
                        }
                        missingLeft.append(node.missingGoToLeft)
                        for place in index * width..<(index + 1) * width {
                            values.append(sourceValues[place])
                        }
                        next += 1
                    }
                }
            }
            depths.append(depth)
        }
    }

    /// Trees of at most one split, as arrays.
    private struct Stumps: Sendable {
        /// The columns that any tree compares, and for each tree which of those.
        private var used: [UInt32] = []
        private var features: [UInt32] = []
        private var thresholds: [Float] = []
        private var left: [Double] = []
        private var right: [Double] = []
        private let classes: Int

        init(_ trees: [Tree]) {
            classes = trees.first?.valueCount ?? 0
            features.reserveCapacity(trees.count)
            thresholds.reserveCapacity(trees.count)
            left.reserveCapacity(trees.count * classes)
            right.reserveCapacity(trees.count * classes)
            var places: [Int: UInt32] = [:]
            for tree in trees {
                let root = tree.nodes[0]
                let column = root.isLeaf ? 0 : root.feature
                let place = places[column] ?? UInt32(used.count)
                if place == used.count {
                    places[column] = place
                    used.append(UInt32(column))
                }
                features.append(place)
                thresholds.append(root.isLeaf ? .infinity : aspic_round_down(root.threshold))
                let children = root.isLeaf ? (0, 0) : (root.leftChild, root.rightChild)
                for place in 0..<classes {
                    left.append(tree.values[children.0 * classes + place])
                    right.append(tree.values[children.1 * classes + place])
                }
            }
        }

        func mean(
            _ x: UnsafePointer<Double>, _ rows: Int, _ columns: Int, _ out: UnsafeMutablePointer<Double>
        ) {
            used.withUnsafeBufferPointer { used in
                features.withUnsafeBufferPointer { features in
                    thresholds.withUnsafeBufferPointer { thresholds in
                        left.withUnsafeBufferPointer { left in
                            right.withUnsafeBufferPointer { right in
                                var stumps = aspic_stumps(
                                    columns: used.baseAddress, used: used.count,
                                    features: features.baseAddress,
                                    thresholds: thresholds.baseAddress, left: left.baseAddress,
                                    right: right.baseAddress, trees: features.count, classes: classes)
                                withUnsafeTemporaryAllocation(of: Float.self, capacity: 16 * used.count) {
                                    aspic_stumps_mean(&stumps, x, rows, columns, $0.baseAddress, out)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
