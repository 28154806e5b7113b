package import AspicCore
import Compression
import Dispatch
import Synchronization

extension ZipArchive {
    /// Below this size a second thread costs more than it saves.
    private static let worthwhile = 1 << 20

    /// What `body` makes of the member's contents, whose checksum is compared on another core meanwhile.
    ///
    /// - Throws: ``FormatError``: a wrong checksum before anything that `body` found in the wrong bytes.
    package func reading<Result: Sendable>(
        _ entry: ZipEntry, limits: Limits, _ body: @Sendable (Bytes) throws(FormatError) -> Result
    ) throws(FormatError) -> Result {
        let contents = try uncheckedContents(of: entry, using: try Inflater(), limits: limits)
        guard contents.count >= Self.worthwhile else {
            guard crc32(contents) == entry.checksum else { throw Self.wrongChecksum(entry) }
            return try body(contents)
        }
        let checksum = Mutex<UInt32?>(nil)
        let outcome = Mutex<Swift.Result<Result, FormatError>?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let result: Swift.Result<Result, FormatError>
                do throws(FormatError) { result = .success(try body(contents)) } catch {
                    result = .failure(error)
                }
                outcome.withLock { $0 = result }
            } else {
                let sum = crc32(contents)
                checksum.withLock { $0 = sum }
            }
        }
        guard checksum.withLock({ $0 }) == entry.checksum, let result = outcome.withLock({ $0 }) else {
            throw Self.wrongChecksum(entry)
        }
        return try result.get()
    }
}
