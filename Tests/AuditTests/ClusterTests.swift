import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Clusters whose centers have other columns than rows, and trees of clusters that are none.
@Suite struct ClusterTests {
    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        var names = ["means", "means-batches", "birch"]
        if version == "1.9.1" {
            names += ["means-halves", "means-halves-sparse", "density", "density-missing"]
        }
        for name in names { #expect(try Specimen(name, version).reasons == [], "\(name)") }
    }

    @Test(arguments: ["means", "means-batches", "means-halves"])
    func centersHaveTheColumnsOfRows(name: String) throws {
        try expectLie(name, saying: "of 4 columns with centers of 3") {
            try $0.set("n_features_in_", to: 4)
        }
        try expectLie(name, saying: "of 3 columns with centers of 2") {
            try $0.reshape("cluster_centers_", to: [3, 2])
        }
        try expectLie(name, saying: "centers of the shape [9]") {
            try $0.reshape("cluster_centers_", to: [9])
        }
        for threads in [0, -1, 1 << 20] {
            try expectLie(name, saying: "for \(threads) threads") { try $0.set("_n_threads", to: threads) }
        }
    }

    @Test func centersHaveCounts() throws {
        try expectLie("means-batches", saying: "of 3 centers with counts of the shape [2]") {
            try $0.reshape("_counts", to: [2])
        }
        try expectLie("means-batches", "0.18.2", saying: "of 3 centers with counts of the shape [2]") {
            try $0.reshape("counts_", to: [2])
        }
    }

    @Test func halvesAreATree() throws {
        try expectLie("means-halves", saying: "a cluster of 3 columns with a center of the shape [2]") {
            try $0.reshape("_bisecting_tree", "left", "center", to: [2])
        }
        try expectLie("means-halves-sparse", saying: "a cluster of 3 columns with a center of the shape [2]")
        {
            try $0.reshape("_bisecting_tree", "right", "center", to: [2])
        }
        try expectLie("means-halves", saying: "cut in one half") {
            try $0.set("_bisecting_tree", "left") { _ in ObjectGraph.none }
        }
        try expectLie("means-halves", saying: "in two others") { specimen in
            let left = try specimen.node("_bisecting_tree", "left")
            try specimen.set("_bisecting_tree", "right") { _ in left }
        }
        try expectLie("means-halves", saying: "in two others") { specimen in
            let root = try specimen.node("_bisecting_tree")
            try specimen.set("_bisecting_tree", "right") { _ in root }
        }
        // What pickle sets after the dictionary counts.
        try expectLie("means-halves", saying: "a center of the shape [2]") { specimen in
            let left = try specimen.node("_bisecting_tree", "left")
            let operation = try #require(specimen.graph.operations(of: left).first)
            let state = specimen.graph.child(0, of: operation)
            let place = try specimen.node("_bisecting_tree", "right")
            try specimen.set("_bisecting_tree", "left") { graph in
                let center = graph.add(array: try NDArray([1, 2], shape: [2]))
                let slots = graph.add(.dictionary, children: [graph.add(string: "center"), center])
                let pair = graph.add(.tuple, children: [state, slots])
                let type = graph.child(0, of: place)
                return graph.add(
                    .newObject,
                    children: [
                        type, graph.add(.tuple, children: []), graph.add(.build, children: [pair]),
                    ])
            }
        }
    }

    @Test(arguments: ["0.18.2", "1.9.1"])
    func birchKeepsALengthForEachCenter(version: String) throws {
        for (attribute, text): (Specimen.Step, String) in [
            ("subcluster_labels_", "with subcluster_labels_ of the shape [1]"),
            ("subcluster_centers_", "centers of the shape [1]"),
        ] {
            try expectLie("birch", version, saying: text) { try $0.reshape(attribute, to: [1]) }
        }
        guard version == "1.9.1" else { return }
        try expectLie("birch", saying: "with _subcluster_norms of the shape [1]") {
            try $0.reshape("_subcluster_norms", to: [1])
        }
        try expectLie("birch", saying: "of 4 columns with centers of 3") {
            try $0.set("n_features_in_", to: 4)
        }
    }

    @Test func mergesTakeWhatIsThere() throws {
        let tree: Specimen.Step = "_single_linkage_tree_"
        for wrong in [-1, 18, 35, 1 << 40] {
            try expectLie("density", saying: "merge 0 of 18 rows takes \(wrong)") {
                try $0.record(tree, row: 0, "left_node", to: wrong)
            }
        }
        try expectLie("density-missing", saying: "merge 16 of 18 rows takes 34") {
            try $0.record(tree, row: 16, "right_node", to: 34)
        }
        try expectLie("density", saying: "which is taken or not there") { specimen in
            let merges = try #require(ObjectReader(specimen.graph).array(at: try specimen.node(tree)))
            let first = try RecordColumns(merges, "merges").integers("left_node")[0]
            try specimen.record(tree, row: 9, "left_node", to: first)
        }
    }
}
