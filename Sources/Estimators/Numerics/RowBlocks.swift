import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Splits work over rows into blocks for the processor's cores.
enum RowBlocks {
    /// Work below this many units is not worth waking a thread for: about half a millisecond.
    private static let worthwhile = 1 << 20
    private static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Calls `body` with ranges that cover `0..<rows`, on several cores if `rows * cost` units of about half a
    /// nanosecond are worth it. Where the cuts lie cannot be seen in the results: no row knows of another.
    static func forEach(_ rows: Int, cost: Int, _ body: @Sendable (Range<Int>) -> Void) {
        guard cores > 1, rows >= 512, rows * max(cost, 1) >= worthwhile else {
            body(0..<rows)
            return
        }
        let size = max(256, (rows + 4 * cores - 1) / (4 * cores) / 256 * 256)
        DispatchQueue.concurrentPerform(iterations: (rows + size - 1) / size) { block in
            body(block * size..<min(rows, (block + 1) * size))
        }
    }
}

/// Memory that several cores write to, each its own part.
struct SharedRows<Element>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>
}
