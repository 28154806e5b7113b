import ArgumentParser
import AspicCore
import Estimators
import Expressions
import Ledger
import Recording
import Signing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the process ends: 0 done, 1 the answer is no, 2 the call or a file is wrong.
enum Ending {
    /// Thrown by verbs whose answer, already printed, is no.
    static let no = ExitCode(1)
    static let wrong: Int32 = 2

    /// Ends the process: help goes to standard output, a complaint is one line on standard error.
    static func finish(with error: any Error) -> Never {
        if let code = error as? ExitCode { exit(code.rawValue) }
        if isRequest(error) { AspicCommand.exit(withError: error) }
        try? StandardStream.error.write(complaint(about: error) + "\n")
        exit((error as? FormatError)?.code == .signature ? no.rawValue : wrong)
    }

    /// Whether the error is none, but `--help`, `--version` or a completion script that was asked for.
    private static func isRequest(_ error: any Error) -> Bool {
        !isOurs(error) && AspicCommand.exitCode(for: error) == .success
    }

    private static func isOurs(_ error: any Error) -> Bool {
        error is ToolError || error is FormatError || error is EstimatorError || error is ExpressionError
            || error is LedgerError || error is RecordingError
    }

    /// `aspic: model.pkl: byte 12: ...`, on one line.
    ///
    /// - Parameter arguments: what the process was called with, without its name.
    static func complaint(
        about error: any Error, _ arguments: [String] = Array(CommandLine.arguments.dropFirst())
    ) -> String {
        var message = isOurs(error) ? "\(error)" : usageMessage(error, arguments)
        if let budget = (error as? FormatError)?.budget {
            message += "; raise it with --limit \(budget.rawValue)=N"
        }
        return Style(for: .error)("aspic:", .bad) + " " + message.onOneLine
    }

    /// argument-parser's message on one line, and where to read on.
    private static func usageMessage(_ error: any Error, _ arguments: [String]) -> String {
        let verbs = AspicCommand.configuration.subcommands.map { $0._commandName }
        let verb = arguments.first { !$0.hasPrefix("-") }
        if let verb, !verbs.contains(verb), verb != "help" {
            return "there is no verb \(verb); there are \(verbs.joined(separator: ", "))"
        }
        let lines = AspicCommand.message(for: error).split(whereSeparator: \.isNewline).map(trimmed)
        let message = lines.joined(separator: " ")
        guard AspicCommand.exitCode(for: error) != .failure else { return message }
        return message + " (see aspic " + (verb.map { $0 + " " } ?? "") + "--help)"
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
    }
}
