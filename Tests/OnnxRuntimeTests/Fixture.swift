import AspicCore
import Foundation

/// Where the test data is.
enum Fixture {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")
    static let folder = root + "/Tests/Fixtures/onnx/"
    /// Files that are not in the repository; tests that need them are skipped without them.
    static let shared =
        (ProcessInfo.processInfo.environment["ASPIC_SHARED"]
            ?? root.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/shared") + "/"

    static let graphs = ProcessInfo.processInfo.environment["ASPIC_ONNX_GRAPHS"]

    static func bytes(_ name: String) throws -> Bytes { try Bytes(contentsOf: folder + name) }

    static let models = files(in: folder, suffix: ".onnx")

    /// Every file below `folder` with that suffix.
    static func files(in folder: String, suffix: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)
        return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }.sorted()
            .map { folder + $0 }
    }
}
