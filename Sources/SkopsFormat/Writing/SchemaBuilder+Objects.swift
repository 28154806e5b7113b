import AspicCore
import NumpyFormat
import ObjectGraph
import ZipFormat

// Objects: each form a pickle has for one, and the node that stands for it.
extension SchemaBuilder {
    /// What is done to a construction after it was made, sorted out.
    struct Operations {
        var items: [NodeID] = []
        var pairs: [NodeID] = []
        var state: NodeID?
    }

    func operations(of id: NodeID) throws(FormatError) -> Operations {
        var operations = Operations()
        for operation in graph.operations(of: id) {
            switch graph.kind(of: operation) {
            case .appendItems: operations.items += graph.children(of: operation)
            case .setItems: operations.pairs += graph.children(of: operation)
            case .build where operations.state == nil: operations.state = graph.child(0, of: operation)
            default: throw refusal("code that came with the file (a function or class by value)")
            }
        }
        return operations
    }

    // MARK: - Instances

    /// `cls.__new__(cls, *args)` and its state.
    mutating func instance(_ id: NodeID) throws(FormatError) -> Int {
        let type = try qualifiedName(graph.child(0, of: id))
        let arguments = graph.child(1, of: id)
        let done = try operations(of: id)
        if type.name == "RandomState", type.module.hasPrefix("numpy.random"), let state = done.state {
            return add(.randomState, type, .content, visiting: [state])
        }
        if type.module.hasPrefix("scipy.sparse"), let state = done.state,
            let place = try sparseMatrix(type, state)
        {
            return place
        }
        guard graph.kind(of: arguments) == .tuple else {
            throw refusal("an instance of \(type) made without a tuple")
        }
        let parts = Array(graph.children(of: arguments))
        let isFilled = !done.items.isEmpty || !done.pairs.isEmpty || type.name == "Bunch"
        if type.name == "_DictWithDeprecatedKeys" { return try deprecatedKeys(type, done) }
        if isFilled {
            guard parts.isEmpty else {
                throw refusal("an instance of \(type), which is made with arguments and then filled")
            }
            return try filled(try called(type), done)
        }
        if parts.isEmpty, !type.isNested {
            guard let state = done.state else {
                return add(.object, type.module, type.name, .content, [json("null")])
            }
            try check(state: state, of: type)
            return add(.object, type, .content, visiting: [state])
        }
        if parts.count > 0, done.state == nil, dialect.namedTuples.contains(type) {
            return add(.tuple, type, .items, visiting: parts)
        }
        // Only named tuples have a node that tells `cls.__new__(cls, ...)` from `cls(...)`.
        return try call(Self.newInstance, [try name(type)], parts, done.state, of: type)
    }

    private static let newInstance = QualifiedName("copyreg", "__newobj__")

    /// `cls.__new__(cls, *args, **kwargs)` and its state.
    mutating func extendedInstance(_ id: NodeID) throws(FormatError) -> Int {
        let type = try qualifiedName(graph.child(0, of: id))
        let done = try operations(of: id)
        guard done.items.isEmpty, done.pairs.isEmpty else {
            throw refusal("an instance of \(type), which is made with arguments and then filled")
        }
        return try call(
            QualifiedName("copyreg", "__newobj_ex__"), [try name(type)],
            [graph.child(1, of: id), graph.child(2, of: id)], done.state, of: type)
    }

    /// An instance of a class derived from dict or list.
    private mutating func filled(_ type: QualifiedName, _ done: Operations) throws(FormatError) -> Int {
        guard done.items.isEmpty else {
            guard done.state == nil, done.pairs.isEmpty else {
                throw refusal("an instance of \(type), a list that has attributes too")
            }
            return add(.list, type, .items, visiting: done.items)
        }
        if let state = done.state, !isIgnorable(state) {
            throw refusal("an instance of \(type), a dictionary that has attributes too")
        }
        return try dictionary(type, done.pairs)
    }

    /// Calls `callable`, and sets a state if there is one.
    ///
    /// - Parameters:
    ///   - first: arguments that have their nodes.
    ///   - type: what the object is called in errors.
    mutating func call(
        _ callable: QualifiedName, _ first: [Int], _ rest: [NodeID], _ state: NodeID?, of type: QualifiedName
    ) throws(FormatError) -> Int {
        guard let state else {
            let arguments = add(.tuple, "builtins", "tuple", .items, first)
            addChildren(rest, to: arguments)
            return add(.constructor, callable.module, callable.name, .content, [arguments])
        }
        try check(state: state, of: type)
        guard !isFalse(state) else { throw refusal("an instance of \(type) whose state is empty") }
        // skops' node for losses calls any class. Where its arguments are a tuple, it sets a state only if the class
        // has `__setstate__`, and where they are a list, also attributes.
        let place = add(.loss, callable, .reduce, visiting: [state])
        let arguments = add(.list, "builtins", "list", .items, first)
        addChildren(rest, to: arguments)
        lastChildren.append((place, arguments))
        return place
    }

    /// Refuses states that skops' nodes for objects would not set.
    private func check(state: NodeID, of type: QualifiedName) throws(FormatError) {
        guard graph.kind(of: state) != .none else {
            throw refusal("an instance of \(type) whose state is None")
        }
        // What is read from a skops file was written by a class with a `__setstate__`, or not at all.
        guard dialect.archive == nil, graph.kind(of: state) == .tuple, graph.childCount(of: state) == 2 else {
            return
        }
        let attributes = graph.kind(of: graph.child(0, of: state))
        guard attributes == .none || attributes == .dictionary,
            graph.kind(of: graph.child(1, of: state)) == .dictionary
        else { return }
        throw refusal("an instance of \(type), which has __slots__: its loader does not set them")
    }

    /// Whether Python takes a value for false.
    private func isFalse(_ id: NodeID) -> Bool {
        switch graph.kind(of: id) {
        case .none, .false: true
        case .integer: graph[id].b == 0
        case .float: graph.float(of: id) == 0
        case .string, .bytes, .byteArray: graph.contentCount(of: id) == 0
        case .tuple, .list, .dictionary, .set, .frozenSet: graph.childCount(of: id) == 0
        default: false
        }
    }

    /// A Bunch's state without anything in it.
    private func isIgnorable(_ state: NodeID) -> Bool {
        guard graph.kind(of: state) == .dictionary else { return false }
        let parts = Array(graph.children(of: state))
        return stride(from: 0, to: parts.count, by: 2).allSatisfy {
            graph.kind(of: parts[$0 + 1]) == .dictionary && graph.childCount(of: parts[$0 + 1]) == 0
        }
    }

    private mutating func deprecatedKeys(_ type: QualifiedName, _ done: Operations) throws(FormatError) -> Int
    {
        guard let state = done.state, graph.kind(of: state) == .dictionary, graph.childCount(of: state) == 2
        else {
            throw refusal("an instance of \(type) without its renamed keys")
        }
        let main = try dictionary(QualifiedName("builtins", "dict"), done.pairs)
        let place = add(
            .deprecatedKeys, type.module, type.name, .members(["main", "_deprecated_key_to_new_key"]), [main])
        addChildren([graph.child(1, of: state)], to: place)
        return place
    }
}
