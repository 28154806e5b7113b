/// Places in code as rows; the same place of a run is one row.
enum CodeRows {
    static func insert(_ code: Code, run: Int64, _ database: Database) throws -> Int64 {
        let known = try Int64.fetchOne(
            database,
            sql: """
                SELECT id FROM code
                WHERE run = ? AND file = ? AND source IS ? AND line IS ? AND first_line IS ? AND last_line IS ?
                    AND function IS ? AND cell IS ? AND call IS ?
                """, arguments: arguments(code, run))
        if let known { return known }
        try database.execute(
            sql: """
                INSERT INTO code (run, file, source, line, first_line, last_line, function, cell, call)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arguments: arguments(code, run))
        return database.lastInsertedRowID
    }

    private static func arguments(_ code: Code, _ run: Int64) -> StatementArguments {
        [
            run, code.file, code.source, code.line, code.firstLine, code.lastLine, code.function, code.cell,
            code.call,
        ]
    }

    static func code(_ id: Int64?, _ database: Database) throws -> Code? {
        guard let id,
            let row = try Row.fetchOne(database, sql: "SELECT * FROM code WHERE id = ?", arguments: [id])
        else { return nil }
        return Code(
            file: row["file"], source: row["source"], line: row["line"], firstLine: row["first_line"],
            lastLine: row["last_line"], function: row["function"], cell: row["cell"], call: row["call"])
    }
}
