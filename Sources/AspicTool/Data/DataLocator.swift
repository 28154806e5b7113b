import AspicCore
import Hashing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct LocatedFile {
    let path: String
    let sha256: String
}

/// Finds the files of known data sets, and downloads what is not there.
struct DataLocator {
    /// `$ASPIC_DATA`, if set.
    var own = Environment["ASPIC_DATA"]
    var shared = "../shared/data"
    /// Where downloads are kept.
    var cache: String? = Self.userCache
    /// Where the program is; the repository's `Data` folder is looked for above it.
    var executable: String? = Self.executablePath
    var download: (_ address: String, _ path: String) throws(ToolError) -> Void = Download.fetch

    /// - Throws: ``ToolError`` for a file with another digest, or one that is nowhere and cannot be downloaded.
    func locate(_ set: KnownDataSet) throws -> [LocatedFile] {
        try set.files.map { file in
            for folder in folders(for: file) {
                let path = folder + "/" + file.name
                guard let bytes = try? Bytes(contentsOf: path) else { continue }
                return try checked(path, bytes, file)
            }
            return try fetch(file, of: set)
        }
    }

    private func folders(for file: KnownDataSet.File) -> [String] {
        var folders = own.map { [$0] } ?? []
        if file.address == nil {
            folders.append("Data")
            // .build/release/aspic lies below the repository, bin/aspic beside share/aspic.
            var folder = executable.map { $0.split(separator: "/").dropLast() } ?? []
            if let parent = executable.map({ $0.split(separator: "/").dropLast(2) }) {
                folders.append("/" + parent.joined(separator: "/") + "/share/aspic")
            }
            while !folder.isEmpty {
                folders.append("/" + folder.joined(separator: "/") + "/Data")
                folder.removeLast()
            }
        } else {
            folders.append(shared)
        }
        if let cache { folders.append(cache) }
        return folders
    }

    private func checked(_ path: String, _ bytes: Bytes, _ file: KnownDataSet.File) throws -> LocatedFile {
        let found = ContentDigest(of: bytes).hexadecimal
        guard found == file.sha256 else {
            throw ToolError(
                "\(path): is not the file it should be: SHA-256 \(found), expected \(file.sha256); remove it")
        }
        return LocatedFile(path: path, sha256: found)
    }

    private func fetch(_ file: KnownDataSet.File, of set: KnownDataSet) throws -> LocatedFile {
        let advice =
            "put it into $ASPIC_DATA\(own.map { " (\($0))" } ?? " (a folder of your choice)"), \(shared) or "
            + (cache ?? "~/.cache/aspic")
        guard let address = file.address else {
            throw ToolError("\(file.name) is not found; it is in the project's folder Data: \(advice)")
        }
        guard let cache else {
            throw ToolError("\(file.name) is not found, and without HOME there is no cache; \(advice)")
        }
        try Folder.create(cache)
        let path = cache + "/" + file.name
        let partial = path + ".\(getpid()).part"
        defer { unlink(partial) }
        do {
            try Progress.during("downloading \(file.name)") { try download(address, partial) }
        } catch let error as ToolError {
            throw ToolError(
                "\(file.name) of \(set.rawValue) cannot be downloaded (\(error.message)); \(advice)")
        }
        let bytes = try Bytes(contentsOf: partial)
        let digest = ContentDigest(of: bytes).hexadecimal
        guard digest == file.sha256 else {
            throw ToolError(
                "\(address): what came is not the file: SHA-256 \(digest), expected \(file.sha256); \(advice)"
            )
        }
        try AtomicFile.write(bytes, to: path)
        return LocatedFile(path: path, sha256: digest)
    }

    // MARK: - Places

    /// `$XDG_CACHE_HOME/aspic`, else `~/.cache/aspic`.
    static var userCache: String? {
        if let cache = Environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/aspic" }
        return Environment["HOME"].map { $0 + "/.cache/aspic" }
    }

    private static var executablePath: String? {
        guard let real = realpath(launchPath, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static var launchPath: String {
        #if os(Linux)
            return "/proc/self/exe"
        #else
            return CommandLine.arguments[0]
        #endif
    }
}
