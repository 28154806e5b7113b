package import AspicCore
import CLzma

/// What a decoder may take, nearly all of it the dictionary, whose size the stream states: as much as may be
/// decompressed, since more is never looked back at; at least what preset 9 needs, the largest that `xz` and Python
/// write unasked (65 MiB, whatever the size of the data).
private func decoderMemory(_ limits: Limits) -> UInt64 {
    UInt64(min(max(limits.decompressedBytes, 80 << 20), 1 << 30))
}

/// All streams of an `.xz` or `.lzma` file; like Python, a tail that does not begin a stream is left alone.
func decompressLzma(_ bytes: Bytes, codec: Codec, limits: Limits) throws(FormatError) -> Decompressed {
    let output = OutputBuffer(limits: limits, expecting: bytes.count &* 4)
    var end = 0
    var streams = 0
    var current = codec
    repeat {
        let memory = decoderMemory(limits)
        let stream = LzmaStream(memory: memory)
        let status =
            current == .xz
            ? lzma_stream_decoder(stream.pointer, memory, 0) : lzma_alone_decoder(stream.pointer, memory)
        try stream.check(status, current, at: end)
        end = try stream.run(bytes, from: end, into: output, codec: current)
        streams += 1
        current = Codec(detecting: bytes[end..<bytes.count])
    } while current == .xz || current == .lzma
    return Decompressed(bytes: output.joined(), consumed: end, streams: streams)
}

/// What Python's `lzma.compress` writes for a preset: `FORMAT_ALONE`, or `FORMAT_XZ` with CRC-64 (joblib before
/// 0.12: without a check).
func compressLzma(
    _ bytes: Bytes, codec: Codec, level: Int
) throws(FormatError) -> Bytes {
    let stream = LzmaStream(memory: .max)
    var options = lzma_options_lzma()
    let status: lzma_ret
    if codec == .xz {
        status = lzma_easy_encoder(
            stream.pointer, UInt32(level), LZMA_CHECK_CRC64)
    } else if lzma_lzma_preset(&options, UInt32(level)) == 0 {
        status = lzma_alone_encoder(stream.pointer, &options)
    } else {
        status = LZMA_OPTIONS_ERROR
    }
    guard status == LZMA_OK else { throw FormatError(.limitExceeded, "liblzma cannot make an encoder") }
    let output = OutputBuffer(limits: .unbounded, expecting: bytes.count / 2)
    _ = try stream.run(bytes, from: 0, into: output, codec: codec)
    return output.joined()
}

/// The raw LZMA data of a zip member (method 14), which must become exactly `size` bytes.
///
/// `bytes` start with the zip format's own header: library version, properties' size, properties.
package func decompressZipLzma(_ bytes: Bytes, size: Int, limits: Limits) throws(FormatError) -> Bytes {
    var cursor = ByteCursor(bytes)
    try cursor.skip(2, "the LZMA member's version")
    let propertySize = try cursor.little(UInt16.self, "the LZMA member's properties")
    guard propertySize == 5 else { throw Codec.lzma.malformed("\(propertySize) bytes of properties", at: 2) }
    let properties = try cursor.take(5, "the LZMA member's properties")
    // The same stream with the header of an .lzma file in front; the size is unknown, an end marker follows.
    let stream =
        properties.array + [UInt8](repeating: 0xFF, count: 8) + bytes[cursor.position..<bytes.count].array
    var budget = limits
    budget.decompressedBytes = min(size, limits.decompressedBytes)
    let result = try decompressLzma(Bytes(stream), codec: .lzma, limits: budget)
    guard result.bytes.count == size, result.consumed == stream.count else {
        throw Codec.lzma.malformed(
            "\(result.bytes.count) bytes where \(size) were announced", at: bytes.count)
    }
    return result.bytes
}

/// Owns an `lzma_stream`.
private final class LzmaStream {
    let pointer: UnsafeMutablePointer<lzma_stream>
    private let memory: UInt64

    init(memory: UInt64) {
        self.memory = memory
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: lzma_stream())
    }

    deinit {
        lzma_end(pointer)
        pointer.deallocate()
    }

    /// Codes from `start` to the end of the stream; returns where that is.
    func run(_ bytes: Bytes, from start: Int, into output: OutputBuffer, codec: Codec) throws(FormatError)
        -> Int
    {
        try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) -> Int in
            pointer.pointee.next_in = input.baseAddress.map {
                ($0 + start).assumingMemoryBound(to: UInt8.self)
            }
            pointer.pointee.avail_in = input.count - start
            while true {
                let space = output.space()
                pointer.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
                pointer.pointee.avail_out = space.count
                let before = pointer.pointee.avail_in
                let status = lzma_code(pointer, LZMA_FINISH)
                let produced = space.count - pointer.pointee.avail_out
                try output.advance(by: produced)
                let position = input.count - pointer.pointee.avail_in
                if status == LZMA_STREAM_END { return position }
                if status == LZMA_BUF_ERROR
                    || (status == LZMA_OK && produced == 0 && before == pointer.pointee.avail_in)
                {
                    throw codec.truncated(at: position)
                }
                try check(status, codec, at: position)
            }
        }
    }

    func check(_ status: lzma_ret, _ codec: Codec, at offset: Int) throws(FormatError) {
        switch status {
        case LZMA_OK, LZMA_NO_CHECK, LZMA_UNSUPPORTED_CHECK, LZMA_GET_CHECK: return
        case LZMA_MEM_ERROR, LZMA_MEMLIMIT_ERROR:
            throw FormatError(
                .limitExceeded,
                "the \(codec.rawValue) stream asks for more than \(memory >> 20) MiB to decode",
                offset: offset)
        case LZMA_FORMAT_ERROR: throw codec.malformed("no \(codec.rawValue) header", at: offset)
        case LZMA_OPTIONS_ERROR: throw codec.malformed("unknown options", at: offset)
        case LZMA_DATA_ERROR: throw codec.malformed("damaged data or checksum", at: offset)
        default: throw codec.malformed("liblzma error \(status.rawValue)", at: offset)
        }
    }
}
