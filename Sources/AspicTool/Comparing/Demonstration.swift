import Aspic
import AspicCore
import Compression
import Estimators

/// Saves a fitted model in every format, loads it again, and compares what comes back.
struct Demonstration {
    struct File {
        let format: String
        let name: String
        let options: SaveOptions
    }

    static let files = [
        File(format: "pickle", name: "model.pkl", options: SaveOptions(.pickle)),
        File(format: "joblib", name: "model.joblib", options: SaveOptions(.joblib)),
        File(
            format: "joblib+zlib", name: "model.joblib.z",
            options: SaveOptions(.joblib, compression: .zlib, compressionLevel: 3)),
        File(format: "cloudpickle", name: "model.cloudpickle", options: SaveOptions(.cloudpickle)),
        File(format: "skops", name: "model.skops", options: SaveOptions(.skops)),
        File(format: "onnx", name: "model.onnx", options: SaveOptions(.onnx)),
    ]

    private let model: Model
    private let data: LabelledData
    private let comparison: Comparison

    init(_ model: Model, _ data: LabelledData) throws {
        self.model = model
        self.data = data
        comparison = try Comparison(model, data.all)
    }

    /// Saves the model as `file` in `folder` and compares what is loaded from it.
    func row(saving file: File, in folder: String, isKept: Bool) throws -> ComparisonRow {
        let path = folder + "/" + file.name
        let saving = try Measured { try model.save(to: path, as: file.options) }
        return try row(
            path, format: file.format, shownAs: isKept ? path : file.name, bytes: saving.result,
            saving: saving.time.milliseconds)
    }

    /// Compares the model in the file at `path`, which something else wrote.
    func row(comparing path: String) throws -> ComparisonRow {
        let file = try ModelFile(ModelReference(path))
        return try row(path, format: file.format.rawValue, shownAs: path, bytes: file.byteCount, saving: nil)
    }

    private func row(
        _ path: String, format: String, shownAs name: String, bytes: Int, saving: Double?
    ) throws -> ComparisonRow {
        let loading = try Measured { try ModelFiles.named(path) { try Model.open(path) } }
        let got = try ModelFiles.named(path) {
            try loading.result.output(of: comparison.method, comparison.rows)
        }
        let result = comparison.compare(got)
        return ComparisonRow(
            format: format, file: name, bytes: bytes, saveMilliseconds: saving,
            loadMilliseconds: loading.time.milliseconds, testScore: try score(got, isTest: true),
            trainScore: try score(got, isTest: false), agree: result.agree, of: comparison.rows.rows,
            differences: result.differences)
    }

    private func score(_ output: Output, isTest: Bool) throws -> Double {
        guard case .labels(let labels) = output else {
            throw ToolError("the file predicts numbers where the model predicts labels")
        }
        let border = data.train.rows
        let part = isTest ? Array(border..<labels.count) : Array(0..<border)
        return try Score(of: .labels(labels.taking(part)), isTest ? data.testLabels : data.trainLabels).value
    }
}
