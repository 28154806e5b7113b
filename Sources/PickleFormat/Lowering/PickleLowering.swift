package import AspicCore
package import ObjectGraph

/// Turns a canonical graph into one that a pickle protocol has opcodes for: arrays become numpy's calls, and
/// values that older protocols lack become calls that make them.
///
/// The forms are those that numpy 2 and CPython 3 write themselves; see the table at ``CanonicalForm``, which
/// undoes what is done here. Works through a list of nodes to fill, so depth does not matter.
package struct PickleLowering {
    /// Where the bytes of arrays go.
    package enum Arrays: Sendable {
        /// Into the pickle.
        case inside
        /// Between its opcodes, behind a `NumpyArrayWrapper`, as joblib 1.2 and later have it.
        case joblib
    }

    /// What a pickle can be written from.
    package struct Lowered: Sendable {
        package var graph: ObjectGraph
        /// The nodes of the outermost pickle.
        package var nodes: Range<Int>
        /// The pickles inside joblib's arrays of objects: the operation that holds each, and its nodes.
        package var nested: [NodeID: Range<Int>]
    }

    let source: ObjectGraph
    let version: Int
    /// `inside` for what joblib's arrays of objects hold.
    var arrays: Arrays
    var target = ObjectGraph()
    var names = NameTable()
    var loweredTypes: [DType: NodeID] = [:]
    let objects: ObjectReader
    /// The target of each source node; ``unmapped`` for none yet.
    private var mapped: [NodeID]
    /// The source nodes that ``mapped`` knows, to forget them between pickles.
    private var touched: [NodeID] = []
    private var pending: [Filling] = []
    /// Arrays of objects whose pickles are still to be made, and the operations that will hold them.
    private var postponed: [(operation: NodeID, array: NodeID)] = []
    /// joblib writes an array again for each reference to it; so many bytes may come of that.
    private var repeatedBytes = 0
    private var seenArrays: Set<NodeID> = []
    private static let maximumRepeatedBytes = 1 << 30
    private let maximumNodes: Int
    private static let unmapped = NodeID(index: .max)

    /// Children that a node of the target still needs.
    private struct Filling {
        var node: NodeID
        /// The place of the first of them.
        var slot: Int
        var children: NodeList
    }

    private init(_ graph: ObjectGraph, version: Int, arrays: Arrays) {
        source = graph
        objects = ObjectReader(graph)
        self.version = version
        self.arrays = arrays
        mapped = [NodeID](repeating: Self.unmapped, count: graph.count)
        // Every node takes a few at most, but each array of objects is a pickle of its own and repeats what it
        // shares with others.
        maximumNodes = min(32 * graph.count + (1 << 22), Int(UInt32.max) - 1)
        target.reserve(nodes: graph.count * 2, links: graph.count * 2)
    }

    /// - Throws: ``FormatError`` with ``FormatError/Code/notRepresentable`` for what the protocol cannot hold, and
    ///   with ``FormatError/Code/limitExceeded`` where joblib would have to repeat too much.
    package static func lower(
        _ canonical: ObjectGraph, protocolVersion: Int, arrays: Arrays
    ) throws(FormatError) -> Lowered {
        guard let first = canonical.roots.first else {
            throw FormatError(.notRepresentable, "a graph without a root")
        }
        var lowering = PickleLowering(canonical, version: protocolVersion, arrays: arrays)
        let root = try lowering.run(first)
        let nodes = 0..<lowering.target.count
        lowering.arrays = .inside
        var nested: [NodeID: Range<Int>] = [:]
        for (operation, array) in lowering.postponed {
            lowering.forget()
            let start = lowering.target.count
            let content = try lowering.run(array)
            lowering.target.setChild(0, of: operation, to: content)
            nested[operation] = start..<lowering.target.count
        }
        lowering.target.roots = [root]
        return Lowered(graph: lowering.target, nodes: nodes, nested: nested)
    }

    private mutating func run(_ root: NodeID) throws(FormatError) -> NodeID {
        let root = try visit(root)
        while let filling = pending.popLast() {
            var slot = filling.slot
            for child in filling.children {
                target.setChild(slot, of: filling.node, to: try visit(child))
                slot += 1
            }
            guard target.count < maximumNodes else {
                throw FormatError(
                    .limitExceeded, "joblib would have to repeat what the arrays of objects share too often")
            }
        }
        return root
    }

    /// Starts a pickle that shares nothing with those before it.
    private mutating func forget() {
        for node in touched { mapped[Int(node.index)] = Self.unmapped }
        touched = []
        names = NameTable()
        loweredTypes = [:]
    }

    private mutating func visit(_ id: NodeID) throws(FormatError) -> NodeID {
        let known = mapped[Int(id.index)]
        if known != Self.unmapped { return known }
        let new = try make(id)
        // joblib does not memoize arrays: a second reference would find the wrapper instead of the array.
        let isWrapped =
            arrays == .joblib && (source.kind(of: id) == .array || source.kind(of: id) == .objectArray)
        if isWrapped {
            try countRepetition(of: id)
        } else {
            mapped[Int(id.index)] = new
            touched.append(id)
        }
        return new
    }

    private mutating func countRepetition(of id: NodeID) throws(FormatError) {
        guard !seenArrays.insert(id).inserted else { return }
        repeatedBytes += 256 + (source.array(of: id)?.data.count ?? 8 * source.childCount(of: id))
        guard repeatedBytes <= Self.maximumRepeatedBytes else {
            throw FormatError(.limitExceeded, "joblib would have to repeat shared arrays of more than 1 GiB")
        }
    }

    private mutating func make(_ id: NodeID) throws(FormatError) -> NodeID {
        let node = source[id]
        switch node.kind {
        case .none, .true, .false: return id
        case .integer: return target.add(integer: Int(Int64(bitPattern: node.b)))
        case .float: return target.add(float: node.b)
        case .string: return names.string(source.content(of: id), in: &target)
        case .bigInteger, .legacyString: return target.add(node.kind, content: source.content(of: id))
        case .bytes: return bytes(source.content(of: id))
        case .byteArray: return byteArray(source.content(of: id))
        case .tuple where node.a == 0 && source.operations(of: id).isEmpty:
            return names.emptyTuple(in: &target)
        case .tuple, .list, .dictionary: return try container(id)
        case .persistent: return try persistent(id)
        case .set, .frozenSet:
            if version >= 4 { return try container(id) }
            let list = placeholder(.list, source.children(of: id))
            let made = call("builtins", node.kind == .set ? "set" : "frozenset", [list])
            for operation in try operations(of: id) { target.append(operation: operation, to: made) }
            return made
        case .global: return try global(id)
        case .extension: return target.add(extensionCode: Int(Int64(bitPattern: node.b)))
        case .array, .scalar:
            guard let array = source.array(of: id) else {
                throw FormatError(.malformed, "an array without contents")
            }
            return node.kind == .scalar ? scalar(array) : self.array(array)
        case .objectArray: return try objectArray(id)
        case .reduce, .newObject, .newObjectExtended: return try construction(id)
        default: throw FormatError(.malformed, "an operation stands where a value should")
        }
    }

    // MARK: - Building

    /// A node whose children follow.
    mutating func placeholder(_ kind: NodeKind, _ children: NodeList) -> NodeID {
        let node = target.addPlaceholder(kind, slots: children.count)
        complete(node, from: 0, with: children)
        return node
    }

    /// Has the children of `node` from `slot` on filled from the source's `children`.
    mutating func complete(_ node: NodeID, from slot: Int, with children: NodeList) {
        if !children.isEmpty { pending.append(Filling(node: node, slot: slot, children: children)) }
    }

    private mutating func container(_ id: NodeID) throws(FormatError) -> NodeID {
        let node = placeholder(source.kind(of: id), source.children(of: id))
        for operation in try operations(of: id) { target.append(operation: operation, to: node) }
        return node
    }

    /// Copies of what is done to a source node afterwards.
    mutating func operations(of id: NodeID) throws(FormatError) -> [NodeID] {
        var copies: [NodeID] = []
        for operation in source.operations(of: id) {
            let kind = source.kind(of: operation)
            if kind == .addItems && version < 4 {
                throw FormatError(
                    .notRepresentable,
                    "pickle protocol \(version) cannot hold what is added to an object as to a set"
                )
            }
            if kind == .discarded, let call = try droppedInstance(source.child(0, of: operation)) {
                copies.append(target.add(kind, children: CollectionOfOne(call)))
            } else {
                copies.append(placeholder(kind, source.children(of: operation)))
            }
        }
        return copies
    }

    /// Leaves an array of objects to a pickle of its own.
    mutating func postpone(_ array: NodeID, to operation: NodeID) {
        postponed.append((operation, array))
    }

    mutating func tuple(_ children: [NodeID]) -> NodeID {
        children.isEmpty ? names.emptyTuple(in: &target) : target.add(.tuple, children: children)
    }

    mutating func name(_ module: String, _ name: String) -> NodeID {
        let full = QualifiedName(module, name)
        return names.global(version < 3 ? CanonicalNames.python2(full) : full, in: &target)
    }

    mutating func call(_ module: String, _ function: String, _ arguments: [NodeID]) -> NodeID {
        target.add(.reduce, children: name(module, function), tuple(arguments))
    }
}
