import AspicCore
import ObjectGraph

// Arrays as numpy's calls or behind joblib's stand-ins.
extension PickleLowering {
    mutating func integer(_ value: Int) -> NodeID { target.add(integer: value) }

    mutating func integers(_ values: [Int]) -> NodeID {
        tuple(values.map { target.add(integer: $0) })
    }

    mutating func array(_ array: NDArray) -> NodeID {
        if arrays == .joblib {
            let content = target.add(.inlineArray, content: array.data, flags: .marked)
            return wrapper(array.dtype, array.shape, array.isFortran, content: content)
        }
        if version >= 5 {
            let data = target.add(.byteArray, content: array.data)
            let order = names.string(array.isFortran ? "F" : "C", in: &target)
            return call(
                "numpy._core.numeric", "_frombuffer",
                [data, dtype(array.dtype), integers(array.shape), order])
        }
        return reconstructed(array.dtype, array.shape, array.isFortran, bytes(array.data))
    }

    /// `_reconstruct(ndarray, (0,), b'b')` + BUILD `(1, shape, dtype, is_fortran, data)`.
    mutating func reconstructed(
        _ type: DType, _ shape: [Int], _ isFortran: Bool, _ data: NodeID
    ) -> NodeID {
        let arguments = tuple([name("numpy", "ndarray"), integers([0]), bytes(Bytes("b".utf8))])
        let state = tuple([
            target.add(integer: 1), integers(shape), dtype(type), ObjectGraph.bool(isFortran), data,
        ])
        let build = target.add(.build, children: CollectionOfOne(state))
        return object(
            .reduce, [name("numpy._core.multiarray", "_reconstruct"), arguments], operations: [build])
    }

    mutating func objectArray(_ id: NodeID) throws(FormatError) -> NodeID {
        guard let (shape, isFortran) = source.objectArrayShape(of: id) else {
            throw FormatError(.malformed, "an array of objects without a shape")
        }
        guard arrays == .joblib else {
            return reconstructed(.object, shape, isFortran, placeholder(.list, source.children(of: id)))
        }
        let pickle = target.addPlaceholder(.nestedPickle, slots: 1, flags: .marked)
        postpone(id, to: pickle)
        return wrapper(.object, shape, isFortran, content: pickle)
    }

    mutating func scalar(_ value: NDArray) -> NodeID {
        call("numpy._core.multiarray", "scalar", [dtype(value.dtype), bytes(value.data)])
    }

    /// joblib's stand-in, and what follows it in the stream.
    mutating func wrapper(
        _ type: DType, _ shape: [Int], _ isFortran: Bool, content: NodeID
    ) -> NodeID {
        let entries: [(String, NodeID)] = [
            ("subclass", name("numpy", "ndarray")), ("shape", integers(shape)),
            ("order", names.string(isFortran ? "F" : "C", in: &target)), ("dtype", dtype(type)),
            ("allow_mmap", ObjectGraph.bool(type.kind != .object)),
            ("numpy_array_alignment_bytes", target.add(integer: 16)),
        ]
        let pairs = entries.flatMap { [names.string($0.0, in: &target), $0.1] }
        let state = target.add(.dictionary, children: pairs)
        let build = target.add(.build, children: CollectionOfOne(state))
        let type = name("joblib.numpy_pickle", "NumpyArrayWrapper")
        if version >= 2 {
            return object(.newObject, [type, names.emptyTuple(in: &target)], operations: [build, content])
        }
        let arguments = tuple([type, name("builtins", "object"), ObjectGraph.none])
        return object(.reduce, [name("copyreg", "_reconstructor"), arguments], operations: [build, content])
    }
}
