import AspicCore

/// Which model file is which: versions, the runs and the code they came from, and the files themselves.
///
/// A folder with a database (`ledger.sqlite`) and a store of files under their digests. Any number of processes may
/// use it at once; ending one at any moment, however hard, leaves what was acknowledged and nothing half.
package struct Ledger: Sendable {
    /// The `.aspic` folder, or the user's.
    package let folder: String
    let database: LedgerDatabase
    let store: ObjectStore

    /// Opens the ledger in `folder`.
    ///
    /// - Throws: ``LedgerError`` if there is none, or a later aspic wrote it.
    package init(opening folder: String) throws(LedgerError) {
        self.folder = folder
        store = ObjectStore(in: folder)
        database = try LedgerDatabase(in: folder, creates: false)
    }

    /// Opens the ledger in `folder` and makes it, and the folder, if there is none.
    package init(creating folder: String) throws(LedgerError) {
        self.folder = folder
        store = ObjectStore(in: folder)
        if let failed = FolderMaking.failure(making: folder) { throw SystemFailure.error("create", failed) }
        try ObjectStore.makeFolders(in: folder)
        database = try LedgerDatabase(in: folder, creates: true)
    }

    /// Where the file of a version is. It must not be changed.
    package func path(of object: StoredObject) -> String { store.path(of: object.digest) }

    package func path(ofObject digest: String) -> String { store.path(of: digest) }

    /// A folder of its own for the run called `key`.
    package func runFolder(_ key: String) -> String { "\(folder)/\(LedgerFiles.runs)/\(key)" }
}
