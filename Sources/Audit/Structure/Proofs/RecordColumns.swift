import AspicCore

/// Members of an array of records, one column each.
struct RecordColumns {
    private let records: NDArray
    private let title: String

    /// - Throws: ``Flaw`` unless the array has one dimension.
    init(_ records: NDArray, _ title: String) throws(Flaw) {
        guard records.shape.count == 1, !records.dtype.fields.isEmpty else {
            throw .unread("the \(title) are no records")
        }
        self.records = records
        self.title = title
    }

    var count: Int { records.shape[0] }

    func has(_ name: String) -> Bool { records.dtype.fields.contains { $0.name == name } }

    /// A member of a plain integer type.
    func integers(_ name: String) throws(Flaw) -> [Int] {
        guard let field = records.dtype.fields.first(where: { $0.name == name }), field.shape.isEmpty,
            !field.dtype.isBigEndian, [.integer, .unsigned, .boolean].contains(field.dtype.kind),
            (1...8).contains(field.dtype.itemSize), field.offset >= 0,
            field.offset <= records.dtype.itemSize - field.dtype.itemSize
        else { throw .unread("the \(title) have no integers named \(name)") }
        let size = field.dtype.itemSize
        let stride = records.dtype.itemSize
        let isSigned = field.dtype.kind == .integer
        let shift = UInt64(64 - 8 * size)
        return records.data.withUnsafeBytes { buffer in
            (0..<count).map { row in
                var word: UInt64 = 0
                for place in 0..<size {
                    word |= UInt64(buffer[row * stride + field.offset + place]) << UInt64(8 * place)
                }
                return isSigned
                    ? Int(Int64(bitPattern: word << shift) >> Int64(shift)) : Int(truncatingIfNeeded: word)
            }
        }
    }
}
