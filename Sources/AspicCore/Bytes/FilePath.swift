#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package enum FilePath {
    /// The path of the folder that `file` stands in, up to and with its last slash; empty for the current one.
    package static func folder(of file: String) -> String {
        file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
    }

    /// `folder` and the folders above it, the nearest first, to be followed by a slash; empty if it does not exist.
    ///
    /// Without links, so that `..` is what it looks like.
    package static func upwards(from folder: String) -> [String] {
        guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else { return [] }
        defer { free(resolved) }
        var above = Substring(String(cString: resolved))
        var folders = [String(above)]
        while let slash = above.lastIndex(of: "/") {
            above = above[..<slash]
            folders.append(String(above))
        }
        return folders
    }
}
