import AspicCore
import CAspicKernels

/// Decisions of one support vector machine per pair of classes, in LIBSVM's layout.
struct PairwiseMachine: Sendable {
    private let vectors: PackedRows
    /// Where each class's support vectors start, and how many it has.
    private let starts: [Int]
    private let counts: [Int]
    private let dualCoef: Matrix
    private let intercept: [Double]
    /// For the linear kernel the sums over the support vectors, one row per pair.
    private let weights: PackedRows?

    /// - Throws: ``EstimatorError`` if the sizes contradict each other.
    init(
        supportVectors: Matrix, nSupport: [Int], dualCoef: Matrix, intercept: [Double], isLinear: Bool
    ) throws(EstimatorError) {
        let classes = nSupport.count
        guard classes > 1, classes < 1 << 16, nSupport.allSatisfy({ $0 >= 0 && $0 <= supportVectors.rows })
        else {
            throw EstimatorError(.invalidState, "n_support_ holds no counts for two or more classes")
        }
        try expectColumns("support_vectors_", supportVectors.columns)
        try expect("support_vectors_", supportVectors.rows, of: nSupport.reduce(0, +))
        try expect("dual_coef_", dualCoef.columns, of: supportVectors.rows)
        try expect("dual_coef_", dualCoef.rows, of: classes - 1)
        try expect("intercept_", intercept.count, of: classes * (classes - 1) / 2)
        vectors = PackedRows(supportVectors)
        counts = nSupport
        var starts: [Int] = []
        var start = 0
        for count in nSupport {
            starts.append(start)
            start += count
        }
        self.starts = starts
        self.dualCoef = dualCoef
        self.intercept = intercept
        weights =
            isLinear
            ? PackedRows(Self.weights(supportVectors, starts: starts, counts: counts, dualCoef: dualCoef))
            : nil
    }

    /// The sums of the support vectors times their coefficients, one row per pair.
    private static func weights(
        _ vectors: Matrix, starts: [Int], counts: [Int], dualCoef: Matrix
    ) -> Matrix {
        let classes = counts.count
        var weights = Matrix(rows: classes * (classes - 1) / 2, columns: vectors.columns)
        var pair = 0
        for first in 0..<classes {
            for second in first + 1..<max(classes, first + 1) {
                for (owner, row) in [(first, second - 1), (second, first)] {
                    for vector in starts[owner]..<starts[owner] + counts[owner] {
                        let coefficient = dualCoef[row, vector]
                        for column in 0..<vectors.columns {
                            weights[pair, column] += coefficient * vectors[vector, column]
                        }
                    }
                }
                pair += 1
            }
        }
        return weights
    }

    /// One row per row of `x`, one column per pair.
    func decisions(_ x: Matrix, _ kernel: aspic_kernel_parameters) -> Matrix {
        let pairs = intercept.count
        if kernel.kind == ASPIC_LINEAR, let weights {
            var result = weights.product(x)
            for row in 0..<result.rows {
                for pair in 0..<pairs { result.elements[row * pairs + pair] += intercept[pair] }
            }
            return result
        }
        let elements = [Double](unsafeUninitializedCapacity: x.rows * pairs) { target, filled in
            filled = x.rows * pairs
            guard let base = target.baseAddress else { return }
            let out = SharedRows(base: base)
            RowBlocks.forEach(x.rows, cost: vectors.count * (vectors.columns + 8) / 2) { rows in
                x.elements.withUnsafeBufferPointer { source in
                    guard let start = source.baseAddress else { return }
                    decide(
                        start + rows.lowerBound * x.columns, rows.count, kernel,
                        out.base + rows.lowerBound * pairs)
                }
            }
        }
        return Matrix(rows: x.rows, columns: pairs, elements: elements)
    }

    /// Rows whose kernel values are held at the same time.
    private static let block = 16

    private func decide(
        _ x: UnsafePointer<Double>, _ rows: Int, _ kernel: aspic_kernel_parameters,
        _ out: UnsafeMutablePointer<Double>
    ) {
        let panel = Int(ASPIC_PANEL)
        let width = (vectors.count + panel - 1) / panel * panel
        let columns = vectors.columns
        var values = [Double](repeating: 0, count: min(rows, Self.block) * width)
        values.withUnsafeMutableBufferPointer { values in
            dualCoef.elements.withUnsafeBufferPointer { coefficients in
                guard let values = values.baseAddress, let coefficients = coefficients.baseAddress else {
                    // No support vectors: only the intercepts are left.
                    for row in 0..<rows { addIntercepts(out + row * intercept.count) }
                    return
                }
                for first in stride(from: 0, to: rows, by: Self.block) {
                    let count = min(Self.block, rows - first)
                    aspic_kernel_values(
                        kernel, x + first * columns, count, columns, vectors.panels, vectors.count, values)
                    for row in 0..<count {
                        sumPairs(values + row * width, coefficients, out + (first + row) * intercept.count)
                    }
                }
            }
        }
    }

    private func addIntercepts(_ out: UnsafeMutablePointer<Double>) {
        for pair in intercept.indices { out[pair] = intercept[pair] }
    }

    private func sumPairs(
        _ values: UnsafePointer<Double>, _ coefficients: UnsafePointer<Double>,
        _ out: UnsafeMutablePointer<Double>
    ) {
        var pair = 0
        for first in 0..<counts.count {
            for second in first + 1..<max(counts.count, first + 1) {
                let mine = starts[first]
                let theirs = starts[second]
                let sum =
                    aspic_dot(
                        coefficients + (second - 1) * vectors.count + mine, values + mine, counts[first])
                    + aspic_dot(
                        coefficients + first * vectors.count + theirs, values + theirs, counts[second])
                out[pair] = sum + intercept[pair]
                pair += 1
            }
        }
    }
}
