import AspicCore
import Estimators
import OnnxFormat

extension DecisionTreeClassifier: LowerableClassifier {
    func lower(_ x: Ref, _ graph: inout GraphBuilder) throws(EstimatorError) -> LoweredClassifier {
        let fitted = try requireFitted(fitted)
        let shares = TreeLowering(trees: [fitted.tree], mayHoldMissing: graph.mayHoldMissing)
            .lower(x, &graph)
        var lowered = LoweredClassifier(classes: fitted.classes, index: graph.argmax(shares))
        lowered.probabilities = { _ in shares }
        return lowered
    }
}

extension RandomForestClassifier: LowerableClassifier {
    func lower(_ x: Ref, _ graph: inout GraphBuilder) throws(EstimatorError) -> LoweredClassifier {
        let fitted = try requireFitted(fitted)
        let trees = fitted.estimators.compactMap(\.fitted?.tree)
        let sums = TreeLowering(trees: trees, mayHoldMissing: graph.mayHoldMissing).lower(x, &graph)
        let shares = graph.add("Div", [sums, graph.constant(Double(trees.count))])
        var lowered = LoweredClassifier(classes: fitted.classes, index: graph.argmax(shares))
        lowered.probabilities = { _ in shares }
        return lowered
    }
}

/// Trees as a graph: for each row and class the sum of the leaves' shares, in the order of the trees.
private struct TreeLowering {
    let trees: [Tree]
    let mayHoldMissing: Bool

    private var classes: Int { trees.first?.valueCount ?? 1 }

    /// `[N, n_classes]`.
    func lower(_ x: Ref, _ graph: inout GraphBuilder) -> Ref {
        // scikit-learn's trees look at float32, and compare it with their thresholds in double.
        let rounded = graph.cast(x, to: .float)
        let isForestOfStumps = trees.count > 1 && trees.allSatisfy { $0.nodes.count <= 3 }
        let parts =
            isForestOfStumps ? stumps(rounded, &graph) : leaves(graph.cast(rounded, to: .double), &graph)
        let sums = parts.map { part in
            trees.count == 1 ? part : graph.sumInOrder(part, axis: 1, count: trees.count)
        }
        if trees.count == 1 { return graph.concatenate(sums) }
        let one = graph.constant([-1, 1], shape: [2])
        return graph.concatenate(sums.map { graph.add("Reshape", [$0, one]) })
    }

    /// For each class `[N, n_trees]`: all stumps at once, without an operator for trees, which is smallest.
    private func stumps(_ x: Ref, _ graph: inout GraphBuilder) -> [Ref] {
        let roots = trees.map { $0.nodes[0] }
        let shape = [trees.count]
        let columns = graph.constant(roots.map { max($0.feature, 0) }, shape: shape)
        let gathered = graph.add("Gather", [x, columns], [AttributeProto("axis", 1)])
        let values = graph.cast(gathered, to: .double)
        let thresholds = graph.constant(roots.map { $0.isLeaf ? 0 : $0.threshold }, shape: shape)
        var goesLeft = graph.add("LessOrEqual", [values, thresholds])
        let missing = roots.map { $0.missingGoToLeft != 0 }
        if mayHoldMissing && missing.contains(true) {
            let isMissing = graph.add("IsNaN", [values])
            let tracked = graph.add("And", [isMissing, graph.constant(missing, shape: shape)])
            goesLeft = graph.add("Or", [goesLeft, tracked])
        }
        return (0..<classes).map { column in
            func leaf(_ tree: Tree, _ child: Int) -> Double {
                tree.values[(tree.nodes[0].isLeaf ? 0 : child) * tree.valueCount + column]
            }
            let left = graph.constant(trees.map { leaf($0, $0.nodes[0].leftChild) }, shape: shape)
            let right = graph.constant(trees.map { leaf($0, $0.nodes[0].rightChild) }, shape: shape)
            return graph.add("Where", [goesLeft, left, right])
        }
    }

    /// For each class `[N, n_trees]`: one TreeEnsemble finds the leaf that a row reaches in each tree, as a number
    /// of its own target; the shares are looked up. Nothing of a tree is written twice, however many classes.
    private func leaves(_ x: Ref, _ graph: inout GraphBuilder) -> [Ref] {
        var ensemble = EnsembleLists()
        var shares = [[Double]](repeating: [], count: classes)
        for (target, tree) in trees.enumerated() {
            for leaf in ensemble.append(tree, target: target) {
                for column in 0..<classes {
                    shares[column].append(tree.values[leaf * tree.valueCount + column])
                }
            }
        }
        let numbers = graph.add(
            "TreeEnsemble", [x], ensemble.attributes(targets: trees.count, tracksMissing: mayHoldMissing),
            domain: "ai.onnx.ml")
        let indices = graph.cast(numbers, to: .int64)
        return shares.map { graph.add("Gather", [graph.constant($0, shape: [$0.count]), indices]) }
    }
}

/// The lists of TreeEnsemble-5.
private struct EnsembleLists {
    private var roots: [Int] = []
    private var features: [Int] = []
    private var splits: [Double] = []
    private var missing: [Int] = []
    private var whenTrue: [Int] = []
    private var whenFalse: [Int] = []
    private var trueIsLeaf: [Int] = []
    private var falseIsLeaf: [Int] = []
    private var leafTargets: [Int] = []
    private var leafNumbers: [Double] = []

    /// Adds a tree whose leaves have the numbers that follow, and returns its leaves in that order.
    mutating func append(_ tree: Tree, target: Int) -> [Int] {
        roots.append(features.count)
        var leaves: [Int] = []
        func child(_ index: Int, _ positions: [Int]) -> (index: Int, isLeaf: Int) {
            guard tree.nodes[index].isLeaf else { return (positions[index], 0) }
            leaves.append(index)
            leafTargets.append(target)
            leafNumbers.append(Double(leafNumbers.count))
            return (leafNumbers.count - 1, 1)
        }
        // Inner nodes keep their order, so the root stays the first.
        var positions: [Int] = []
        var next = features.count
        for node in tree.nodes {
            positions.append(next)
            if !node.isLeaf { next += 1 }
        }
        func append(_ node: Tree.Node, _ left: Int, _ right: Int) {
            let (a, b) = (child(left, positions), child(right, positions))
            features.append(max(node.feature, 0))
            splits.append(node.isLeaf ? 0 : node.threshold)
            missing.append(node.missingGoToLeft == 0 ? 0 : 1)
            whenTrue.append(a.index)
            trueIsLeaf.append(a.isLeaf)
            whenFalse.append(b.index)
            falseIsLeaf.append(b.isLeaf)
        }
        for node in tree.nodes where !node.isLeaf { append(node, node.leftChild, node.rightChild) }
        // A tree of one leaf still needs a node: it asks something, and both answers lead to the leaf.
        if tree.nodes[0].isLeaf { append(tree.nodes[0], 0, 0) }
        return leaves
    }

    func attributes(targets: Int, tracksMissing: Bool) -> [AttributeProto] {
        var attributes = [
            AttributeProto("aggregate_function", 1), AttributeProto("n_targets", targets),
            AttributeProto("tree_roots", roots), AttributeProto("nodes_featureids", features),
            AttributeProto("nodes_splits", TensorProto("s", splits, shape: [splits.count])),
            AttributeProto(
                "nodes_modes",
                TensorProto("m", [UInt8](repeating: 0, count: features.count), shape: [features.count])),
            AttributeProto("nodes_truenodeids", whenTrue), AttributeProto("nodes_falsenodeids", whenFalse),
            AttributeProto("nodes_trueleafs", trueIsLeaf), AttributeProto("nodes_falseleafs", falseIsLeaf),
            AttributeProto("leaf_targetids", leafTargets),
            AttributeProto("leaf_weights", TensorProto("w", leafNumbers, shape: [leafNumbers.count])),
        ]
        if tracksMissing && missing.contains(1) {
            attributes.append(AttributeProto("nodes_missing_value_tracks_true", missing))
        }
        return attributes
    }
}
