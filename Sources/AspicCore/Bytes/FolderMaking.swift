#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package enum FolderMaking {
    /// Makes the folder at `path` and those above it, which may all exist.
    ///
    /// - Returns: the first of them that cannot be made, for which `errno` says why; `nil` if all are there.
    package static func failure(making path: String) -> String? {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            guard mkdir(made, 0o777) == 0 || errno == EEXIST || errno == EISDIR else { return made }
        }
        return nil
    }
}
