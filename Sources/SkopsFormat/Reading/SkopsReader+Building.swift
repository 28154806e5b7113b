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
            guard let array = graph.array(of: values[first]) else {
                throw failure("a dtype that is not told by an array", at: frame.index)
            }
            return names.dtype(array.dtype, in: &graph)
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
        var operations = pairs.isEmpty ? [] : [graph.add(.setItems, children: pairs)]
        if name == QualifiedName("sklearn.utils._bunch", "Bunch") {
            // What its constructor sets, and a pickle says.
            let state = dictionary([("_deprecated_key_to_warnings", graph.addPlaceholder(.dictionary))])
            operations.append(graph.add(.build, children: CollectionOfOne(state)))
        }
        return instance(of: try type(frame), operations: operations)
    }

    /// The key that `type(text)` makes.
    private mutating func key(at place: Int, type: NodeID) throws(FormatError) -> NodeID {
        if graph.kind(of: type) == .global {
            let module = graph.child(0, of: type)
            let name = graph.child(1, of: type)
            if graph.holds(module, "builtins") {
                if graph.holds(name, "str") { return names.string(tape.utf8(place), in: &graph) }
                if let key = try builtinKey(name, tape.text(place) ?? "", at: place) { return key }
            } else if graph.holds(module, "numpy"), let text = graph.text(of: name),
                let key = try numpyKey(text, tape.text(place) ?? "", at: place)
            {
                return key
            }
        } else if let key = lookedUpKey(at: place, type: type) {
            return key
        }
        let text = names.string(tape.utf8(place), in: &graph)
        return graph.add(.reduce, children: type, graph.add(.tuple, children: CollectionOfOne(text)))
    }

    private mutating func builtinKey(
        _ type: NodeID, _ text: String, at place: Int
    ) throws(FormatError) -> NodeID? {
        if graph.holds(type, "int") {
            let digits = text.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "+") }
            let number = String(decoding: digits, as: UTF8.self)
            let isNumber =
                !number.isEmpty
                && number.utf8.drop { $0 == UInt8(ascii: "-") }.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            guard isNumber else { throw failure("“\(text.prefix(40))” is not a whole number", at: place) }
            return try integer(number)
        }
        if graph.holds(type, "float") {
            guard let value = Self.float(text) else {
                throw failure("“\(text.prefix(40))” is not a number", at: place)
            }
            return graph.add(float: value)
        }
        // skops writes False as "false" and reads it as True; an empty text is what Python calls false.
        if graph.holds(type, "bool") { return ObjectGraph.bool(!(text.isEmpty || text == "false")) }
        if graph.holds(type, "NoneType") { return ObjectGraph.none }
        return nil
    }

    private static func float(_ text: String) -> Double? {
        switch text {
        case "NaN", "nan": .nan
        case "Infinity", "inf": .infinity
        case "-Infinity", "-inf": -.infinity
        default: Double(text)
        }
    }

    private mutating func numpyKey(
        _ type: String, _ text: String, at place: Int
    ) throws(FormatError) -> NodeID? {
        if type == "str_" {
            let scalars = Array(text.unicodeScalars)
            let data = Bytes(count: 4 * scalars.count) { memory in
                for (index, scalar) in scalars.enumerated() {
                    memory.storeBytes(of: scalar.value.littleEndian, toByteOffset: 4 * index, as: UInt32.self)
                }
            }
            let array = try NDArray(dtype: DType(.text, itemSize: 4 * scalars.count), shape: [], data: data)
            return graph.add(array: array, isScalar: true)
        }
        guard let dtype = NumpyScalar.dtype(named: type) else { return nil }
        let bits: UInt64
        switch (dtype.kind, dtype.itemSize) {
        case (.boolean, _): bits = text.isEmpty || text == "false" ? 0 : 1
        case (.float, 4):
            guard let value = Self.float(text) else {
                throw failure("“\(text.prefix(40))” is not a number", at: place)
            }
            bits = UInt64(Float(value).bitPattern)
        case (.float, _):
            guard let value = Self.float(text) else {
                throw failure("“\(text.prefix(40))” is not a number", at: place)
            }
            bits = value.bitPattern
        case (.unsigned, _):
            guard let value = UInt64(text) else {
                throw failure("“\(text.prefix(40))” is not a whole number", at: place)
            }
            bits = value
        default:
            guard let value = Int64(text) else {
                throw failure("“\(text.prefix(40))” is not a whole number", at: place)
            }
            bits = UInt64(bitPattern: value)
        }
        let data = withUnsafeBytes(of: bits.littleEndian) { Bytes($0.prefix(dtype.itemSize)) }
        return graph.add(array: try NDArray(dtype: dtype, shape: [], data: data), isScalar: true)
    }

    /// `{"0": key, ...}.get`: how keys are written for which skops has no type.
    private func lookedUpKey(at place: Int, type: NodeID) -> NodeID? {
        guard graph.kind(of: type) == .reduce else { return nil }
        let arguments = graph.child(1, of: type)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) == 2,
            graph.holds(graph.child(1, of: arguments), "get"),
            graph.kind(of: graph.child(0, of: type)) == .global,
            graph.holds(graph.child(1, of: graph.child(0, of: type)), "getattr")
        else { return nil }
        let table = graph.child(0, of: arguments)
        guard graph.kind(of: table) == .dictionary else { return nil }
        let text = tape.utf8(place)
        let pairs = Array(graph.children(of: table))
        for position in stride(from: 0, to: pairs.count, by: 2)
        where graph.kind(of: pairs[position]) == .string
            && graph.content(of: pairs[position]).elementsEqual(text)
        {
            return pairs[position + 1]
        }
        return ObjectGraph.none
    }

    // MARK: - Objects

    private mutating func object(_ frame: Frame) throws(FormatError) -> NodeID {
        let type = try type(frame)
        var operations: [NodeID] = []
        if frame.valueStart < values.count, values[frame.valueStart] != ObjectGraph.none {
            operations.append(graph.add(.build, children: CollectionOfOne(values[frame.valueStart])))
        }
        let name = try qualifiedName(frame.fields)
        if ReducedClasses.madeByNewObj.contains(name.module) {
            // Cython classes without `__new__` arguments; a pickle calls their module's own function.
            let arguments = graph.add(.tuple, children: CollectionOfOne(type))
            return graph.add(.reduce, children: [global(name.module, "newObj"), arguments] + operations)
        }
        return instance(of: type, operations: operations)
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
            default: break
            }
        }
        if name == QualifiedName("copyreg", "__newobj__"), graph.kind(of: arguments) == .tuple,
            let type = graph.children(of: arguments).first
        {
            let rest = graph.add(.tuple, children: Array(graph.children(of: arguments).dropFirst()))
            return graph.add(.newObject, children: type, rest)
        }
        return graph.add(.reduce, children: try type(frame), arguments)
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
        let name = names.string(tape.utf8(place), in: &graph)
        let arguments = graph.add(.tuple, children: [values[frame.valueStart], name])
        return graph.add(.reduce, children: global("builtins", "getattr"), arguments)
    }

    /// A class called with arguments and then given a state.
    private mutating func reduced(_ frame: Frame) throws(FormatError) -> NodeID {
        let state = values[frame.valueStart]
        let arguments = values[frame.valueStart + 1]
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
        if isEmpty { return graph.add(.reduce, children: type, arguments) }
        let build = graph.add(.build, children: CollectionOfOne(state))
        return graph.add(.reduce, children: [type, arguments, build])
    }

    // MARK: - numpy

    private mutating func objectArray(_ frame: Frame) throws(FormatError) -> NodeID {
        guard let last = values.last, graph.kind(of: last) == .tuple else {
            throw failure("an array of objects without a shape", at: frame.index)
        }
        var shape: [Int] = []
        for part in graph.children(of: last) {
            guard let extent = graph.integer(of: part), extent >= 0, extent <= tape.count else {
                throw failure("an array of objects without a shape", at: frame.index)
            }
            shape.append(extent)
        }
        guard !shape.isEmpty else { throw failure("an array of objects without dimensions", at: frame.index) }
        var elements = Array(values[frame.valueStart..<values.count - 1])
        // Rows are lists of lists; dimension by dimension they are laid end to end.
        guard elements.count == shape[0] || shape.contains(0) else {
            throw failure("an array of objects whose content does not have its shape", at: frame.index)
        }
        for extent in shape.dropFirst() {
            var inner: [NodeID] = []
            for row in elements {
                guard graph.kind(of: row) == .list, graph.childCount(of: row) == extent else {
                    throw failure(
                        "an array of objects whose content does not have its shape", at: frame.index)
                }
                inner += graph.children(of: row)
            }
            elements = inner
        }
        return graph.add(objectArray: elements, shape: shape, isFortran: false)
    }

    /// `_mareconstruct(MaskedArray, ndarray, (0,), 'b')` and its state, as numpy pickles it.
    private mutating func maskedArray(_ frame: Frame) throws(FormatError) -> NodeID {
        guard let data = graph.array(of: values[frame.valueStart]) else {
            throw failure("a masked array without data", at: frame.index)
        }
        let mask = graph.array(of: values[frame.valueStart + 1])
        // A scalar False is numpy's way of saying that nothing is masked.
        let bits =
            mask.map { $0.data.count == data.count ? $0.data : Bytes(count: data.count) { _ in } }
            ?? Bytes(count: data.count) { _ in }
        let shape = graph.add(.tuple, children: data.shape.map { graph.add(integer: $0) })
        let state = graph.add(
            .tuple,
            children: [
                graph.add(integer: 1), shape, names.dtype(data.dtype, in: &graph),
                ObjectGraph.bool(data.isFortran),
                graph.add(.bytes, content: data.data), graph.add(.bytes, content: bits), ObjectGraph.none,
            ])
        let zero = graph.add(.tuple, children: CollectionOfOne(graph.add(integer: 0)))
        let arguments = graph.add(
            .tuple,
            children: [
                global("numpy.ma", "MaskedArray"), global("numpy", "ndarray"), zero,
                names.string("b", in: &graph),
            ])
        let build = graph.add(.build, children: CollectionOfOne(state))
        return graph.add(.reduce, children: [global("numpy.ma.core", "_mareconstruct"), arguments, build])
    }
}

/// Classes that pickle by calls of their own.
enum ReducedClasses {
    /// Modules whose instances a pickle makes with `newObj(cls)`.
    static let madeByNewObj: Set<String> = [
        "sklearn.neighbors._kd_tree", "sklearn.neighbors._ball_tree", "sklearn.metrics._dist_metrics",
    ]
}
