/// Runs as rows.
enum RunRows {
    static func begin(_ run: Run, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO run (key, kind, command, folder, started, process, machine, environment, packages,
                    git_commit, git_branch, git_is_dirty)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run.key, run.kind.rawValue, JsonColumn.text(of: run.command), run.folder, run.started,
                run.process,
                JsonColumn.text(of: run.machine), JsonColumn.text(of: run.environment),
                JsonColumn.text(of: run.packages), run.repository?.commit, run.repository?.branch,
                run.repository?.isDirty,
            ])
    }

    /// - Returns: the run's row.
    static func finish(_ outcome: RunOutcome, _ database: Database) throws -> Int64 {
        let run = outcome.run
        if try id(of: run.key, database) == nil { try begin(run, database) }
        guard let id = try id(of: run.key, database) else { throw LedgerError("the run cannot be recorded") }
        for object in outcome.objects { try VersionRows.insert(object, database) }
        var (code, signal): (Int?, Int?) = (nil, nil)
        switch run.ending {
        case .exit(let value): code = value
        case .signal(let value): signal = value
        case .lost, nil: break
        }
        try database.execute(
            sql: """
                UPDATE run SET ended = ?, exit_code = ?, signal = ?, machine = ?, environment = ?, packages = ?,
                    interpreter = ?, git_commit = ?, git_branch = ?, git_is_dirty = ?, git_diff = ?
                WHERE id = ?
                """,
            arguments: [
                run.ended ?? run.started, code, signal, JsonColumn.text(of: run.machine),
                JsonColumn.text(of: run.environment), JsonColumn.text(of: run.packages), run.interpreter,
                run.repository?.commit, run.repository?.branch, run.repository?.isDirty, run.repository?.diff,
                id,
            ])
        for input in outcome.inputs {
            try database.execute(
                sql: """
                    INSERT INTO input (run, role, path, digest, size, rows, columns, code)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, input.role.rawValue, input.path, input.digest, input.size, input.rows, input.columns,
                    try input.code.map { try CodeRows.insert($0, run: id, database) },
                ])
        }
        for seed in outcome.seeds {
            try database.execute(
                sql: "INSERT INTO seed (run, generator, value, code) VALUES (?, ?, ?, ?)",
                arguments: [
                    id, seed.generator, seed.value,
                    try seed.code.map { try CodeRows.insert($0, run: id, database) },
                ])
        }
        for metric in outcome.metrics {
            try database.execute(
                sql: "INSERT INTO metric (run, name, value, step, time) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, metric.name, metric.value, metric.step, metric.time])
        }
        return id
    }

    static func id(of key: String, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM run WHERE key = ?", arguments: [key])
    }

    static func run(_ row: Row) -> Run {
        var run = Run(
            key: row["key"], kind: Run.Kind(rawValue: row["kind"]) ?? .command,
            command: JsonColumn.array(row["command"]), folder: row["folder"], started: row["started"],
            process: row["process"], machine: JsonColumn.dictionary(row["machine"]))
        run.ended = row["ended"]
        if let code = row["exit_code"] as Int? {
            run.ending = .exit(code)
        } else if let signal = row["signal"] as Int? {
            run.ending = .signal(signal)
        } else if run.ended != nil {
            run.ending = .lost
        }
        run.environment = JsonColumn.dictionary(row["environment"])
        run.packages = JsonColumn.dictionary(row["packages"])
        run.interpreter = row["interpreter"]
        let isKnown = row["git_is_dirty"] as Bool?
        run.repository = isKnown.map { isDirty in
            Run.Repository(
                commit: row["git_commit"], branch: row["git_branch"], isDirty: isDirty, diff: row["git_diff"])
        }
        return run
    }
}
