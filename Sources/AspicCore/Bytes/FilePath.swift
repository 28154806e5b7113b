package enum FilePath {
    /// The path of the folder that `file` stands in, up to and with its last slash; empty for the current one.
    package static func folder(of file: String) -> String {
        file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
    }
}
