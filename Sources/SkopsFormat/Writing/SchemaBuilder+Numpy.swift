import AspicCore
import NumpyFormat
import ObjectGraph
import ZipFormat

// Objects of numpy and scipy that skops has nodes of their own for.
extension SchemaBuilder {
    /// `numpy.matrix`; `nil` for other classes, which take other arguments than an array.
    mutating func subclassedArray(_ id: NodeID, _ arguments: [NodeID]) throws(FormatError) -> Int? {
        guard let first = arguments.first, let type = objects.name(of: first),
            type == QualifiedName("numpy", "matrix"),
            let stored = objects.storedArray(at: id), let shape = objects.shape(at: stored.shape),
            let dtype = objects.dtype(at: stored.dtype), graph.kind(of: stored.data) == .bytes
        else { return nil }
        let array = try NDArray(
            dtype: dtype, shape: shape, isFortran: stored.isFortran, data: graph.content(of: stored.data))
        return try self.array(array, type.name)
    }

    /// From `__generator_ctor(__bit_generator_ctor(class))` and the bit generator's state and seed sequence.
    mutating func randomGenerator(_ arguments: [NodeID]) throws(FormatError) -> Int? {
        let type = QualifiedName("numpy.random._generator", "Generator")
        guard let bits = arguments.first, graph.kind(of: bits) == .reduce,
            let both = try operations(of: bits).state,
            graph.kind(of: both) == .tuple, let state = graph.children(of: both).first,
            graph.kind(of: state) == .dictionary
        else { return nil }
        if graph.childCount(of: both) == 1 && dialect.protocolVersion < 2 {
            return add(.randomGenerator, type, .members(["bit_generator"]), visiting: [state])
        }
        guard graph.childCount(of: both) == 2 else { return nil }
        let seed = graph.child(1, of: both)
        if graph.kind(of: seed) == .dictionary {
            return add(
                .randomGenerator, type, .members(["bit_generator", "seed_seq"]), visiting: [state, seed])
        }
        guard graph.kind(of: seed) == .reduce, let parts = try operations(of: seed).state,
            graph.kind(of: parts) == .tuple, graph.childCount(of: parts) == 5
        else { return nil }
        // (entropy, n_children_spawned, pool, pool_size, spawn_key); the pool follows from the others.
        let order = [("entropy", 0), ("spawn_key", 4), ("pool_size", 3), ("n_children_spawned", 1)]
        let present = order.filter { graph.kind(of: graph.child($0.1, of: parts)) != .none }
        let text = try name(QualifiedName("builtins", "str"))
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
    mutating func sparseMatrix(_ type: QualifiedName, _ state: NodeID) throws(FormatError) -> Int? {
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
            if places.count == 2 {
                arrays = [("row", places[0]), ("col", places[1])]
            } else {
                guard let all = try stacked(places), places.count == shape.count else { return nil }
                arrays = [("coords", all)]
            }
        default: return nil
        }
        arrays.append(
            ("format", try NDArray(dtype: DType(.bytes, itemSize: 3), shape: [], data: Bytes(format.utf8))))
        arrays.append(("shape", try NDArray(shape, shape: [shape.count])))
        arrays.append(("data", data))
        if type.name.hasSuffix("_array") {
            arrays.append(("_is_array", try NDArray(dtype: .bool, shape: [], data: Bytes([1]))))
        }
        // scipy's files stand in ours as scipy has them.
        let style = headerStyle == .short ? .numpy : headerStyle
        let place = member(try NpzFile.encode(arrays, compressed: true, style: style), suffix: ".npz")
        return add(.sparseMatrix, type.module, type.name, .member(place, storage: "scipy"))
    }

    /// Rows of one length and type as an array of two dimensions.
    private func stacked(_ rows: [NDArray]) throws(FormatError) -> NDArray? {
        guard let first = rows.first, first.shape.count == 1,
            rows.allSatisfy({ $0.dtype == first.dtype && $0.shape == first.shape })
        else { return nil }
        let data = Bytes(rows.flatMap { $0.data.array })
        return try NDArray(dtype: first.dtype, shape: [rows.count, first.shape[0]], data: data)
    }
}
