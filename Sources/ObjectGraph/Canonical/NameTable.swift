package import AspicCore

/// Strings, globals, dtypes and the empty tuple of a graph that is being built, each made once.
package struct NameTable: Sendable {
    private var strings: [Content: NodeID] = [:]
    private var globals: [QualifiedName: NodeID] = [:]
    private var dtypes: [DType: NodeID] = [:]
    private var empty: NodeID?

    package init() {}

    /// The bytes of a string, where they are.
    private struct Content: Hashable {
        let bytes: Bytes

        static func == (first: Content, second: Content) -> Bool { first.bytes.elementsEqual(second.bytes) }

        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }

    package mutating func string(_ content: Bytes, in graph: inout ObjectGraph) -> NodeID {
        let key = Content(bytes: content)
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

    /// `numpy.dtype('<f8')`; structured types as `numpy.dtype({"names": ..., "formats": ..., "offsets": ...,
    /// "itemsize": ...})`, which numpy can be called with as well and which holds padding of every kind.
    package mutating func dtype(_ dtype: DType, in graph: inout ObjectGraph) -> NodeID {
        if let known = dtypes[dtype] { return known }
        let type = global(QualifiedName("numpy", "dtype"), in: &graph)
        let description =
            dtype.fields.isEmpty
            ? string(dtype.typeString, in: &graph) : describe(structure: dtype, in: &graph)
        let arguments = graph.add(.tuple, children: CollectionOfOne(description))
        let node = graph.add(.reduce, children: type, arguments)
        dtypes[dtype] = node
        return node
    }

    /// Whether ``dtype(_:in:)`` made `node`.
    func isDType(_ node: NodeID) -> Bool { dtypes.values.contains(node) }

    private mutating func describe(structure dtype: DType, in graph: inout ObjectGraph) -> NodeID {
        var keys: [NodeID] = []
        var formats: [NodeID] = []
        var offsets: [NodeID] = []
        for field in dtype.fields {
            keys.append(string(field.name, in: &graph))
            offsets.append(graph.add(integer: field.offset))
            var format = self.dtype(field.dtype, in: &graph)
            if !field.shape.isEmpty {
                let extents = field.shape.map { graph.add(integer: $0) }
                format = graph.add(.tuple, children: format, graph.add(.tuple, children: extents))
            }
            formats.append(format)
        }
        var entries = [
            (string("names", in: &graph), graph.add(.list, children: keys)),
            (string("formats", in: &graph), graph.add(.list, children: formats)),
            (string("offsets", in: &graph), graph.add(.list, children: offsets)),
            (string("itemsize", in: &graph), graph.add(integer: dtype.itemSize)),
        ]
        if dtype.fields.contains(where: { $0.title != nil }) {
            let titles = dtype.fields.map { field in
                field.title.map { string($0, in: &graph) } ?? ObjectGraph.none
            }
            entries.append((string("titles", in: &graph), graph.add(.list, children: titles)))
        }
        return graph.add(.dictionary, children: entries.flatMap { [$0.0, $0.1] })
    }
}
