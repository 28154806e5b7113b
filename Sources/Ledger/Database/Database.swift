import CSQLite
import Synchronization

/// What SQLite says when something does not go.
struct DatabaseError: Error, Sendable {
    /// Its primary result code.
    let code: Int32
    let message: String
}

/// A connection to a database of SQLite.
///
/// The system's library does the work. A package over it would bring Foundation along, which is half of the program and
/// a third of the time it takes to start.
///
/// Threads take turns with whole transactions; what is outside of one happens before the connection is shared.
final class Database: @unchecked Sendable {
    private let connection: OpaquePointer
    private let turn = Mutex(())

    /// Opens the database at `path`, which may be an address (`file:...?immutable=1`), and makes it if there is none and
    /// it may be written.
    ///
    /// - Parameter patience: how long to wait for other writers, in milliseconds.
    init(at path: String, isWritable: Bool, patience: Int32) throws(DatabaseError) {
        let access = isWritable ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        var opened: OpaquePointer?
        let status = sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
        guard status == SQLITE_OK, let opened else {
            let error = Self.error(status, of: opened)
            sqlite3_close_v2(opened)
            throw error
        }
        connection = opened
        sqlite3_busy_timeout(connection, patience)
    }

    deinit { sqlite3_close_v2(connection) }

    private static func error(_ status: Int32, of connection: OpaquePointer?) -> DatabaseError {
        let message = connection.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(status)
        return DatabaseError(
            code: status & 0xFF, message: message.map { String(cString: $0) } ?? "no message")
    }

    private func error(_ status: Int32) -> DatabaseError { Self.error(status, of: connection) }

    /// The row that was inserted last.
    var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(connection) }

    /// How many rows the last statement changed.
    var changesCount: Int { Int(sqlite3_changes(connection)) }

    /// Whether a transaction has begun and not ended.
    var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

    // MARK: - Statements

    /// Executes one statement or, without arguments, several.
    func execute(sql: String, arguments: StatementArguments = []) throws(DatabaseError) {
        try run(sql, arguments) { (_: OpaquePointer) in true }
    }

    /// The rows that a statement answers with.
    func rows(
        _ sql: String, _ arguments: StatementArguments = [], atMost most: Int = .max
    ) throws(DatabaseError) -> [Row] {
        var rows: [Row] = []
        var names: [String] = []
        try run(sql, arguments) { statement in
            let columns = sqlite3_column_count(statement)
            if names.isEmpty {
                names = (0..<columns).map { column in
                    sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
                }
            }
            rows.append(Row(names: names, values: (0..<columns).map { Self.value(statement, $0) }))
            return rows.count < most
        }
        return rows
    }

    /// Calls `body` with each row of each statement in `sql`, until it returns false.
    private func run(
        _ sql: String, _ arguments: StatementArguments, _ body: (OpaquePointer) -> Bool
    ) throws(DatabaseError) {
        let text = Array(sql.utf8CString)
        var place = 0
        while place < text.count - 1 {
            var prepared: OpaquePointer?
            var used = 0
            let status = text.withUnsafeBufferPointer { buffer -> Int32 in
                guard let start = buffer.baseAddress.map({ $0 + place }) else { return SQLITE_ERROR }
                var rest: UnsafePointer<CChar>?
                let status = sqlite3_prepare_v2(
                    connection, start, Int32(buffer.count - place), &prepared, &rest)
                used = rest.map { $0 - start } ?? buffer.count - place
                return status
            }
            guard status == SQLITE_OK else { throw error(status) }
            place += max(used, 1)
            // Blanks and comments are no statement.
            guard let statement = prepared else { continue }
            defer { sqlite3_finalize(statement) }
            try bind(arguments, to: statement)
            try step(statement, body)
        }
    }

    private func step(_ statement: OpaquePointer, _ body: (OpaquePointer) -> Bool) throws(DatabaseError) {
        while true {
            let status = sqlite3_step(statement)
            if status == SQLITE_DONE { return }
            guard status == SQLITE_ROW else { throw error(status) }
            guard body(statement) else { return }
        }
    }

    private func bind(_ arguments: StatementArguments, to statement: OpaquePointer) throws(DatabaseError) {
        guard Int(sqlite3_bind_parameter_count(statement)) == arguments.values.count else {
            throw DatabaseError(
                code: SQLITE_MISUSE, message: "a statement with other arguments than it takes")
        }
        // SQLite copies the text before the call returns.
        let transient = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
        for (place, value) in arguments.values.enumerated() {
            let index = Int32(place + 1)
            let status =
                switch value {
                case .null: sqlite3_bind_null(statement, index)
                case .integer(let number): sqlite3_bind_int64(statement, index, number)
                case .real(let number): sqlite3_bind_double(statement, index, number)
                case .text(let text):
                    sqlite3_bind_text(statement, index, text, Int32(clamping: text.utf8.count), transient)
                }
            guard status == SQLITE_OK else { throw error(status) }
        }
    }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> SQLiteValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT, SQLITE_BLOB:
            let start = sqlite3_column_text(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            let text = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
            return .text(String(decoding: text, as: UTF8.self))
        default: return .null
        }
    }

    // MARK: - Transactions

    /// What `work` finds in one state of the database.
    func reading<Value: Sendable>(_ work: (Database) throws -> Value) throws -> Value {
        try inTransaction("BEGIN DEFERRED TRANSACTION", work)
    }

    /// All of `work` or nothing of it; other writers wait from its beginning.
    func writing<Value: Sendable>(_ work: (Database) throws -> Value) throws -> Value {
        try inTransaction("BEGIN IMMEDIATE TRANSACTION", work)
    }

    private func inTransaction<Value: Sendable>(
        _ begin: String, _ work: (Database) throws -> Value
    ) throws -> Value {
        try turn.withLock { _ in try transaction(begin, work) }
    }

    private func transaction<Value: Sendable>(
        _ begin: String, _ work: (Database) throws -> Value
    ) throws -> Value {
        try execute(sql: begin)
        do {
            let value = try work(self)
            try execute(sql: "COMMIT TRANSACTION")
            return value
        } catch {
            // Some failures have ended the transaction already. Why the work failed is what counts.
            if isInTransaction { try? execute(sql: "ROLLBACK TRANSACTION") }
            throw error
        }
    }
}
