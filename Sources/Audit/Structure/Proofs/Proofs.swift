import ObjectGraph

/// Which proofs there are for the objects of a class, whatever release named its module.
enum Proofs {
    typealias Proof = @Sendable (ProvenObject) throws(Flaw) -> Void

    static func of(_ name: QualifiedName) -> [Proof] {
        if name.module.hasPrefix("scipy.sparse") { return sparse }
        return name.module.hasPrefix("sklearn.") ? scikitLearn[name.name] ?? [] : []
    }

    private static let sparse: [Proof] = {
        let proof: Proof = { matrix throws(Flaw) in try SparseProof.prove(matrix) }
        return [proof]
    }()

    private static let scikitLearn: [String: [Proof]] = {
        var table: [String: [Proof]] = [:]
        func add(_ names: some Sequence<String>, _ proof: @escaping Proof) {
            for name in names { table[name, default: []].append(proof) }
        }
        add(NeighborTreeProof.names) { tree throws(Flaw) in try NeighborTreeProof.prove(tree) }
        add(NeighborsProof.names) { model throws(Flaw) in try NeighborsProof.prove(model) }
        add(SupportVectorProof.machines.keys) { model throws(Flaw) in try SupportVectorProof.prove(model) }
        add(BoostingProof.estimators) { model throws(Flaw) in try BoostingProof.prove(model) }
        add(["TreePredictor"]) { tree throws(Flaw) in try HistogramProof.prove(predictor: tree) }
        add(HistogramProof.estimators) { model throws(Flaw) in try HistogramProof.prove(estimator: model) }
        return table
    }()
}
