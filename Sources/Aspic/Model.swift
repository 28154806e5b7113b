public import AspicCore
public import Estimators
import Expressions
package import ObjectGraph
package import OnnxRuntime

/// A model that can be asked: read from a file of any format, or fitted here.
///
/// ```swift
/// let model = try Model.open("pipeline.pkl")
/// let labels = try model.predict(Matrix(rows: 1, columns: 4, elements: [5.1, 3.5, 1.4, 0.2]))
/// ```
public struct Model: Sendable {
    /// What does the predicting.
    package enum Core: Sendable {
        case estimator(any Estimator)
        case onnx(OnnxSession)
    }

    package let core: Core

    /// A model made or fitted here.
    public init(_ estimator: any Estimator) { core = .estimator(estimator) }

    /// Opens the model that `reference` names: `path`, or `path#key/0` for a part of a container.
    ///
    /// Nothing from the file is run. A class that is not known here, or one whose predictions would not be
    /// those of the scikit-learn that saved it, is refused by name.
    ///
    /// - Throws: `FormatError` if the file cannot be read, `EstimatorError` if the model cannot be used.
    public static func open(_ reference: String, limits: Limits = .standard) throws -> Model {
        try Model(ModelFile(ModelReference(reference), limits: limits))
    }

    /// The model in a file that was read already.
    public init(_ file: ModelFile) throws {
        if case .onnx(let model) = file.contents {
            let whole = try file.internalized(model)
            do throws(OnnxError) {
                core = .onnx(try OnnxSession(whole))
            } catch { throw FormatError(.unsupported, error.description, file: file.reference.path) }
            return
        }
        let (graph, root) = try file.select()
        core = .estimator(try Self.decode(graph, root))
    }

    package static func decode(
        _ graph: ObjectGraph, _ root: NodeID
    ) throws(EstimatorError) -> any Estimator {
        try EstimatorDecoder.decode(graph, at: root)
    }

    /// The typed estimator; `nil` for ONNX.
    public var estimator: (any Estimator)? {
        if case .estimator(let estimator) = core { estimator } else { nil }
    }

    /// The model as scikit-learn prints it; `nil` for ONNX.
    public var expression: String? { estimator?.expression }

    // MARK: - Asking

    /// The predicted label of each row.
    public func predict(_ x: Matrix) throws -> ClassLabels {
        guard case .labels(let labels) = try output(of: .predict, x) else {
            throw EstimatorError(.unavailable, "the model predicts numbers, not labels")
        }
        return labels
    }

    /// One row per sample, one column per class.
    public func predictProbabilities(_ x: Matrix) throws -> Matrix {
        try matrix(of: .predictProbabilities, x)
    }

    /// The transformed rows.
    public func transform(_ x: Matrix) throws -> Matrix { try matrix(of: .transform, x) }

    /// What `method` returns for the rows of `x`.
    public func output(of method: PredictionMethod, _ x: Matrix) throws -> Output {
        switch core {
        case .estimator(let estimator): try estimator.output(of: method, x)
        case .onnx(let session): try OnnxPrediction.output(of: method, x, session)
        }
    }

    private func matrix(of method: PredictionMethod, _ x: Matrix) throws -> Matrix {
        guard case .values(let values) = try output(of: method, x) else {
            throw EstimatorError(.unavailable, "\(method.rawValue) returns labels, not numbers")
        }
        return try Matrix(values)
    }
}

extension Model: CustomStringConvertible {
    /// As scikit-learn prints it.
    public var description: String { expression ?? "a model in ONNX" }
}
