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
            [.integer, .unsigned, .boolean].contains(field.dtype.kind),
            field.offset >= 0, field.offset <= records.dtype.itemSize - field.dtype.itemSize,
            let column = column(field)
        else { throw .unread("the \(title) have no integers named \(name)") }
        return column
    }

    /// `nil` for a size that no processor's integers have.
    private func column(_ field: DType.Field) -> [Int]? {
        let isSigned = field.dtype.kind == .integer
        switch field.dtype.itemSize {
        case 1: return isSigned ? column(field, Int8.self) : column(field, UInt8.self)
        case 2: return isSigned ? column(field, Int16.self) : column(field, UInt16.self)
        case 4: return isSigned ? column(field, Int32.self) : column(field, UInt32.self)
        case 8: return isSigned ? column(field, Int64.self) : column(field, UInt64.self)
        default: return nil
        }
    }

    @inline(__always)
    private func column<Word: FixedWidthInteger & BitwiseCopyable>(
        _ field: DType.Field, _ word: Word.Type
    ) -> [Int] {
        let stride = records.dtype.itemSize
        let isBigEndian = field.dtype.isBigEndian
        return records.data.withUnsafeBytes { buffer in
            (0..<count).map { row in
                let raw = buffer.loadUnaligned(fromByteOffset: row * stride + field.offset, as: word)
                return Int(truncatingIfNeeded: isBigEndian ? Word(bigEndian: raw) : Word(littleEndian: raw))
            }
        }
    }
}
