#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Times of the ledger: seconds since 1970, shown in UTC.
enum LedgerTime {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// `2026-11-28T16:30:12Z` (RFC 3339).
    static func text(_ seconds: Double) -> String { text(seconds, "%Y-%m-%dT%H:%M:%SZ") }

    /// `2026-11-28 16:30`.
    static func short(_ seconds: Double) -> String { text(seconds, "%Y-%m-%d %H:%M") }

    private static func text(_ seconds: Double, _ form: String) -> String {
        guard seconds.isFinite, seconds.magnitude < 1e11 else { return "?" }
        var time = time_t(seconds.rounded(.down))
        var parts = tm()
        guard gmtime_r(&time, &parts) != nil else { return "?" }
        var buffer = [CChar](repeating: 0, count: 64)
        let count = strftime(&buffer, buffer.count, form, &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
