import AspicCore
import Estimators
import ObjectGraph
import PickleFormat
import Testing

/// Typed models say the same as the objects they were read from.
@Suite struct EncodingTests {
    /// Attributes by name: what kind of thing each is, and its value where it is plain.
    private func outline(_ node: NodeID, _ reader: ObjectReader, depth: Int = 0) -> String {
        let graph = reader.graph
        if let array = reader.array(at: node) ?? reader.scalar(at: node) {
            let values =
                (try? array.doubles()).map { "\($0)" } ?? reader.texts(at: node).map { "\($0)" } ?? ""
            let content = array.dtype.kind == .void ? Self.records(array) : values
            return "\(array.dtype.name)\(array.shape)\(array.isFortran ? "F" : ""):\(content)"
        }
        if let (elements, shape, _) = reader.objectArray(at: node) {
            return "object\(shape):"
                + elements.map { outline($0, reader, depth: depth + 1) }.joined(separator: ",")
        }
        switch graph.kind(of: node) {
        case .none: return "None"
        case .true: return "True"
        case .false: return "False"
        case .integer: return "\(graph.integer(of: node) ?? 0)"
        case .float: return "\(graph.float(of: node) ?? .nan)"
        case .string: return "'" + (graph.text(of: node) ?? "") + "'"
        case .list, .tuple, .dictionary:
            let parts = Array(graph.children(of: node)).map { outline($0, reader, depth: depth + 1) }
            return "\(graph.kind(of: node))(" + parts.joined(separator: ", ") + ")"
        default:
            guard let object = reader.object(at: node) else { return "?" }
            var text = reader.className(of: node)?.description ?? "?"
            if graph.kind(of: object.arguments) == .tuple {
                text += outline(object.arguments, reader, depth: depth + 1)
            }
            for operation in graph.operations(of: node) {
                let parts = Array(graph.children(of: operation)).map {
                    outline($0, reader, depth: depth + 1)
                }
                text += " \(graph.kind(of: operation))(" + parts.joined(separator: ", ") + ")"
            }
            return text
        }
    }

    /// Node records without the padding between them, which holds whatever was in memory.
    private static func records(_ array: NDArray) -> String {
        let size = array.dtype.itemSize
        return (0..<array.count).map { record in
            (0..<57).map { String(array.data[record * size + $0]) }.joined(separator: " ")
        }.joined(separator: "; ")
    }

    /// What was saved by 1.9.1 and what is written of it: the same attributes, in order, of the same types.
    @Test func saysWhatScikitLearnSays() throws {
        let saved = try SavedModels("1.9.1")
        for (name, node) in try saved.models() {
            let original = saved.reader
            let graph = try EstimatorEncoder.encode(try saved.decode(node))
            let written = ObjectReader(graph)
            let mine = outline(graph.roots[0], written)
            let theirs = outline(node, original)
            #expect(mine == theirs, "\(name)")
        }
    }

    @Test func sharesWhatScikitLearnShares() throws {
        let saved = try SavedModels("1.9.1")
        let models = Dictionary(uniqueKeysWithValues: try saved.models())
        let voting = try #require(models["voting-hard"])
        let graph = try EstimatorEncoder.encode(try saved.decode(voting))
        let reader = ObjectReader(graph)
        let state = try #require(reader.object(at: graph.roots[0])?.state)
        let list = try #require(reader.value("estimators_", in: state))
        let members = Array(graph.children(of: list))
        let bunch = try #require(reader.value("named_estimators_", in: state))
        let items = try #require(graph.operations(of: bunch).first { graph.kind(of: $0) == .setItems })
        let named = Array(graph.children(of: items))
        #expect(stride(from: 1, to: named.count, by: 2).map { named[$0] } == members)
        let forest = try #require(reader.object(at: members[1])?.state)
        #expect(reader.value("estimator", in: forest) == reader.value("estimator_", in: forest))
        let labels = try #require(reader.value("le_", in: state))
        let encoder = try #require(reader.object(at: labels)?.state)
        #expect(reader.value("classes_", in: encoder) == reader.value("classes_", in: state))
    }

    /// Through a real file and back: the same predictions, and the second time the same bytes.
    @Test(arguments: savedVersions)
    func survivesAFile(_ version: String) throws {
        var saved = try SavedModels(version)
        let rows = try saved.matrix("rows")
        for (name, node) in try saved.models() {
            let model = try saved.decode(node)
            let graph: ObjectGraph
            do { graph = try EstimatorEncoder.encode(model) } catch {
                // Semantics that 1.9.1 does not have.
                #expect(error.code == .notRepresentable, "\(version) \(name): \(error)")
                #expect(version < "0.21", "\(version) \(name): \(error)")
                continue
            }
            let bytes = try CanonicalPickle.pickle(graph, protocolVersion: 5)
            let file = try PickleReader.read(bytes)
            let again = try EstimatorDecoder.decode(file.graph)
            #expect(again.expression == model.expression)
            #expect(again.isFitted == model.isFitted)
            let second = try CanonicalPickle.pickle(EstimatorEncoder.encode(again), protocolVersion: 5)
            #expect(second.elementsEqual(bytes), "\(version) \(name)")
            for method in model.methods where model.isFitted {
                try expectSame(
                    model.output(of: method, rows), again.output(of: method, rows), "\(version) \(name)")
            }
        }
    }

    private func expectSame(_ first: Output, _ second: Output, _ comment: Comment) throws {
        switch (first, second) {
        case (.labels(let a), .labels(let b)): #expect(a == b, comment)
        case (.values(let a), .values(let b)):
            let left = try a.doubles()
            let right = try b.doubles()
            let scale = max(1, left.map(\.magnitude).max() ?? 0)
            #expect(zip(left, right).allSatisfy { ($0 - $1).magnitude <= 1e-12 * scale }, comment)
        default: Issue.record(comment)
        }
    }

    @Test func whatOnlyPythonCanHoldIsRefused() throws {
        var model = PCA()
        model.randomState = .generator("numpy.random.mtrand.RandomState")
        #expect(throws: EstimatorError.self) { try EstimatorEncoder.encode(model) }
    }
}
