public import AspicCore

/// Rows of data as they come from a file: numbers, texts, or a sparse matrix, with names if the file has any.
public struct Table: Sendable {
    /// One column's values.
    public enum Column: Sendable, Equatable {
        case integers([Int])
        /// Missing values are NaN.
        case numbers([Double])
        case texts([String])

        public var count: Int {
            switch self {
            case .integers(let values): values.count
            case .numbers(let values): values.count
            case .texts(let values): values.count
            }
        }

        public var isText: Bool {
            if case .texts = self { return true }
            return false
        }

        /// The values as numbers; `nil` for texts.
        public var numbers: [Double]? {
            switch self {
            case .integers(let values): values.map(Double.init)
            case .numbers(let values): values
            case .texts: nil
            }
        }
    }

    enum Storage: Sendable {
        case columns([Column])
        /// Two-dimensional, of numbers.
        case dense(NDArray)
        case sparse(CsrMatrix)
    }

    let storage: Storage
    public let rowCount: Int
    public let columnCount: Int
    /// The columns' names, if the file has a header or keys.
    public let names: [String]?

    /// - Precondition: all columns have the same length, and there are as many names.
    public init(columns: [Column], names: [String]? = nil) {
        precondition(columns.allSatisfy { $0.count == columns[0].count })
        precondition(names == nil || names?.count == columns.count)
        storage = .columns(columns)
        rowCount = columns.first?.count ?? 0
        columnCount = columns.count
        self.names = names
    }

    public init(_ matrix: CsrMatrix) {
        storage = .sparse(matrix)
        rowCount = matrix.rows
        columnCount = matrix.columns
        names = nil
    }

    /// Rows of an array of one dimension (a column) or two.
    ///
    /// - Throws: ``FormatError`` for other dimensions and for elements that are neither numbers nor texts.
    public init(_ array: NDArray) throws(FormatError) {
        names = nil
        switch (array.shape.count, array.dtype.kind) {
        case (1...2, .boolean), (1...2, .integer), (1...2, .unsigned), (1...2, .float):
            rowCount = array.shape[0]
            columnCount = array.shape.count == 1 ? 1 : array.shape[1]
            storage =
                array.shape.count == 1
                ? .dense(try NDArray(dtype: array.dtype, shape: [array.shape[0], 1], data: array.data))
                : .dense(array)
        case (1...2, .text), (1...2, .bytes):
            let texts = array.texts()
            let width = array.shape.count == 1 ? 1 : array.shape[1]
            rowCount = array.shape[0]
            columnCount = width
            storage = .columns(
                (0..<width).map { column in
                    .texts(Swift.stride(from: column, to: texts.count, by: width).map { texts[$0] })
                })
        case (1...2, _):
            throw FormatError(.unsupported, "an array of type \(array.dtype.name) is not tabular data")
        default:
            throw FormatError(
                .unsupported, "an array of shape \(array.shape); tabular data have one dimension or two")
        }
    }

    // MARK: - Reading

    /// The values of one column; for several of an array, ``allColumns()`` is faster.
    public func column(_ index: Int) -> Column {
        precondition(index >= 0 && index < columnCount)
        switch storage {
        case .columns(let columns): return columns[index]
        case .sparse(let matrix): return .numbers(matrix.column(index))
        case .dense: return allColumns()[index]
        }
    }

    /// The values of all columns.
    public func allColumns() -> [Column] {
        switch storage {
        case .columns(let columns): return columns
        case .sparse(let matrix): return (0..<columnCount).map { .numbers(matrix.column($0)) }
        case .dense(let array):
            func columns<Value>(_ values: [Value]) -> [[Value]] {
                (0..<columnCount).map { column in (0..<rowCount).map { values[$0 * columnCount + column] } }
            }
            // Integers beyond `Int` become numbers.
            if array.dtype.kind != .float, let integers = try? array.integers() {
                return columns(integers).map { .integers($0) }
            }
            return columns((try? array.doubles()) ?? []).map { .numbers($0) }
        }
    }

    /// Where the column called `name` is.
    public func index(ofColumn name: String) -> Int? { names?.firstIndex(of: name) }

    /// The same rows without one column.
    public func removing(column index: Int) throws(FormatError) -> Table {
        var remaining = allColumns()
        remaining.remove(at: index)
        var names = names
        names?.remove(at: index)
        return Table(columns: remaining, names: names)
    }

    /// The rows as an array whose type is the file's where the file has one (`.npy`, `.mat`), else `float64`.
    public func array() throws(FormatError) -> NDArray {
        if case .dense(let array) = storage { return array }
        return try NDArray(matrix().elements, shape: [rowCount, columnCount])
    }

    /// The rows as numbers.
    ///
    /// - Throws: ``FormatError`` that names row and column of the first cell that is none.
    public func matrix() throws(FormatError) -> Matrix {
        switch storage {
        case .dense(let array): return try Matrix(array)
        case .sparse(let matrix): return try matrix.dense()
        case .columns(let columns):
            var elements = [Double](repeating: 0, count: rowCount * columnCount)
            for (place, column) in columns.enumerated() {
                guard let numbers = column.numbers else { throw notANumber(column, place) }
                for (row, value) in numbers.enumerated() { elements[row * columnCount + place] = value }
            }
            return Matrix(rows: rowCount, columns: columnCount, elements: elements)
        }
    }

    /// The sparse matrix, if the file held one.
    public var sparse: CsrMatrix? {
        if case .sparse(let matrix) = storage { return matrix }
        return nil
    }

    private func notANumber(_ column: Column, _ place: Int) -> FormatError {
        let name = names.map { "“\($0[place])”" } ?? "\(place)"
        guard case .texts(let texts) = column,
            let row = texts.firstIndex(where: { DelimitedText.number(in: $0) == nil })
        else { return FormatError(.malformed, "column \(name) does not hold numbers") }
        return FormatError(
            .malformed, "row \(row), column \(name): “\(texts[row].prefix(40))” is not a number")
    }
}

extension NDArray {
    /// Fixed-width texts or bytes without the zeros that fill them up, in C order.
    func texts() -> [String] {
        let size = dtype.itemSize
        func text(at place: Int) -> String {
            let item = data[place * size..<(place + 1) * size]
            return item.withUnsafeBytes { buffer in
                if dtype.kind == .bytes {
                    let end = buffer.lastIndex { $0 != 0 } ?? -1
                    return String(decoding: buffer[..<(end + 1)], as: UTF8.self)
                }
                var scalars = String.UnicodeScalarView()
                for offset in Swift.stride(from: 0, to: size, by: 4) {
                    let raw = buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                    let code = dtype.isBigEndian ? UInt32(bigEndian: raw) : UInt32(littleEndian: raw)
                    scalars.append(Unicode.Scalar(code) ?? "\u{FFFD}")
                }
                while scalars.last?.value == 0 { scalars.removeLast() }
                return String(scalars)
            }
        }
        guard size > 0 else { return [String](repeating: "", count: count) }
        if isFortran, shape.count == 2 {
            return (0..<shape[0]).flatMap { row in (0..<shape[1]).map { text(at: $0 * shape[0] + row) } }
        }
        return (0..<count).map(text)
    }
}
