import AspicCore

// Constructions: what picklers make of objects, arrays and of values that older protocols have no opcode for.
extension CanonicalForm {
    mutating func construction(_ id: NodeID) throws(FormatError) -> NodeID {
        if let value = try numpyValue(id) { return value }
        let kind = source.kind(of: id)
        let callable = source.child(0, of: id)
        let arguments = source.child(1, of: id)
        if kind == .reduce, source.kind(of: callable) == .global, source.kind(of: arguments) == .tuple,
            let value = try call(id, callable, source.children(of: arguments))
        {
            switch target.kind(of: value) {
            case .global, .bytes, .byteArray: isUnsettled = true
            default: break
            }
            return value
        }
        // Only INST and OBJ tell calling a class from making an instance by whether there are arguments.
        let isBareInstance = kind == .instance && source.childCount(of: arguments) == 0
        if kind == .instance && !isBareInstance { isUnsettled = true }
        let parts = kind == .newObjectExtended ? 3 : 2
        let operations = source.operations(of: id)
        let made: NodeKind = isBareInstance ? .newObject : kind == .instance ? .reduce : kind
        let node = target.addPlaceholder(made, slots: parts + operations.count)
        complete(node, from: 0, with: source.children(of: id).prefix(parts))
        var slot = parts
        for operation in operations {
            let copy = try self.operation(operation)
            target.setChild(slot, of: node, to: copy)
            slot += 1
        }
        return node
    }

    // MARK: - Numpy

    private mutating func numpyValue(_ id: NodeID) throws(FormatError) -> NodeID? {
        if let array = objects.array(at: id) {
            guard let type = objects.arrayType(at: id), !isPlainArray(type) else {
                return target.add(array: array)
            }
            return subclassed(array, type)
        }
        if let scalar = objects.scalar(at: id) { return target.add(array: scalar, isScalar: true) }
        if let pickle = objects.nestedPickle(of: id) { return try visit(pickle) }
        if let type = objects.arrayType(at: id), isPlainArray(type), objects.objectArray(at: id) != nil {
            return try objectArray(id)
        }
        if let dtype = objects.dtype(at: id) { return names.dtype(dtype, in: &target) }
        return nil
    }

    /// joblib reads arrays that were mapped from a file as plain ones.
    private func isPlainArray(_ type: NodeID) -> Bool {
        objects.isGlobal(type, "numpy", or: "numpy.core.multiarray", "ndarray")
            || objects.isGlobal(type, "numpy._core.multiarray", "ndarray")
            || objects.isGlobal(type, "numpy.core.memmap", or: "numpy", "memmap")
            || objects.isGlobal(type, "numpy._core.memmap", "memmap")
    }

    /// `_reconstruct(cls, (0,), b'b')` + BUILD `(1, shape, dtype, is_fortran, data)`.
    private mutating func subclassed(_ array: NDArray, _ type: NodeID) -> NodeID {
        let function = names.global(
            QualifiedName("numpy._core.multiarray", "_reconstruct"), in: &target)
        let zero = target.add(integer: 0)
        let arguments = target.add(
            .tuple,
            children: [
                ObjectGraph.none, target.add(.tuple, children: CollectionOfOne(zero)),
                target.add(.bytes, content: Bytes("b".utf8)),
            ])
        complete(arguments, from: 0, with: [type])
        let extents = array.shape.map { target.add(integer: $0) }
        let state = [
            target.add(integer: 1), target.add(.tuple, children: extents),
            names.dtype(array.dtype, in: &target), ObjectGraph.bool(array.isFortran),
            target.add(.bytes, content: array.data),
        ]
        let build = target.add(
            .build, children: CollectionOfOne(target.add(.tuple, children: state)))
        return target.add(.reduce, children: [function, arguments, build])
    }

    mutating func objectArray(_ id: NodeID) throws(FormatError) -> NodeID {
        guard let (elements, shape, isFortran) = objects.objectArray(at: id) else {
            throw FormatError(.malformed, "an array of objects without its elements")
        }
        let node = target.addPlaceholder(objectArrayOf: shape, isFortran: isFortran, slots: elements.count)
        complete(node, from: 0, with: NodeList(elements))
        return node
    }

    // MARK: - Calls

    /// Calls that only spell a value, a name or an instance; `nil` for all others.
    private mutating func call(
        _ id: NodeID, _ callable: NodeID, _ arguments: NodeList
    ) throws(FormatError) -> NodeID? {
        let name = source.child(1, of: callable)
        let module = source.child(0, of: callable)
        if source.holds(module, "copyreg") || source.holds(module, "copy_reg") {
            return try instance(id, name, arguments)
        }
        if source.holds(module, "builtins") || source.holds(module, "__builtin__") {
            return source.operations(of: id).isEmpty ? try builtin(id, name, arguments) : nil
        }
        if source.holds(module, "_codecs") {
            return objects.latinBytes(at: id).map { target.add(.bytes, content: $0) }
        }
        if source.holds(module, "zoneinfo"), source.holds(name, "ZoneInfo._unpickle"), arguments.count == 2,
            source.operations(of: id).isEmpty
        {
            return try zone(arguments)
        }
        if source.holds(module, "array") {
            return source.operations(of: id).isEmpty ? machineArray(name, arguments) : nil
        }
        if source.holds(name, "__randomstate_ctor") || source.holds(name, "__RandomState_ctor") {
            return try randomState(id, arguments)
        }
        if source.holds(name, "_ufunc_reconstruct"), arguments.count == 2, let module = arguments.first,
            let name = arguments.last, let moduleText = objects.nameText(module),
            let nameText = objects.nameText(name),
            source.operations(of: id).isEmpty
        {
            let name = CanonicalNames.python3(QualifiedName(moduleText, nameText))
            return names.global(name, in: &target)
        }
        return nil
    }

    /// A time zone is its key. Whether Python may look it up among those it made before is no part of it, and only
    /// pickle has a word for that.
    private mutating func zone(_ arguments: NodeList) throws(FormatError) -> NodeID {
        let key = try container(.tuple, arguments.prefix(1))
        return target.add(
            .reduce, children: names.global(QualifiedName("zoneinfo", "ZoneInfo"), in: &target), key)
    }

    private mutating func builtin(
        _ id: NodeID, _ name: NodeID, _ arguments: NodeList
    ) throws(FormatError) -> NodeID? {
        if source.holds(name, "getattr") { return member(id) }
        if let bytes = objects.latinBytes(at: id) { return target.add(.bytes, content: bytes) }
        if source.holds(name, "set") || source.holds(name, "frozenset") {
            let kind: NodeKind = source.holds(name, "set") ? .set : .frozenSet
            guard let list = arguments.first else { return target.addPlaceholder(kind) }
            guard arguments.count == 1, source.kind(of: list) == .list, source.operations(of: list).isEmpty
            else { return nil }
            return try container(kind, source.children(of: list))
        }
        if source.holds(name, "bytearray") {
            guard let first = arguments.first else { return target.add(.byteArray, content: .empty) }
            let content =
                arguments.count == 1
                ? objects.payload(at: first)
                : arguments.last.map { source.holds($0, "latin-1") } ?? false
                    ? objects.latinText(first) : nil
            return content.map { target.add(.byteArray, content: $0) }
        }
        return nil
    }

    /// `getattr(getattr(cls, 'inner'), 'method')`, as protocols below 4 have it for `cls.inner.method`.
    private mutating func member(_ id: NodeID) -> NodeID? {
        objects.member(at: id).map { names.global(CanonicalNames.python3($0), in: &target) }
    }

    /// Instances as protocols 0 to 3 spell them.
    private mutating func instance(
        _ id: NodeID, _ name: NodeID, _ arguments: NodeList
    ) throws(FormatError) -> NodeID? {
        let type = arguments.prefix(1)
        let rest = arguments.dropFirst()
        let bare = [ObjectGraph.none, names.emptyTuple(in: &target)]
        if source.holds(name, "__newobj__"), !type.isEmpty {
            let parts = rest.isEmpty ? bare : [ObjectGraph.none, try container(.tuple, rest)]
            return try object(.newObject, parts, filledWith: type, operationsOf: id)
        }
        if source.holds(name, "__newobj_ex__"), arguments.count == 3 {
            let parts = [NodeID](repeating: ObjectGraph.none, count: 3)
            return try object(.newObjectExtended, parts, filledWith: arguments, operationsOf: id)
        }
        guard source.holds(name, "_reconstructor"), arguments.count == 3, let base = rest.first,
            let value = rest.last
        else { return nil }
        func isBase(_ name: StaticString) -> Bool {
            objects.isGlobal(base, "builtins", or: "__builtin__", name)
        }
        if isBase("object"), source.kind(of: value) == .none {
            return try object(.newObject, bare, filledWith: type, operationsOf: id)
        }
        // A call whose result is dropped is written as one, which has no place for what is added to the result.
        guard !droppedCalls.contains(id) else { return nil }
        let items: NodeKind
        switch source.kind(of: value) {
        case .dictionary where isBase("dict"): items = .setItems
        case .list where isBase("list"): items = .appendItems
        default: return nil
        }
        guard source.operations(of: value).isEmpty else { return nil }
        // What was given to the call and what was added to its result are one: later protocols add both.
        let added = source.operations(of: id).prefix { source.kind(of: $0) == items }
        let content = added.reduce(into: Array(source.children(of: value))) { $0 += source.children(of: $1) }
        let parts = content.isEmpty ? bare : bare + [try container(items, NodeList(content))]
        return try object(.newObject, parts, filledWith: type, operationsOf: id, from: added.count)
    }

    /// numpy's `RandomState` on MT19937: made by name, from nothing, or from a bit generator; its state a tuple
    /// until numpy 1.16 and a dictionary since.
    private mutating func randomState(
        _ id: NodeID, _ arguments: NodeList
    ) throws(FormatError) -> NodeID? {
        let operations = source.operations(of: id)
        guard let operation = operations.first, operations.count == 1, source.kind(of: operation) == .build
        else { return nil }
        let state = source.child(0, of: operation)
        let type = names.global(QualifiedName("numpy.random.mtrand", "RandomState"), in: &target)
        let parts = [type, names.emptyTuple(in: &target)]
        if let generator = objects.value("bit_generator", in: state) {
            guard source.holds(generator, "MT19937") else { return nil }
            return try object(.newObject, parts, filledWith: [], operationsOf: id)
        }
        guard source.kind(of: state) == .tuple, source.childCount(of: state) >= 3,
            source.holds(source.child(0, of: state), "MT19937")
        else { return nil }
        let rest = source.children(of: state).dropFirst()
        func text(_ text: String) -> NodeID { names.string(text, in: &target) }
        let none = ObjectGraph.none
        let inner = target.add(.dictionary, children: [text("key"), none, text("pos"), none])
        complete(inner, from: 1, with: rest.prefix(1))
        complete(inner, from: 3, with: rest.dropFirst().prefix(1))
        let outer = target.add(
            .dictionary,
            children: [
                text("bit_generator"), text("MT19937"), text("state"), inner, text("has_gauss"),
                target.add(integer: 0), text("gauss"), target.add(float: 0.0),
            ])
        complete(outer, from: 5, with: rest.dropFirst(2).prefix(1))
        complete(outer, from: 7, with: rest.dropFirst(3).prefix(1))
        let build = target.add(.build, children: CollectionOfOne(outer))
        return target.add(.newObject, children: parts + [build])
    }
}
