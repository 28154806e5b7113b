import AspicCore
import ObjectGraph

// Calls: the nodes that skops has for some callables, and the general ones for all others.
extension SchemaBuilder {
    // MARK: - Calls

    mutating func reduce(_ id: NodeID) throws(FormatError) -> Int {
        let callable = graph.child(0, of: id)
        guard graph.kind(of: callable) == .global else {
            throw refusal("an object made by something that has no name")
        }
        let type = try qualifiedName(callable)
        let argumentNode = graph.child(1, of: id)
        guard graph.kind(of: argumentNode) == .tuple else {
            throw refusal("a call of \(type) without a tuple")
        }
        let arguments = Array(graph.children(of: argumentNode))
        let done = try operations(of: id)
        if let place = try special(id, type, argumentNode, arguments, done) { return place }
        guard done.items.isEmpty, done.pairs.isEmpty else {
            throw refusal("what \(type) returns, because it is changed afterwards")
        }
        let name = try called(type)
        guard let state = done.state else {
            if isLoss(type) {
                let place = add(.loss, type.module, type.name, .reduce, [try emptyDictionary()])
                addChildren([argumentNode], to: place)
                return place
            }
            return add(.constructor, name, .content, visiting: [argumentNode])
        }
        if type.name == "newObj", ReducedClasses.madeByNewObj.contains(type.module), arguments.count == 1 {
            return add(.object, try called(qualifiedName(arguments[0])), .content, visiting: [state])
        }
        let loader: SkopsLoader? =
            type == QualifiedName("sklearn.tree._tree", "Tree")
            ? .tree : type.name == "QuantileForest" ? .quantileForest : isLoss(type) ? .loss : nil
        if let loader { return add(loader, type, .reduce, visiting: [state, argumentNode]) }
        return try call(name, [], arguments, state, of: type)
    }

    private func isLoss(_ type: QualifiedName) -> Bool {
        type.module == "sklearn.linear_model._sgd_fast" || type.module == "_loss"
            || type.module == "sklearn._loss._loss"
    }

    private mutating func emptyDictionary() throws(FormatError) -> Int {
        add(.dictionary, "builtins", "dict", .dictionary([]), [keyTypes([])])
    }

    /// The callables that skops has nodes of their own for.
    private mutating func special(
        _ id: NodeID, _ type: QualifiedName, _ argumentNode: NodeID, _ arguments: [NodeID], _ done: Operations
    ) throws(FormatError) -> Int? {
        switch (type.module, type.name) {
        case ("collections", "OrderedDict") where arguments.isEmpty && done.items.isEmpty:
            guard done.state == nil else { throw refusal("an ordered dictionary that has attributes too") }
            return try dictionary(type, done.pairs)
        case ("collections", "Counter")
        where arguments.count == 1 && done.pairs.isEmpty && done.items.isEmpty && done.state == nil
            && graph.kind(of: arguments[0]) == .dictionary:
            return try dictionary(type, Array(graph.children(of: arguments[0])))
        case ("collections", "defaultdict") where arguments.count <= 1 && done.state == nil:
            return try defaultDictionary(arguments.first ?? ObjectGraph.none, done.pairs)
        case ("functools", "partial"):
            guard let state = done.state, graph.kind(of: state) == .tuple, graph.childCount(of: state) == 4
            else {
                throw refusal("a partial function without its four parts")
            }
            return add(
                .partial, type, .members(["func", "args", "kwds", "namespace"]),
                visiting: Array(graph.children(of: state)))
        case ("operator", "itemgetter"), ("operator", "attrgetter"), ("operator", "methodcaller"):
            return add(.operatorFunction, type, .attributes, visiting: [argumentNode])
        case ("_operator", "itemgetter"), ("_operator", "attrgetter"), ("_operator", "methodcaller"):
            return add(
                .operatorFunction, QualifiedName("operator", type.name), .attributes, visiting: [argumentNode]
            )
        case ("builtins", "slice") where arguments.count == 3: return try slice(arguments)
        case ("collections", "deque") where done.pairs.isEmpty && done.state == nil:
            return try deque(arguments, done.items)
        case ("builtins", "getattr") where arguments.count == 2: return try method(arguments[0], arguments[1])
        case ("numpy", "dtype"): return try dtype(id)
        case ("numpy.ma.core", "_mareconstruct"): return try maskedArray(arguments, done.state)
        case ("numpy._core.multiarray", "_reconstruct"): return try subclassedArray(id, arguments)
        case ("numpy.random._pickle", "__generator_ctor"): return try randomGenerator(arguments)
        case (_, "__pyx_unpickle_CyHalfMultinomialLoss"):
            let empty = add(.tuple, "builtins", "tuple", .items)
            return add(.loss, type.module, "CyHalfMultinomialLoss", .reduce, [try emptyDictionary(), empty])
        case (_, let name) where name.hasPrefix("__pyx_unpickle_Cy") && arguments.count == 3:
            let loss = try qualifiedName(arguments[0])
            guard graph.kind(of: arguments[2]) == .tuple else {
                throw refusal("an instance of \(loss) without its state")
            }
            let place = add(.loss, loss.module, loss.name, .reduce, [try emptyDictionary()])
            addChildren([arguments[2]], to: place)
            return place
        default: return nil
        }
    }

    private mutating func defaultDictionary(_ factory: NodeID, _ pairs: [NodeID]) throws(FormatError) -> Int {
        let main = try dictionary(QualifiedName("builtins", "dict"), pairs)
        let hasOnlyTexts = stride(from: 0, to: pairs.count, by: 2).allSatisfy {
            graph.kind(of: pairs[$0]) == .string
        }
        guard hasOnlyTexts else {
            // skops passes the items as keyword arguments, which have to be texts; a plain call does not.
            let place = add(.tuple, "builtins", "tuple", .items, [try visit(factory), main])
            return add(.constructor, "collections", "defaultdict", .content, [place])
        }
        let place = add(
            .defaultDictionary, "collections", "defaultdict", .members(["main", "default_factory"]), [main])
        addChildren([factory], to: place)
        return place
    }

    /// `nil` for bounds that JSON has no words for.
    private mutating func slice(_ bounds: [NodeID]) throws(FormatError) -> Int? {
        var texts: [String] = []
        for bound in bounds {
            switch graph.kind(of: bound) {
            case .none: texts.append("null")
            case .integer: texts.append(String(graph.integer(of: bound) ?? 0))
            case .bigInteger: texts.append(try decimal(of: bound))
            default: return nil
            }
        }
        return add(.slice, "builtins", "slice", .slice(texts))
    }

    /// `deque((), maxlen)` that is filled afterwards, as a call with its elements: skops' own node has none of them.
    private mutating func deque(_ arguments: [NodeID], _ items: [NodeID]) throws(FormatError) -> Int? {
        guard arguments.isEmpty || arguments.count == 2,
            arguments.first.map({ graph.childCount(of: $0) }) ?? 0 == 0
        else { return nil }
        let content = add(.list, QualifiedName("builtins", "list"), .items, visiting: items)
        let tuple = add(.tuple, "builtins", "tuple", .items, [content])
        addChildren(Array(arguments.dropFirst()), to: tuple)
        return add(.constructor, "collections", "deque", .content, [tuple])
    }

    private mutating func method(_ object: NodeID, _ name: NodeID) throws(FormatError) -> Int {
        guard graph.kind(of: name) == .string else { throw refusal("a method without a name") }
        let owner = try visit(object)
        let type = tree.nodes[owner].type
        return add(.method, type.module, type.name, .method(graph.content(of: name)), [owner])
    }
}
