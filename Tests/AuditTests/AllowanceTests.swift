import AspicCore
import Audit
import Compression
import Testing
import ZipFormat

/// Containers within containers: each keeps to its budget, and all of them together to one as well.
@Suite struct AllowanceTests {
    private static let budgets: [Budget: Int] = [.decompressedBytes: 1 << 20, .nodes: 5_000, .members: 64]

    private func isLimited(_ bytes: Bytes) -> Bool {
        Auditor(budgets: Self.budgets).audit(bytes).reasons.contains { $0.code == .limit }
    }

    /// 600,000 bytes in less than 1,000.
    private func packed() throws -> Bytes {
        var writer = ZipWriter()
        try writer.add("zeros", Bytes([UInt8](repeating: 0, count: 600_000)), method: .deflate(level: 9))
        return writer.finish()
    }

    @Test func archivesWithinAnArchive() throws {
        for (count, expected) in [(1, false), (2, true), (40, true)] {
            var writer = ZipWriter()
            for index in 0..<count { try writer.add("\(index).zip", try packed(), method: .stored) }
            #expect(isLimited(writer.finish()) == expected, "\(count)")
        }
    }

    @Test func streamsWithinAnArchive() throws {
        let stream = try Codec.zlib.compress(Bytes([UInt8](repeating: 0, count: 600_000)))
        for (count, expected) in [(1, false), (2, true), (40, true)] {
            var writer = ZipWriter()
            for index in 0..<count { try writer.add("\(index).z", stream, method: .stored) }
            #expect(isLimited(writer.finish()) == expected, "\(count)")
        }
    }
}
