import AspicCore
import OnnxFormat
import Testing

@testable import Audit

/// ONNX graphs that a checker of names would let pass.
@Suite struct OnnxTests {
    private func node(_ type: String, _ input: [String], _ output: [String], domain: String? = nil)
        -> NodeProto
    {
        var node = NodeProto()
        node.opType = type
        node.input = input
        node.output = output
        node.domain = domain
        return node
    }

    private func audit(_ nodes: [NodeProto], _ initializers: [TensorProto] = []) -> AuditReport {
        var graph = GraphProto()
        graph.node = nodes
        graph.initializer = initializers
        graph.input = [ValueInfoProto("X", .float, shape: [nil, 2])]
        graph.output = [ValueInfoProto("Y", .float, shape: [nil])]
        var model = OnnxModel()
        model.irVersion = 8
        model.graph = graph
        model.opsetImport = [
            OperatorSetIdProto(domain: "", version: 15), OperatorSetIdProto(domain: "ai.onnx.ml", version: 1),
        ]
        return Auditor().audit(model.write())
    }

    @Test func graphs() {
        #expect(audit([node("Abs", ["X"], ["Y"])]).verdict == .clean)
        #expect(audit([node("Abs", ["Z"], ["Y"])]).verdict == .hostile)
        #expect(audit([node("Abs", ["X"], ["Z"])]).verdict == .hostile)
        #expect(audit([node("Add", ["X", "Z"], ["Y"]), node("Abs", ["Y"], ["Z"])]).verdict == .hostile)
        #expect(audit([node("Abs", ["X"], ["Y"]), node("Neg", ["X"], ["Y"])]).verdict == .hostile)
        #expect(audit([node("Mine", ["X"], ["Y"], domain: "mine")]).verdict == .needsTrust)
        #expect(audit([node("PythonOp", ["X"], ["Y"], domain: "com.microsoft")]).verdict == .hostile)
    }

    private func tensor(_ dims: [Int64], _ count: Int) -> TensorProto {
        var tensor = TensorProto()
        tensor.name = "W"
        tensor.dataType = 1
        tensor.dims = dims
        tensor.floatData = [Float](repeating: 1, count: count)
        return tensor
    }

    @Test func tensors() {
        let nodes = [node("Add", ["X", "W"], ["Y"])]
        #expect(audit(nodes, [tensor([2], 2)]).verdict == .clean)
        #expect(audit(nodes, [tensor([3], 2)]).verdict == .hostile)
        #expect(audit(nodes, [tensor([-2], 2)]).verdict == .hostile)
        #expect(audit(nodes, [tensor([1 << 40, 1 << 40], 2)]).verdict == .hostile)
    }

    @Test(
        arguments: [
            ("../up.bin", Verdict.hostile), ("/dev/zero", .hostile), ("a/../../up.bin", .hostile),
            ("a\\b", .hostile),
            ("missing.bin", .broken),
        ])
    func externalData(location: String, verdict: Verdict) {
        var data = tensor([2], 0)
        data.dataLocation = 1
        data.externalData = [StringStringEntryProto(key: "location", value: location)]
        #expect(audit([node("Add", ["X", "W"], ["Y"])], [data]).verdict == verdict)
    }

    private func ensemble(left: [Int], right: [Int], features: [Int] = [0, 0, 0]) -> NodeProto {
        var tree = node("TreeEnsembleRegressor", ["X"], ["Y"], domain: "ai.onnx.ml")
        var modes = AttributeProto()
        modes.name = "nodes_modes"
        modes.type = AttributeProto.Kind.strings.rawValue
        modes.strings = ["BRANCH_LEQ", "LEAF", "LEAF"]
        var values = AttributeProto()
        values.name = "nodes_values"
        values.type = AttributeProto.Kind.floats.rawValue
        values.floats = [0.5, 0, 0]
        tree.attribute = [
            AttributeProto("nodes_treeids", [0, 0, 0]), AttributeProto("nodes_nodeids", [0, 1, 2]),
            AttributeProto("nodes_featureids", features), AttributeProto("nodes_truenodeids", left),
            AttributeProto("nodes_falsenodeids", right), modes, values,
            AttributeProto("target_treeids", [0, 0]),
            AttributeProto("target_nodeids", [1, 2]), AttributeProto("target_ids", [0, 0]),
        ]
        return tree
    }

    @Test func trees() {
        let sound = audit([ensemble(left: [1, 0, 0], right: [2, 0, 0])])
        #expect(sound.verdict == .clean, "\(sound.reasons)")
        #expect(audit([ensemble(left: [1, 0, 0], right: [9, 0, 0])]).verdict == .hostile)
        #expect(audit([ensemble(left: [0, 0, 0], right: [2, 0, 0])]).verdict == .hostile)
        #expect(audit([ensemble(left: [1, 0], right: [2, 0, 0])]).verdict == .hostile)
        #expect(
            audit([ensemble(left: [1, 0, 0], right: [2, 0, 0], features: [2, 0, 0])]).verdict == .hostile)
        #expect(
            audit([ensemble(left: [1, 0, 0], right: [2, 0, 0], features: [-1, 0, 0])]).verdict == .hostile)
    }

    @Test func cycles() {
        #expect(OnnxTrees.cycle([(1, 2), nil, nil]) == nil)
        #expect(OnnxTrees.cycle([nil, (2, 3), (1, 3), nil]) != nil)
        #expect(OnnxTrees.cycle([(-1, -1)]) == nil)
    }
}
