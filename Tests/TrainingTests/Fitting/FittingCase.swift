import AspicCore
import Estimators
import Expressions
import JsonFormat
import Testing

@testable import Training

/// The repository's root.
let repositoryRoot: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
}()

/// An expression, the data it is fitted on, and what scikit-learn made of it
/// (Tests/Fixtures/training/estimators/make_training.py).
struct FittingCase: Sendable, CustomTestStringConvertible {
    let expression: String
    let dataName: String
    let known: JsonValue.Members

    var testDescription: String { expression + " on " + dataName }

    static func all(in file: String) -> [FittingCase] {
        let root = (try? fixture(file))?.items ?? []
        return root.map { item in
            let members = item.members
            return FittingCase(
                expression: members["model"]?.text ?? "", dataName: members["data"]?.text ?? "",
                known: members)
        }
    }

    static func fixture(_ file: String) throws -> JsonValue {
        try JsonValue(
            parsing: Bytes(contentsOf: repositoryRoot + "/Tests/Fixtures/training/estimators/" + file))
    }

    /// The rows and labels, read once.
    private static let tables: [String: TrainingData] = {
        var tables: [String: TrainingData] = [:]
        for (name, value) in (try? fixture("data.json"))?.members.pairs ?? [] {
            let rows = value.members["x"]?.items.map { $0.items.map { $0.number ?? .nan } } ?? []
            let labels = value.members["y"]?.numbers?.map { Int($0) } ?? []
            tables[name] = TrainingData(
                Matrix(
                    rows: rows.count, columns: rows.first?.count ?? 0, elements: rows.flatMap { $0 }),
                ClassLabels(labels))
        }
        var elements: [Double] = []
        var labels: [Int] = []
        let text = (try? Bytes(contentsOf: repositoryRoot + "/Data/digits.csv"))?.array ?? []
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",").compactMap { Int($0) }
            elements += fields.dropLast().map(Double.init)
            labels.append(fields.last ?? 0)
        }
        let digits = Matrix(rows: labels.count, columns: 64, elements: elements)
        tables["tall"] = TrainingData(digits, ClassLabels(labels))
        tables["digits"] = TrainingData(
            digits.selecting(rows: 0..<300), ClassLabels(Array(labels.prefix(300))))
        return tables
    }()

    var data: TrainingData { Self.tables[dataName] ?? TrainingData(Matrix(rows: 0, columns: 0)) }

    func fitted() throws -> any Estimator { try Expression.parse(expression).fitted(on: data) }
}

extension JsonValue {
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

/// FNV-1a, 64 bits, over the little-endian bytes of numbers.
struct Fingerprint {
    private var digest: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ value: UInt64) {
        for byte in 0..<8 {
            digest = (digest ^ (value >> (8 * UInt64(byte)) & 0xff)) &* 0x100_0000_01b3
        }
    }

    var text: String {
        let digits = String(digest, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    static func of(_ values: some Sequence<Int>) -> String {
        var fingerprint = Fingerprint()
        for value in values { fingerprint.add(UInt64(bitPattern: Int64(value))) }
        return fingerprint.text
    }

    static func of(_ values: some Sequence<Double>) -> String {
        var fingerprint = Fingerprint()
        for value in values { fingerprint.add(value.bitPattern) }
        return fingerprint.text
    }
}
