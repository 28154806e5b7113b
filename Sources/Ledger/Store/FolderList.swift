import AspicCore

/// The names in a folder of the ledger.
enum FolderList {
    /// In order, without `.` and `..`.
    static func names(in path: String) throws(LedgerError) -> [String] {
        guard let names = FolderNames.of(path) else { throw SystemFailure.error("list", path) }
        return names
    }
}
