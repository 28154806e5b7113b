import CSQLite

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The ledger's tables in SQLite, with a write-ahead log: readers see whole states and never wait, and what a
/// transaction was acknowledged for survives the end of the process and of the machine.
struct LedgerDatabase: Sendable {
    private let connection: Database
    private let path: String

    /// How long to wait for other writers, in milliseconds.
    private static let patience: Int32 = 60_000

    /// Opens the database in `folder`, which exists, and brings its tables up to date.
    ///
    /// - Parameter creates: whether to make one if there is none.
    init(in folder: String, creates: Bool) throws(LedgerError) {
        path = folder + "/" + LedgerFiles.database
        if access(path, F_OK) != 0 {
            guard creates else { throw LedgerError("\(folder): holds no ledger") }
            try Self.make(path, in: folder)
        }
        let isWritable = access(path, W_OK) == 0 && access(folder, W_OK) == 0
        do {
            connection = try Self.open(isWritable ? path : Self.unwritable(path), isWritable: isWritable)
            // Of one moment: another process may be changing the tables.
            let state = try connection.reading { try Schema.migrations.state(of: $0) }
            if state.isNewer {
                throw LedgerError(
                    "\(path): was written by a later version of aspic, which is needed to read it")
            }
            guard !state.isCurrent else { return }
            guard isWritable else {
                throw LedgerError("\(path): is of an earlier version and cannot be changed")
            }
            // One process at a time, because each looks what is to be done before it does it.
            let lock = try StoreLock(.exclusive, in: folder)
            defer { _ = lock }
            try Schema.migrations.migrate(connection)
        } catch {
            throw Self.error(error, path)
        }
    }

    private static func open(_ path: String, isWritable: Bool) throws(DatabaseError) -> Database {
        let connection = try Database(at: path, isWritable: isWritable, patience: patience)
        try connection.execute(sql: "PRAGMA foreign_keys = ON")
        // The log is on the disk before a commit is acknowledged.
        if isWritable { try connection.execute(sql: "PRAGMA synchronous = FULL") }
        return connection
    }

    /// Makes a database with its tables, and closes it: its log is written into it and removed.
    private static func makeTables(_ path: String) throws {
        let connection = try open(path, isWritable: true)
        try connection.execute(sql: "PRAGMA journal_mode = WAL")
        try Schema.migrations.migrate(connection)
    }

    /// Makes the database with its tables elsewhere and moves it to `path`, so that nobody sees it without them.
    ///
    /// A database that others have open cannot be given a write-ahead log: SQLite does not wait for them there, it
    /// fails (`SQLITE_BUSY`, whatever the time-out).
    private static func make(_ path: String, in folder: String) throws(LedgerError) {
        let lock = try StoreLock(.exclusive, in: folder)
        defer { _ = lock }
        // Somebody else may have been faster.
        guard access(path, F_OK) != 0 else { return }
        let incoming = "\(folder)/\(LedgerFiles.incoming)/\(LedgerFiles.database)"
        // What a process left that was ended here.
        for suffix in ["", "-wal", "-shm"] { unlink(incoming + suffix) }
        do {
            try makeTables(incoming)
        } catch {
            throw Self.error(error, incoming)
        }
        guard rename(incoming, path) == 0 else { throw SystemFailure.error("create", path) }
        try ObjectStore.synchronize(folder)
    }

    /// How SQLite is to be asked for a database in a folder that nobody here can write.
    ///
    /// Without its log and the log's index, which SQLite would have to make, it opens only what is declared not to
    /// change. Where somebody else is writing both are there.
    private static func unwritable(_ path: String) -> String {
        guard access(path + "-wal", F_OK) != 0 else { return path }
        let digits = Array("0123456789ABCDEF".utf8)
        var address = Array("file:".utf8)
        for byte in path.utf8 {
            if byte < 0x80 && !Array("?#% ".utf8).contains(byte) {
                address.append(byte)
            } else {
                address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: address, as: UTF8.self) + "?immutable=1"
    }

    func read<Value: Sendable>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try connection.reading(work) } catch { throw Self.error(error, path) }
    }

    /// All of `work` or nothing of it.
    func write<Value: Sendable>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try connection.writing(work) } catch { throw Self.error(error, path) }
    }

    private static func error(_ error: any Error, _ path: String) -> LedgerError {
        if let error = error as? LedgerError { return error }
        guard let error = error as? DatabaseError else { return LedgerError("\(path): \(error)") }
        switch error.code {
        case SQLITE_NOTADB, SQLITE_CORRUPT:
            return LedgerError("\(path): is damaged (\(error.message)); see aspic ledger check")
        case SQLITE_BUSY: return LedgerError("\(path): other processes keep it busy; try again")
        case SQLITE_READONLY: return LedgerError("\(path): cannot be written")
        default: return LedgerError("\(path): \(error.message)")
        }
    }
}
