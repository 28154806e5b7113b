/// The trees of an ensemble in one list of nodes, checked so that walking them needs no checks.
struct TreeEnsembleTable: Sendable {
    enum Mode: UInt8, Sendable {
        // The numbers of TreeEnsemble-5.
        case lessOrEqual = 0
        case less = 1
        case greaterOrEqual = 2
        case greater = 3
        case equal = 4
        case notEqual = 5
        case member = 6
        case leaf = 255

        init?(_ name: String) {
            switch name {
            case "BRANCH_LEQ": self = .lessOrEqual
            case "BRANCH_LT": self = .less
            case "BRANCH_GTE": self = .greaterOrEqual
            case "BRANCH_GT": self = .greater
            case "BRANCH_EQ": self = .equal
            case "BRANCH_NEQ": self = .notEqual
            case "LEAF": self = .leaf
            default: return nil
            }
        }
    }

    struct Node: Sendable {
        var mode: Mode
        var tracksMissing = false
        var feature: Int32 = 0
        /// Index of the node for "true", or of the first weight of a leaf.
        var whenTrue: Int32 = 0
        /// Index of the node for "false", or of the weight behind the last one of a leaf.
        var whenFalse: Int32 = 0
        var threshold: Double = 0
    }

    struct Weight: Sendable {
        var target: Int32
        var value: Double
    }

    var nodes: [Node] = []
    var roots: [Int] = []
    var weights: [Weight] = []
    /// For the mode `member`: the members by node.
    var members: [Int: Set<Double>] = [:]

    var featureCount: Int { nodes.reduce(0) { max($0, $1.mode == .leaf ? 0 : Int($1.feature) + 1) } }

    /// The leaf that a row ends in: `value(feature)` is the row.
    @inline(__always)
    func leaf(from root: Int, _ value: (Int) -> Double) -> Node {
        var index = root
        while true {
            let node = nodes[index]
            if node.mode == .leaf { return node }
            let x = value(Int(node.feature))
            let holds: Bool
            switch node.mode {
            case .lessOrEqual: holds = x <= node.threshold
            case .less: holds = x < node.threshold
            case .greaterOrEqual: holds = x >= node.threshold
            case .greater: holds = x > node.threshold
            case .equal: holds = x == node.threshold
            case .notEqual: holds = x != node.threshold
            case .member: holds = members[index]?.contains(x) ?? false
            case .leaf: return node
            }
            let goesTrue = holds || node.tracksMissing && x.isNaN
            index = Int(goesTrue ? node.whenTrue : node.whenFalse)
        }
    }

    /// Refuses trees in which a walk would not end. Nodes may share children, as sets of categories do.
    func checkAcyclic() throws(OnnxError) {
        // 0 not seen, 1 on the path, 2 done.
        var state = [UInt8](repeating: 0, count: nodes.count)
        var path: [(node: Int, children: Int)] = []
        for root in roots where state[root] == 0 {
            path.append((root, 0))
            state[root] = 1
            while let top = path.last {
                let node = nodes[top.node]
                if node.mode == .leaf || top.children == 2 {
                    state[top.node] = 2
                    path.removeLast()
                    continue
                }
                path[path.count - 1].children += 1
                let child = Int(top.children == 0 ? node.whenTrue : node.whenFalse)
                guard state[child] != 1 else { throw OnnxError(.invalidModel, "a tree contains itself") }
                if state[child] == 0 {
                    state[child] = 1
                    path.append((child, 0))
                }
            }
        }
    }
}

// MARK: - TreeEnsembleClassifier and TreeEnsembleRegressor

extension TreeEnsembleTable {
    /// The layout of versions 1 and 3: nodes named by tree and number, leaf weights (`class_` or `target_`) in
    /// lists of their own.
    init(_ context: NodeContext, weights prefix: String, targets: Int) throws(OnnxError) {
        let trees = context.ints("nodes_treeids") ?? []
        let ids = context.ints("nodes_nodeids") ?? []
        let count = trees.count
        func list<Element>(_ name: String, _ values: [Element]?) throws(OnnxError) -> [Element] {
            guard let values, values.count == count else {
                throw OnnxError(
                    .invalidModel, "\(name) has \(values?.count ?? 0) entries, nodes_treeids \(count)")
            }
            return values
        }
        guard count > 0, count < Int32.max else { throw OnnxError(.invalidModel, "no trees, or too many") }
        _ = try list("nodes_nodeids", ids)
        let features = try list("nodes_featureids", context.ints("nodes_featureids"))
        let thresholds = try list("nodes_values", try context.numbers("nodes_values"))
        let modes = try list("nodes_modes", context.strings("nodes_modes"))
        let whenTrue = try list("nodes_truenodeids", context.ints("nodes_truenodeids"))
        let whenFalse = try list("nodes_falsenodeids", context.ints("nodes_falsenodeids"))
        let missing = context.ints("nodes_missing_value_tracks_true") ?? []
        if !missing.isEmpty { _ = try list("nodes_missing_value_tracks_true", missing) }

        var positions: [Key: Int] = [:]
        var seen: Set<Int> = []
        for index in 0..<count {
            guard positions.updateValue(index, forKey: Key(tree: trees[index], node: ids[index])) == nil
            else {
                throw OnnxError(
                    .invalidModel, "the tree \(trees[index]) has two nodes with the number \(ids[index])")
            }
            if seen.insert(trees[index]).inserted { roots.append(index) }
        }
        func child(_ index: Int, _ number: Int) throws(OnnxError) -> Int32 {
            guard let position = positions[Key(tree: trees[index], node: number)] else {
                throw OnnxError(
                    .invalidModel,
                    "node \(ids[index]) of the tree \(trees[index]) has the child \(number), which does not exist"
                )
            }
            return Int32(position)
        }
        for index in 0..<count {
            guard let mode = Mode(modes[index]) else {
                throw OnnxError(.invalidModel, "the node mode '\(modes[index])' does not exist")
            }
            var node = Node(mode: mode)
            if mode != .leaf {
                node.feature = try Self.feature(features[index])
                node.threshold = thresholds[index]
                node.tracksMissing = missing.isEmpty ? false : missing[index] != 0
                node.whenTrue = try child(index, whenTrue[index])
                node.whenFalse = try child(index, whenFalse[index])
            }
            nodes.append(node)
        }
        try addWeights(context, prefix, positions, targets)
        try checkAcyclic()
    }

    private struct Key: Hashable {
        let tree: Int
        let node: Int
    }

    private mutating func addWeights(
        _ context: NodeContext, _ prefix: String, _ positions: [Key: Int], _ targets: Int
    ) throws(OnnxError) {
        let trees = context.ints(prefix + "_treeids") ?? []
        let ids = context.ints(prefix + "_nodeids") ?? []
        let targetIds = context.ints(prefix + "_ids") ?? []
        let values = try context.numbers(prefix + "_weights") ?? []
        guard ids.count == trees.count, targetIds.count == trees.count, values.count == trees.count else {
            throw OnnxError(.invalidModel, "the lists \(prefix)_* are not equally long")
        }
        var byNode = [[Weight]](repeating: [], count: nodes.count)
        for index in trees.indices {
            guard let position = positions[Key(tree: trees[index], node: ids[index])] else {
                throw OnnxError(
                    .invalidModel,
                    "a weight of node \(ids[index]) in the tree \(trees[index]), which do not exist")
            }
            // As onnxruntime does: weights of inner nodes are passed over, and of several for the only target the first
            // counts.
            guard nodes[position].mode == .leaf, targets > 1 || byNode[position].isEmpty else { continue }
            byNode[position].append(
                Weight(target: try Self.target(targetIds[index], targets), value: values[index]))
        }
        for index in nodes.indices where nodes[index].mode == .leaf {
            nodes[index].whenTrue = Int32(weights.count)
            weights += byNode[index]
            nodes[index].whenFalse = Int32(weights.count)
        }
    }

    static func feature(_ value: Int) throws(OnnxError) -> Int32 {
        guard value >= 0, let feature = Int32(exactly: value) else {
            throw OnnxError(.invalidModel, "a node asks for the feature \(value)")
        }
        return feature
    }

    static func target(_ value: Int, _ count: Int) throws(OnnxError) -> Int32 {
        guard value >= 0, value < count, let target = Int32(exactly: value) else {
            throw OnnxError(.invalidModel, "a leaf counts for the class or target \(value) of \(count)")
        }
        return target
    }
}

extension NodeContext {
    /// A list of numbers in the attribute `name` (`float`) or `name_as_tensor` (`float` or `double`).
    func numbers(_ name: String) throws(OnnxError) -> [Double]? {
        if let values = floats(name), !values.isEmpty { return values.map { Double($0) } }
        return try tensor(name + "_as_tensor")?.cast(to: .double).values()
    }
}
