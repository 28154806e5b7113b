import AspicCore
import Estimators
import ObjectGraph
import PickleFormat
import Testing

/// `Tests/Fixtures/estimators/` beside this target's folder.
let fixtureFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/estimators/"
}()

/// Releases whose models `make_models.py` saved.
let savedVersions = [
    "0.18.2", "0.20.4", "0.22.2.post1", "0.24.2", "1.0.2", "1.2.2", "1.3.2", "1.5.2", "1.7.2", "1.9.1",
]

/// What one release saved: models and its own answers.
struct SavedModels {
    let file: PickleFile
    let reader: ObjectReader
    let version: String

    init(_ version: String) throws {
        let bytes = try Bytes(contentsOf: fixtureFolder + "sklearn-\(version).pkl")
        file = try PickleReader.read(bytes)
        reader = ObjectReader(file.graph)
        self.version = version
    }

    var root: NodeID { file.streams[0].root }

    func entry(_ key: StaticString) throws -> NodeID { try #require(reader.value(key, in: root)) }

    /// Keys and values of a dictionary with text keys.
    func entries(_ node: NodeID) -> [(String, NodeID)] {
        let children = Array(file.graph.children(of: node))
        return stride(from: 0, to: children.count, by: 2).compactMap { place in
            file.graph.text(of: children[place]).map { ($0, children[place + 1]) }
        }
    }

    func models() throws -> [(String, NodeID)] { entries(try entry("models")) }

    /// What the release itself answered, by model and method.
    func answers(_ key: StaticString) throws -> [String: [String: NodeID]] {
        var result: [String: [String: NodeID]] = [:]
        for (name, methods) in entries(try entry(key)) {
            result[name] = Dictionary(uniqueKeysWithValues: entries(methods))
        }
        return result
    }

    mutating func matrix(_ key: StaticString) throws -> Matrix {
        let array = reader.array(at: try entry(key))
        return try Matrix(#require(array))
    }

    func decode(_ node: NodeID) throws -> any Estimator { try EstimatorDecoder.decode(file.graph, at: node) }

    /// Compares an answer with the saved one; exactly for labels and where `tolerance` is 0, else relative to the
    /// largest magnitude.
    mutating func check(
        _ output: Output, _ expected: NodeID, tolerance: Double, _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        switch output {
        case .labels(let labels):
            if let texts = reader.texts(at: expected) {
                #expect(labels.texts == texts, comment, sourceLocation: sourceLocation)
            } else {
                let saved = reader.array(at: expected)
                let array = try #require(saved)
                #expect(labels.numbers == (try array.doubles()), comment, sourceLocation: sourceLocation)
                #expect(labels.dtype == array.dtype, comment, sourceLocation: sourceLocation)
            }
        case .values(let values):
            let saved = reader.array(at: expected)
            let array = try #require(saved)
            #expect(values.shape == array.shape, comment, sourceLocation: sourceLocation)
            let mine = try values.doubles()
            let theirs = try array.doubles()
            let scale = max(1, theirs.map(\.magnitude).filter(\.isFinite).max() ?? 0)
            let worst =
                zip(mine, theirs).map { a, b in
                    a.isNaN && b.isNaN || a == b ? 0 : (a - b).magnitude / scale
                }.max() ?? 0
            #expect(worst <= tolerance, comment, sourceLocation: sourceLocation)
        }
    }
}
