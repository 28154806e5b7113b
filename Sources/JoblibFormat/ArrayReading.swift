package import AspicCore
import NumpyFormat
import ObjectGraph
package import PickleFormat

/// Reads the arrays that joblib keeps outside of the pickle itself.
///
/// Since joblib 0.10 an array is a `NumpyArrayWrapper` in the pickle with its bytes right behind it; before,
/// it was an `NDArrayWrapper` that names a file beside the pickle. Source: the behaviour of joblib 0.9 to 1.6.
package enum ArrayReading {
    /// Finds the contents of a file beside the one that is read, by its name.
    package typealias SideFiles = @Sendable (String) throws(FormatError) -> Bytes

    /// The hook that a ``PickleReader`` needs to read joblib streams.
    package static func hook(sideFiles: @escaping SideFiles) -> PickleReader.BuildHook {
        PickleReader.BuildHook(classSuffix: "ArrayWrapper") {
            (reader: inout PickleReader, node: NodeID) throws(FormatError) in
            // Most BUILDs complete estimators and dtypes.
            if reader.graph.child(0, of: node) == reader.hookedClass,
                reader.graph.kind(of: node) == .newObject, reader.graph.soleOperation(of: node) != nil
            {
                try readInline(&reader, node)
                return
            }
            guard mayBeWrapper(reader.graph, node), let isInline = isInlineWrapper(reader.graph, node) else {
                return
            }
            if isInline {
                if reader.graph.kind(of: node) == .newObject {
                    reader.hookedClass = reader.graph.child(0, of: node)
                }
                try readInline(&reader, node)
            } else {
                try readSideFile(&reader, node, sideFiles)
            }
        }
    }

    /// Whether the array of a wrapper follows in the stream or stands in a file of its own; `nil` if it is none.
    private static func isInlineWrapper(_ graph: ObjectGraph, _ node: NodeID) -> Bool? {
        let objects = ObjectReader(graph)
        guard let object = objects.object(at: node), objects.isArrayWrapper(object.callable) else {
            return nil
        }
        return graph.holds(graph.child(1, of: object.callable), "NumpyArrayWrapper")
    }

    /// Whether a construction that was given its state just now could be a wrapper: an instance of a class that
    /// is called so, or made by a call. A second BUILD would find the array, not its wrapper.
    private static func mayBeWrapper(_ graph: ObjectGraph, _ node: NodeID) -> Bool {
        guard graph.soleOperation(of: node) != nil else { return false }
        let callable = graph.child(0, of: node)
        guard graph.kind(of: callable) == .global else { return false }
        let name = graph.child(1, of: callable)
        switch graph.kind(of: node) {
        // Of copyreg's functions, or of the class itself.
        case .reduce
        where graph.holds(name, "_reconstructor") || graph.holds(name, "__newobj__")
            || graph.holds(name, "__newobj_ex__"):
            return true
        default:
            return graph.holds(name, "NumpyArrayWrapper") || graph.holds(name, "NDArrayWrapper")
                || graph.holds(name, "ZNDArrayWrapper")
        }
    }

    /// What a wrapper says about its array.
    private struct Wrapper {
        var dtype: DType
        var shape: [Int]
        var isPadded: Bool
    }

    private static func describe(_ reader: inout PickleReader, _ node: NodeID) -> Wrapper? {
        guard let state = reader.graph.soleOperation(of: node).map({ reader.graph.child(0, of: $0) }),
            reader.graph.kind(of: state) == .dictionary
        else { return nil }
        var dtypeNode, shapeNode: NodeID?
        var isPadded = false
        for pair in 0..<reader.graph.childCount(of: state) / 2 {
            let key = reader.graph.child(2 * pair, of: state)
            let value = reader.graph.child(2 * pair + 1, of: state)
            if reader.graph.holds(key, "dtype") {
                dtypeNode = value
            } else if reader.graph.holds(key, "shape") {
                shapeNode = value
            } else if reader.graph.holds(key, "numpy_array_alignment_bytes") {
                isPadded = reader.graph.kind(of: value) == .integer
            }
        }
        guard let dtypeNode, let shapeNode, let shape = shape(shapeNode, reader.graph),
            let dtype = dtype(dtypeNode, &reader)
        else { return nil }
        return Wrapper(dtype: dtype, shape: shape, isPadded: isPadded)
    }

    private static func dtype(_ node: NodeID, _ reader: inout PickleReader) -> DType? {
        if let known = reader.dtypes.find(node) { return known }
        let objects = ObjectReader(reader.graph)
        // numpy's `StringDType` has no elements in memory either: joblib pickles such an array apart.
        guard let dtype = objects.isStringDType(node) ? .object : objects.dtype(at: node) else { return nil }
        reader.dtypes.insert(dtype, for: node)
        return dtype
    }

    /// Plain integers are read where they stand; numpy's need a reader.
    private static func shape(_ node: NodeID, _ graph: ObjectGraph) -> [Int]? {
        guard graph.kind(of: node) == .tuple else { return ObjectReader(graph).shape(at: node) }
        var shape: [Int] = []
        shape.reserveCapacity(graph.childCount(of: node))
        for child in graph.children(of: node) {
            guard let extent = graph.integer(of: child), extent >= 0 else {
                return ObjectReader(graph).shape(at: node)
            }
            shape.append(extent)
        }
        return shape
    }

    private static func readInline(_ reader: inout PickleReader, _ node: NodeID) throws(FormatError) {
        guard let wrapper = describe(&reader, node) else {
            throw FormatError(
                .malformed, "a joblib array wrapper without a readable dtype and shape",
                offset: reader.position)
        }
        reader.noteInlineArray()
        if wrapper.dtype.holdsObjects {
            let stream = try reader.readNestedPickle()
            let operation = reader.graph.add(
                .nestedPickle, children: CollectionOfOne(stream.root), flags: .marked)
            reader.graph.append(operation: operation, to: node)
            reader.nested[operation] = stream
            return
        }
        if wrapper.isPadded {
            let length = try reader.takeContent(.bytes, count: 1, "an array's padding")
            let padding = Int(reader.graph.content(of: length)[0])
            _ = try reader.takeContent(.bytes, count: padding, "an array's padding")
        }
        let count: Int
        do {
            count = try NDArray.byteCount(dtype: wrapper.dtype, shape: wrapper.shape)
        } catch {
            throw FormatError(error.code, error.message, offset: reader.position)
        }
        let content = try reader.takeContent(
            .inlineArray, count: count, flags: wrapper.isPadded ? .marked : [],
            "an array of shape \(wrapper.shape) and type \(wrapper.dtype.name)")
        reader.graph.append(operation: content, to: node)
    }

    private static func readSideFile(
        _ reader: inout PickleReader, _ node: NodeID, _ sideFiles: SideFiles
    ) throws(FormatError) {
        guard let name = fileName(reader.graph, node) else { return }
        reader.noteSideFile()
        guard !name.contains("/"), !name.contains("\\"), name != "..", name != "." else {
            throw FormatError(
                .misplacedPart, "an array's file must stand beside the model, but is called \(name)",
                offset: reader.position)
        }
        let contents: Bytes
        do {
            contents = try sideFiles(name)
        } catch  where error.code == .inputOutput {
            // The rest of the model can still be described; who needs this array is told that it is missing.
            reader.missingFiles.append(name)
            return
        }
        do {
            let operation = try read(contents, for: node, into: &reader)
            reader.graph.append(operation: operation, to: node)
        } catch {
            throw error.inMember(name)
        }
    }

    private static func fileName(_ graph: ObjectGraph, _ node: NodeID) -> String? {
        let objects = ObjectReader(graph)
        guard let object = objects.object(at: node), objects.isArrayWrapper(object.callable),
            let state = object.state, let name = objects.value("filename", in: state)
        else { return nil }
        return graph.text(of: name)
    }

    /// A `.npy` file, or the compressed bytes of a `ZNDArrayWrapper`.
    private static func read(
        _ contents: Bytes, for node: NodeID, into reader: inout PickleReader
    ) throws(FormatError) -> NodeID {
        if ZFile.isOne(contents) {
            let data = try ZFile.decompress(contents, limits: reader.limits).content
            return reader.graph.add(array: try zippedArray(reader.graph, node, data))
        }
        switch try NpyFile(reading: contents).payload {
        case .array(let array): return reader.graph.add(array: array)
        case .pickle(let pickle):
            // The graph is handed over and back, so that it is never copied.
            var graph = ObjectGraph()
            swap(&graph, &reader.graph)
            var nested = PickleReader(pickle, graph: graph, limits: reader.limits)
            graph = ObjectGraph()
            defer { swap(&reader.graph, &nested.graph) }
            let stream = try nested.readPickle()
            return nested.graph.add(.nestedPickle, children: CollectionOfOne(stream.root))
        }
    }

    /// `state` of a `ZNDArrayWrapper` is what numpy's `__setstate__` takes, without the data.
    private static func zippedArray(
        _ graph: ObjectGraph, _ node: NodeID, _ data: Bytes
    ) throws(FormatError) -> NDArray {
        let objects = ObjectReader(graph)
        guard let object = objects.object(at: node), let attributes = object.state,
            let state = objects.value("state", in: attributes), let parts = objects.items(at: state),
            parts.count >= 4, let shape = objects.shape(at: parts[parts.startIndex + 1]),
            let dtype = objects.dtype(at: parts[parts.startIndex + 2])
        else {
            throw FormatError(.malformed, "a joblib ZNDArrayWrapper without a readable state")
        }
        let isFortran = objects.bool(at: parts[parts.startIndex + 3]) ?? false
        return try NDArray(dtype: dtype, shape: shape, isFortran: isFortran, data: data)
    }
}
