import AspicCore
import Compression

/// joblib's compressed container before 0.10: `ZF`, the length in hexadecimal padded to 19 characters (20 in
/// files of Python 2 and joblib 0.8.4 or older), then a zlib stream.
enum ZFile {
    static func isOne(_ bytes: Bytes) -> Bool { bytes.starts(with: Array("ZF0x".utf8)) }

    /// The content, and the header as it was written.
    static func decompress(
        _ bytes: Bytes, limits: Limits
    ) throws(FormatError) -> (content: Bytes, header: [UInt8], stream: Bytes) {
        let fixed = 21
        guard bytes.count > fixed else {
            throw FormatError(.truncated, "expected a ZF header of 21 bytes", offset: bytes.count)
        }
        let start = bytes[fixed] == UInt8(ascii: " ") ? fixed + 1 : fixed
        let digits = bytes[4..<start].text.prefix { $0 != " " && $0 != "L" }
        guard let length = Int(digits, radix: 16) else {
            throw FormatError(.malformed, "the ZF header's length is not a number", offset: 2)
        }
        let stream = bytes[start..<bytes.count]
        let content = try Codec.zlib.decompress(stream, limits: limits).bytes
        guard content.count == length else {
            throw FormatError(
                .malformed, "the ZF header announces \(length) bytes, the stream holds \(content.count)",
                offset: 2)
        }
        return (content, bytes[0..<start].array, stream)
    }
}
