import AspicCore
import ObjectGraph
import PickleFormat
import Testing

@testable import Audit

/// Trees, sparse matrices and support vectors that lie about themselves.
@Suite struct StructureTests {
    /// Children, column and threshold of a node.
    typealias Row = (left: Int, right: Int, feature: Int, threshold: Double)

    static let leaf: Row = (-1, -1, -2, -2)

    private static let members: [(String, DType)] = [
        ("left_child", .int64), ("right_child", .int64), ("feature", .int64), ("threshold", .float64),
        ("impurity", .float64), ("n_node_samples", .int64), ("weighted_n_node_samples", .float64),
    ]

    /// A `sklearn.tree._tree.Tree` of two columns and two classes, by itself as an attribute of an unknown class.
    private func graph(_ rows: [Row], values: Int? = nil) throws -> ObjectGraph {
        var graph = ObjectGraph()
        func text(_ value: String) -> NodeID { graph.add(string: value) }
        func pairs(_ entries: [(String, NodeID)]) -> NodeID {
            graph.add(.dictionary, children: entries.flatMap { [text($0.0), $0.1] })
        }
        func global(_ module: String, _ name: String) -> NodeID {
            graph.add(.global, children: text(module), text(name))
        }
        let fields = Self.members.enumerated().map {
            DType.Field(name: $0.element.0, dtype: $0.element.1, offset: 8 * $0.offset)
        }
        let type = DType(.void, itemSize: 56, fields: fields)
        var words: [UInt64] = []
        for row in rows {
            words += [row.left, row.right, row.feature].map { UInt64(bitPattern: Int64($0)) }
            words += [row.threshold.bitPattern, 0, 1, Double(1).bitPattern]
        }
        let data = words.map(\.littleEndian).withUnsafeBytes { Bytes($0) }
        let nodes = graph.add(array: try NDArray(dtype: type, shape: [rows.count], data: data))
        let count = values ?? rows.count
        let shares = graph.add(
            array: try NDArray([Double](repeating: 0.5, count: 2 * count), shape: [count, 1, 2]))
        let classes = graph.add(array: try NDArray([2], shape: [1]))
        let arguments = graph.add(
            .tuple, children: [graph.add(integer: 2), classes, graph.add(integer: 1)])
        let tree = graph.add(.reduce, children: global("sklearn.tree._tree", "Tree"), arguments)
        let state = pairs([
            ("max_depth", graph.add(integer: 1)), ("node_count", graph.add(integer: rows.count)),
            ("nodes", nodes),
            ("values", shares),
        ])
        graph.append(operation: graph.add(.build, children: [state]), to: tree)
        graph.roots = [graph.add(.list, children: [tree])]
        return graph
    }

    private func verdict(_ graph: ObjectGraph) -> (Verdict, [Reason]) {
        var findings = Findings()
        var calls = GraphAudit(graph)
        calls.run(&findings)
        var structure = StructureAudit(calls.objects, calls.names, limits: .standard)
        structure.run(&calls, &findings)
        return (findings.verdict, findings.reasons)
    }

    @Test func soundTree() throws {
        let (found, reasons) = verdict(try graph([(1, 2, 1, 0.5), Self.leaf, Self.leaf]))
        #expect(found == .clean, "\(reasons)")
    }

    static let lies: [[Row]] = [
        // A cycle, oneself as a child, a child out of range, twice the same child, a node that nothing leads to.
        [(1, 2, 0, 0.5), (0, 2, 0, 0.5), leaf],
        [(0, 1, 0, 0.5), leaf],
        [(1, 1_000_000_000, 0, 0.5), leaf, leaf],
        [(1, -5, 0, 0.5), leaf, leaf],
        [(1, 1, 0, 0.5), leaf, leaf],
        [leaf, leaf],
        // Columns that are not there, a threshold that is no number.
        [(1, 2, 2, 0.5), leaf, leaf],
        [(1, 2, -7, 0.5), leaf, leaf],
        [(1, 2, 0, .nan), leaf, leaf],
    ]

    @Test(arguments: lies.indices)
    func lyingTrees(index: Int) throws {
        let (found, reasons) = verdict(try graph(Self.lies[index]))
        #expect(found == .hostile)
        #expect(reasons.contains { $0.code == .structure && $0.path == "[0]" })
    }

    @Test func valuesForEachNode() throws {
        #expect(verdict(try graph([(1, 2, 1, 0.5), Self.leaf, Self.leaf], values: 2)).0 == .hostile)
    }

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func treesOfAllReleases(version: String) throws {
        try expectLie("tree", version, saying: "a tree of 99 nodes and 1 outputs") {
            try $0.set("tree_", "node_count", to: 99)
        }
        try expectLie("tree", version, saying: "a tree of 3 levels says it has 2") {
            try $0.set("tree_", "max_depth", to: 2)
        }
        try expectLie("tree", version, saying: "nodes and 2 outputs") {
            try $0.set("tree_", .arguments, 2, to: 2)
        }
        try expectLie("tree", version, saying: "without its state") { specimen in
            try specimen.set("tree_") { graph in
                let name = [graph.add(string: "sklearn.tree._tree"), graph.add(string: "Tree")]
                return graph.add(
                    .newObject,
                    children: [graph.add(.global, children: name), graph.add(.tuple, children: [])])
            }
        }
    }

    // MARK: - State

    @Test func attributesAreGivenOnce() {
        func audit(_ rest: [UInt8]) -> AuditReport {
            let object = Assembler.object("sklearn.svm._classes", "SVC", "degree", [Opcode.none])
            return Auditor().audit((Assembler() + object + rest).stopped)
        }
        let state =
            [Opcode.emptyDict] + Assembler.text("degree") + [Opcode.none, Opcode.setItem, Opcode.build]
        #expect(audit([]).verdict == .clean)
        #expect(audit(state).reasons.contains { $0.code == .ambiguous && $0.text.contains("set twice") })
        let twice =
            Assembler.name("sklearn.svm._classes", "SVC") + [
                Opcode.emptyTuple, Opcode.newObj, Opcode.emptyDict,
            ]
            + Assembler.text("degree") + [Opcode.none, Opcode.setItem] + Assembler.text("degree")
            + [Opcode.none, Opcode.setItem, Opcode.build]
        let report = Auditor().audit((Assembler() + twice).stopped)
        #expect(
            report.reasons.contains { $0.code == .ambiguous && $0.text.contains("“degree” is given twice") })
    }
}
