import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where ledgers are: in a project's `.aspic`, or, for whoever has none, in the user's data folder.
package enum LedgerLocation {
    /// What the folder is called in a project.
    package static let folderName = ".aspic"

    /// The nearest ledger in `folder` or above it, as `.git` is found.
    ///
    /// - Returns: the path of the `.aspic` folder; `nil` if there is none.
    package static func above(_ folder: String) -> String? {
        FilePath.upwards(from: folder).map { $0 + "/" + folderName }.first {
            access($0 + "/" + LedgerFiles.database, F_OK) == 0
        }
    }

    /// The user's own ledger, whether it is there or not (XDG Base Directory Specification 0.8; on macOS
    /// `~/Library/Application Support`).
    ///
    /// - Parameter variable: the value of an environment variable.
    package static func ofUser(_ variable: (String) -> String?) -> String? {
        func absolute(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
        if let data = absolute("XDG_DATA_HOME") { return data + "/aspic" }
        guard let home = absolute("HOME") else { return nil }
        #if canImport(Darwin)
            return home + "/Library/Application Support/aspic"
        #else
            return home + "/.local/share/aspic"
        #endif
    }
}

/// The names within a ledger's folder.
package enum LedgerFiles {
    package static let database = "ledger.sqlite"
    static let lock = "lock"
    static let objects = "objects"
    /// Files on their way into the store.
    static let incoming = "incoming"
    /// What commands that are being recorded write about themselves.
    static let runs = "runs"
}
