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
    private static let largestConstant = 1 << 31

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

    func audit(_ node: NodeProto, among constants: OnnxConstants, _ path: String, _ findings: inout Findings)
    {
        let domain = node.domain ?? ""
        let name = node.opType ?? ""
        if Self.acting.contains(name) || domain.hasPrefix("ai.onnx.contrib") && name.hasPrefix("Py") {
            findings.add(.actingCall, .hostile, "calls \(name), which runs Python", path: path)
            return
        }
        if own.contains(domain + ":" + name) { return }
        guard Self.standard.contains(domain) else {
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
        case "Loop": auditLoop(node, constants, path, &findings)
        case "ConstantOfShape": auditConstant(node, constants, path, &findings)
        default: return
        }
    }

    // MARK: - Loops and constants

    /// A loop that nothing bounds: no or an enormous number of rounds, and a condition that stays true.
    private func auditLoop(
        _ node: NodeProto, _ constants: OnnxConstants, _ path: String, _ findings: inout Findings
    ) {
        let rounds = node.input.first.flatMap { $0.isEmpty ? nil : $0 }
        let isBounded =
            rounds.map { name in constants.value(name).map { ($0.first ?? 0) < Self.largestConstant } ?? true
            } ?? false
        guard !isBounded, let body = node.attribute.first(where: { $0.name == "body" })?.g,
            let condition = body.output.first?.name
        else { return }
        let given = body.input.dropFirst().first?.name
        let passed = body.node.first { $0.output.contains(condition) }
        let staysTrue =
            condition == given || passed?.opType == "Identity" && passed?.input.first == given
            || OnnxConstants(body.node, body.initializer).value(condition)?.first == 1
        if staysTrue {
            findings.add(.limit, .hostile, "a loop that nothing ends", path: path)
        }
    }

    private func auditConstant(
        _ node: NodeProto, _ constants: OnnxConstants, _ path: String, _ findings: inout Findings
    ) {
        guard let name = node.input.first, let shape = constants.value(name) else { return }
        var count = 1
        for extent in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: extent)
            guard extent >= 0, !overflow, product < Self.largestConstant else {
                findings.add(.limit, .hostile, "makes a tensor of shape \(shape)", path: path)
                return
            }
            count = product
        }
    }
}

/// What a graph holds itself: initializers and constants by name.
struct OnnxConstants {
    private var tensors: [String: TensorProto] = [:]
    private var integers: [String: Int] = [:]

    init(_ nodes: [NodeProto], _ initializers: [TensorProto]) {
        for tensor in initializers { tensors[tensor.name ?? ""] = tensor }
        for node in nodes where node.opType == "Constant" {
            guard let name = node.output.first else { continue }
            for attribute in node.attribute {
                if attribute.name == "value", let tensor = attribute.t { tensors[name] = tensor }
                if attribute.name == "value_int", let value = attribute.i { integers[name] = Int(value) }
            }
        }
    }

    /// A scalar or vector of integers or truth values.
    func value(_ name: String) -> [Int]? {
        if let value = integers[name] { return [value] }
        guard let tensor = tensors[name] else { return nil }
        if let values = try? tensor.int64s() { return values.map { Int($0) } }
        return (try? tensor.bools())?.map { $0 ? 1 : 0 }
    }
}
