import ObjectGraph

/// Which proofs there are for the objects of a class, whatever release named its module.
enum Proofs {
    typealias Proof = @Sendable (ProvenObject) throws(Flaw) -> Void

    static func of(_ name: QualifiedName) -> [Proof] {
        guard name.module.hasPrefix("sklearn.") else { return [] }
        return table[name.name] ?? []
    }

    private static let table: [String: [Proof]] = {
        var table: [String: [Proof]] = [:]
        func add(_ names: some Sequence<String>, _ proof: @escaping Proof) {
            for name in names { table[name, default: []].append(proof) }
        }
        add(NeighborTreeProof.names) { tree throws(Flaw) in try NeighborTreeProof.prove(tree) }
        add(NeighborsProof.names) { model throws(Flaw) in try NeighborsProof.prove(model) }
        return table
    }()
}
