import AspicCore
import TarFormat
import Testing

/// Files that `Tests/Fixtures/containers/make_tar.py` wrote.
private func fixture(_ name: String) throws -> Bytes {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast(2).joined(separator: "/") + "/Fixtures/containers/tar/"
    return try Bytes(contentsOf: folder + name)
}

@Suite struct TarTests {
    static let members: [(String, [UInt8])] = [
        ("a.txt", Array(String(repeating: "hello ", count: 50).utf8)),
        (String(repeating: "folder/", count: 20) + "a long name.bin", Array(0...255)),
        ("ä.txt", [UInt8](repeating: UInt8(ascii: "x"), count: 512)), ("empty", []),
    ]

    @Test(
        "what tarfile wrote is read",
        arguments: [("pax.tar", 4), ("gnu.tar", 4), ("ustar.tar", 2), ("global.tar", 1)])
    func reads(name: String, count: Int) throws {
        let bytes = try fixture(name)
        #expect(TarArchive.isOne(bytes))
        let archive = try TarArchive(bytes)
        #expect(archive.members.map(\.name) == Self.members.prefix(count).map(\.0))
        #expect(archive.members.map(\.contents.array) == Self.members.prefix(count).map(\.1))
        #expect(archive.findings.isEmpty)
    }

    @Test("files without a magic and folders are read")
    func oldest() throws {
        for name in ["v7.tar", "folder.tar"] {
            let bytes = try fixture(name)
            #expect(TarArchive.isOne(bytes))
            let archive = try TarArchive(bytes)
            #expect(archive.members.map(\.name) == ["model.pkl"])
            #expect(archive.findings.isEmpty)
        }
    }

    @Test(
        "what leads elsewhere or is damaged is noted",
        arguments: [
            ("symlink.tar", TarFinding.Kind.link), ("hardlink.tar", .link), ("device.tar", .device),
            ("traversal.tar", .traversal), ("absolute.tar", .traversal), ("twice.tar", .duplicateName),
            ("trailing.tar", .trailingBytes), ("cut.tar", .damaged), ("checksum.tar", .damaged),
        ])
    func notes(name: String, kind: TarFinding.Kind) throws {
        let archive = try TarArchive(fixture(name))
        #expect(archive.findings.map(\.kind) == [kind])
    }

    @Test func countsMembers() throws {
        #expect(throws: FormatError.self) { try TarArchive(fixture("pax.tar"), limits: Limits(members: 2)) }
    }

    @Test("no text is a tar file, and no damage ends the process")
    func damage() throws {
        #expect(!TarArchive.isOne(Bytes([UInt8](repeating: 0x41, count: 1024))))
        #expect(!TarArchive.isOne(Bytes([UInt8](repeating: 0, count: 1024))))
        let sound = try fixture("pax.tar").array
        var state: UInt64 = 1
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<2000 {
            var damaged = sound
            for _ in 0..<4 { damaged[random(4096)] = UInt8(random(256)) }
            _ = try TarArchive(Bytes(damaged[0..<random(damaged.count)]))
        }
    }

    @Test("what is written is read again, and is padded as tapes have it")
    func writes() throws {
        let written = TarWriter.archive(Self.members.map { ($0.0, Bytes($0.1)) })
        #expect(written.count % 10240 == 0)
        let archive = try TarArchive(written)
        #expect(archive.members.map(\.name) == Self.members.map(\.0))
        #expect(archive.members.map(\.contents.array) == Self.members.map(\.1))
        #expect(archive.findings.isEmpty)
    }
}
