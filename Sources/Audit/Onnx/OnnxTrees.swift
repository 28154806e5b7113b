import OnnxFormat

/// Tree ensembles, which no checker of ONNX's own looks into: lists of one length, children that exist, no node reached
/// twice, columns that the input has.
enum OnnxTrees {
    private struct Place: Hashable {
        var tree: Int64
        var node: Int64
    }

    /// `TreeEnsembleClassifier` and `TreeEnsembleRegressor`.
    static func lie(in node: NodeProto, columns: Int?) -> String? {
        func attribute(_ name: String) -> AttributeProto? { node.attribute.first { $0.name == name } }
        func ints(_ name: String) -> [Int64] { attribute(name)?.ints ?? [] }
        func values(_ name: String) -> Int {
            attribute(name)?.floats.count ?? 0
        }
        func tensorCount(_ name: String) -> Int? {
            attribute(name + "_as_tensor")?.t.map { $0.dims.reduce(1) { $0 &* Int(truncatingIfNeeded: $1) } }
        }
        let trees = ints("nodes_treeids")
        let ids = ints("nodes_nodeids")
        let features = ints("nodes_featureids")
        let left = ints("nodes_truenodeids")
        let right = ints("nodes_falsenodeids")
        let modes = attribute("nodes_modes")?.strings ?? []
        let thresholds = tensorCount("nodes_values") ?? values("nodes_values")
        let lengths = [
            trees.count, ids.count, features.count, left.count, right.count, modes.count, thresholds,
        ]
        guard Set(lengths).count == 1 else { return "its lists of nodes have the lengths \(lengths)" }

        var places: [Place: Int] = [:]
        for index in trees.indices {
            guard places.updateValue(index, forKey: Place(tree: trees[index], node: ids[index])) == nil else {
                return "node \(ids[index]) of tree \(trees[index]) is there twice"
            }
        }
        var children: [(Int, Int)?] = []
        for index in trees.indices {
            if modes[index].text == "LEAF" {
                children.append(nil)
                continue
            }
            guard let a = places[Place(tree: trees[index], node: left[index])],
                let b = places[Place(tree: trees[index], node: right[index])]
            else { return "node \(ids[index]) of tree \(trees[index]) has a child that does not exist" }
            guard features[index] >= 0, columns.map({ $0 <= 0 || features[index] < $0 }) ?? true else {
                return "node \(ids[index]) of tree \(trees[index]) compares column \(features[index])"
            }
            children.append((a, b))
        }
        if let wrong = cycle(children) {
            return "node \(ids[wrong]) of tree \(trees[wrong]) is reached twice"
        }
        return weights(node, places)
    }

    /// What leaves add: each for a node that exists and a class or target that exists.
    private static func weights(_ node: NodeProto, _ places: [Place: Int]) -> String? {
        func ints(_ name: String) -> [Int64] { node.attribute.first { $0.name == name }?.ints ?? [] }
        let prefix = node.opType == "TreeEnsembleClassifier" ? "class" : "target"
        let trees = ints(prefix + "_treeids")
        let ids = ints(prefix + "_nodeids")
        let targets = ints(prefix + "_ids")
        guard trees.count == ids.count, ids.count == targets.count else {
            return "its lists of leaves have the lengths \([trees.count, ids.count, targets.count])"
        }
        for index in trees.indices where places[Place(tree: trees[index], node: ids[index])] == nil {
            return "leaf \(ids[index]) of tree \(trees[index]) does not exist"
        }
        let labels =
            ints("classlabels_int64s").count
            + (node.attribute.first { $0.name == "classlabels_strings" }?.strings.count ?? 0)
        let outputs =
            prefix == "class" ? max(labels, 1) : Int(node.attribute.first { $0.name == "n_targets" }?.i ?? 1)
        if let wrong = targets.first(where: { $0 < 0 || $0 >= outputs }) {
            return "a leaf for output \(wrong) of \(outputs)"
        }
        return nil
    }

    /// `TreeEnsemble` of ai.onnx.ml 5: children are indices of inner nodes or of leaves.
    static func lieInVersion5(_ node: NodeProto, columns: Int?) -> String? {
        func ints(_ name: String) -> [Int64] { node.attribute.first { $0.name == name }?.ints ?? [] }
        let features = ints("nodes_featureids")
        let left = ints("nodes_truenodeids")
        let right = ints("nodes_falsenodeids")
        let leftLeaves = ints("nodes_trueleafs")
        let rightLeaves = ints("nodes_falseleafs")
        let leaves = ints("leaf_targetids")
        let lengths = [features.count, left.count, right.count, leftLeaves.count, rightLeaves.count]
        guard Set(lengths).count == 1 else { return "its lists of nodes have the lengths \(lengths)" }
        var children: [(Int, Int)?] = []
        for index in features.indices {
            func place(_ child: Int64, _ isLeaf: Bool) -> Int? {
                guard child >= 0, child < (isLeaf ? leaves.count : features.count) else { return nil }
                return isLeaf ? -1 : Int(child)
            }
            guard let a = place(left[index], leftLeaves[index] != 0),
                let b = place(right[index], rightLeaves[index] != 0)
            else { return "node \(index) has a child that does not exist" }
            guard features[index] >= 0, columns.map({ $0 <= 0 || features[index] < $0 }) ?? true else {
                return "node \(index) compares column \(features[index])"
            }
            children.append((a, b))
        }
        // A tree of one leaf is an inner node both of whose children are that leaf.
        if let wrong = cycle(children) { return "node \(wrong) is reached twice" }
        if let root = ints("tree_roots").first(where: { $0 < 0 || $0 >= max(features.count, 1) }) {
            return "a tree begins at node \(root)"
        }
        return nil
    }

    /// A node that two others lead to, or that leads back to itself; -1 stands for a leaf.
    static func cycle(_ children: [(Int, Int)?]) -> Int? {
        var parents = [Int](repeating: 0, count: children.count)
        for pair in children {
            guard let (a, b) = pair else { continue }
            for child in a == b ? [a] : [a, b] where child >= 0 {
                parents[child] += 1
                if parents[child] > 1 { return child }
            }
        }
        // With one parent at most each, what no root leads to is a cycle.
        var reached = [Bool](repeating: false, count: children.count)
        var pending = parents.indices.filter { parents[$0] == 0 }
        while let node = pending.popLast() {
            reached[node] = true
            guard let (a, b) = children[node] else { continue }
            for child in [a, b] where child >= 0 && !reached[child] { pending.append(child) }
        }
        return reached.firstIndex(of: false)
    }
}
