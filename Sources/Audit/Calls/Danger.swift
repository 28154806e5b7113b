import AspicCore
import ObjectGraph

/// What a call could do to the process whose arguments are none that a pickler writes.
struct Danger {
    let graph: ObjectGraph
    let objects: ObjectReader

    /// Larger than what anybody counts to in an argument.
    private static let largestCount = 1 << 24
    /// So many values are looked at; more stand in no call that a person would read.
    private static let mostLooks = 1000
    private static let deepest = 4

    /// Classes that compute with whatever they are given, as large as it may get.
    private static let computing: Set<String> = [
        "builtins.int", "builtins.float", "builtins.complex", "builtins.str", "builtins.list",
        "builtins.tuple",
        "builtins.set", "builtins.frozenset", "builtins.dict", "builtins.bytes", "builtins.bytearray",
        "builtins.memoryview", "fractions.Fraction", "decimal.Decimal", "collections.Counter",
        "collections.deque",
    ]

    /// - Returns: what the call would do, as the end of a sentence; `nil` if nothing shows that it does harm.
    func of(_ call: WrittenCall, _ name: QualifiedName, _ shapes: CallShapes?) -> String? {
        var looks = 0
        let countsAre = shapes?.takesIntegers != true
        for argument in call.positional + (call.keywords.map { [$0] } ?? []) {
            if let found = of(argument, countsAre, depth: 0, &looks) { return found }
        }
        if Self.computing.contains(name.description) { return "it computes with what its pickles never hold" }
        return nil
    }

    private func of(_ node: NodeID, _ countsAre: Bool, depth: Int, _ looks: inout Int) -> String? {
        looks += 1
        guard looks <= Self.mostLooks, depth <= Self.deepest else { return nil }
        switch graph.kind(of: node) {
        case .integer where countsAre:
            guard let count = graph.integer(of: node), count.magnitude > Self.largestCount else { return nil }
            return "it would count or allocate as many as \(count)"
        case .bigInteger where countsAre && graph.contentCount(of: node) > 16:
            return "it would compute with an integer of \(graph.contentCount(of: node)) bytes"
        case .tuple, .list, .dictionary:
            for child in graph.children(of: node) {
                if let found = of(child, countsAre, depth: depth + 1, &looks) { return found }
            }
            return nil
        case .reduce, .instance, .newObject, .newObjectExtended:
            guard let object = objects.object(at: node), let name = objects.name(of: object.callable) else {
                return nil
            }
            let found = CanonicalNames.python3(name)
            guard Self.expands(found) else { return nil }
            return "it would walk through what \(found.name) makes"
        default: return nil
        }
    }

    /// Whether objects of this class have more elements than the file has bytes.
    static func expands(_ name: QualifiedName) -> Bool {
        switch name.module {
        case "builtins":
            ["range", "map", "zip", "filter", "enumerate", "reversed", "iter", "memoryview", "bytearray"]
                .contains(name.name)
        case "itertools", "_itertools": true
        default: false
        }
    }
}
