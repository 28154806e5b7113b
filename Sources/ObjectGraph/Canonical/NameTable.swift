package import AspicCore

/// Strings, globals, dtypes and the empty tuple of a graph that is being built, each made once.
package struct NameTable: Sendable {
    private var strings: [[UInt8]: NodeID] = [:]
    private var globals: [QualifiedName: NodeID] = [:]
    private var dtypes: [DType: NodeID] = [:]
    private var empty: NodeID?

    package init() {}

    package mutating func string(_ content: Bytes, in graph: inout ObjectGraph) -> NodeID {
        let key = content.array
        if let known = strings[key] { return known }
        let node = graph.add(.string, content: content)
        strings[key] = node
        return node
    }

    package mutating func string(_ text: String, in graph: inout ObjectGraph) -> NodeID {
        string(Bytes(text.utf8), in: &graph)
    }

    package mutating func global(_ name: QualifiedName, in graph: inout ObjectGraph) -> NodeID {
        if let known = globals[name] { return known }
        let node = graph.add(
            .global, children: string(name.module, in: &graph), string(name.name, in: &graph))
        graph.set(.stackGlobal, on: node)
        globals[name] = node
        return node
    }

    package mutating func emptyTuple(in graph: inout ObjectGraph) -> NodeID {
        if let empty { return empty }
        let node = graph.addPlaceholder(.tuple)
        empty = node
        return node
    }

    /// `numpy.dtype('<f8')`, or of a list of `(name, type[, shape])` for structured types, with explicit
    /// padding as in a `.npy` header.
    package mutating func dtype(_ dtype: DType, in graph: inout ObjectGraph) -> NodeID {
        if let known = dtypes[dtype] { return known }
        let type = global(QualifiedName("numpy", "dtype"), in: &graph)
        let description = describe(dtype, in: &graph)
        let arguments = graph.add(.tuple, children: CollectionOfOne(description))
        let node = graph.add(.reduce, children: type, arguments)
        dtypes[dtype] = node
        return node
    }

    private mutating func describe(_ dtype: DType, in graph: inout ObjectGraph) -> NodeID {
        guard !dtype.fields.isEmpty else { return string(dtype.typeString, in: &graph) }
        var rows: [NodeID] = []
        var end = 0
        func padding(_ count: Int) -> DType.Field {
            DType.Field(name: "", dtype: DType(.void, itemSize: count), offset: 0)
        }
        var fields: [DType.Field] = []
        for field in dtype.fields {
            if field.offset > end { fields.append(padding(field.offset - end)) }
            fields.append(field)
            end = field.offset + field.dtype.itemSize * field.shape.reduce(1, *)
        }
        if dtype.itemSize > end { fields.append(padding(dtype.itemSize - end)) }
        for field in fields {
            var parts = [string(field.name, in: &graph), describe(field.dtype, in: &graph)]
            if !field.shape.isEmpty {
                let shape = field.shape.map { graph.add(integer: $0) }
                parts.append(graph.add(.tuple, children: shape))
            }
            rows.append(graph.add(.tuple, children: parts))
        }
        return graph.add(.list, children: rows)
    }
}
