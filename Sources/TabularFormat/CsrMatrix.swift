public import AspicCore

/// A sparse matrix by rows, as scipy's `csr_matrix` holds it.
public struct CsrMatrix: Sendable, Equatable {
    public let rows: Int
    public let columns: Int
    /// `rows + 1` places in ``indices`` and ``values``; row `i` is `starts[i]..<starts[i + 1]`.
    public let starts: [Int]
    /// The column of each value.
    public let indices: [Int]
    public let values: [Double]

    /// - Throws: ``FormatError`` if starts or indices point outside.
    public init(
        rows: Int, columns: Int, starts: [Int], indices: [Int], values: [Double]
    ) throws(FormatError) {
        let isOrdered = zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
        guard rows >= 0, columns >= 0, starts.count == rows + 1, starts.first == 0, isOrdered,
            let last = starts.last, last <= values.count, indices.count == values.count,
            indices.allSatisfy({ $0 >= 0 && $0 < columns })
        else { throw FormatError(.malformed, "a sparse matrix whose indices point outside of it") }
        self.rows = rows
        self.columns = columns
        self.starts = starts
        self.indices = indices
        self.values = values
    }

    /// Places and values in any order, as in scipy's `coo_matrix`; what is given twice is added up.
    public init(
        rows: Int, columns: Int, entries: [(row: Int, column: Int, value: Double)]
    ) throws(FormatError) {
        guard rows >= 0, columns >= 0, rows < 1 << 40,
            entries.allSatisfy({ $0.row >= 0 && $0.row < rows && $0.column >= 0 && $0.column < columns })
        else { throw FormatError(.malformed, "a sparse matrix whose indices point outside of it") }
        var starts = [Int](repeating: 0, count: rows + 1)
        for entry in entries { starts[entry.row + 1] += 1 }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        var next = starts
        var indices = [Int](repeating: 0, count: entries.count)
        var values = [Double](repeating: 0, count: entries.count)
        for entry in entries {
            indices[next[entry.row]] = entry.column
            values[next[entry.row]] = entry.value
            next[entry.row] += 1
        }
        try self.init(rows: rows, columns: columns, starts: starts, indices: indices, values: values)
    }

    /// All values, zeros included.
    ///
    /// - Throws: `limit-exceeded` above 2³¹ values.
    public func dense() throws(FormatError) -> Matrix {
        let (size, overflow) = rows.multipliedReportingOverflow(by: columns)
        guard !overflow, size < 1 << 31 else {
            throw FormatError(
                .limitExceeded, "a sparse matrix of \(rows) x \(columns) is too large to fill up")
        }
        var matrix = Matrix(rows: rows, columns: columns)
        for row in 0..<rows {
            for place in starts[row]..<starts[row + 1] { matrix[row, indices[place]] += values[place] }
        }
        return matrix
    }

    func column(_ index: Int) -> [Double] {
        var column = [Double](repeating: 0, count: rows)
        for row in 0..<rows {
            for place in starts[row]..<starts[row + 1] where indices[place] == index {
                column[row] += values[place]
            }
        }
        return column
    }
}
