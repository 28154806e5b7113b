#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whether two paths lead to one file, by links or by two spellings.
enum SameFile {
    static func areOne(_ first: String, _ second: String) -> Bool {
        var here = stat()
        var there = stat()
        guard stat(first, &here) == 0, stat(second, &there) == 0 else { return first == second }
        return here.st_dev == there.st_dev && here.st_ino == there.st_ino
    }
}
