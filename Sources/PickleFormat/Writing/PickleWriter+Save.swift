import AspicCore
import ObjectGraph

extension PickleWriter {
    func notRepresentable(_ what: String) -> FormatError {
        FormatError(.notRepresentable, "pickle protocol \(version) cannot hold \(what)")
    }

    mutating func save(_ node: NodeID) throws(FormatError) {
        limitFrame()
        if let index = memoIndex(of: node) {
            recall(index)
            return
        }
        let entry = graph[node]
        switch entry.kind {
        case .none: emit(Opcode.none)
        case .true, .false:
            let value = entry.kind == .true
            if version >= 2 {
                emit(value ? Opcode.newTrue : Opcode.newFalse)
            } else {
                emit((value ? "I01\n" : "I00\n").utf8)
            }
        case .integer: saveInteger(node, Int(Int64(bitPattern: entry.b)))
        case .bigInteger: try saveBigInteger(node)
        case .float: saveFloat(node, bits: entry.b)
        case .string:
            saveText(node)
            memoize(node)
        case .legacyString:
            saveLegacyString(node)
            memoize(node)
        case .bytes:
            guard version >= 3 else { throw notRepresentable("bytes") }
            saveBytes(node)
            memoize(node)
        case .byteArray:
            guard version >= 5 else { throw notRepresentable("a bytearray") }
            let content = graph.content(of: node)
            emit(Opcode.byteArray8, length: UInt64(content.count), content)
            memoize(node)
        case .buffer:
            emit(Opcode.nextBuffer)
            if entry.flags.contains(.readOnly) { emit(Opcode.readOnlyBuffer) }
        default: try saveStructure(node, entry)
        }
    }

    /// Values that contain others.
    private mutating func saveStructure(_ node: NodeID, _ entry: Node) throws(FormatError) {
        if entry.a > 0 || !graph.operations(of: node).isEmpty { try countVisit(node) }
        switch entry.kind {
        case .tuple: saveTuple(node)
        case .list:
            emitEmpty(Opcode.emptyList, Opcode.list)
            memoize(node)
            tasks.append(.operations(node, from: 0))
            tasks.append(.items(node, from: 0, exact: true))
        case .dictionary:
            emitEmpty(Opcode.emptyDict, Opcode.dict)
            memoize(node)
            tasks.append(.operations(node, from: 0))
            tasks.append(.pairs(node, 0..<initialLinks(of: node), from: 0, exact: true))
        case .set:
            guard version >= 4 else { throw notRepresentable("a set") }
            emit(Opcode.emptySet)
            memoize(node)
            tasks.append(.operations(node, from: 0))
            if graph.childCount(of: node) > 0 { tasks.append(.members(node, from: 0)) }
        case .frozenSet:
            guard version >= 4 else { throw notRepresentable("a frozenset") }
            emit(Opcode.mark)
            tasks.append(.endFrozenSet(node))
            pushSaves(graph.children(of: node))
        case .global: try saveGlobal(node, entry)
        case .extension: saveExtension(Int(Int64(bitPattern: entry.b)))
        case .persistent: try savePersistent(node, entry)
        case .reduce: pushConstruction(node, Opcode.reduce, 2)
        case .newObject:
            guard version >= 2 else { throw notRepresentable("a NEWOBJ construction") }
            pushConstruction(node, Opcode.newObj, 2)
        case .newObjectExtended:
            guard version >= 4 else { throw notRepresentable("a NEWOBJ_EX construction") }
            pushConstruction(node, Opcode.newObjEx, 3)
        case .instance: try saveInstance(node, entry)
        default:
            throw FormatError(
                .notRepresentable, "an array must be lowered to numpy's calls before it is pickled")
        }
    }

    /// An empty container, which protocol 0 spells with a mark.
    private mutating func emitEmpty(_ opcode: UInt8, _ marked: UInt8) {
        if version >= 1 { emit(opcode) } else { emit(Opcode.mark, marked) }
    }

    /// A frozenset that is in the memo by now contains itself.
    mutating func endFrozenSet(_ node: NodeID) {
        if let index = memoIndex(of: node) {
            emit(Opcode.popMark)
            recall(index)
            return
        }
        emit(Opcode.frozenSet)
        memoize(node)
    }

    /// Saves of all `nodes`, first one first.
    mutating func pushSaves(_ nodes: NodeList) {
        for node in nodes.reversed() { tasks.append(.save(node)) }
    }

    // MARK: - Tuples

    private mutating func saveTuple(_ node: NodeID) {
        let children = graph.children(of: node)
        if children.isEmpty {
            emitEmpty(Opcode.emptyTuple, Opcode.tuple)
            if dialect.memoizing == .marked { memoize(node) }
            return
        }
        let marked = children.count > 3 || version < 2
        if marked { emit(Opcode.mark) }
        tasks.append(.endTuple(node, marked: marked))
        pushSaves(children)
    }

    /// A tuple that is in the memo by now contains itself: its copy on the stack is dropped.
    mutating func endTuple(_ node: NodeID, marked: Bool) {
        let count = graph.childCount(of: node)
        if let index = memoIndex(of: node) {
            if !marked {
                emit([UInt8](repeating: Opcode.pop, count: count))
            } else if version >= 1 {
                emit(Opcode.popMark)
            } else {
                emit([UInt8](repeating: Opcode.pop, count: count + 1))
            }
            recall(index)
            return
        }
        emit(marked ? Opcode.tuple : Opcode.tuple1 + UInt8(count - 1))
        memoize(node)
        for _ in graph.operations(of: node).prefix(1) { tasks.append(.operations(node, from: 0)) }
    }

    // MARK: - Constructions

    private mutating func pushConstruction(_ node: NodeID, _ opcode: UInt8, _ parts: Int) {
        tasks.append(.endConstruction(node, opcode))
        var made = node
        if graph[node].flags.contains(.verbatim), !isRevisit(node),
            let copy = graph.operations(of: node).first(where: { graph[$0].flags.contains(.marked) })
        {
            // It contains itself: what is made around it comes first.
            made = graph.child(0, of: copy)
        }
        pushSaves(graph.children(of: made).prefix(parts))
    }

    mutating func endConstruction(_ node: NodeID, _ opcode: UInt8) {
        emit(opcode)
        if opcode == Opcode.reduce || opcode == Opcode.newObj || opcode == Opcode.newObjEx,
            let index = memoIndex(of: node)
        {
            emit(Opcode.pop)
            recall(index)
            return
        }
        memoize(node)
        tasks.append(.operations(node, from: 0))
    }

    private mutating func saveInstance(_ node: NodeID, _ entry: Node) throws(FormatError) {
        let arguments = graph.children(of: graph.child(1, of: node))
        let type = graph.child(0, of: node)
        emit(Opcode.mark)
        if entry.flags.contains(.marked) {
            tasks.append(.endConstruction(node, Opcode.obj))
            pushSaves(arguments)
            tasks.append(.save(type))
        } else {
            tasks.append(.endInstance(node))
            pushSaves(arguments)
        }
    }

    /// INST names its class behind the arguments.
    mutating func endInstance(_ node: NodeID) throws(FormatError) {
        let type = graph.child(0, of: node)
        guard graph.kind(of: type) == .global else { throw notRepresentable("INST without a named class") }
        emit(Opcode.inst)
        for part in graph.children(of: type) { try emitLine(part, "a name") }
        memoize(node)
        tasks.append(.operations(node, from: 0))
    }

    mutating func saveOperations(of node: NodeID, from start: Int) throws(FormatError) {
        let all = graph.operations(of: node)
        guard start < all.count else { return }
        let operation = all[all.startIndex + start]
        tasks.append(.operations(node, from: start + 1))
        switch graph.kind(of: operation) {
        case .appendItems: tasks.append(.items(operation, from: 0, exact: false))
        case .setItems:
            tasks.append(.pairs(operation, 0..<graph.childCount(of: operation), from: 0, exact: false))
        case .addItems: tasks.append(.members(operation, from: 0))
        case .build:
            tasks.append(.byte(Opcode.build))
            tasks.append(.save(graph.child(0, of: operation)))
        case .setter:
            tasks.append(.byte(Opcode.pop))
            tasks.append(.byte(Opcode.reduce))
            tasks.append(.byte(Opcode.tuple2))
            tasks.append(.save(graph.child(1, of: operation)))
            tasks.append(.save(node))
            tasks.append(.save(graph.child(0, of: operation)))
        case .discarded where graph[operation].flags.contains(.marked): break
        case .discarded:
            tasks.append(.byte(Opcode.pop))
            tasks.append(.byte(Opcode.reduce))
            pushSaves(graph.children(of: graph.child(0, of: operation)).prefix(2))
        case .extended:
            let dictionary = graph.child(0, of: operation)
            tasks.append(.byte(Opcode.pop))
            tasks.append(.pairs(dictionary, traits.latePairs[operation] ?? 0..<0, from: 0, exact: true))
            tasks.append(.save(dictionary))
        // What came from a file beside this one goes back there.
        case .nestedPickle where !graph[operation].flags.contains(.marked): break
        case .inlineArray, .nestedPickle: tasks.append(.inlineArray(operation, wrapper: node))
        default: break
        }
    }

    // MARK: - Names

    private mutating func saveGlobal(_ node: NodeID, _ entry: Node) throws(FormatError) {
        let module = graph.child(0, of: node)
        let name = graph.child(1, of: node)
        if version >= 4 && entry.flags.contains(.stackGlobal) {
            tasks.append(.endGlobal(node))
            tasks.append(.save(name))
            tasks.append(.save(module))
            return
        }
        emit(Opcode.global)
        try emitLine(module, "a name")
        try emitLine(name, "a name")
        memoize(node)
    }

    /// Text that ends with its line; a newline inside would let what follows it be read as opcodes.
    private mutating func emitLine(_ text: NodeID, _ what: StaticString) throws(FormatError) {
        switch graph.kind(of: text) {
        case .string, .legacyString: break
        default: throw notRepresentable("\(what) that is no text")
        }
        let content = graph.content(of: text)
        guard content.withUnsafeBytes({ !$0.contains(0x0A) }) else {
            throw notRepresentable("\(what) of more than one line")
        }
        emit(content: content)
        emit(0x0A)
    }

    private mutating func saveExtension(_ code: Int) {
        if 0...255 ~= code {
            emit(Opcode.ext1, UInt8(code))
        } else if 0...65_535 ~= code {
            emit(Opcode.ext2, little: UInt16(code))
        } else {
            emit(Opcode.ext4, little: Int32(truncatingIfNeeded: code))
        }
    }

    private mutating func savePersistent(_ node: NodeID, _ entry: Node) throws(FormatError) {
        let id = graph.child(0, of: node)
        if entry.flags.contains(.marked) {
            tasks.append(.byte(Opcode.binPersID))
            tasks.append(.save(id))
        } else {
            emit(Opcode.persID)
            try emitLine(id, "a persistent identifier")
        }
    }
}
