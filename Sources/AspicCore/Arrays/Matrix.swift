/// Rows of `Double`, one after the other: what estimators take and return.
public struct Matrix: Sendable, Equatable {
    public let rows: Int
    public let columns: Int
    /// `rows * columns` values, row by row.
    public var elements: [Double]

    public init(rows: Int, columns: Int, elements: [Double]) {
        precondition(rows >= 0 && columns >= 0 && elements.count == rows * columns)
        self.rows = rows
        self.columns = columns
        self.elements = elements
    }

    public init(rows: Int, columns: Int, repeating value: Double = 0) {
        self.init(rows: rows, columns: columns, elements: [Double](repeating: value, count: rows * columns))
    }

    public subscript(row: Int, column: Int) -> Double {
        get { elements[row * columns + column] }
        set { elements[row * columns + column] = newValue }
    }

    public func row(_ index: Int) -> ArraySlice<Double> {
        elements[index * columns..<(index + 1) * columns]
    }

    /// The rows named by `indices`, in that order.
    public func selecting(rows indices: some Collection<Int>) -> Matrix {
        var selected: [Double] = []
        selected.reserveCapacity(indices.count * columns)
        for index in indices { selected += row(index) }
        return Matrix(rows: indices.count, columns: columns, elements: selected)
    }

    public var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for row in 0..<rows {
            for column in 0..<columns { result[column, row] = self[row, column] }
        }
        return result
    }
}

extension Matrix {
    /// A two-dimensional array of numbers as rows of `Double`.
    public init(_ array: NDArray) throws(FormatError) {
        guard array.shape.count == 2 else {
            throw FormatError(
                .malformed, "expected an array of two dimensions, found the shape \(array.shape)")
        }
        self.init(rows: array.shape[0], columns: array.shape[1], elements: try array.doubles())
    }
}
