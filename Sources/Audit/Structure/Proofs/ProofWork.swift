import AspicCore
import ObjectGraph

/// How many elements proofs may look at. Many objects of a file can share one large array, and each is proven by
/// itself; honest ones do not share that much.
final class ProofWork {
    private let graph: ObjectGraph
    private var spent = 0
    /// Grows with the file; counted when somebody first asks for a lot.
    private lazy var limit = Self.limit(for: graph, looks)
    private let looks: Int

    private static let least = 1 << 20

    /// - Parameter looks: at each value and each byte of an array.
    init(_ graph: ObjectGraph, looks: Int = 4) {
        self.graph = graph
        self.looks = looks
    }

    /// Counts elements that will be looked at.
    func note(_ elements: Int) { spent += elements }

    /// - Throws: ``Flaw`` if all looks are taken.
    func check() throws(Flaw) {
        guard spent <= Self.least || spent <= limit else {
            throw .unread("what more objects share than is likely")
        }
    }

    func spend(_ elements: Int) throws(Flaw) {
        note(elements)
        try check()
    }

    private static func limit(for graph: ObjectGraph, _ looks: Int) -> Int {
        var total = graph.count
        for index in 0..<graph.count { total += bytes(of: NodeID(index), graph) }
        return least + looks * total
    }

    /// Bytes of text and arrays.
    static func bytes(of node: NodeID, _ graph: ObjectGraph) -> Int {
        switch graph.kind(of: node) {
        case .bytes, .byteArray, .string, .legacyString, .inlineArray: graph.contentCount(of: node)
        case .array: graph.array(of: node)?.data.count ?? 0
        default: 0
        }
    }
}
