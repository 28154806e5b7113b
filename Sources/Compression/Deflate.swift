package import AspicCore
import CZlib

/// `bytes` deflated in one go, as Python's `zlib.compress` and `zlib.compressobj` do with default memory.
///
/// - Parameter windowBits: zlib's: -15 for raw deflate, 15 with zlib's header.
func deflateStream(_ bytes: Bytes, level: Int, windowBits: Int32) throws(FormatError) -> Bytes {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    let status = deflateInit2_(
        stream, Int32(level), Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw FormatError(.limitExceeded, "zlib cannot allocate an encoder") }
    defer { deflateEnd(stream) }

    let output = OutputBuffer(limits: .unbounded, expecting: Int(deflateBound(stream, UInt(bytes.count))))
    try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) in
        var position = 0
        var status = Z_OK
        while status != Z_STREAM_END {
            let portion = min(input.count - position, 1 << 30)
            let isLast = position + portion == input.count
            let address = input.baseAddress.map { ($0 + position).assumingMemoryBound(to: UInt8.self) }
            stream.pointee.next_in = UnsafeMutablePointer(mutating: address)
            stream.pointee.avail_in = UInt32(portion)
            let space = output.space()
            stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(min(space.count, 1 << 30))
            let offered = Int(stream.pointee.avail_out)
            status = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw FormatError(.limitExceeded, "zlib cannot encode (error \(status))")
            }
            position += portion - Int(stream.pointee.avail_in)
            try output.advance(by: offered - Int(stream.pointee.avail_out))
        }
    }
    return output.joined()
}

/// Raw deflate data as zip files hold it.
package func deflateRaw(_ bytes: Bytes, level: Int) throws(FormatError) -> Bytes {
    try deflateStream(bytes, level: level, windowBits: -15)
}
