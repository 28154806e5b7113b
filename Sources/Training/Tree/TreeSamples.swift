/// What a tree is grown from: columns as `float32`, class codes, and weights.
///
/// Made once for a forest and shared by its trees.
final class TreeSamples: @unchecked Sendable {
    // Never written to after init, hence safe to share.
    let rows: Int
    let columns: Int
    let classes: Int
    /// Column after column.
    let values: UnsafeMutablePointer<Float>
    let codes: UnsafeMutablePointer<Int>
    /// Whether each column has a NaN.
    let hasMissing: [Bool]

    /// - Parameters:
    ///   - elements: row after row, `codes.count * columns` values.
    ///   - codes: a class in `0..<classes` for each row.
    init(elements: [Double], columns: Int, codes: [Int], classes: Int) {
        rows = codes.count
        self.columns = columns
        self.classes = classes
        values = .allocate(capacity: max(rows * columns, 1))
        self.codes = .allocate(capacity: max(rows, 1))
        var hasMissing = [Bool](repeating: false, count: columns)
        for row in 0..<rows {
            self.codes[row] = codes[row]
            for column in 0..<columns {
                let value = Float(elements[row * columns + column])
                values[column * rows + row] = value
                if value.isNaN { hasMissing[column] = true }
            }
        }
        self.hasMissing = hasMissing
    }

    deinit {
        values.deallocate()
        codes.deallocate()
    }
}
