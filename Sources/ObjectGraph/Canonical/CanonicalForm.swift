package import AspicCore

/// Turns a graph as written into the canonical form: what it means, the same for every format and protocol.
///
/// | as written | canonical |
/// |---|---|
/// | `_reconstruct` + BUILD, `_frombuffer`, joblib's wrappers, dill's `_create_array` | `array`, `objectArray` |
/// | the same of a class other than `ndarray` | `_reconstruct` + build, with the bytes as `bytes` |
/// | `multiarray.scalar(dtype, bytes)` | `scalar` |
/// | `dtype('f8', False, True)` + BUILD | `numpy.dtype('<f8')`, see ``NameTable/dtype(_:in:)`` |
/// | `copyreg._reconstructor(cls, object, None)`, `copyreg.__newobj__(cls)`, INST and OBJ without arguments | `newObject(cls, ())` |
/// | `copyreg._reconstructor(cls, dict, {...})`, and of `list` | `newObject(cls, ())` + setItems, appendItems |
/// | `_codecs.encode(text, 'latin1')`, `set([...])`, `frozenset`, `bytearray` | the value |
/// | `__randomstate_ctor(...)` with any state of MT19937 | `newObject(RandomState, ())` + build |
/// | `getattr(cls, 'name')`, `_ufunc_reconstruct(module, name)` | the global |
/// | `zoneinfo.ZoneInfo._unpickle(key, from_cache)` | `zoneinfo.ZoneInfo(key)` |
/// | a masked array's fill value that is numpy's default | `None` |
/// | Python 2's `str` in ASCII, module names, `long` | text, Python 3's names, integers |
/// | what adds nothing, or only tells how the pickler went about it; a dropped call of what it reaches | nothing |
/// | equal strings, equal globals, equal dtypes | one node |
///
/// Identity of everything that can change (lists, dictionaries, sets, objects, arrays) is kept. Works through
/// a list of nodes to fill, so depth does not matter.
package struct CanonicalForm {
    let source: ObjectGraph
    let objects: ObjectReader
    var target = ObjectGraph()
    var names = NameTable()
    /// The target of each source node; ``unmapped`` for none yet.
    private var mapped: [NodeID]
    private var pending: [Filling] = []
    /// Whether there are calls whose results are dropped.
    private var dropsCalls = false
    /// The calls whose results are dropped, in the source.
    var droppedCalls: Set<NodeID> = []
    /// Whether a call turned out to be what other calls may be recognised by.
    var isUnsettled = false
    /// The operation that has no place in a canonical graph.
    private static let unmapped = NodeID(index: .max)

    /// Children that a node of the target still needs.
    private struct Filling {
        var node: NodeID
        /// The place of the first of them.
        var slot: Int
        var children: NodeList
    }

    private init(_ graph: ObjectGraph) {
        source = graph
        objects = ObjectReader(graph)
        mapped = [NodeID](repeating: Self.unmapped, count: graph.count)
        target.reserve(nodes: graph.count / 2, links: graph.count / 2)
    }

    /// The canonical form of what hangs on `root`, as the only root of a graph of its own.
    ///
    /// - Throws: ``FormatError`` for graphs that no codec makes, and for out-of-band buffers that were not given.
    package static func of(_ graph: ObjectGraph, root: NodeID) throws(FormatError) -> ObjectGraph {
        try of(graph.withoutIdleOperations(), root: root, rounds: 8)
    }

    private static func of(
        _ graph: ObjectGraph, root: NodeID, rounds: Int
    ) throws(FormatError) -> ObjectGraph {
        var form = CanonicalForm(graph)
        let made = try form.run(from: root)
        form.target.roots = [made]
        let isChanged = form.dropsCalls ? try form.removeIdleCalls() : false
        guard isChanged || form.isUnsettled else {
            form.target.dropDefaultFillValues()
            return form.target
        }
        guard rounds > 0 else {
            throw FormatError(.unsupported, "calls that spell values within such calls, more than eight deep")
        }
        return try of(form.target, root: made, rounds: rounds - 1)
    }

    private mutating func run(from root: NodeID) throws(FormatError) -> NodeID {
        var current = root
        do throws(FormatError) {
            let made = try visit(root)
            while let filling = pending.popLast() {
                var slot = filling.slot
                for child in filling.children {
                    current = child
                    target.setChild(slot, of: filling.node, to: try visit(child))
                    slot += 1
                }
            }
            return made
        } catch {
            throw source.placing(error, at: current, from: root)
        }
    }

    // MARK: - Visiting

    /// The target node for `id`, made now if it is new; its contents may follow.
    mutating func visit(_ id: NodeID) throws(FormatError) -> NodeID {
        let known = mapped[Int(id.index)]
        if known != Self.unmapped { return known }
        let new = try make(id)
        mapped[Int(id.index)] = new
        return new
    }

    private mutating func make(_ id: NodeID) throws(FormatError) -> NodeID {
        let node = source[id]
        switch node.kind {
        case .none, .true, .false: return id
        case .integer: return target.add(integer: Int(Int64(bitPattern: node.b)))
        case .float: return target.add(float: node.b)
        case .string: return names.string(source.content(of: id), in: &target)
        case .bytes, .byteArray, .bigInteger: return target.add(node.kind, content: source.content(of: id))
        case .buffer:
            guard !node.flags.contains(.verbatim) else {
                throw FormatError(
                    .unsupported, "an out-of-band buffer that was not given", offset: Int(node.b))
            }
            return target.add(
                node.flags.contains(.readOnly) ? .bytes : .byteArray, content: source.content(of: id))
        case .legacyString:
            let content = source.content(of: id)
            let isText = content.withUnsafeBytes { $0.allSatisfy { $0 < 0x80 } }
            return isText
                ? names.string(content, in: &target) : target.add(.legacyString, content: content)
        case .tuple where node.a == 0 && source.operations(of: id).isEmpty:
            return names.emptyTuple(in: &target)
        case .tuple, .list, .dictionary, .set, .frozenSet, .persistent:
            return try container(node.kind, source.children(of: id), operations: source.operations(of: id))
        case .global: return try global(id)
        case .extension: return target.add(extensionCode: Int(Int64(bitPattern: node.b)))
        case .array: return target.add(array: try array(id))
        case .scalar: return target.add(array: try array(id), isScalar: true)
        case .objectArray: return try objectArray(id)
        case .reduce, .newObject, .newObjectExtended, .instance: return try construction(id)
        case .appendItems, .setItems, .addItems, .build, .setter, .discarded, .extended,
            .inlineArray, .nestedPickle:
            throw FormatError(.malformed, "an operation stands where a value should")
        }
    }

    /// A node whose children follow.
    mutating func container(
        _ kind: NodeKind, _ children: NodeList, operations: NodeList? = nil
    ) throws(FormatError) -> NodeID {
        let node = target.addPlaceholder(kind, slots: children.count)
        complete(node, from: 0, with: children)
        // Operations on values that are no constructions: legal, and nothing that a pickler writes.
        guard let operations else { return node }
        for operation in operations {
            target.append(operation: try self.operation(operation), to: node)
        }
        return node
    }

    /// Has the children of `node` from `slot` on filled from the source's `children`.
    mutating func complete(_ node: NodeID, from slot: Int, with children: NodeList) {
        if !children.isEmpty { pending.append(Filling(node: node, slot: slot, children: children)) }
    }

    mutating func operation(_ id: NodeID) throws(FormatError) -> NodeID {
        let kind = source.kind(of: id)
        if kind == .discarded || kind == .setter { dropsCalls = true }
        if kind == .discarded { droppedCalls.insert(source.child(0, of: id)) }
        switch kind {
        case .appendItems, .setItems, .addItems, .build, .setter, .discarded:
            return try container(kind, source.children(of: id))
        default:
            throw FormatError(
                .malformed, "joblib's stand-in for an array, whose type, shape and bytes do not fit together"
            )
        }
    }

    /// A construction of `parts`, which are in the target, and the operations of the source node `origin`.
    ///
    /// - Parameters:
    ///   - children: what the first parts become once it has been visited.
    ///   - first: the first of the operations that counts; `parts` have what came before.
    mutating func object(
        _ kind: NodeKind, _ parts: [NodeID], filledWith children: NodeList,
        operationsOf origin: NodeID, from first: Int = 0
    ) throws(FormatError) -> NodeID {
        let operations = source.operations(of: origin).dropFirst(first)
        let node = target.addPlaceholder(kind, slots: parts.count + operations.count)
        complete(node, from: 0, with: children)
        var slot = 0
        for part in parts {
            target.setChild(slot, of: node, to: part)
            slot += 1
        }
        for operation in operations {
            let made = try self.operation(operation)
            target.setChild(slot, of: node, to: made)
            slot += 1
        }
        return node
    }

    private func array(_ id: NodeID) throws(FormatError) -> NDArray {
        guard let array = source.array(of: id) else {
            throw FormatError(.malformed, "an array without contents")
        }
        return array
    }

    private mutating func global(_ id: NodeID) throws(FormatError) -> NodeID {
        let name = try objects.requiredName(of: id)
        let today = CanonicalNames.python3(name)
        // Not only ufuncs are there: `numpy.dtype` is, too.
        if today.module == "numpy", name.module != "numpy" { isUnsettled = true }
        return names.global(today, in: &target)
    }
}
