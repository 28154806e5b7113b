import AspicCore
import ObjectGraph

extension Tree {
    /// What a classification tree stores per node and class.
    enum ValueMeaning: Sendable {
        /// Weighted counts; predicting divides by their sum.
        case counts
        /// Shares, used as they are.
        case shares

        /// Turns values of classes, `width` for each node and output, into shares.
        func normalize(_ values: inout [Double], width: Int) {
            guard self == .counts, width > 0 else { return }
            values.withUnsafeMutableBufferPointer { values in
                for row in 0..<values.count / width {
                    let range = row * width..<(row + 1) * width
                    let sum = numpySum(UnsafeBufferPointer(rebasing: values[range]))
                    for place in range { values[place] /= sum == 0 ? 1 : sum }
                }
            }
        }
    }

    static let classificationValues = Epochs(ValueMeaning.counts, (ScikitLearnVersion(1, 4), .shares))

    /// `Tree(n_features, n_classes, n_outputs)` with the state `{max_depth, node_count, nodes, values}`.
    ///
    /// - Parameter meaning: Of the values; shares are stored whatever it is.
    init(
        at node: NodeID, meaning: ValueMeaning, in context: DecodingContext
    ) throws(EstimatorError) {
        guard let object = context.reader.object(at: node), let state = object.state,
            context.reader.isGlobal(object.callable, "sklearn.tree._tree", "Tree"),
            context.graph.kind(of: object.arguments) == .tuple,
            context.graph.childCount(of: object.arguments) == 3
        else {
            throw EstimatorError(.invalidState, "expected a Tree, found \(context.describe(node))")
        }
        let arguments = object.arguments
        var hint = 0
        func attribute(_ name: StaticString) throws(EstimatorError) -> NodeID {
            guard let found = context.reader.value(name, in: state, near: &hint) else {
                throw EstimatorError(.invalidState, "the state of a Tree has no \(name)")
            }
            return found
        }
        guard let columns = context.reader.integer(at: context.graph.child(0, of: arguments)),
            let classes = context.treeClasses(at: context.graph.child(1, of: arguments)),
            let outputs = context.reader.integer(at: context.graph.child(2, of: arguments)),
            let depth = context.reader.integer(at: try attribute("max_depth")),
            let count = context.reader.integer(at: try attribute("node_count")),
            let nodes = context.reader.array(at: try attribute("nodes")),
            let valueArray = context.reader.array(at: try attribute("values")),
            valueArray.shape.count == 3
        else {
            throw EstimatorError(.invalidState, "the state of a Tree is not what scikit-learn stores")
        }
        guard valueArray.dtype.kind == .float, valueArray.dtype.itemSize == 8,
            var values = try? valueArray.doubles()
        else {
            throw EstimatorError(
                .unsupported, "values of a Tree of type \(valueArray.dtype.name) are not supported")
        }
        guard count == nodes.shape.first, outputs == classes.count else {
            throw EstimatorError(
                .invalidState,
                "a tree of \(count) nodes and \(outputs) outputs has nodes \(nodes.shape) and classes \(classes)"
            )
        }
        meaning.normalize(&values, width: valueArray.shape[2])
        let layout = try context.nodeLayout(nodes.dtype)
        try self.init(
            nFeatures: columns, nClasses: classes, maxDepth: depth, nodes: layout.nodes(in: nodes),
            values: values)
    }
}

extension Tree {
    /// The tree as 1.9.1 stores it.
    func node(in context: EncodingContext) throws(EstimatorError) -> NodeID {
        let size = Self.nodeType.itemSize
        let records = Bytes(count: nodes.count * size) { target in
            for (index, node) in nodes.enumerated() {
                let base = index * size
                func store(_ value: UInt64, at offset: Int) {
                    target.storeBytes(of: value.littleEndian, toByteOffset: base + offset, as: UInt64.self)
                }
                store(UInt64(bitPattern: Int64(node.leftChild)), at: 0)
                store(UInt64(bitPattern: Int64(node.rightChild)), at: 8)
                store(UInt64(bitPattern: Int64(node.feature)), at: 16)
                store(node.threshold.bitPattern, at: 24)
                store(node.impurity.bitPattern, at: 32)
                store(UInt64(bitPattern: Int64(node.nNodeSamples)), at: 40)
                store(node.weightedNNodeSamples.bitPattern, at: 48)
                target[base + 56] = node.missingGoToLeft
            }
        }
        let nodeArray: NDArray
        do {
            nodeArray = try NDArray(dtype: Self.nodeType, shape: [nodes.count], data: records)
        } catch { throw EstimatorError(error) }
        let classes = context.array(try .of(nClasses, shape: [nClasses.count]))
        let valueArray = context.array(
            try .of(values, shape: [nodes.count, nOutputs, nClasses.max() ?? 0]))
        let state = context.dictionary([
            (context.string("max_depth"), context.graph.add(integer: maxDepth)),
            (context.string("node_count"), context.graph.add(integer: nodes.count)),
            (context.string("nodes"), context.array(nodeArray)),
            (context.string("values"), valueArray),
        ])
        let arguments = [
            context.graph.add(integer: nFeatures), classes, context.graph.add(integer: nOutputs),
        ]
        return context.call("sklearn.tree._tree", "Tree", arguments, state: state)
    }

    /// numpy's record of a node since 1.3.
    private static let nodeType = DType(
        .void, itemSize: 64,
        fields: [
            DType.Field(name: "left_child", dtype: .int64, offset: 0),
            DType.Field(name: "right_child", dtype: .int64, offset: 8),
            DType.Field(name: "feature", dtype: .int64, offset: 16),
            DType.Field(name: "threshold", dtype: .float64, offset: 24),
            DType.Field(name: "impurity", dtype: .float64, offset: 32),
            DType.Field(name: "n_node_samples", dtype: .int64, offset: 40),
            DType.Field(name: "weighted_n_node_samples", dtype: .float64, offset: 48),
            DType.Field(name: "missing_go_to_left", dtype: .uint8, offset: 56),
        ])
}

extension DecodingContext {
    /// `n_classes` of a tree. The trees of a forest agree, so the last answer is kept.
    fileprivate func treeClasses(at node: NodeID) -> [Int]? {
        if let last = lastTreeClasses, graph.isSame(last.node, node) { return last.classes }
        guard let array = reader.array(at: node), let classes = try? array.integers(), !classes.isEmpty,
            classes.allSatisfy({ $0 > 0 && $0 < 1 << 31 })
        else { return nil }
        lastTreeClasses = (node, classes)
        return classes
    }

    /// The trees of a file have one layout.
    func nodeLayout(_ dtype: DType) throws(EstimatorError) -> NodeLayout {
        if let last = lastNodeLayout, last.dtype == dtype { return last.layout }
        let layout = try NodeLayout(dtype)
        lastNodeLayout = (dtype, layout)
        return layout
    }
}
