import AspicCore
import NumpyFormat
import ObjectGraph
import ZipFormat

// Objects: each form a pickle has for one, and the node that stands for it.
extension SchemaBuilder {
    /// What is done to a construction after it was made, sorted out.
    private struct Operations {
        var items: [NodeID] = []
        var pairs: [NodeID] = []
        var state: NodeID?
    }

    private func operations(of id: NodeID) throws(FormatError) -> Operations {
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
        if graph.childCount(of: arguments) > 0 {
            guard done.items.isEmpty, done.pairs.isEmpty, done.state == nil else {
                throw refusal("an instance of \(type), which is made with arguments and then changed")
            }
            if dialect.namedTuples.contains(type) {
                return add(.tuple, type, .items, visiting: Array(graph.children(of: arguments)))
            }
            // Only named tuples have a node that tells `cls.__new__(cls, ...)` from `cls(...)`.
            let call = add(.tuple, "builtins", "tuple", .items, [name(type)])
            addChildren(Array(graph.children(of: arguments)), to: call)
            return add(.constructor, "copyreg", "__newobj__", .content, [call])
        }
        if type.name == "_DictWithDeprecatedKeys" { return try deprecatedKeys(type, done) }
        if !done.pairs.isEmpty || type.name == "Bunch" {
            if let state = done.state, !isIgnorable(state) {
                throw refusal("an instance of \(type), a dictionary that has attributes too")
            }
            return try dictionary(type, done.pairs)
        }
        if !done.items.isEmpty {
            guard done.state == nil else {
                throw refusal("an instance of \(type), a list that has attributes too")
            }
            return add(.list, type, .items, visiting: done.items)
        }
        guard let state = done.state else {
            return add(.object, type.module, type.name, .content, [json("null")])
        }
        return add(.object, type, .content, visiting: [state])
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
        guard let state = done.state else {
            if isLoss(type) {
                let place = add(.loss, type.module, type.name, .reduce, [try emptyDictionary()])
                addChildren([argumentNode], to: place)
                return place
            }
            return add(.constructor, type, .content, visiting: [argumentNode])
        }
        if type.name == "newObj", ReducedClasses.madeByNewObj.contains(type.module), arguments.count == 1 {
            return add(.object, try qualifiedName(arguments[0]), .content, visiting: [state])
        }
        // Only these three nodes call a class and then set a state; LossNode does so for any class.
        let loader: SkopsLoader =
            type == QualifiedName("sklearn.tree._tree", "Tree")
            ? .tree : type.name == "QuantileForest" ? .quantileForest : .loss
        return add(loader, type, .reduce, visiting: [state, argumentNode])
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
        case ("builtins", "getattr") where arguments.count == 2: return try method(arguments[0], arguments[1])
        case ("numpy", "dtype"):
            guard let dtype = objects.dtype(at: id) else {
                throw refusal("a type of arrays that cannot be read")
            }
            let empty = try array(NDArray(dtype: dtype, shape: [0], data: .empty), "ndarray")
            return add(.dtype, "numpy", "dtype", .content, [empty])
        case ("numpy.ma.core", "_mareconstruct"): return try maskedArray(done.state)
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

    private mutating func slice(_ bounds: [NodeID]) throws(FormatError) -> Int {
        var texts: [String] = []
        for bound in bounds {
            switch graph.kind(of: bound) {
            case .none: texts.append("null")
            case .integer: texts.append(String(graph.integer(of: bound) ?? 0))
            case .bigInteger where graph.contentCount(of: bound) <= DecimalInteger.mostBytes:
                texts.append(DecimalInteger.decimal(of: graph.content(of: bound).array))
            default: throw refusal("a slice whose bounds are not whole numbers")
            }
        }
        return add(.slice, "builtins", "slice", .slice(texts))
    }

    private mutating func method(_ object: NodeID, _ name: NodeID) throws(FormatError) -> Int {
        guard graph.kind(of: name) == .string else { throw refusal("a method without a name") }
        let owner = try visit(object)
        let type = tree.nodes[owner].type
        switch tree.nodes[owner].body {
        case .name: throw refusal("an attribute of a class or function")
        case .json, .member: throw refusal("a method of a value")
        default: break
        }
        return add(.method, type.module, type.name, .method(graph.content(of: name)), [owner])
    }

    // MARK: - numpy and scipy

    /// An array of another class of numpy's than `ndarray`; `nil` for other classes, which skops calls by themselves.
    private mutating func subclassedArray(_ id: NodeID, _ arguments: [NodeID]) throws(FormatError) -> Int? {
        guard let first = arguments.first, let type = objects.name(of: first), type.module == "numpy",
            let stored = objects.storedArray(at: id), let shape = objects.shape(at: stored.shape),
            let dtype = objects.dtype(at: stored.dtype), graph.kind(of: stored.data) == .bytes
        else { return nil }
        let array = try NDArray(
            dtype: dtype, shape: shape, isFortran: stored.isFortran, data: graph.content(of: stored.data))
        return try self.array(array, type.name)
    }

    /// From `(1, shape, dtype, is_fortran, data, mask, fill_value)`.
    private mutating func maskedArray(_ state: NodeID?) throws(FormatError) -> Int {
        guard let state, graph.kind(of: state) == .tuple, graph.childCount(of: state) == 7,
            case let parts = Array(graph.children(of: state)), graph.kind(of: parts[1]) == .tuple,
            let dtype = objects.dtype(at: parts[2]),
            graph.kind(of: parts[4]) == .bytes, graph.kind(of: parts[5]) == .bytes
        else { throw refusal("a masked array of this kind") }
        guard graph.kind(of: parts[6]) == .none else {
            throw refusal("a masked array with a fill value of its own")
        }
        let shape = graph.children(of: parts[1]).compactMap { graph.integer(of: $0) }
        let isFortran = graph.kind(of: parts[3]) == .true
        let data = try NDArray(
            dtype: dtype, shape: shape, isFortran: isFortran, data: graph.content(of: parts[4]))
        let mask = try NDArray(
            dtype: .bool, shape: shape, isFortran: isFortran, data: graph.content(of: parts[5]))
        return add(
            .maskedArray, "numpy.ma", "MaskedArray", .members(["data", "mask"]),
            [try array(data, "ndarray"), try array(mask, "ndarray")])
    }

    /// From `__generator_ctor(__bit_generator_ctor(class))` and the bit generator's state and seed sequence.
    private mutating func randomGenerator(_ arguments: [NodeID]) throws(FormatError) -> Int {
        let type = QualifiedName("numpy.random._generator", "Generator")
        guard let bits = arguments.first, graph.kind(of: bits) == .reduce,
            let both = try operations(of: bits).state,
            graph.kind(of: both) == .tuple, let state = graph.children(of: both).first,
            graph.kind(of: state) == .dictionary
        else { throw refusal("a numpy.random.Generator of this kind") }
        if graph.childCount(of: both) == 1 && dialect.protocolVersion < 2 {
            return add(.randomGenerator, type, .members(["bit_generator"]), visiting: [state])
        }
        guard graph.childCount(of: both) == 2 else {
            throw refusal("a numpy.random.Generator without its seed sequence")
        }
        let seed = graph.child(1, of: both)
        if graph.kind(of: seed) == .dictionary {
            return add(
                .randomGenerator, type, .members(["bit_generator", "seed_seq"]), visiting: [state, seed])
        }
        guard graph.kind(of: seed) == .reduce, let parts = try operations(of: seed).state,
            graph.kind(of: parts) == .tuple, graph.childCount(of: parts) == 5
        else { throw refusal("a numpy.random.Generator without its seed sequence") }
        // (entropy, n_children_spawned, pool, pool_size, spawn_key); the pool follows from the others.
        let order = [("entropy", 0), ("spawn_key", 4), ("pool_size", 3), ("n_children_spawned", 1)]
        let present = order.filter { graph.kind(of: graph.child($0.1, of: parts)) != .none }
        let text = name(QualifiedName("builtins", "str"))
        let keys = present.map { Bytes($0.0.utf8) }
        let types = keyTypes([Int](repeating: text, count: keys.count))
        let sequence = add(.dictionary, "builtins", "dict", .dictionary(keys), [types])
        addChildren(present.map { graph.child($0.1, of: parts) }, to: sequence)
        let values = try visit(state)
        return add(
            .randomGenerator, type.module, type.name, .members(["bit_generator", "seed_seq"]),
            [values, sequence])
    }

    /// What `scipy.sparse.save_npz` writes; `nil` for formats it does not have.
    private mutating func sparseMatrix(_ type: QualifiedName, _ state: NodeID) throws(FormatError) -> Int? {
        guard graph.kind(of: state) == .dictionary else { return nil }
        var parts: [String: NodeID] = [:]
        let pairs = Array(graph.children(of: state))
        for place in stride(from: 0, to: pairs.count, by: 2) {
            if let key = graph.text(of: pairs[place]) { parts[key] = pairs[place + 1] }
        }
        let format = String(type.name.prefix { $0 != "_" })
        func part(_ name: String) -> NDArray? { parts[name].flatMap { graph.array(of: $0) } }
        guard let shapeNode = parts["_shape"], graph.kind(of: shapeNode) == .tuple, let data = part("data")
        else {
            return nil
        }
        let shape = graph.children(of: shapeNode).compactMap { graph.integer(of: $0) }
        var arrays: [(name: String, array: NDArray)] = []
        switch format {
        case "csr", "csc", "bsr":
            guard let indices = part("indices"), let starts = part("indptr") else { return nil }
            arrays = [("indices", indices), ("indptr", starts)]
        case "dia":
            guard let offsets = part("offsets") else { return nil }
            arrays = [("offsets", offsets)]
        case "coo":
            let places =
                parts["coords"].map { graph.children(of: $0).compactMap { graph.array(of: $0) } }
                ?? [part("row"), part("col")].compactMap { $0 }
            guard places.count == 2 else { return nil }
            arrays = [("row", places[0]), ("col", places[1])]
        default: return nil
        }
        arrays.append(
            ("format", try NDArray(dtype: DType(.bytes, itemSize: 3), shape: [], data: Bytes(format.utf8))))
        arrays.append(("shape", try NDArray(shape, shape: [shape.count])))
        arrays.append(("data", data))
        if type.name.hasSuffix("_array") {
            arrays.append(("_is_array", try NDArray(dtype: .bool, shape: [], data: Bytes([1]))))
        }
        let place = member(try NpzFile.encode(arrays, compressed: true), suffix: ".npz")
        return add(.sparseMatrix, type.module, type.name, .member(place, storage: "scipy"))
    }
}
