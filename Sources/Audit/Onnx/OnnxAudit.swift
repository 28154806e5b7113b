import AspicCore
import OnnxFormat

/// An ONNX model: what its operators are, that its graph is one, that its tensors are as large as they say and its
/// trees are trees. Nothing is run.
struct OnnxAudit {
    let bytes: Bytes
    let limits: Limits
    /// Where external data are; `nil` if nothing is beside the model.
    let beside: SideFolder?

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
        let tensors = OnnxTensors(beside: beside)
        /// - Parameter surroundings: what is known around the graph, for a graph within a graph.
        func audit(_ graph: GraphProto, _ outer: Set<String>, _ path: String, _ surroundings: Surroundings) {
            guard surroundings.depth < 32 else {
                findings.add(
                    .limit, .broken, "graphs within graphs, more than 32 deep (limit: depth)", path: path)
                return
            }
            for tensor in graph.initializer { tensors.audit(tensor, path, &findings) }
            for tensor in graph.sparseInitializer { tensors.audit(tensor, path, &findings) }
            for value in graph.input + graph.output + graph.valueInfo {
                tensors.audit(value, path, &findings)
            }
            var scope = outer
            for value in graph.input { scope.insert(value.name ?? "") }
            for tensor in graph.initializer { scope.insert(tensor.name ?? "") }
            for tensor in graph.sparseInitializer { scope.insert(tensor.values?.name ?? "") }
            OnnxFlow.audit(graph.node, outputs: graph.output.map { $0.name ?? "" }, &scope, path, &findings)
            audit(graph.node, graph.initializer, scope, path, surroundings)
        }
        func audit(
            _ nodes: [NodeProto], _ initializers: [TensorProto], _ scope: Set<String>, _ path: String,
            _ surroundings: Surroundings
        ) {
            let constants = OnnxConstants(nodes, initializers, outer: surroundings.constants)
            var sizes = OnnxSizes(constants)
            let loops = OnnxLoops(constants)
            for (place, node) in nodes.enumerated() {
                let title = path + (path.isEmpty ? "" : ".") + "node[\(place)]"
                operators.audit(node, title, &findings)
                if let excess = sizes.excess(node) {
                    findings.add(.limit, .hostile, "\(node.opType ?? "") \(excess)", path: title)
                }
                let rounds = loops.rounds(node) * surroundings.rounds
                if rounds > OnnxLoops.mostRounds, surroundings.rounds <= OnnxLoops.mostRounds {
                    let text =
                        rounds.isFinite
                        ? "loops of \(OnnxSizes.text(rounds)) rounds" : "a loop that nothing ends"
                    findings.add(.limit, .hostile, text, path: title)
                }
                for attribute in node.attribute {
                    let all = attribute.tensors + (attribute.t.map { [$0] } ?? [])
                    for tensor in all { tensors.audit(tensor, title, &findings) }
                    let sparse = attribute.sparseTensors + (attribute.sparseTensor.map { [$0] } ?? [])
                    for tensor in sparse { tensors.audit(tensor, title, &findings) }
                    let graphs = attribute.graphs + (attribute.g.map { [$0] } ?? [])
                    let inside = Surroundings(
                        constants: constants, rounds: min(rounds, 0x1p62), depth: surroundings.depth + 1)
                    for inner in graphs { audit(inner, scope, title + "." + (attribute.name ?? ""), inside) }
                }
            }
        }
        if let graph = model.graph { audit(graph, [], "", Surroundings()) }
        for training in model.trainingInfo {
            for graph in [training.initialization, training.algorithm].compactMap(\.self) {
                // It sees the values of the graph that it trains.
                let main = model.graph.map { Self.names($0) } ?? []
                audit(graph, main, "training", Surroundings())
            }
        }
        for function in model.functions {
            var scope = Set(function.input)
            let path = "function " + (function.name ?? "")
            OnnxFlow.audit(function.node, outputs: function.output, &scope, path, &findings)
            audit(function.node, [], scope, path, Surroundings())
        }
    }

    /// What is known around a graph.
    private struct Surroundings {
        var constants: OnnxConstants?
        /// How often it is run.
        var rounds = 1.0
        var depth = 0
    }

    /// Every value of a graph.
    private static func names(_ graph: GraphProto) -> Set<String> {
        Set(
            graph.node.flatMap(\.output) + graph.input.map { $0.name ?? "" }
                + graph.initializer.map { $0.name ?? "" })
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
