import AspicCore
import Foundation
import OnnxFormat
import Testing

@testable import Audit

/// ONNX graphs that exhaust a machine by what they say themselves: loops without an end, tensors of any size.
@Suite struct OnnxLimitTests {
    private func node(
        _ type: String, _ input: [String], _ output: [String], _ attributes: [AttributeProto] = []
    )
        -> NodeProto
    {
        var node = NodeProto()
        node.opType = type
        node.input = input
        node.output = output
        node.attribute = attributes
        return node
    }

    private func named(_ name: String) -> ValueInfoProto {
        var info = ValueInfoProto()
        info.name = name
        return info
    }

    private func verdict(_ nodes: [NodeProto], _ initializers: [TensorProto] = [], output: String = "Y")
        -> Verdict
    {
        var graph = GraphProto()
        graph.node = nodes
        graph.initializer = initializers
        graph.input = [ValueInfoProto("X", .float, shape: [nil, 2])]
        graph.output = [named(output)]
        var model = OnnxModel()
        model.irVersion = 8
        model.graph = graph
        model.opsetImport = [OperatorSetIdProto(domain: "", version: 18)]
        return Auditor().audit(model.write()).verdict
    }

    /// A body that takes round, condition and one value, and gives back a condition and the value.
    private func body(_ nodes: [NodeProto], condition: String, _ initializers: [TensorProto] = [])
        -> AttributeProto
    {
        var graph = GraphProto()
        graph.input = ["i", "c", "v"].map(named)
        graph.node = nodes
        graph.output = [condition, "v"].map(named)
        graph.initializer = initializers
        return AttributeProto("body", graph)
    }

    private func loop(_ rounds: String, _ body: AttributeProto) -> NodeProto {
        node("Loop", [rounds, "t", "X"], ["Y"], [body])
    }

    private func number(_ name: String, _ value: Int) -> TensorProto { TensorProto(name, [value], shape: []) }

    private let yes = TensorProto("t", [true], shape: [])

    @Test func loopsWithoutAnEnd() {
        let handedThrough = body([], condition: "c")
        let copied = body([node("Identity", ["c"], ["d"]), node("Identity", ["d"], ["e"])], condition: "e")
        let constant = body([], condition: "k", [TensorProto("k", [true], shape: [])])
        let compared = body(
            [node("Less", ["k", "l"], ["d"])], condition: "d", [number("k", 1), number("l", 2)])
        let outside = body([node("Not", ["t"], ["n"]), node("Not", ["n"], ["d"])], condition: "d")
        let unreached = body([node("Less", ["i", "l"], ["d"])], condition: "d", [number("l", 1 << 40)])
        for endless in [handedThrough, copied, constant, compared, outside, unreached] {
            #expect(verdict([loop("", endless)], [yes]) == .hostile)
            #expect(verdict([loop("m", endless)], [yes, number("m", .max)]) == .hostile)
            #expect(verdict([loop("m", endless)], [yes, number("m", 1 << 30)]) == .hostile)
            #expect(verdict([loop("m", endless)], [yes, number("m", 1000)]) == .clean)
        }
        // The number of rows bounds it.
        let size = node("Size", ["X"], ["m"])
        #expect(verdict([size, loop("m", handedThrough)], [yes]) == .clean)
        // PyTorch's `while`: as many rounds as there are numbers, and a condition that the data decide.
        let decided = body(
            [node("ReduceSum", ["v"], ["s"]), node("Less", ["s", "l"], ["d"])], condition: "d",
            [TensorProto("l", [Float(5)], shape: [])])
        // The value changes, or else the condition never does.
        var changing = decided
        changing.g?.node.append(node("Add", ["v", "v"], ["w"]))
        changing.g?.output = ["d", "w"].map(named)
        #expect(verdict([loop("m", decided)], [yes, number("m", .max)]) == .hostile)
        #expect(verdict([loop("m", changing)], [yes, number("m", .max)]) == .clean)
        let counted = body([node("Less", ["i", "l"], ["d"])], condition: "d", [number("l", 100)])
        #expect(verdict([loop("", counted)], [yes]) == .clean)
    }

    @Test func loopsWithinLoops() {
        let inner = body([], condition: "c")
        var nodes: [NodeProto] = [node("Loop", ["m", "t", "v"], ["w"], [inner])]
        for _ in 0..<3 { nodes = [node("Loop", ["m", "t", "v"], ["w"], [body(nodes, condition: "c")])] }
        #expect(verdict([loop("m", body(nodes, condition: "c"))], [yes, number("m", 1000)]) == .hostile)
        #expect(verdict([loop("m", body(nodes, condition: "c"))], [yes, number("m", 2)]) == .clean)
    }

    @Test func sizes() {
        func shape(_ values: [Int]) -> TensorProto { TensorProto("s", values, shape: [values.count]) }
        for (type, inputs) in [
            ("ConstantOfShape", ["s"]), ("Expand", ["X", "s"]), ("Tile", ["X", "s"]),
        ] {
            #expect(verdict([node(type, inputs, ["Y"])], [shape([1 << 20, 1 << 20])]) == .hostile)
            #expect(verdict([node(type, inputs, ["Y"])], [shape([.max, 2])]) == .hostile)
            #expect(verdict([node(type, inputs, ["Y"])], [shape([1000, 1000])]) == .clean)
        }
        #expect(verdict([node("Pad", ["X", "s"], ["Y"])], [shape([0, 0, 1 << 20, 1 << 20])]) == .hostile)
        #expect(verdict([node("Pad", ["X", "s"], ["Y"])], [shape([0, 0, 1, 1])]) == .clean)
        let limits = [number("a", 0), number("b", 1 << 40), number("c", 1)]
        #expect(verdict([node("Range", ["a", "b", "c"], ["Y"])], limits) == .hostile)
        #expect(
            verdict([node("RandomNormal", [], ["Y"], [AttributeProto("shape", [1 << 20, 1 << 20])])])
                == .hostile)
        let scales = TensorProto("k", [Float(1), 1e9], shape: [2])
        #expect(verdict([node("Resize", ["X", "", "k"], ["Y"])], [scales]) == .hostile)
        #expect(verdict([node("OneHot", ["X", "b", "c"], ["Y"])], limits) == .hostile)
    }

    @Test("A size does not hide behind arithmetic or in the graph around")
    func hiddenSizes() {
        let half = TensorProto("s", [1 << 20], shape: [1])
        let product = [node("Mul", ["s", "s"], ["p"]), node("ConstantOfShape", ["p"], ["Y"])]
        #expect(verdict(product, [half]) == .hostile)
        let joined = [node("Concat", ["s", "s"], ["p"]), node("ConstantOfShape", ["p"], ["Y"])]
        #expect(verdict(joined, [half]) == .hostile)
        var branch = GraphProto()
        branch.node = [node("ConstantOfShape", ["p"], ["Z"])]
        branch.output = [named("Z")]
        let attributes = ["then_branch", "else_branch"].map { AttributeProto($0, branch) }
        #expect(verdict([joined[0], node("If", ["t"], ["Y"], attributes)], [half, yes]) == .hostile)
    }

    @Test("Forty nodes that each double what they are given")
    func doubling() {
        func chain(_ count: Int) -> [NodeProto] {
            (0..<count).map {
                node("Concat", [$0 == 0 ? "X" : "v\($0)", $0 == 0 ? "X" : "v\($0)"], ["v\($0 + 1)"])
            }
        }
        #expect(verdict(chain(40), output: "v40") == .hostile)
        #expect(verdict(chain(8), output: "v8") == .clean)
    }

    @Test func tensorsOfText() {
        var text = TensorProto("w", ["a", "b"], shape: [2])
        let nodes = [node("Identity", ["w"], ["Y"])]
        #expect(verdict(nodes, [text]) == .clean)
        text.dims = [1000]
        #expect(verdict(nodes, [text]) == .hostile)
        text.dims = [1]
        #expect(verdict(nodes, [text]) == .hostile)
        text.dims = [2]
        text.rawData = WireBytes(Bytes([UInt8](repeating: 0, count: 2)))
        #expect(verdict(nodes, [text]) == .hostile)
    }

    @Test func sparseTensors() {
        func sparse(_ count: Int, _ places: [Int]) -> AttributeProto {
            var tensor = SparseTensorProto()
            tensor.values = TensorProto("v", [Float](repeating: 1, count: count), shape: [count])
            tensor.indices = TensorProto("i", places, shape: [places.count])
            tensor.dims = [3, 4]
            var attribute = AttributeProto("sparse_value", 0)
            attribute.i = nil
            attribute.type = AttributeProto.Kind.sparseTensor.rawValue
            attribute.sparseTensor = tensor
            return attribute
        }
        #expect(verdict([node("Constant", [], ["Y"], [sparse(2, [0, 11])])]) == .clean)
        #expect(verdict([node("Constant", [], ["Y"], [sparse(3, [0, 11])])]) == .hostile)
        #expect(verdict([node("Constant", [], ["Y"], [sparse(2, [0, 12])])]) == .hostile)
        #expect(verdict([node("Constant", [], ["Y"], [sparse(2, [-1, 1])])]) == .hostile)
    }

    @Test(arguments: ["onnx__string_tensor_short", "pb__nested_ld_5000"])
    func files(name: String) throws {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
            separator: "/")
        let report = Auditor().audit(
            try Bytes(contentsOf: root + "/Tests/Fixtures/faults/audit/\(name).onnx"))
        #expect(report.verdict >= .broken, "\(report.reasons)")
    }
}
