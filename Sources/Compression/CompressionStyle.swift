package import AspicCore

/// How a file was compressed, as far as writing it again takes to give the same bytes.
package struct CompressionStyle: Sendable, Equatable {
    package var codec: Codec
    package var level: Int
    /// gzip's header verbatim, because it holds a time and perhaps a name.
    package var gzipHeader: [UInt8]?

    /// Whether an xz stream has a checksum.
    package var isChecked = true

    package init(codec: Codec, level: Int? = nil, gzipHeader: [UInt8]? = nil) {
        self.codec = codec
        self.level = level ?? codec.defaultLevel
        self.gzipHeader = gzipHeader
    }

    package func compress(_ bytes: Bytes, boundaries: [Int] = []) throws(FormatError) -> Bytes {
        if codec == .xz && !isChecked {
            return try compressLzma(bytes, codec: codec, level: level, isChecked: false)
        }
        return try codec.compress(
            bytes, level: level, gzipHeader: gzipHeader.map { Bytes($0) }, boundaries: boundaries)
    }

    /// The style that turns `content` back into `stream`, or the likeliest one if none does exactly.
    ///
    /// Levels that the stream's own header rules out are not tried; each remaining one costs a compression.
    package init(of stream: Bytes, codec: Codec, content: Bytes, boundaries: [Int] = []) {
        let header = codec == .gzip ? (try? GzipHeader(stream))?.bytes.array : nil
        let candidates = Self.likelyLevels(of: stream, codec: codec)
        for level in candidates {
            var style = CompressionStyle(codec: codec, level: level, gzipHeader: header)
            // The stream flags follow the six bytes of magic.
            style.isChecked = codec != .xz || stream.count < 8 || stream[7] & 0x0F != 0
            if let again = try? style.compress(content, boundaries: boundaries), again.elementsEqual(stream) {
                self = style
                return
            }
        }
        self.init(codec: codec, level: candidates.first, gzipHeader: header)
    }

    /// The levels `stream` may have been written with, the likeliest first.
    static func likelyLevels(of stream: Bytes, codec: Codec) -> [Int] {
        switch codec {
        case .none: return [0]
        case .zlib:
            guard stream.count > 1 else { return [3] }
            return [[1, 0], [3, 2, 4, 5], [6], [9, 7, 8]][Int(stream[1] >> 6)]
        case .gzip:
            guard stream.count > 9 else { return [3] }
            switch stream[8] {
            case 2: return [9]
            case 4: return [1, 0]
            default: return [3, 6, 2, 4, 5, 7, 8, 0]
            }
        case .bzip2:
            // "BZh" and the level as a digit.
            guard stream.count > 3, case let level = Int(stream[3]) - 0x30, codec.levels.contains(level)
            else {
                return [9]
            }
            return [level]
        case .lzma:
            // The dictionary's size follows the properties byte.
            guard stream.count > 5 else { return [6] }
            return presets(dictionary: (0..<4).reduce(0) { $0 | Int(stream[1 + $1]) << (8 * $1) })
        case .xz: return [6, 3, 9, 1, 5, 0, 2, 4, 7, 8]
        case .lz4: return [0, 3, 9, 1, 4, 5, 6, 7, 8, 10, 11, 12, 2, 13, 14, 15, 16]
        }
    }

    /// xz's presets by the size of their dictionary.
    private static func presets(dictionary: Int) -> [Int] {
        switch dictionary {
        case 1 << 18: [0]
        case 1 << 20: [1]
        case 1 << 21: [2]
        case 1 << 22: [3, 4]
        case 1 << 23: [6, 5]
        case 1 << 24: [7]
        case 1 << 25: [8]
        case 1 << 26: [9]
        default: [6]
        }
    }
}
