import ObjectGraph

/// Which proofs there are for the objects of a class, whatever release named its module.
enum Proofs {
    typealias Proof = @Sendable (ProvenObject) throws(Flaw) -> Void

    static func of(_ name: QualifiedName) -> [Proof] {
        if name.module.hasPrefix("scipy.sparse") { return sparse }
        if name.module.hasPrefix("scipy.interpolate") {
            return SplineProof.classes.contains(name.name) ? spline : []
        }
        if name.module.hasPrefix("numpy.random") || name.module == "numpy" && name.name == "RandomState" {
            return RandomProof.names.contains(name.name) ? random : []
        }
        if PlaceProof.isStore(name) { return place }
        guard name.module.hasPrefix("sklearn.") else { return [] }
        return HelperProof.isHelper(name) ? helper : scikitLearn[name.name] ?? []
    }

    private static let sparse: [Proof] = {
        let proof: Proof = { matrix throws(Flaw) in try SparseProof.prove(matrix) }
        return [proof]
    }()

    private static let spline: [Proof] = {
        let proof: Proof = { spline throws(Flaw) in try SplineProof.prove(spline) }
        return [proof]
    }()

    private static let random: [Proof] = {
        let proof: Proof = { generator throws(Flaw) in try RandomProof.prove(generator) }
        return [proof]
    }()

    private static let helper: [Proof] = {
        let proof: Proof = { helper throws(Flaw) in try HelperProof.prove(helper) }
        return [proof]
    }()

    private static let place: [Proof] = {
        let proof: Proof = { store throws(Flaw) in try PlaceProof.prove(store) }
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
        add(TreeColumnsProof.estimators) { model throws(Flaw) in try TreeColumnsProof.prove(model) }
        add(VocabularyProof.vectorizers) { model throws(Flaw) in
            try VocabularyProof.prove(vectorizer: model)
        }
        add(["MultiLabelBinarizer"]) { model throws(Flaw) in try VocabularyProof.prove(binarizer: model) }
        add(HashingProof.vectorizers) { model throws(Flaw) in try HashingProof.prove(model) }
        add(EncoderProof.encoders) { model throws(Flaw) in try EncoderProof.prove(model) }
        add(CentersProof.means) { model throws(Flaw) in try CentersProof.prove(means: model) }
        add(["Birch"]) { model throws(Flaw) in try CentersProof.prove(birch: model) }
        add(AveragesProof.models) { model throws(Flaw) in try AveragesProof.prove(model) }
        add(ShapeRules.names) { model throws(Flaw) in try ShapeProof.prove(model) }
        add(NetworkProof.models) { model throws(Flaw) in try NetworkProof.prove(model) }
        add(["HDBSCAN"]) { model throws(Flaw) in try LinkageProof.prove(model) }
        // Last, since what it finds is no lie.
        add(PlaceProof.estimators) { model throws(Flaw) in try PlaceProof.prove(model) }
        return table
    }()
}
