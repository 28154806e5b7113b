#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes files whole or not at all: into a temporary neighbour that is then renamed.
public enum AtomicFile {
    /// Replaces the file at `path` by `contents`.
    ///
    /// - Throws: ``FormatError`` with code ``FormatError/Code/inputOutput``; nothing is left behind then.
    public static func write(_ contents: Bytes, to path: String) throws(FormatError) {
        let temporary = path + ".\(getpid()).part"
        func failure(_ doing: String) -> FormatError {
            FormatError(.inputOutput, "cannot \(doing): " + String(cString: strerror(errno)), file: path)
        }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure("create") }
        guard SystemCall.writeAll(contents, to: descriptor) else {
            let error = failure("write")
            close(descriptor)
            unlink(temporary)
            throw error
        }
        guard close(descriptor) == 0, rename(temporary, path) == 0 else {
            let error = failure("write")
            unlink(temporary)
            throw error
        }
    }
}
