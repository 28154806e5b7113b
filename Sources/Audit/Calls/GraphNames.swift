import ObjectGraph

/// The names in a graph and what is known of them.
struct GraphNames {
    /// What a node's place says where the node is no name, or one that is not text.
    private static let none: Int32 = -1
    private static let notText: Int32 = -2

    /// For each node where its name is in ``facts``.
    private var places: [Int32]
    /// Of each name once.
    private(set) var facts: [NameFacts] = []
    private(set) var hasUnreadable = false

    init(_ objects: ObjectReader, _ memory: NameMemory) {
        let graph = objects.graph
        places = Array(repeating: Self.none, count: graph.count)
        let known = memory.all
        var fresh: [NameFacts] = []
        var found: [QualifiedName: Int32] = [:]
        for index in 0..<graph.count {
            let node = NodeID(index)
            guard graph.kind(of: node) == .global else { continue }
            guard let name = objects.name(of: node) else {
                places[index] = Self.notText
                hasUnreadable = true
                continue
            }
            if let place = found[name] {
                places[index] = place
                continue
            }
            let place = Int32(facts.count)
            if let fact = known[name] {
                facts.append(fact)
            } else {
                facts.append(NameFacts(name))
                fresh.append(facts[facts.count - 1])
            }
            found[name] = place
            places[index] = place
        }
        memory.add(fresh)
    }

    /// What is known of the name at `node`; `nil` if there is none, or one that is not text.
    subscript(node: NodeID) -> NameFacts? {
        let place = places[Int(node.index)]
        return place >= 0 ? facts[Int(place)] : nil
    }

    /// The class of the construction at `node`, if it is decoded here.
    func decodedClass(of node: NodeID, _ objects: ObjectReader) -> QualifiedName? {
        guard objects.graph.isConstruction(node), let object = objects.object(at: node),
            let facts = self[object.callable]
        else { return nil }
        return facts.isDecoded ? facts.name : nil
    }

    /// Whether the construction at `node` makes a class (or, if `functions` count, a function) that the file carries.
    func isCode(_ node: NodeID, functions: Bool, in graph: ObjectGraph) -> Bool {
        guard graph.isConstruction(node), let facts = self[graph.child(0, of: node)] else { return false }
        switch facts.judgement {
        case .codeMaker: return CarriedCode.functionMakers.contains(facts.canonical.name) == functions
        case .maker(.type): return !functions
        default: return false
        }
    }

    /// `nil` if there is no name at `node`.
    func judgement(of node: NodeID) -> Judgement? {
        switch places[Int(node.index)] {
        case Self.none: nil
        case Self.notText: .acting("its name is not text")
        case let place: facts[Int(place)].judgement
        }
    }
}
