package enum FilePath {
    /// The path of the folder that `file` stands in, up to and with its last slash; empty for the current one.
    package static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    }
}
