import AspicCore
import ObjectGraph

/// How many elements proofs may look at. Many objects of a file can share one large array, and each is proven by
/// itself; honest ones do not share that much.
final class ProofWork {
    private let graph: ObjectGraph
    private var spent = 0
    /// Grows with the file; counted when somebody first asks for a lot.
    private lazy var limit = Self.limit(for: graph)

    /// Looks at each byte that no element can do without.
    private static let looks = 8
    private static let least = 1 << 20

    init(_ graph: ObjectGraph) { self.graph = graph }

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

    private static func limit(for graph: ObjectGraph) -> Int {
        var bytes = 0
        for index in 0..<graph.count {
            let node = NodeID(index)
            switch graph.kind(of: node) {
            case .bytes, .byteArray, .string, .legacyString, .inlineArray:
                bytes += graph.contentCount(of: node)
            case .array: bytes += graph.array(of: node)?.data.count ?? 0
            default: continue
            }
        }
        return least + looks * (bytes + graph.count)
    }
}
