import AspicCore
import Estimators
import OnnxConversion
import OnnxFormat
import OnnxRuntime

extension Inspection {
    /// What an ONNX file says about itself: the model from its metadata if this library wrote it, else its
    /// producer and operators.
    init(onnx model: OnnxModel, _ file: ModelFile) {
        let name = model.metadata(ModelMetadata.classKey)
        self.init(
            format: .onnx, dialect: file.dialect, bytes: file.byteCount,
            writtenBy: Writers(scikitLearn: model.metadata(ModelMetadata.versionKey)),
            model: model.metadata(ModelMetadata.expressionKey) ?? model.operatorSummary,
            className: name ?? "onnx.ModelProto", methods: [], globals: [],
            opaque: Self.missingParts(of: file))
        do {
            let session = try OnnxSession(try file.internalized(model))
            methods = OnnxPrediction.methods(of: session).map(\.rawValue)
            if let shape = session.inputs.first?.shape, session.inputs.count == 1, shape.count == 2 {
                nFeaturesIn = shape[1]
            }
        } catch let error as FormatError {
            refusal = error.message
        } catch { refusal = "\(error)" }
    }
}

extension ModelFile {
    /// The graph with its external data in itself, as it runs.
    ///
    /// - Throws: `FormatError` if files are missing, or do not hold what the graph says.
    func internalized(_ model: OnnxModel) throws(FormatError) -> OnnxModel {
        try requireWhole()
        guard !parts.isEmpty else { return model }
        let files = Dictionary(parts.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        do throws(FormatError) {
            return try model.internalized { location throws(FormatError) in
                guard let file = FilePath.withinFolder(location).flatMap({ files[$0] }) else {
                    throw FormatError(.inputOutput, "\(location) was not read")
                }
                return file
            }
        } catch { throw error.inFile(reference.path) }
    }

    /// What an ONNX file's metadata say under `key`; `nil` for other files, and if they say nothing or two things.
    package func onnxMetadata(_ key: String) -> String? {
        guard case .onnx(let model) = contents else { return nil }
        let entries = model.metadataProps.filter { $0.key == key }
        return entries.count == 1 ? entries[0].value : nil
    }
}

extension OnnxModel {
    /// Producer, format version and operator sets in a few words.
    var dialectDescription: String {
        var parts: [String] = []
        if let producerName {
            parts.append(producerName + (producerVersion.map { " " + $0 } ?? ""))
        }
        if let irVersion { parts.append("IR \(irVersion)") }
        for opset in opsetImport {
            let domain = opset.domain ?? ""
            parts.append("\(domain.isEmpty ? "ai.onnx" : domain) \(opset.version ?? 0)")
        }
        return parts.joined(separator: ", ")
    }

    /// The operators of the main graph and how often each occurs.
    var operatorSummary: String {
        var counts: [String: Int] = [:]
        for node in graph?.node ?? [] { counts[node.opType ?? "?", default: 0] += 1 }
        let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return "graph of "
            + parts.map { $0.value > 1 ? "\($0.key) x\($0.value)" : $0.key }
            .joined(separator: ", ")
    }
}
