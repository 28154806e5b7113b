import AspicCore
import Foundation
import ObjectGraph
import PickleFormat

/// Pickles of the repository, as canonical graphs.
enum Sample {
    static let repository = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/")
    }()

    static func graph(_ bytes: Bytes) throws -> ObjectGraph {
        let file = try PickleReader.read(bytes)
        return try CanonicalForm.of(file.graph, root: file.graph.roots[0])
    }

    static func graph(named name: String) throws -> ObjectGraph {
        try graph(Bytes(contentsOf: repository + "/Tests/Fixtures/pickle/" + name))
    }

    /// A pickle from its hexadecimal digits, or from text as protocol 0 has it.
    static func graph(hexadecimal digits: some StringProtocol) throws -> ObjectGraph {
        let digits = Array(digits)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { place in
            UInt8(String(digits[place...place + 1]), radix: 16) ?? 0
        }
        return try graph(Bytes(bytes))
    }

    /// Names of pickles in a folder of the fixtures, in order.
    static func names(in folder: String) -> [String] {
        let found = try? FileManager.default.contentsOfDirectory(
            atPath: repository + "/Tests/Fixtures/pickle/" + folder)
        return (found ?? []).filter { $0.hasSuffix(".pkl") }.sorted().map { folder + "/" + $0 }
    }
}

/// The same numbers in each run (SplitMix64).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
