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

    /// Whether its arrays are in files of their own.
    var hasSideFiles: Bool { !version.sideFiles.isEmpty }

    /// Reads it; what is wrong is said of `reference`.
    func file(_ reference: ModelReference, limits: Limits) throws(FormatError) -> ModelFile {
        var stored = reference
        stored.path = path
        let sideFiles = Dictionary(
            version.sideFiles.map { ($0.name, ledger.path(ofObject: $0.digest)) }, uniquingKeysWith: { $1 })
        do throws(FormatError) {
            return try ModelFile(stored, sideFiles: sideFiles, limits: limits)
        } catch {
            var renamed = error
            if renamed.file == path { renamed.file = reference.path }
            throw renamed
        }
    }
}
