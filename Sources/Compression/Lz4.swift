import AspicCore
import CLz4

private let frameMagic: [UInt8] = [0x04, 0x22, 0x4D, 0x18]

/// All frames of an lz4 file; like python-lz4, a tail that does not begin a frame is left alone.
func decompressLz4(_ bytes: Bytes, limits: Limits) throws(FormatError) -> Decompressed {
    let output = OutputBuffer(limits: limits, expecting: bytes.count &* 4)
    var context: OpaquePointer?
    guard LZ4F_isError(LZ4F_createDecompressionContext(&context, UInt32(LZ4F_VERSION))) == 0, let context
    else {
        throw FormatError(.limitExceeded, "liblz4 cannot allocate a decoder")
    }
    defer { LZ4F_freeDecompressionContext(context) }
    var position = 0
    var frames = 0
    repeat {
        try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) in
            while true {
                let space = output.space()
                var produced = space.count
                var taken = input.count - position
                let hint = LZ4F_decompress(
                    context, space.baseAddress, &produced, input.baseAddress.map { $0 + position }, &taken,
                    nil)
                if LZ4F_isError(hint) != 0 {
                    let name = LZ4F_getErrorName(hint).map { String(cString: $0) } ?? "unknown error"
                    if name.contains("hecksum") {
                        throw FormatError(
                            .checksum, "the lz4 stream's checksum does not match", offset: position)
                    }
                    throw Codec.lz4.malformed(name, at: position)
                }
                position += taken
                try output.advance(by: produced)
                if hint == 0 { break }
                if taken == 0 && produced == 0 { throw Codec.lz4.truncated(at: position) }
            }
        }
        frames += 1
    } while bytes[position..<bytes.count].starts(with: frameMagic)
    return Decompressed(bytes: output.joined(), consumed: position, streams: frames)
}

/// What `lz4.frame.LZ4FrameFile` writes with its defaults: linked 64 KiB blocks, no checksums, no size.
///
/// The encoder sees the data in the portions the writer handed over, and its choices depend on them; joblib
/// hands over what passes through a buffer of 1 MiB.
func compressLz4(_ bytes: Bytes, level: Int, boundaries: [Int]) throws(FormatError) -> Bytes {
    var context: OpaquePointer?
    guard LZ4F_isError(LZ4F_createCompressionContext(&context, UInt32(LZ4F_VERSION))) == 0, let context else {
        throw FormatError(.limitExceeded, "liblz4 cannot allocate an encoder")
    }
    defer { LZ4F_freeCompressionContext(context) }
    var preferences = LZ4F_preferences_t()
    preferences.frameInfo.blockSizeID = LZ4F_default
    preferences.frameInfo.blockMode = LZ4F_blockLinked
    preferences.compressionLevel = Int32(level)

    var output: [UInt8] = []
    func append(
        room: Int, _ encode: (UnsafeMutableRawPointer?, Int) -> Int
    ) throws(FormatError) {
        let before = output.count
        output += [UInt8](repeating: 0, count: room)
        let size = output.withUnsafeMutableBytes { encode($0.baseAddress.map { $0 + before }, room) }
        guard LZ4F_isError(size) == 0 else { throw FormatError(.limitExceeded, "liblz4 cannot encode") }
        output.removeLast(room - size)
    }
    try append(room: 64) { LZ4F_compressBegin(context, $0, $1, &preferences) }
    var start = 0
    for end in boundaries + [bytes.count] where end > start && end <= bytes.count {
        let bound = LZ4F_compressBound(end - start, &preferences)
        try bytes[start..<end].withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) in
            try append(room: bound) {
                LZ4F_compressUpdate(context, $0, $1, input.baseAddress, input.count, nil)
            }
        }
        start = end
    }
    try append(room: LZ4F_compressBound(0, &preferences)) { LZ4F_compressEnd(context, $0, $1, nil) }
    return Bytes(output)
}
