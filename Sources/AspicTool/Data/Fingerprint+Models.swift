import Aspic
import AspicCore
import Estimators
import Fingerprints
import ObjectGraph

extension Fingerprint {
    /// Of the model that a file's reference names. ONNX, which holds no Python objects, goes by the bytes of all its
    /// files.
    static func of(_ file: ModelFile) throws -> Fingerprint {
        guard file.format != .onnx else {
            try file.requireWhole()
            return of(bytes: file.content, beside: file.parts)
        }
        return try file.naming { (graph, root) throws(FormatError) in try of(graph, root) }
    }

    /// Of a model that was fitted here; `nil` for one that runs a graph of ONNX.
    static func of(_ model: Model) throws -> Fingerprint? {
        guard let estimator = model.estimator else { return nil }
        let graph = try EstimatorEncoder.encode(estimator)
        return try of(graph, graph.roots[0])
    }
}
