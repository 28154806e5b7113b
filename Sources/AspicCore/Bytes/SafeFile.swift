#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files beside a model. A model may name them, but not lead out of its folder by names or links.
package enum SafeFile {
    /// The contents of a regular file.
    ///
    /// Folders on the way are opened one within the other, so that none can be exchanged for a link meanwhile.
    ///
    /// - Parameters:
    ///   - folder: with its last slash; empty for the current one.
    ///   - isPrivate: whether the contents have to be in memory that nobody else can reach.
    /// - Throws: ``FormatError`` with code ``FormatError/Code/inputOutput``, its message to be said of the file.
    package static func contents(
        of name: String, in folder: String, limits: Limits = .standard, isPrivate: Bool = false
    ) throws(FormatError) -> Bytes {
        guard let within = FilePath.withinFolder(name) else {
            throw FormatError(.inputOutput, "is not in the model's folder")
        }
        var parts = within.split(separator: "/").map(String.init)[...]
        var descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        while let part = parts.popFirst() {
            let kind = parts.isEmpty ? O_NONBLOCK : O_DIRECTORY
            let next = openat(descriptor, part, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | kind)
            guard next >= 0 else { throw failure(isLink: isLink(part, in: descriptor)) }
            close(descriptor)
            descriptor = next
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FormatError(.inputOutput, "is no regular file")
        }
        return try Bytes(reading: descriptor, of: folder + within, limits, mapping: !isPrivate)
    }

    /// The message about a file that is not there.
    package static let missing = "is missing"

    private static func isLink(_ name: String, in folder: Int32) -> Bool {
        let reason = errno
        defer { errno = reason }
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
            && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func failure(isLink: Bool = false) -> FormatError {
        if isLink { return FormatError(.inputOutput, "is a link, which may lead out of the model's folder") }
        if errno == ENOENT { return FormatError(.inputOutput, missing) }
        return FormatError(.inputOutput, "cannot be opened: " + String(cString: strerror(errno)))
    }
}
