import AspicCore
import Hashing

/// What a look through the whole ledger found.
package struct LedgerCheck: Sendable {
    /// What contradicts the records, in words, and what can be done about it.
    package struct Problem: Sendable {
        package var text: String
        /// The versions that it concerns.
        package var references: [String]
    }

    package var versions: Int
    package var objects: Int
    package var bytes: Int
    package var problems: [Problem]
    /// Files that no record names: harmless, and ``Ledger/collect()`` removes them.
    package var litter: Int
    /// Runs that are still going on, or whose end nobody saw.
    package var unfinished: [Run]
}

extension Ledger {
    /// Reads every file again and compares it with its name, and asks the database whether it is whole.
    ///
    /// - Parameter progress: told how much of it is done, from 0 to 1.
    package func check(progress: (Double) -> Void = { _ in }) throws(LedgerError) -> LedgerCheck {
        // A process that adds meanwhile may have stored what it has not recorded.
        let lock = try StoreLock(.exclusive, in: folder)
        defer { _ = lock }
        var problems = try databaseProblems()
        let recorded = try database.read { database in
            try Row.fetchAll(database, sql: "SELECT digest, size FROM object ORDER BY digest").map {
                StoredObject(digest: $0["digest"], size: $0["size"])
            }
        }
        let total = recorded.reduce(1) { $0 + $1.size }
        var done = 0
        for object in recorded {
            if let problem = problem(with: object) {
                problems.append(.init(text: problem, references: try references(to: object.digest)))
            }
            done += object.size
            progress(Double(done) / Double(total))
        }
        let known = Set(recorded.map(\.digest))
        let (digests, strange) = try store.list()
        problems += strange.map { .init(text: "\($0): is no file of the ledger", references: []) }
        let litter = digests.count { !known.contains($0) } + (try store.leftovers().count)
        let versions = try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM version") ?? 0 }
        return LedgerCheck(
            versions: versions, objects: recorded.count, bytes: total - 1, problems: problems, litter: litter,
            unfinished: try unfinishedRuns())
    }

    private func databaseProblems() throws(LedgerError) -> [LedgerCheck.Problem] {
        try database.read { database in
            let messages = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter {
                $0 != "ok"
            }
            let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map {
                "a row of \($0[0] as String) refers to a \($0[2] as String) that is not there"
            }
            return (messages + dangling).map {
                LedgerCheck.Problem(text: "the database: \($0)", references: [])
            }
        }
    }

    private func problem(with object: StoredObject) -> String? {
        let path = store.path(of: object.digest)
        guard let size = FileStatus(path)?.size else { return "\(path): is missing" }
        guard size == object.size else { return "\(path): has \(size) bytes instead of \(object.size)" }
        guard let bytes = try? Bytes(contentsOf: path) else { return "\(path): cannot be read" }
        return ContentDigest(of: bytes).hexadecimal == object.digest ? nil : "\(path): was changed"
    }

    private func references(to digest: String) throws(LedgerError) -> [String] {
        try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT model.name, version.number FROM version JOIN model ON model.id = version.model
                    WHERE version.digest = ? OR version.id IN (SELECT version FROM side_file WHERE digest = ?)
                    ORDER BY version.id LIMIT 20
                    """, arguments: [digest, digest]
            ).map { "\($0["name"] as String)@\($0["number"] as Int)" }
        }
    }

    /// Puts a file back that ``check(progress:)`` missed or found changed, if it is the same file.
    ///
    /// - Returns: whether it was one that was needed.
    package func restore(fileAt path: String) throws(LedgerError) -> Bool {
        let lock = try StoreLock(.exclusive, in: folder)
        defer { _ = lock }
        let incoming = try store.receive(fileAt: path)
        let digest = ContentDigest(of: incoming.bytes).hexadecimal
        let recorded = try database.read { database in
            try Int.fetchOne(database, sql: "SELECT size FROM object WHERE digest = ?", arguments: [digest])
        }
        guard let recorded, problem(with: StoredObject(digest: digest, size: recorded)) != nil else {
            store.discard(incoming)
            return false
        }
        try store.remove(digest)
        try store.finish(incoming)
        return true
    }
}
