package import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Policy {
    /// What a policy is called.
    package static let fileName = "aspic-policy.toml"

    /// The nearest policy in `folder` or above it, as `.editorconfig` and the like are found; `nil` if there is none.
    ///
    /// - Throws: ``FormatError`` if there is one that cannot be read: a broken policy must not count as none.
    package static func governing(folder: String) throws(FormatError) -> Policy? {
        for (level, above) in FilePath.upwards(from: folder).enumerated() {
            let candidate = above + "/" + fileName
            if access(candidate, F_OK) == 0 {
                return try Policy(contentsOf: shown(candidate, folder, level))
            }
        }
        return nil
    }

    /// Beside the file it is called as the file is; further up by its whole path.
    private static func shown(_ path: String, _ folder: String, _ level: Int) -> String {
        guard level == 0 else { return path }
        if folder.isEmpty || folder == "." { return fileName }
        return folder + (folder.hasSuffix("/") ? "" : "/") + fileName
    }
}
