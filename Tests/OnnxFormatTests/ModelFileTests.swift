import AspicCore
import OnnxFormat
import Testing

@Suite("ONNX files")
struct ModelFileTests {
    @Test("What skl2onnx and onnx write comes back byte for byte", arguments: Fixture.models)
    func reencodes(path: String) throws {
        let bytes = try Bytes(contentsOf: path)
        #expect(OnnxModel.recognizes(bytes))
        let model = try OnnxModel.read(bytes)
        #expect(model.write().elementsEqual(bytes))
        #expect(model.layout == WireLayout())
    }

    @Test(
        "What strangers wrote comes back byte for byte",
        .enabled(if: !Fixture.files(in: Fixture.shared, suffix: ".onnx").isEmpty, "needs ../shared"),
        arguments: ["wild/files", "hostile/honest/onnx"])
    func reencodesOthers(folder: String) throws {
        let files = Fixture.files(in: Fixture.shared + folder + "/", suffix: ".onnx")
        #expect(!files.isEmpty)
        for path in files {
            let bytes = try Bytes(contentsOf: path)
            let model = try OnnxModel.read(bytes)
            #expect(model.write().elementsEqual(bytes), "\(path)")
        }
    }

    @Test(
        "Hostile files are read or refused",
        .enabled(if: !Fixture.files(in: Fixture.shared, suffix: ".onnx").isEmpty, "needs ../shared"))
    func survivesHostile() throws {
        let folder = Fixture.shared + "hostile/hostile/"
        for path in Fixture.files(in: folder, suffix: ".onnx") {
            let bytes = try Bytes(contentsOf: path)
            if path.contains("/pb/") {
                #expect(throws: FormatError.self, "\(path)") { try OnnxModel.read(bytes) }
            } else if let model = try? OnnxModel.read(bytes) {
                #expect(model.write().elementsEqual(bytes), "\(path)")
            }
        }
    }

    @Test("Names and tensors are what the file says")
    func reads() throws {
        let model = try OnnxModel.read(Fixture.bytes("scaler_pca_double.onnx"))
        #expect(model.producerName == "skl2onnx")
        #expect(model.opsetImport.map(\.version) == [14])
        let graph = try #require(model.graph)
        #expect(graph.node.map(\.opType) == ["Sub", "Div", "Sub", "MatMul"])
        let type = try #require(graph.input.first?.type?.tensorType)
        #expect(type.elemType == TensorProto.DataType.double.rawValue)
        #expect(type.shape?.dim.last?.dimValue == 13)
        let sizes = try graph.initializer.map { try ($0.shape(), $0.doubles().count) }
        #expect(sizes.allSatisfy { $0.0.reduce(1, *) == $0.1 })
    }

    @Test("Every truncation is refused or read, and nothing crashes")
    func truncations() throws {
        for name in ["tree_iris.onnx", "loops.onnx", "scaler_pca_double.onnx"] {
            let bytes = try Fixture.bytes(name)
            for count in 0..<bytes.count {
                let part = bytes[0..<count]
                do throws(FormatError) {
                    let model = try OnnxModel.read(part)
                    #expect(model.write().elementsEqual(part))
                } catch {
                    #expect(error.offset != nil)
                }
            }
        }
    }

    @Test("Flipped bits are refused or kept")
    func bitFlips() throws {
        let bytes = try Fixture.bytes("tree_iris.onnx").array
        for index in bytes.indices {
            for bit in [index % 8, (index + 3) % 8] {
                var changed = bytes
                changed[index] ^= 1 << bit
                if let model = try? OnnxModel.read(Bytes(changed)) {
                    let again = try OnnxModel.read(model.write())
                    #expect(again.write().elementsEqual(model.write()))
                }
            }
        }
    }

    @Test("A changed model keeps what was not changed")
    func edits() throws {
        let bytes = try Fixture.bytes("voting_hard_float.onnx")
        var model = try OnnxModel.read(bytes)
        model.metadataProps.append(StringStringEntryProto(key: "a", value: "b"))
        model.graph?.node[0].name = "renamed"
        let again = try OnnxModel.read(model.write())
        #expect(again == model)
        #expect(again.metadata("a") == "b")
        #expect(again.graph?.node[0].name == "renamed")
        #expect(again.graph?.initializer == model.graph?.initializer)
    }
}
