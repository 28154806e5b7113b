package import AspicCore

/// A compression that wraps a whole file, named as joblib names it.
public enum Codec: String, Sendable, CaseIterable {
    case none
    case zlib
    case gzip
    case bzip2 = "bz2"
    /// The older `.lzma` container, Python's `lzma.FORMAT_ALONE`.
    case lzma
    case xz
    /// The LZ4 frame format.
    case lz4

    /// The levels its encoder takes; joblib passes them on unchanged.
    public var levels: ClosedRange<Int> {
        switch self {
        case .none: 0...0
        case .zlib, .gzip: 0...9
        case .bzip2: 1...9
        case .lzma, .xz: 0...9
        case .lz4: 0...16
        }
    }

    /// The level `joblib.dump(..., compress=NAME)` takes when none is given.
    public var defaultLevel: Int {
        switch self {
        case .none, .lz4: 0
        case .zlib, .gzip: 3
        case .bzip2: 9
        case .lzma, .xz: 6
        }
    }

    /// The codec whose magic number `bytes` begin with, by joblib's rules; ``none`` if there is none.
    ///
    /// joblib takes a single `x` for zlib. No pickle begins with that byte, but text does, so the zlib header's
    /// own check (method 8, a multiple of 31) is asked for as well.
    package init(detecting bytes: Bytes) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if bytes.starts(with: [0x42, 0x5A, 0x68]) {
            self = .bzip2
        } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            self = .xz
        } else if bytes.starts(with: [0x5D, 0x00]) {
            self = .lzma
        } else if bytes.starts(with: [0x04, 0x22, 0x4D, 0x18]) {
            self = .lz4
        } else if bytes.count >= 2, bytes[0] == 0x78, (0x7800 + Int(bytes[1])) % 31 == 0 {
            self = .zlib
        } else {
            self = .none
        }
    }
}

/// What a compressed stream held, and where it ended.
package struct Decompressed: Sendable {
    package let bytes: Bytes
    /// Input bytes that belong to the stream; fewer than were given if something follows it.
    package let consumed: Int
    /// Concatenated members (gzip), streams (bzip2, xz) or frames (lz4).
    package let streams: Int
}

extension Codec {
    /// Reads every concatenated stream as Python's `gzip`, `bz2`, `lzma` and `lz4.frame` do; what follows the
    /// last one is left, and shows in ``Decompressed/consumed``.
    ///
    /// - Throws: ``FormatError``: `truncated` with the number of bytes there were, `malformed` or `checksum`
    ///   with the byte at which the decoder stopped, `limit-exceeded` when the output outgrows
    ///   ``Limits/decompressedBytes``.
    package func decompress(_ bytes: Bytes, limits: Limits = .standard) throws(FormatError) -> Decompressed {
        switch self {
        case .none:
            return Decompressed(bytes: bytes, consumed: bytes.count, streams: 1)
        case .zlib:
            return try inflateStream(bytes, windowBits: 15, limits: limits)
        case .gzip:
            return try decompressGzip(bytes, limits: limits)
        case .bzip2:
            return try decompressBzip2(bytes, limits: limits)
        case .lzma, .xz:
            return try decompressLzma(bytes, codec: self, limits: limits)
        case .lz4:
            return try decompressLz4(bytes, limits: limits)
        }
    }

    /// The bytes that Python's module of the same name writes at this level; zlib and gzip of more than a MiB are
    /// written in blocks on several threads, which adds some bytes to each.
    ///
    /// - Parameters:
    ///   - level: one of ``levels``; the default is joblib's.
    ///   - gzipHeader: the header to write in front of a gzip stream; the default is zlib's own, without a time.
    ///   - boundaries: offsets at which the writer handed its data over. Only lz4's output depends on them.
    package func compress(
        _ bytes: Bytes, level: Int? = nil, gzipHeader: Bytes? = nil, boundaries: [Int] = []
    ) throws(FormatError) -> Bytes {
        let level = level ?? defaultLevel
        guard levels.contains(level) else {
            throw FormatError(
                .unsupported,
                "\(rawValue) has levels \(levels.lowerBound) to \(levels.upperBound), not \(level)")
        }
        switch self {
        case .none: return bytes
        case .zlib: return try compressZlib(bytes, level: level)
        case .gzip: return try compressGzip(bytes, level: level, header: gzipHeader)
        case .bzip2: return try compressBzip2(bytes, level: level)
        case .lzma, .xz: return try compressLzma(bytes, codec: self, level: level)
        case .lz4: return try compressLz4(bytes, level: level, boundaries: boundaries)
        }
    }

    func malformed(_ detail: String, at offset: Int) -> FormatError {
        FormatError(.malformed, "not a valid \(rawValue) stream: \(detail)", offset: offset)
    }

    func truncated(at offset: Int) -> FormatError {
        FormatError(.truncated, "the \(rawValue) stream ends before its end marker", offset: offset)
    }
}
