import Aspic
import AspicCore
import ObjectGraph
import PickleFormat

/// Says which model it is, whatever format its file has: the SHA-256 of the model's canonical form, written as a
/// pickle of protocol 4. A graph that is not a Python object's, ONNX, goes by the file's bytes.
enum Fingerprint {
    static func of(_ file: ModelFile) throws -> String {
        guard file.format != .onnx else { return Digest.sha256(file.bytes) }
        let (graph, root) = try file.select()
        let canonical = try CanonicalForm.of(graph, root: root)
        return Digest.sha256(try CanonicalPickle.pickle(canonical, protocolVersion: 4))
    }

    /// Of a model that was fitted here.
    static func of(_ model: Model) throws -> String {
        Digest.sha256(try model.encoded(SaveOptions(.pickle, protocolVersion: 4)))
    }
}
