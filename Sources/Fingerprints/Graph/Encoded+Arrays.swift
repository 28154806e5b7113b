import AspicCore

extension Encoded {
    /// The element type: numpy's type string, or the fields of a structure as far down as there are any.
    mutating func put(_ dtype: DType) {
        guard !dtype.fields.isEmpty else {
            put(byte: 0)
            put(dtype.typeString)
            return
        }
        put(byte: 1)
        put(dtype.itemSize)
        put(dtype.fields.count)
        for field in dtype.fields {
            put(field.name)
            put(field.title ?? "")
            put(field.offset)
            put(shape: field.shape)
            put(field.dtype)
        }
    }

    mutating func put(shape: [Int]) {
        put(shape.count)
        for extent in shape { put(extent) }
    }

    /// Whether the order is Fortran's, where that is another than C's, and the shape.
    mutating func put(_ isFortran: Bool, _ shape: [Int]) {
        let isOther = isFortran && !shape.contains(0) && shape.count(where: { $0 > 1 }) > 1
        put(byte: isOther ? 1 : 0)
        put(shape: shape)
    }
}
