package import AspicCore

/// Says what nodes mean in Python's and numpy's terms, without interpreting any class.
///
/// The same array is a `_reconstruct` call in one dialect, `_frombuffer` in another, a joblib wrapper in a
/// third and a plain array node from skops; the reader hides that. It remembers dtypes and contents, and copying a graph costs
/// a retain of each of its tables, hence a class: make one per graph and pass it down.
package final class ObjectReader {
    package let graph: ObjectGraph
    var dtypes = DTypeCache()
    /// What texts spell as bytes: arrays are asked for several times, and share these.
    var latinTexts: [NodeID: Bytes] = [:]
    /// Nodes that were found to be numpy's `_reconstruct` and joblib's wrapper.
    var reconstruct, wrapper: NodeID?

    package init(_ graph: ObjectGraph) { self.graph = graph }

    // MARK: - Names

    /// The global that `id` is; renames of Python 2 and of numpy's packages are not applied here.
    package func name(of id: NodeID) -> QualifiedName? {
        guard graph.kind(of: id) == .global else { return nil }
        guard let module = graph.text(of: graph.child(0, of: id)),
            let name = graph.text(of: graph.child(1, of: id))
        else { return nil }
        return QualifiedName(module, name)
    }

    /// The global that `id` is, to be written elsewhere.
    ///
    /// - Throws: ``FormatError`` if it is none, or none that can be found: single surrogates are in no module's name.
    package func requiredName(of id: NodeID) throws(FormatError) -> QualifiedName {
        guard let name = name(of: id) else {
            throw FormatError(.malformed, "a name without module and name")
        }
        for part in [graph.child(0, of: id), graph.child(1, of: id)] {
            guard graph.withContent(of: part, { Utf8.firstFault(in: $0, surrogates: .refused) }) == nil else {
                throw FormatError(.notRepresentable, "the name \(name), which is not UTF-8")
            }
        }
        return name
    }

    /// Whether `id` is the global `name` of one of two modules; nothing is copied.
    @inline(__always)
    package func isGlobal(
        _ id: NodeID, _ module: StaticString, or other: StaticString? = nil, _ name: StaticString
    ) -> Bool {
        guard graph.kind(of: id) == .global, graph.holds(graph.child(1, of: id), name) else { return false }
        let found = graph.child(0, of: id)
        return graph.holds(found, module) || other.map { graph.holds(found, $0) } ?? false
    }

    // MARK: - Objects

    /// An object as its construction: class or callable, arguments, state.
    package struct Object: Sendable {
        package let node: NodeID
        /// The class, or the function that makes the object.
        package let callable: NodeID
        /// A tuple; ``ObjectGraph/none`` if there is none.
        package let arguments: NodeID
        /// BUILD's state; `nil` if there was none.
        package let state: NodeID?
    }

    /// The construction that `id` is. Whatever only spells `cls.__new__(cls, *arguments)` reads alike:
    /// `copyreg._reconstructor(cls, object, None)`, `copyreg.__newobj__(cls, ...)` and `copyreg.__newobj_ex__(cls,
    /// arguments, {})` as protocols below 2 and 4 have them, NEWOBJ, NEWOBJ_EX without keywords, INST and OBJ.
    package func object(at id: NodeID) -> Object? {
        switch graph.kind(of: id) {
        case .reduce, .newObject, .newObjectExtended, .instance: break
        default: return nil
        }
        var callable = graph.child(0, of: id)
        var arguments = graph.child(1, of: id)
        if graph.kind(of: id) == .reduce, let made = instance(callable, arguments) {
            (callable, arguments) = made
        }
        var state: NodeID?
        if let operation = graph.soleOperation(of: id) {
            if graph.kind(of: operation) == .build { state = graph.child(0, of: operation) }
            return Object(node: id, callable: callable, arguments: arguments, state: state)
        }
        for operation in graph.operations(of: id) where graph.kind(of: operation) == .build {
            state = graph.child(0, of: operation)
        }
        return Object(node: id, callable: callable, arguments: arguments, state: state)
    }

    /// The class and the arguments of its `__new__`, if a call of one of copyreg's functions spells them and nothing
    /// else; arguments that are not a tuple of their own are left out if there are none.
    private func instance(_ callable: NodeID, _ arguments: NodeID) -> (NodeID, NodeID)? {
        guard graph.kind(of: callable) == .global, graph.kind(of: arguments) == .tuple else { return nil }
        let module = graph.child(0, of: callable)
        guard graph.holds(module, "copyreg") || graph.holds(module, "copy_reg") else { return nil }
        let name = graph.child(1, of: callable)
        let count = graph.childCount(of: arguments)
        if count == 3, graph.holds(name, "_reconstructor") || isBareExtended(name, arguments) {
            let isExtended = graph.holds(name, "__newobj_ex__")
            return (
                graph.child(0, of: arguments), isExtended ? graph.child(1, of: arguments) : ObjectGraph.none
            )
        }
        if count == 1, graph.holds(name, "__newobj__") {
            return (graph.child(0, of: arguments), ObjectGraph.none)
        }
        return nil
    }

    /// Whether arguments are those of `__newobj_ex__` without keywords.
    private func isBareExtended(_ name: NodeID, _ arguments: NodeID) -> Bool {
        graph.holds(name, "__newobj_ex__") && graph.kind(of: graph.child(1, of: arguments)) == .tuple
            && isEmptyDictionary(graph.child(2, of: arguments))
    }

    /// Whether a node is a dictionary to which nothing was added.
    func isEmptyDictionary(_ id: NodeID) -> Bool {
        graph.kind(of: id) == .dictionary && graph.childCount(of: id) == 0 && graph.operations(of: id).isEmpty
    }

    /// The class name of a construction, or of a container or value.
    package func className(of id: NodeID) -> QualifiedName? {
        if let object = object(at: id) { return name(of: object.callable) }
        return nil
    }

    /// The dictionary of attributes in a state: the state itself, or the first of a `(dict, slots)` pair.
    package func attributes(ofState state: NodeID) -> NodeID? {
        switch graph.kind(of: state) {
        case .dictionary: return state
        case .tuple where graph.childCount(of: state) == 2:
            let first = graph.child(0, of: state)
            return graph.kind(of: first) == .dictionary ? first : nil
        default: return nil
        }
    }

    // MARK: - Dictionaries

    /// The value under a text key.
    package func value(_ key: StaticString, in dictionary: NodeID) -> NodeID? {
        var hint = 0
        return value(key, in: dictionary, near: &hint)
    }

    /// The value under a text key, searched from pair `hint` onwards and around; `hint` then names the next
    /// pair. Attributes come in the order their class sets them, so reading them in that order costs one
    /// comparison each.
    @inline(__always)
    package func value(_ key: StaticString, in dictionary: NodeID, near hint: inout Int) -> NodeID? {
        let pairs = graph.childCount(of: dictionary) / 2
        guard graph.kind(of: dictionary) == .dictionary, pairs > 0 else { return nil }
        var pair = hint < pairs ? hint : 0
        for _ in 0..<pairs {
            if graph.holds(graph.child(2 * pair, of: dictionary), key) {
                hint = pair + 1
                return graph.child(2 * pair + 1, of: dictionary)
            }
            pair = pair + 1 == pairs ? 0 : pair + 1
        }
        return nil
    }

    // MARK: - Plain values

    package func isNone(_ id: NodeID) -> Bool { graph.kind(of: id) == .none }

    /// `True`, `False`, or a numpy bool.
    package func bool(at id: NodeID) -> Bool? {
        switch graph.kind(of: id) {
        case .true: return true
        case .false: return false
        default:
            guard let scalar = scalar(at: id), scalar.dtype.kind == .boolean else { return nil }
            return scalar.data[0] != 0
        }
    }

    /// An `int`, a bool, or a numpy integer.
    package func integer(at id: NodeID) -> Int? {
        switch graph.kind(of: id) {
        case .integer: return graph.integer(of: id)
        case .true: return 1
        case .false: return 0
        default:
            guard let scalar = scalar(at: id) else { return nil }
            return (try? scalar.integers())?.first
        }
    }

    /// A `float`, an integer, or a numpy number.
    package func double(at id: NodeID) -> Double? {
        switch graph.kind(of: id) {
        case .float: return graph.float(of: id)
        case .integer: return graph.integer(of: id).map(Double.init)
        case .true: return 1
        case .false: return 0
        default:
            guard let scalar = scalar(at: id) else { return nil }
            return (try? scalar.doubles())?.first
        }
    }

    /// A `str`, Python 2's `str` or a numpy string.
    package func text(at id: NodeID) -> String? {
        if let text = graph.text(of: id) { return text }
        guard let scalar = scalar(at: id), let texts = Self.texts(of: scalar) else { return nil }
        return texts.first
    }

    /// The elements of a list or tuple.
    package func items(at id: NodeID) -> NodeList? {
        switch graph.kind(of: id) {
        case .list, .tuple: graph.children(of: id)
        default: nil
        }
    }
}
