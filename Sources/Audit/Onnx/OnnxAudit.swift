import AspicCore
import OnnxFormat

/// An ONNX model: what its operators are, that its graph is one, that its tensors are as large as they say and its
/// trees are trees. Nothing is run.
struct OnnxAudit {
    let bytes: Bytes
    let limits: Limits
    /// Where external data would be; `nil` if nothing is beside the model.
    let folder: String?

    func run(_ findings: inout Findings) {
        let model: OnnxModel
        do throws(FormatError) { model = try OnnxModel.read(bytes, limits: limits) } catch {
            findings.add(error)
            return
        }
        if model.metadataProps.contains(where: { Self.looksLikePickle($0.value ?? "") }) {
            findings.add(.polyglot, .hostile, "the metadata hold a pickle", path: "metadata_props")
        }
        auditDuplicateKeys(model, &findings)
        OnnxFunctions(model).audit(&findings)
        let operators = OnnxOperators(model)
        let tensors = OnnxTensors(folder: folder)
        func audit(_ graph: GraphProto, _ outer: Set<String>, _ path: String, _ depth: Int) {
            guard depth < 32 else {
                findings.add(
                    .limit, .broken, "graphs within graphs, more than 32 deep (limit: depth)", path: path)
                return
            }
            for tensor in graph.initializer { tensors.audit(tensor, path, &findings) }
            for tensor in graph.sparseInitializer {
                if let values = tensor.values { tensors.audit(values, path, &findings) }
                if let indices = tensor.indices { tensors.audit(indices, path, &findings) }
            }
            for value in graph.input + graph.output + graph.valueInfo {
                tensors.audit(value, path, &findings)
            }
            var scope = outer
            for value in graph.input { scope.insert(value.name ?? "") }
            for tensor in graph.initializer { scope.insert(tensor.name ?? "") }
            for tensor in graph.sparseInitializer { scope.insert(tensor.values?.name ?? "") }
            OnnxFlow.audit(graph.node, outputs: graph.output.map { $0.name ?? "" }, &scope, path, &findings)
            let constants = OnnxConstants(graph.node, graph.initializer)
            for (place, node) in graph.node.enumerated() {
                let title = path + (path.isEmpty ? "" : ".") + "node[\(place)]"
                operators.audit(node, among: constants, title, &findings)
                for attribute in node.attribute {
                    if let tensor = attribute.t { tensors.audit(tensor, title, &findings) }
                    for tensor in attribute.tensors { tensors.audit(tensor, title, &findings) }
                    let graphs = attribute.graphs + (attribute.g.map { [$0] } ?? [])
                    for inner in graphs {
                        audit(inner, scope, title + "." + (attribute.name ?? ""), depth + 1)
                    }
                }
            }
        }
        if let graph = model.graph { audit(graph, [], "", 0) }
        for function in model.functions {
            var scope = Set(function.input)
            let path = "function " + (function.name ?? "")
            OnnxFlow.audit(function.node, outputs: function.output, &scope, path, &findings)
            let constants = OnnxConstants(function.node, [])
            for node in function.node {
                operators.audit(node, among: constants, path, &findings)
                for attribute in node.attribute {
                    if let tensor = attribute.t { tensors.audit(tensor, path, &findings) }
                    if let inner = attribute.g { audit(inner, scope, path, 1) }
                }
            }
        }
    }

    static func looksLikePickle(_ text: String) -> Bool {
        text.hasPrefix("gASV") || text.hasPrefix("gAR") || text.hasPrefix("cos\n")
            || text.hasPrefix("cposix\n")
    }

    /// Metadata that have a key twice: readers take the first or the last.
    private func auditDuplicateKeys(_ model: OnnxModel, _ findings: inout Findings) {
        let keys = model.metadataProps.map { $0.key ?? "" }
        if Set(keys).count != keys.count {
            findings.add(.ambiguous, .broken, "the metadata have a key twice", path: "metadata_props")
        }
        var versions: [String: Int64] = [:]
        for entry in model.opsetImport {
            let version = entry.version ?? 0
            if let other = versions.updateValue(version, forKey: entry.domain ?? ""), other != version {
                findings.add(
                    .ambiguous, .broken,
                    "the operators of “\(entry.domain ?? "")” are imported in two versions",
                    path: "opset_import")
            }
        }
    }
}

/// Values are made once, before they are used; so there is no cycle.
enum OnnxFlow {
    static func audit(
        _ nodes: [NodeProto], outputs: [String], _ scope: inout Set<String>, _ path: String,
        _ findings: inout Findings
    ) {
        let made = Set(nodes.flatMap(\.output))
        var own: Set<String> = []
        for (place, node) in nodes.enumerated() {
            let title = path + (path.isEmpty ? "" : ".") + "node[\(place)]"
            for input in node.input where !input.isEmpty && !scope.contains(input) {
                let text =
                    made.contains(input)
                    ? "uses “\(input)” before it is made, so the graph has a cycle or no order"
                    : "uses “\(input)”, which nothing makes"
                findings.add(.structure, .hostile, text, path: title)
            }
            for output in node.output where !output.isEmpty {
                if !own.insert(output).inserted {
                    findings.add(
                        .structure, .hostile, "makes “\(output)”, which was made before", path: title)
                }
                scope.insert(output)
            }
        }
        for output in outputs where !scope.contains(output) {
            findings.add(.structure, .hostile, "gives back “\(output)”, which nothing makes", path: path)
        }
    }
}

/// Functions of the model's own: they do not call themselves, and do not grow without bound when they are put in place.
struct OnnxFunctions {
    private let model: OnnxModel
    private static let mostNodes = 1_000_000

    init(_ model: OnnxModel) { self.model = model }

    func audit(_ findings: inout Findings) {
        guard !model.functions.isEmpty else { return }
        var sizes: [String: Int] = [:]
        var open: Set<String> = []
        let functions = Dictionary(model.functions.map { (Self.key($0.domain, $0.name), $0) }) { first, _ in
            first
        }
        if functions.count != model.functions.count {
            findings.add(.ambiguous, .broken, "two functions have the same name", path: "functions")
        }
        var isRecursive = false
        func size(_ key: String, _ depth: Int) -> Int {
            if let known = sizes[key] { return known }
            guard let function = functions[key] else { return 1 }
            guard depth < 200, open.insert(key).inserted else {
                isRecursive = true
                return Self.mostNodes
            }
            var total = 0
            for node in function.node where total < Self.mostNodes {
                total += size(Self.key(node.domain, node.opType), depth + 1)
            }
            open.remove(key)
            sizes[key] = min(total, Self.mostNodes)
            return min(total, Self.mostNodes)
        }
        var total = 0
        for node in model.graph?.node ?? [] where total < Self.mostNodes {
            total += size(Self.key(node.domain, node.opType), 0)
        }
        for key in functions.keys.sorted() { _ = size(key, 0) }
        if isRecursive {
            findings.add(.structure, .hostile, "a function calls itself", path: "functions")
        } else if total >= Self.mostNodes || sizes.values.contains(Self.mostNodes) {
            findings.add(
                .limit, .hostile, "functions unfold to more than \(Self.mostNodes) nodes (limit: nodes)",
                path: "functions")
        }
    }

    private static func key(_ domain: String?, _ name: String?) -> String {
        (domain ?? "") + ":" + (name ?? "")
    }
}
