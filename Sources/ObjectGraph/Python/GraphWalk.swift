import AspicCore

/// Visits every node that hangs on a root once and knows how it got there, in Python's notation:
/// `.steps[1][1].estimators_[0].tree_`.
package struct GraphWalk {
    /// Steps of a path that are printed; what is nested deeper is nothing that a person would look up.
    private static let longestPath = 2000

    private let graph: ObjectGraph
    private let objects: ObjectReader
    /// The node and label through which each node was reached first.
    private var origins: [Origin?]
    /// All nodes in the order they were reached.
    package private(set) var order: [NodeID] = []
    private let root: NodeID

    private struct Origin {
        let parent: NodeID
        let label: Label
    }

    private enum Label {
        case attribute(NodeID)
        case key(NodeID)
        case index(Int)
        case argument(Int)
        /// A step that Python does not show: a state, a construction's class.
        case silent
    }

    package init(_ graph: ObjectGraph, from root: NodeID) {
        self.graph = graph
        self.root = root
        objects = ObjectReader(graph)
        origins = Array(repeating: nil, count: graph.count)
        order = [root]
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            for (child, label) in edges(from: node) where !reaches(child) {
                origins[Int(child.index)] = Origin(parent: node, label: label)
                order.append(child)
            }
        }
    }

    private func edges(from node: NodeID) -> [(NodeID, Label)] {
        let children = graph.children(of: node)
        var edges: [(NodeID, Label)] = []
        edges.reserveCapacity(children.count)
        for (place, child) in children.enumerated() { edges.append((child, label(of: place, in: node))) }
        if graph.hasExtraOperations {
            for operation in graph.operations(of: node) { edges.append((operation, .silent)) }
        }
        return edges
    }

    /// How Python gets from a node to its child at `place`.
    private func label(of place: Int, in node: NodeID) -> Label {
        switch graph.kind(of: node) {
        case .dictionary, .setItems:
            if place.isMultiple(of: 2) { return .silent }
            let key = graph.child(place - 1, of: node)
            return isState(node) ? .attribute(key) : .key(key)
        case .list, .appendItems, .objectArray, .set, .frozenSet, .addItems: return .index(place)
        case .tuple: return isArguments(node) ? .argument(place) : .index(place)
        default: return .silent
        }
    }

    /// Whether a dictionary is the state of an object, so that its keys are attributes.
    private func isState(_ node: NodeID) -> Bool {
        guard let parent = origins[Int(node.index)]?.parent else { return false }
        return graph.kind(of: parent) == .build
    }

    private func isArguments(_ node: NodeID) -> Bool {
        guard let parent = origins[Int(node.index)]?.parent else { return false }
        switch graph.kind(of: parent) {
        case .reduce, .newObject, .newObjectExtended, .instance: return true
        default: return false
        }
    }

    /// How Python would reach `node`; empty for the root itself.
    package func path(to node: NodeID) -> String {
        var parts: [String] = []
        var current = node
        var steps = 0
        while let origin = origins[Int(current.index)] {
            steps += 1
            if steps > Self.longestPath {
                parts.append("…")
                break
            }
            parts.append(text(of: origin.label))
            current = origin.parent
        }
        return parts.reversed().joined()
    }

    /// How Python would reach the child at `place` through `parent`, which may be one of several ways to it.
    package func path(through parent: NodeID, place: Int) -> String {
        path(to: parent) + text(of: label(of: place, in: parent))
    }

    private func text(of label: Label) -> String {
        switch label {
        case .attribute(let key): "." + (graph.text(of: key) ?? "?")
        case .key(let key): "[" + literal(key) + "]"
        case .index(let place): "[\(place)]"
        case .argument(let place): "(\(place))"
        case .silent: ""
        }
    }

    /// Whether the root leads to `node`.
    package func reaches(_ node: NodeID) -> Bool { node == root || origins[Int(node.index)] != nil }

    /// A key as a Python literal, if it is a plain value.
    private func literal(_ key: NodeID) -> String {
        switch graph.kind(of: key) {
        case .none: "None"
        case .true: "True"
        case .false: "False"
        case .integer: graph.integer(of: key).map(String.init) ?? "..."
        case .float: graph.float(of: key).map(PythonRepr.float) ?? "..."
        case .string, .legacyString: PythonRepr.string(String((graph.text(of: key) ?? "").prefix(60)))
        default: "..."
        }
    }
}
