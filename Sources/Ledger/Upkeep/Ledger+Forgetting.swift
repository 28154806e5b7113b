import AspicCore

extension Ledger {
    /// Forgets versions, all or none; their numbers are not given again. The files go with the next ``collect()``.
    package func forget(_ versions: [Version]) throws(LedgerError) {
        try database.write { database in
            for version in versions {
                try database.execute(sql: "DELETE FROM version WHERE id = ?", arguments: [version.id])
            }
        }
    }

    /// What clearing away found.
    package struct Cleared: Sendable {
        package var objects: Int
        package var bytes: Int
    }

    /// Removes the files that no record names any more, and what interrupted processes left.
    ///
    /// Waits until nobody adds anything. The database forgets first: should this be interrupted, what is left is
    /// files that nobody asks for.
    package func collect() throws(LedgerError) -> Cleared {
        let lock = try StoreLock(.exclusive, in: folder)
        defer { _ = lock }
        let known = try database.write { database in
            try database.execute(
                sql: """
                    DELETE FROM object WHERE digest NOT IN (
                        SELECT digest FROM version
                        UNION SELECT digest FROM side_file
                        UNION SELECT source FROM code WHERE source IS NOT NULL
                        UNION SELECT digest FROM input WHERE role = 'script' AND digest IS NOT NULL
                        UNION SELECT git_diff FROM run WHERE git_diff IS NOT NULL)
                    """)
            return try Set(String.fetchAll(database, sql: "SELECT digest FROM object"))
        }
        var cleared = Cleared(objects: 0, bytes: 0)
        for digest in try store.list().digests where !known.contains(digest) {
            cleared.objects += 1
            cleared.bytes += FileStatus(store.path(of: digest))?.size ?? 0
            try store.remove(digest)
        }
        for path in try store.leftovers() {
            cleared.bytes += FileStatus(path)?.size ?? 0
            store.discard(path)
        }
        return cleared
    }
}
