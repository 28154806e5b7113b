package import AspicCore
package import Compression

/// A zip file whose members are read when asked for; stored ones without copying.
///
/// Everything two readers could disagree about is an error: names twice, local headers that contradict the
/// directory, members that share bytes, names that leave the folder.
/// Source: PKWARE's APPNOTE 6.3.10.
package struct ZipArchive: Sendable {
    package let bytes: Bytes
    /// In the directory's order.
    package let entries: [ZipEntry]
    package let comment: Bytes
    /// What is odd about the file; with `isStrict`, only what is not fatal.
    package let findings: [ZipFinding]
    private let places: [String: Int]

    /// - Parameter isStrict: whether a fatal finding is thrown; otherwise it is only noted in ``findings``.
    /// - Throws: ``FormatError`` if the file has no sound directory, or more members or larger contents than
    ///   `limits` allow.
    package init(_ bytes: Bytes, limits: Limits = .standard, isStrict: Bool = true) throws(FormatError) {
        let directory = try ZipDirectory(bytes)
        guard directory.count <= limits.members else {
            throw limits.exceeded(
                .members, "a zip file of \(directory.count) members, more than \(limits.members)")
        }
        var findings: [ZipFinding] = []
        var entries: [ZipEntry] = []
        entries.reserveCapacity(directory.count)
        var places = [String: Int](minimumCapacity: directory.count)
        var cursor = ByteCursor(bytes[0..<directory.start + directory.size], at: directory.start)
        var budget = limits.decompressedBytes
        for index in 0..<directory.count {
            let at = cursor.position
            let entry = try Self.centralEntry(&cursor, bytes, directory, &findings)
            if places.updateValue(index, forKey: entry.name) != nil {
                findings.append(
                    ZipFinding(
                        kind: .duplicateName, text: "two members are called “\(entry.name)”", offset: at))
            }
            Self.checkName(entry, at: at, &findings)
            if entry.method != .stored {
                let (rest, overflow) = budget.subtractingReportingOverflow(entry.size)
                guard !overflow, rest >= 0 else {
                    throw limits.exceeded(
                        .decompressedBytes,
                        "members decompress to more than \(limits.decompressedBytes) bytes", offset: at)
                }
                budget = rest
            }
            entries.append(entry)
        }
        guard cursor.isAtEnd else {
            throw FormatError(
                .malformed, "\(cursor.remaining) bytes follow the last member of the directory",
                offset: cursor.position)
        }
        Self.checkLayout(&entries, directory, &findings)
        if directory.trailingBytes > 0 {
            findings.append(
                ZipFinding(
                    kind: .trailingBytes, text: "\(directory.trailingBytes) bytes follow the zip file",
                    offset: bytes.count - directory.trailingBytes))
        }
        if isStrict, let fatal = findings.first(where: \.isFatal) { throw fatal.error }
        self.bytes = bytes
        self.entries = entries
        self.comment = directory.comment
        self.findings = findings
        self.places = places
    }

    package func entry(named name: String) -> ZipEntry? { places[name].map { entries[$0] } }

    /// The member's place in ``entries``.
    package func index(named name: String) -> Int? { places[name] }

    /// The member's data as stored, compressed or not.
    package func storedBytes(of entry: ZipEntry) -> Bytes {
        bytes[entry.dataOffset..<entry.dataOffset + entry.compressedSize]
    }

    /// The member's contents, its checksum compared.
    package func contents(of entry: ZipEntry, limits: Limits = .standard) throws(FormatError) -> Bytes {
        try contents(of: entry, using: try Inflater(), limits: limits)
    }

    /// The member's contents; for many members, one `inflater` serves them all.
    package func contents(
        of entry: ZipEntry, using inflater: borrowing Inflater, limits: Limits = .standard
    ) throws(FormatError) -> Bytes {
        let contents = try uncheckedContents(of: entry, using: inflater, limits: limits)
        guard crc32(contents) == entry.checksum else { throw Self.wrongChecksum(entry) }
        return contents
    }

    static func wrongChecksum(_ entry: ZipEntry) -> FormatError {
        FormatError(.checksum, "the member's checksum does not match").inMember(entry.name)
    }

    /// The member's contents before their checksum is compared.
    func uncheckedContents(
        of entry: ZipEntry, using inflater: borrowing Inflater, limits: Limits
    ) throws(FormatError) -> Bytes {
        do throws(FormatError) {
            let stored = storedBytes(of: entry)
            let contents: Bytes
            guard entry.flags & 1 == 0 else { throw FormatError(.unsupported, "the member is encrypted") }
            switch entry.method {
            case .stored:
                guard entry.size == entry.compressedSize else {
                    throw FormatError(.malformed, "a stored member has two sizes")
                }
                contents = stored
            case .deflate: contents = try inflater.inflateExactly(stored, size: entry.size)
            case .bzip2:
                var budget = limits
                budget.decompressedBytes = min(entry.size, limits.decompressedBytes)
                let result = try Codec.bzip2.decompress(stored, limits: budget)
                guard result.bytes.count == entry.size, result.consumed == stored.count else {
                    throw FormatError(
                        .malformed, "\(result.bytes.count) bytes where \(entry.size) were announced")
                }
                contents = result.bytes
            case .lzma: contents = try decompressZipLzma(stored, size: entry.size, limits: limits)
            default: throw FormatError(.unsupported, "compression method \(entry.method.rawValue)")
            }
            return contents
        } catch {
            throw error.inMember(entry.name)
        }
    }
}

// MARK: - Parsing and checking

extension ZipArchive {
    private static func centralEntry(
        _ cursor: inout ByteCursor, _ bytes: Bytes, _ directory: ZipDirectory, _ findings: inout [ZipFinding]
    ) throws(FormatError) -> ZipEntry {
        let at = cursor.position
        let what = "a member's entry in the directory"
        let fixed = try cursor.take(46, what)
        guard fixed.matches("PK\u{01}\u{02}", at: 0) else {
            throw FormatError(.malformed, "expected a member's entry in the directory", offset: at)
        }
        func short(_ offset: Int) -> UInt16 { UInt16(fixed[offset]) | UInt16(fixed[offset + 1]) << 8 }
        func long(_ offset: Int) -> UInt32 { UInt32(short(offset)) | UInt32(short(offset + 2)) << 16 }
        let name = try cursor.take(Int(short(28)), what)
        let extra = try cursor.take(Int(short(30)), what)
        let comment = try cursor.take(Int(short(32)), what)
        var entry = ZipEntry(
            name: name.text, nameBytes: name, versionMadeBy: short(4), versionNeeded: short(6),
            flags: short(8),
            method: ZipMethod(rawValue: short(10)), time: short(12), date: short(14), checksum: long(16),
            compressedSize: Int(long(20)), size: Int(long(24)), internalAttributes: short(36),
            externalAttributes: long(38), extra: extra, comment: comment, headerOffset: Int(long(42)),
            dataOffset: 0, localExtra: .empty, recordEnd: 0)
        let extent = try Extent(size: long(24), compressed: long(20), offset: long(42), entry.extra, at: at)
        entry.size = extent.size
        entry.compressedSize = extent.compressedSize
        entry.headerOffset = extent.headerOffset

        let (start, overflow) = entry.headerOffset.addingReportingOverflow(directory.leadingBytes)
        guard !overflow, start >= 0, start <= directory.start - 30, bytes.matches("PK\u{03}\u{04}", at: start)
        else {
            throw FormatError(
                .malformed, "the directory places “\(entry.name)” where there is no member", offset: at)
        }
        entry.headerOffset = start
        try checkLocalHeader(&entry, bytes, directory, &findings)
        return entry
    }

    /// How large a member is and where; beyond 32 bits it says so in extra field 1.
    private struct Extent {
        var size: Int
        var compressedSize: Int
        var headerOffset: Int

        init(size: UInt32, compressed: UInt32, offset: UInt32, _ extra: Bytes, at: Int) throws(FormatError) {
            self.size = Int(size)
            compressedSize = Int(compressed)
            headerOffset = Int(offset)
            guard size == .max || compressed == .max || offset == .max else { return }
            var cursor = ByteCursor(extra)
            while cursor.remaining >= 4 {
                let tag = try cursor.little(UInt16.self, "an extra field")
                let field = try cursor.take(
                    Int(try cursor.little(UInt16.self, "an extra field")), "an extra field")
                guard tag == 1 else { continue }
                var values = ByteCursor(field)
                func next() throws(FormatError) -> Int {
                    let value = try values.little(UInt64.self, "the zip64 field")
                    guard value < UInt64(Int.max) else {
                        throw FormatError(.malformed, "a size beyond any file", offset: at)
                    }
                    return Int(value)
                }
                if size == .max { self.size = try next() }
                if compressed == .max { compressedSize = try next() }
                if offset == .max { headerOffset = try next() }
                return
            }
        }
    }

    private static func checkLocalHeader(
        _ entry: inout ZipEntry, _ bytes: Bytes, _ directory: ZipDirectory, _ findings: inout [ZipFinding]
    ) throws(FormatError) {
        let start = entry.headerOffset
        var cursor = ByteCursor(bytes[0..<directory.start], at: start)
        let what = "the header of “\(entry.name)”"
        let fixed = try cursor.take(30, what)
        func short(_ offset: Int) -> UInt16 { UInt16(fixed[offset]) | UInt16(fixed[offset + 1]) << 8 }
        func long(_ offset: Int) -> UInt32 { UInt32(short(offset)) | UInt32(short(offset + 2)) << 16 }
        let name = try cursor.take(Int(short(26)), what)
        entry.localExtra = try cursor.take(Int(short(28)), what)
        entry.dataOffset = cursor.position
        guard entry.compressedSize <= cursor.remaining else {
            throw FormatError(
                .malformed, "“\(entry.name)” claims \(entry.compressedSize) bytes of \(cursor.remaining)",
                offset: start)
        }
        let local = try Extent(size: long(22), compressed: long(18), offset: 0, entry.localExtra, at: start)
        // With a data descriptor, the header may leave checksum and sizes at zero.
        let isDeferred =
            entry.hasDataDescriptor && long(14) == 0 && local.size == 0 && local.compressedSize == 0
        let agrees =
            name.elementsEqual(entry.nameBytes) && short(6) == entry.flags
            && short(8) == entry.method.rawValue
            && (isDeferred || entry.hasDataDescriptor && local.size == 0
                || long(14) == entry.checksum && local.size == entry.size
                    && local.compressedSize == entry.compressedSize)
        if !agrees {
            findings.append(
                ZipFinding(
                    kind: .headerMismatch,
                    text: "the directory and the member's own header disagree about “\(entry.name)”",
                    offset: start))
        }
        if entry.flags & 0x2041 != 0 {
            findings.append(
                ZipFinding(kind: .encrypted, text: "“\(entry.name)” is encrypted", offset: start))
        }
        if ![.stored, .deflate, .bzip2, .lzma].contains(entry.method) {
            findings.append(
                ZipFinding(
                    kind: .unknownMethod,
                    text:
                        "“\(entry.name)” is compressed by method \(entry.method.rawValue), which is not read",
                    offset: start))
        }
    }

    private static func checkName(_ entry: ZipEntry, at: Int, _ findings: inout [ZipFinding]) {
        if FilePath.leavesFolder(entry.nameBytes) {
            findings.append(
                ZipFinding(
                    kind: .traversal, text: "the member's name “\(entry.name)” does not stay in the archive",
                    offset: at))
        }
    }

    /// Members must not share bytes; bytes that belong to none are noted.
    private static func checkLayout(
        _ entries: inout [ZipEntry], _ directory: ZipDirectory, _ findings: inout [ZipFinding]
    ) {
        var order = Array(entries.indices)
        // The directory mostly has the order of the file.
        let isAscending = order.dropFirst().allSatisfy {
            entries[$0 - 1].headerOffset <= entries[$0].headerOffset
        }
        if !isAscending { order.sort { entries[$0].headerOffset < entries[$1].headerOffset } }
        var expected = directory.leadingBytes
        for (place, index) in order.enumerated() {
            let start = entries[index].headerOffset
            let end = entries[index].dataOffset + entries[index].compressedSize
            let next = place + 1 < order.count ? entries[order[place + 1]].headerOffset : directory.start
            if place == 0 && start > 0 {
                findings.append(
                    ZipFinding(
                        kind: .leadingBytes, text: "\(start) bytes precede the first member",
                        offset: 0))
                expected = start
            }
            if start < expected || end > next {
                findings.append(
                    ZipFinding(
                        kind: .overlap, text: "“\(entries[index].name)” shares bytes with another member",
                        offset: start))
            }
            // A data descriptor takes 12 to 24 bytes.
            if next > end && !(entries[index].hasDataDescriptor && next - end <= 24) {
                findings.append(
                    ZipFinding(kind: .gap, text: "\(next - end) bytes belong to no member", offset: end))
            }
            entries[index].recordEnd = max(next, end)
            expected = end
        }
    }
}
