import AspicCore
import Ledger
import Recording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs whose recorder was ended before it could write down what they did.
enum InterruptedRuns {
    /// Beside the events, what the recorder alone knew: the models' name, and what was not committed.
    static let nameFile = "/name"
    static let differenceFile = "/difference"

    /// Records what they told as far as they came, keeps the models they left, and removes their folders.
    ///
    /// - Returns: the keys of the runs.
    static func end(in ledger: Ledger) throws -> [String] {
        var ended: [String] = []
        for run in try ledger.unfinishedRuns() where try end(run, ledger) { ended.append(run.key) }
        for folder in try ledger.needlessRunFolders() { FolderTree.remove(folder) }
        return ended
    }

    /// - Returns: whether it was interrupted; otherwise it is still going on, or has ended meanwhile.
    private static func end(_ run: Run, _ ledger: Ledger) throws -> Bool {
        guard let held = ledger.abandonedFolder(of: run) else {
            // What has no folder is known by its process only.
            guard access(ledger.runFolder(run.key), F_OK) != 0, !isRunning(run.process) else { return false }
            return try record(run, ledger, folder: AbsolutePath.of(ledger.runFolder(run.key)))
        }
        let folder = AbsolutePath.of(held.path)
        let isEnded = try record(run, ledger, folder: folder)
        FolderTree.remove(folder)
        return isEnded
    }

    private static func record(_ run: Run, _ ledger: Ledger, folder: String) throws -> Bool {
        guard let known = try ledger.run(run.key), known.run.ended == nil else { return false }
        var run = known.run
        run.ended = EventLog.events(in: folder).last?.time ?? run.started
        run.ending = .lost
        let name = contents(folder + nameFile).map { String(decoding: $0, as: UTF8.self) }
        var recording = RunRecording(run, in: ledger, folder: folder, name: name)
        _ = try recording.finish(difference: contents(folder + differenceFile))
        return true
    }

    private static func contents(_ path: String) -> [UInt8]? {
        (try? Bytes(contentsOf: path))?.withUnsafeBytes { Array($0) }
    }

    private static func isRunning(_ process: Int?) -> Bool {
        guard let process, let identifier = pid_t(exactly: process), identifier > 0 else { return false }
        return kill(identifier, 0) == 0 || errno == EPERM
    }
}
