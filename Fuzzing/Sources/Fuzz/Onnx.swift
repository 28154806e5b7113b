import AspicCore
import OnnxFormat
import OnnxRuntime

enum Onnx {
    /// Reads and writes a model, and prepares it to be run.
    static func read(_ bytes: Bytes) {
        guard let model = try? OnnxModel.read(bytes) else { return }
        // Longer spellings of numbers and fields given twice are not kept; what is written is.
        let written = model.write()
        precondition((try? OnnxModel.read(written))?.write().elementsEqual(written) == true)
        _ = try? OnnxSession(model)
    }
}
