package import AspicCore
import Compression

extension ZipArchive {
    /// What `body` makes of the member's contents, whose checksum is compared on another core meanwhile.
    ///
    /// - Throws: ``FormatError``: a wrong checksum before anything that `body` found in the wrong bytes.
    package func reading<Result: Sendable>(
        _ entry: ZipEntry, limits: Limits, _ body: @Sendable (Bytes) throws(FormatError) -> Result
    ) throws(FormatError) -> Result {
        let contents = try uncheckedContents(of: entry, using: try Inflater(), limits: limits)
        let (result, checksum) = concurrently(if: contents.count >= 1 << 20) { () throws(FormatError) in
            try body(contents)
        } _: { () throws(FormatError) in
            crc32(contents)
        }
        guard try checksum.get() == entry.checksum else { throw Self.wrongChecksum(entry) }
        return try result.get()
    }
}
