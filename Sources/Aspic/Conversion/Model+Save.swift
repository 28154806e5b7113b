public import AspicCore
import Estimators
import ObjectGraph
import OnnxConversion
import OnnxFormat

extension Model {
    /// The model as a file's contents.
    ///
    /// - Throws: `EstimatorError` for what scikit-learn 1.9.1 or ONNX cannot hold.
    public func encoded(_ options: SaveOptions) throws -> Bytes {
        guard case .estimator(let estimator) = core else {
            throw FormatError(
                .unsupported, "a model that was read from ONNX can be run, not written in another format")
        }
        if options.format == .onnx {
            let outputs: LoweringOptions.Outputs = options.includesProbabilities ? .probabilities : []
            let lowering = LoweringOptions(outputs: outputs, metadata: options.metadata)
            return try options.enclose(lower(estimator, options: lowering).write())
        }
        return try GraphWriting.write(EstimatorEncoder.encode(estimator), options)
    }

    /// Writes the model to `path`, whole or not at all.
    @discardableResult
    public func save(to path: String, as options: SaveOptions) throws -> Int {
        let bytes = try encoded(options.completed(for: path))
        try AtomicFile.write(bytes, to: path)
        return bytes.count
    }
}
