/// Steps that bring a database's tables up to date, each done once and remembered by its name.
struct Migrations {
    /// In the order in which they are done.
    private let steps: [(name: String, sql: String)]

    /// The table of the names, as ledgers have had it from the first on.
    private static let table =
        "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"

    init(_ steps: [(name: String, sql: String)]) { self.steps = steps }

    private func done(_ database: Database) throws -> Set<String> {
        let isThere = try Bool.fetchOne(
            database,
            sql: "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'grdb_migrations'")
        guard isThere == true else { return [] }
        return Set(try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations"))
    }

    /// Whether nothing is left to be done, and whether somebody did what is not known here.
    func state(of database: Database) throws -> (isCurrent: Bool, isNewer: Bool) {
        let done = try done(database)
        let known = Set(steps.map(\.name))
        return (isCurrent: known.isSubset(of: done), isNewer: !done.isSubset(of: known))
    }

    /// Does what is left to be done, all or nothing.
    ///
    /// - Parameter last: the name of the step to end with; for tests of older tables.
    func migrate(_ database: Database, upTo last: String? = nil) throws {
        try database.writing { database in
            try database.execute(sql: Self.table)
            let done = try done(database)
            for step in steps where !done.contains(step.name) {
                try database.execute(sql: step.sql)
                try database.execute(
                    sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [step.name])
                if step.name == last { break }
            }
            guard try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil else {
                throw LedgerError("the ledger's tables cannot be brought up to date: see aspic ledger check")
            }
        }
    }
}
