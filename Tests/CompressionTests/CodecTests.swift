import AspicCore
import Compression
import Testing

@Suite struct CodecTests {
    static let codecs = Codec.allCases.filter { $0 != .none }
    static let small = content(3000)

    @Test("Python's bytes are read", arguments: codecs, [1, 3, 6, 9])
    func reads(codec: Codec, level: Int) throws {
        let stream = try fixture("small.\(codec.rawValue).\(level)")
        #expect(Codec(detecting: stream) == codec)
        let result = try codec.decompress(stream)
        #expect(result.bytes.elementsEqual(Self.small))
        #expect(result.consumed == stream.count)
        #expect(result.streams == 1)
    }

    @Test("the same level gives Python's bytes", arguments: codecs, [1, 3, 6, 9])
    func writes(codec: Codec, level: Int) throws {
        let expected = try fixture("small.\(codec.rawValue).\(level)")
        #expect(try codec.compress(Self.small, level: level).elementsEqual(expected))
    }

    @Test func writesLargeStreamsAsPython() throws {
        let large = content(2_500_000, seed: 7)
        let lines = try fixture("checksums.txt").text.split(separator: "\n")
        #expect(lines.count == 17)
        for line in lines {
            let words = line.split(separator: " ").map(String.init)
            let codec = try #require(Codec(rawValue: words[1]))
            var position = 0
            let boundaries = words[5...].compactMap { Int($0) }.map { size in
                position += size
                return position
            }
            let data = try codec.compress(large, level: Int(words[2]), boundaries: boundaries)
            if codec == .zlib || codec == .gzip {
                // In blocks: some bytes more for each.
                let theirs = try #require(Int(words[3]))
                #expect(data.count >= theirs && data.count < theirs + theirs / 1000, "\(line.prefix(40))")
            } else {
                #expect("\(data.count)" == words[3], "\(line.prefix(40))")
                #expect(crc32(data) == UInt32(words[4], radix: 16), "\(line.prefix(40))")
            }
            #expect(try codec.decompress(data).bytes.elementsEqual(large))
        }
    }

    @Test(
        "concatenated streams are one",
        arguments: ["members.gzip", "streams.bz2", "streams.xz", "frames.lz4"])
    func concatenated(name: String) throws {
        let stream = try fixture(name)
        let result = try Codec(detecting: stream).decompress(stream)
        #expect(result.bytes.elementsEqual(Self.small))
        #expect(result.streams == 2)
        #expect(result.consumed == stream.count)
    }

    @Test("what follows a stream is counted, not read", arguments: codecs)
    func trailingBytes(codec: Codec) throws {
        let stream = try codec.compress(Self.small)
        let result = try codec.decompress(Bytes(stream.array + Array("payload".utf8)))
        #expect(result.consumed == stream.count)
        #expect(result.bytes.elementsEqual(Self.small))
    }

    @Test("a stream cut anywhere is called truncated", arguments: codecs)
    func truncatedEverywhere(codec: Codec) throws {
        let stream = try codec.compress(content(300))
        for count in 0..<stream.count {
            let error = failure { () throws(FormatError) in _ = try codec.decompress(stream[0..<count]) }
            #expect(error?.code == .truncated, "\(count) of \(stream.count)")
            #expect(error?.offset == count)
        }
    }

    @Test("a flipped bit never crashes, and is found where there is a checksum", arguments: codecs)
    func flippedBits(codec: Codec) throws {
        let plain = content(200)
        let stream = try codec.compress(plain).array
        for bit in 0..<stream.count * 8 {
            var damaged = stream
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            var limits = Limits.standard
            limits.decompressedBytes = 1 << 20
            guard let result = try? codec.decompress(Bytes(damaged), limits: limits) else { continue }
            // lzma and lz4 frames written by joblib have no checksum; gzip's header is not covered by its own.
            if codec == .zlib || codec == .bzip2 {
                #expect(result.bytes.elementsEqual(plain), "bit \(bit)")
            }
        }
    }

    @Test("a bomb stops at the budget", arguments: codecs)
    func bomb(codec: Codec) throws {
        let stream = try codec.compress(Bytes(count: 1_000_000) { _ in })
        for budget in [0, 1, 99_999, 999_999] {
            var limits = Limits.standard
            limits.decompressedBytes = budget
            let error = failure { () throws(FormatError) in _ = try codec.decompress(stream, limits: limits) }
            #expect(error?.code == .limitExceeded)
        }
        var limits = Limits.standard
        limits.decompressedBytes = 1_000_000
        #expect(try codec.decompress(stream, limits: limits).bytes.count == 1_000_000)
    }

    @Test("every size around the buffers' edges comes back", arguments: codecs)
    func sizes(codec: Codec) throws {
        for size in [0, 1, 2, 255, 4096, 32_767, 32_768, 32_769, 65_536, 98_304, 131_072] {
            let plain = content(size, seed: 3)
            let stream = try codec.compress(plain)
            #expect(try codec.decompress(stream).bytes.elementsEqual(plain), "\(size)")
        }
    }

    @Test func detection() {
        #expect(Codec(detecting: .empty) == .none)
        #expect(Codec(detecting: Bytes(Array("xylophone".utf8))) == .none)
        #expect(Codec(detecting: Bytes([0x80, 4])) == .none)
        #expect(Codec(detecting: Bytes([0x78, 0x9C])) == .zlib)
    }

    @Test func unknownLevels() {
        #expect(
            failure { () throws(FormatError) in _ = try Codec.zlib.compress(.empty, level: 10) }?.code
                == .unsupported)
        #expect(
            failure { () throws(FormatError) in _ = try Codec.bzip2.compress(.empty, level: 0) }?.code
                == .unsupported)
    }

    @Test func namedGzip() throws {
        let stream = try fixture("named.gzip")
        let header = try GzipHeader(stream)
        #expect(header.modificationTime == 1_700_000_000)
        #expect(header.bytes.count == 20)
        let again = try Codec.gzip.compress(Self.small, level: 6, gzipHeader: header.bytes)
        #expect(again.elementsEqual(stream))
    }
}

@Suite struct DeflateTests {
    @Test func exactSizes() throws {
        let plain = content(5000)
        let raw = try deflateRaw(plain, level: 9)
        let inflater = try Inflater()
        #expect(try inflater.inflateExactly(raw, size: 5000).elementsEqual(plain))
        #expect(
            failure { () throws(FormatError) in _ = try inflater.inflateExactly(raw, size: 4999) }?.code
                == .malformed)
        #expect(
            failure { () throws(FormatError) in _ = try inflater.inflateExactly(raw, size: 5001) }?.code
                == .malformed)
        #expect(
            failure { () throws(FormatError) in _ = try inflater.inflateExactly(raw, size: 1 << 40) }?.code
                == .malformed)
        for count in 0..<raw.count {
            let error = failure { () throws(FormatError) in
                _ = try inflater.inflateExactly(raw[0..<count], size: 5000)
            }
            // So few bytes could not become 5000 however they went on.
            #expect(error?.code == (count < 3 ? .malformed : .truncated))
        }
        let empty = try deflateRaw(.empty, level: 9)
        #expect(try inflater.inflateExactly(empty, size: 0).isEmpty)
    }

    /// 13 bytes that ask for a dictionary of 512 MiB; what preset 9 asks for is had under any budget.
    @Test func dictionariesKeepToTheBudget() throws {
        let stream = Bytes([0x5D, 0, 0, 0, 0x20] + [UInt8](repeating: 0xFF, count: 8))
        let small = Limits(decompressedBytes: 1 << 20)
        let error = failure { () throws(FormatError) in _ = try Codec.lzma.decompress(stream, limits: small) }
        #expect(error?.code == .limitExceeded)
        let other = failure { () throws(FormatError) in _ = try Codec.lzma.decompress(stream) }
        #expect(other?.code == .truncated)
        for codec in [Codec.lzma, .xz] {
            let largest = try codec.compress(CodecTests.small, level: 9)
            #expect(try codec.decompress(largest, limits: small).bytes.elementsEqual(CodecTests.small))
        }
    }

    @Test func checksums() {
        // The check values of the CRC catalogue and of RFC 1950's example.
        let digits = Bytes(Array("123456789".utf8))
        #expect(crc32(digits) == 0xCBF4_3926)
        #expect(crc32(.empty) == 0)
        #expect(adler32(digits) == 0x091E_01DE)
    }

    /// More than a block, with matches across the borders, and sizes on and around them.
    @Test("blocks make one stream, the same on any number of threads", arguments: [Codec.zlib, .gzip])
    func blocks(codec: Codec) throws {
        let size = 1 << 20
        let text = Array(content(50_000, seed: 5).array)
        let repeated = Bytes((0..<80).flatMap { _ in text })
        for count in [size - 1, size, size + 1, 2 * size, 3 * size + 70_000] {
            let plain = repeated[0..<count]
            for level in [0, 1, 6, 9] {
                let stream = try codec.compress(plain, level: level)
                let alone = try Threads.limited(to: 1) { try codec.compress(plain, level: level) }
                #expect(stream.elementsEqual(alone))
                let again = try codec.decompress(stream)
                #expect(again.bytes.elementsEqual(plain))
                #expect(again.consumed == stream.count)
                #expect(again.streams == 1)
                // What comes again 50,000 bytes later is out of deflate's reach, what borders have is not.
                if level == 6 { #expect(stream.count < plain.count + plain.count / 100) }
            }
        }
    }

    @Test func bordersAreNoLoss() throws {
        // Only a block that knows what was before it can point there: 16 KiB that come again and again.
        let text = content(16_384, seed: 6).array
        let plain = Bytes((0..<256).flatMap { _ in text })
        let stream = try deflateRaw(plain, level: 6)
        #expect(stream.count < text.count + 64_000)
        let checks = try Deflated.streams(of: [plain, .empty, plain[0..<5]], level: nil).map(\.check)
        #expect(checks == [crc32(plain), 0, crc32(plain[0..<5])])
        let sums = try Deflated.streams(of: [plain, .empty], level: nil, check: .adler32).map(\.check)
        #expect(sums == [adler32(plain), 1])
    }
}
