import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Small files whose size, permissions or novelty matters.
enum PrivateFile {
    struct Contents {
        let bytes: Bytes
        /// Permission bits.
        let mode: UInt32
    }

    static func failure(_ doing: String, _ path: String) -> FormatError {
        FormatError(.inputOutput, "cannot \(doing): " + String(cString: strerror(errno)), file: path)
    }

    /// Reads a file that cannot be larger than `limit`, whatever its size is said to be.
    static func read(_ path: String, limit: Int, what: String) throws(FormatError) -> Contents {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("examine", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FormatError(.inputOutput, "is no file, and cannot be \(what)", file: path)
        }
        func tooLarge() -> FormatError {
            FormatError(.limitExceeded, "is too large for \(what); \(limit) bytes are the most", file: path)
        }
        guard Int(status.st_size) <= limit else { throw tooLarge() }
        var contents: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = SystemCall.read(descriptor, &piece)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw failure("read", path) }
            if got == 0 { break }
            contents += piece[..<got]
            guard contents.count <= limit else { throw tooLarge() }
        }
        return Contents(bytes: Bytes(contents), mode: UInt32(status.st_mode) & 0o7777)
    }

    static func expectNone(at path: String) throws(FormatError) {
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw FormatError(.inputOutput, "exists already; --force replaces it", file: path)
        }
    }

    /// Writes a file that nobody but `mode` ever lets read, not even while it is written.
    static func write(
        _ contents: Bytes, to path: String, mode: mode_t, replacing: Bool
    ) throws(FormatError) {
        if replacing {
            unlink(path)
        } else {
            try expectNone(at: path)
        }
        // O_EXCL: a file or link that somebody puts there meanwhile is not written through.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure("create", path) }
        guard SystemCall.writeAll(contents, to: descriptor) else {
            let error = failure("write", path)
            close(descriptor)
            unlink(path)
            throw error
        }
        guard close(descriptor) == 0 else { throw failure("write", path) }
    }
}
