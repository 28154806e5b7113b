import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Starts other programs and waits for them.
package struct ChildProcess: Sendable {
    package enum Ending: Sendable, Hashable {
        case exit(Int)
        case signal(Int)

        init(status: Int32) {
            let signal = status & 0x7F
            self = signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : .signal(Int(signal))
        }
    }

    package let identifier: Int32

    /// Starts a program that shares the standard streams.
    ///
    /// - Parameters:
    ///   - command: the program, looked for in `PATH`, and its arguments.
    ///   - environment: all variables.
    ///   - output: where its standard output goes, if not where ours goes.
    ///   - isQuiet: whether its complaints go nowhere.
    ///   - folder: where it runs, if not here.
    package init(
        _ command: [String], environment: [String: String], output: Int32? = nil, isQuiet: Bool = false,
        folder: String? = nil
    ) throws(RecordingError) {
        var actions = Self.fileActions()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        }
        if isQuiet { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        var command = command
        // Not every C library can start a program in another folder.
        if let folder { command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command }
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] =
            environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var started: pid_t = 0
        let failure = posix_spawnp(&started, command[0], &actions, nil, &arguments, &variables)
        guard failure == 0 else {
            throw RecordingError("\(command[0]): cannot start: " + String(cString: strerror(failure)))
        }
        identifier = started
    }

    #if canImport(Darwin)
        private static func fileActions() -> posix_spawn_file_actions_t? { nil }
    #else
        private static func fileActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
    #endif

    package func wait() -> Ending {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
        return Ending(status: status)
    }

    /// What a program prints, if it ends well and does not print more than `limit` bytes.
    static func output(
        of command: [String], environment: [String: String], limit: Int = 16 << 20
    ) -> [UInt8]? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let child = try? ChildProcess(command, environment: environment, output: ends[1], isQuiet: true)
        close(ends[1])
        guard let child else { return nil }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = SystemCall.read(ends[0], &piece)
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { break }
            if result.count <= limit { result += piece[..<got] }
        }
        let isDone = child.wait() == .exit(0)
        return isDone && result.count <= limit ? result : nil
    }
}

/// Why a command could not be recorded.
package struct RecordingError: Error, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
