import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// KD trees, ball trees, their metrics, and the estimators that ask them.
@Suite struct NeighborTests {
    /// Places in the state of a tree.
    private let data: Specimen.Step = 0, indices: Specimen.Step = 1, nodes: Specimen.Step = 2
    private let bounds: Specimen.Step = 3, metric: Specimen.Step = 11, weights: Specimen.Step = 12

    @Test func indicesArePermutations() throws {
        try expectLie("kd", saying: "idx_array has 18") { try $0.integers(indices) { $0[4] = 18 } }
        try expectLie("kd", saying: "idx_array has -1") { try $0.integers(indices) { $0[4] = -1 } }
        try expectLie("ball", saying: "idx_array has") { try $0.integers(indices) { $0[4] = $0[5] } }
        try expectLie("ball", saying: "with 17 indices") { try $0.integers(indices) { $0.removeLast() } }
    }

    @Test func sizesAgree() throws {
        try expectLie("kd", saying: "leaves of 0 rows") { try $0.set(4, to: 0) }
        try expectLie("kd", saying: "4 levels with 7 nodes") { try $0.set(5, to: 4) }
        try expectLie("kd", saying: "3 levels with 6 nodes") { try $0.set(6, to: 6) }
        try expectLie("kd", saying: "7 nodes with 6 records") { try $0.reshape(nodes, to: [6]) }
        try expectLie("kd", saying: "node_bounds are [2, 6, 3]") { try $0.reshape(bounds, to: [2, 6, 3]) }
        try expectLie("ball", saying: "node_bounds are [2, 7, 3]") { try $0.reshape(bounds, to: [2, 7, 3]) }
        try expectLie("kd", saying: "data of the shape [0, 3]") { try $0.reshape(data, to: [0, 3]) }
        try expectLie("kd-weights", saying: "weights of the shape [17]") { try $0.reshape(weights, to: [17]) }
    }

    @Test func nodesShareTheRows() throws {
        try expectLie("kd", saying: "root") { try $0.record(nodes, row: 0, "idx_end", to: 19) }
        try expectLie("kd", saying: "root") { try $0.record(nodes, row: 0, "idx_start", to: -1) }
        try expectLie("kd", saying: "node 2 ") { try $0.record(nodes, row: 6, "idx_end", to: 19) }
        try expectLie("kd", saying: "node 0 ") { try $0.record(nodes, row: 2, "idx_start", to: 1) }
        try expectLie("kd", saying: "node 1 ") { try $0.record(nodes, row: 3, "idx_start", to: 1) }
        try expectLie("ball", saying: "no leaf and has no children") {
            try $0.record(nodes, row: 5, "is_leaf", to: 0)
        }
        // Ranges of negative length that add up.
        try expectLie("kd", saying: "node 1 ") {
            try $0.record(nodes, row: 3, "idx_end", to: -4)
            try $0.record(nodes, row: 4, "idx_start", to: -4)
        }
    }

    @Test func stateIsThere() throws {
        try expectLie("neighbors", saying: "11 members") { specimen in
            try specimen.set("_tree") { graph in
                graph.add(
                    .reduce,
                    children: [
                        graph.add(
                            .global,
                            children: [
                                graph.add(string: "sklearn.neighbors._kd_tree"), graph.add(string: "KDTree"),
                            ]), graph.add(.tuple, children: []),
                        graph.add(
                            .build,
                            children: [
                                graph.add(.tuple, children: [NodeID](repeating: ObjectGraph.none, count: 11))
                            ]),
                    ])
            }
        }
        try expectLie("neighbors", saying: "without its state") { specimen in
            try specimen.set("_tree") { graph in
                let name = [
                    graph.add(string: "sklearn.neighbors._ball_tree"), graph.add(string: "BallTree"),
                ]
                return graph.add(
                    .newObject,
                    children: [graph.add(.global, children: name), graph.add(.tuple, children: [])])
            }
        }
    }

    @Test func metricsHaveWeightsForEachColumn() throws {
        try expectLie("ball", saying: "SEuclideanDistance for 3 columns") {
            try $0.reshape(metric, 1, to: [2])
        }
        try expectLie("minkowski-w", saying: "MinkowskiDistance") { try $0.reshape(metric, 1, to: [1]) }
        try expectLie("mahalanobis", saying: "MahalanobisDistance") { try $0.reshape(metric, 2, to: [2, 2]) }
        try expectLie("haversine", saying: "HaversineDistance") { specimen in
            try specimen.reshape(data, to: [18, 1])
            try specimen.reshape(bounds, to: [1, 1, 1])
        }
        try expectLie("kd", saying: "without a metric") { try $0.set(metric, to: 0) }
        try expectLie("kd", saying: "a metric without its state") { specimen in
            try specimen.set(metric) { graph in
                let name = [
                    graph.add(string: "sklearn.metrics._dist_metrics"),
                    graph.add(string: "EuclideanDistance64"),
                ]
                return graph.add(
                    .newObject,
                    children: [graph.add(.global, children: name), graph.add(.tuple, children: [])])
            }
        }
    }

    @Test func estimatorsAgreeWithTheirRows() throws {
        try expectLie("knn-brute", saying: "4 columns with rows of 3") { try $0.set("n_features_in_", to: 4) }
        try expectLie("knn-brute", saying: "19 rows that has 18") { try $0.set("n_samples_fit_", to: 19) }
        try expectLie("knn", saying: "whose tree has rows [18, 3]") { specimen in
            try specimen.reshape("_fit_X", to: [17, 3])
            try specimen.set("n_samples_fit_", to: 17)
        }
        try expectLie("knn-brute", saying: "label 3 of 3") { try $0.integers("_y") { $0[7] = 3 } }
        try expectLie("knn-brute", saying: "label -1 of 3") { try $0.integers("_y") { $0[7] = -1 } }
        try expectLie("knn-brute", saying: "labels are not those") {
            try $0.integers("_y") { $0.removeLast() }
        }
        // The first output has two classes, the second three.
        try expectLie("knn-outputs", saying: "label 2 of 2") { try $0.integers("_y") { $0[0] = 2 } }
    }

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        for name in [
            "kd", "ball", "mahalanobis", "haversine", "knn", "knn-brute", "knn-outputs", "neighbors",
        ] {
            #expect(try Specimen(name, version).reasons == [], "\(name)")
        }
        // One placeholder weight before 1.1, which later releases take for weights.
        let minkowski = try Specimen("minkowski", version).reasons
        #expect(minkowski.map(\.code) == (version == "1.9.1" ? [] : [.unproven]))
        try expectLie("kd", version, saying: "idx_array") { try $0.integers(indices) { $0[0] = 99 } }
    }
}
