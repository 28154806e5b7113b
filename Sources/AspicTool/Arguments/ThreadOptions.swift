import ArgumentParser
import AspicCore

/// How many threads a verb takes.
struct ThreadOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Use no more threads than this; otherwise as many as the system grants.", valueName: "n"))
    var threads: Int?

    func validate() throws {
        if let threads, threads < 1 {
            throw ValidationError("--threads takes a number from 1 on, not \(threads)")
        }
    }
}

/// A verb that spreads its work over several threads.
protocol Spreading: ParsableCommand {
    var spread: ThreadOptions { get }
}

extension Spreading {
    /// Does what was asked for on the threads that were granted.
    mutating func runLimited() throws {
        guard let most = spread.threads else { return try run() }
        var command = self
        try Threads.limited(to: most) { try command.run() }
    }
}

extension AuditCommand: Spreading {}
extension CleanCommand: Spreading {}
extension CompareCommand: Spreading {}
extension ConvertCommand: Spreading {}
extension DemoCommand: Spreading {}
extension DiffCommand: Spreading {}
extension FingerprintCommand: Spreading {}
extension InspectCommand: Spreading {}
extension KeepCommand: Spreading {}
extension PredictCommand: Spreading {}
extension ReproduceCommand: Spreading {}
extension RunCommand: Spreading {}
extension ScoreCommand: Spreading {}
extension SignCommand: Spreading {}
extension TrainCommand: Spreading {}
extension VerifyCommand: Spreading {}
extension WhenceCommand: Spreading {}
