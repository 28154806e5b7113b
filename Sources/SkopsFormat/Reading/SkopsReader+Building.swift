import AspicCore
import JsonFormat
import ObjectGraph

// Nodes whose children are there: each becomes what its class would be in a pickle.
extension SkopsReader {
    mutating func build(_ frame: Frame) throws(FormatError) -> NodeID {
        let parts = values[frame.valueStart...]
        let first = frame.valueStart
        switch frame.loader {
        case .list:
            if try isBuiltin(frame, "list") { return graph.add(.list, children: parts) }
            return instance(of: try type(frame), operations: [graph.add(.appendItems, children: parts)])
        case .tuple:
            if try isBuiltin(frame, "tuple") {
                return parts.isEmpty ? names.emptyTuple(in: &graph) : graph.add(.tuple, children: parts)
            }
            namedTuples.insert(try qualifiedName(frame.fields))
            let items = graph.add(.tuple, children: parts)
            return graph.add(.newObject, children: try type(frame), items)
        case .set:
            if try isBuiltin(frame, "set") { return graph.add(.set, children: parts) }
            let list = graph.add(.list, children: parts)
            return graph.add(
                .reduce, children: try type(frame), graph.add(.tuple, children: CollectionOfOne(list)))
        case .dictionary: return try dictionary(frame)
        case .defaultDictionary:
            let arguments =
                values[first + 1] == ObjectGraph.none
                ? names.emptyTuple(in: &graph) : graph.add(.tuple, children: [values[first + 1]])
            return withItems(
                .reduce, global("collections", "defaultdict"), arguments, graph.children(of: values[first]))
        case .deprecatedKeys:
            let state = dictionary([("_deprecated_key_to_new_key", values[first + 1])])
            let items = graph.add(.setItems, children: Array(graph.children(of: values[first])))
            let build = graph.add(.build, children: CollectionOfOne(state))
            return instance(of: try type(frame), operations: [items, build])
        case .object: return try object(frame)
        case .constructor: return try constructor(frame)
        case .method: return try method(frame)
        case .partial:
            let state = graph.add(.tuple, children: parts)
            let arguments = graph.add(.tuple, children: [values[first]])
            let build = graph.add(.build, children: CollectionOfOne(state))
            return graph.add(.reduce, children: [global("functools", "partial"), arguments, build])
        case .operatorFunction:
            guard tape.holds(frame.fields.module, "operator") else {
                throw failure("an operator of another module than “operator”", at: frame.index)
            }
            return graph.add(.reduce, children: try type(frame), values[first])
        case .tree, .loss, .quantileForest: return try reduced(frame)
        case .array: return try objectArray(frame)
        case .maskedArray: return try maskedArray(frame)
        case .dtype:
            guard let dtype = elementType(values[first]) else {
                throw failure("a dtype that is not told by an array", at: frame.index)
            }
            return names.dtype(dtype, in: &graph)
        case .randomState:
            return instance(
                of: global("numpy.random.mtrand", "RandomState"),
                operations: [graph.add(.build, children: CollectionOfOne(values[first]))])
        case .randomGenerator: return try randomGenerator(frame)
        case .json, .type, .function, .bytes, .byteArray, .slice, .sparseMatrix, .cached:
            throw failure("a node that cannot have children", at: frame.index)
        }
    }

    // MARK: - Parts

    mutating func global(_ module: String, _ name: String) -> NodeID {
        names.global(QualifiedName(module, name), in: &graph)
    }

    private mutating func type(_ frame: Frame) throws(FormatError) -> NodeID {
        names.global(CanonicalNames.python3(try qualifiedName(frame.fields)), in: &graph)
    }

    private func isBuiltin(_ frame: Frame, _ name: StaticString) throws(FormatError) -> Bool {
        tape.holds(frame.fields.type, name) && tape.holds(frame.fields.module, "builtins")
    }

    private mutating func dictionary(_ pairs: [(String, NodeID)]) -> NodeID {
        graph.add(.dictionary, children: pairs.flatMap { [names.string($0.0, in: &graph), $0.1] })
    }

    private mutating func withItems(
        _ kind: NodeKind, _ type: NodeID, _ arguments: NodeID, _ items: NodeList
    ) -> NodeID {
        if items.isEmpty { return graph.add(kind, children: type, arguments) }
        let operation = graph.add(.setItems, children: Array(items))
        return graph.add(kind, children: [type, arguments, operation])
    }

    // MARK: - Dictionaries

    private mutating func dictionary(_ frame: Frame) throws(FormatError) -> NodeID {
        let keyTypes = values[frame.valueStart]
        guard graph.kind(of: keyTypes) == .list || graph.kind(of: keyTypes) == .tuple,
            graph.childCount(of: keyTypes) == values.count - frame.valueStart - 1
        else { throw failure("a dictionary with more or fewer types than keys", at: frame.index) }
        var pairs: [NodeID] = []
        pairs.reserveCapacity(2 * graph.childCount(of: keyTypes))
        var place = frame.fields.content + 1
        for position in 0..<graph.childCount(of: keyTypes) {
            pairs.append(try key(at: place, type: graph.child(position, of: keyTypes)))
            pairs.append(values[frame.valueStart + 1 + position])
            place = tape.next(place + 1)
        }
        if try isBuiltin(frame, "dict") { return graph.add(.dictionary, children: pairs) }
        let name = try qualifiedName(frame.fields)
        if name == QualifiedName("collections", "OrderedDict") {
            return withItems(.reduce, try type(frame), names.emptyTuple(in: &graph), NodeList(pairs))
        }
        if name == QualifiedName("collections", "Counter") {
            let counts = graph.add(.dictionary, children: pairs)
            return graph.add(
                .reduce, children: try type(frame), graph.add(.tuple, children: CollectionOfOne(counts)))
        }
        var operations = pairs.isEmpty ? [] : [graph.add(.setItems, children: pairs)]
        if name == QualifiedName("sklearn.utils._bunch", "Bunch") {
            // What its constructor sets, and a pickle says.
            let state = dictionary([("_deprecated_key_to_warnings", graph.addPlaceholder(.dictionary))])
            operations.append(graph.add(.build, children: CollectionOfOne(state)))
        }
        return instance(of: try type(frame), operations: operations)
    }

    // MARK: - Objects

    private mutating func object(_ frame: Frame) throws(FormatError) -> NodeID {
        let type = try type(frame)
        var operations: [NodeID] = []
        if frame.valueStart < values.count, values[frame.valueStart] != ObjectGraph.none {
            operations.append(graph.add(.build, children: CollectionOfOne(values[frame.valueStart])))
        }
        let name = try qualifiedName(frame.fields)
        if let call = called(
            name, state: frame.valueStart < values.count ? values[frame.valueStart] : ObjectGraph.none)
        {
            return call
        }
        if ReducedClasses.madeByNewObj.contains(name.module) {
            // Cython classes without `__new__` arguments; a pickle calls their module's own function.
            let arguments = graph.add(.tuple, children: CollectionOfOne(type))
            return graph.add(.reduce, children: [global(name.module, "newObj"), arguments] + operations)
        }
        return instance(of: type, operations: operations)
    }

    /// Objects without arguments in skops, which a pickle makes by a call; `nil` for all others.
    private mutating func called(_ name: QualifiedName, state: NodeID) -> NodeID? {
        let callable: QualifiedName
        var arguments = names.emptyTuple(in: &graph)
        switch (name.module, name.name) {
        case ("collections", "deque") where state == ObjectGraph.none: callable = name
        case (let module, "NaTType") where module.hasPrefix("pandas."):
            callable = QualifiedName("pandas._libs.tslibs.nattype", "_nat_unpickle")
            arguments = graph.add(.tuple, children: CollectionOfOne(ObjectGraph.none))
        case ("pytz", "_FixedOffset") where graph.kind(of: state) == .dictionary:
            let pairs = Array(graph.children(of: state))
            guard let place = pairs.firstIndex(where: { graph.holds($0, "_minutes") }),
                place + 1 < pairs.count
            else {
                return nil
            }
            callable = QualifiedName("pytz", "FixedOffset")
            arguments = graph.add(.tuple, children: CollectionOfOne(pairs[place + 1]))
        default: return nil
        }
        return graph.add(.reduce, children: global(callable.module, callable.name), arguments)
    }

    private mutating func constructor(_ frame: Frame) throws(FormatError) -> NodeID {
        let arguments = values[frame.valueStart]
        let name = try qualifiedName(frame.fields)
        if graph.kind(of: arguments) == .tuple,
            name.module == "builtins" || name.module == "numpy" || name.module == "collections"
        {
            let parts = Array(graph.children(of: arguments))
            switch (name.name, parts.count) {
            case ("frozenset", 1) where graph.kind(of: parts[0]) == .list:
                return graph.add(.frozenSet, children: Array(graph.children(of: parts[0])))
            case ("frozenset", 0): return graph.addPlaceholder(.frozenSet)
            case ("reshape", 2):
                if let array = reshapedObjects(parts[0], parts[1]) { return array }
            case ("defaultdict", 2) where graph.kind(of: parts[1]) == .dictionary:
                let factory =
                    parts[0] == ObjectGraph.none
                    ? names.emptyTuple(in: &graph) : graph.add(.tuple, children: [parts[0]])
                return withItems(
                    .reduce, global("collections", "defaultdict"), factory, graph.children(of: parts[1]))
            case ("deque", 1...2) where graph.kind(of: parts[0]) == .list:
                return deque(parts[0], Array(parts.dropFirst()))
            default: break
            }
        }
        return called(try type(frame), arguments, state: nil)
    }

    /// A call and what is done to its result, where `copyreg`'s calls make instances.
    private mutating func called(_ callable: NodeID, _ arguments: NodeID, state: NodeID?) -> NodeID {
        let operations = state.map { [graph.add(.build, children: CollectionOfOne($0))] } ?? []
        let parts = Array(graph.children(of: arguments))
        if graph.kind(of: arguments) == .tuple, graph.holds(graph.child(0, of: callable), "copyreg") {
            let name = graph.child(1, of: callable)
            if graph.holds(name, "__newobj__"), let type = parts.first {
                let rest =
                    parts.count == 1
                    ? names.emptyTuple(in: &graph) : graph.add(.tuple, children: parts.dropFirst())
                return graph.add(.newObject, children: [type, rest] + operations)
            }
            if graph.holds(name, "__newobj_ex__"), parts.count == 3 {
                return graph.add(.newObjectExtended, children: parts + operations)
            }
        }
        return graph.add(.reduce, children: [callable, arguments] + operations)
    }

    /// `deque(elements, maxlen)` as a pickle has it, which adds the elements afterwards.
    private mutating func deque(_ elements: NodeID, _ rest: [NodeID]) -> NodeID {
        let empty = names.emptyTuple(in: &graph)
        let arguments = rest.isEmpty ? empty : graph.add(.tuple, children: [empty] + rest)
        let items = Array(graph.children(of: elements))
        let operations = items.isEmpty ? [] : [graph.add(.appendItems, children: items)]
        return graph.add(.reduce, children: [global("collections", "deque"), arguments] + operations)
    }

    /// `numpy.reshape(objects, shape)`: how object arrays are written that skops would distort.
    private mutating func reshapedObjects(_ array: NodeID, _ shape: NodeID) -> NodeID? {
        guard graph.kind(of: array) == .objectArray, graph.kind(of: shape) == .tuple else { return nil }
        var extents: [Int] = []
        for part in graph.children(of: shape) {
            guard let extent = graph.integer(of: part), extent >= 0 else { return nil }
            extents.append(extent)
        }
        let elements = Array(graph.children(of: array))
        var total = 1
        for extent in extents {
            let (product, overflow) = total.multipliedReportingOverflow(by: extent)
            guard !overflow else { return nil }
            total = product
        }
        guard total == elements.count else { return nil }
        return graph.add(objectArray: elements, shape: extents, isFortran: false)
    }

    private mutating func method(_ frame: Frame) throws(FormatError) -> NodeID {
        guard let place = tape.value("func", in: frame.fields.content), tape.kind(place) == .string,
            let object = tape.value("obj", in: frame.fields.content)
        else { throw failure("a method without a name", at: frame.index) }
        let owner = resolved(object)
        guard owner.type >= 0, owner.module >= 0,
            tape.utf8(owner.type).elementsEqual(tape.utf8(frame.fields.type)),
            tape.utf8(owner.module).elementsEqual(tape.utf8(frame.fields.module))
        else { throw failure("a method of another class than its object", at: frame.index) }
        if graph.kind(of: values[frame.valueStart]) == .global,
            let part = tape.text(place),
            let outer = graph.text(of: graph.child(1, of: values[frame.valueStart])),
            let module = graph.text(of: graph.child(0, of: values[frame.valueStart]))
        {
            return names.global(QualifiedName(module, outer + "." + part), in: &graph)
        }
        let name = names.string(tape.utf8(place), in: &graph)
        let arguments = graph.add(.tuple, children: [values[frame.valueStart], name])
        return graph.add(.reduce, children: global("builtins", "getattr"), arguments)
    }

    /// A class called with arguments and then given a state.
    private mutating func reduced(_ frame: Frame) throws(FormatError) -> NodeID {
        let state = values[frame.valueStart]
        var arguments = values[frame.valueStart + 1]
        if graph.kind(of: arguments) == .list {
            // How objects are written here whose class has no `__setstate__`, and whose attributes are set.
            arguments = graph.add(.tuple, children: Array(graph.children(of: arguments)))
        }
        guard graph.kind(of: arguments) == .tuple else {
            throw failure("a \(frame.loader.rawValue) whose arguments are no tuple", at: frame.index)
        }
        let name = try qualifiedName(frame.fields)
        if name.name == "CyHalfMultinomialLoss", graph.childCount(of: arguments) == 0 {
            // The one loss that pickles by Cython's own function; its number belongs to its empty state.
            let parts = [try type(frame), graph.add(integer: 238_750_788), names.emptyTuple(in: &graph)]
            return graph.add(
                .reduce, children: global(name.module, "__pyx_unpickle_CyHalfMultinomialLoss"),
                graph.add(.tuple, children: parts))
        }
        let isEmpty: Bool
        switch graph.kind(of: state) {
        case .dictionary, .tuple: isEmpty = graph.childCount(of: state) == 0
        case .none: isEmpty = true
        // A class with a `__setstate__` of its own takes whatever it likes.
        default: isEmpty = false
        }
        let type = try type(frame)
        return called(type, arguments, state: isEmpty ? nil : state)
    }
}

/// Classes that pickle by calls of their own.
enum ReducedClasses {
    /// Modules whose instances a pickle makes with `newObj(cls)`.
    static let madeByNewObj: Set<String> = [
        "sklearn.neighbors._kd_tree", "sklearn.neighbors._ball_tree", "sklearn.metrics._dist_metrics",
    ]
}
