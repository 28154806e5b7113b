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
        guard parts.count <= CanonicalForm.mostNestedNames + 1 else {
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
        } else if source.kind(of: source.child(0, of: id)) != .string {
            throw FormatError(
                .notRepresentable, "pickle protocol 0 cannot hold a persistent id that is no text")
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
            return object(.reduce, parts, operations: operations(of: id))
        }
        let children = source.children(of: id)
        switch kind {
        case .newObject where version < 2:
            // What NEWOBJ does, as a call.
            return try constructorCall(
                id, "__newobj__", NodeList(Array(children.prefix(1)) + itemsOfTuple(source.child(1, of: id))))
        case .newObjectExtended where version < 4:
            return try constructorCall(id, "__newobj_ex__", children.prefix(3))
        default:
            let count = kind == .newObjectExtended ? 3 : 2
            let none = [NodeID](repeating: ObjectGraph.none, count: count)
            let node = object(kind, none, operations: operations(of: id))
            complete(node, from: 0, with: children.prefix(count))
            return node
        }
    }

    private func itemsOfTuple(_ id: NodeID) throws(FormatError) -> NodeList {
        guard source.kind(of: id) == .tuple else {
            throw FormatError(.malformed, "an instance whose arguments are no tuple")
        }
        return source.children(of: id)
    }

    /// `copyreg.__newobj__` and `__newobj_ex__`, which make an instance of any class in any protocol.
    private mutating func constructorCall(
        _ id: NodeID, _ function: String, _ arguments: NodeList
    ) throws(FormatError) -> NodeID {
        let parts = [name("copyreg", function), placeholder(.tuple, arguments)]
        return object(.reduce, parts, operations: operations(of: id))
    }

    /// A construction whose operations follow its parts.
    mutating func object(_ kind: NodeKind, _ parts: [NodeID], operations: [NodeID]) -> NodeID {
        target.add(kind, children: parts + operations)
    }

    private func isRandomState(_ id: NodeID) -> Bool {
        source.kind(of: id) == .newObject
            && objects.isGlobal(
                source.child(0, of: id), "numpy.random.mtrand", or: "numpy.random", "RandomState")
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
