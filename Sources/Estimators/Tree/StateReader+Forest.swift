import AspicCore
import ObjectGraph

extension StateReader {
    /// The trees of a forest.
    ///
    /// Saved trees differ in nothing but their seed and their nodes, so each is compared with the first one where
    /// it stands, and only what differs is read: a file with 500 trees holds 10,000 attributes.
    func forestTrees(_ name: String) throws(EstimatorError) -> [DecisionTreeClassifier] {
        guard let items = context.reader.items(at: try required(name)) else { throw mismatch(name, "a list") }
        var trees: [DecisionTreeClassifier] = []
        trees.reserveCapacity(items.count)
        var template: ForestTemplate?
        for (index, item) in items.enumerated() {
            do throws(EstimatorError) {
                if let template, let (seed, nodes) = try template.differences(at: item, in: context) {
                    trees.append(template.tree)
                    try trees[trees.count - 1].become(seed, nodes)
                    continue
                }
                guard let tree = try context.estimator(at: item) as? DecisionTreeClassifier else {
                    throw EstimatorError(
                        .invalidState, "expected a DecisionTreeClassifier, found \(context.describe(item))")
                }
                if template == nil { template = ForestTemplate(tree, at: item, in: context) }
                trees.append(tree)
            } catch { throw error.inside("\(name)[\(index)]") }
        }
        return trees
    }
}

/// The first tree of a forest, for reading the others by their differences.
private struct ForestTemplate {
    let tree: DecisionTreeClassifier
    private let node: NodeID
    private let state: NodeID
    /// Which pairs of the state hold the seed and the nodes.
    private let seedPair: Int
    private let treePair: Int
    private let meaning: Tree.ValueMeaning
    private let nodes: TreeTemplate?

    init?(_ tree: DecisionTreeClassifier, at node: NodeID, in context: DecodingContext) {
        guard let fitted = tree.fitted, let object = context.reader.object(at: node),
            let state = object.state,
            context.graph.kind(of: state) == .dictionary
        else { return nil }
        var seedPair: Int?
        var treePair: Int?
        var version: ScikitLearnVersion?
        for pair in 0..<context.graph.childCount(of: state) / 2 {
            let key = context.graph.child(2 * pair, of: state)
            if context.graph.holds(key, "random_state") { seedPair = pair }
            if context.graph.holds(key, "tree_") { treePair = pair }
            if context.graph.holds(key, "_sklearn_version") {
                version = context.graph.text(of: context.graph.child(2 * pair + 1, of: state))
                    .flatMap { ScikitLearnVersion($0) }
            }
        }
        guard let seedPair, let treePair, let version else { return nil }
        self.tree = tree
        nodes = TreeTemplate(fitted.tree, at: context.graph.child(2 * treePair + 1, of: state), in: context)
        self.node = node
        self.state = state
        self.seedPair = seedPair
        self.treePair = treePair
        meaning = Tree.classificationValues.value(in: version)
    }

    /// Seed and nodes of the tree at `other`; `nil` if it differs in more than those.
    func differences(
        at other: NodeID, in context: DecodingContext
    ) throws(EstimatorError) -> (seed: Int, nodes: Tree)? {
        guard context.graph.kind(of: other) == context.graph.kind(of: node),
            let object = context.reader.object(at: other),
            let otherState = object.state, context.graph.kind(of: otherState) == .dictionary,
            context.graph.childCount(of: otherState) == context.graph.childCount(of: state),
            context.graph.isSame(context.graph.child(0, of: node), context.graph.child(0, of: other))
        else { return nil }
        for pair in 0..<context.graph.childCount(of: state) / 2 {
            let key = context.graph.child(2 * pair, of: state)
            let otherKey = context.graph.child(2 * pair, of: otherState)
            guard context.graph.isSame(key, otherKey) else { return nil }
            if pair == seedPair || pair == treePair { continue }
            guard
                context.graph.isSame(
                    context.graph.child(2 * pair + 1, of: state),
                    context.graph.child(2 * pair + 1, of: otherState))
            else { return nil }
        }
        guard let seed = context.graph.integer(of: context.graph.child(2 * seedPair + 1, of: otherState))
        else { return nil }
        let otherNodes = context.graph.child(2 * treePair + 1, of: otherState)
        do throws(EstimatorError) {
            if let nodes = try nodes?.tree(at: otherNodes, meaning, in: context) { return (seed, nodes) }
            return (seed, try Tree(at: otherNodes, meaning: meaning, in: context))
        } catch { throw error.inside("tree_") }
    }
}

extension DecisionTreeClassifier {
    fileprivate mutating func become(_ seed: Int, _ nodes: Tree) throws(EstimatorError) {
        randomState = .seed(seed)
        do throws(EstimatorError) { try fitted?.replaceTree(nodes) } catch { throw error.inside("tree_") }
    }
}

/// The `Tree` of the first tree of a forest as numpy's calls make it: what others share with it is compared, not read.
private struct TreeTemplate {
    private let tree: Tree
    private let node: NodeID
    private let callable: NodeID
    private let state: NodeID
    private let layout: NodeLayout
    private let recordSize: Int
    private let nodeType: NodeID
    private let valueType: NodeID
    private let depthPair: Int
    private let countPair: Int
    private let nodesPair: Int
    private let valuesPair: Int

    init?(_ tree: Tree, at node: NodeID, in context: DecodingContext) {
        let graph = context.graph
        guard let object = context.reader.object(at: node), let state = object.state,
            graph.kind(of: state) == .dictionary, graph.kind(of: object.arguments) == .tuple
        else { return nil }
        func pair(_ name: StaticString) -> Int? {
            (0..<graph.childCount(of: state) / 2).first { graph.holds(graph.child(2 * $0, of: state), name) }
        }
        guard let depthPair = pair("max_depth"), let countPair = pair("node_count"),
            let nodesPair = pair("nodes"),
            let valuesPair = pair("values"),
            let nodes = context.reader.storedArray(at: graph.child(2 * nodesPair + 1, of: state)),
            let values = context.reader.storedArray(at: graph.child(2 * valuesPair + 1, of: state)),
            let recordType = context.reader.dtype(at: nodes.dtype),
            context.reader.dtype(at: values.dtype) == .float64,
            let layout = try? context.nodeLayout(recordType)
        else { return nil }
        self.tree = tree
        self.node = node
        callable = object.callable
        self.state = state
        self.layout = layout
        recordSize = recordType.itemSize
        nodeType = nodes.dtype
        valueType = values.dtype
        self.depthPair = depthPair
        self.countPair = countPair
        self.nodesPair = nodesPair
        self.valuesPair = valuesPair
    }

    /// The tree at `other`; `nil` if it is made in another way.
    func tree(
        at other: NodeID, _ meaning: Tree.ValueMeaning, in context: DecodingContext
    ) throws(EstimatorError) -> Tree? {
        guard let object = context.reader.object(at: other), object.callable == callable,
            let otherState = object.state, context.graph.kind(of: otherState) == .dictionary,
            context.graph.childCount(of: otherState) == context.graph.childCount(of: state),
            context.graph.isSame(context.graph.child(1, of: node), object.arguments)
        else { return nil }
        for pair in [depthPair, countPair, nodesPair, valuesPair] {
            let key = context.graph.child(2 * pair, of: state)
            let otherKey = context.graph.child(2 * pair, of: otherState)
            guard context.graph.isSame(key, otherKey) else { return nil }
        }
        guard let depth = context.graph.integer(of: context.graph.child(2 * depthPair + 1, of: otherState)),
            let nodes = context.reader.storedArray(
                at: context.graph.child(2 * nodesPair + 1, of: otherState)),
            let values = context.reader.storedArray(
                at: context.graph.child(2 * valuesPair + 1, of: otherState)),
            nodes.dtype == nodeType, values.dtype == valueType,
            let count = elements(nodes, dimensions: 1, of: recordSize, in: context),
            context.graph.integer(of: context.graph.child(2 * countPair + 1, of: otherState)) == count,
            let shares = elements(values, dimensions: 3, of: 8, in: context),
            shares == count * tree.valueCount
        else { return nil }
        let records = context.graph.withContent(of: nodes.data) { layout.nodes(in: $0) }
        var numbers = context.graph.withContent(of: values.data) { source in
            [Double](unsafeUninitializedCapacity: shares) { target, filled in
                for place in 0..<shares {
                    let bits = source.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self)
                    target.initializeElement(at: place, to: Double(bitPattern: UInt64(littleEndian: bits)))
                }
                filled = shares
            }
        }
        meaning.normalize(&numbers, width: tree.nClasses.max() ?? 0)
        return try Tree(
            nFeatures: tree.nFeatures, nClasses: tree.nClasses, maxDepth: depth, nodes: records,
            values: numbers)
    }

    /// How many elements of `size` bytes an array in C order has; `nil` unless its bytes are as many as its shape says.
    private func elements(
        _ array: ObjectReader.StoredArray, dimensions: Int, of size: Int, in context: DecodingContext
    ) -> Int? {
        guard !array.isFortran, context.graph.kind(of: array.shape) == .tuple,
            context.graph.childCount(of: array.shape) == dimensions
        else { return nil }
        var count = 1
        for axis in 0..<dimensions {
            guard let extent = context.graph.integer(of: context.graph.child(axis, of: array.shape)),
                extent >= 0, extent < 1 << 31
            else { return nil }
            let (product, overflow) = count.multipliedReportingOverflow(by: extent)
            guard !overflow else { return nil }
            count = product
        }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
        return !overflow && context.graph.contentCount(of: array.data) == bytes ? count : nil
    }
}
