import AspicCore
import ObjectGraph

/// Lists, tuples, dictionaries and sets that cannot be walked: those that lead back to themselves without an object
/// between, those that hold more levels than Python walks, and those that share their parts so that a walk meets more
/// values than there are in any machine.
struct ContainerAudit {
    private let graph: ObjectGraph
    private let objects: ObjectReader
    private let limits: Limits

    /// More values than anybody waits for, and a thousand times what honest containers share.
    private static let mostMeetings: Float = 0x1p30

    /// A container on the way down.
    private struct Step {
        let node: NodeID
        var next = 0
        /// Levels, of itself and what was walked below it.
        var levels: Int32 = 1
        /// Objects that are containers, from here upwards: what leads back through one does so in Python as well.
        var objects: Int32 = 0
        /// Values that a walk meets, what is shared as often as something leads to it.
        var meetings: Float = 1
    }

    init(_ graph: ObjectGraph, _ limits: Limits) {
        self.graph = graph
        objects = ObjectReader(graph)
        self.limits = limits
    }

    func run(_ calls: inout GraphAudit, _ findings: inout Findings) {
        /// 0: not seen; below: being walked, less the objects above; otherwise the levels.
        var levels = [Int32](repeating: 0, count: graph.count)
        var meetings = [Float](repeating: 0, count: graph.count)
        var path: [Step] = []
        for index in 0..<graph.count where levels[index] == 0 && isContainer(NodeID(index)) {
            levels[index] = -1
            path.append(Step(node: NodeID(index), objects: graph.isConstruction(NodeID(index)) ? 1 : 0))
            levels[index] -= path[0].objects
            while var step = path.popLast() {
                let count = graph.childCount(of: step.node)
                while step.next < count, !isContainer(graph.child(step.next, of: step.node)) {
                    step.next += 1
                    step.meetings += 1
                }
                guard step.next < count else {
                    finish(step, &levels, &meetings, &calls, &findings)
                    if let last = path.indices.last {
                        path[last].levels = max(path[last].levels, step.levels + 1)
                        path[last].meetings += meetings[Int(step.node.index)]
                    }
                    continue
                }
                let child = graph.child(step.next, of: step.node)
                step.next += 1
                let known = levels[Int(child.index)]
                if known < 0, known == -1 - step.objects, !graph.isConstruction(child) {
                    findings.add(
                        .selfReference, .broken, "a container that contains itself",
                        path: calls.path(to: child))
                } else if known > 0 {
                    step.levels = max(step.levels, known + 1)
                    step.meetings += meetings[Int(child.index)]
                }
                path.append(step)
                if known == 0 {
                    let objects = step.objects + (graph.isConstruction(child) ? 1 : 0)
                    levels[Int(child.index)] = -1 - objects
                    path.append(Step(node: child, objects: objects))
                }
            }
        }
    }

    private func finish(
        _ step: Step, _ levels: inout [Int32], _ meetings: inout [Float], _ calls: inout GraphAudit,
        _ findings: inout Findings
    ) {
        levels[Int(step.node.index)] = step.levels
        meetings[Int(step.node.index)] = step.meetings
        if step.levels == limits.depth {
            findings.add(
                limits.exceeded(.depth, "containers within containers, more than \(limits.depth) deep"))
        }
        guard step.meetings > Self.mostMeetings else { return }
        findings.add(
            .limit, .broken,
            "containers that share their parts so often that a walk meets more than a billion values",
            path: calls.path(to: step.node))
        // Told once, not again by all that hold it.
        meetings[Int(step.node.index)] = 1
    }

    /// Also those of `collections`, arrays of objects, and what these are filled by.
    private func isContainer(_ node: NodeID) -> Bool {
        switch graph.kind(of: node) {
        case .list, .tuple, .dictionary, .set, .frozenSet: return true
        case .setItems, .appendItems, .addItems, .build: return true
        case .reduce, .newObject:
            let callable = graph.child(0, of: node)
            guard graph.kind(of: callable) == .global else { return false }
            return graph.holds(graph.child(0, of: callable), "collections")
                || graph.holds(graph.child(1, of: callable), "_reconstruct")
        default: return false
        }
    }
}
