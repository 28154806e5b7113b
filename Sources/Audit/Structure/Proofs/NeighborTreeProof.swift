import AspicCore
import ObjectGraph

/// KD trees and ball trees (`BinaryTree` and its subclasses). Their queries follow nodes, ranges and indices
/// without looking at bounds.
enum NeighborTreeProof {
    static let names: Set<String> = [
        "KDTree", "KDTree32", "KDTree64", "BallTree", "BallTree32", "BallTree64", "BinaryTree",
        "BinaryTree32",
        "BinaryTree64",
    ]

    /// One node: which of the index array's elements are in it.
    struct Node {
        var start, end: Int
        var isLeaf: Bool
    }

    /// Members of the state tuple; the last came with sample weights.
    private enum Member: Int {
        case data, indices, nodes, bounds, leafSize, levels, nodeCount
        case metric = 11
        case weights = 12
    }

    static func prove(_ tree: ProvenObject) throws(Flaw) {
        let graph = tree.objects.graph
        guard let state = tree.state, graph.kind(of: state) == .tuple else {
            throw .lie("a \(tree.name.name) without its state")
        }
        let count = graph.childCount(of: state)
        guard count == 12 || count == 13 else {
            throw .lie("a \(tree.name.name) whose state has \(count) members")
        }
        func member(_ member: Member) -> NodeID { graph.child(member.rawValue, of: state) }
        func integer(_ place: Member) throws(Flaw) -> Int {
            guard let value = tree.objects.integer(at: member(place)) else {
                throw .unread("a \(tree.name.name) whose sizes are no ints")
            }
            return value
        }
        let shape = try tree.array(at: member(.data), "data").shape
        guard shape.count == 2, shape[0] > 0, shape[1] > 0 else {
            throw .lie("a \(tree.name.name) of data of the shape \(shape)")
        }
        try prove(indices: tree.integers(at: member(.indices), "idx_array"), rows: shape[0])
        try prove(
            nodeCount: integer(.nodeCount), levels: integer(.levels), leafSize: integer(.leafSize))
        let records = try RecordColumns(
            tree.array(at: member(.nodes), "node_data"), "nodes of a \(tree.name.name)")
        let starts = try records.integers("idx_start")
        let ends = try records.integers("idx_end")
        let leaves = try records.integers("is_leaf")
        let nodes = starts.indices.map {
            Node(start: starts[$0], end: ends[$0], isLeaf: leaves[$0] != 0)
        }
        try prove(nodes: nodes, count: integer(.nodeCount), rows: shape[0])
        // Boxes have two corners, balls a center.
        let expected = [tree.name.module.hasSuffix("kd_tree") ? 2 : 1, nodes.count, shape[1]]
        let bounds = try tree.array(at: member(.bounds), "node_bounds").shape
        try Audit.prove(bounds == expected, "a tree whose node_bounds are \(bounds), not \(expected)")
        try DistanceProof.prove(at: member(.metric), columns: shape[1], of: tree)
        guard count == 13, !tree.objects.isNone(member(.weights)) else { return }
        let weights = try tree.array(at: member(.weights), "sample_weight").shape
        try Audit.prove(
            weights == [shape[0]], "a tree of \(shape[0]) rows with weights of the shape \(weights)")
    }

    /// The rows of the data that a tree was made of.
    static func shape(ofTree tree: ProvenObject) -> [Int]? {
        guard let state = tree.state, tree.objects.graph.kind(of: state) == .tuple,
            let data = tree.objects.graph.children(of: state).first
        else { return nil }
        return tree.shape(at: data)
    }

    /// Each row is in the index array once.
    static func prove(indices: [Int], rows: Int) throws(Flaw) {
        try Audit.prove(indices.count == rows, "a tree of \(rows) rows with \(indices.count) indices")
        var seen = [Bool](repeating: false, count: rows)
        for index in indices {
            guard index >= 0, index < rows, !seen[index] else {
                throw .lie("a tree of \(rows) rows whose idx_array has \(index) twice or out of range")
            }
            seen[index] = true
        }
    }

    static func prove(nodeCount: Int, levels: Int, leafSize: Int) throws(Flaw) {
        try Audit.prove(leafSize > 0, "a tree with leaves of \(leafSize) rows")
        try Audit.prove(
            levels > 0 && levels < 48 && nodeCount == (1 << levels) - 1,
            "a tree of \(levels) levels with \(nodeCount) nodes")
    }

    /// The root has all rows, children share those of their parent, and what has no children is a leaf.
    static func prove(nodes: [Node], count: Int, rows: Int) throws(Flaw) {
        try Audit.prove(nodes.count == count, "a tree of \(count) nodes with \(nodes.count) records")
        guard let root = nodes.first, root.start == 0, root.end == rows else {
            throw .lie("a tree whose root does not have its \(rows) rows")
        }
        var pending = [0]
        while let place = pending.popLast() {
            let node = nodes[place]
            if node.isLeaf { continue }
            let (left, right) = (2 * place + 1, 2 * place + 2)
            guard right < nodes.count else {
                throw .lie("node \(place) of \(nodes.count) in a tree is no leaf and has no children")
            }
            guard nodes[left].start == node.start, nodes[left].end == nodes[right].start,
                nodes[right].end == node.end, nodes[left].start <= nodes[left].end,
                nodes[right].start <= nodes[right].end
            else { throw .lie("the children of node \(place) in a tree do not share its rows") }
            pending += [left, right]
        }
    }
}
