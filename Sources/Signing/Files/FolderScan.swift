import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the files below a folder. Follows no link.
enum FolderScan {
    private static let entryLimit = 1_000_000

    /// The regular files below `root`, in no order.
    ///
    /// - Parameters:
    ///   - ignored: paths that are left out with everything below them.
    ///   - isWanted: whether an entry, or something that would be below it, matters; others are passed over,
    ///     whatever they are.
    /// - Throws: `FormatError` with code `signature` for links, devices and names that no manifest can hold.
    static func files(
        below root: String, ignoring ignored: [EntryName], where isWanted: (EntryName) -> Bool = { _ in true }
    ) throws(FormatError) -> [EntryName] {
        var found: [EntryName] = []
        var waiting: [EntryName?] = [nil]
        var count = 0
        while let folder = waiting.popLast() {
            let path = folder.map { root + "/" + $0.description } ?? root
            for part in try names(in: path) {
                count += 1
                guard count <= entryLimit else {
                    throw FormatError(
                        .limitExceeded, "more than \(entryLimit) files in one folder tree", file: root)
                }
                guard let part = EntryName(part) else {
                    throw .refused(
                        "\(path) holds a name that is not UTF-8: \(String(decoding: part, as: UTF8.self))")
                }
                let name = folder.map { $0.appending(part) } ?? part
                if ignored.contains(where: { name.isWithin($0) }) || !isWanted(name) { continue }
                switch try kind(of: root + "/" + name.description) {
                case S_IFREG: found.append(name)
                case S_IFDIR: waiting.append(name)
                case S_IFLNK:
                    throw .refused("\(name) is a symbolic link; what it leads to can change unnoticed")
                default: throw .refused("\(name) is neither a file nor a folder")
                }
            }
        }
        return found
    }

    /// The type bits of what stands at `path`; a link is a link.
    static func kind(of path: String) throws(FormatError) -> mode_t {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw PrivateFile.failure("examine", path) }
        return status.st_mode & S_IFMT
    }

    static func isFolder(_ path: String) throws(FormatError) -> Bool { try kind(of: path) == S_IFDIR }

    static func refuseLink(_ path: String) throws(FormatError) {
        guard try kind(of: path) != S_IFLNK else {
            throw .refused("\(path) is a symbolic link; name what it leads to")
        }
    }

    private static func names(in path: String) throws(FormatError) -> [[UInt8]] {
        guard let stream = opendir(path) else { throw PrivateFile.failure("list", path) }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
        }
        guard errno == 0 else { throw PrivateFile.failure("list", path) }
        return names
    }

    /// The absolute path without links; `nil` if there is nothing.
    static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// Where `path` stands below `root`, whether or not it is there yet; `nil` if it is elsewhere.
    static func place(of path: String, below root: String) -> EntryName? {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let root = resolved(root), let folder = resolved(folder) else { return nil }
        let full = folder == "/" ? "/" + name : folder + "/" + name
        guard full.utf8.starts(with: (root + "/").utf8) else { return nil }
        return EntryName(full.utf8.dropFirst(root.utf8.count + 1))
    }

    /// The last part of a path, also of `.` and `..`.
    static func name(of path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        guard last.isEmpty || last == "." || last == ".." else { return last }
        return resolved(path)?.split(separator: "/").last.map(String.init) ?? last
    }
}
