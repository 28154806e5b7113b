package import AspicCore
import Compression

/// Writes a zip file whose bytes depend on nothing but what was added: no clock, no file system.
///
/// Headers are those of Python's `zipfile`, zip64 included.
package struct ZipWriter {
    /// How a member's contents are stored.
    package enum Method: Sendable {
        case stored
        case deflate(level: Int)
        /// Deflated, unless that is not smaller.
        case smaller
    }

    /// zlib's default. On the nodes of trees level 9 takes ten times as long for four hundredths of the size.
    private static let usualLevel = 6

    /// What `zipfile` takes as 32 bits at most.
    private static let zip64Limit = 0x7FFF_FFFF

    private var output: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// Adds a member dated 1980-01-01, the first day zip knows.
    ///
    /// - Parameter hasWideSizes: whether the member's header has room for 64-bit sizes even if it needs none;
    ///   numpy always asks for that.
    package mutating func add(
        _ name: String, _ contents: Bytes, method: Method = .smaller, hasWideSizes: Bool = false
    ) throws(FormatError) {
        try add([(name, contents)], method: method, hasWideSizes: hasWideSizes)
    }

    /// Adds members as ``add(_:_:method:hasWideSizes:)`` does one after the other, and encodes them side by side.
    package mutating func add(
        _ members: [(name: String, contents: Bytes)], method: Method = .smaller, hasWideSizes: Bool = false
    ) throws(FormatError) {
        let version: UInt16 = hasWideSizes ? 45 : 20
        let encoded = try Self.encoded(members.map(\.contents), method)
        for ((name, contents), encoded) in zip(members, encoded) {
            let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
            let entry = ZipEntry(
                name: name, nameBytes: Bytes(name.utf8), versionMadeBy: 0x0300 | version,
                versionNeeded: version,
                flags: isASCII ? 0 : 0x800, method: .stored, time: 0, date: 0x21, checksum: 0,
                compressedSize: 0,
                size: 0, internalAttributes: 0, externalAttributes: 0o600 << 16, extra: .empty,
                comment: .empty,
                headerOffset: 0, dataOffset: 0, localExtra: .empty, recordEnd: 0)
            add(contents, encoded, as: entry, hasWideSizes: hasWideSizes)
        }
    }

    /// Adds a member with another one's name, date and attributes.
    package mutating func add(
        _ contents: Bytes, as entry: ZipEntry, method: Method, hasWideSizes: Bool = false
    ) throws(FormatError) {
        for encoded in try Self.encoded([contents], method) {
            add(contents, encoded, as: entry, hasWideSizes: hasWideSizes)
        }
    }

    /// What is stored of a member.
    private struct Encoded {
        var isDeflated: Bool
        var parts: [Bytes]
        var checksum: UInt32
    }

    private static func encoded(
        _ contents: [Bytes], _ method: Method
    ) throws(FormatError) -> [Encoded] {
        let level: Int? =
            switch method {
            case .stored: nil
            case .deflate(let level): level
            case .smaller: usualLevel
            }
        let streams = try Deflated.streams(of: contents, level: level)
        return zip(contents, streams).map { contents, stream in
            let isDeflated =
                switch method {
                case .stored: false
                case .deflate: true
                case .smaller: stream.count < contents.count
                }
            return Encoded(
                isDeflated: isDeflated, parts: isDeflated ? stream.blocks : [contents], checksum: stream.check
            )
        }
    }

    private mutating func add(
        _ contents: Bytes, _ encoded: Encoded, as entry: ZipEntry, hasWideSizes: Bool
    ) {
        var entry = entry
        entry.method = encoded.isDeflated ? .deflate : .stored
        entry.flags &= 0x800
        entry.checksum = encoded.checksum
        entry.size = contents.count
        entry.compressedSize = encoded.parts.reduce(0) { $0 + $1.count }
        entry.extra = .empty
        entry.localExtra = .empty
        let offset = output.count
        let isLarge =
            hasWideSizes || entry.size > Self.zip64Limit || entry.compressedSize > Self.zip64Limit
        if isLarge { entry.versionNeeded = max(entry.versionNeeded, 45) }
        output += [0x50, 0x4B, 3, 4]
        append(entry.versionNeeded, entry.flags, entry.method.rawValue, entry.time, entry.date)
        append(entry.checksum)
        append(isLarge ? UInt32.max : UInt32(entry.compressedSize), isLarge ? UInt32.max : UInt32(entry.size))
        append(UInt16(entry.nameBytes.count), isLarge ? 20 : 0)
        append(entry.nameBytes)
        if isLarge {
            append(UInt16(1), UInt16(16))
            append(UInt64(entry.size), UInt64(entry.compressedSize))
        }
        for part in encoded.parts { append(part) }
        addToDirectory(entry, offset: offset)
    }

    /// Copies a member with its headers and its compressed data exactly as they are.
    package mutating func copy(_ entry: ZipEntry, from archive: ZipArchive) {
        let offset = output.count
        append(archive.bytes[entry.headerOffset..<entry.recordEnd])
        addToDirectory(entry, offset: offset)
    }

    /// The finished file.
    package consuming func finish(comment: Bytes = .empty) -> Bytes {
        let start = output.count
        output += directory
        let size = directory.count
        if count > 0xFFFF || start > Self.zip64Limit || size > Self.zip64Limit {
            let record = output.count
            output += [0x50, 0x4B, 6, 6]
            append(UInt64(44))
            append(UInt16(45), UInt16(45))
            append(UInt32(0), UInt32(0))
            append(UInt64(count), UInt64(count), UInt64(size), UInt64(start))
            output += [0x50, 0x4B, 6, 7]
            append(UInt32(0))
            append(UInt64(record))
            append(UInt32(1))
        }
        output += [0x50, 0x4B, 5, 6]
        append(UInt16(0), UInt16(0))
        append(UInt16(min(count, 0xFFFF)), UInt16(min(count, 0xFFFF)))
        append(UInt32(min(size, 0xFFFF_FFFF)), UInt32(min(start, 0xFFFF_FFFF)))
        append(UInt16(min(comment.count, 0xFFFF)))
        append(comment[0..<min(comment.count, 0xFFFF)])
        return Bytes(output)
    }

    private mutating func addToDirectory(_ entry: ZipEntry, offset: Int) {
        var wide: [UInt64] = []
        let isLarge = entry.size > Self.zip64Limit || entry.compressedSize > Self.zip64Limit
        if isLarge { wide += [UInt64(entry.size), UInt64(entry.compressedSize)] }
        if offset > Self.zip64Limit { wide.append(UInt64(offset)) }
        var extra = Self.withoutZip64(entry.extra)
        if !wide.isEmpty {
            var field: [UInt8] = [1, 0, UInt8(8 * wide.count), 0]
            for value in wide {
                for shift in 0..<8 { field.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(shift)))) }
            }
            extra = field + extra
        }
        // The appending helpers write to `output`; the directory takes its place for a moment.
        swap(&output, &directory)
        defer { swap(&output, &directory) }
        output += [0x50, 0x4B, 1, 2]
        append(
            entry.versionMadeBy, wide.isEmpty ? entry.versionNeeded : max(entry.versionNeeded, 45),
            entry.flags,
            entry.method.rawValue, entry.time, entry.date)
        append(entry.checksum)
        append(isLarge ? UInt32.max : UInt32(entry.compressedSize), isLarge ? UInt32.max : UInt32(entry.size))
        append(UInt16(entry.nameBytes.count), UInt16(extra.count), UInt16(entry.comment.count))
        append(UInt16(0), entry.internalAttributes)
        append(entry.externalAttributes)
        append(offset > Self.zip64Limit ? UInt32.max : UInt32(offset))
        append(entry.nameBytes)
        output += extra
        append(entry.comment)
        count += 1
    }

    /// The extra fields but number 1, whose contents depend on where the member lands.
    private static func withoutZip64(_ extra: Bytes) -> [UInt8] {
        var kept: [UInt8] = []
        var place = 0
        while place + 4 <= extra.count {
            let size = Int(extra[place + 2]) | Int(extra[place + 3]) << 8
            let end = min(place + 4 + size, extra.count)
            if extra[place] != 1 || extra[place + 1] != 0 { kept += extra[place..<end].array }
            place = end
        }
        return kept + extra[place..<extra.count].array
    }

    private mutating func append<Value: FixedWidthInteger>(_ values: Value...) {
        for value in values { withUnsafeBytes(of: value.littleEndian) { output += $0 } }
    }

    private mutating func append(_ bytes: Bytes) {
        bytes.withUnsafeBytes { output += $0 }
    }
}
