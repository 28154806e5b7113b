import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where text goes: standard output carries the answer, standard error everything else.
enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Whether a person is looking.
    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Columns of the terminal; 80 if nobody says.
    var width: Int {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes all of `text`.
    ///
    /// - Throws: ``ToolError`` if the stream does not take it (a full disk).
    func write(_ text: String) throws(ToolError) {
        var text = text
        let isWritten = text.withUTF8 { buffer in
            var rest = UnsafeRawBufferPointer(buffer)
            while !rest.isEmpty {
                let taken = SystemCall.write(rawValue, rest)
                if taken < 0 && errno == EINTR { continue }
                // Whoever read has seen enough, as in `aspic ... | head -1`.
                if taken < 0 && errno == EPIPE { return true }
                guard taken > 0 else { return false }
                rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
            }
            return true
        }
        guard isWritten else {
            throw ToolError("cannot write to standard output: " + String(cString: strerror(errno)))
        }
    }
}
