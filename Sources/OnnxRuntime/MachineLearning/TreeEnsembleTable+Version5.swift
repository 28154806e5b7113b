extension TreeEnsembleTable {
    /// The layout of `TreeEnsemble` (version 5): inner nodes and leaves in separate lists, children by index.
    init(version5 context: NodeContext, targets: Int) throws(OnnxError) {
        func list(_ name: String) -> [Int] { context.ints(name) ?? [] }
        let features = list("nodes_featureids")
        let count = features.count
        let whenTrue = list("nodes_truenodeids")
        let whenFalse = list("nodes_falsenodeids")
        let trueLeaves = list("nodes_trueleafs")
        let falseLeaves = list("nodes_falseleafs")
        let missing = list("nodes_missing_value_tracks_true")
        let splits: [Double] = try context.tensor("nodes_splits")?.cast(to: .double).values() ?? []
        let modes: [UInt8] = try context.tensor("nodes_modes")?.values() ?? []
        let leafTargets = list("leaf_targetids")
        let leafWeights: [Double] = try context.tensor("leaf_weights")?.cast(to: .double).values() ?? []
        let lengths = [
            whenTrue.count, whenFalse.count, trueLeaves.count, falseLeaves.count, splits.count, modes.count,
        ]
        guard lengths.allSatisfy({ $0 == count }), missing.isEmpty || missing.count == count else {
            throw OnnxError(.invalidModel, "the lists nodes_* are not equally long")
        }
        guard leafTargets.count == leafWeights.count, count + leafWeights.count < Int32.max else {
            throw OnnxError(.invalidModel, "leaf_targetids and leaf_weights are not equally long")
        }
        // Inner nodes first, leaves behind them.
        func child(_ index: Int, isLeaf: Int) throws(OnnxError) -> Int32 {
            let bound = isLeaf != 0 ? leafWeights.count : count
            guard index >= 0 && index < bound else {
                throw OnnxError(.invalidModel, "a node has the child \(index), which does not exist")
            }
            return Int32(isLeaf != 0 ? count + index : index)
        }
        for index in 0..<count {
            guard let mode = Mode(rawValue: modes[index]), mode != .leaf else {
                throw OnnxError(.invalidModel, "the node mode \(modes[index]) does not exist")
            }
            nodes.append(
                Node(
                    mode: mode, tracksMissing: missing.isEmpty ? false : missing[index] != 0,
                    feature: try Self.feature(features[index]),
                    whenTrue: try child(whenTrue[index], isLeaf: trueLeaves[index]),
                    whenFalse: try child(whenFalse[index], isLeaf: falseLeaves[index]),
                    threshold: splits[index]))
        }
        for (index, value) in leafWeights.enumerated() {
            nodes.append(Node(mode: .leaf, whenTrue: Int32(index), whenFalse: Int32(index + 1)))
            weights.append(Weight(target: try Self.target(leafTargets[index], targets), value: value))
        }
        for root in list("tree_roots") {
            guard root >= 0 && root < count else {
                throw OnnxError(.invalidModel, "a tree begins at the node \(root), which does not exist")
            }
            roots.append(root)
        }
        try addMembers(context)
        try checkAcyclic()
    }

    /// `membership_values` lists the sets of the nodes with the mode `member`, each ended by a NaN.
    private mutating func addMembers(_ context: NodeContext) throws(OnnxError) {
        let users = nodes.indices.filter { nodes[$0].mode == .member }
        guard !users.isEmpty else { return }
        let values: [Double] = try context.tensor("membership_values")?.cast(to: .double).values() ?? []
        let sets = values.split(omittingEmptySubsequences: false) { $0.isNaN }
        guard sets.count > users.count - 1, values.last?.isNaN ?? false else {
            throw OnnxError(
                .invalidModel, "membership_values has fewer sets than there are nodes that ask for one")
        }
        for (user, set) in zip(users, sets) { members[user] = Set(set) }
    }
}
