/// Tags, which any number of versions may have, and aliases, which one version of a model has.
enum LabelRows {
    static func add(tag: String, to version: Int64, _ database: Database) throws {
        try Label.check(tag)
        try database.execute(
            sql: "INSERT INTO tag (version, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [version, tag])
    }
}

/// What may be a tag or an alias.
package enum Label {
    /// Letters, digits, `.`, `_` and `-`, and no number, which would read as a version's.
    package static func check(_ label: String) throws(LedgerError) {
        let isNumber = label.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !isNumber, !label.contains("/") else {
            throw LedgerError("“\(label)” cannot be a tag: it needs a letter, and has no /")
        }
        do throws(LedgerError) { try ModelName.check(label) } catch {
            throw LedgerError("“\(label)” cannot be a tag: letters, digits, . _ and - within")
        }
    }
}

extension Ledger {
    /// Tags a version.
    package func add(tag: String, to version: Version) throws(LedgerError) {
        try database.write { try LabelRows.add(tag: tag, to: version.id, $0) }
    }

    /// - Returns: whether the version had the tag.
    package func remove(tag: String, from version: Version) throws(LedgerError) -> Bool {
        try database.write { database in
            try database.execute(
                sql: "DELETE FROM tag WHERE version = ? AND name = ?", arguments: [version.id, tag])
            return database.changesCount > 0
        }
    }

    /// Makes `name@alias` mean this version and no other.
    ///
    /// - Returns: the number of the version that had the alias before.
    @discardableResult
    package func set(alias: String, to version: Version) throws(LedgerError) -> Int? {
        try database.write { database in
            try Label.check(alias)
            let former = try Int.fetchOne(
                database,
                sql: """
                    SELECT version.number FROM alias JOIN version ON version.id = alias.version
                    JOIN model ON model.id = alias.model WHERE model.name = ? AND alias.name = ?
                    """, arguments: [version.name, alias])
            try database.execute(
                sql: """
                    INSERT INTO alias (model, name, version) SELECT model, ?, id FROM version WHERE id = ?
                    ON CONFLICT (model, name) DO UPDATE SET version = excluded.version
                    """, arguments: [alias, version.id])
            return former
        }
    }

    /// - Returns: whether there was such an alias.
    package func remove(alias: String, of version: Version) throws(LedgerError) -> Bool {
        try database.write { database in
            try database.execute(
                sql: "DELETE FROM alias WHERE version = ? AND name = ?", arguments: [version.id, alias])
            return database.changesCount > 0
        }
    }
}
