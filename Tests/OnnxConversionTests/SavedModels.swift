import AspicCore
import Estimators
import Foundation
import ObjectGraph
import PickleFormat
import Testing

/// Models that scikit-learn saved, for lowering.
struct SavedModels {
    static let fixtures =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        + "/Fixtures/"
    static let versions = ["0.18.2", "0.20.4", "0.22.2.post1", "0.24.2", "1.0.2", "1.3.2", "1.5.2", "1.9.1"]

    let models: [(name: String, model: any Estimator)]
    let rows: Matrix
    let rowsWithMissing: Matrix

    /// What `make_models.py` saved with one release.
    init(_ version: String) throws {
        let bytes = try Bytes(contentsOf: Self.fixtures + "estimators/sklearn-\(version).pkl")
        let file = try PickleReader.read(bytes)
        let reader = ObjectReader(file.graph)
        let root = file.streams[0].root
        func matrix(_ key: StaticString) throws -> Matrix {
            let array = try reader.array(at: #require(reader.value(key, in: root)))
            return try Matrix(#require(array))
        }
        rows = try matrix("rows")
        rowsWithMissing = try matrix("rows_missing")
        let entries = try Array(file.graph.children(of: #require(reader.value("models", in: root))))
        models = try stride(from: 0, to: entries.count, by: 2).map { place in
            let name = try #require(file.graph.text(of: entries[place]))
            return (name, try EstimatorDecoder.decode(file.graph, at: entries[place + 1]))
        }.filter { $0.name != "unfitted" }
    }

    /// The only model in a pickle.
    static func model(_ path: String) throws -> any Estimator {
        let file = try PickleReader.read(Bytes(contentsOf: path))
        return try EstimatorDecoder.decode(file.graph, at: file.streams[0].root)
    }

    /// The rows shaken by a generator with a fixed seed, `count` of them.
    func shaken(_ count: Int) -> Matrix { Self.shaken(rows, count) }

    static func shaken(_ rows: Matrix, _ count: Int) -> Matrix {
        var state: UInt64 = 12
        func uniform() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) * 0x1p-53
        }
        let scale = rows.elements.map(\.magnitude).max() ?? 1
        let elements = (0..<count * rows.columns).map { index in
            let source = Int(uniform() * Double(rows.rows))
            return rows[source, index % rows.columns] + (uniform() - 0.5) * scale / 2
        }
        return Matrix(rows: count, columns: rows.columns, elements: elements)
    }
}
