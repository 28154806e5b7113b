import ArgumentParser
import Aspic
import AspicCore
import Hashing
import Ledger
import Recording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes down a fit of `aspic train`, so that it can be found and done again.
struct TrainRecording {
    private let fitted: TrainCommand.Fitted
    private let expression: String
    private let output: String
    private let started: Double

    init(_ fitted: TrainCommand.Fitted, expression: String, output: String, started: Double) {
        self.fitted = fitted
        self.expression = expression
        self.output = output
        self.started = started
    }

    func keep(in ledger: Ledger, as name: String?) throws -> Version {
        let addition = try ledger.adding()
        let here = AbsolutePath.currentFolder
        let environment = RecordedEnvironment.all
        var run = Run(
            key: RunKey.new(), kind: .train, command: CommandLine.arguments, folder: here, started: started,
            process: Int(getpid()), machine: Machine.description)
        run.ended = LedgerTime.now
        run.ending = .exit(0)
        run.environment = RecordedEnvironment.among(environment)
        run.packages = ["aspic": AspicCommand.configuration.version]
        var outcome = RunOutcome(run)
        if let git = GitState.of(here, environment: environment) {
            outcome.run.repository = Run.Repository(
                commit: git.commit, branch: git.branch, isDirty: git.isDirty, diff: nil)
        }
        outcome.inputs = fitted.inputs.map(input)
        let code = try code(&outcome, addition)
        let stored = try Keeper.store(output, addition, limits: .standard)
        var description = stored.description
        // ONNX does not tell its parameters; the model it was made of does.
        if description.parameters.isEmpty, let pickled = try? fitted.model.encoded(SaveOptions(.pickle)) {
            description.parameters =
                FileDescription.of(
                    output, bytes: pickled, beside: SideFolder([])
                ).description.parameters
        }
        outcome.seeds = description.parameters
            .filter { $0.name == "random_state" || $0.name.hasSuffix("__random_state") }
            .map { Seed(generator: $0.name, value: $0.value == "None" ? nil : $0.value) }
        let scores = [("train_score", fitted.trainScore), ("test_score", fitted.testScore)]
        outcome.metrics = scores.compactMap { name, score in
            score.map { Metric(name: name, value: $0, time: outcome.run.ended ?? started) }
        }
        outcome.versions = [
            NewVersion(
                name: name ?? Keeper.name(for: output), description: description, object: stored.object,
                origin: AbsolutePath.of(output), kept: LedgerTime.now, code: code)
        ]
        guard let version = try addition.record(outcome).first else {
            throw LedgerError("the model was not recorded")
        }
        return version
    }

    private func input(_ file: (path: String, rows: Int, columns: Int)) -> Input {
        guard !StandardInput.isMeant(by: file.path) else {
            return Input(role: .data, path: StandardInput.name, rows: file.rows, columns: file.columns)
        }
        let path = DataPath.file(file.path)
        var input = Input(role: .data, path: AbsolutePath.of(path), rows: file.rows, columns: file.columns)
        if let bytes = try? Bytes(contentsOf: path) {
            input.digest = ContentDigest(of: bytes).hexadecimal
            input.size = bytes.count
        }
        return input
    }

    /// The file that the expression is in, if it is in one.
    private func code(_ outcome: inout RunOutcome, _ addition: borrowing Addition) throws -> Code? {
        guard expression.hasSuffix(".py") else { return nil }
        let object = try addition.store(try addition.receive(fileAt: expression))
        outcome.objects.append(object)
        outcome.inputs.append(
            Input(role: .script, path: AbsolutePath.of(expression), digest: object.digest, size: object.size))
        return Code(file: AbsolutePath.of(expression), source: object.digest)
    }
}

/// Paths of data files, which may name an array within.
enum DataPath {
    /// `rows.mat` of `rows.mat:X`.
    static func file(_ path: String) -> String {
        guard FileStatus(path) == nil, let colon = path.lastIndex(of: ":") else { return path }
        return String(path[..<colon])
    }
}
