import ObjectGraph

/// Counts the classes and functions that a graph names.
enum GlobalCensus {
    /// More places than this are counted but not listed.
    private static let maximumPaths = 5

    static func take(_ graph: ObjectGraph, _ walk: GraphWalk) -> [Inspection.Global] {
        let objects = ObjectReader(graph)
        var found: [QualifiedName: (count: Int, places: [NodeID])] = [:]
        for parent in walk.order {
            for child in graph.children(of: parent) where graph.kind(of: child) == .global {
                guard let name = objects.name(of: child) else { continue }
                found[name, default: (0, [])].count += 1
                if found[name, default: (0, [])].places.count < maximumPaths {
                    found[name, default: (0, [])].places.append(parent)
                }
            }
        }
        if let root = walk.order.first, let name = objects.name(of: root) {
            found[name, default: (0, [])].count += 1
        }
        let globals = found.map { name, places in
            Inspection.Global(
                name: name.description, count: places.count, paths: places.places.map(walk.path(to:)))
        }
        return globals.sorted { $0.name < $1.name }
    }
}
