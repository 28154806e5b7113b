import AspicCore
import OnnxFormat

/// What nodes call, and what some operators promise in their attributes.
struct OnnxOperators {
    /// Operators of the standard: only computation.
    private static let standard: Set<String> = ["", "ai.onnx", "ai.onnx.ml", "ai.onnx.preview.training"]
    /// Operators that run Python.
    private static let acting: Set<String> = [
        "PythonOp", "PythonOpGrad", "PyOp", "PyCustomOp", "PyFunc", "ExternalGradient",
    ]

    /// Operators that onnxruntime has built in and skl2onnx asks it for: only computation, too.
    private static let builtIn: Set<String> = ["CDist", "MurmurHash3", "Tokenizer"]

    private let own: Set<String>
    private let imported: Set<String>
    /// How many columns the model's inputs have, where they say it.
    private let columns: [String: Int]

    init(_ model: OnnxModel) {
        own = Set(model.functions.map { ($0.domain ?? "") + ":" + ($0.name ?? "") })
        imported = Set(model.opsetImport.map { $0.domain ?? "" })
        var columns: [String: Int] = [:]
        for input in model.graph?.input ?? [] {
            if let last = input.type?.tensorType?.shape?.dim.last?.dimValue {
                columns[input.name ?? ""] = Int(last)
            }
        }
        self.columns = columns
    }

    func audit(_ node: NodeProto, _ path: String, _ findings: inout Findings) {
        let domain = node.domain ?? ""
        let name = node.opType ?? ""
        if Self.acting.contains(name) || domain.hasPrefix("ai.onnx.contrib") && name.hasPrefix("Py") {
            findings.add(.actingCall, .hostile, "calls \(name), which runs Python", path: path)
            return
        }
        if own.contains(domain + ":" + name) { return }
        let isBuiltIn = domain == "com.microsoft" && Self.builtIn.contains(name)
        guard Self.standard.contains(domain) || isBuiltIn else {
            findings.add(
                .unknownClass, .needsTrust,
                "calls \(name) of “\(domain)”, which is not an operator of the standard",
                path: path, subject: domain + "." + name)
            return
        }
        if !imported.isEmpty, !imported.contains(domain), !(domain.isEmpty && imported.contains("ai.onnx")) {
            findings.add(
                .structure, .broken, "calls \(name) of “\(domain)”, which is not imported", path: path)
        }
        switch name {
        case "TreeEnsembleClassifier", "TreeEnsembleRegressor":
            let width = node.input.first.flatMap { columns[$0] }
            if let lie = OnnxTrees.lie(in: node, columns: width) {
                findings.add(.structure, .hostile, "\(name): \(lie)", path: path)
            }
        case "TreeEnsemble":
            if let lie = OnnxTrees.lieInVersion5(node, columns: node.input.first.flatMap { columns[$0] }) {
                findings.add(.structure, .hostile, "\(name): \(lie)", path: path)
            }
        case _ where OnnxVectors.operators.contains(name):
            if let lie = OnnxVectors.lie(in: node, columns: node.input.first.flatMap { columns[$0] }) {
                findings.add(.structure, .hostile, "\(name): \(lie)", path: path)
            }
        default: return
        }
    }
}
