import AspicCore
import Estimators
import OnnxRuntime

/// Asks an ONNX graph what it is asked for in scikit-learn's terms.
enum OnnxPrediction {
    static func output(of method: PredictionMethod, _ x: Matrix, _ session: OnnxSession) throws -> Output {
        let outputs = OnnxOutputs(session)
        let names = outputs.names(of: method)
        guard !names.isEmpty else {
            throw EstimatorError(.unavailable, refusal(of: method, outputs, session))
        }
        let results = try session.run(x)
        if method == .predict, let tensor = results[names[0]]?.tensor, let labels = labels(tensor) {
            return .labels(labels)
        }
        return .values(try array(names, results))
    }

    /// The methods whose outputs a graph has.
    static func methods(of session: OnnxSession) -> [PredictionMethod] {
        let outputs = OnnxOutputs(session)
        return PredictionMethod.allCases.filter { !outputs.names(of: $0).isEmpty }
    }

    private static func refusal(
        of method: PredictionMethod, _ outputs: OnnxOutputs, _ session: OnnxSession
    ) -> String {
        let decisions = outputs.names(of: .decisionFunction)
        if method == .predictProbabilities, let name = decisions.first {
            return
                "the graph's output '\(name)' holds decision values, not probabilities; ask for decision_function"
        }
        return "the graph has no output for \(method.rawValue); it has "
            + session.outputs.map(\.name).joined(separator: ", ")
    }

    // MARK: - Values

    /// Labels in one row or column; `nil` for numbers, and for labels of several outputs at once.
    private static func labels(_ tensor: Tensor) -> ClassLabels? {
        guard tensor.shape.filter({ $0 != 1 }).count < 2 else { return nil }
        switch tensor.elements {
        case .int64(let values): return ClassLabels(values.map { Int($0) })
        case .int32(let values): return ClassLabels(values.map { Int($0) }, dtype: .int32)
        case .string(let values): return ClassLabels(values)
        case .bool(let values): return ClassLabels(values)
        default: return nil
        }
    }

    /// The outputs as one array, in the graph's own type: several are columns of it.
    static func array(_ names: [String], _ results: [String: Value]) throws -> NDArray {
        let tensors = try names.map { name in
            switch results[name] {
            case .tensor(let tensor): tensor
            case .maps(_, let values): values
            case .sequence(let tensors): try Tensor.stacked(tensors, axis: 0)
            case nil: throw EstimatorError(.unavailable, "the graph gives nothing for its output '\(name)'")
            }
        }
        return try array(
            tensors.count == 1 ? tensors[0] : Tensor.stacked(tensors.map { try $0.flat }, axis: 1))
    }

    private static func array(_ tensor: Tensor) throws -> NDArray {
        func packed<Element>(_ values: [Element], _ type: DType) throws(FormatError) -> NDArray {
            try NDArray(dtype: type, shape: tensor.shape, data: values.withUnsafeBytes { Bytes($0) })
        }
        switch tensor.elements {
        case .double(let values): return try packed(values, .float64)
        case .float(let values): return try packed(values, .float32)
        case .float16(let values): return try packed(values.map(\.bits), DType(.float, itemSize: 2))
        case .bfloat16: return try array(tensor.cast(to: .float))
        case .int64(let values): return try packed(values, .int64)
        case .int32(let values): return try packed(values, .int32)
        case .int16(let values): return try packed(values, DType(.integer, itemSize: 2))
        case .int8(let values): return try packed(values, DType(.integer, itemSize: 1))
        case .uint64(let values): return try packed(values, DType(.unsigned, itemSize: 8))
        case .uint32(let values): return try packed(values, DType(.unsigned, itemSize: 4))
        case .uint16(let values): return try packed(values, DType(.unsigned, itemSize: 2))
        case .uint8(let values): return try packed(values, DType(.unsigned, itemSize: 1))
        case .bool(let values): return try packed(values.map { $0 ? 1 as UInt8 : 0 }, .bool)
        case .string:
            throw FormatError(.unsupported, "the graph's output is text, not numbers")
        }
    }
}
