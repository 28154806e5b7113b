package import AspicCore
import Hashing

extension Ledger {
    /// What an object holds, compared with its name.
    ///
    /// - Throws: ``LedgerError`` if it is missing or was changed.
    package func contents(_ digest: String) throws(LedgerError) -> Bytes {
        let path = store.path(of: digest)
        let bytes: Bytes
        do throws(FormatError) { bytes = try Bytes(contentsOf: path) } catch {
            throw LedgerError("\(error); see aspic ledger check")
        }
        guard ContentDigest(of: bytes).hexadecimal == digest else {
            throw LedgerError("\(path): was changed since it was kept; see aspic ledger check")
        }
        return bytes
    }
}
