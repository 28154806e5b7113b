import Aspic
import Foundation
import Testing

/// The umbrella: what a user of the library writes. Expected labels are those of scikit-learn, see `make_example.py`.
@Suite struct ModelTests {
    static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(2).joined(separator: "/") + "/Fixtures/example/"
    }()

    static let files = [
        "digits.protocol0.pkl", "digits.protocol1.pkl", "digits.protocol2.pkl", "digits.protocol3.pkl",
        "digits.protocol4.pkl", "digits.protocol5.pkl", "digits.joblib", "digits.joblib.zlib",
        "digits.joblib.gzip",
        "digits.joblib.bz2", "digits.joblib.lzma", "digits.joblib.xz", "digits.joblib.lz4",
        "digits.cloudpickle.pkl",
        "digits.skops",
    ]

    private struct Expected: Decodable { var predict: [Int] }

    /// The zeros and ones of the digits in the repository.
    private static func twoDigits() throws -> Matrix {
        let path = folder + "../../../Data/digits.csv"
        var elements: [Double] = []
        var rows = 0
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
            let numbers = line.split(separator: ",").compactMap { Double($0) }
            guard numbers.count == 65, numbers[64] < 2 else { continue }
            elements += numbers[..<64]
            rows += 1
        }
        return Matrix(rows: rows, columns: 64, elements: elements)
    }

    private static func expected() throws -> [Int] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "expected.json"))
        return try JSONDecoder().decode(Expected.self, from: data).predict
    }

    @Test(arguments: files)
    func opensAndPredicts(_ name: String) throws {
        let model = try Model.open(Self.folder + name)
        let labels = try model.predict(try Self.twoDigits())
        #expect(labels.storage == .integers(try Self.expected()))
        #expect(model.expression?.hasPrefix("make_pipeline(PCA(n_components=41), ") == true)
    }

    @Test(arguments: [FileFormat.pickle, .joblib, .cloudpickle, .skops, .onnx])
    func savesAndOpensAgain(_ format: FileFormat) throws {
        let path = NSTemporaryDirectory() + "aspic-\(UUID().uuidString).\(format.rawValue)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let count = try Model.open(Self.folder + "digits.protocol4.pkl").save(
            to: path, as: SaveOptions(format))
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        #expect(size == count)
        let labels = try Model.open(path).predict(try Self.twoDigits())
        #expect(labels.storage == .integers(try Self.expected()))
    }

    /// A joblib file is compressed as its name says, and written again byte for byte under that name.
    @Test func theNameOfAJoblibFileSaysItsCompression() throws {
        let path = NSTemporaryDirectory() + "aspic-\(UUID().uuidString).joblib.gz"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let input = Self.folder + "digits.protocol4.pkl"
        _ = try Conversion.convert(input, to: path, SaveOptions(.joblib))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: [0x1F, 0x8B]))
        let again = path + ".again.gz"
        defer { try? FileManager.default.removeItem(atPath: again) }
        _ = try Conversion.convert(path, to: again, SaveOptions(.joblib))
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: path)) == Data(contentsOf: URL(fileURLWithPath: again)))
    }

    @Test func refusesRowsOfAnotherWidth() throws {
        let model = try Model.open(Self.folder + "digits.protocol4.pkl")
        #expect(throws: (any Error).self) {
            try model.predict(Matrix(rows: 1, columns: 3, elements: [0, 0, 0]))
        }
    }
}
