import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files beside an audited one. A model may name them, but not lead out of its folder by links or names.
enum SafeFile {
    /// Whether a relative name leads out of the folder it is in.
    static func leaves(_ name: String) -> Bool { FilePath.leavesFolder(Bytes(name.utf8)) }

    /// The size of a regular file; `nil` if there is none, or a link or device.
    static func size(of name: String, in folder: String) -> Int? {
        guard !leaves(name) else { return nil }
        var place = folder
        for part in name.split(separator: "/") {
            place += (place.isEmpty || place.hasSuffix("/") ? "" : "/") + part
            var status = stat()
            guard lstat(place, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else { return nil }
        }
        var status = stat()
        guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    static func contents(of name: String, in folder: String) throws(FormatError) -> Bytes {
        guard size(of: name, in: folder) != nil else {
            throw FormatError(.inputOutput, "\(name) is no regular file beside the model")
        }
        return try Bytes(contentsOf: folder + name)
    }
}
