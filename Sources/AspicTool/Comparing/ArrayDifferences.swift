import Aspic
import AspicCore
import JsonFormat
import ObjectGraph

/// Arrays and numbers at the same paths of two models.
struct ArrayDifferences {
    struct Difference {
        /// As Python would reach it.
        let path: String
        /// `float64 (3, 4)`.
        let first: String?
        let second: String?
        /// The largest difference between two elements; `nil` where shapes or types differ.
        let largest: Double?
        /// How far apart they are at most, in units in the last place of a double.
        let units: UInt64?
    }

    /// How many are alike to the last bit.
    private(set) var identical = 0
    private(set) var differences: [Difference] = []

    var isEmpty: Bool { differences.isEmpty }

    /// `nil` for ONNX, which holds no Python objects.
    static func between(_ first: ModelFile, _ second: ModelFile) -> ArrayDifferences? {
        guard let mine = arrays(of: first), let theirs = arrays(of: second) else { return nil }
        var result = ArrayDifferences()
        let others = Dictionary(theirs, uniquingKeysWith: { first, _ in first })
        let known = Set(mine.map(\.0))
        for (path, array) in mine {
            guard let other = others[path] else {
                result.differences.append(
                    Difference(path: path, first: describe(array), second: nil, largest: nil, units: nil))
                continue
            }
            result.compare(path, array, other)
        }
        for (path, array) in theirs where !known.contains(path) {
            result.differences.append(
                Difference(path: path, first: nil, second: describe(array), largest: nil, units: nil))
        }
        return result
    }

    private static func arrays(of file: ModelFile) -> [(String, NDArray)]? {
        guard let (graph, root) = try? file.select(),
            let canonical = try? CanonicalForm.of(graph, root: root),
            let start = canonical.roots.first
        else { return nil }
        let walk = GraphWalk(canonical, from: start)
        return walk.order.compactMap { node in canonical.array(of: node).map { (walk.path(to: node), $0) } }
    }

    private mutating func compare(_ path: String, _ mine: NDArray, _ theirs: NDArray) {
        if mine.dtype == theirs.dtype, mine.shape == theirs.shape, mine.data.elementsEqual(theirs.data) {
            identical += 1
            return
        }
        var largest: Double?
        var units: UInt64?
        if mine.shape == theirs.shape, let a = try? mine.doubles(), let b = try? theirs.doubles() {
            largest = zip(a, b).map { ($0 - $1).magnitude }.max()
            units = zip(a, b).map(Self.unitsApart).max()
            // The same values in another type or order.
            if mine.dtype == theirs.dtype, units == 0 {
                identical += 1
                return
            }
        }
        differences.append(
            Difference(
                path: path, first: Self.describe(mine), second: Self.describe(theirs), largest: largest,
                units: units))
    }

    /// How many doubles lie between two, and one more.
    static func unitsApart(_ a: Double, _ b: Double) -> UInt64 {
        if a.bitPattern == b.bitPattern { return 0 }
        guard !a.isNaN, !b.isNaN else { return .max }
        // Negative numbers count downwards from zero.
        func place(_ value: Double) -> Int64 {
            let bits = Int64(bitPattern: value.bitPattern)
            return bits < 0 ? Int64.min &- bits : bits
        }
        return place(a) == place(b)
            ? 1 : (place(a).subtractingReportingOverflow(place(b)).partialValue).magnitude
    }

    private static func describe(_ array: NDArray) -> String {
        "\(array.dtype.name) (" + array.shape.map(String.init).joined(separator: ", ") + ")"
    }

    // MARK: - Answers

    /// More are counted and not listed.
    private static let listed = 200

    var json: JsonValue {
        [
            "identical": .integer(identical), "different": .integer(differences.count),
            "differences": .array(
                differences.prefix(Self.listed).map { difference in
                    [
                        "path": .string(difference.path), "first": .optional(difference.first),
                        "second": .optional(difference.second),
                        "largest": .optional(difference.largest),
                        "units_in_last_place": difference.units.map { .optional(Int(exactly: $0)) } ?? .null,
                    ]
                }),
        ]
    }

    func text(_ style: Style) -> String {
        var text =
            "arrays: \(Numbers.grouped(identical)) identical, \(Numbers.grouped(differences.count)) different\n"
        guard !differences.isEmpty else { return text }
        var table = TextTable([
            ("array", .left), ("first", .left), ("second", .left), ("largest difference", .right),
        ])
        for difference in differences.prefix(20) {
            table.add([
                .init(difference.path.onOneLine.shortened(to: 60)), .init(difference.first ?? "-"),
                .init(difference.second ?? "-"), .init(difference.largest.map(Numbers.scientific) ?? ""),
            ])
        }
        text += table.text(style)
        if differences.count > 20 { text += "  and \(Numbers.grouped(differences.count - 20)) more\n" }
        return text
    }
}
