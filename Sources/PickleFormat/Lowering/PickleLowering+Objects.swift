import AspicCore
import ObjectGraph

// Names, constructions, and bytes of protocols that have no opcode for them.
extension PickleLowering {
    mutating func global(_ id: NodeID) throws(FormatError) -> NodeID {
        let full = try objects.requiredName(of: id)
        guard version < 4 else { return name(full.module, full.name) }
        let parts = full.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, !full.module.isEmpty, !parts.contains(where: \.isEmpty) else {
            throw FormatError(
                .notRepresentable,
                "pickle protocol \(version) cannot hold the name \(full.description.prefix(200)), a part of which "
                    + "is empty")
        }
        // Nested names need STACK_GLOBAL, or are looked up one by one.
        guard parts.count <= ObjectReader.mostNestedNames + 1 else {
            throw FormatError(
                .notRepresentable,
                "pickle protocol \(version) cannot hold the name \(full.description.prefix(200)), which has "
                    + "\(parts.count) parts")
        }
        var node = name(full.module, first)
        for part in parts.dropFirst() {
            node = call("builtins", "getattr", [node, names.string(part, in: &target)])
        }
        return node
    }

    /// PERSID for text in protocol 0, BINPERSID otherwise.
    mutating func persistent(_ id: NodeID) throws(FormatError) -> NodeID {
        let node = placeholder(.persistent, source.children(of: id))
        if version >= 1 {
            target.set(.marked, on: node)
        } else {
            let identifier = source.child(0, of: id)
            guard source.kind(of: identifier) == .string,
                source.withContent(of: identifier, { $0.allSatisfy { $0 < 0x80 } })
            else {
                throw FormatError(
                    .notRepresentable,
                    "pickle protocol 0 cannot hold a persistent id that is no text in ASCII")
            }
        }
        return node
    }

    // MARK: - Constructions

    mutating func construction(_ id: NodeID) throws(FormatError) -> NodeID {
        let kind = source.kind(of: id)
        if kind == .reduce, let dtype = objects.dtype(at: id) { return self.dtype(dtype) }
        if isRandomState(id) {
            let parts = [
                name("numpy.random._pickle", "__randomstate_ctor"),
                tuple([names.string("MT19937", in: &target)]),
            ]
            return object(.reduce, parts, operations: try operations(of: id))
        }
        if arrays == .joblib, let object = objects.object(at: id), objects.isArrayWrapper(object.callable) {
            throw FormatError(
                .notRepresentable, "joblib's stream cannot hold a stand-in whose array is missing")
        }
        let children = source.children(of: id)
        switch kind {
        case .newObject where version < 2:
            // What NEWOBJ does, as a call.
            return try constructorCall(id)
        case .newObjectExtended where version < 4: return try constructorCall(id)
        default:
            let count = kind == .newObjectExtended ? 3 : 2
            let none = [NodeID](repeating: ObjectGraph.none, count: count)
            let node = object(kind, none, operations: try operations(of: id))
            complete(node, from: 0, with: children.prefix(count))
            return node
        }
    }

    private func itemsOfTuple(_ id: NodeID) throws(FormatError) -> NodeList {
        guard source.kind(of: id) == .tuple else {
            throw FormatError(
                .notRepresentable,
                "pickle protocol \(version) cannot hold an instance whose arguments are no tuple")
        }
        return source.children(of: id)
    }

    /// `copyreg.__newobj__` and `__newobj_ex__`, which make an instance of any class in any protocol.
    private mutating func constructorCall(_ id: NodeID) throws(FormatError) -> NodeID {
        let isExtended = source.kind(of: id) == .newObjectExtended
        var arguments = source.children(of: id).prefix(isExtended ? 3 : 1)
        if !isExtended {
            arguments = NodeList(Array(arguments) + (try itemsOfTuple(source.child(1, of: id))))
        }
        let function = name("copyreg", isExtended ? "__newobj_ex__" : "__newobj__")
        return object(
            .reduce, [function, placeholder(.tuple, arguments)], operations: try operations(of: id))
    }

    /// An instance that is made and dropped, as a call; `nil` for what is a call already.
    mutating func droppedInstance(_ id: NodeID) throws(FormatError) -> NodeID? {
        switch source.kind(of: id) {
        case .newObject, .newObjectExtended: try constructorCall(id)
        default: nil
        }
    }

    /// A construction whose operations follow its parts.
    mutating func object(_ kind: NodeKind, _ parts: [NodeID], operations: [NodeID]) -> NodeID {
        target.add(kind, children: parts + operations)
    }

    /// Whether this is what ``CanonicalForm`` makes of numpy's calls, so that it makes it of ours, too.
    private func isRandomState(_ id: NodeID) -> Bool {
        guard source.kind(of: id) == .newObject, source.childCount(of: source.child(1, of: id)) == 0,
            objects.isGlobal(source.child(0, of: id), "numpy.random.mtrand", "RandomState"),
            let operation = source.soleOperation(of: id), source.kind(of: operation) == .build
        else { return false }
        let state = source.child(0, of: operation)
        guard let generator = objects.value("bit_generator", in: state) else { return false }
        return source.kind(of: generator) == .string && source.holds(generator, "MT19937")
            && !source.children(of: state).contains { source.kind(of: $0) == .bytes }
    }

    // MARK: - Bytes

    mutating func bytes(_ content: Bytes) -> NodeID {
        if version >= 3 { return target.add(.bytes, content: content) }
        if content.isEmpty { return call("builtins", "bytes", []) }
        let text = target.add(.string, content: Self.latin(content))
        return call("_codecs", "encode", [text, names.string("latin1", in: &target)])
    }

    mutating func byteArray(_ content: Bytes) -> NodeID {
        if version >= 5 { return target.add(.byteArray, content: content) }
        if content.isEmpty { return call("builtins", "bytearray", []) }
        return call("builtins", "bytearray", [bytes(content)])
    }

    /// The bytes as the text of the same code points, in UTF-8.
    private static func latin(_ content: Bytes) -> Bytes {
        content.withUnsafeBytes { buffer in
            let high = buffer.reduce(into: 0) { $0 += Int($1 >> 7) }
            return Bytes(count: buffer.count + high) { text in
                var place = 0
                for byte in buffer {
                    if byte < 0x80 {
                        text[place] = byte
                        place += 1
                    } else {
                        text[place] = 0xC0 | byte >> 6
                        text[place + 1] = 0x80 | byte & 0x3F
                        place += 2
                    }
                }
            }
        }
    }
}
