import Aspic
import AspicCore
import Ledger

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A version that stands where a path may stand.
struct KeptModel {
    private let version: Version
    private let ledger: Ledger

    /// `nil` if there is a file at `path`, or no ledger, or nothing in it that could be meant.
    ///
    /// - Throws: `LedgerError` if it can only be meant for the ledger, and names nothing there.
    init?(_ path: String) throws(LedgerError) {
        guard access(path, F_OK) != 0, let ledger = try LedgerFinding.existing(nil) else { return nil }
        do throws(LedgerError) {
            version = try ledger.version(Reference(path))
        } catch {
            guard path.contains("@") else { return nil }
            throw error
        }
        self.ledger = ledger
    }

    init(_ version: Version, in ledger: Ledger) {
        self.version = version
        self.ledger = ledger
    }

    /// Where its bytes are.
    var path: String { ledger.path(of: version.object) }

    /// The files that belong beside it.
    ///
    /// - Parameter spent: the size of its own file.
    func folder(limits: Limits, spent: Int) -> SideFolder {
        let paths = Dictionary(
            version.sideFiles.map { ($0.name, ledger.path(ofObject: $0.digest)) }, uniquingKeysWith: { $1 })
        return SideFolder(paths: paths, limits: limits, spent: spent)
    }

    /// Reads it; what is wrong is said of `reference`.
    func file(_ reference: ModelReference, limits: Limits) throws(FormatError) -> ModelFile {
        var stored = reference
        stored.path = path
        do throws(FormatError) {
            let bytes = try Bytes(contentsOf: path, limits: limits)
            return try ModelFile(
                stored, contents: bytes, beside: folder(limits: limits, spent: bytes.count), limits: limits)
        } catch {
            var renamed = error
            if renamed.file == path { renamed.file = reference.path }
            throw renamed
        }
    }
}
