package import AspicCore
import NumpyFormat
import ZipFormat

extension SkopsDialect {
    /// How the headers of the file's arrays are padded, which differs by the release of numpy that saved it.
    ///
    /// Many headers are the same in two styles: members are looked at until one style is left.
    func headerStyle() -> NpyHeader.Style {
        guard let archive else { return layout == .compact ? .short : .numpy }
        var candidates: [NpyHeader.Style] = layout == .compact ? [.short] : [.numpy, .numpy123, .numpy113]
        for entry in archive.entries where entry.name.hasSuffix(".npy") && candidates.count > 1 {
            guard let contents = try? archive.contents(of: entry), let file = try? NpyFile(reading: contents)
            else { continue }
            let found = candidates.filter { style in
                (try? file.header.encoded(style)).map { file.headerBytes.elementsEqual(Bytes($0)) } ?? false
            }
            if !found.isEmpty { candidates = found }
        }
        return candidates.first ?? .numpy
    }
}

extension SkopsFile {
    /// The file's bytes written again from what was read; `nil` if they cannot be made from that.
    package func rewritten() throws(FormatError) -> Bytes? {
        guard let archive = dialect.archive else { return nil }
        let again = try encoded()
        return again.elementsEqual(archive.bytes) ? again : nil
    }
}
