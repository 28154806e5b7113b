import ArgumentParser
import AspicCore
import Estimators
import Expressions

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
        exit(wrong)
    }

    /// Whether the error is none, but `--help`, `--version` or a completion script that was asked for.
    private static func isRequest(_ error: any Error) -> Bool {
        !isOurs(error) && AspicCommand.exitCode(for: error) == .success
    }

    private static func isOurs(_ error: any Error) -> Bool {
        error is ToolError || error is FormatError || error is EstimatorError || error is ExpressionError
    }

    /// `aspic: model.pkl: byte 12: ...`, on one line.
    static func complaint(about error: any Error, in verb: String? = Self.verb) -> String {
        let style = Style(for: .error)
        let message: String
        if isOurs(error) {
            message = "\(error)"
        } else {
            // argument-parser's message, which may take several lines, and where to read on.
            let lines = AspicCommand.message(for: error).split(whereSeparator: \.isNewline)
            let command = (["aspic"] + (verb.map { [$0] } ?? [])).joined(separator: " ")
            message =
                lines.map(Self.trimmed).joined(separator: " ")
                + (AspicCommand.exitCode(for: error) == .failure ? "" : " (see \(command) --help)")
        }
        return style("aspic:", .bad) + " " + message.onOneLine
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line.drop(while: \.isWhitespace))
    }

    /// The verb that was called, for pointing at its help.
    private static var verb: String? {
        let names = AspicCommand.configuration.subcommands.map { $0._commandName }
        return CommandLine.arguments.dropFirst().first { names.contains($0) }
    }
}
