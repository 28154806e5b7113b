import AspicCore

/// Splits work over rows into blocks for several threads.
enum RowBlocks {
    /// Work below this many units is not worth waking a thread for: about half a millisecond.
    private static let worthwhile = 1 << 20

    /// Calls `body` with ranges that cover `0..<rows`, on several threads if `rows * cost` units of about half a
    /// nanosecond are worth it. Where the cuts lie cannot be seen in the results: no row knows of another.
    static func forEach(_ rows: Int, cost: Int, _ body: @Sendable (Range<Int>) -> Void) {
        guard rows >= 512, rows * max(cost, 1) >= worthwhile, case let threads = Threads.count, threads > 1
        else {
            body(0..<rows)
            return
        }
        let size = max(256, (rows + 4 * threads - 1) / (4 * threads) / 256 * 256)
        Threads.forEach((rows + size - 1) / size) { block in
            body(block * size..<min(rows, (block + 1) * size))
        }
    }
}

/// Memory that several threads write to, each its own part.
struct SharedRows<Element>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>
}
