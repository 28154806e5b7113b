import AspicCore
import Estimators
import OnnxRuntime

/// Asks an ONNX graph what it is asked for in scikit-learn's terms.
///
/// Outputs are found by the names that this library and skl2onnx give them, else by their order: the label
/// first, probabilities second.
enum OnnxPrediction {
    private static let labels = ["label", "output_label"]
    private static let probabilities = ["probabilities", "output_probability"]
    private static let decisions = ["decision_function", "scores"]
    private static let transformed = ["transformed", "variable", "transformed_column"]

    static func output(of method: PredictionMethod, _ x: Matrix, _ session: OnnxSession) throws -> Output {
        guard let name = outputName(of: method, session) else {
            throw EstimatorError(
                .unavailable,
                "the graph has no output for \(method.rawValue); it has "
                    + session.outputs.map(\.name).joined(separator: ", "))
        }
        let results = try session.run(x)
        guard let value = results[name] else {
            throw EstimatorError(.unavailable, "the graph gives nothing for its output '\(name)'")
        }
        switch value {
        case .maps(_, let values): return .values(try array(values))
        case .tensor(let tensor): return try output(tensor, isLabel: method == .predict)
        }
    }

    /// The methods whose outputs a graph has.
    static func methods(of session: OnnxSession) -> [PredictionMethod] {
        PredictionMethod.allCases.filter { outputName(of: $0, session) != nil }
    }

    private static func outputName(of method: PredictionMethod, _ session: OnnxSession) -> String? {
        let names = session.outputs.map(\.name)
        func first(_ candidates: [String]) -> String? { candidates.first(where: names.contains) }
        let isClassifier = first(labels) != nil
        switch method {
        case .predict: return first(labels) ?? (first(transformed) == "transformed" ? nil : names.first)
        case .predictProbabilities: return first(probabilities)
        case .decisionFunction: return first(decisions)
        case .transform: return isClassifier ? nil : first(transformed)
        }
    }

    private static func output(_ tensor: Tensor, isLabel: Bool) throws -> Output {
        guard isLabel else { return .values(try array(tensor)) }
        switch tensor.elements {
        case .int64(let values): return .labels(ClassLabels(values.map { Int($0) }))
        case .int32(let values): return .labels(ClassLabels(values.map { Int($0) }, dtype: .int32))
        case .string(let values): return .labels(ClassLabels(values))
        case .bool(let values): return .labels(ClassLabels(values))
        default: return .values(try array(tensor))
        }
    }

    private static func array(_ tensor: Tensor) throws(FormatError) -> NDArray {
        switch tensor.elements {
        case .double(let values): return try NDArray(values, shape: tensor.shape)
        case .float(let values): return try NDArray(values.map(Double.init), shape: tensor.shape)
        case .int64(let values): return try NDArray(values.map { Int($0) }, shape: tensor.shape)
        case .int32(let values): return try NDArray(values.map { Int($0) }, shape: tensor.shape)
        case .uint8(let values): return try NDArray(values.map { Int($0) }, shape: tensor.shape)
        case .bool(let values): return try NDArray(values.map { $0 ? 1 : 0 }, shape: tensor.shape)
        case .string:
            throw FormatError(.unsupported, "the graph's output is text, not numbers")
        }
    }
}
