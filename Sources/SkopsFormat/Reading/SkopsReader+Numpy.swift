import AspicCore
import JsonFormat
import ObjectGraph

// Arrays of objects and masked arrays.
extension SkopsReader {
    mutating func objectArray(_ frame: Frame) throws(FormatError) -> NodeID {
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

    /// The element type of what a node holds; `nil` for what is no array.
    func elementType(_ id: NodeID) -> DType? {
        graph.array(of: id)?.dtype ?? (graph.kind(of: id) == .objectArray ? .object : matrices[id]?.dtype)
    }

    /// `_mareconstruct(MaskedArray, base, (0,), 'b')` and its state, as numpy pickles it.
    mutating func maskedArray(_ frame: Frame) throws(FormatError) -> NodeID {
        let data = values[frame.valueStart]
        let shape: [Int]
        let content: NodeID
        var isFortran = false
        if let array = graph.array(of: data) ?? matrices[data] {
            shape = array.shape
            isFortran = array.isFortran
            content = graph.add(.bytes, content: array.data)
        } else if let objects = graph.objectArrayShape(of: data) {
            shape = objects.shape
            content = graph.add(.list, children: Array(graph.children(of: data)))
        } else {
            throw failure("a masked array without data", at: frame.index)
        }
        guard let dtype = elementType(data), let mask = graph.array(of: values[frame.valueStart + 1]) else {
            throw failure("a masked array without a mask", at: frame.index)
        }
        let bits = try bits(of: mask, for: dtype.mask, shape, isFortran, at: frame.index)
        let base = matrices[data] == nil ? global("numpy", "ndarray") : global("numpy", "matrix")
        let state = graph.add(
            .tuple,
            children: [
                graph.add(integer: 1), tuple(shape), names.dtype(dtype, in: &graph),
                ObjectGraph.bool(isFortran),
                content, graph.add(.bytes, content: bits), ObjectGraph.none,
            ])
        let arguments = graph.add(
            .tuple,
            children: [global("numpy.ma", "MaskedArray"), base, tuple([0]), names.string("b", in: &graph)])
        let build = graph.add(.build, children: CollectionOfOne(state))
        return graph.add(.reduce, children: [global("numpy.ma.core", "_mareconstruct"), arguments, build])
    }

    /// The mask's bytes in the order of its data. A scalar is numpy's way of saying that nothing is masked, or everything.
    private mutating func bits(
        of mask: NDArray, for type: DType, _ shape: [Int], _ isFortran: Bool, at index: Int
    ) throws(FormatError) -> Bytes {
        let size = try NDArray.byteCount(dtype: type, shape: shape)
        if mask.shape == shape {
            guard mask.dtype == type else { throw failure("a mask of type \(mask.dtype.name)", at: index) }
            if isFortran, mask.isFortran { masks.areInColumns = true }
            if isFortran, !mask.isFortran { masks.areInRows = true }
            if !mask.isMasking { masks.areFull = true }
            return mask.data(inFortranOrder: isFortran)
        }
        guard mask.shape.isEmpty, mask.dtype == .bool, mask.data.count == 1 else {
            throw failure("a mask of shape \(mask.shape) for an array of shape \(shape)", at: index)
        }
        if !mask.isMasking { masks.areMissing = true }
        return Bytes(count: size) { memory in
            for place in memory.indices { memory[place] = mask.data[0] }
        }
    }

    private mutating func tuple(_ extents: [Int]) -> NodeID {
        extents.isEmpty
            ? names.emptyTuple(in: &graph)
            : graph.add(.tuple, children: extents.map { graph.add(integer: $0) })
    }
}
