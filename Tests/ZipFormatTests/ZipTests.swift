import AspicCore
import Testing
import ZipFormat

@Suite struct ZipReadingTests {
    static let members: [(String, [UInt8])] = [
        ("a.txt", Array(String(repeating: "hello ", count: 50).utf8)), ("folder/b.bin", Array(0...255)),
        ("empty", []), ("ä.txt", Array("x".utf8)),
    ]
    static let sound = [
        "stored.zip", "deflate.zip", "bzip2.zip", "lzma.zip", "zip64.zip", "streamed.zip", "comment.zip",
        "leading.zip", "trailing.zip",
    ]

    @Test("what zipfile wrote is read", arguments: sound)
    func reads(name: String) throws {
        let archive = try ZipArchive(try fixture(name))
        #expect(archive.entries.map(\.name) == Self.members.map(\.0))
        for (entry, member) in zip(archive.entries, Self.members) {
            #expect(try archive.contents(of: entry).array == member.1)
        }
        let odd: [ZipFinding.Kind] =
            name == "leading.zip" ? [.leadingBytes] : name == "trailing.zip" ? [.trailingBytes] : []
        #expect(archive.findings.map(\.kind) == odd)
    }

    @Test func comments() throws {
        #expect(try ZipArchive(fixture("comment.zip")).comment.text == "a comment")
        #expect(try ZipArchive(fixture("none.zip")).entries.isEmpty)
    }

    @Test(
        "what two readers could read differently is refused",
        arguments: [
            ("other_name_inside.zip", ZipFinding.Kind.headerMismatch), ("traversal.zip", .traversal),
            ("absolute.zip", .traversal), ("twice.zip", .duplicateName), ("overlap.zip", .overlap),
            ("encrypted.zip", .encrypted),
        ])
    func refuses(name: String, kind: ZipFinding.Kind) throws {
        let bytes = try fixture(name)
        let error = failure { () throws(FormatError) in _ = try ZipArchive(bytes) }
        #expect(error?.code == (kind == .encrypted ? .unsupported : .malformed))
        let lenient = try ZipArchive(bytes, isStrict: false)
        #expect(lenient.findings.contains { $0.kind == kind })
    }

    @Test func checksums() throws {
        let archive = try ZipArchive(fixture("checksum.zip"))
        let error = failure { () throws(FormatError) in _ = try archive.contents(of: archive.entries[0]) }
        #expect(error?.code == .checksum)
        #expect(error?.member == "a.txt")
    }

    @Test(
        "small or large, a wrong checksum is told before what wrong bytes lead to", arguments: [10, 3 << 20])
    func checksumsMeanwhile(size: Int) throws {
        var writer = ZipWriter()
        try writer.add("m", Bytes([UInt8](repeating: 7, count: size)), method: .stored)
        let sound = writer.finish()
        var damaged = sound.array
        let archive = try ZipArchive(sound)
        damaged[archive.entries[0].dataOffset + size / 2] ^= 1

        let sum = try archive.reading(archive.entries[0], limits: .standard) { contents in
            contents.array.reduce(0) { $0 + Int($1) }
        }
        #expect(sum == 7 * size)
        let wrong = try ZipArchive(Bytes(damaged))
        let error = failure { () throws(FormatError) in
            try wrong.reading(wrong.entries[0], limits: .standard) { (_: Bytes) throws(FormatError) in
                throw FormatError(.malformed, "what the wrong bytes lead to")
            }
        }
        #expect(error?.code == .checksum)
        #expect(error?.member == "m")
        let own = failure { () throws(FormatError) in
            try archive.reading(archive.entries[0], limits: .standard) { (_: Bytes) throws(FormatError) in
                throw FormatError(.malformed, "the body's own")
            }
        }
        #expect(own?.code == .malformed)
    }

    @Test("a file cut anywhere is refused", arguments: ["stored.zip", "deflate.zip", "zip64.zip"])
    func truncated(name: String) throws {
        let bytes = try fixture(name)
        for count in 0..<bytes.count {
            let error = failure { () throws(FormatError) in _ = try ZipArchive(bytes[0..<count]) }
            #expect(error != nil, "\(count)")
        }
    }

    @Test(
        "a flipped bit is refused or changes no contents unnoticed", arguments: ["stored.zip", "deflate.zip"])
    func flipped(name: String) throws {
        let bytes = try fixture(name).array
        for bit in 0..<bytes.count * 8 {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let archive = try? ZipArchive(Bytes(damaged)) else { continue }
            for entry in archive.entries {
                guard let contents = try? archive.contents(of: entry),
                    let member = Self.members.first(where: { $0.0 == entry.name })
                else { continue }
                #expect(contents.array == member.1)
            }
        }
    }

    @Test func budgets() throws {
        let bytes = try fixture("deflate.zip")
        var limits = Limits.standard
        limits.decompressedBytes = 500
        #expect(
            failure { () throws(FormatError) in _ = try ZipArchive(bytes, limits: limits) }?.code
                == .limitExceeded)
        limits = .standard
        limits.members = 3
        #expect(
            failure { () throws(FormatError) in _ = try ZipArchive(bytes, limits: limits) }?.code
                == .limitExceeded)
    }
}

@Suite struct ZipWritingTests {
    @Test func comesBack() throws {
        for method in [ZipWriter.Method.stored, .deflate(level: 1), .deflate(level: 9), .smaller] {
            var writer = ZipWriter()
            for (name, contents) in ZipReadingTests.members {
                try writer.add(name, Bytes(contents), method: method)
            }
            let archive = try ZipArchive(writer.finish(comment: Bytes([1, 2])))
            #expect(archive.findings.isEmpty)
            #expect(archive.comment.array == [1, 2])
            for (entry, member) in zip(archive.entries, ZipReadingTests.members) {
                #expect(entry.name == member.0)
                #expect(try archive.contents(of: entry).array == member.1)
            }
        }
    }

    @Test(
        "copying every member gives the same file",
        arguments: ["stored.zip", "deflate.zip", "lzma.zip", "zip64.zip", "streamed.zip", "comment.zip"])
    func copies(name: String) throws {
        let bytes = try fixture(name)
        let archive = try ZipArchive(bytes)
        var writer = ZipWriter()
        for entry in archive.entries { writer.copy(entry, from: archive) }
        #expect(writer.finish(comment: archive.comment).elementsEqual(bytes))
    }

    @Test("headers are zipfile's")
    func sameHeaders() throws {
        let bytes = try fixture("stored.zip")
        let archive = try ZipArchive(bytes)
        var writer = ZipWriter()
        for entry in archive.entries {
            try writer.add(try archive.contents(of: entry), as: entry, method: .stored)
        }
        #expect(writer.finish().elementsEqual(bytes))
    }

    @Test func manyMembers() throws {
        var writer = ZipWriter()
        for index in 0..<65_540 { try writer.add("\(index)", .empty, method: .stored) }
        let archive = try ZipArchive(writer.finish())
        #expect(archive.entries.count == 65_540)
        #expect(archive.entry(named: "65539") != nil)
    }
}
