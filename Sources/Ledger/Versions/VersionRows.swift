/// Versions as rows.
enum VersionRows {
    // MARK: - Writing

    /// - Returns: the new row.
    static func insert(_ version: NewVersion, run: Int64?, _ database: Database) throws -> Int64 {
        try ModelName.check(version.name)
        try insert(version.object, database)
        try database.execute(
            sql: "INSERT INTO model (name, last_number) VALUES (?, 0) ON CONFLICT DO NOTHING",
            arguments: [version.name])
        let model = try Row.fetchOne(
            database,
            sql: "UPDATE model SET last_number = last_number + 1 WHERE name = ? RETURNING id, last_number",
            arguments: [version.name])
        guard let model else { throw LedgerError("the name \(version.name) cannot be recorded") }
        let description = version.description
        let code = try version.code.map { code in try run.map { try CodeRows.insert(code, run: $0, database) }
        }
        try database.execute(
            sql: """
                INSERT INTO version (
                    model, number, digest, size, fingerprint, behaviour, claimed_fingerprint, format, class,
                    expression, writers, origin, kept, run, code)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                model["id"] as Int64, model["last_number"] as Int64, version.object.digest,
                version.object.size,
                description.fingerprint, description.behaviour, description.claimedFingerprint,
                description.format, description.className, description.expression,
                JsonColumn.text(of: description.writers), version.origin, version.kept, run, code ?? nil,
            ])
        let id = database.lastInsertedRowID
        for (place, parameter) in description.parameters.enumerated() {
            try database.execute(
                sql: "INSERT INTO parameter (version, place, name, value) VALUES (?, ?, ?, ?)",
                arguments: [id, place, parameter.name, parameter.value])
        }
        for file in version.sideFiles {
            try insert(file.object, database)
            try database.execute(
                sql: "INSERT INTO side_file (version, name, digest) VALUES (?, ?, ?)",
                arguments: [id, file.name, file.object.digest])
        }
        for tag in version.tags { try LabelRows.add(tag: tag, to: id, database) }
        for parent in version.parents { try add(parent: parent.reference, parent.relation, to: id, database) }
        return id
    }

    static func add(parent: Int64, _ relation: Relation, to child: Int64, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO parentage (child, parent, relation) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [child, parent, relation.rawValue])
    }

    static func insert(_ object: StoredObject, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO object (digest, size) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [object.digest, object.size])
    }

    // MARK: - Reading

    /// What every query for versions begins with.
    static let selection =
        "SELECT version.*, model.name AS model_name FROM version JOIN model ON model.id = version.model"

    static func version(_ id: Int64, _ database: Database) throws -> Version {
        let row = try Row.fetchOne(database, sql: selection + " WHERE version.id = ?", arguments: [id])
        guard let row else { throw LedgerError("a version was forgotten meanwhile") }
        return try version(row, database)
    }

    static func versions(
        _ condition: String, _ arguments: StatementArguments, _ database: Database
    ) throws -> [Version] {
        try Row.fetchAll(database, sql: selection + " " + condition, arguments: arguments).map {
            try version($0, database)
        }
    }

    static func version(_ row: Row, _ database: Database) throws -> Version {
        let id: Int64 = row["id"]
        let parameters = try Row.fetchAll(
            database, sql: "SELECT name, value FROM parameter WHERE version = ? ORDER BY place",
            arguments: [id]
        ).map { ModelDescription.Parameter(name: $0["name"], value: $0["value"]) }
        let description = ModelDescription(
            fingerprint: row["fingerprint"], behaviour: row["behaviour"],
            claimedFingerprint: row["claimed_fingerprint"], format: row["format"], className: row["class"],
            expression: row["expression"], writers: JsonColumn.dictionary(row["writers"]),
            parameters: parameters)
        return Version(
            id: id, name: row["model_name"], number: row["number"], description: description,
            object: StoredObject(digest: row["digest"], size: row["size"]),
            sideFiles: try Row.fetchAll(
                database,
                sql: """
                    SELECT name, side_file.digest AS digest, size FROM side_file
                    JOIN object ON object.digest = side_file.digest WHERE version = ? ORDER BY name
                    """,
                arguments: [id]
            ).map { Version.SideFile(name: $0["name"], digest: $0["digest"], size: $0["size"]) },
            origin: row["origin"], kept: row["kept"],
            tags: try String.fetchAll(
                database, sql: "SELECT name FROM tag WHERE version = ? ORDER BY name", arguments: [id]),
            aliases: try String.fetchAll(
                database, sql: "SELECT name FROM alias WHERE version = ? ORDER BY name", arguments: [id]),
            runID: row["run"], codeID: row["code"])
    }
}

/// What may be a model's name: it has to stand in references and be told from paths and fingerprints.
package enum ModelName {
    private static let longest = 200

    package static func check(_ name: String) throws(LedgerError) {
        let isWellFormed = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"),
                UInt8(ascii: "/"), 0x80...:
                true
            default: false
            }
        }
        guard isWellFormed, !name.isEmpty, name.utf8.count <= longest, !name.hasPrefix("-"),
            !name.hasPrefix("."),
            !name.hasPrefix("/"), !name.hasSuffix("/")
        else {
            throw LedgerError(
                "“\(name)” cannot be a model's name: letters, digits, . _ - and / within, at most \(longest) bytes"
            )
        }
    }

    /// A name made of what is at hand, such as a file's name without its ending.
    package static func from(_ text: String) -> String {
        let mapped = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                        || [".", "_", "-"].contains(scalar) ? scalar : "_"
                }))
        let trimmed = mapped.drop { $0 == "." || $0 == "-" || $0 == "_" }
        return trimmed.isEmpty ? "model" : String(trimmed.prefix(longest / 4))
    }
}
