import AspicCore
import ObjectGraph
import PickleFormat

/// Pickles and zip files inside of an object's bytes: nothing here loads them, but they are there to be loaded.
struct NestedAudit {
    let graph: ObjectGraph
    let limits: Limits
    let unwrap: (Bytes, inout Findings) -> Void

    func run(_ calls: inout GraphAudit, _ findings: inout Findings) {
        for index in 0..<graph.count {
            let node = NodeID(index)
            if limits.end(at: index, &findings) { return }
            switch graph.kind(of: node) {
            case .bytes, .byteArray, .buffer, .legacyString: break
            default: continue
            }
            audit(graph.content(of: node), at: calls.path(to: node), &findings)
        }
    }

    /// Audits bytes that stand at `path` as what they are, if they are something.
    func audit(_ content: Bytes, at path: @autoclosure () -> String, _ findings: inout Findings) {
        guard content.count > 8 else { return }
        let isPickle =
            content[0] == 0x80 && (2...5).contains(content[1])
            && (try? PickleReader.read(content, limits: limits)) != nil
        guard isPickle || Unwrapping.isZip(content) else { return }
        var inner = findings.nested
        unwrap(content, &inner)
        // What is no sound file is nothing that a loader would take; what was not looked at may be.
        findings.add(inner, at: path()) { $0.verdict != .broken || $0.code == .limit }
    }
}
