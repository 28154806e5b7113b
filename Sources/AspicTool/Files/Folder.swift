import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

enum Folder {
    /// Whether there is a folder at `path`; a link to one is none.
    static func isOne(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Makes the folder and those above it; it may exist.
    static func create(_ path: String) throws(ToolError) {
        guard FolderMaking.failure(making: path) == nil else {
            throw ToolError("\(path): cannot create the folder: " + String(cString: strerror(errno)))
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw ToolError("\(path): is not a folder")
        }
    }

    /// A new folder for files that nobody keeps.
    static func temporary() throws(ToolError) -> String {
        let parent = Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array((parent + "/aspic-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw ToolError("\(parent): cannot create a folder: " + String(cString: strerror(errno)))
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a folder that holds nothing but `files`.
    static func remove(_ path: String, files: [String]) {
        for file in files { unlink(path + "/" + file) }
        rmdir(path)
    }
}
