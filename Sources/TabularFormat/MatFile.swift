package import AspicCore
import Compression

/// The numeric arrays of a MATLAB 5 `.mat` file, compressed elements included.
///
/// Source: MathWorks' “MAT-File Format”, level 5.
package struct MatFile: Sendable {
    /// A variable of the file. Arrays keep the type they are stored with, as `scipy.io.loadmat` returns them.
    package struct Variable: Sendable {
        package let name: String
        /// `nil` for cells, structures, texts and sparse matrices, which are not read.
        package let array: NDArray?
    }

    package let variables: [Variable]

    static func isMatFile(_ bytes: Bytes) -> Bool {
        guard bytes.count >= 128, bytes.matches("MATLAB 5.0 MAT-file", at: 0) else { return false }
        return bytes.matches("IM", at: 126) || bytes.matches("MI", at: 126)
    }

    /// - Throws: ``FormatError`` if an element does not fit into the file or into its parent.
    package init(_ bytes: Bytes, limits: Limits = .standard) throws(FormatError) {
        guard Self.isMatFile(bytes) else {
            throw FormatError(.malformed, "expected the header of a MATLAB 5 file", offset: 0)
        }
        let isBig = bytes.matches("MI", at: 126)
        var variables: [Variable] = []
        var reader = MatElements(ByteCursor(bytes, at: 128), isBigEndian: isBig)
        var budget = limits
        while let element = try reader.next() {
            var element = element
            if element.type == 15 {
                // miCOMPRESSED: one element, deflated.
                let inflated = try Codec.zlib.decompress(element.data, limits: budget).bytes
                budget.decompressedBytes -= inflated.count
                var inner = MatElements(ByteCursor(inflated), isBigEndian: isBig)
                guard let first = try inner.next() else { continue }
                element = first
            }
            if element.type == 14 { variables.append(try Self.variable(element.data, isBigEndian: isBig)) }
        }
        self.variables = variables
    }

    /// The array called `name`, or the only one there is.
    package func array(named name: String?) throws(FormatError) -> NDArray {
        let known = variables.filter { $0.array != nil }.map { "“\($0.name)”" }.joined(separator: ", ")
        guard let name else {
            let arrays = variables.compactMap(\.array)
            guard arrays.count == 1 else {
                throw FormatError(
                    .malformed,
                    arrays.isEmpty
                        ? "the file holds no numeric array"
                        : "there are several arrays; say which one with FILE.mat:KEY: \(known)")
            }
            return arrays[0]
        }
        guard let variable = variables.first(where: { $0.name == name }) else {
            throw FormatError(.malformed, "no array is called “\(name)”; there are \(known)")
        }
        guard let array = variable.array else {
            throw FormatError(.unsupported, "“\(name)” is not a numeric array")
        }
        return array
    }

    private static func variable(_ data: Bytes, isBigEndian: Bool) throws(FormatError) -> Variable {
        var parts = MatElements(ByteCursor(data), isBigEndian: isBigEndian)
        func part(_ what: String) throws(FormatError) -> MatElements.Element {
            guard let element = try parts.next() else {
                throw FormatError(.truncated, "expected \(what) of a MATLAB array")
            }
            return element
        }
        let flags = try part("the flags")
        let dimensions = try part("the dimensions")
        let name = try part("the name").data.text
        guard flags.data.count == 8, dimensions.data.count % 4 == 0, dimensions.type == 5 else {
            throw FormatError(.malformed, "expected flags and dimensions of the MATLAB array “\(name)”")
        }
        let word = parts.word(flags.data, 0)
        // Classes 6 to 15 are double, single and the eight integer types; 0x0800 marks complex numbers.
        guard (6...15).contains(word & 0xFF), word & 0x0800 == 0 else {
            return Variable(name: name, array: nil)
        }
        var shape: [Int] = []
        for place in stride(from: 0, to: dimensions.data.count, by: 4) {
            shape.append(Int(Int32(bitPattern: parts.word(dimensions.data, place))))
        }
        let values = try part("the values")
        guard var dtype = Self.types[values.type] else {
            throw FormatError(.malformed, "the MATLAB array “\(name)” has values of type \(values.type)")
        }
        dtype.isBigEndian = isBigEndian && dtype.hasByteOrder
        let size = try NDArray.byteCount(dtype: dtype, shape: shape)
        guard size <= values.data.count else {
            throw FormatError(
                .truncated,
                "the MATLAB array “\(name)” of shape \(shape) has \(values.data.count) of \(size) bytes")
        }
        return Variable(
            name: name,
            array: try NDArray(dtype: dtype, shape: shape, isFortran: true, data: values.data[0..<size]))
    }

    /// miINT8 to miUINT64.
    private static let types: [UInt32: DType] = [
        1: DType(.integer, itemSize: 1), 2: .uint8, 3: DType(.integer, itemSize: 2),
        4: DType(.unsigned, itemSize: 2), 5: .int32, 6: DType(.unsigned, itemSize: 4), 7: .float32,
        9: .float64,
        12: .int64, 13: DType(.unsigned, itemSize: 8),
    ]
}

/// The elements of a .mat file or of an array in it: tag, data, padding to eight bytes.
private struct MatElements {
    struct Element {
        var type: UInt32
        var data: Bytes
    }

    private var cursor: ByteCursor
    private let isBigEndian: Bool

    init(_ cursor: ByteCursor, isBigEndian: Bool) {
        self.cursor = cursor
        self.isBigEndian = isBigEndian
    }

    func word(_ data: Bytes, _ offset: Int) -> UInt32 {
        let value = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(data[offset + $1]) }
        return isBigEndian ? value : value.byteSwapped
    }

    mutating func next() throws(FormatError) -> Element? {
        if cursor.isAtEnd { return nil }
        let tag = try cursor.take(4, "a MATLAB element")
        let first = word(tag, 0)
        if first >> 16 != 0 {
            // Up to four bytes stand in the tag itself.
            let data = try cursor.take(4, "a small MATLAB element")
            guard first >> 16 <= 4 else {
                throw FormatError(
                    .malformed, "a small MATLAB element of \(first >> 16) bytes", offset: cursor.position)
            }
            return Element(type: first & 0xFFFF, data: data[0..<Int(first >> 16)])
        }
        let size = Int(word(try cursor.take(4, "a MATLAB element"), 0))
        let data = try cursor.take(size, "a MATLAB element")
        // Compressed elements are not padded, nor need the last one be.
        if first != 15 { try cursor.skip(min((8 - size % 8) % 8, cursor.remaining), "padding") }
        return Element(type: first, data: data)
    }
}
