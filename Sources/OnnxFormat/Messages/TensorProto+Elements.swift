package import AspicCore

extension TensorProto {
    /// What the tensor is called in errors.
    private var title: String { "tensor '\(name ?? "")'" }

    /// `dims` as a shape.
    ///
    /// - Throws: ``FormatError`` for negative extents and for more elements than `Int` counts.
    package func shape() throws(FormatError) -> [Int] {
        var count = 1
        for extent in dims {
            let (product, overflow) = count.multipliedReportingOverflow(by: Int(extent))
            guard extent >= 0, !overflow, product < 1 << 48 else {
                throw FormatError(.malformed, "\(title): its dims \(dims) are not a shape")
            }
            count = product
        }
        return dims.map { Int($0) }
    }

    /// The element type. A tensor whose data lies in another file is refused: a model file is read alone.
    package func elementType() throws(FormatError) -> DataType {
        guard dataLocation ?? 0 == 0, externalData.isEmpty else {
            throw FormatError(.unsupported, "\(title): its data is said to lie in another file")
        }
        guard segment == nil else {
            throw FormatError(.unsupported, "\(title): it is stored in segments")
        }
        return DataType(rawValue: dataType ?? 0)
    }

    package func floats() throws(FormatError) -> [Float] {
        try elements(.float, list: floatData) { (raw: UInt32) in Float(bitPattern: raw) }
    }

    package func doubles() throws(FormatError) -> [Double] {
        try elements(.double, list: doubleData) { (raw: UInt64) in Double(bitPattern: raw) }
    }

    package func int64s() throws(FormatError) -> [Int64] {
        try elements(.int64, list: int64Data) { (raw: UInt64) in Int64(bitPattern: raw) }
    }

    package func int32s() throws(FormatError) -> [Int32] {
        try elements(.int32, list: int32Data) { (raw: UInt32) in Int32(bitPattern: raw) }
    }

    package func uint8s() throws(FormatError) -> [UInt8] {
        try elements(.uint8, list: int32Data.map { UInt8(truncatingIfNeeded: $0) }) { (raw: UInt8) in raw }
    }

    package func int8s() throws(FormatError) -> [Int8] {
        try elements(.int8, list: int32Data.map { Int8(truncatingIfNeeded: $0) }) { (raw: UInt8) in
            Int8(bitPattern: raw)
        }
    }

    package func int16s() throws(FormatError) -> [Int16] {
        try elements(.int16, list: int32Data.map { Int16(truncatingIfNeeded: $0) }) { (raw: UInt16) in
            Int16(bitPattern: raw)
        }
    }

    package func uint16s() throws(FormatError) -> [UInt16] {
        try elements(.uint16, list: int32Data.map { UInt16(truncatingIfNeeded: $0) }) { (raw: UInt16) in raw }
    }

    package func uint32s() throws(FormatError) -> [UInt32] {
        try elements(.uint32, list: uint64Data.map { UInt32(truncatingIfNeeded: $0) }) { (raw: UInt32) in raw
        }
    }

    package func uint64s() throws(FormatError) -> [UInt64] {
        try elements(.uint64, list: uint64Data) { (raw: UInt64) in raw }
    }

    /// The bits of `float16` or `bfloat16`.
    package func halves() throws(FormatError) -> [UInt16] {
        let type = try elementType() == .bfloat16 ? DataType.bfloat16 : .float16
        return try elements(type, list: int32Data.map { UInt16(truncatingIfNeeded: $0) }) { (raw: UInt16) in
            raw
        }
    }

    package func bools() throws(FormatError) -> [Bool] {
        try elements(.bool, list: int32Data.map { $0 != 0 }) { (raw: UInt8) in raw != 0 }
    }

    package func strings() throws(FormatError) -> [String] {
        let texts = try elements(.string, list: stringData) { (_: UInt8) in WireBytes("") }
        var strings: [String] = []
        strings.reserveCapacity(texts.count)
        for text in texts {
            let valid = text.bytes.withUnsafeBytes { String(validating: $0, as: UTF8.self) }
            guard let valid else { throw FormatError(.malformed, "\(title): one of its texts is not UTF-8") }
            strings.append(valid)
        }
        return strings
    }

    /// The elements from `raw_data` (little-endian) or from the list of the type.
    private func elements<Raw: FixedWidthInteger, Element>(
        _ expected: DataType, list: [Element], _ convert: (Raw) -> Element
    ) throws(FormatError) -> [Element] {
        let found = try elementType()
        guard found == expected else {
            throw FormatError(.malformed, "\(title): holds \(found.name), expected \(expected.name)")
        }
        let count = try shape().reduce(1, *)
        guard let raw = rawData, expected != .string else {
            guard list.count == count else {
                throw FormatError(
                    .malformed, "\(title): dims \(dims) ask for \(count) elements, there are \(list.count)")
            }
            return list
        }
        let size = MemoryLayout<Raw>.size
        guard raw.count == count * size else {
            throw FormatError(
                .malformed,
                "\(title): dims \(dims) ask for \(count * size) bytes, raw_data has \(raw.count)")
        }
        return raw.bytes.withUnsafeBytes { buffer in
            (0..<count).map { index in
                convert(
                    Raw(littleEndian: buffer.loadUnaligned(fromByteOffset: index * size, as: Raw.self)))
            }
        }
    }
}

extension TensorProto {
    private init(_ name: String, _ type: DataType, _ shape: [Int], _ data: Bytes?) {
        self.init()
        dims = shape.map(Int64.init)
        dataType = type.rawValue
        self.name = name
        rawData = data.map { WireBytes($0) }
    }

    /// A tensor of `double`; the shape has to have as many elements.
    package init(_ name: String, _ values: [Double], shape: [Int]) {
        self.init(name, .double, shape, Self.littleEndian(values.map(\.bitPattern)))
    }

    package init(_ name: String, _ values: [Float], shape: [Int]) {
        self.init(name, .float, shape, Self.littleEndian(values.map(\.bitPattern)))
    }

    package init(_ name: String, _ values: [Int], shape: [Int]) {
        self.init(name, .int64, shape, Self.littleEndian(values.map { UInt64(bitPattern: Int64($0)) }))
    }

    package init(_ name: String, _ values: [UInt8], shape: [Int]) {
        self.init(name, .uint8, shape, Bytes(values))
    }

    package init(_ name: String, _ values: [Bool], shape: [Int]) {
        self.init(name, .bool, shape, Bytes(values.map { $0 ? 1 : 0 }))
    }

    package init(_ name: String, _ values: [String], shape: [Int]) {
        self.init(name, .string, shape, nil)
        stringData = values.map { WireBytes($0) }
    }

    private static func littleEndian<Raw: FixedWidthInteger>(_ values: [Raw]) -> Bytes {
        values.map(\.littleEndian).withUnsafeBytes { Bytes($0) }
    }
}
