package import AspicCore

/// Turns a graph as written into the canonical form: what it means, the same for every format and protocol.
///
/// | as written | canonical |
/// |---|---|
/// | `_reconstruct` + BUILD, `_frombuffer`, joblib's wrappers | `array`, `objectArray` |
/// | `multiarray.scalar(dtype, bytes)` | `scalar` |
/// | `dtype('f8', False, True)` + BUILD | `numpy.dtype('<f8')`, or a list of fields |
/// | `copyreg._reconstructor(cls, object, None)`, INST and OBJ without arguments | `newObject(cls, ())` |
/// | `_codecs.encode(text, 'latin1')`, `set([...])`, `frozenset`, `bytearray` | the value |
/// | `__randomstate_ctor(...)` | `newObject(RandomState, ())` + build |
/// | Python 2's `str` in ASCII, module names, `long` | text, Python 3's names, integers |
/// | equal strings, equal globals | one node |
///
/// Identity of everything that can change (lists, dictionaries, sets, objects, arrays) is kept. Works through
/// a list of nodes to fill, so depth does not matter.
package struct CanonicalForm {
    private let source: ObjectGraph
    private var objects: ObjectReader
    private var target = ObjectGraph()
    private var mapped: [NodeID?]
    private var pending: [(NodeID, Filling)] = []
    private var names = NameTable()

    /// What a placeholder in the target still needs.
    private enum Filling {
        case children(ArraySlice<NodeID>)
        /// Callable and arguments as they are, then the operations of the source node.
        case construction(NodeID)
        /// A class, no arguments, then the operations of the source node.
        case instance(NodeID, type: NodeID)
        case randomState(NodeID)
    }

    private init(_ graph: ObjectGraph) {
        source = graph
        objects = ObjectReader(graph)
        mapped = [NodeID?](repeating: nil, count: graph.count)
    }

    /// The canonical form of what hangs on `root`, as the only root of a graph of its own.
    package static func of(_ graph: ObjectGraph, root: NodeID) throws(FormatError) -> ObjectGraph {
        var form = CanonicalForm(graph)
        let root = try form.visit(root)
        while let (node, filling) = form.pending.popLast() { try form.fill(node, filling) }
        form.target.roots = [root]
        return form.target
    }

    // MARK: - Visiting

    /// The target node for `id`, made now if it is new; its contents may follow.
    private mutating func visit(_ id: NodeID) throws(FormatError) -> NodeID {
        if let known = mapped[Int(id.index)] { return known }
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
            return target.add(
                node.flags.contains(.readOnly) ? .bytes : .byteArray, content: source.content(of: id))
        case .legacyString:
            let content = source.content(of: id)
            let isText = content.withUnsafeBytes { $0.allSatisfy { $0 < 0x80 } }
            return isText
                ? names.string(content, in: &target) : target.add(.legacyString, content: content)
        case .tuple, .list, .dictionary, .set, .frozenSet:
            if node.kind == .tuple && node.a == 0 { return names.emptyTuple(in: &target) }
            return placeholder(node.kind, .children(source.children(of: id)), operationsOf: id)
        case .global: return try global(id)
        case .extension: return target.add(extensionCode: Int(Int64(bitPattern: node.b)))
        case .persistent:
            return placeholder(.persistent, .children(source.children(of: id)))
        case .array: return target.add(array: try array(id))
        case .scalar: return target.add(array: try array(id), isScalar: true)
        case .objectArray: return try objectArray(id)
        case .reduce, .newObject, .newObjectExtended, .instance: return try construction(id)
        case .appendItems, .setItems, .addItems, .build, .setter, .discarded, .inlineArray,
            .nestedPickle:
            throw FormatError(.malformed, "an operation stands where a value should")
        }
    }

    private mutating func placeholder(
        _ kind: NodeKind, _ filling: Filling, operationsOf origin: NodeID? = nil
    ) -> NodeID {
        let node = target.addPlaceholder(kind)
        if let origin, !source.operations(of: origin).isEmpty { pendingOperations(of: origin, on: node) }
        pending.append((node, filling))
        return node
    }

    /// Operations on values that are no constructions: legal, and nothing that a pickler writes.
    private mutating func pendingOperations(of origin: NodeID, on node: NodeID) {
        for operation in source.operations(of: origin) {
            let copy = placeholder(
                source.kind(of: operation), .children(source.children(of: operation)))
            target.append(operation: copy, to: node)
        }
    }

    private func array(_ id: NodeID) throws(FormatError) -> NDArray {
        guard let array = source.array(of: id) else {
            throw FormatError(.malformed, "an array without contents")
        }
        return array
    }

    private mutating func objectArray(_ id: NodeID) throws(FormatError) -> NodeID {
        guard let (elements, shape, isFortran) = objects.objectArray(at: id) else {
            throw FormatError(.malformed, "an array of objects without its elements")
        }
        let node = target.addPlaceholder(objectArrayOf: shape, isFortran: isFortran)
        pending.append((node, .children(elements[...])))
        return node
    }

    // MARK: - Names

    private mutating func global(_ id: NodeID) throws(FormatError) -> NodeID {
        guard let name = objects.name(of: id) else {
            throw FormatError(.malformed, "a global without module and name")
        }
        return names.global(CanonicalNames.python3(name), in: &target)
    }

    // MARK: - Constructions

    private mutating func construction(_ id: NodeID) throws(FormatError) -> NodeID {
        if let array = objects.array(at: id) { return target.add(array: array) }
        if let scalar = objects.scalar(at: id) { return target.add(array: scalar, isScalar: true) }
        if objects.objectArray(at: id) != nil { return try objectArray(id) }
        if let dtype = objects.dtype(at: id) { return names.dtype(dtype, in: &target) }
        guard let object = objects.object(at: id) else {
            throw FormatError(.malformed, "a construction without a callable")
        }
        if source.kind(of: id) == .reduce, let value = try builtin(id, object) { return value }
        let isInstance =
            source.kind(of: id) == .newObject && isEmptyTuple(object.arguments)
            || source.kind(of: id) == .instance && isEmptyTuple(object.arguments)
            || source.kind(of: id) == .reduce && object.arguments == ObjectGraph.none
                && isPlainReconstructor(id)
        if isInstance { return placeholder(.newObject, .instance(id, type: object.callable)) }
        let kind: NodeKind = source.kind(of: id) == .instance ? .reduce : source.kind(of: id)
        return placeholder(kind, .construction(id))
    }

    private func isEmptyTuple(_ id: NodeID) -> Bool {
        source.kind(of: id) == .tuple && source.childCount(of: id) == 0
    }

    /// `_reconstructor(cls, object, None)`: nothing but a bare instance.
    private func isPlainReconstructor(_ id: NodeID) -> Bool {
        let arguments = source.child(1, of: id)
        return source.kind(of: arguments) == .tuple && source.childCount(of: arguments) == 3
            && objects.isGlobal(source.child(1, of: arguments), "__builtin__", or: "builtins", "object")
    }

    /// Calls that only spell a value in older protocols.
    private mutating func builtin(_ id: NodeID, _ object: ObjectReader.Object) throws(FormatError) -> NodeID? {
        if let bytes = objects.latinBytes(at: id) { return target.add(.bytes, content: bytes) }
        guard source.kind(of: object.callable) == .global, let name = objects.name(of: object.callable) else {
            return nil
        }
        if name.name == "__RandomState_ctor" || name.name == "__randomstate_ctor",
            name.module.hasPrefix("numpy.random")
        {
            return placeholder(.newObject, .randomState(id))
        }
        guard name.module == "builtins" || name.module == "__builtin__",
            source.kind(of: object.arguments) == .tuple, source.operations(of: id).isEmpty
        else { return nil }
        let arguments = source.children(of: object.arguments)
        switch (name.name, arguments.count) {
        case ("set", 0): return target.addPlaceholder(.set)
        case ("set", 1), ("frozenset", 1):
            guard let first = arguments.first, source.kind(of: first) == .list else { return nil }
            return placeholder(name.name == "set" ? .set : .frozenSet, .children(source.children(of: first)))
        case ("bytearray", 0): return target.add(.byteArray, content: .empty)
        case ("bytearray", 1), ("bytearray", 2):
            guard let first = arguments.first else { return nil }
            if let bytes = objects.payload(at: first) { return target.add(.byteArray, content: bytes) }
            return nil
        default: return nil
        }
    }

    // MARK: - Filling

    private mutating func fill(_ node: NodeID, _ filling: Filling) throws(FormatError) {
        switch filling {
        case .children(let children):
            for child in children { target.appendChildren(CollectionOfOne(try visit(child)), to: node) }
        case .construction(let origin):
            let parts = source.kind(of: origin) == .newObjectExtended ? 3 : 2
            for child in source.children(of: origin).prefix(parts) {
                target.appendChildren(CollectionOfOne(try visit(child)), to: node)
            }
            try fillOperations(node, of: origin)
        case .instance(let origin, let type):
            let type = try visit(type)
            target.appendChildren([type, names.emptyTuple(in: &target)], to: node)
            try fillOperations(node, of: origin)
        case .randomState(let origin):
            let type = names.global(QualifiedName("numpy.random.mtrand", "RandomState"), in: &target)
            target.appendChildren([type, names.emptyTuple(in: &target)], to: node)
            try fillOperations(node, of: origin)
        }
    }

    private mutating func fillOperations(_ node: NodeID, of origin: NodeID) throws(FormatError) {
        for operation in source.operations(of: origin) {
            let kind = source.kind(of: operation)
            switch kind {
            case .appendItems, .setItems, .addItems, .build, .setter, .discarded:
                let copy = target.addPlaceholder(kind)
                target.append(operation: copy, to: node)
                for child in source.children(of: operation) {
                    target.appendChildren(CollectionOfOne(try visit(child)), to: copy)
                }
            default: throw FormatError(.malformed, "an array without a readable type")
            }
        }
    }
}
