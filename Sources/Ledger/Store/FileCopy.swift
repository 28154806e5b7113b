import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Copies what an open file holds.
enum FileCopy {
    private static let pieceSize = 1 << 20

    /// - Returns: whether all of it was copied; otherwise `errno` says why.
    static func copy(from input: Int32, to output: Int32) -> Bool {
        #if os(Linux)
            // Within the kernel where the file systems can do that.
            while true {
                let copied = sendfile(output, input, nil, 1 << 30)
                if copied == 0 { return true }
                if copied < 0 {
                    if errno == EINTR { continue }
                    guard errno == EINVAL || errno == ENOSYS else { return false }
                    break
                }
            }
        #endif
        var piece = [UInt8](repeating: 0, count: pieceSize)
        while true {
            let got = SystemCall.read(input, &piece)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { return false }
            guard got > 0 else { return true }
            guard SystemCall.writeAll(Bytes(piece[..<got]), to: output) else { return false }
        }
    }
}
