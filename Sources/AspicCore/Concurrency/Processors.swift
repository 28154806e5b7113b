#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The processors that the system lets this process use.
enum Processors {
    /// As it was when somebody first asked.
    static let granted = count()

    /// The fewest of those that are there, that the affinity of this thread names, and that its control groups have
    /// time for.
    ///
    /// - Parameter root: in front of the paths of `/proc` and `/sys`, for tests.
    static func count(root: String = "") -> Int {
        var count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        #if os(Linux)
            if let affinity = affinity(root) { count = min(count, affinity) }
            if let quota = ControlGroups(root: root).processors { count = min(count, quota) }
        #endif
        return max(1, count)
    }

    /// How many processors this thread may run on, as `/proc` tells: a mask of hexadecimal digits in groups.
    ///
    /// The system's call for it is a GNU extension that Swift's modules of the C library do not have.
    static func affinity(_ root: String) -> Int? {
        let paths = ["/proc/thread-self/status", "/proc/self/status"]
        for status in paths.lazy.compactMap({ try? Bytes(contentsOf: root + $0) }) {
            let line = status.text.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
            guard let mask = line?.split(separator: ":").last else { continue }
            let count = mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
            if count > 0 { return count }
        }
        return nil
    }
}
