import Aspic
import AspicCore
import Hashing
import Ledger
import Recording
import TabularFormat

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes down what a run did, when it has ended: what it read, wrote, measured, and the models it left.
struct RunRecording {
    private let ledger: Ledger
    private let folder: String
    private let summary: RunSummary
    private var outcome: RunOutcome
    /// The name that all models get; their files' names if there is none.
    private let name: String?

    /// Larger tables are not counted, only hashed.
    private static let largestTable = 64 << 20
    /// Larger scripts are data.
    private static let largestScript = 1 << 20

    /// - Parameter folder: where the run's processes have left their events.
    init(_ run: Run, in ledger: Ledger, folder: String, name: String?) {
        self.ledger = ledger
        self.folder = folder
        self.name = name
        summary = RunSummary(EventLog.events(in: folder))
        outcome = RunOutcome(run)
    }

    /// - Parameter metrics: more of them than the run told.
    /// - Returns: the versions that were kept.
    mutating func finish(metrics: [Metric] = [], difference: [UInt8]? = nil) throws -> [Version] {
        let addition = try ledger.adding()
        outcome.run.environment.merge(summary.environment) { $1 }
        outcome.run.packages = summary.packages
        outcome.run.interpreter = summary.interpreter
        if let difference {
            let object = try addition.store(try addition.receive(Bytes(difference)))
            outcome.objects.append(object)
            outcome.run.repository?.diff = object.digest
        }
        outcome.metrics =
            summary.metrics.map { Metric(name: $0.name, value: $0.value, step: $0.step, time: $0.time) }
            + metrics
        try addScripts(addition)
        let models = try readInputs(addition)
        outcome.seeds = try summary.seeds.map { seed in
            Seed(generator: seed.generator, value: seed.value, code: try code(seed.place, addition))
        }
        var kept: [KeptOutput] = []
        for (place, output) in summary.outputs.enumerated() {
            guard let stored = try store(output, at: place, addition) else { continue }
            var parents: [(reference: Int64, relation: Relation)] = []
            for path in output.readBefore {
                if let parent = models[path] { parents.append((parent, .madeFrom)) }
            }
            kept.append(
                KeptOutput(
                    path: output.path, bytesPath: output.copy.map { folder + "/" + $0 } ?? output.path,
                    place: place, stored: stored,
                    code: try code(output.place, addition), parents: parents))
        }
        let origins = OnnxOrigins.find(kept, beside: writings)
        for (place, output) in kept.enumerated() {
            var description = output.stored.description
            // Its parameters are those of the model it was made of.
            if let origin = origins[place] {
                description.parameters = kept[origin].stored.description.parameters
            }
            outcome.versions.append(
                NewVersion(
                    name: name ?? Keeper.name(for: output.path), description: description,
                    object: output.stored.object, sideFiles: output.stored.sideFiles, origin: output.path,
                    kept: outcome.run.ended ?? LedgerTime.now, code: output.code, parents: output.parents,
                    siblingParents: origins[place].map { [($0, .convertedFrom)] } ?? []))
        }
        return try addition.record(outcome)
    }

    // MARK: - Inputs

    /// - Returns: the versions that files it read are, by path.
    private mutating func readInputs(_ addition: borrowing Addition) throws -> [String: Int64] {
        let written = Set(summary.outputs.map(\.path))
        var models: [String: Int64] = [:]
        for reading in summary.readings where !written.contains(reading.path) {
            var input = Input(role: .data, path: reading.path, code: try code(reading.place, addition))
            guard let status = FileStatus(reading.path), status.isRegular else { continue }
            input.size = status.size
            // Changed since, so that what was read is not there any more.
            let isUnchanged = status.modified <= reading.time
            if isUnchanged, let bytes = try? Bytes(contentsOf: reading.path) {
                let digest = ContentDigest(of: bytes).hexadecimal
                input.digest = digest
                let match =
                    try ledger.hasSideFiles(digest: digest) == nil
                    ? nil
                    : FileSearch(reading.path, bytes, in: ledger, limits: .standard, limit: 1).matches.first
                if let match, match.sameness == .file {
                    input.role = .model
                    models[reading.path] = match.version.id
                } else if bytes.count <= Self.largestTable, let table = try? Table(contentsOf: reading.path) {
                    input.rows = table.rowCount
                    input.columns = table.columnCount
                } else if FileDescription.holdsModel(bytes, reading.path) {
                    input.role = .model
                }
            }
            outcome.inputs.append(input)
        }
        return models
    }

    /// Files among the command's words: what ran.
    private mutating func addScripts(_ addition: borrowing Addition) throws {
        for word in outcome.run.command {
            let path = word.hasPrefix("/") ? word : outcome.run.folder + "/" + word
            guard let status = FileStatus(path), status.isRegular, status.size <= Self.largestScript,
                let received = try? addition.receive(fileAt: path)
            else { continue }
            let isText = received.bytes.withUnsafeBytes {
                Utf8.firstFault(in: $0, surrogates: .refused) == nil
            }
            guard isText else {
                addition.discard(received)
                continue
            }
            let object = try addition.store(received)
            outcome.objects.append(object)
            outcome.inputs.append(
                Input(role: .script, path: AbsolutePath.of(path), digest: object.digest, size: object.size))
        }
    }

    // MARK: - Outputs

    /// `nil` if it is gone, or no model.
    private func store(
        _ output: RunSummary.Output, at place: Int, _ addition: borrowing Addition
    ) throws -> Keeper.Stored? {
        let path = output.copy.map { folder + "/" + $0 } ?? output.path
        guard let status = FileStatus(path), status.isRegular, status.size > 0 else { return nil }
        return try Keeper.storeModel(path, addition, limits: .standard) { size in
            writings.sideFolder(ofOutput: place, spent: size)
        }
    }

    private var writings: RunWritings { RunWritings(outputs: summary.outputs, folder: folder) }

    private mutating func code(
        _ place: RecordedPlace?, _ addition: borrowing Addition
    ) throws -> Code? {
        guard let place else { return nil }
        var code = Code(
            file: place.file, line: place.line, firstLine: place.firstLine, lastLine: place.lastLine,
            function: place.function, cell: place.cell, call: place.call)
        guard let source = place.source, ContentDigest(hexadecimal: source.utf8) != nil else { return code }
        if outcome.objects.contains(where: { $0.digest == source }) {
            code.source = source
        } else if let received = try? addition.receive(fileAt: folder + "/sources/" + source) {
            let object = try addition.store(received)
            outcome.objects.append(object)
            code.source = object.digest
        }
        return code
    }
}

/// A model that a run left, in the store and not recorded yet.
struct KeptOutput {
    let path: String
    /// Where its bytes are: it may have been overwritten since.
    let bytesPath: String
    /// Its place among the run's outputs.
    let place: Int
    let stored: Keeper.Stored
    let code: Code?
    let parents: [(reference: Int64, relation: Relation)]
}
