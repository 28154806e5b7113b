import AspicCore
import Estimators
import Testing

@testable import Fingerprints
@testable import ObjectGraph

/// Whatever differs shows.
@Suite struct SensitivityTests {
    private static let files =
        Sample.names(in: "estimators") + Sample.names(in: "current/c-protocol4")

    @Test("ten thousand single bits in arrays, numbers and text")
    func singleBits() throws {
        var generator = Generator(state: 1)
        var kinds: [NodeKind: Int] = [:]
        var skipped = 0
        for name in Self.files {
            let graph = try Sample.graph(named: name)
            let flips = BitFlips(graph)
            guard !flips.leaves.isEmpty else { continue }
            let before = Fingerprint.of(canonical: graph)
            for _ in 0..<(1 + 11_000 / Self.files.count) {
                let flip = flips.flip(using: &generator)
                if Self.meansTheSame(flip, graph) {
                    skipped += 1
                    continue
                }
                kinds[flip.kind, default: 0] += 1
                #expect(Fingerprint.of(canonical: flip.graph) != before, "\(name): \(flip.kind) \(flip.node)")
            }
        }
        #expect(kinds.values.reduce(0, +) >= 10_000)
        for kind in [NodeKind.integer, .float, .string, .array, .scalar] {
            #expect(kinds[kind, default: 0] > 100)
        }
        #expect(skipped < 600)
    }

    /// Padding, NaN that stays one, and bytes of big integers that only repeat the sign.
    private static func meansTheSame(_ flip: BitFlips.Flip, _ graph: ObjectGraph) -> Bool {
        switch flip.kind {
        case .float:
            return graph.float(of: flip.node)?.isNaN == true && flip.graph.float(of: flip.node)?.isNaN == true
        case .array, .scalar:
            guard let array = graph.array(of: flip.node), let other = flip.graph.array(of: flip.node) else {
                return false
            }
            return !array.dtype.fields.isEmpty && isPadding(flip.place % array.dtype.itemSize, array.dtype)
                && array.dtype == other.dtype
        default: return false
        }
    }

    private static func isPadding(_ place: Int, _ dtype: DType) -> Bool {
        !dtype.fields.contains { field in
            let size = field.dtype.itemSize * field.shape.reduce(1, *)
            guard (field.offset..<field.offset + size).contains(place) else { return false }
            return field.dtype.fields.isEmpty
                || !isPadding((place - field.offset) % field.dtype.itemSize, field.dtype)
        }
    }

    /// A tree's nodes of 64 bytes have seven that belong to nothing.
    @Test func paddingDoesNotCount() throws {
        let graph = try Sample.graph(named: "estimators/tree.pkl")
        let before = Fingerprint.of(canonical: graph)
        let nodes = try #require(
            (0..<graph.count).map { NodeID($0) }.first { graph.array(of: $0)?.dtype.itemSize == 64 })
        let array = try #require(graph.array(of: nodes))
        for place in 0..<128 {
            var bytes = array.data.array
            bytes[place] ^= 0x10
            var changed = graph
            changed.headers[Int(graph[nodes].a)].array = try NDArray(
                dtype: array.dtype, shape: array.shape, data: Bytes(bytes))
            let isPadding = place % 64 >= 57
            #expect((Fingerprint.of(canonical: changed) == before) == isPadding, "byte \(place)")
        }
    }

    @Test func ordersThatAreBothAreOne() throws {
        func print(_ shape: [Int], isFortran: Bool) throws -> Fingerprint {
            var graph = ObjectGraph()
            let count = shape.reduce(1, *)
            let data = Bytes((0..<8 * count).map { UInt8($0 & 0xFF) })
            let array = try NDArray(dtype: .float64, shape: shape, isFortran: isFortran, data: data)
            graph.roots = [graph.add(array: array)]
            return Fingerprint.of(canonical: graph)
        }
        for shape in [[], [3], [3, 1], [1, 3], [1, 1], [0, 3], [3, 0], [1, 3, 1]] {
            #expect(try print(shape, isFortran: true) == print(shape, isFortran: false), "\(shape)")
        }
        for shape in [[3, 2], [2, 2], [2, 1, 2]] {
            #expect(try print(shape, isFortran: true) != print(shape, isFortran: false), "\(shape)")
        }
        #expect(try print([2, 3], isFortran: false) != print([3, 2], isFortran: false))
    }

    /// 200,000 levels and a tuple that is named twice on each of 64 levels, without recursion or repetition.
    @Test func depthAndSharingCostNothing() throws {
        for name in ["current/deep_lists.pkl", "current/deep_tuples.pkl"] {
            _ = Fingerprint.of(canonical: try Sample.graph(named: name))
        }
        var graph = ObjectGraph()
        var tuple = graph.add(integer: 1)
        for _ in 0..<64 { tuple = graph.add(.tuple, children: tuple, tuple) }
        graph.roots = [tuple]
        var other = graph
        other.nodes[3].b = 2
        #expect(Fingerprint.of(canonical: graph) != Fingerprint.of(canonical: other))
    }
}
