import AspicCore
import Foundation

/// Where the test data is.
enum Fixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = root.appending(path: "Tests/Fixtures/onnx")
    /// Files that are not in the repository; tests that need them are skipped without them.
    static let shared =
        ProcessInfo.processInfo.environment["ASPIC_SHARED"].map { URL(filePath: $0) }
        ?? root.deletingLastPathComponent().appending(path: "shared")

    static func bytes(_ name: String) throws -> Bytes {
        try Bytes(contentsOf: folder.appending(path: name).path(percentEncoded: false))
    }

    static let models = files(in: folder, suffix: ".onnx")

    /// Every file below `folder` with that suffix.
    static func files(in folder: URL, suffix: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
        return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }.sorted()
            .map { folder.appending(path: $0).path(percentEncoded: false) }
    }
}
