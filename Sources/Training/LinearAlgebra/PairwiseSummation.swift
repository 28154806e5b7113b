/// Sums and variances with numpy's order of additions.
enum PairwiseSummation {
    /// `numpy.sum` of contiguous values: halves down to blocks of 128, and eight running sums in a block.
    static func sum(_ values: ArraySlice<Double>) -> Double {
        let count = values.count
        let start = values.startIndex
        if count < 8 { return values.reduce(0, +) }
        if count > 128 {
            let half = count / 2 - count / 2 % 8
            return sum(values.prefix(half)) + sum(values.dropFirst(half))
        }
        var sums = Array(values.prefix(8))
        let blocks = count - count % 8
        for block in stride(from: 8, to: blocks, by: 8) {
            for lane in 0..<8 { sums[lane] += values[start + block + lane] }
        }
        let total = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]))
        return values[(start + blocks)...].reduce(total, +)
    }

    /// `numpy.var` of contiguous values.
    static func variance(_ values: [Double]) -> Double {
        let count = Double(values.count)
        let mean = sum(values[...]) / count
        let squares = values.map { ($0 - mean) * ($0 - mean) }
        return sum(squares[...]) / count
    }
}
