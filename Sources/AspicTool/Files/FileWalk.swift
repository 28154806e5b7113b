import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files that paths name: each file itself, and every regular file below a folder, in order of name. Links within
/// folders are not followed.
enum FileWalk {
    static func files(_ paths: [String]) throws(ToolError) -> [String] {
        var found: [String] = []
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else {
                throw ToolError("\(path): cannot open: " + String(cString: strerror(errno)))
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                found += try below(path)
            } else {
                found.append(path)
            }
        }
        return found
    }

    private static func below(_ root: String) throws(ToolError) -> [String] {
        var files: [String] = []
        var folders = [root]
        while let folder = folders.popLast() {
            for name in try names(in: folder) {
                let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: folders.append(path)
                case S_IFREG: files.append(path)
                default: continue
                }
            }
        }
        return files.sorted()
    }

    private static func names(in folder: String) throws(ToolError) -> [String] {
        guard let names = FolderNames.of(folder) else {
            throw ToolError("\(folder): cannot open the folder: " + String(cString: strerror(errno)))
        }
        return names
    }
}
