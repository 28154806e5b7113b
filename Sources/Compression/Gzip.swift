package import AspicCore

/// The header in front of a gzip member (RFC 1952).
package struct GzipHeader: Sendable {
    /// The header as it stands in the file, name and comment included.
    package let bytes: Bytes
    /// Seconds since 1970; 0 if none was given.
    package let modificationTime: UInt32
    /// 2 for the best, 4 for the fastest compression; 0 says nothing.
    package let extraFlags: UInt8

    /// The header that `bytes` start with.
    package init(_ bytes: Bytes) throws(FormatError) {
        var cursor = ByteCursor(bytes)
        let fixed = try cursor.take(10, "a gzip header")
        guard fixed[0] == 0x1F, fixed[1] == 0x8B, fixed[2] == 8, fixed[3] & 0xE0 == 0 else {
            throw FormatError(.malformed, "not a gzip header", offset: 0)
        }
        let flags = fixed[3]
        if flags & 4 != 0 {
            let size = try cursor.little(UInt16.self, "a gzip header's extra field")
            try cursor.skip(Int(size), "a gzip header's extra field")
        }
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            while try cursor.little(UInt8.self, "a gzip header's name") != 0 {}
        }
        if flags & 2 != 0 { try cursor.skip(2, "a gzip header's checksum") }
        self.bytes = bytes[0..<cursor.position]
        modificationTime = (0..<4).reduce(0) { $0 | UInt32(fixed[4 + $1]) << (8 * UInt32($1)) }
        extraFlags = fixed[8]
    }

    /// The header Python's `gzip` module writes (system unknown), or zlib's own (system Unix), which joblib uses.
    package static func standard(level: Int, modificationTime: UInt32 = 0, system: UInt8 = 3) -> Bytes {
        // zlib calls levels 0 and 1 fastest, the gzip module only level 1.
        let extraFlags: UInt8 = level == 9 ? 2 : level == 1 || (level == 0 && system == 3) ? 4 : 0
        let time = (0..<4).map { UInt8(truncatingIfNeeded: modificationTime >> (8 * UInt32($0))) }
        return Bytes([0x1F, 0x8B, 8, 0] + time + [extraFlags, system])
    }
}

/// All members of a gzip stream. Zero bytes between and after members are skipped, as Python does.
func decompressGzip(_ bytes: Bytes, limits: Limits) throws(FormatError) -> Decompressed {
    let output = OutputBuffer(limits: limits, expecting: bytes.count &* 4)
    let inflater = try Inflater(windowBits: 31)
    var end = try inflater.run(bytes, from: 0, into: output, codec: .gzip)
    var members = 1
    while true {
        var next = end
        bytes.withUnsafeBytes { buffer in
            while next < buffer.count && buffer[next] == 0 { next += 1 }
        }
        if next == bytes.count { end = next }
        guard next + 1 < bytes.count, bytes[next] == 0x1F, bytes[next + 1] == 0x8B else { break }
        end = try inflater.run(bytes, from: next, into: output, codec: .gzip)
        members += 1
    }
    return Decompressed(bytes: output.joined(), consumed: end, streams: members)
}

/// One gzip member: header, deflated data, CRC-32 and size.
func compressGzip(_ bytes: Bytes, level: Int, header: Bytes?) throws(FormatError) -> Bytes {
    let deflated = try Deflated.streams(of: [bytes], level: level)[0]
    let size = UInt32(truncatingIfNeeded: bytes.count)
    let trailer = [deflated.check, size].flatMap { value in
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    return wrapped(deflated, between: header ?? GzipHeader.standard(level: level), and: trailer)
}
