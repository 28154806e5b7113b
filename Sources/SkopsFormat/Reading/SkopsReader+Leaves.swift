import AspicCore
import JsonFormat
import NumpyFormat
import ObjectGraph
import ZipFormat

// Nodes without children: scalars, names, and what stands in members of its own.
extension SkopsReader {
    /// The value of a node that has no children; `nil` for one that has.
    mutating func leaf(
        _ loader: SkopsLoader, _ fields: SchemaFields, _ index: Int
    ) throws(FormatError) -> NodeID? {
        switch loader {
        case .json: return try json(fields, index)
        case .type:
            let name = try qualifiedName(fields)
            types.insert(name)
            return names.global(CanonicalNames.python3(name), in: &graph)
        case .function:
            var name = try qualifiedName(fields)
            if protocolVersion == 0, fields.content >= 0,
                let module = tape.value("module_path", in: fields.content).flatMap({ tape.text($0) }),
                let function = tape.value("function", in: fields.content).flatMap({ tape.text($0) })
            {
                name = QualifiedName(module, function)
            }
            functions.insert(name)
            return names.global(CanonicalNames.python3(name), in: &graph)
        case .bytes: return graph.add(.bytes, content: try member(fields, index))
        case .byteArray: return graph.add(.byteArray, content: try member(fields, index))
        case .slice: return try slice(fields, index)
        case .sparseMatrix: return try sparseMatrix(fields, index)
        case .array:
            guard fields.storage >= 0 else { throw failure("an array without a type of storage", at: index) }
            if tape.holds(fields.storage, "json") { return nil }
            guard tape.holds(fields.storage, "numpy") else {
                throw failure("an array of an unknown type of storage", at: fields.storage)
            }
            return try array(fields, index)
        default: return nil
        }
    }

    func qualifiedName(_ fields: SchemaFields) throws(FormatError) -> QualifiedName {
        guard let module = tape.text(fields.module), let name = tape.text(fields.type) else {
            throw failure("expected the name of a class and its module", at: fields.type)
        }
        return QualifiedName(module, name)
    }

    // MARK: - Scalars

    /// The value of a JSON text within the schema.
    private mutating func json(_ fields: SchemaFields, _ index: Int) throws(FormatError) -> NodeID {
        guard fields.content >= 0, tape.kind(fields.content) == .string else {
            throw failure("a JsonNode without content", at: index)
        }
        if tape.holds(fields.content, "null") { return ObjectGraph.none }
        if tape.holds(fields.content, "true") { return ObjectGraph.bool(true) }
        if tape.holds(fields.content, "false") { return ObjectGraph.bool(false) }
        let text = tape.utf8(fields.content)
        let isPlainText =
            text.count >= 2
            && text.withUnsafeBytes { buffer in
                buffer[0] == 0x22 && buffer[buffer.count - 1] == 0x22
                    && buffer[1..<buffer.count - 1].allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
            }
        if isPlainText { return names.string(text[1..<text.count - 1], in: &graph) }
        let inner: JsonTape
        do throws(FormatError) {
            inner = try JsonTape(parsing: text, limits: limits)
        } catch {
            throw failure("a JsonNode whose content is not JSON: \(error.message)", at: fields.content)
        }
        guard inner.duplicateKeys().isEmpty else {
            throw failure("a JsonNode that has a key twice", at: fields.content)
        }
        return try value(of: inner, at: fields.content)
    }

    /// A JSON value as Python's `json.loads` builds it, containers included.
    private mutating func value(of inner: JsonTape, at place: Int) throws(FormatError) -> NodeID {
        // Backwards, so that every container's parts are there before it.
        var nodes = [NodeID](repeating: ObjectGraph.none, count: inner.count)
        guard graph.count + inner.count < limits.nodes else {
            throw limits.exceeded(.nodes, "more than \(limits.nodes) values", offset: tape.offset(place))
        }
        for index in stride(from: inner.count - 1, through: 0, by: -1) {
            switch inner.kind(index) {
            case .null: nodes[index] = ObjectGraph.none
            case .true: nodes[index] = ObjectGraph.bool(true)
            case .false: nodes[index] = ObjectGraph.bool(false)
            case .integer: nodes[index] = try integer(inner.literal(index).text)
            case .float: nodes[index] = graph.add(float: inner.double(index) ?? .nan)
            case .string: nodes[index] = names.string(inner.utf8(index), in: &graph)
            case .array:
                nodes[index] = graph.add(.list, children: inner.children(of: index).map { nodes[$0] })
            case .object:
                nodes[index] = graph.add(.dictionary, children: inner.children(of: index).map { nodes[$0] })
            }
        }
        return nodes[0]
    }

    /// A decimal integer of as many digits as Python reads.
    mutating func integer(_ text: String) throws(FormatError) -> NodeID {
        if let value = Int(text) { return graph.add(integer: value) }
        guard text.utf8.count <= DecimalInteger.mostDigits + 1 else {
            throw FormatError(
                .malformed, "a number of more than \(DecimalInteger.mostDigits) decimal digits",
                member: "schema.json")
        }
        return graph.add(.bigInteger, content: Bytes(DecimalInteger.bytes(ofDecimal: text)))
    }

    private mutating func slice(_ fields: SchemaFields, _ index: Int) throws(FormatError) -> NodeID {
        var bounds: [NodeID] = []
        for key in ["start", "stop", "step"] as [StaticString] {
            guard fields.content >= 0, let place = tape.value(key, in: fields.content) else {
                throw failure("a slice without “\(key)”", at: index)
            }
            switch tape.kind(place) {
            case .null: bounds.append(ObjectGraph.none)
            case .integer: bounds.append(try integer(tape.literal(place).text))
            case .float: bounds.append(graph.add(float: tape.double(place) ?? .nan))
            case .string: bounds.append(names.string(tape.utf8(place), in: &graph))
            case .true, .false: bounds.append(ObjectGraph.bool(tape.kind(place) == .true))
            case .array, .object: throw failure("a slice's bound that is no value", at: place)
            }
        }
        let type = names.global(QualifiedName("builtins", "slice"), in: &graph)
        return graph.add(.reduce, children: type, graph.add(.tuple, children: bounds))
    }

    // MARK: - Members

    /// The contents of the member that a node names.
    private mutating func member(_ fields: SchemaFields, _ index: Int) throws(FormatError) -> Bytes {
        guard fields.file >= 0, let name = tape.text(fields.file) else {
            throw failure("a node without the name of its file", at: index)
        }
        guard let place = archive.index(named: name) else {
            throw failure("there is no member “\(name)”", at: fields.file)
        }
        if let known = members[place] { return known }
        let contents = try archive.contents(
            of: archive.entries[place], using: shared.inflater, limits: limits)
        members[place] = contents
        return contents
    }

    private mutating func array(_ fields: SchemaFields, _ index: Int) throws(FormatError) -> NodeID {
        let array = try numpyArray(fields, index)
        let name = try qualifiedName(fields)
        let isScalar = NumpyScalar.isScalar(name)
        guard isScalar || name == QualifiedName("numpy", "ndarray") else {
            let made = subclassed(array, name)
            if name == QualifiedName("numpy", "matrix") { matrices[made] = array }
            return made
        }
        guard isScalar, array.shape.isEmpty else { return graph.add(array: array) }
        return graph.add(array: try withoutPadding(array), isScalar: true)
    }

    /// An empty text is as wide as one letter in `.npy`, and nowhere else.
    private func withoutPadding(_ scalar: NDArray) throws(FormatError) -> NDArray {
        let width = scalar.dtype.kind == .text ? 4 : 1
        guard scalar.dtype.kind == .text || scalar.dtype.kind == .bytes, scalar.dtype.itemSize == width,
            scalar.data.withUnsafeBytes({ $0.allSatisfy { $0 == 0 } })
        else { return scalar }
        return try NDArray(dtype: DType(scalar.dtype.kind, itemSize: 0), shape: [], data: .empty)
    }

    /// An array of another class, such as `numpy.matrix`, as numpy pickles it: `_reconstruct(cls, (0,), b'b')` and its
    /// state.
    private mutating func subclassed(_ array: NDArray, _ name: QualifiedName) -> NodeID {
        let zero = graph.add(.tuple, children: CollectionOfOne(graph.add(integer: 0)))
        let arguments = graph.add(
            .tuple,
            children: [global(name.module, name.name), zero, graph.add(.bytes, content: Bytes("b".utf8))])
        let shape = graph.add(.tuple, children: array.shape.map { graph.add(integer: $0) })
        let state = graph.add(
            .tuple,
            children: [
                graph.add(integer: 1), shape, names.dtype(array.dtype, in: &graph),
                ObjectGraph.bool(array.isFortran), graph.add(.bytes, content: array.data),
            ])
        let build = graph.add(.build, children: CollectionOfOne(state))
        let function = global("numpy._core.multiarray", "_reconstruct")
        return graph.add(.reduce, children: [function, arguments, build])
    }

    /// The array in a node's member, which must not hold Python objects: those would be a pickle.
    private mutating func numpyArray(_ fields: SchemaFields, _ index: Int) throws(FormatError) -> NDArray {
        let contents = try member(fields, index)
        do throws(FormatError) {
            let file = try NpyFile(reading: contents, headers: &headers)
            guard case .array(let array) = file.payload else {
                throw FormatError(
                    .malformed, "an array of Python objects within a skops file is a pickle, refused")
            }
            guard file.consumed == contents.count else {
                throw FormatError(
                    .malformed, "\(contents.count - file.consumed) bytes follow the array",
                    offset: file.consumed)
            }
            return array
        } catch {
            throw error.inMember(tape.text(fields.file) ?? "")
        }
    }

    // MARK: - Sparse matrices

    /// What `scipy.sparse.save_npz` wrote, as the object scipy pickles.
    private mutating func sparseMatrix(_ fields: SchemaFields, _ index: Int) throws(FormatError) -> NodeID {
        let contents = try member(fields, index)
        let file: NpzFile
        var parts: [(String, NodeID)] = []
        do throws(FormatError) {
            file = try NpzFile(contents, limits: limits)
            let shape = try file.array(named: "shape").integers()
            let extents = graph.add(.tuple, children: shape.map { graph.add(integer: $0) })
            parts = [("_shape", extents), ("maxprint", graph.add(integer: 50))]
            let format = try file.array(named: "format").data.text
            func add(_ name: String) throws(FormatError) {
                parts.append((name, graph.add(array: try file.array(named: name))))
            }
            switch format {
            case "csr", "csc", "bsr":
                try add("indptr")
                try add("indices")
                try add("data")
            case "dia":
                try add("data")
                try add("offsets")
            case "coo":
                parts.append(("coords", graph.add(.tuple, children: try coordinates(in: file))))
                try add("data")
                parts.append(("has_canonical_format", ObjectGraph.bool(false)))
            default: throw FormatError(.unsupported, "a sparse matrix in the format “\(format.prefix(8))”")
            }
        } catch {
            throw error.inMember(tape.text(fields.file) ?? "")
        }
        let state = graph.add(
            .dictionary, children: parts.flatMap { [names.string($0.0, in: &graph), $0.1] })
        let type = names.global(CanonicalNames.python3(try qualifiedName(fields)), in: &graph)
        return instance(of: type, operations: [graph.add(.build, children: CollectionOfOne(state))])
    }

    /// `row` and `col`, or one array with a row for each dimension, where there are not two of them.
    private mutating func coordinates(in file: NpzFile) throws(FormatError) -> [NodeID] {
        guard file.names.contains("coords") else {
            return [
                graph.add(array: try file.array(named: "row")),
                graph.add(array: try file.array(named: "col")),
            ]
        }
        let all = try file.array(named: "coords")
        guard all.shape.count == 2, !all.isFortran else {
            throw FormatError(.malformed, "coordinates of shape \(all.shape)")
        }
        let width = all.shape[1] * all.dtype.itemSize
        var coordinates: [NodeID] = []
        for dimension in 0..<all.shape[0] {
            let part = all.data[dimension * width..<(dimension + 1) * width]
            coordinates.append(
                graph.add(array: try NDArray(dtype: all.dtype, shape: [all.shape[1]], data: part)))
        }
        return coordinates
    }

    /// A bare instance and what is done to it.
    mutating func instance(of type: NodeID, operations: [NodeID]) -> NodeID {
        graph.add(.newObject, children: [type, names.emptyTuple(in: &graph)] + operations)
    }
}
