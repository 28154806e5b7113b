/// How a file and a version are the same.
package enum Sameness: String, Sendable, CaseIterable {
    /// The same bytes.
    case file
    /// The same fitted model, perhaps in another format.
    case model
    /// Another model that predicts the same.
    case behaviour
    /// The file says that it was made from this model; anybody could write that into it.
    case claim
}

/// A version that a file is, or is like.
package struct Match: Sendable {
    package var sameness: Sameness
    package var version: Version
}

extension Version {
    /// Whether these are the files that belong beside it, by name and digest.
    fileprivate func has(_ files: [String: String]) -> Bool {
        sideFiles.count == files.count && sideFiles.allSatisfy { files[$0.name] == $0.digest }
    }
}

extension Ledger {
    /// The versions that a file is the same as, the closest first and of those the latest.
    ///
    /// - Parameters:
    ///   - digest: of the file's bytes.
    ///   - sideFiles: what else the model consists of, by name and digest.
    ///   - limit: how many of each kind.
    package func matches(
        digest: String, sideFiles: [String: String], _ description: ModelDescription, limit: Int
    ) throws(LedgerError) -> [Match] {
        try database.read { database in
            var found: [Match] = []
            // Of several files the digests are compared here, of one there is nothing more to compare.
            let versions = try VersionRows.versions(
                """
                WHERE version.digest = ?
                    AND (SELECT COUNT(*) FROM side_file WHERE side_file.version = version.id) = ?
                ORDER BY version.id DESC LIMIT ?
                """, [digest, sideFiles.count, sideFiles.isEmpty ? limit : Self.mostOfOneFile], database)
            for version in versions where found.count < limit && version.has(sideFiles) {
                found.append(Match(sameness: .file, version: version))
            }
            func add(_ sameness: Sameness, _ column: String, _ value: String?) throws {
                guard let value else { return }
                let versions = try VersionRows.versions(
                    "WHERE version.\(column) = ? ORDER BY version.id DESC LIMIT ?", [value, limit], database)
                for version in versions where !found.contains(where: { $0.version.id == version.id }) {
                    found.append(Match(sameness: sameness, version: version))
                }
            }
            try add(.model, "fingerprint", description.fingerprint)
            try add(.behaviour, "behaviour", description.behaviour)
            try add(.claim, "fingerprint", description.claimedFingerprint)
            return found
        }
    }

    /// Whether other files belong to a version whose own file has this digest; `nil` if there is no such version.
    package func hasSideFiles(digest: String) throws(LedgerError) -> Bool? {
        try database.read { database in
            let isKnown = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM version WHERE digest = ?)", arguments: [digest])
            guard isKnown == true else { return nil }
            return try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM version JOIN side_file ON side_file.version = version.id
                    WHERE version.digest = ?)
                    """, arguments: [digest])
        }
    }

    /// More versions of one file are not looked through.
    private static let mostOfOneFile = 1000

    /// The versions of the same fitted model, and those that were made from a version or it from them.
    package func relatives(of version: Version, limit: Int) throws(LedgerError) -> [Version] {
        try database.read { database in
            try VersionRows.versions(
                """
                WHERE version.id <> ? AND (
                    version.fingerprint = ? OR version.run = ?
                    OR version.id IN (SELECT parent FROM parentage WHERE child = ?)
                    OR version.id IN (SELECT child FROM parentage WHERE parent = ?))
                ORDER BY version.id LIMIT ?
                """,
                [version.id, version.description.fingerprint, version.runID, version.id, version.id, limit],
                database)
        }
    }
}
