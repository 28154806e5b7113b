package import AspicCore

// Arrays, scalars and dtypes in every form numpy 1.x and 2.x, joblib and skops give them.
extension ObjectReader {
    /// An array of numbers, text or structures; `nil` for object arrays and for anything else.
    package func array(at id: NodeID) -> NDArray? {
        switch graph.kind(of: id) {
        case .array: return graph.array(of: id)
        case .reduce:
            return reconstructedArray(at: id) ?? frombufferArray(at: id) ?? wrappedArray(at: id)
        case .newObject, .newObjectExtended, .instance: return wrappedArray(at: id)
        default: return nil
        }
    }

    /// The shape of what ``array(at:)`` gives, where texts that spell bytes are only counted.
    package func arrayShape(at id: NodeID) -> [Int]? {
        guard graph.kind(of: id) == .reduce, let state = reconstructedState(of: id),
            graph.kind(of: state.data) == .reduce, let text = encodedText(at: state.data)
        else { return array(at: id)?.shape }
        guard let dtype = dtype(at: state.dtype), !dtype.holdsObjects, let shape = shape(at: state.shape),
            let count = graph.withContent(of: text, { Latin1.count(of: $0) }),
            (try? NDArray.byteCount(dtype: dtype, shape: shape)) == count
        else { return nil }
        return shape
    }

    /// A numpy scalar (`numpy.float64(1.5)`) as an array of shape `()`.
    package func scalar(at id: NodeID) -> NDArray? {
        switch graph.kind(of: id) {
        case .scalar: return graph.array(of: id)
        case .reduce:
            guard
                isScalarMaker(graph.child(0, of: id))
            else { return nil }
            let arguments = graph.child(1, of: id)
            guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) == 2,
                graph.operations(of: id).isEmpty,
                let dtype = dtype(at: graph.child(0, of: arguments)), !dtype.holdsObjects,
                let data = payload(at: graph.child(1, of: arguments))
            else { return nil }
            return try? NDArray(dtype: dtype, shape: [], data: data)
        default: return nil
        }
    }

    /// An array of Python objects: the elements in C order and the shape.
    package func objectArray(at id: NodeID) -> (elements: [NodeID], shape: [Int], isFortran: Bool)? {
        switch graph.kind(of: id) {
        case .objectArray:
            guard let (shape, isFortran) = graph.objectArrayShape(of: id) else { return nil }
            return (Array(graph.children(of: id)), shape, isFortran)
        case .reduce where nestedPickle(of: id) == nil:
            guard let state = reconstructedState(of: id), let dtype = dtype(at: state.dtype),
                dtype.kind == .object,
                let shape = shape(at: state.shape), graph.kind(of: state.data) == .list
            else { return nil }
            let elements = Array(graph.children(of: state.data))
            guard Self.product(shape) == elements.count else { return nil }
            return (elements, shape, (bool(at: state.isFortran) ?? false) && shape.count > 1)
        case .newObject, .newObjectExtended, .instance, .reduce:
            guard let pickle = nestedPickle(of: id) else { return nil }
            // What is inside is a plain pickle and cannot lead back here.
            return nestedPickle(of: pickle) == nil ? objectArray(at: pickle) : nil
        default: return nil
        }
    }

    /// Texts of an array of `U` or `S` elements, or of Python strings, in C order.
    package func texts(at id: NodeID) -> [String]? {
        if let array = array(at: id) { return Self.texts(of: array) }
        guard let (elements, _, _) = objectArray(at: id) else { return nil }
        var texts: [String] = []
        for element in elements {
            guard let text = text(at: element) else { return nil }
            texts.append(text)
        }
        return texts
    }

    static func texts(of array: NDArray) -> [String]? {
        let width = array.dtype.itemSize
        let isText = array.dtype.kind == .text
        guard isText || array.dtype.kind == .bytes else { return nil }
        let isBigEndian = array.dtype.isBigEndian
        return array.data.withUnsafeBytes { buffer in
            array.storageIndices().map { element in
                let part = UnsafeRawBufferPointer(
                    rebasing: buffer[element * width..<(element + 1) * width])
                return isText
                    ? text(utf32: part, isBigEndian: isBigEndian)
                    : String(decoding: part.prefix { $0 != 0 }, as: UTF8.self)
            }
        }
    }

    private static func text(utf32 part: UnsafeRawBufferPointer, isBigEndian: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for place in stride(from: 0, to: part.count, by: 4) {
            let raw = part.loadUnaligned(fromByteOffset: place, as: UInt32.self)
            let value = isBigEndian ? UInt32(bigEndian: raw) : UInt32(littleEndian: raw)
            if value == 0 { break }
            scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    // MARK: - Forms

    /// What BUILD gives a reconstructed array, behind its version.
    private struct ReconstructedState {
        var shape, dtype, isFortran, data: NodeID
    }

    /// An array as the nodes that make it, for who reads thousands of small ones.
    package struct StoredArray {
        /// A tuple.
        package var shape: NodeID
        package var dtype: NodeID
        package var isFortran: Bool
        /// ``ObjectGraph/withContent(of:_:)`` gives the elements.
        package var data: NodeID
    }

    /// The array that `_reconstruct` or joblib's wrapper makes; `nil` for other forms.
    package func storedArray(at id: NodeID) -> StoredArray? {
        if graph.kind(of: id) == .reduce, let state = reconstructedState(of: id) {
            guard graph.kind(of: state.data) == .bytes else { return nil }
            return StoredArray(
                shape: state.shape, dtype: state.dtype,
                isFortran: graph.kind(of: state.isFortran) == .true, data: state.data)
        }
        guard graph.isConstruction(id), let object = object(at: id), isWrapper(object.callable),
            let state = object.state,
            let data = graph.operations(of: id).first(where: { graph.kind(of: $0) == .inlineArray })
        else { return nil }
        var hint = 0
        guard let shape = value("shape", in: state, near: &hint),
            let order = value("order", in: state, near: &hint),
            let dtype = value("dtype", in: state, near: &hint)
        else { return nil }
        return StoredArray(shape: shape, dtype: dtype, isFortran: graph.holds(order, "F"), data: data)
    }

    /// Shape, type and contents of an array that numpy's calls make, whatever stands there.
    package func arrayParts(at id: NodeID) -> StoredArray? {
        guard graph.kind(of: id) == .reduce else { return storedArray(at: id) }
        if let state = reconstructedState(of: id) {
            return StoredArray(
                shape: state.shape, dtype: state.dtype,
                isFortran: graph.kind(of: state.isFortran) == .true, data: state.data)
        }
        let arguments = graph.child(1, of: id)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) >= 4,
            isGlobal(graph.child(0, of: id), "numpy._core.numeric", or: "numpy.core.numeric", "_frombuffer")
        else { return storedArray(at: id) }
        return StoredArray(
            shape: graph.child(2, of: arguments), dtype: graph.child(1, of: arguments),
            isFortran: graph.holds(graph.child(3, of: arguments), "F"), data: graph.child(0, of: arguments))
    }

    private func isWrapper(_ callable: NodeID) -> Bool {
        if callable == wrapper { return true }
        guard isArrayWrapper(callable) else { return false }
        wrapper = callable
        return true
    }

    /// `_reconstruct(ndarray, (0,), b'b')` + BUILD `(1, shape, dtype, is_fortran, data)`, or dill's call for both; the
    /// version is missing in the oldest ones.
    private func reconstructedState(of id: NodeID) -> ReconstructedState? {
        let callable = graph.child(0, of: id)
        let state: NodeID
        if callable == reconstruct || isReconstruct(callable) {
            reconstruct = callable
            guard let operation = graph.soleOperation(of: id), graph.kind(of: operation) == .build else {
                return nil
            }
            state = graph.child(0, of: operation)
        } else {
            guard let arguments = dillArrayArguments(of: id) else { return nil }
            state = arguments.state
        }
        guard graph.kind(of: state) == .tuple else { return nil }
        let count = graph.childCount(of: state)
        guard count == 4 || count == 5 else { return nil }
        return ReconstructedState(
            shape: graph.child(count - 4, of: state), dtype: graph.child(count - 3, of: state),
            isFortran: graph.child(count - 2, of: state), data: graph.child(count - 1, of: state))
    }

    private func reconstructedArray(at id: NodeID) -> NDArray? {
        guard let state = reconstructedState(of: id), let dtype = dtype(at: state.dtype),
            !dtype.holdsObjects, let shape = shape(at: state.shape), let data = payload(at: state.data)
        else { return nil }
        return try? NDArray(
            dtype: dtype, shape: shape, isFortran: bool(at: state.isFortran) ?? false, data: data)
    }

    /// `_frombuffer(data, dtype, shape, order[, axis_order])` of protocol 5.
    private func frombufferArray(at id: NodeID) -> NDArray? {
        guard
            isGlobal(graph.child(0, of: id), "numpy._core.numeric", or: "numpy.core.numeric", "_frombuffer")
        else { return nil }
        let arguments = graph.child(1, of: id)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) >= 4 else { return nil }
        let parts = Array(graph.children(of: arguments))
        guard let dtype = dtype(at: parts[1]), !dtype.holdsObjects, graph.operations(of: id).isEmpty,
            let shape = shape(at: parts[2]), let data = payload(at: parts[0])
        else { return nil }
        if graph.holds(parts[3], "K") {
            return permutedArray(dtype: dtype, shape: shape, data: data, axes: parts.dropFirst(4).first)
        }
        return try? NDArray(
            dtype: dtype, shape: shape, isFortran: graph.holds(parts[3], "F"), data: data)
    }

    /// numpy 2.4's order `K`: the buffer holds an array of `shape` in C order, and the result is
    /// `array.transpose(axes)`; so axis `k` of the result is axis `axes[k]` of what is stored.
    private func permutedArray(
        dtype: DType, shape: [Int], data: Bytes, axes: NodeID?
    ) -> NDArray? {
        guard let axes, let order = self.shape(at: axes), order.count == shape.count,
            order.sorted() == Array(0..<shape.count),
            let total = try? NDArray.byteCount(dtype: dtype, shape: shape), total == data.count
        else { return nil }
        let target = order.map { shape[$0] }
        if order == Array((0..<shape.count).reversed()) {
            return try? NDArray(dtype: dtype, shape: target, isFortran: true, data: data)
        }
        guard total > 0 else { return try? NDArray(dtype: dtype, shape: target, data: data) }
        var strides = [Int](repeating: 1, count: shape.count)
        for axis in stride(from: shape.count - 2, through: 0, by: -1) {
            strides[axis] = strides[axis + 1] * shape[axis + 1]
        }
        var offsets = [0]
        for axis in order {
            offsets = offsets.flatMap { base in (0..<shape[axis]).map { base + $0 * strides[axis] } }
        }
        let size = dtype.itemSize
        let copied = Bytes(count: data.count) { memory in
            data.withUnsafeBytes { source in
                for (place, offset) in offsets.enumerated() {
                    let element = source[offset * size..<(offset + 1) * size]
                    UnsafeMutableRawBufferPointer(rebasing: memory[place * size..<(place + 1) * size])
                        .copyMemory(from: UnsafeRawBufferPointer(rebasing: element))
                }
            }
        }
        return try? NDArray(dtype: dtype, shape: target, data: copied)
    }

    /// joblib's `NumpyArrayWrapper` with the bytes that followed it, or `NDArrayWrapper` with the array its
    /// reader found in the side file.
    private func wrappedArray(at id: NodeID) -> NDArray? {
        guard let object = object(at: id), isArrayWrapper(object.callable) else { return nil }
        for operation in graph.operations(of: id) {
            switch graph.kind(of: operation) {
            case .array: return graph.array(of: operation)
            case .inlineArray:
                guard let state = object.state, let dtypeNode = value("dtype", in: state),
                    let dtype = dtype(at: dtypeNode), let shapeNode = value("shape", in: state),
                    let shape = shape(at: shapeNode)
                else { return nil }
                let isFortran = value("order", in: state).map { graph.holds($0, "F") } ?? false
                return try? NDArray(
                    dtype: dtype, shape: shape, isFortran: isFortran, data: graph.content(of: operation))
            default: continue
            }
        }
        return nil
    }

    private func isReconstruct(_ callable: NodeID) -> Bool {
        isGlobal(callable, "numpy.core.multiarray", or: "numpy._core.multiarray", "_reconstruct")
    }

    private func isScalarMaker(_ callable: NodeID) -> Bool {
        isGlobal(callable, "numpy.core.multiarray", or: "numpy._core.multiarray", "scalar")
            || isDillMember(callable, "scalar")
    }

    /// A function of numpy's, as dill below 0.3.4 names it.
    private func isDillMember(_ callable: NodeID, _ function: String) -> Bool {
        guard let name = dillMember(at: callable), name.name == function else { return false }
        return [
            "numpy.core.multiarray", "numpy._core.multiarray", "numpy.core._multiarray_umath",
            "numpy._core._multiarray_umath",
        ].contains(name.module)
    }

    /// What dill's `_create_array(_reconstruct, (ndarray, (0,), b'b'), (1, shape, dtype, is_fortran, data), None)` says
    /// in one call: the arguments of `_reconstruct`, and the state.
    private func dillArrayArguments(of id: NodeID) -> (reconstruction: NodeID, state: NodeID)? {
        guard isGlobal(graph.child(0, of: id), "dill._dill", or: "dill.dill", "_create_array"),
            graph.operations(of: id).isEmpty
        else { return nil }
        let arguments = graph.child(1, of: id)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) == 4,
            isReconstruct(graph.child(0, of: arguments))
                || isDillMember(graph.child(0, of: arguments), "_reconstruct"),
            isNone(graph.child(3, of: arguments))
        else { return nil }
        return (graph.child(1, of: arguments), graph.child(2, of: arguments))
    }

    /// The class of an array: of `_reconstruct`'s first argument or of joblib's `subclass`; `nil` where the form
    /// has no place for one, because it is for `ndarray` alone.
    package func arrayType(at id: NodeID) -> NodeID? {
        guard let object = object(at: id) else { return nil }
        if isArrayWrapper(object.callable) { return object.state.flatMap { value("subclass", in: $0) } }
        guard reconstructedState(of: id) != nil else { return nil }
        let arguments = dillArrayArguments(of: id)?.reconstruction ?? object.arguments
        return graph.kind(of: arguments) == .tuple ? graph.children(of: arguments).first : nil
    }

    /// The root of the pickle that follows joblib's stand-in for an array of objects.
    package func nestedPickle(of id: NodeID) -> NodeID? {
        guard let object = object(at: id), isArrayWrapper(object.callable) else { return nil }
        for operation in graph.operations(of: id) where graph.kind(of: operation) == .nestedPickle {
            return graph.child(0, of: operation)
        }
        return nil
    }

    /// Whether a class is one of joblib's stand-ins for arrays.
    package func isArrayWrapper(_ id: NodeID) -> Bool {
        guard graph.kind(of: id) == .global else { return false }
        let name = graph.child(1, of: id)
        let module = graph.child(0, of: id)
        return
            (graph.holds(name, "NumpyArrayWrapper") || graph.holds(name, "NDArrayWrapper")
            || graph.holds(name, "ZNDArrayWrapper"))
            && (graph.holds(module, "joblib.numpy_pickle")
                || graph.holds(module, "sklearn.externals.joblib.numpy_pickle")
                || graph.holds(module, "joblib.numpy_pickle_compat")
                || graph.holds(module, "sklearn.externals.joblib.numpy_pickle_compat"))
    }

    // MARK: - Parts

    /// The bytes of an array's payload: bytes, bytearray, a buffer, Python 2's `str`, or the latin-1 text
    /// that protocols 0 to 2 of Python 3 hide bytes in.
    package func payload(at id: NodeID) -> Bytes? {
        switch graph.kind(of: id) {
        case .bytes, .byteArray, .legacyString, .buffer: graph.content(of: id)
        case .reduce: latinBytes(at: id)
        default: nil
        }
    }

    /// `_codecs.encode(text, 'latin1')`, and `bytes()` for none.
    package func latinBytes(at id: NodeID) -> Bytes? {
        isEmptyBytes(id) ? .empty : encodedText(at: id).flatMap { latinText($0) }
    }

    private func isEmptyBytes(_ id: NodeID) -> Bool {
        let arguments = graph.child(1, of: id)
        return graph.kind(of: arguments) == .tuple && graph.childCount(of: arguments) == 0
            && isGlobal(graph.child(0, of: id), "__builtin__", or: "builtins", "bytes")
            && graph.operations(of: id).isEmpty
    }

    private func encodedText(at id: NodeID) -> NodeID? {
        let arguments = graph.child(1, of: id)
        guard graph.kind(of: arguments) == .tuple, graph.operations(of: id).isEmpty,
            isGlobal(graph.child(0, of: id), "_codecs", "encode"), graph.childCount(of: arguments) == 2,
            graph.holds(graph.child(1, of: arguments), "latin1"), isText(graph.child(0, of: arguments))
        else { return nil }
        return graph.child(0, of: arguments)
    }

    /// Python 2's `str` is text if it is ASCII.
    private func isText(_ id: NodeID) -> Bool {
        switch graph.kind(of: id) {
        case .string: true
        case .legacyString: graph.withContent(of: id) { Utf8.endOfAscii(in: $0) == $0.count }
        default: false
        }
    }

    /// A text as the bytes of its code points, none of which is beyond 255.
    package func latinText(_ text: NodeID) -> Bytes? {
        guard isText(text) else { return nil }
        if let known = latinTexts[text] { return known }
        let bytes = graph.withContent(of: text) { Latin1.bytes(of: $0) }
        latinTexts[text] = bytes
        return bytes
    }

    /// A tuple (or list) of sizes.
    package func shape(at id: NodeID) -> [Int]? {
        if let single = graph.integer(of: id) { return single >= 0 ? [single] : nil }
        guard let items = items(at: id) else { return nil }
        var shape: [Int] = []
        shape.reserveCapacity(items.count)
        for item in items {
            guard let extent = integer(at: item), extent >= 0 else { return nil }
            shape.append(extent)
        }
        return shape
    }

    static func product(_ shape: [Int]) -> Int? {
        var total = 1
        for extent in shape {
            let (product, overflow) = total.multipliedReportingOverflow(by: extent)
            if overflow { return nil }
            total = product
        }
        return total
    }
}
