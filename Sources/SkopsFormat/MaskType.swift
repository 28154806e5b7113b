import AspicCore

extension DType {
    /// The type of the mask of a masked array: a truth value for each element, or for each member of a structure.
    ///
    /// Source: `numpy.ma.make_mask_descr`.
    var mask: DType {
        guard kind == .void, !fields.isEmpty else { return .bool }
        var members: [Field] = []
        var offset = 0
        for field in fields {
            let type = field.dtype.mask
            members.append(
                Field(name: field.name, dtype: type, offset: offset, shape: field.shape, title: field.title))
            // Extents were proven for the larger type of which this is the mask.
            offset += type.itemSize * field.shape.reduce(1, *)
        }
        return DType(.void, itemSize: offset, fields: members)
    }
}

extension NDArray {
    /// Whether a mask masks anything.
    var isMasking: Bool { data.withUnsafeBytes { $0.contains { $0 != 0 } } }

    /// The elements in memory as they lie in an array of the same shape in this order.
    func data(inFortranOrder isFortran: Bool) -> Bytes {
        let isOther = shape.count > 1 && isFortran != self.isFortran
        guard isOther, count > 1,
            let turned = try? NDArray(dtype: dtype, shape: shape, isFortran: true, data: data)
        else { return data }
        let size = dtype.itemSize
        // For each element in C order its place in Fortran's.
        let places = turned.storageIndices()
        return Bytes(count: data.count) { target in
            data.withUnsafeBytes { source in
                for (inC, inFortran) in places.enumerated() {
                    let (from, to) = isFortran ? (inC, inFortran) : (inFortran, inC)
                    let element = UnsafeRawBufferPointer(rebasing: source[from * size..<(from + 1) * size])
                    UnsafeMutableRawBufferPointer(rebasing: target[to * size..<(to + 1) * size])
                        .copyMemory(from: element)
                }
            }
        }
    }
}
