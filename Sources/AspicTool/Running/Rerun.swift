import Aspic
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

/// Runs a recorded command again where it can do no harm: in a folder that looks like the one it ran in, with its
/// scripts as they were, and its outputs missing. Python may write nowhere else.
struct Rerun {
    private let record: RunRecord
    private let version: Version
    private let ledger: Ledger
    private let scratch: String
    private let home: String

    init(_ record: RunRecord, of version: Version, in ledger: Ledger) throws {
        self.record = record
        self.version = version
        self.ledger = ledger
        scratch = AbsolutePath.of(try Folder.temporary())
        home = scratch + "/home"
        guard version.origin.hasPrefix(record.run.folder + "/") else {
            remove()
            throw LedgerError(
                "\(version.reference) was written to \(version.origin), outside of the folder the command ran in "
                    + "(\(record.run.folder)); it is not written again there")
        }
    }

    func remove() { FolderTree.remove(scratch) }

    /// - Returns: the file, and packages whose versions have changed.
    func result() throws -> (ModelFile, [ValueDifference]) {
        let events = scratch + "/run"
        for folder in [home, events, events + "/python", events + "/sources", events + "/versions"] {
            try Folder.create(folder)
        }
        let outputs = Set(try recordedOutputs())
        try Mirror(from: record.run.folder, to: home, leavingOut: outputs).make()
        for script in record.inputs where script.role == .script {
            guard let digest = script.digest, let path = relative(script.path) else { continue }
            // As it was then, not as it is now.
            let place = home + "/" + path
            unlink(place)
            try Folder.create(FilePath.folder(of: place))
            try AtomicFile.write(try ledger.contents(digest), to: place)
        }
        var environment = try PythonRecorder.install(
            in: events + "/python", run: events, environment: RecordedEnvironment.all)
        environment[PythonRecorder.confinementVariable] = home
        environment.merge(record.run.environment) { $1 }
        let child = try ChildProcess(words, environment: environment, output: 2, folder: home)
        let signals = SignalForwarding(to: child)
        let ending = child.wait()
        signals.end()
        guard ending == .exit(0) || record.run.ending != .exit(0) else {
            throw LedgerError(
                "the command does not end as it did: \(ending); it may write outside of its folder, or need "
                    + "what is not there any more")
        }
        let summary = RunSummary(EventLog.events(in: events))
        return (try again(summary, events), differences(summary))
    }

    /// The command's words, paths into its folder as they are in the new one.
    private var words: [String] {
        record.run.command.enumerated().map { place, word in
            place > 0 ? relative(word).map { home + "/" + $0 } ?? word : word
        }
    }

    private func relative(_ path: String) -> String? {
        let folder = record.run.folder + "/"
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
    }

    private func recordedOutputs() throws -> [String] {
        try record.versions.flatMap { sibling in
            let version = try ledger.version(Reference(sibling.reference))
            let folder = FilePath.folder(of: version.origin)
            return ([version.origin] + version.sideFiles.map { folder + $0.name }).compactMap(relative)
        }
    }

    /// What the command wrote in place of the version: of several writings to one file the same one.
    private func again(_ summary: RunSummary, _ events: String) throws -> ModelFile {
        let place = home + "/" + (relative(version.origin) ?? "")
        let siblings = try record.versions.filter {
            try ledger.version(Reference($0.reference)).origin == version.origin
        }
        let number = siblings.firstIndex { $0.reference == version.reference } ?? 0
        let written = summary.outputs.indices.filter { summary.outputs[$0].path == place }
        let output = number < written.count ? written[number] : written.last
        let path = output.flatMap { summary.outputs[$0].copy }.map { events + "/" + $0 } ?? place
        guard FileStatus(path) != nil else {
            throw LedgerError("the command did not write \(version.origin) again")
        }
        // Read into memory, because the folder is removed.
        let bytes = try Bytes(readingAllOf: path)
        let folder =
            output.map {
                RunWritings(outputs: summary.outputs, folder: events).sideFolder(
                    ofOutput: $0, spent: bytes.count)
            } ?? SideFolder(of: place, limits: .standard, spent: bytes.count, isPrivate: true)
        let file = try ModelFile(ModelReference(path: version.origin), contents: bytes, beside: folder)
        try file.requireWhole()
        return file
    }

    private func differences(_ summary: RunSummary) -> [ValueDifference] {
        ValueDifference.between(
            record.run.packages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            summary.packages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}

/// A folder of links to what another one holds.
private struct Mirror {
    private let source: String
    private let target: String
    /// Relative to the source; the folders they are in are made anew, so that they can be written to.
    private let leftOut: Set<String>

    init(from source: String, to target: String, leavingOut: Set<String>) {
        self.source = source
        self.target = target
        leftOut = leavingOut
    }

    func make() throws { try make("") }

    private func make(_ prefix: String) throws {
        guard let names = FolderNames.of(source + "/" + prefix) else {
            throw LedgerError("\(source)/\(prefix): " + String(cString: strerror(errno)))
        }
        for name in names where name != LedgerLocation.folderName {
            let path = prefix + name
            if leftOut.contains(path) { continue }
            if leftOut.contains(where: { $0.hasPrefix(path + "/") }) {
                try Folder.create(target + "/" + path)
                try make(path + "/")
            } else if symlink(source + "/" + path, target + "/" + path) != 0 {
                throw LedgerError("\(target)/\(path): " + String(cString: strerror(errno)))
            }
        }
    }
}
