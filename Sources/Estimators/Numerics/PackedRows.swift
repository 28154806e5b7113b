import AspicCore
import CAspicKernels

/// The rows of a matrix in panels of eight, as the kernels read them: what many rows are multiplied with.
struct PackedRows: Sendable {
    let panels: [Double]
    /// Rows packed.
    let count: Int
    let columns: Int

    init(_ matrix: Matrix) {
        count = matrix.rows
        columns = matrix.columns
        let width = Int(ASPIC_PANEL)
        var panels = [Double](repeating: 0, count: (count + width - 1) / width * width * columns)
        for row in 0..<count {
            let start = row / width * width * columns + row % width
            for column in 0..<columns {
                panels[start + column * width] = matrix.elements[row * columns + column]
            }
        }
        self.panels = panels
    }

    /// `x` times the transpose of the packed rows: a row per row of `x`, a column per packed row.
    func product(_ x: Matrix) -> Matrix {
        precondition(x.columns == columns)
        let elements = [Double](unsafeUninitializedCapacity: x.rows * count) { target, filled in
            filled = x.rows * count
            guard let base = target.baseAddress else { return }
            let out = SharedRows(base: base)
            RowBlocks.forEach(x.rows, cost: columns * count / 4) { rows in
                x.elements.withUnsafeBufferPointer { source in
                    guard let start = source.baseAddress else { return }
                    aspic_product(
                        start + rows.lowerBound * columns, rows.count, columns, panels, count,
                        out.base + rows.lowerBound * count)
                }
            }
        }
        return Matrix(rows: x.rows, columns: count, elements: elements)
    }

    /// The same for a single row.
    func product(_ x: [Double]) -> [Double] {
        product(Matrix(rows: 1, columns: x.count, elements: x)).elements
    }
}
