import AspicCore
import ObjectGraph
import PickleFormat
import Testing

@testable import Audit

/// One model of `Tests/Fixtures/structure`, as the real library saved it, to be changed in one place and audited.
struct Specimen {
    enum Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        /// An attribute of an object or a key of a dictionary.
        case key(String)
        /// A member of a list, a tuple, an array of objects or an object's state.
        case place(Int)
        /// What an object was made with.
        case arguments

        init(stringLiteral value: String) { self = .key(value) }
        init(integerLiteral value: Int) { self = .place(value) }
    }

    var graph: ObjectGraph
    private let root: NodeID

    private static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(2).joined(separator: "/") + "/Fixtures/structure/"
    }()

    /// The pickle of each model of a release, by name.
    static func models(_ version: String) throws -> [String: Bytes] {
        let graph = try read(Bytes(contentsOf: folder + "sklearn-\(version).pkl"))
        let root = try #require(graph.roots.first)
        var models: [String: Bytes] = [:]
        for pair in 0..<graph.childCount(of: root) / 2 {
            let name = try #require(graph.text(of: graph.child(2 * pair, of: root)))
            models[name] = graph.content(of: graph.child(2 * pair + 1, of: root))
        }
        return models
    }

    private static func read(_ bytes: Bytes) throws -> ObjectGraph {
        let survey = PickleReader.survey(bytes, limits: .standard)
        #expect(survey.error == nil)
        return survey.graph
    }

    init(_ name: String, _ version: String = "1.9.1") throws {
        graph = try Self.read(try #require(try Self.models(version)[name], "no \(name)"))
        root = try #require(graph.roots.first)
    }

    // MARK: - Places

    /// The node at a path, and where it hangs.
    private func find(_ path: [Step]) throws -> (node: NodeID, parent: NodeID, place: Int) {
        let objects = ObjectReader(graph)
        var found = (node: root, parent: root, place: -1)
        for step in path {
            var parent = found.node
            if let object = objects.object(at: parent) {
                if case .arguments = step {
                    found = (object.arguments, parent, 1)
                    continue
                }
                if objects.objectArray(at: parent) != nil {
                    let state = try #require(object.state)
                    parent = graph.child(graph.childCount(of: state) - 1, of: state)
                } else {
                    parent = try #require(object.state)
                }
            }
            let place: Int
            switch step {
            case .place(let index): place = index
            case .key(let key):
                let pair = (0..<graph.childCount(of: parent) / 2).first {
                    graph.text(of: graph.child(2 * $0, of: parent)) == key
                }
                place = 2 * (try #require(pair, "no \(key)")) + 1
            case .arguments: throw FormatError(.malformed, "no arguments")
            }
            try #require(place < graph.childCount(of: parent))
            found = (graph.child(place, of: parent), parent, place)
        }
        return found
    }

    func node(_ path: Step...) throws -> NodeID { try find(path).node }

    // MARK: - Changes

    mutating func set(_ path: Step..., to make: (inout ObjectGraph) throws -> NodeID) throws {
        let (_, parent, place) = try find(path)
        graph.setChild(place, of: parent, to: try make(&graph))
    }

    /// Gives a value another key.
    mutating func rename(_ path: Step..., to key: String) throws {
        let (_, parent, place) = try find(path)
        graph.setChild(place - 1, of: parent, to: graph.add(string: key))
    }

    mutating func set(_ path: Step..., to integer: Int) throws {
        let (_, parent, place) = try find(path)
        graph.setChild(place, of: parent, to: graph.add(integer: integer))
    }

    /// Changes an array's elements as integers and keeps its shape, unless another is given.
    mutating func integers(_ path: Step..., shape: [Int]? = nil, change: (inout [Int]) -> Void) throws {
        let (node, parent, place) = try find(path)
        let array = try #require(ObjectReader(graph).array(at: node))
        var values = try array.integers()
        change(&values)
        let isRow = array.shape.count == 1
        let changed = graph.add(
            array: try NDArray(values, shape: shape ?? (isRow ? [values.count] : array.shape)))
        graph.setChild(place, of: parent, to: changed)
    }

    /// An array of the same type of another shape, all zero.
    mutating func reshape(_ path: Step..., to shape: [Int]) throws {
        let (node, parent, place) = try find(path)
        let array = try #require(ObjectReader(graph).array(at: node))
        let count = try NDArray.byteCount(dtype: array.dtype, shape: shape)
        let zeros = try NDArray(dtype: array.dtype, shape: shape, data: Bytes(count: count) { _ in })
        graph.setChild(place, of: parent, to: graph.add(array: zeros))
    }

    /// Changes an integer member of one of an array's records.
    mutating func record(_ path: Step..., row: Int, _ name: String, to value: Int) throws {
        let (node, parent, place) = try find(path)
        let array = try #require(ObjectReader(graph).array(at: node))
        let field = try #require(array.dtype.fields.first { $0.name == name })
        var bytes = array.data.withUnsafeBytes { Array($0) }
        for byte in 0..<field.dtype.itemSize {
            bytes[row * array.dtype.itemSize + field.offset + byte] = UInt8(
                truncatingIfNeeded: value >> (8 * byte))
        }
        let changed = try NDArray(dtype: array.dtype, shape: array.shape, data: Bytes(bytes))
        graph.setChild(place, of: parent, to: graph.add(array: changed))
    }

    // MARK: - Verdict

    /// What the proofs say of it.
    var reasons: [Reason] {
        var findings = Findings()
        var calls = GraphAudit(graph)
        calls.run(&findings)
        var structure = StructureAudit(calls.objects, calls.names, limits: .standard)
        structure.run(&calls, &findings)
        return findings.reasons
    }
}

/// Expects that a model is clean as it was saved, and hostile once changed, for one reason of its structure.
func expectLie(
    _ name: String, _ version: String = "1.9.1", saying text: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout Specimen) throws -> Void
) throws {
    var specimen = try Specimen(name, version)
    #expect(specimen.reasons == [], sourceLocation: sourceLocation)
    try change(&specimen)
    let reasons = specimen.reasons
    #expect(
        reasons.contains { $0.verdict == .hostile && $0.code == .structure && $0.text.contains(text) },
        "\(reasons)", sourceLocation: sourceLocation)
}
