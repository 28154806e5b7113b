import AspicCore

extension Matrix {
    /// For each row the first column with the largest value, as `numpy.argmax` finds it: NaN counts as largest.
    func argmaxOfRows() -> [Int] {
        elements.withUnsafeBufferPointer { values in
            [Int](unsafeUninitializedCapacity: rows) { target, filled in
                for row in 0..<rows {
                    var best = 0
                    var largest = values[row * columns]
                    for column in 1..<max(columns, 1) {
                        if largest != largest { break }
                        let value = values[row * columns + column]
                        if !(value <= largest) {
                            best = column
                            largest = value
                        }
                    }
                    target.initializeElement(at: row, to: best)
                }
                filled = rows
            }
        }
    }
}

extension Matrix {
    /// Each row plus `values`.
    func addingToRows(_ values: [Double]) -> Matrix {
        var result = self
        result.elements.withUnsafeMutableBufferPointer { elements in
            for row in 0..<rows {
                for column in 0..<columns { elements[row * columns + column] += values[column] }
            }
        }
        return result
    }
}
