import AspicCore
import OnnxFormat
import OnnxRuntime
import Testing

@Suite("Sessions")
struct SessionTests {
    private func model(
        _ nodes: [NodeProto], inputs: [ValueInfoProto] = [], outputs: [String] = ["y"],
        initializers: [TensorProto] = [], version: Int64 = 22
    ) -> OnnxModel {
        var graph = GraphProto()
        graph.node = nodes
        graph.input = inputs
        graph.output = outputs.map { name in
            var info = ValueInfoProto()
            info.name = name
            return info
        }
        graph.initializer = initializers
        var model = OnnxModel()
        model.graph = graph
        model.opsetImport = [
            OperatorSetIdProto(domain: "", version: version),
            OperatorSetIdProto(domain: "ai.onnx.ml", version: 3),
        ]
        return model
    }

    private func node(
        _ type: String, _ inputs: [String], _ outputs: [String] = ["y"], domain: String? = nil,
        _ attributes: [AttributeProto] = []
    ) -> NodeProto {
        var node = NodeProto()
        node.opType = type
        node.input = inputs
        node.output = outputs
        node.domain = domain
        node.attribute = attributes
        return node
    }

    private func refusal(_ model: OnnxModel) -> OnnxError? {
        do {
            _ = try OnnxSession(model)
            return nil
        } catch {
            return error
        }
    }

    private let x = ValueInfoProto("x", .double, shape: [nil, 2])

    @Test("Unknown operators are refused by node and name")
    func unknownOperator() {
        let error = refusal(model([node("Frobnicate", ["x"])], inputs: [x]))
        #expect(error?.code == .unsupported)
        #expect(error?.description == "node 0 (Frobnicate): the operator 'Frobnicate' is not implemented")
        let other = refusal(model([node("PythonOp", ["x"], domain: "com.microsoft")], inputs: [x]))
        #expect(other?.message.contains("'com.microsoft'") == true)
    }

    @Test("Values have to exist before they are used, once")
    func topology() {
        let cycle = [node("Add", ["x", "b"], ["a"]), node("Neg", ["a"], ["b"]), node("Neg", ["b"])]
        #expect(refusal(model(cycle, inputs: [x]))?.code == .invalidModel)
        #expect(refusal(model([node("Neg", ["y"])], inputs: [x]))?.code == .invalidModel)
        #expect(refusal(model([node("Neg", ["x"]), node("Neg", ["x"])], inputs: [x]))?.code == .invalidModel)
        #expect(refusal(model([], outputs: ["z"]))?.code == .invalidModel)
    }

    @Test("Inputs have to have the declared type and shape")
    func inputs() throws {
        let session = try OnnxSession(model([node("Neg", ["x"])], inputs: [x]))
        #expect(session.inputs.map(\.name) == ["x"] && session.inputs[0].type == .double)
        #expect(session.inputs[0].shape == [nil, 2])
        let result = try session.run(["x": Tensor([1.0, -2.0], shape: [1, 2])])
        #expect(result["y"]?.tensor == Tensor([-1.0, 2.0], shape: [1, 2]))
        #expect(throws: OnnxError.self) { try session.run([:]) }
        #expect(throws: OnnxError.self) { try session.run(["x": Tensor([Float(1), 2], shape: [1, 2])]) }
        #expect { try session.run(Matrix(rows: 2, columns: 3)) } throws: {
            ($0 as? OnnxError)?.message == "the input 'x' takes the shape [any, 2], not [2, 3]"
        }
    }

    @Test("A loop that never ends is stopped")
    func endlessLoop() throws {
        var body = GraphProto()
        body.input = ["i", "c"].map { name in
            var info = ValueInfoProto()
            info.name = name
            return info
        }
        body.output = [body.input[1]]
        let session = try OnnxSession(
            model(
                [node("Loop", ["", "t"], [], [AttributeProto("body", body)]), node("Neg", ["x"])],
                inputs: [x], initializers: [TensorProto("t", [true], shape: [])]))
        #expect { try session.run(Matrix(rows: 1, columns: 2)) } throws: {
            ($0 as? OnnxError)?.code == .limitExceeded
        }
    }

    @Test("A tensor cannot be blown up beyond all bounds")
    func blowUp() throws {
        for extents in [[1 << 20, 1 << 20, 2], [1 << 40, 1, 2], [-3, 1, 2]] {
            let session = try OnnxSession(
                model(
                    [node("Expand", ["x", "s"])], inputs: [x],
                    initializers: [TensorProto("s", extents, shape: [3])]))
            #expect(throws: OnnxError.self) { try session.run(Matrix(rows: 1, columns: 2)) }
        }
    }

    @Test("Trees are checked when the model is opened")
    func trees() {
        func tree(
            feature: Int = 0, child: Int = 2, modes: [String] = ["BRANCH_LEQ", "LEAF", "LEAF"],
            weights: [Float] = [1, 2]
        ) -> OnnxModel {
            var strings = AttributeProto("nodes_modes", 0)
            strings.i = nil
            strings.strings = modes.map { WireBytes($0) }
            func floats(_ name: String, _ values: [Float]) -> AttributeProto {
                var attribute = AttributeProto(name, 0)
                attribute.i = nil
                attribute.floats = values
                return attribute
            }
            return model(
                [
                    node(
                        "TreeEnsembleRegressor", ["x"], domain: "ai.onnx.ml",
                        [
                            AttributeProto("nodes_treeids", [0, 0, 0]),
                            AttributeProto("nodes_nodeids", [0, 1, 2]),
                            AttributeProto("nodes_featureids", [feature, 0, 0]),
                            floats("nodes_values", [0.5, 0, 0]),
                            AttributeProto("nodes_truenodeids", [1, 0, 0]),
                            AttributeProto("nodes_falsenodeids", [child, 0, 0]), strings,
                            AttributeProto("target_treeids", [0, 0]),
                            AttributeProto("target_nodeids", [1, 2]),
                            AttributeProto("target_ids", [0, 0]), floats("target_weights", weights),
                        ])
                ], inputs: [x])
        }
        #expect(refusal(tree()) == nil)
        #expect(refusal(tree(feature: -1))?.code == .invalidModel)
        #expect(refusal(tree(child: 9))?.code == .invalidModel)
        #expect(refusal(tree(child: 0))?.message == "a tree contains itself")
        #expect(refusal(tree(modes: ["BRANCH_LEQ", "LEAF"]))?.code == .invalidModel)
        #expect(refusal(tree(modes: ["BRANCH_XXX", "LEAF", "LEAF"]))?.code == .invalidModel)
        #expect(refusal(tree(weights: [1]))?.code == .invalidModel)
        #expect(throws: OnnxError.self) { try OnnxSession(tree(feature: 7)).run(Matrix(rows: 1, columns: 2)) }
    }

    @Test("Flipped bits never crash a session")
    func bitFlips() throws {
        for name in ["tree_iris", "svc_rbf", "loops"] {
            let path = Fixture.folder + name + ".onnx"
            let bytes = try Bytes(contentsOf: path).array
            let inputs = try ReferenceAnswers(path).inputs
            for index in stride(from: 0, to: bytes.count, by: 4) {
                var changed = bytes
                changed[index] ^= UInt8(1 << (index % 8))
                guard let model = try? OnnxModel.read(Bytes(changed)), let session = try? OnnxSession(model)
                else {
                    continue
                }
                _ = try? session.run(inputs)
            }
        }
    }

    @Test(
        "Hostile models are refused", .enabled(if: !Fixture.hostile.isEmpty, "needs ../shared"),
        arguments: Fixture.hostile)
    func hostile(path: String) throws {
        #expect(throws: (any Error).self) {
            let session = try OnnxSession(OnnxModel.read(Bytes(contentsOf: path)))
            for input in session.inputs {
                _ = try session.run(Matrix(rows: 2, columns: input.shape?.last.flatMap(\.self) ?? 1))
            }
        }
    }
}

extension Fixture {
    static let hostile = files(in: shared + "hostile/hostile/", suffix: ".onnx")
}
