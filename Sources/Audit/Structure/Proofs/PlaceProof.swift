import AspicCore
import ObjectGraph

/// Objects that keep results in files, at a place that they name: they make folders there, and what they find there
/// they load, as pickles, without asking anybody.
///
/// * `memory` of `Pipeline`, `FeatureAgglomeration` and their like is a path or a `joblib.Memory`;
/// * a `joblib.Memory` has `location`, formerly `cachedir`, and its store the same;
/// * results and functions of joblib's, kept or not, have such a store.
///
/// `input='filename'` of vectorizers is none of these: it is the caller who names files then.
enum PlaceProof {
    static let estimators = [
        "Pipeline", "FeatureAgglomeration", "AgglomerativeClustering", "WardAgglomeration", "Ward",
        "RandomizedLasso", "RandomizedLogisticRegression",
    ]
    private static let attributes: [StaticString] = [
        "memory", "location", "cachedir", "_cachedir", "store_backend",
    ]
    private static let modules: Set<String> = [
        "joblib.memory", "joblib._store_backends", "sklearn.externals.joblib.memory",
        "sklearn.externals.joblib._store_backends",
    ]

    /// Whether objects of this class are about files of joblib's.
    static func isStore(_ name: QualifiedName) -> Bool { modules.contains(name.module) }

    static func prove(_ object: ProvenObject) throws(Flaw) {
        for attribute in attributes {
            guard let node = object.node(attribute) else { continue }
            // Objects speak for themselves.
            if object.objects.graph.isConstruction(node) { continue }
            let place = object.objects.text(at: node).map { PythonRepr.string(String($0.prefix(200))) }
            throw .place(
                "a \(object.name.name) that keeps results at \(place ?? "a place of its own"), its \(attribute), "
                    + "and loads what it finds there", object.name.description)
        }
    }
}
