import AspicCore
import Compression
import JoblibFormat
import NumpyFormat
import OnnxFormat
import PickleFormat
import SkopsFormat
import TarFormat
import ZipFormat

/// Recognises what bytes are by their contents, takes them out of what is around them, and audits them.
struct Unwrapping {
    /// Of each container by itself.
    private let budgets: Limits
    private let allowance: Allowance
    /// What stands beside the file; `nil` for what is inside of something else.
    var beside: SideFolder?
    /// Ends in `.onnx`, which alone does not show.
    var isNamedOnnx = false

    init(_ bytes: Bytes, limits: Limits, beside: SideFolder?) {
        budgets = limits
        let (sum, overflow) = limits.decompressedBytes.addingReportingOverflow(bytes.count)
        allowance = Allowance(overflow ? .max : sum)
        self.beside = beside
    }

    /// Of the next container, before it is paid for: no more than is left of what all may hold.
    private var remaining: Limits {
        var limits = budgets
        limits.decompressedBytes = min(limits.decompressedBytes, allowance.bytes)
        return limits
    }

    func run(_ bytes: Bytes, _ findings: inout Findings, depth: Int = 0) {
        guard depth <= budgets.nesting else {
            findings.add(
                budgets.exceeded(.nesting, "files within files, more than \(budgets.nesting) deep"))
            return
        }
        if bytes.isEmpty {
            findings.add(.malformed, .broken, "the file is empty", offset: 0)
        } else if Self.isZip(bytes) {
            zip(bytes, &findings, depth)
        } else if TarArchive.isOne(bytes) {
            tar(bytes, &findings, depth)
        } else if bytes.starts(with: [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]) {
            npy(bytes, &findings, depth)
        } else if OnnxModel.recognizes(bytes) || isNamedOnnx {
            OnnxAudit(bytes: bytes, limits: budgets, beside: beside).run(&findings)
        } else if Codec(detecting: bytes) != .none || bytes.starts(with: Array("ZF0x".utf8)) {
            compressed(bytes, &findings, depth)
        } else {
            pickle(bytes, &findings, depth)
        }
    }

    static func isZip(_ bytes: Bytes) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    // MARK: - Pickles

    private func pickle(_ bytes: Bytes, _ findings: inout Findings, _ depth: Int) {
        var inner = self
        inner.beside = nil
        let beside = beside
        func audit(_ bytes: Bytes, _ findings: inout Findings) -> Int? {
            let audit = PickleAudit(
                bytes: bytes, limits: budgets, beside: beside,
                unwrap: { inner.run($0, &$1, depth: depth + 1) })
            return audit.run(&findings)
        }
        if let restored = withLineEnds(bytes) {
            findings.add(
                .ambiguous, .broken,
                LineEnds.note + ", while Python reads texts and names with a carriage return at their end")
            var asItStands = findings.nested
            _ = audit(bytes, &asItStands)
            findings.add(asItStands, as: "read as it stands, it ")
            _ = audit(restored, &findings)
            return
        }
        guard let end = audit(bytes, &findings) else {
            // A prefix that is no pickle may hide one behind it. Two bytes of a picture are none yet.
            if let start = Self.pickleStart(in: bytes),
                ForeignFormat(bytes) == nil
                    || (try? PickleReader.read(bytes[start..<bytes.count], limits: budgets)) != nil
            {
                findings.add(.polyglot, .broken, "a pickle begins behind \(start) other bytes", offset: start)
                run(bytes[start..<bytes.count], &findings, depth: depth + 1)
            }
            return
        }
        if end < bytes.count { trailing(bytes[end..<bytes.count], at: end, &findings, depth) }
    }

    /// A pickle of protocol 0 with the line ends that it was written with, if they were changed since.
    private func withLineEnds(_ bytes: Bytes) -> Bytes? {
        guard let restored = LineEnds.restored(bytes),
            let pickles = try? PickleReader.read(restored, limits: budgets), pickles.isProtocolZero
        else { return nil }
        return restored
    }

    /// The first PROTO within the first kilobyte.
    private static func pickleStart(in bytes: Bytes) -> Int? {
        (1..<max(min(bytes.count - 2, 1024), 1)).first {
            bytes[$0] == 0x80 && (2...5).contains(bytes[$0 + 1])
        }
    }

    /// Bytes behind the end: reported, and audited as what they are if they are something.
    private func trailing(_ rest: Bytes, at offset: Int, _ findings: inout Findings, _ depth: Int) {
        findings.add(
            .trailingBytes, .broken,
            "\(rest.count) bytes follow the end, which readers may or may not look at",
            offset: offset)
        let isSomething =
            Self.isZip(rest) || rest[0] == 0x80 || TarArchive.isOne(rest) || Codec(detecting: rest) != .none
        if isSomething { findings.inside("bytes from \(offset)") { run(rest, &$0, depth: depth + 1) } }
    }

    // MARK: - Containers

    private func compressed(_ bytes: Bytes, _ findings: inout Findings, _ depth: Int) {
        let content: Bytes
        let end: Int
        do throws(FormatError) {
            (content, _, end) = try JoblibFile.unwrap(bytes, limits: remaining)
        } catch {
            allowance.spendOnFailure()
            findings.add(error)
            return
        }
        do throws(FormatError) { try allowance.spend(content.count) } catch {
            findings.add(error)
            return
        }
        var inner = self
        inner.isNamedOnnx = false
        inner.run(content, &findings, depth: depth + 1)
        if end < bytes.count { trailing(bytes[end..<bytes.count], at: end, &findings, depth) }
    }

    private func npy(_ bytes: Bytes, _ findings: inout Findings, _ depth: Int) {
        do throws(FormatError) {
            let file = try NpyFile(reading: bytes)
            switch file.payload {
            case .pickle(let pickle): run(pickle, &findings, depth: depth + 1)
            case .array:
                if file.consumed < bytes.count {
                    trailing(bytes[file.consumed..<bytes.count], at: file.consumed, &findings, depth)
                }
            }
        } catch {
            findings.add(error)
        }
    }

    private func tar(_ bytes: Bytes, _ findings: inout Findings, _ depth: Int) {
        var inner = self
        inner.beside = nil
        inner.isNamedOnnx = false
        let archive: TarArchive
        do throws(FormatError) {
            archive = try TarArchive(bytes, limits: remaining)
        } catch {
            findings.add(error)
            return
        }
        for finding in archive.findings { report(finding, bytes, &findings, depth) }
        // The name of its first member begins the file, and may be a pickle.
        var asPickle = findings.nested
        inner.pickle(bytes, &asPickle, depth)
        findings.add(asPickle, as: "read as a pickle, it ")
        for member in archive.members {
            findings.inside(member.name) {
                inner.member(member.name, member.contents, &$0, depth)
            }
        }
    }

    /// A member of an archive. As in a folder, what is no model and is not called like one is passed over.
    private func member(_ name: String, _ contents: Bytes, _ findings: inout Findings, _ depth: Int) {
        let isMeant = FilePath.promisesModel(name) && !ForeignFormat.isKeptAside(name)
        if contents.isEmpty && !isMeant { return }
        var found = findings.continued
        run(contents, &found, depth: depth + 1)
        if isMeant || !found.isForeign { findings.take(found) }
    }

    private func zip(_ bytes: Bytes, _ findings: inout Findings, _ depth: Int) {
        let archive: ZipArchive
        do throws(FormatError) {
            archive = try ZipArchive(bytes, limits: remaining, isStrict: false)
        } catch {
            findings.add(error)
            return
        }
        for finding in archive.findings { report(finding, bytes, &findings, depth) }
        do throws(FormatError) {
            for entry in archive.entries { try allowance.spend(max(entry.size, entry.compressedSize)) }
        } catch {
            findings.add(error)
            return
        }
        var inner = self
        inner.beside = nil
        inner.isNamedOnnx = false
        var others: Set<String>?
        if SkopsFile.isSkops(archive) {
            let nested = inner
            let audit = SkopsAudit(bytes: bytes, limits: budgets) { nested.run($0, &$1, depth: depth + 1) }
            others = audit.run(&findings) ?? Set(archive.entries.map(\.name).filter(Self.isNotSkops))
        }
        for entry in archive.entries where !entry.isFolder && others?.contains(entry.name) != false {
            findings.inside(entry.name) { findings in
                do throws(FormatError) {
                    // An encryption flag does not encrypt; some readers ignore it.
                    let isPlain = entry.flags & 1 != 0 && entry.method == .stored
                    let contents =
                        isPlain
                        ? archive.storedBytes(of: entry) : try archive.contents(of: entry, limits: budgets)
                    if others == nil {
                        inner.member(entry.name, contents, &findings, depth)
                    } else {
                        inner.run(contents, &findings, depth: depth + 1)
                    }
                } catch {
                    var plain = error
                    plain.member = nil
                    findings.add(plain)
                }
            }
        }
    }

    /// Whether a member is none that skops would have written.
    private static func isNotSkops(_ name: String) -> Bool {
        name != "schema.json" && ![".npy", ".npz", ".bin"].contains { name.hasSuffix($0) }
    }

    private func report(_ finding: ZipFinding, _ bytes: Bytes, _ findings: inout Findings, _ depth: Int) {
        switch finding.kind {
        case .traversal: findings.add(.traversal, .hostile, finding.text, offset: finding.offset)
        case .duplicateName, .overlap, .headerMismatch:
            findings.add(.ambiguous, .hostile, finding.text, offset: finding.offset)
        case .encrypted, .unknownMethod:
            findings.add(.malformed, .broken, finding.text, offset: finding.offset)
        case .gap: findings.add(.ambiguous, .broken, finding.text, offset: finding.offset)
        case .trailingBytes:
            trailing(bytes[finding.offset..<bytes.count], at: finding.offset, &findings, depth)
        case .leadingBytes: findings.add(.polyglot, .broken, finding.text, offset: finding.offset)
        }
    }

    private func report(_ finding: TarFinding, _ bytes: Bytes, _ findings: inout Findings, _ depth: Int) {
        switch finding.kind {
        case .traversal, .link, .device:
            findings.add(.traversal, .hostile, finding.text, offset: finding.offset)
        case .duplicateName, .ambiguous:
            findings.add(.ambiguous, .hostile, finding.text, offset: finding.offset)
        case .damaged, .unsupported: findings.add(.malformed, .broken, finding.text, offset: finding.offset)
        case .trailingBytes:
            trailing(bytes[finding.offset..<bytes.count], at: finding.offset, &findings, depth)
        }
    }
}
