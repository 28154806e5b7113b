import Testing

@testable import Ledger

@Suite struct DatabaseTests {
    private func database(_ scratch: Scratch) throws -> Database {
        let database = try Database(at: scratch.path + "/test", isWritable: true, patience: 100)
        try database.execute(
            sql: "CREATE TABLE t (i INTEGER, r REAL, s TEXT); CREATE INDEX x ON t(i); -- end\n")
        return database
    }

    @Test("every kind of value comes back as it was")
    func values() throws {
        let scratch = try Scratch()
        let database = try database(scratch)
        let texts = ["", "a", "ä\u{0}b", String(repeating: "🦊", count: 10_000)]
        for (place, text) in texts.enumerated() {
            try database.execute(
                sql: "INSERT INTO t VALUES (?, ?, ?)", arguments: [Int.max - place, Double(place) / 3, text])
        }
        try database.execute(sql: "INSERT INTO t VALUES (?, ?, ?)", arguments: [nil, nil, nil])
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM t ORDER BY rowid")
        for (place, text) in texts.enumerated() {
            #expect(rows[place]["i"] as Int == Int.max - place)
            #expect(rows[place]["i"] as Int64? == Int64.max - Int64(place))
            #expect(rows[place]["r"] as Double == Double(place) / 3)
            #expect(rows[place]["s"] as String == text)
            #expect(rows[place][2] as String == text)
        }
        #expect(rows[4]["i"] as Int? == nil)
        #expect(rows[4]["s"] as String? == nil)
        #expect(rows[4]["s"] as String == "")
        #expect(rows[4]["absent"] as Double == 0)
        #expect(try String.fetchAll(database, sql: "SELECT s FROM t") == texts)
        #expect(try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM t WHERE i IS NULL)") == true)
    }

    @Test("a transaction is there or not, and says why")
    func transactions() throws {
        let scratch = try Scratch()
        let database = try database(scratch)
        #expect(throws: LedgerError("no")) {
            try database.writing { database in
                try database.execute(sql: "INSERT INTO t VALUES (1, 1.0, 'a')")
                throw LedgerError("no")
            }
        }
        #expect(!database.isInTransaction)
        #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM t") == 0)
        let id = try database.writing { database in
            try database.execute(sql: "INSERT INTO t VALUES (1, 1.0, 'a'), (2, 2.0, 'b')")
            #expect(database.changesCount == 2)
            return database.lastInsertedRowID
        }
        #expect(id == 2)
        let other = try Database(at: scratch.path + "/test", isWritable: true, patience: 1)
        try database.writing { _ in
            let error = #expect(throws: DatabaseError.self) { try other.writing { _ in } }
            // SQLITE_BUSY
            #expect(error?.code == 5)
        }
    }

    @Test func failures() throws {
        let scratch = try Scratch()
        let database = try database(scratch)
        for sql in ["SELEC 1", "SELECT * FROM nothing", "INSERT INTO t VALUES (?, ?, ?)"] {
            #expect(throws: DatabaseError.self) { try database.execute(sql: sql) }
        }
        #expect(throws: DatabaseError.self) {
            try Database(at: scratch.path + "/none/x", isWritable: false, patience: 1)
        }
    }
}
