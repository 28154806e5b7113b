import AspicCore
import Fingerprints
import ObjectGraph

/// Digests of carried code.
struct CodeIdentifying {
    private let graph: ObjectGraph
    /// How many nodes may still be hashed: each piece is a walk of its own through what it shares with others.
    private var budget = 4_000_000

    init(_ graph: ObjectGraph) { self.graph = graph }

    /// The digest of what hangs on `node`, without what differs from run to run.
    mutating func digest(of node: NodeID) -> String? {
        guard budget > 0, var canonical = try? CanonicalForm.of(graph, root: node) else { return nil }
        budget -= canonical.count
        Self.removeTrackers(&canonical)
        return Fingerprint.of(canonical: canonical).description
    }

    /// cloudpickle numbers the classes of a process, so that a class that is loaded twice is one: a random number in each run.
    private static func removeTrackers(_ graph: inout ObjectGraph) {
        let objects = ObjectReader(graph)
        var places: [(arguments: NodeID, slot: Int)] = []
        for index in 0..<graph.count {
            let node = NodeID(index)
            guard graph.kind(of: node) == .reduce else { continue }
            let callable = graph.child(0, of: node)
            let arguments = graph.child(1, of: node)
            let slot =
                objects.isGlobal(
                    callable, "cloudpickle.cloudpickle", or: "cloudpickle", "_make_skeleton_class")
                ? 4
                : objects.isGlobal(
                    callable, "cloudpickle.cloudpickle", or: "cloudpickle", "_make_skeleton_enum") ? 5 : nil
            guard let slot, graph.kind(of: arguments) == .tuple, slot < graph.childCount(of: arguments) else {
                continue
            }
            places.append((arguments, slot))
        }
        for (arguments, slot) in places { graph.setChild(slot, of: arguments, to: ObjectGraph.none) }
    }
}
