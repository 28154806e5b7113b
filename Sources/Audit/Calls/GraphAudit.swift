import AspicCore
import ObjectGraph

/// Judges every name and every construction in a graph, also those whose results were dropped: they would all have
/// been looked up and called.
struct GraphAudit {
    let graph: ObjectGraph
    let objects: ObjectReader
    let check: ArgumentCheck
    let limits: Limits
    let names: GraphNames
    /// The classes and functions that the file carries; `nil` if it carries none, or where they count like the rest.
    let carried: CarriedCode?
    let matching: ShapeMatching
    /// Ways to nodes, found when the first one is asked for.
    private var walks: [GraphWalk]?
    /// How many were asked for.
    private var paths = 0
    /// Off for who only asks whether there is something to find.
    var findsPaths = true
    /// Whether objects are made without arguments, whatever their pickler gives them: how skops makes all of them.
    var makesBareInstances = false

    /// - Parameter excusesCode: whether what carried code names and makes for itself is part of it.
    init(
        _ graph: ObjectGraph, limits: Limits = .standard, memory: NameMemory = NameMemory(),
        excusesCode: Bool = true
    ) {
        self.graph = graph
        self.limits = limits
        objects = ObjectReader(graph)
        check = ArgumentCheck(graph: graph, objects: objects)
        names = GraphNames(objects, memory)
        matching = ShapeMatching(graph: graph, objects: objects, names: names)
        let hasCode = names.facts.contains { $0.judgement == .codeMaker || $0.judgement == .maker(.type) }
        carried = excusesCode && hasCode ? CarriedCode(graph, objects, names) : nil
    }

    mutating func run(_ findings: inout Findings) {
        for index in 0..<graph.count {
            let node = NodeID(index)
            if limits.end(at: index, &findings) { return }
            if graph.isConstruction(node) { auditConstruction(node, &findings) }
        }
        reportCarriedCode(&findings)
        auditUses(&findings)
        auditForeignState(&findings)
    }

    // MARK: - Names

    /// What a name may do, whoever uses it; `nil` if there is no name at `node`.
    func judgement(of node: NodeID) -> Judgement? { names.judgement(of: node) }

    func title(_ node: NodeID) -> String { objects.name(of: node)?.description ?? "?" }

    /// Where the name stands in the stream.
    func offset(_ node: NodeID) -> Int? {
        guard graph.kind(of: node) == .global else { return nil }
        let module = graph[graph.child(0, of: node)]
        return module.a == 0 ? Int(module.b) : nil
    }

    mutating func path(to node: NodeID) -> String { path(to: node) { $0.path(to: node) } }

    mutating func path(to node: NodeID, _ print: (GraphWalk) -> String) -> String {
        // Not all of them would be listed.
        paths += 1
        guard findsPaths, paths <= 2 * Findings.mostReasons else { return "…" }
        let found = walks ?? graph.roots.map { GraphWalk(graph, from: $0) }
        walks = found
        for (place, walk) in found.enumerated() where walk.reaches(node) {
            return (found.count > 1 ? "pickle \(place)" : "") + print(walk)
        }
        return found.isEmpty ? "" : "(dropped)"
    }
}
