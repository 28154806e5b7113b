#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Downloads through `curl`, which nearly every system has; a network library would weigh more than the tool.
enum Download {
    /// Writes what is at `address` to `path`.
    static func fetch(_ address: String, to path: String) throws(ToolError) {
        let arguments = [
            "curl", "--fail", "--location", "--silent", "--proto", "=https", "--connect-timeout", "20",
            "--max-time", "600", "--output", path, address,
        ]
        let variables = environment.compactMap { name in Environment[name].map { name + "=" + $0 } }
        let child = try withPointers(arguments) { (arguments) throws(ToolError) in
            try withPointers(variables) { (variables) throws(ToolError) in
                var child = pid_t()
                guard posix_spawnp(&child, "curl", nil, nil, arguments, variables) == 0 else {
                    throw ToolError("there is no curl to download with")
                }
                return child
            }
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw ToolError("curl got lost") }
        }
        // The wait status of a normal exit: its code in the second byte, nothing in the first.
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
        guard code == 0 else { throw ToolError(Self.meaning(of: code)) }
    }

    /// What curl is given of the environment: where things are, and how to get out.
    private static let environment = [
        "PATH", "HOME", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
        "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
    ]

    /// Calls `body` with C strings, ended by a null pointer.
    private static func withPointers<Result>(
        _ texts: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) throws(ToolError) -> Result
    ) throws(ToolError) -> Result {
        let pointers = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return try body(pointers)
    }

    /// curl's most frequent exit codes in words.
    private static func meaning(of code: Int32) -> String {
        switch code {
        case 5, 6: "the host is not found; is there a network?"
        case 7: "no connection"
        case 22: "the server refused"
        case 28: "it took too long"
        case 35, 51, 58, 60: "no secure connection"
        default: "curl failed with code \(code)"
        }
    }
}
