extension Ledger {
    /// Records that a run has begun, so that it is known however it ends.
    package func begin(_ run: Run) throws(LedgerError) {
        try database.write { try RunRows.begin(run, $0) }
    }

    package func run(_ key: String) throws(LedgerError) -> RunRecord? {
        try database.read { database in
            try RunRows.id(of: key, database).flatMap { try RunRecord($0, database) }
        }
    }

    /// The run that left a version.
    package func run(of version: Version) throws(LedgerError) -> RunRecord? {
        try database.read { database in try version.runID.flatMap { try RunRecord($0, database) } }
    }

    /// The place in the code that wrote a version.
    package func code(of version: Version) throws(LedgerError) -> Code? {
        try database.read { try CodeRows.code(version.codeID, $0) }
    }

    /// Runs whose end nobody has recorded.
    package func unfinishedRuns() throws(LedgerError) -> [Run] {
        try database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM run WHERE ended IS NULL ORDER BY id").map(
                RunRows.run)
        }
    }
}

/// A run with all that was recorded of it.
package struct RunRecord: Sendable {
    package var run: Run
    package var inputs: [Input]
    package var seeds: [Seed]
    package var metrics: [Metric]
    /// The references of the versions it left, and their formats.
    package var versions: [(reference: String, format: String)]

    /// More than these of a kind are not shown.
    private static let most = 1000

    init?(_ id: Int64, _ database: Database) throws {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM run WHERE id = ?", arguments: [id])
        else {
            return nil
        }
        run = RunRows.run(row)
        func rows(_ table: String) throws -> [Row] {
            try Row.fetchAll(
                database, sql: "SELECT * FROM \(table) WHERE run = ? ORDER BY id LIMIT \(Self.most)",
                arguments: [id])
        }
        inputs = try rows("input").map { row in
            Input(
                role: Input.Role(rawValue: row["role"]) ?? .data, path: row["path"], digest: row["digest"],
                size: row["size"], rows: row["rows"], columns: row["columns"],
                code: try CodeRows.code(row["code"], database))
        }
        seeds = try rows("seed").map { row in
            Seed(
                generator: row["generator"], value: row["value"],
                code: try CodeRows.code(row["code"], database))
        }
        metrics = try rows("metric").map { row in
            Metric(name: row["name"], value: row["value"], step: row["step"], time: row["time"])
        }
        versions = try Row.fetchAll(
            database,
            sql: """
                SELECT model.name, version.number, version.format FROM version
                JOIN model ON model.id = version.model WHERE version.run = ? ORDER BY version.id LIMIT \(Self.most)
                """, arguments: [id]
        ).map { row in ("\(row["name"] as String)@\(row["number"] as Int)", row["format"]) }
    }
}
