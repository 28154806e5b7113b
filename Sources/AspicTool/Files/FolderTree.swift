import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that was made here, with what others put into it.
enum FolderTree {
    private static let deepest = 64

    /// Removes it and everything in it; links are removed, not followed.
    static func remove(_ path: String) { remove(path, depth: 0) }

    private static func remove(_ path: String, depth: Int) {
        guard depth < deepest, let names = FolderNames.of(path) else { return }
        for name in names {
            let inner = path + "/" + name
            var status = stat()
            guard lstat(inner, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                remove(inner, depth: depth + 1)
            } else {
                unlink(inner)
            }
        }
        rmdir(path)
    }
}
