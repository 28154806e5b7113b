/// A model with how much there is of it.
package struct ModelSummary: Sendable {
    package var name: String
    package var versions: Int
    package var latest: Version
}

/// Part of a list, and where the next part begins.
package struct Page<Element: Sendable, Mark: Sendable>: Sendable {
    package var elements: [Element]
    /// What to ask for next; `nil` at the end.
    package var next: Mark?
}

extension Ledger {
    /// Models in order of name.
    ///
    /// - Parameter after: the last name of the page before.
    package func models(after: String?, limit: Int) throws(LedgerError) -> Page<ModelSummary, String> {
        try database.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT model.id, model.name FROM model
                    WHERE model.name > ? AND EXISTS (SELECT 1 FROM version WHERE version.model = model.id)
                    ORDER BY model.name LIMIT ?
                    """, arguments: [after ?? "", limit + 1])
            let elements = try rows.prefix(limit).compactMap { row -> ModelSummary? in
                let id: Int64 = row["id"]
                guard
                    let latest = try VersionRows.versions(
                        "WHERE version.model = ? ORDER BY number DESC LIMIT 1", [id], database
                    ).first
                else { return nil }
                let count = try Int.fetchOne(
                    database, sql: "SELECT COUNT(*) FROM version WHERE model = ?", arguments: [id])
                return ModelSummary(name: row["name"], versions: count ?? 0, latest: latest)
            }
            return Page(elements: elements, next: rows.count > limit ? elements.last?.name : nil)
        }
    }

    /// The versions of a model, the latest first.
    ///
    /// - Parameter before: the last number of the page before.
    package func versions(
        of name: String, before: Int?, limit: Int
    ) throws(LedgerError) -> Page<Version, Int> {
        try database.read { database in
            let versions = try VersionRows.versions(
                "WHERE model.name = ? AND number < ? ORDER BY number DESC LIMIT ?",
                [name, before ?? Int.max, limit + 1], database)
            let elements = Array(versions.prefix(limit))
            return Page(elements: elements, next: versions.count > limit ? elements.last?.number : nil)
        }
    }

    /// Versions of all models as they were kept, the latest first, each with its parents.
    ///
    /// - Parameters:
    ///   - before: the mark of the page before.
    ///   - name: only those of one model.
    package func history(
        of name: String? = nil, before: Int64?, limit: Int
    ) throws(LedgerError) -> Page<HistoryEntry, Int64> {
        try database.read { database in
            // Within a model numbers grow as rows do, and have an index.
            let (condition, arguments): (String, StatementArguments) =
                name.map { ("model.name = ? AND version.id < ? ORDER BY number", [$0]) }
                ?? ("version.id < ? ORDER BY version.id", [])
            let versions = try VersionRows.versions(
                "WHERE \(condition) DESC LIMIT ?", arguments + [before ?? Int64.max, limit + 1], database)
            let elements = try versions.prefix(limit).map { try HistoryEntry($0, database) }
            return Page(elements: elements, next: versions.count > limit ? elements.last?.version.id : nil)
        }
    }

    /// What came from a version.
    package func children(of version: Version) throws(LedgerError) -> [HistoryEntry.Parent] {
        try database.read { try HistoryEntry.children(of: version.id, $0) }
    }

    /// What a version came from.
    package func parents(of version: Version) throws(LedgerError) -> [HistoryEntry.Parent] {
        try database.read { try HistoryEntry.parents(of: version.id, $0) }
    }
}

/// A version and what it came from.
package struct HistoryEntry: Sendable {
    package struct Parent: Sendable, Hashable {
        package var id: Int64
        package var reference: String
        package var relation: Relation
    }

    package var version: Version
    package var parents: [Parent]
    package var code: Code?

    init(_ version: Version, _ database: Database) throws {
        self.version = version
        parents = try Self.parents(of: version.id, database)
        code = try CodeRows.code(version.codeID, database)
    }

    static func parents(of id: Int64, _ database: Database) throws -> [Parent] {
        try related(id, here: "child", there: "parent", database)
    }

    /// Each with what it is to the version.
    static func children(of id: Int64, _ database: Database) throws -> [Parent] {
        try related(id, here: "parent", there: "child", database)
    }

    private static func related(
        _ id: Int64, here: String, there: String, _ database: Database
    ) throws -> [Parent] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT parentage.\(there) AS other, parentage.relation, model.name, version.number FROM parentage
                JOIN version ON version.id = parentage.\(there) JOIN model ON model.id = version.model
                WHERE parentage.\(here) = ? ORDER BY parentage.\(there) LIMIT 1000
                """, arguments: [id]
        ).compactMap { row in
            Relation(rawValue: row["relation"]).map {
                Parent(
                    id: row["other"], reference: "\(row["name"] as String)@\(row["number"] as Int)",
                    relation: $0)
            }
        }
    }
}
