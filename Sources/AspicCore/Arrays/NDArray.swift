/// An n-dimensional array as numpy stores it: bytes, an element type, a shape and an order.
///
/// The bytes stay where they are in the file; ``doubles()`` and its siblings copy when the type or the order
/// has to change. Arrays of Python objects have no bytes and are not held here but as nodes of a graph.
public struct NDArray: Sendable {
    public let dtype: DType
    /// Elements per dimension; empty for a scalar.
    public let shape: [Int]
    /// First index fastest (Fortran order) instead of last index fastest (C order).
    public let isFortran: Bool
    /// `shape.product * dtype.itemSize` bytes, not necessarily aligned.
    public let data: Bytes

    /// numpy's own limit on dimensions.
    private static let maximumDimensions = 64
    /// Elements of no size cost a file nothing, so they are not believed in any number.
    private static let maximumEmptyElements = 1 << 20

    /// - Throws: ``FormatError`` if the shape overflows or the bytes are not exactly as many as it asks for.
    public init(dtype: DType, shape: [Int], isFortran: Bool = false, data: Bytes) throws(FormatError) {
        let expected = try Self.byteCount(dtype: dtype, shape: shape)
        guard expected == data.count else {
            throw FormatError(
                .malformed,
                "an array of shape \(shape) and type \(dtype.name) needs \(expected) bytes, not \(data.count)"
            )
        }
        self.dtype = dtype
        self.shape = shape
        self.isFortran = isFortran && shape.count > 1
        self.data = data
    }

    /// Bytes that an array of this type and shape takes.
    ///
    /// - Throws: ``FormatError`` for what is no shape: negative extents, more than 64 of them, or a number of
    ///   elements or bytes beyond `Int`.
    public static func byteCount(dtype: DType, shape: [Int]) throws(FormatError) -> Int {
        guard shape.count <= maximumDimensions else {
            throw FormatError(.malformed, "an array of \(shape.count) dimensions; numpy has 64 at most")
        }
        var count = 1
        for extent in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: extent)
            guard extent >= 0, !overflow else {
                throw FormatError(.malformed, "an array's shape \(shape) is not a shape")
            }
            count = product
        }
        let (total, overflow) = count.multipliedReportingOverflow(by: dtype.itemSize)
        guard !overflow, dtype.itemSize > 0 || count <= maximumEmptyElements else {
            throw FormatError(.malformed, "an array's shape \(shape) is not a shape")
        }
        return total
    }

    public var count: Int { shape.reduce(1, *) }

    /// The elements in C order as `Double`.
    ///
    /// - Throws: ``FormatError`` with ``FormatError/Code/unsupported`` for types that are not numbers.
    public func doubles() throws(FormatError) -> [Double] {
        switch (dtype.kind, dtype.itemSize) {
        case (.float, 8) where isNative: copied()
        case (.float, 8): elements(UInt64.self) { Double(bitPattern: $0) }
        case (.float, 4): elements(UInt32.self) { Double(Float(bitPattern: $0)) }
        case (.float, 2): elements(UInt16.self) { HalfPrecision.double($0) }
        case (.integer, 8): elements(UInt64.self) { Double(Int64(bitPattern: $0)) }
        case (.integer, 4): elements(UInt32.self) { Double(Int32(bitPattern: $0)) }
        case (.integer, 2): elements(UInt16.self) { Double(Int16(bitPattern: $0)) }
        case (.integer, 1): elements(UInt8.self) { Double(Int8(bitPattern: $0)) }
        case (.unsigned, 8): elements(UInt64.self) { Double($0) }
        case (.unsigned, 4): elements(UInt32.self) { Double($0) }
        case (.unsigned, 2): elements(UInt16.self) { Double($0) }
        case (.unsigned, 1): elements(UInt8.self) { Double($0) }
        case (.boolean, 1): elements(UInt8.self) { $0 == 0 ? 0 : 1 }
        default: throw FormatError(.unsupported, "an array of type \(dtype.name) does not hold numbers")
        }
    }

    /// The elements in C order as `Int`.
    ///
    /// - Throws: ``FormatError`` for types that are not integers, and for values beyond `Int`.
    public func integers() throws(FormatError) -> [Int] {
        switch (dtype.kind, dtype.itemSize) {
        case (.integer, 8): return elements(UInt64.self) { Int(truncatingIfNeeded: $0) }
        case (.integer, 4): return elements(UInt32.self) { Int(Int32(bitPattern: $0)) }
        case (.integer, 2): return elements(UInt16.self) { Int(Int16(bitPattern: $0)) }
        case (.integer, 1): return elements(UInt8.self) { Int(Int8(bitPattern: $0)) }
        case (.unsigned, 4): return elements(UInt32.self) { Int($0) }
        case (.unsigned, 2): return elements(UInt16.self) { Int($0) }
        case (.unsigned, 1): return elements(UInt8.self) { Int($0) }
        case (.boolean, 1): return elements(UInt8.self) { $0 == 0 ? 0 : 1 }
        case (.unsigned, 8):
            let values = elements(UInt64.self) { $0 }
            guard values.allSatisfy({ $0 <= UInt64(Int.max) }) else {
                throw FormatError(.unsupported, "an array of type uint64 holds values beyond int64")
            }
            return values.map { Int($0) }
        default: throw FormatError(.unsupported, "an array of type \(dtype.name) does not hold integers")
        }
    }

    /// The elements in C order, each read as a `Raw` in native byte order and mapped.
    ///
    /// `Raw` must have the element type's size.
    public func elements<Raw: FixedWidthInteger, Element>(
        _ raw: Raw.Type, _ map: (Raw) -> Element
    ) -> [Element] {
        precondition(MemoryLayout<Raw>.size == dtype.itemSize)
        let big = dtype.isBigEndian
        return data.withUnsafeBytes { buffer in
            @inline(__always) func load(_ index: Int) -> Element {
                let value = buffer.loadUnaligned(
                    fromByteOffset: index * MemoryLayout<Raw>.size, as: Raw.self)
                return map(big ? Raw(bigEndian: value) : Raw(littleEndian: value))
            }
            let count = self.count
            if !isFortran {
                return [Element](unsafeUninitializedCapacity: count) { target, filled in
                    for index in 0..<count { target.initializeElement(at: index, to: load(index)) }
                    filled = count
                }
            }
            return storageIndices().map(load)
        }
    }

    /// Whether the bytes are already what this machine has in memory, in C order.
    private var isNative: Bool { !isFortran && dtype.isBigEndian == (1.littleEndian != 1) }

    private func copied() -> [Double] {
        data.withUnsafeBytes { source in
            [Double](unsafeUninitializedCapacity: count) { target, filled in
                UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
                filled = target.count
            }
        }
    }

    /// For each element in C order, its index in memory.
    public func storageIndices() -> [Int] {
        let count = self.count
        guard isFortran, count > 0 else { return Array(0..<count) }
        var indices: [Int] = [0]
        var stride = 1
        for extent in shape {
            indices = indices.flatMap { base in (0..<extent).map { base + $0 * stride } }
            stride *= extent
        }
        return indices
    }
}

extension NDArray {
    /// A C-ordered array of `float64`.
    public init(_ values: [Double], shape: [Int]) throws(FormatError) {
        try self.init(dtype: .float64, shape: shape, data: values.withUnsafeBytes { Bytes($0) })
    }

    /// A C-ordered array of `int64`.
    public init(_ values: [Int], shape: [Int]) throws(FormatError) {
        try self.init(dtype: .int64, shape: shape, data: values.withUnsafeBytes { Bytes($0) })
    }
}
