import AspicCore
import JsonFormat

/// All events of a run, in order of time.
package enum EventLog {
    /// A file that says more is read no further.
    private static let largestFile = 256 << 20

    /// Lines that make no sense, such as one that a killed process did not finish, are passed over.
    package static func events(in folder: String) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        for name in names(in: folder) {
            guard let bytes = try? Bytes(readingAllOf: folder + "/" + name) else { continue }
            let lines = bytes[0..<min(bytes.count, largestFile)].withUnsafeBytes { buffer in
                buffer.split(separator: UInt8(ascii: "\n")).map { Bytes($0) }
            }
            events += lines.compactMap { line in
                (try? JsonValue(parsing: line)).flatMap { RecordedEvent($0, process: name) }
            }
        }
        // Stable, so that what one process did in one moment stays in its order.
        return events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element)
    }

    private static func names(in folder: String) -> [String] {
        (FolderNames.of(folder) ?? []).filter { $0.hasPrefix("events-") && $0.hasSuffix(".jsonl") }
    }
}
