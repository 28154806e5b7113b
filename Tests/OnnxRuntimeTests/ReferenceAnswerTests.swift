import AspicCore
import OnnxFormat
import OnnxRuntime
import Testing

/// Inputs and outputs of a model as onnxruntime saw them: `NAME.data.pb`, written by make_onnx.py.
struct ReferenceAnswers {
    var inputs: [String: Tensor] = [:]
    var outputs: [String: Tensor] = [:]
    var keys: [String: Tensor] = [:]
    var sequences: [String: [Tensor]] = [:]

    init(_ path: String) throws {
        let bytes = try Bytes(contentsOf: path.replacing(".onnx", with: ".data.pb"))
        // The file is a GraphProto; a ModelProto holds one in its field 7.
        var size = bytes.count
        var header: [UInt8] = [0x3A]
        while size >= 0x80 {
            header.append(UInt8(truncatingIfNeeded: size) | 0x80)
            size >>= 7
        }
        let graph = try #require(OnnxModel.read(Bytes(header + [UInt8(size)] + bytes.array)).graph)
        for proto in graph.initializer {
            let name = try #require(proto.name)
            let tensor = try Tensor(proto)
            if name.hasPrefix("in/") { inputs[String(name.dropFirst(3))] = tensor }
            if name.hasPrefix("out/") { outputs[String(name.dropFirst(4))] = tensor }
            if name.hasPrefix("keys/") { keys[String(name.dropFirst(5))] = tensor }
            if name.hasPrefix("seq"), let slash = name.firstIndex(of: "/") {
                sequences[String(name[name.index(after: slash)...]), default: []].append(tensor)
            }
        }
    }
}

extension Tensor {
    /// Labels and whole numbers equal, floats within `relative` of the larger of the value and 1.
    func isClose(to other: Tensor, float: Double = 2e-6, double: Double = 1e-12) -> Bool {
        guard shape == other.shape, type == other.type else { return false }
        func close(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
            a == b || a.isNaN && b.isNaN || abs(a - b) <= tolerance * max(abs(b), 1)
        }
        switch (elements, other.elements) {
        case (.float(let a), .float(let b)):
            return zip(a, b).allSatisfy { close(Double($0), Double($1), float) }
        case (.double(let a), .double(let b)): return zip(a, b).allSatisfy { close($0, $1, double) }
        default: return self == other
        }
    }
}

extension Tensor {
    /// What is different, in a few words.
    fileprivate func difference(from other: Tensor) -> String {
        guard shape == other.shape, type == other.type else {
            return "\(type.name) \(shape) instead of \(other.type.name) \(other.shape)"
        }
        guard let a = try? cast(to: .double).values(as: Double.self),
            let b = try? other.cast(to: .double).values(as: Double.self)
        else { return "other texts" }
        let places = a.indices.filter { a[$0] != b[$0] && !(a[$0].isNaN && b[$0].isNaN) }
        let worst = places.max { abs(a[$0] - b[$0]) < abs(a[$1] - b[$1]) } ?? 0
        return "\(places.count) of \(count) differ, by at most \(a[worst]) instead of \(b[worst])"
    }
}

@Suite("The same answers as onnxruntime")
struct ReferenceAnswerTests {
    @Test(arguments: Fixture.models)
    func agrees(path: String) throws {
        let session = try OnnxSession(OnnxModel.read(Bytes(contentsOf: path)))
        let answers = try ReferenceAnswers(path)
        let results = try session.run(answers.inputs)
        #expect(session.outputs.count == results.count)
        // Scores of support vector machines are sums of many floats in an order of their own.
        let float = path.contains("svc_") ? 2e-5 : path.contains("voting") ? 1e-4 : 2e-6
        for (name, expected) in answers.outputs {
            switch results[name] {
            case .tensor(let found):
                #expect(found.isClose(to: expected, float: float), "\(name): \(found), expected \(expected)")
            case .maps(let keys, let values):
                #expect(keys == answers.keys[name])
                #expect(values.isClose(to: expected, float: float), "\(name)")
            case .sequence, nil:
                Issue.record("no tensor \(name)")
            }
        }
    }

    /// Graphs with answers of onnxruntime's, as make_onnx.py writes them, in any number: for the author of an operator.
    /// Doubles that were floats on the way are as close as floats.
    @Test(
        "Graphs of a folder", .enabled(if: Fixture.graphs != nil, "needs a folder named in ASPIC_ONNX_GRAPHS")
    )
    func graphsOfAFolder() throws {
        for path in Fixture.files(in: try #require(Fixture.graphs) + "/", suffix: ".onnx") {
            let name = path.split(separator: "/").last ?? ""
            do {
                let session = try OnnxSession(OnnxModel.read(Bytes(contentsOf: path)))
                let answers = try ReferenceAnswers(path)
                let results = try session.run(answers.inputs)
                for (key, expected) in answers.outputs {
                    let found: Tensor? =
                        switch results[key] {
                        case .tensor(let tensor): tensor
                        case .maps(_, let values): values
                        default: nil
                        }
                    if found?.isClose(to: expected, float: 2e-5, double: 2e-5) != true {
                        Issue.record(
                            "\(name) \(key): \(found.map { $0.difference(from: expected) } ?? "nothing")")
                    }
                }
                for (key, expected) in answers.sequences {
                    guard case .sequence(let found) = results[key], found.count == expected.count else {
                        Issue.record("\(name) \(key): no sequence of \(expected.count)")
                        continue
                    }
                    for (one, other) in zip(found, expected)
                    where !one.isClose(to: other, float: 2e-5, double: 2e-5) {
                        Issue.record("\(name) \(key): \(one.difference(from: other))")
                    }
                }
            } catch {
                Issue.record("\(name): \(error)")
            }
        }
    }

    @Test("One row at a time gives the bits of all rows at once")
    func rowByRow() throws {
        for name in [
            "voting_hard_float", "voting_soft_float", "scaler_pca_double", "forest_regressor", "svc_rbf",
        ] {
            let path = Fixture.folder + name + ".onnx"
            let session = try OnnxSession(OnnxModel.read(Bytes(contentsOf: path)))
            let x = try #require(ReferenceAnswers(path).inputs["X"])
            let rows = try Matrix(
                rows: x.shape[0], columns: x.shape[1], elements: x.cast(to: .double).values())
            let all = try session.run(rows)
            for row in 0..<5 {
                let one = try session.run(rows.selecting(rows: [row]))
                for (key, value) in one {
                    guard let single = value.tensor, let whole = all[key]?.tensor else { continue }
                    let width = single.count
                    #expect(single.type == whole.type)
                    if case .double(let a) = single.elements, case .double(let b) = whole.elements {
                        #expect(a == Array(b[row * width..<(row + 1) * width]))
                    }
                    if case .float(let a) = single.elements, case .float(let b) = whole.elements {
                        #expect(a == Array(b[row * width..<(row + 1) * width]))
                    }
                }
            }
        }
    }
}
