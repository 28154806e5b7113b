package import AspicCore
import CZlib

/// Bytes as deflate data, written in blocks on several threads.
///
/// Each block knows the 32 KiB before it, which is as far back as deflate can point, and ends at a whole byte, so that
/// the blocks one after the other are one stream (RFC 1951). Where they are cut depends on the size alone: the same
/// bytes come out on any number of threads, and up to one block they are zlib's own.
package struct Deflated: Sendable {
    private static let blockSize = 1 << 20
    private static let window = 1 << 15

    /// What is to be compared where the data is read.
    package enum Check: Sendable { case crc32, adler32 }

    /// The stream in parts; none if it was not asked for.
    package let blocks: [Bytes]
    /// Of the bytes as they were.
    package let check: UInt32
    /// Bytes of the stream.
    package var count: Int { blocks.reduce(0) { $0 + $1.count } }

    /// Deflates each of `contents`.
    ///
    /// - Parameter level: zlib's, 0 to 9; `nil` to only compute checksums.
    package static func streams(
        of contents: [Bytes], level: Int?, check: Check = .crc32
    ) throws(FormatError) -> [Deflated] {
        var work: [(content: Int, range: Range<Int>)] = []
        var counts: [Int] = []
        for (place, content) in contents.enumerated() {
            let before = work.count
            // What is empty has a block, too.
            var start = 0
            repeat {
                let end = min(start + blockSize, content.count)
                work.append((place, start..<end))
                start = end
            } while start < content.count
            counts.append(work.count - before)
        }
        let plan = work
        @Sendable func block(_ place: Int) throws(FormatError) -> (deflated: Bytes, check: UInt32) {
            let (content, range) = (contents[plan[place].content], plan[place].range)
            let bytes = content[range]
            let sum = check == .crc32 ? crc32(bytes) : adler32(bytes)
            guard let level else { return (.empty, sum) }
            let known = content[max(0, range.lowerBound - window)..<range.lowerBound]
            let isLast = range.upperBound == content.count
            return (try deflate(bytes, behind: known, level: level, isLast: isLast), sum)
        }
        let total = contents.reduce(0) { $0 + $1.count }
        let done =
            total < 1 << 17
            ? try plan.indices.map { place throws(FormatError) in try block(place) }
            : try concurrently(plan.count, block)
        var results: [Deflated] = []
        results.reserveCapacity(contents.count)
        var next = 0
        for count in counts {
            let parts = next..<next + count
            var sum = done[next].check
            for part in parts.dropFirst() {
                sum = combined(sum, done[part].check, check, plan[part].range.count)
            }
            results.append(Deflated(blocks: level == nil ? [] : parts.map { done[$0].deflated }, check: sum))
            next += count
        }
        return results
    }

    private static func combined(_ first: UInt32, _ second: UInt32, _ check: Check, _ count: Int) -> UInt32 {
        let (first, second) = (UInt(first), UInt(second))
        let sum =
            switch check {
            case .crc32: crc32_combine(first, second, count)
            case .adler32: adler32_combine(first, second, count)
            }
        return UInt32(truncatingIfNeeded: sum)
    }

    /// One block, with the memory that Python's `zlib` takes by default.
    private static func deflate(
        _ bytes: Bytes, behind known: Bytes, level: Int, isLast: Bool
    ) throws(FormatError) -> Bytes {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        let status = deflateInit2_(
            stream, Int32(level), Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw FormatError(.limitExceeded, "zlib cannot allocate an encoder") }
        defer { deflateEnd(stream) }
        if !known.isEmpty {
            known.withUnsafeBytes { buffer in
                let address = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
                _ = deflateSetDictionary(stream, address, UInt32(buffer.count))
            }
        }
        let output = OutputBuffer(
            limits: .unbounded, expecting: Int(deflateBound(stream, UInt(bytes.count))) + 16)
        try bytes.withUnsafeBytes { (input: UnsafeRawBufferPointer) throws(FormatError) in
            let address = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.next_in = UnsafeMutablePointer(mutating: address)
            stream.pointee.avail_in = UInt32(input.count)
            while true {
                let space = output.space()
                stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_out = UInt32(min(space.count, 1 << 30))
                let offered = Int(stream.pointee.avail_out)
                let status = CZlib.deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
                guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                    throw FormatError(.limitExceeded, "zlib cannot encode (error \(status))")
                }
                try output.advance(by: offered - Int(stream.pointee.avail_out))
                // A flush is over once it leaves room.
                if isLast ? status == Z_STREAM_END : stream.pointee.avail_out > 0 { return }
            }
        }
        return output.joined()
    }
}

/// Raw deflate data as zip files hold it.
package func deflateRaw(_ bytes: Bytes, level: Int) throws(FormatError) -> Bytes {
    try wrapped(Deflated.streams(of: [bytes], level: level)[0], between: .empty, and: [])
}

/// zlib's own format (RFC 1950).
func compressZlib(_ bytes: Bytes, level: Int) throws(FormatError) -> Bytes {
    let deflated = try Deflated.streams(of: [bytes], level: level, check: .adler32)[0]
    // Method 8 with a window of 32 KiB, and how hard was tried; together a multiple of 31.
    let header: [UInt8] = [0x78, level < 2 ? 0x01 : level < 6 ? 0x5E : level == 6 ? 0x9C : 0xDA]
    let check = (0..<4).map { UInt8(truncatingIfNeeded: deflated.check >> (24 - 8 * UInt32($0))) }
    return wrapped(deflated, between: Bytes(header), and: check)
}

/// A stream with what stands in front of it and behind it.
func wrapped(_ deflated: Deflated, between header: Bytes, and trailer: [UInt8]) -> Bytes {
    Bytes(count: header.count + deflated.count + trailer.count) { target in
        var place = 0
        for part in [header] + deflated.blocks + [Bytes(trailer)] {
            part.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(rebasing: target[place...]).copyBytes(from: $0)
            }
            place += part.count
        }
    }
}
