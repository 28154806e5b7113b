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
            valueArray.dtype == .float64, valueArray.shape.count == 3,
            var values = try? valueArray.doubles()
        else {
            throw EstimatorError(.invalidState, "the state of a Tree is not what scikit-learn stores")
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

/// Where numpy's records of a release keep the members of a node.
struct NodeLayout {
    private let offsets: [Int]
    /// 4 on machines of 32 bits.
    private let integerSize: Int
    private let missingOffset: Int?
    private let size: Int
    /// 64 bytes since 1.3, laid out as ``Tree/Node`` is here.
    private let isNative: Bool

    private static let names = [
        "left_child", "right_child", "feature", "threshold", "impurity", "n_node_samples",
        "weighted_n_node_samples",
    ]

    init(_ dtype: DType) throws(EstimatorError) {
        func member(_ name: String) throws(EstimatorError) -> DType.Field {
            guard let field = dtype.fields.first(where: { $0.name == name }), !field.dtype.isBigEndian,
                field.shape.isEmpty, field.offset >= 0, field.offset + field.dtype.itemSize <= dtype.itemSize
            else { throw EstimatorError(.invalidState, "nodes of a Tree have no member \(name)") }
            return field
        }
        var offsets: [Int] = []
        var integerSize = 8
        for name in Self.names {
            let field = try member(name)
            offsets.append(field.offset)
            switch (field.dtype.kind, field.dtype.itemSize) {
            case (.float, 8): break
            case (.integer, 8), (.integer, 4): integerSize = field.dtype.itemSize
            default:
                throw EstimatorError(.invalidState, "nodes of a Tree hold \(name) as \(field.dtype.name)")
            }
        }
        for name in Self.names {
            let field = try member(name)
            let isFloat = ["threshold", "impurity", "weighted_n_node_samples"].contains(name)
            guard (field.dtype.kind == .float) == isFloat, isFloat || field.dtype.itemSize == integerSize
            else {
                throw EstimatorError(.invalidState, "nodes of a Tree hold \(name) as \(field.dtype.name)")
            }
        }
        let missing = dtype.fields.first { $0.name == "missing_go_to_left" }
        if let missing, missing.dtype.itemSize != 1 || missing.offset >= dtype.itemSize {
            throw EstimatorError(
                .invalidState, "nodes of a Tree hold missing_go_to_left as \(missing.dtype.name)")
        }
        if dtype.fields.contains(where: { $0.name == "left_cat_bitset" }) {
            throw EstimatorError(.unsupported, "trees that split categories are not supported")
        }
        self.offsets = offsets
        self.integerSize = integerSize
        missingOffset = missing?.offset
        size = dtype.itemSize
        isNative =
            offsets == [0, 8, 16, 24, 32, 40, 48] && missingOffset == 56 && size == 64 && integerSize == 8
            && MemoryLayout<Tree.Node>.stride == 64
            && MemoryLayout<Tree.Node>.offset(of: \.missingGoToLeft) == 56
            && MemoryLayout<Int>.size == 8 && 1.littleEndian == 1
    }

    func nodes(in array: NDArray) throws(EstimatorError) -> [Tree.Node] {
        guard array.shape.count == 1 else {
            throw EstimatorError(.invalidState, "nodes of a Tree have the shape \(array.shape)")
        }
        return array.data.withUnsafeBytes { nodes(in: $0) }
    }

    /// The nodes in records of this layout, one behind the other.
    func nodes(in source: UnsafeRawBufferPointer) -> [Tree.Node] {
        let count = size > 0 ? source.count / size : 0
        return [Tree.Node](unsafeUninitializedCapacity: count) { target, filled in
            if isNative {
                UnsafeMutableRawBufferPointer(target).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[..<(count * 64)]))
            } else {
                for index in 0..<count {
                    let base = index * size
                    func float(_ member: Int) -> Double {
                        Double(
                            bitPattern: UInt64(
                                littleEndian: source.loadUnaligned(
                                    fromByteOffset: base + offsets[member], as: UInt64.self)))
                    }
                    func integer(_ member: Int) -> Int {
                        integerSize == 8
                            ? Int(
                                Int64(
                                    littleEndian: source.loadUnaligned(
                                        fromByteOffset: base + offsets[member], as: Int64.self)))
                            : Int(
                                Int32(
                                    littleEndian: source.loadUnaligned(
                                        fromByteOffset: base + offsets[member], as: Int32.self)))
                    }
                    target.initializeElement(
                        at: index,
                        to: Tree.Node(
                            leftChild: integer(0), rightChild: integer(1), feature: integer(2),
                            threshold: float(3), impurity: float(4), nNodeSamples: integer(5),
                            weightedNNodeSamples: float(6),
                            missingGoToLeft: missingOffset.map { source[base + $0] } ?? 0))
                }
            }
            filled = count
        }
    }
}
