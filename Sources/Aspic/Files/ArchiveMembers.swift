import AspicCore
import Compression
import SkopsFormat
import TarFormat
import ZipFormat

/// The files in a zip or tar file, each read when it is asked for. Nothing is written to disk.
struct ArchiveMembers: Sendable {
    private enum Source: Sendable {
        case zip(ZipArchive)
        case tar([String: TarArchive.Member])
    }

    private let source: Source
    /// In the order of the archive, without folders.
    let names: [String]

    /// `nil` if bytes are neither, or are a skops file, which is a model.
    ///
    /// - Throws: `FormatError` for archives on which readers could differ, or that lead out of their folder.
    init?(_ bytes: Bytes, limits: Limits) throws(FormatError) {
        if Self.isZip(bytes) {
            let archive = try ZipArchive(bytes, limits: limits)
            if SkopsFile.isSkops(archive) { return nil }
            source = .zip(archive)
            names = archive.entries.filter { !$0.isFolder }.map(\.name)
            return
        }
        guard TarArchive.isOne(bytes) else { return nil }
        let archive = try TarArchive(bytes, limits: limits)
        if let finding = archive.findings.first(where: { $0.kind != .trailingBytes }) {
            throw FormatError(
                finding.kind == .unsupported ? .unsupported : .malformed, finding.text, offset: finding.offset
            )
        }
        source = .tar(Dictionary(archive.members.map { ($0.name, $0) }, uniquingKeysWith: { $1 }))
        names = archive.members.map(\.name)
    }

    static func isZip(_ bytes: Bytes) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    var word: String {
        if case .zip = source { "zip" } else { "tar" }
    }

    func layer(_ name: String) -> Layer {
        if case .zip = source { .zip(member: name) } else { .tar(member: name) }
    }

    /// Bytes that reading a member takes beside the archive's own; `nil` if there is no such member.
    func cost(of name: String) -> Int? {
        switch source {
        case .zip(let archive): archive.entry(named: name).map { $0.method == .stored ? 0 : $0.size }
        case .tar(let members): members[name].map { _ in 0 }
        }
    }

    func contents(of name: String, limits: Limits) throws(FormatError) -> Bytes {
        switch source {
        case .zip(let archive):
            if let entry = archive.entry(named: name) {
                return try archive.contents(of: entry, limits: limits)
            }
        case .tar(let members):
            if let member = members[name] { return member.contents }
        }
        throw FormatError(.inputOutput, "there is no member \(name)")
    }
}
