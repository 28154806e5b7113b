#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder in which a run's processes leave what they tell, held by the process that records the run.
///
/// The system lets go of it when that process ends, however it ends; so whoever can take it knows that nobody records
/// any more.
package struct RunFolder: ~Copyable {
    package let path: String
    private let descriptor: Int32

    private static let lock = "lock"

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    /// `nil` if another process holds it, or if there is no such folder.
    static func taken(_ path: String) -> RunFolder? {
        let descriptor = open(path + "/" + lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return RunFolder(path: path, descriptor: descriptor)
    }

    deinit { close(descriptor) }
}

extension Ledger {
    /// Records that a run has begun, so that it is known however it ends, and makes a folder for what it tells.
    ///
    /// The folder is held until the answer goes, and is then the caller's to remove.
    package func beginInFolder(_ run: Run) throws(LedgerError) -> RunFolder {
        // So that nobody who clears away finds the folder before the record.
        let adding = try StoreLock(.shared, in: folder)
        defer { _ = adding }
        let path = runFolder(run.key)
        guard mkdir(path, 0o777) == 0 else { throw SystemFailure.error("create", path) }
        guard let held = RunFolder.taken(path) else { throw LedgerError("\(path): is in use") }
        try begin(run)
        return held
    }

    /// The folder of a run that nobody records any more; `nil` if somebody does, or if it has none.
    package func abandonedFolder(of run: Run) -> RunFolder? { RunFolder.taken(runFolder(run.key)) }

    /// The folders of runs that have ended or were never recorded: nobody needs them.
    package func needlessRunFolders() throws(LedgerError) -> [String] {
        let lock = try StoreLock(.exclusive, in: folder)
        defer { _ = lock }
        let unfinished = Set(try unfinishedRuns().map(\.key))
        return try FolderList.names(in: folder + "/" + LedgerFiles.runs).filter { !unfinished.contains($0) }
            .map(runFolder)
    }

    /// Takes back that a run has begun: nothing ran.
    package func takeBack(_ run: Run) throws(LedgerError) {
        try database.write { database in
            try database.execute(sql: "DELETE FROM run WHERE key = ?", arguments: [run.key])
        }
    }
}
