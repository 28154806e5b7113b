import AspicCore
import JsonFormat
import NumpyFormat
import ObjectGraph

// Dictionaries. In a skops file keys are texts, and each has a type that is called with its text.
//
// skops itself writes `False` as "false" and reads it as `True`, writes 1 and "1" under one key, and has nothing
// for None, tuples or bytes. Here `False` is the empty text (`bool("")` is `False`), and whatever no type makes
// from a text is looked up: the type is the method `get` of a dictionary of keys. Both load in stock skops.
extension SchemaBuilder {
    mutating func dictionary(_ type: QualifiedName, _ pairs: [NodeID]) throws(FormatError) -> Int {
        var texts: [Bytes] = []
        var types: [Int?] = []
        var taken = Set<ContentKey>(minimumCapacity: pairs.count / 2)
        var lookedUp: [(text: Bytes, key: NodeID)] = []
        for place in stride(from: 0, to: pairs.count, by: 2) {
            let key = pairs[place]
            if let (text, name) = plainKey(key), taken.insert(ContentKey(text)).inserted {
                texts.append(text)
                types.append(try self.name(name))
            } else {
                texts.append(.empty)
                types.append(nil)
                lookedUp.append((.empty, key))
            }
        }
        if lookedUp.isEmpty {
            let place = add(
                .dictionary, type.module, type.name, .dictionary(texts), [keyTypes(types.compactMap { $0 })])
            addChildren(stride(from: 1, to: pairs.count, by: 2).map { pairs[$0] }, to: place)
            return place
        }
        let lookup = try lookupMethod(&texts, types, &taken, lookedUp.map(\.key))
        let place = add(
            .dictionary, type.module, type.name, .dictionary(texts), [keyTypes(types.map { $0 ?? lookup })])
        addChildren(stride(from: 1, to: pairs.count, by: 2).map { pairs[$0] }, to: place)
        return place
    }

    /// The bound method `{"0": key, ...}.get`; fills in the texts it is called with.
    private mutating func lookupMethod(
        _ texts: inout [Bytes], _ types: [Int?], _ taken: inout Set<ContentKey>, _ keys: [NodeID]
    ) throws(FormatError) -> Int {
        var names: [Bytes] = []
        var number = 0
        for place in types.indices where types[place] == nil {
            var text = Bytes(String(number).utf8)
            while !taken.insert(ContentKey(text)).inserted {
                number += 1
                text = Bytes(String(number).utf8)
            }
            texts[place] = text
            names.append(text)
        }
        let textType = try name(QualifiedName("builtins", "str"))
        let table = add(
            .dictionary, "builtins", "dict", .dictionary(names),
            [keyTypes([Int](repeating: textType, count: names.count))])
        addChildren(keys, to: table)
        return add(.method, "builtins", "dict", .method(Bytes(Array("get".utf8))), [table])
    }

    /// Text and type of a key that its type makes from the text.
    private func plainKey(_ id: NodeID) -> (Bytes, QualifiedName)? {
        func builtin(_ text: String, _ name: String) -> (Bytes, QualifiedName) {
            (Bytes(text.utf8), QualifiedName("builtins", name))
        }
        let node = graph[id]
        switch node.kind {
        case .string: return (graph.content(of: id), QualifiedName("builtins", "str"))
        case .integer: return builtin(String(Int64(bitPattern: node.b)), "int")
        case .bigInteger: return (try? decimal(of: id)).map { builtin($0, "int") }
        case .float: return builtin(pythonRepr(Double(bitPattern: node.b)), "float")
        case .true: return builtin("true", "bool")
        case .false: return builtin("", "bool")
        case .scalar: return graph.array(of: id).flatMap { scalarKey($0) }
        default: return nil
        }
    }

    private func scalarKey(_ value: NDArray) -> (Bytes, QualifiedName)? {
        let text: String
        switch (value.dtype.kind, value.dtype.itemSize) {
        case (.boolean, _): text = value.data[0] == 0 ? "" : "true"
        case (.float, 2), (.float, 4), (.float, 8):
            text = (try? value.doubles())?.first.map { pythonRepr($0) } ?? ""
        case (.integer, _): text = (try? value.integers())?.first.map { String($0) } ?? ""
        case (.unsigned, _):
            guard let number = (try? value.integers())?.first else { return nil }
            text = String(number)
        default: return nil
        }
        guard !value.dtype.isBigEndian else { return nil }
        return (Bytes(text.utf8), QualifiedName("numpy", NumpyScalar.name(of: value.dtype)))
    }
}
