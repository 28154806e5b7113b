/// What stands where `aspic clean` took something out of a graph: text, or a dictionary with the data that an object
/// or a call held. Plain Python reads both as the values they are.
package enum StandIn {
    /// The key under which the dictionary of an object has its class.
    package static let classKey = "__removed_class__"
    /// The key under which the dictionary of a call has what was called.
    package static let callKey = "__removed_call__"

    private static let opening = "<removed: "
    /// Names are no longer than this in honest files.
    private static let longestName = 200

    /// `<removed: os.system>`
    package static func text(_ what: String) -> String { opening + shortened(what) + ">" }

    /// A name at a length that people read.
    package static func shortened(_ name: String) -> String {
        name.utf8.count <= longestName ? name : String(name.prefix(longestName)) + "…"
    }

    /// What stood where `node` is; `nil` if it is no stand-in.
    package static func removed(at node: NodeID, in graph: ObjectGraph) -> String? {
        switch graph.kind(of: node) {
        case .string:
            guard let text = graph.text(of: node), text.hasPrefix(opening), text.hasSuffix(">") else {
                return nil
            }
            return String(text.dropFirst(opening.count).dropLast())
        case .dictionary:
            guard graph.childCount(of: node) >= 2, let key = graph.text(of: graph.child(0, of: node)),
                key == classKey || key == callKey
            else { return nil }
            return graph.text(of: graph.child(1, of: node))
        default: return nil
        }
    }
}
