import Foundation
import Testing

/// Texts kept beside the tests. `ASPIC_RECORD=1 swift test` writes them anew, to be read before they are
/// committed.
enum Snapshot {
    static func expect(
        _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Snapshots").appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["ASPIC_RECORD"] != nil {
            try Data(text.utf8).write(to: url)
        }
        let kept = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(text == kept, sourceLocation: sourceLocation)
    }
}
