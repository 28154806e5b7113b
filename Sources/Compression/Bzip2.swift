import AspicCore
import CBzip2

/// All streams of a bzip2 file; like Python, a tail that does not begin a stream is left alone.
func decompressBzip2(_ bytes: Bytes, limits: Limits) throws(FormatError) -> Decompressed {
    let output = OutputBuffer(limits: limits, expecting: bytes.count &* 4)
    var end = 0
    var streams = 0
    repeat {
        end = try decompressBzip2Stream(bytes, from: end, into: output)
        streams += 1
    } while bytes[end..<bytes.count].starts(with: [0x42, 0x5A, 0x68])
    return Decompressed(bytes: output.joined(), consumed: end, streams: streams)
}

private func decompressBzip2Stream(
    _ bytes: Bytes, from start: Int, into output: OutputBuffer
) throws(FormatError) -> Int {
    let stream = UnsafeMutablePointer<bz_stream>.allocate(capacity: 1)
    stream.initialize(to: bz_stream())
    defer { stream.deallocate() }
    guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else {
        throw FormatError(.limitExceeded, "libbz2 cannot allocate a decoder")
    }
    defer { BZ2_bzDecompressEnd(stream) }
    return try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) -> Int in
        var position = start
        while true {
            let portion = min(input.count - position, 1 << 30)
            stream.pointee.next_in = signedPointer(input, position)
            stream.pointee.avail_in = UInt32(portion)
            let space = output.space()
            stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: CChar.self)
            stream.pointee.avail_out = UInt32(min(space.count, 1 << 30))
            let offered = Int(stream.pointee.avail_out)
            let status = BZ2_bzDecompress(stream)
            position += portion - Int(stream.pointee.avail_in)
            let produced = offered - Int(stream.pointee.avail_out)
            try output.advance(by: produced)
            switch status {
            case BZ_STREAM_END: return position
            case BZ_OK where produced == 0 && position == input.count:
                throw Codec.bzip2.truncated(at: position)
            case BZ_OK: continue
            case BZ_MEM_ERROR: throw FormatError(.limitExceeded, "libbz2 cannot allocate a decoder")
            case BZ_DATA_ERROR: throw Codec.bzip2.malformed("damaged data or checksum", at: position)
            default: throw Codec.bzip2.malformed("no bzip2 header", at: position)
            }
        }
    }
}

/// What Python's `bz2.compress` writes.
func compressBzip2(_ bytes: Bytes, level: Int) throws(FormatError) -> Bytes {
    let stream = UnsafeMutablePointer<bz_stream>.allocate(capacity: 1)
    stream.initialize(to: bz_stream())
    defer { stream.deallocate() }
    guard BZ2_bzCompressInit(stream, Int32(level), 0, 0) == BZ_OK else {
        throw FormatError(.limitExceeded, "libbz2 cannot allocate an encoder")
    }
    defer { BZ2_bzCompressEnd(stream) }
    let output = OutputBuffer(limits: .unbounded, expecting: bytes.count / 2)
    try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) in
        var position = 0
        var status = BZ_OK
        while status != BZ_STREAM_END {
            let portion = min(input.count - position, 1 << 30)
            let isLast = position + portion == input.count
            stream.pointee.next_in = signedPointer(input, position)
            stream.pointee.avail_in = UInt32(portion)
            let space = output.space()
            stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: CChar.self)
            stream.pointee.avail_out = UInt32(min(space.count, 1 << 30))
            let offered = Int(stream.pointee.avail_out)
            status = BZ2_bzCompress(stream, isLast ? BZ_FINISH : BZ_RUN)
            guard status >= 0 else {
                throw FormatError(.limitExceeded, "libbz2 cannot encode (error \(status))")
            }
            position += portion - Int(stream.pointee.avail_in)
            try output.advance(by: offered - Int(stream.pointee.avail_out))
        }
    }
    return output.joined()
}

/// libbz2 never writes through `next_in`; its type only lacks const.
private func signedPointer(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UnsafeMutablePointer<CChar>? {
    UnsafeMutablePointer(
        mutating: buffer.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) })
}
