package import AspicCore
import CZlib

/// A deflate decoder that can be used for one stream after another without allocating again.
package struct Inflater: ~Copyable {
    /// On the heap, because zlib refuses a stream that has moved.
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Parameter windowBits: zlib's: -15 for raw deflate, 15 with zlib's header, 31 with gzip's.
    package init(windowBits: Int32 = -15) throws(FormatError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            throw FormatError(.limitExceeded, "zlib cannot allocate a decoder")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Decodes one stream that starts at `start`; returns where it ends.
    func run(_ bytes: Bytes, from start: Int, into output: OutputBuffer, codec: Codec) throws(FormatError)
        -> Int
    {
        inflateReset(stream)
        return try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) -> Int in
            var position = start
            while true {
                let portion = min(input.count - position, 1 << 30)
                stream.pointee.next_in = portion == 0 ? nil : Self.pointer(input, position)
                stream.pointee.avail_in = UInt32(portion)
                let space = output.space()
                stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_out = UInt32(min(space.count, 1 << 30))
                let offered = Int(stream.pointee.avail_out)
                let status = inflate(stream, Z_NO_FLUSH)
                position += portion - Int(stream.pointee.avail_in)
                let produced = offered - Int(stream.pointee.avail_out)
                try output.advance(by: produced)
                switch status {
                case Z_STREAM_END: return position
                case Z_OK where produced > 0 || portion > Int(stream.pointee.avail_in): continue
                case Z_OK, Z_BUF_ERROR:
                    if position == input.count { throw codec.truncated(at: position) }
                    throw codec.malformed("no progress", at: position)
                default: throw failure(status, codec, at: position)
                }
            }
        }
    }

    /// Decodes raw deflate data that is known to become `size` bytes and to use all of `bytes`.
    ///
    /// - Throws: ``FormatError``: `malformed` or `truncated` if either is not so. `size` is checked against what
    ///   `bytes` can become at most before memory is asked for.
    package func inflateExactly(_ bytes: Bytes, size: Int) throws(FormatError) -> Bytes {
        // A deflate stream cannot expand more than 1032 times (zlib's technical notes).
        guard size >= 0, size / 1032 <= bytes.count + 1, size < 1 << 32, bytes.count < 1 << 32 else {
            throw FormatError(.malformed, "\(bytes.count) deflated bytes cannot become \(size) bytes")
        }
        inflateReset(stream)
        return try Bytes(count: size) { (output: UnsafeMutableRawBufferPointer) throws(FormatError) in
            try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) in
                var unused: UInt8 = 0
                stream.pointee.next_in = Self.pointer(input, 0)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.avail_out = UInt32(output.count)
                let status = withUnsafeMutablePointer(to: &unused) { spare in
                    // zlib wants an address even for no output.
                    stream.pointee.next_out =
                        output.count == 0
                        ? spare : output.baseAddress?.assumingMemoryBound(to: UInt8.self)
                    return inflate(stream, Z_FINISH)
                }
                let position = input.count - Int(stream.pointee.avail_in)
                switch status {
                case Z_STREAM_END:
                    guard stream.pointee.avail_out == 0 else {
                        throw FormatError(
                            .malformed,
                            "the deflated data ends after \(size - Int(stream.pointee.avail_out)) of \(size) bytes",
                            offset: position)
                    }
                    guard position == input.count else {
                        throw FormatError(
                            .malformed, "\(input.count - position) bytes follow the deflated data",
                            offset: position)
                    }
                case Z_OK, Z_BUF_ERROR:
                    if stream.pointee.avail_out == 0, stream.pointee.avail_in > 0 || size == 0 {
                        throw FormatError(
                            .malformed, "the deflated data holds more than the \(size) bytes announced",
                            offset: position)
                    }
                    throw FormatError(
                        .truncated, "the deflated data ends before its end marker", offset: position)
                default: throw failure(status, .zlib, at: position)
                }
            }
        }
    }

    private func failure(_ status: Int32, _ codec: Codec, at offset: Int) -> FormatError {
        let message = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)"
        if message.hasPrefix("incorrect") && message.hasSuffix("check") && message != "incorrect header check"
        {
            return FormatError(
                .checksum, "the \(codec.rawValue) stream's checksum does not match", offset: offset)
        }
        return codec.malformed(message, at: offset)
    }

    private static func pointer(
        _ buffer: UnsafeRawBufferPointer, _ offset: Int
    ) -> UnsafeMutablePointer<UInt8>? {
        guard let base = buffer.baseAddress else { return nil }
        // zlib never writes through next_in; its type only lacks const.
        return UnsafeMutablePointer(mutating: (base + offset).assumingMemoryBound(to: UInt8.self))
    }
}

/// One zlib or raw deflate stream.
func inflateStream(_ bytes: Bytes, windowBits: Int32, limits: Limits) throws(FormatError) -> Decompressed {
    let output = OutputBuffer(limits: limits, expecting: bytes.count &* 4)
    let inflater = try Inflater(windowBits: windowBits)
    let end = try inflater.run(bytes, from: 0, into: output, codec: .zlib)
    return Decompressed(bytes: output.joined(), consumed: end, streams: 1)
}

/// A raw deflate stream as zip files hold it, of unknown size.
package func inflateRaw(_ bytes: Bytes, limits: Limits = .standard) throws(FormatError) -> Decompressed {
    try inflateStream(bytes, windowBits: -15, limits: limits)
}
