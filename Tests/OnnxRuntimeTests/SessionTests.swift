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

    @Test("No operator makes more than a graph and inputs of that size can need")
    func growth() throws {
        func stopped(
            _ nodes: [NodeProto], _ initializers: [TensorProto], output: String = "y",
            _ location: SourceLocation = #_sourceLocation
        ) throws {
            let session = try OnnxSession(
                model(nodes, inputs: [x], outputs: [output], initializers: initializers))
            #expect(throws: OnnxError.self, sourceLocation: location) {
                try session.run(Matrix(rows: 1, columns: 2))
            }
        }
        func shape(_ values: [Int]) -> TensorProto { TensorProto("s", values, shape: [values.count]) }
        func number(_ name: String, _ value: Int) -> TensorProto { TensorProto(name, [value], shape: []) }
        for type in ["ConstantOfShape", "Tile", "Expand", "Pad"] {
            let inputs = type == "ConstantOfShape" ? ["s"] : ["x", "s"]
            try stopped([node(type, inputs)], [shape(type == "Pad" ? [0, 0, 1 << 28, 0] : [1 << 28, 1])])
            try stopped([node(type, inputs)], [shape([.max, .max, .max, .max])])
        }
        // Extents that are multiplied with each other although nothing is there.
        let huge = [0, 1 << 28, 1 << 28, 1 << 28]
        try stopped([node("ConstantOfShape", ["s"], ["z"]), node("Neg", ["z"])], [shape(huge)])
        try stopped(
            [node("Range", ["a", "b", "c"])], [number("a", 0), number("b", 1 << 40), number("c", 1)])
        try stopped([node("Range", ["a", "b", "a"])], [number("a", 0), number("b", 1)])
        let values = TensorProto("v", [0.0, 1.0], shape: [2])
        try stopped([node("OneHot", ["b", "d", "v"])], [number("b", 1), number("d", 1 << 40), values])
        try stopped([node("SequenceConstruct", ["x"], ["q"]), node("SequenceAt", ["q", "s"])], [shape([])])
        let doubling = (0..<40).map {
            node(
                "Concat", $0 == 0 ? ["x", "x"] : ["v\($0)", "v\($0)"], ["v\($0 + 1)"],
                [AttributeProto("axis", 0)])
        }
        try stopped(doubling, [], output: "v40")
        let outer = [
            node("ConstantOfShape", ["s"], ["a"]), node("Transpose", ["a"], ["b"]), node("Add", ["a", "b"]),
        ]
        try stopped(outer, [shape([1 << 14, 1])])
    }

    @Test("Functions of the model's own do not call themselves or unfold without bound")
    func functions() throws {
        func function(_ name: String, _ nodes: [NodeProto]) -> FunctionProto {
            var function = FunctionProto()
            function.name = name
            function.domain = "mine"
            function.input = ["x"]
            function.output = ["y"]
            function.node = nodes
            function.opsetImport = [
                OperatorSetIdProto(domain: "", version: 22), OperatorSetIdProto(domain: "mine", version: 1),
            ]
            return function
        }
        func calling(_ name: String, _ functions: [FunctionProto]) -> OnnxModel {
            var model = model([node(name, ["x"], domain: "mine")], inputs: [x])
            model.functions = functions
            return model
        }
        let sound = calling("f", [function("f", [node("Neg", ["x"])])])
        let answer = try OnnxSession(sound).run(Matrix(rows: 1, columns: 2, elements: [1, -2]))
        #expect(answer["y"]?.tensor == Tensor([-1.0, 2.0], shape: [1, 2]))
        #expect(
            refusal(calling("f", [function("f", [node("f", ["x"], domain: "mine")])]))?.code == .invalidModel)
        // Each calls the next one twice.
        let unfolding = (0..<30).map { place in
            function(
                "f\(place)",
                place == 29
                    ? [node("Neg", ["x"])]
                    : [
                        node("f\(place + 1)", ["x"], ["z"], domain: "mine"),
                        node("f\(place + 1)", ["z"], domain: "mine"),
                    ])
        }
        #expect(refusal(calling("f0", unfolding))?.code == .limitExceeded)
    }

    @Test("Elements of a type that nothing here can hold are refused by its name")
    func typeNames() throws {
        let session = try OnnxSession(
            model(
                [node("Cast", ["x"], ["y"], [AttributeProto("to", 1)])],
                inputs: [
                    ValueInfoProto("x", .init(rawValue: 17), shape: [nil, 2])
                ]))
        #expect { try session.run(Matrix(rows: 1, columns: 2)) } throws: {
            ($0 as? OnnxError)?.message.contains("float8e4m3fn") == true
        }
        let cast = refusal(model([node("Cast", ["x"], ["y"], [AttributeProto("to", 23)])], inputs: [x]))
        #expect(cast?.message == "elements of type float4e2m1 are not supported")
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
