import Ledger

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

enum InFolder {
    /// Does something where relative paths are those of `folder`.
    static func run<Result>(_ folder: String, _ work: () throws -> Result) throws -> Result {
        let before = AbsolutePath.currentFolder
        guard chdir(folder) == 0 else {
            throw LedgerError("\(folder): " + String(cString: strerror(errno)))
        }
        defer { _ = chdir(before) }
        return try work()
    }
}
