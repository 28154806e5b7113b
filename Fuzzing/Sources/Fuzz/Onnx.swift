import AspicCore
import OnnxFormat
import OnnxRuntime

enum Onnx {
    /// Reads and writes a model, and prepares it to be run.
    static func read(_ bytes: Bytes) {
        guard let model = try? OnnxModel.read(bytes) else { return }
        precondition(model.write().elementsEqual(bytes))
        _ = try? OnnxSession(model)
    }
}
