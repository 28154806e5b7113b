package import AspicCore
package import ObjectGraph

/// Turns a canonical graph into one that a pickle protocol has opcodes for: arrays become numpy's calls, and
/// values that older protocols lack become calls that make them.
///
/// The forms are those that numpy 2 and CPython 3 write themselves; see the table at ``CanonicalForm``, which
/// undoes what is done here.
package struct PickleLowering {
    /// Where the bytes of arrays go.
    package enum Arrays: Sendable {
        /// Into the pickle.
        case inside
        /// Between its opcodes, behind a `NumpyArrayWrapper`, as joblib 1.2 and later have it.
        case joblib
    }

    let source: ObjectGraph
    let version: Int
    let arrays: Arrays
    var target = ObjectGraph()
    var names = NameTable()
    private var mapped: [NodeID?]
    private var pending: [(NodeID, ArraySlice<NodeID>)] = []
    private var loweredTypes: [DType: NodeID] = [:]
    /// Where joblib's object arrays begin: the operation and the array that its pickle holds.
    private var nested: [NodeID] = []

    private init(_ graph: ObjectGraph, version: Int, arrays: Arrays) {
        source = graph
        self.version = version
        self.arrays = arrays
        mapped = [NodeID?](repeating: nil, count: graph.count)
    }

    /// - Returns: the graph with its root, and the operations that hold nested pickles.
    package static func lower(
        _ canonical: ObjectGraph, protocolVersion: Int, arrays: Arrays
    ) throws(FormatError) -> (graph: ObjectGraph, nested: [NodeID]) {
        var lowering = PickleLowering(canonical, version: protocolVersion, arrays: arrays)
        guard let first = canonical.roots.first else {
            throw FormatError(.notRepresentable, "a graph without a root")
        }
        let root = try lowering.visit(first)
        while let (node, children) = lowering.pending.popLast() {
            for child in children {
                lowering.target.appendChildren(CollectionOfOne(try lowering.visit(child)), to: node)
            }
        }
        lowering.target.roots = [root]
        return (lowering.target, lowering.nested)
    }

    private mutating func visit(_ id: NodeID) throws(FormatError) -> NodeID {
        if let known = mapped[Int(id.index)] { return known }
        let new = try make(id)
        // joblib does not memoize arrays: a second reference would find the wrapper instead of the array.
        let isJoblibArray =
            arrays == .joblib && (source.kind(of: id) == .array || source.kind(of: id) == .objectArray)
        if !isJoblibArray { mapped[Int(id.index)] = new }
        return new
    }

    private mutating func placeholder(_ kind: NodeKind, _ children: ArraySlice<NodeID>) -> NodeID {
        let node = target.addPlaceholder(kind)
        pending.append((node, children))
        return node
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
        case .tuple where node.a == 0: return names.emptyTuple(in: &target)
        case .tuple, .list, .dictionary, .persistent: return copy(id)
        case .set, .frozenSet:
            if version >= 4 { return copy(id) }
            let list = placeholder(.list, source.children(of: id))
            return call("builtins", node.kind == .set ? "set" : "frozenset", [list])
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

    private mutating func copy(_ id: NodeID) -> NodeID {
        let node = placeholder(source.kind(of: id), source.children(of: id))
        copyOperations(of: id, to: node)
        return node
    }

    private mutating func copyOperations(of id: NodeID, to node: NodeID) {
        for operation in source.operations(of: id) {
            let copy = placeholder(source.kind(of: operation), source.children(of: operation))
            target.append(operation: copy, to: node)
        }
    }

    // MARK: - Names and calls

    private mutating func name(_ module: String, _ name: String) -> NodeID {
        let module = version < 3 ? CanonicalNames.python2Module(module) : module
        return names.global(QualifiedName(module, name), in: &target)
    }

    private mutating func global(_ id: NodeID) throws(FormatError) -> NodeID {
        let objects = ObjectReader(source)
        guard let full = objects.name(of: id) else {
            throw FormatError(.malformed, "a global without module and name")
        }
        // Nested names need STACK_GLOBAL, or are looked up one by one.
        guard version < 4, full.name.contains(".") else { return name(full.module, full.name) }
        let parts = full.name.split(separator: ".").map(String.init)
        var node = name(full.module, parts.first ?? full.name)
        for part in parts.dropFirst() {
            node = call("builtins", "getattr", [node, names.string(part, in: &target)])
        }
        return node
    }

    private mutating func tuple(_ children: [NodeID]) -> NodeID {
        children.isEmpty ? names.emptyTuple(in: &target) : target.add(.tuple, children: children)
    }

    private mutating func call(_ module: String, _ function: String, _ arguments: [NodeID]) -> NodeID {
        target.add(.reduce, children: name(module, function), tuple(arguments))
    }

    // MARK: - Constructions

    private mutating func construction(_ id: NodeID) throws(FormatError) -> NodeID {
        if isRandomState(id) {
            let node = call("numpy.random._pickle", "__randomstate_ctor", [names.string("MT19937", in: &target)])
            copyOperations(of: id, to: node)
            return node
        }
        if source.kind(of: id) == .reduce, let dtype = canonicalType(id) { return self.dtype(dtype) }
        let isBare = source.kind(of: id) == .newObject && source.childCount(of: source.child(1, of: id)) == 0
        if version < 2 && isBare {
            let node = instance(of: try visit(source.child(0, of: id)))
            copyOperations(of: id, to: node)
            return node
        }
        if version < 2 && source.kind(of: id) == .newObject {
            throw FormatError(
                .notRepresentable, "pickle protocol \(version) cannot hold an instance made with arguments")
        }
        if version < 4 && source.kind(of: id) == .newObjectExtended {
            throw FormatError(
                .notRepresentable, "pickle protocol \(version) cannot hold keyword arguments of a class")
        }
        let parts = source.kind(of: id) == .newObjectExtended ? 3 : 2
        let node = placeholder(source.kind(of: id), source.children(of: id).prefix(parts))
        // Operations follow the parts, which a placeholder gets later: make the parts now.
        pending.removeLast()
        for part in source.children(of: id).prefix(parts) {
            target.appendChildren(CollectionOfOne(try visitShallow(part)), to: node)
        }
        copyOperations(of: id, to: node)
        return node
    }

    /// A bare instance: NEWOBJ, or what protocols 0 and 1 have for it.
    private mutating func instance(of type: NodeID) -> NodeID {
        version >= 2
            ? target.add(.newObject, children: type, names.emptyTuple(in: &target))
            : call("copyreg", "_reconstructor", [type, name("builtins", "object"), ObjectGraph.none])
    }

    /// Callables and argument tuples are one or two levels deep in every real file; a hostile one may nest
    /// them, so the depth is counted.
    private mutating func visitShallow(_ id: NodeID) throws(FormatError) -> NodeID {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.maximumDepth else {
            throw FormatError(.limitExceeded, "calls nest more than \(Self.maximumDepth) deep in arguments")
        }
        return try visit(id)
    }

    private var depth = 0
    private static let maximumDepth = 500

    private func isRandomState(_ id: NodeID) -> Bool {
        guard source.kind(of: id) == .newObject else { return false }
        let objects = ObjectReader(source)
        return objects.isGlobal(source.child(0, of: id), "numpy.random.mtrand", or: "numpy.random", "RandomState")
    }

    private func canonicalType(_ id: NodeID) -> DType? {
        var objects = ObjectReader(source)
        return objects.dtype(at: id)
    }

    // MARK: - Bytes

    private mutating func bytes(_ content: Bytes) -> NodeID {
        if version >= 3 { return target.add(.bytes, content: content) }
        if content.isEmpty { return call("builtins", "bytes", []) }
        let text = target.add(.string, content: Self.latin(content))
        return call("_codecs", "encode", [text, names.string("latin1", in: &target)])
    }

    private mutating func byteArray(_ content: Bytes) -> NodeID {
        if version >= 5 { return target.add(.byteArray, content: content) }
        if content.isEmpty { return call("builtins", "bytearray", []) }
        return call("builtins", "bytearray", [bytes(content)])
    }

    /// The bytes as the text of the same code points, in UTF-8.
    private static func latin(_ content: Bytes) -> Bytes {
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        content.withUnsafeBytes { buffer in
            for byte in buffer {
                if byte < 0x80 {
                    text.append(byte)
                } else {
                    text.append(0xC0 | byte >> 6)
                    text.append(0x80 | byte & 0x3F)
                }
            }
        }
        return Bytes(text)
    }

    // MARK: - Arrays

    private mutating func integer(_ value: Int) -> NodeID { target.add(integer: value) }

    private mutating func integers(_ values: [Int]) -> NodeID {
        tuple(values.map { target.add(integer: $0) })
    }

    private mutating func array(_ array: NDArray) -> NodeID {
        if arrays == .joblib { return wrapped(array.dtype, array.shape, array.isFortran, array.data) }
        if version >= 5 {
            let data = target.add(.byteArray, content: array.data)
            let order = names.string(array.isFortran ? "F" : "C", in: &target)
            return call(
                "numpy._core.numeric", "_frombuffer",
                [data, dtype(array.dtype), integers(array.shape), order])
        }
        return reconstructed(array.dtype, array.shape, array.isFortran, bytes(array.data))
    }

    /// `_reconstruct(ndarray, (0,), b'b')` + BUILD `(1, shape, dtype, is_fortran, data)`.
    private mutating func reconstructed(
        _ type: DType, _ shape: [Int], _ isFortran: Bool, _ data: NodeID
    ) -> NodeID {
        let node = call(
            "numpy._core.multiarray", "_reconstruct",
            [name("numpy", "ndarray"), integers([0]), bytes(Bytes("b".utf8))])
        let state = tuple([
            target.add(integer: 1), integers(shape), dtype(type), ObjectGraph.bool(isFortran), data,
        ])
        target.append(operation: target.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    private mutating func objectArray(_ id: NodeID) throws(FormatError) -> NodeID {
        guard let (shape, isFortran) = source.objectArrayShape(of: id) else {
            throw FormatError(.malformed, "an array of objects without a shape")
        }
        let list = placeholder(.list, source.children(of: id))
        let node = reconstructed(.object, shape, isFortran, list)
        guard arrays == .joblib else { return node }
        let wrapper = self.wrapper(.object, shape, isFortran)
        let operation = target.add(.nestedPickle, children: CollectionOfOne(node), flags: .marked)
        target.append(operation: operation, to: wrapper)
        nested.append(operation)
        return wrapper
    }

    private mutating func scalar(_ value: NDArray) -> NodeID {
        call("numpy._core.multiarray", "scalar", [dtype(value.dtype), bytes(value.data)])
    }

    /// joblib's stand-in and the bytes behind it.
    private mutating func wrapped(
        _ type: DType, _ shape: [Int], _ isFortran: Bool, _ data: Bytes
    ) -> NodeID {
        let node = wrapper(type, shape, isFortran)
        let content = target.add(.inlineArray, content: data, flags: .marked)
        target.append(operation: content, to: node)
        return node
    }

    private mutating func wrapper(_ type: DType, _ shape: [Int], _ isFortran: Bool) -> NodeID {
        let node = instance(of: name("joblib.numpy_pickle", "NumpyArrayWrapper"))
        let entries: [(String, NodeID)] = [
            ("subclass", name("numpy", "ndarray")), ("shape", integers(shape)),
            ("order", names.string(isFortran ? "F" : "C", in: &target)), ("dtype", dtype(type)),
            ("allow_mmap", ObjectGraph.bool(type.kind != .object)),
            ("numpy_array_alignment_bytes", target.add(integer: 16)),
        ]
        let pairs = entries.flatMap { [names.string($0.0, in: &target), $0.1] }
        let state = target.add(.dictionary, children: pairs)
        target.append(operation: target.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    // MARK: - Types

    /// `dtype('f8', False, True)` + BUILD `(3, '<', None, names, fields, itemsize, alignment, flags)`.
    private mutating func dtype(_ type: DType) -> NodeID {
        if let known = loweredTypes[type] { return known }
        let code: String
        switch type.kind {
        case .object: code = "O8"
        case .text: code = "U\(type.itemSize / 4)"
        case .datetime, .timedelta: code = "\(type.kind.rawValue)8"
        default: code = "\(type.kind.rawValue)\(type.itemSize)"
        }
        let node = call(
            "numpy", "dtype",
            [names.string(code, in: &target), ObjectGraph.bool(false), ObjectGraph.bool(true)])
        loweredTypes[type] = node
        let state = typeState(type)
        target.append(operation: target.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    private mutating func typeState(_ type: DType) -> NodeID {
        let hasOrder: Bool
        switch type.kind {
        case .object, .void, .bytes: hasOrder = false
        default: hasOrder = type.itemSize > 1
        }
        let order = names.string(hasOrder ? (type.isBigEndian ? ">" : "<") : "|", in: &target)
        let none = ObjectGraph.none
        switch type.kind {
        case .object:
            return tuple([integer(3), order, none, none, none, integer(-1), integer(-1), integer(63)])
        case .text:
            return tuple([integer(3), order, none, none, none, integer(type.itemSize), integer(4), integer(8)])
        case .bytes:
            return tuple([integer(3), order, none, none, none, integer(type.itemSize), integer(1), integer(0)])
        case .datetime, .timedelta:
            let (step, unit) = Self.split(type.unit ?? "generic")
            let parts = [bytes(Bytes(unit.utf8)), integer(step), integer(1), integer(1)]
            let metadata = tuple([none, tuple(parts)])
            return tuple([
                integer(4), order, none, none, none, integer(-1), integer(-1), integer(0), metadata,
            ])
        case .void:
            return structureState(type, order: order)
        default:
            return tuple([integer(3), order, none, none, none, integer(-1), integer(-1), integer(0)])
        }
    }

    private mutating func structureState(_ type: DType, order: NodeID) -> NodeID {
        let none = ObjectGraph.none
        guard !type.fields.isEmpty else {
            return tuple([integer(3), order, none, none, none, integer(type.itemSize), integer(1), integer(0)])
        }
        let keys = type.fields.map { names.string($0.name, in: &target) }
        var pairs: [NodeID] = []
        for (key, field) in zip(keys, type.fields) {
            let inner = field.shape.isEmpty ? dtype(field.dtype) : subarray(field)
            pairs += [key, tuple([inner, integer(field.offset)])]
        }
        let flags = 16 | (type.isAligned ? 128 : 0)
        return tuple([
            integer(3), order, none, tuple(keys), target.add(.dictionary, children: pairs),
            integer(type.itemSize), integer(1), integer(flags),
        ])
    }

    private mutating func subarray(_ field: DType.Field) -> NodeID {
        let size = field.dtype.itemSize * field.shape.reduce(1, *)
        let node = call(
            "numpy", "dtype",
            [names.string("V\(size)", in: &target), ObjectGraph.bool(false), ObjectGraph.bool(true)])
        let pair = tuple([dtype(field.dtype), integers(field.shape)])
        let state = tuple([
            target.add(integer: 3), names.string("|", in: &target), pair, ObjectGraph.none, ObjectGraph.none,
            target.add(integer: size), target.add(integer: 1), target.add(integer: 0),
        ])
        target.append(operation: target.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    /// `25s` into 25 and `s`.
    private static func split(_ unit: String) -> (Int, String) {
        let digits = unit.prefix { $0.isNumber }
        return (Int(digits) ?? 1, String(unit.dropFirst(digits.count)))
    }
}
