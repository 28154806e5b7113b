import AspicCore
import NumpyFormat
import ObjectGraph

// numpy's arrays, scalars and element types.
extension SchemaBuilder {
    mutating func array(_ array: NDArray, _ name: String) throws(FormatError) -> Int {
        let header = NpyHeader(dtype: array.dtype, isFortran: array.isFortran, shape: array.shape)
        let text = try header.encoded(headerStyle)
        guard text.count <= Self.longestHeader else {
            throw refusal("an array whose type takes \(text.count) bytes to describe; numpy reads 10000")
        }
        let place = member(NpyFile.join(text, array.data), suffix: ".npy")
        return add(.array, "numpy", name, .member(place, storage: "numpy"))
    }

    /// `max_header_size` of `numpy.load`, and what stands in front of the header.
    private static let longestHeader = 10_010

    mutating func array(_ id: NodeID) throws(FormatError) -> Int {
        guard var array = graph.array(of: id) else {
            throw FormatError(.malformed, "an array without contents")
        }
        guard graph.kind(of: id) == .scalar else { return try self.array(array, "ndarray") }
        if array.dtype.itemSize == 0, array.dtype.kind == .text || array.dtype.kind == .bytes {
            // numpy makes room for a letter when it saves an empty text.
            let letter = DType(array.dtype.kind, itemSize: array.dtype.kind == .text ? 4 : 1)
            array = try NDArray(
                dtype: letter, shape: [], data: Bytes([UInt8](repeating: 0, count: letter.itemSize)))
        }
        return try self.array(array, NumpyScalar.name(of: array.dtype))
    }

    /// The element type of an array, told by an empty array; `nil` for types that `.npy` has no words for.
    mutating func dtype(_ id: NodeID) throws(FormatError) -> Int? {
        guard let dtype = objects.dtype(at: id) else { return nil }
        let empty: Int
        if dtype.kind == .object {
            let shape = add(.tuple, "builtins", "tuple", .items, [json("0")])
            empty = add(.array, "numpy", "ndarray", .objectArray, [shape])
        } else if !dtype.holdsObjects, (try? dtype.description()) != nil {
            empty = try array(NDArray(dtype: dtype, shape: [0], data: .empty), "ndarray")
        } else {
            return nil
        }
        return add(.dtype, "numpy", "dtype", .content, [empty])
    }

    // MARK: - Arrays of objects

    mutating func objectArray(_ id: NodeID) throws(FormatError) -> Int {
        guard let (shape, isFortran) = graph.objectArrayShape(of: id) else {
            throw FormatError(.malformed, "an array of objects without a shape")
        }
        let elements = Array(graph.children(of: id))
        return isFortran
            ? try columnsFirst(elements, shape) : try objectArray(elements, shape)
    }

    /// - Parameter elements: in C order.
    mutating func objectArray(_ elements: [NodeID], _ shape: [Int]) throws(FormatError) -> Int {
        let extents = shape.map { json(String($0)) }
        let shapeNode = add(.tuple, "builtins", "tuple", .items, extents)
        if shape.count == 1 {
            let place = add(.array, QualifiedName("numpy", "ndarray"), .objectArray, visiting: elements)
            lastChildren.append((place, shapeNode))
            return place
        }
        // skops hands the rows to numpy, which takes elements that are sequences themselves, and empty rows, for
        // further dimensions. A flat array in a shape is safe from that.
        let isPlain = !shape.contains(0) && elements.allSatisfy { isNoSequence($0) }
        if !isPlain || shape.isEmpty {
            let count = add(.tuple, "builtins", "tuple", .items, [json(String(elements.count))])
            let flat = add(.array, QualifiedName("numpy", "ndarray"), .objectArray, visiting: elements)
            lastChildren.append((flat, count))
            let arguments = add(.tuple, "builtins", "tuple", .items, [flat, shapeNode])
            return add(.constructor, "numpy", "reshape", .content, [arguments])
        }
        return rows(elements, shape, shapeNode)
    }

    /// An array of objects in Fortran's order, which skops would give C's: numpy's own call for one.
    private mutating func columnsFirst(_ elements: [NodeID], _ shape: [Int]) throws(FormatError) -> Int {
        let content = add(.list, QualifiedName("builtins", "list"), .items, visiting: elements)
        let extents = add(.tuple, "builtins", "tuple", .items, shape.map { json(String($0)) })
        let empty = add(
            .array, "numpy", "ndarray", .objectArray, [add(.tuple, "builtins", "tuple", .items, [json("0")])])
        let state = add(
            .tuple, "builtins", "tuple", .items,
            [
                json("1"), extents, add(.dtype, "numpy", "dtype", .content, [empty]), json("true"), content,
            ])
        let letter = add(
            .bytes, "builtins", "bytes", .member(member(Bytes("b".utf8), suffix: ".bin"), storage: nil))
        let arguments = add(
            .list, "builtins", "list", .items,
            [
                try name(QualifiedName("numpy", "ndarray")),
                add(.tuple, "builtins", "tuple", .items, [json("0")]), letter,
            ])
        return add(.loss, "numpy._core.multiarray", "_reconstruct", .reduce, [state, arguments])
    }

    /// Nested lists of the elements, dimension by dimension from the innermost.
    private mutating func rows(_ elements: [NodeID], _ shape: [Int], _ shapeNode: Int) -> Int {
        let width = shape[shape.count - 1]
        var level = stride(from: 0, to: elements.count, by: width).map { start in
            add(
                .list, QualifiedName("builtins", "list"), .items,
                visiting: Array(elements[start..<start + width]))
        }
        for extent in shape.dropFirst().dropLast().reversed() {
            level = stride(from: 0, to: level.count, by: extent).map { start in
                add(.list, "builtins", "list", .items, Array(level[start..<start + extent]))
            }
        }
        return add(.array, "numpy", "ndarray", .objectArray, level + [shapeNode])
    }

    private func isNoSequence(_ id: NodeID) -> Bool {
        switch graph.kind(of: id) {
        case .none, .true, .false, .integer, .bigInteger, .float, .string, .scalar, .global, .dictionary,
            .set:
            return true
        case .newObject:
            // Ensembles and pipelines are sequences of their parts.
            guard let type = try? qualifiedName(graph.child(0, of: id)) else { return false }
            return type.module.hasPrefix("sklearn.") && !type.module.hasPrefix("sklearn.ensemble")
                && !type.module.hasPrefix("sklearn.pipeline")
        default: return false
        }
    }

    // MARK: - Masked arrays

    /// From `_mareconstruct(MaskedArray, base, (0,), 'b')` and `(1, shape, dtype, is_fortran, data, mask, fill_value)`;
    /// `nil` for what skops' node would lose: the fill value, another class, Fortran's order of objects.
    mutating func maskedArray(_ arguments: [NodeID], _ state: NodeID?) throws(FormatError) -> Int? {
        guard let state, graph.kind(of: state) == .tuple, graph.childCount(of: state) == 7,
            case let parts = Array(graph.children(of: state)), let shape = objects.shape(at: parts[1]),
            let dtype = objects.dtype(at: parts[2]), (try? dtype.description()) != nil,
            graph.kind(of: parts[5]) == .bytes, graph.kind(of: parts[6]) == .none,
            arguments.count == 4, let type = objects.name(of: arguments[0]), type.name == "MaskedArray",
            let base = objects.name(of: arguments[1]), base.module == "numpy",
            base.name == "ndarray" || base.name == "matrix" && shape.count == 2
        else { return nil }
        let isFortran = graph.kind(of: parts[3]) == .true && shape.count > 1
        let mask = try NDArray(
            dtype: dtype.mask, shape: shape, isFortran: isFortran, data: graph.content(of: parts[5]))
        let data: Int
        switch graph.kind(of: parts[4]) {
        case .bytes where !dtype.holdsObjects:
            let array = try NDArray(
                dtype: dtype, shape: shape, isFortran: isFortran, data: graph.content(of: parts[4]))
            data = try self.array(array, base.name)
        case .list where dtype.kind == .object && !isFortran && base.name == "ndarray":
            data = try objectArray(Array(graph.children(of: parts[4])), shape)
        default: return nil
        }
        return add(
            .maskedArray, "numpy.ma", "MaskedArray", .members(["data", "mask"]), [data, try self.mask(mask)])
    }

    private mutating func mask(_ mask: NDArray) throws(FormatError) -> Int {
        let habits = dialect.masks
        if habits.areMissing, !habits.areFull, !mask.isMasking {
            return try array(NDArray(dtype: .bool, shape: [], data: Bytes([0])), "bool")
        }
        guard mask.isFortran, habits.areInRows, !habits.areInColumns else {
            return try array(mask, "ndarray")
        }
        let rows = mask.data(inFortranOrder: false)
        return try array(NDArray(dtype: mask.dtype, shape: mask.shape, data: rows), "ndarray")
    }
}
