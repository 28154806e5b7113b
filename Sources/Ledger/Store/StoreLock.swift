#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Held by whoever puts files into the store until the database knows them, so that nobody takes them for litter.
///
/// The system gives it back when a process ends, however it ends.
struct StoreLock: ~Copyable {
    enum Kind {
        /// Many may add at once.
        case shared
        /// One removes, or changes the schema.
        case exclusive
    }

    private let descriptor: Int32

    /// Waits for the lock.
    init(_ kind: Kind, in folder: String) throws(LedgerError) {
        descriptor = try Self.locked(folder + "/" + LedgerFiles.lock, kind)
    }

    private static func locked(_ path: String, _ kind: Kind) throws(LedgerError) -> Int32 {
        var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        // Who may only read can wait for those who write as well.
        if descriptor < 0, errno == EACCES || errno == EROFS {
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
        }
        guard descriptor >= 0 else { throw SystemFailure.error("open", path) }
        while flock(descriptor, kind == .shared ? LOCK_SH : LOCK_EX) != 0 {
            guard errno == EINTR else {
                let error = SystemFailure.error("lock", path)
                close(descriptor)
                throw error
            }
        }
        return descriptor
    }

    deinit { close(descriptor) }
}

/// What the system says about its last call.
enum SystemFailure {
    static func error(_ doing: String, _ path: String) -> LedgerError {
        LedgerError("\(path): cannot \(doing): " + String(cString: strerror(errno)))
    }
}
