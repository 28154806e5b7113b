import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Estimators that ask rows for other columns than compiled code reads, and helpers that no model keeps.
@Suite struct ColumnTests {
    private static let trees = ["tree", "tree-classes", "extra-tree", "extra-tree-classes"]
    private static let averages = ["averages", "averages-2", "averages-numbers"]

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        var names = Self.trees + Self.averages
        if version != "0.18.2" { names.append("isolation") }
        if version.hasPrefix("1") { names.append("averages-one-class") }
        for name in names { #expect(try Specimen(name, version).reasons == [], "\(name)") }
    }

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func treesHaveTheColumnsOfTheirEstimators(version: String) throws {
        let attribute: Specimen.Step = version.hasPrefix("1") ? "n_features_in_" : "n_features_"
        for name in Self.trees {
            for wrong in [2, 4] {
                try expectLie(name, version, saying: "of \(wrong) columns whose tree is about 3") {
                    try $0.set(attribute, to: wrong)
                }
            }
        }
        guard version != "0.18.2" else { return }
        try expectLie("isolation", version, saying: "of 1 columns whose tree is about 2") {
            try $0.set("estimators_", 1, attribute, to: 1)
        }
    }

    /// What today's scikit-learn does not find, it does not compare.
    @Test(arguments: ["1.0.2", "1.9.1"])
    func columnsAreCompared(version: String) throws {
        for name in Self.trees + ["means", "means-batches", "boosting", "boosting-3", "histogram"] {
            try expectLie(name, version, saying: "compares no columns of rows") {
                try $0.rename("n_features_in_", to: "removed")
            }
        }
    }

    @Test(arguments: ["0.18.2", "1.0.2", "1.9.1"])
    func averagesAreAsLongAsCoefficients(version: String) throws {
        let attributes: [Specimen.Step] =
            version == "0.18.2"
            ? ["standard_coef_", "average_coef_"] : ["_standard_coef", "_average_coef"]
        for attribute in attributes {
            try expectLie("averages", version, saying: "and averages of [3, 2]") {
                try $0.reshape(attribute, to: [3, 2])
            }
            try expectLie("averages-numbers", version, saying: "and averages of [2]") {
                try $0.reshape(attribute, to: [2])
            }
        }
        // What is left of an earlier fit is not used.
        var specimen = try Specimen("averages", version)
        try specimen.set("average", to: 0)
        try specimen.reshape(attributes[0], to: [3, 2])
        #expect(specimen.reasons == [])
    }

    @Test(arguments: [
        ("sklearn.tree._criterion", "Gini"), ("sklearn.tree._splitter", "BestSplitter"),
        ("sklearn.tree._tree", "DepthFirstTreeBuilder"), ("sklearn.tree._utils", "WeightedFenwickTree"),
        ("sklearn.neighbors._quad_tree", "_QuadTree"), ("sklearn.cluster._hdbscan._tree", "TreeUnionFind"),
        ("sklearn.cluster._hierarchical_fast", "UnionFind"),
        ("sklearn.metrics._pairwise_distances_reduction._argkmin", "ArgKmin64"),
    ])
    func helpersAreNotProven(module: String, name: String) throws {
        var specimen = try Specimen("tree")
        try specimen.set("criterion") { graph in
            graph.add(
                .reduce,
                children: [
                    graph.add(
                        .global, children: [graph.add(string: module), graph.add(string: name)]),
                    graph.add(.tuple, children: [graph.add(integer: 1 << 40)]),
                ])
        }
        // No pickler calls it with a number, and nobody knows what it would allocate.
        #expect(specimen.reasons.map(\.code) == [.arguments, .unproven])
        #expect(specimen.reasons.map(\.verdict) == [.hostile, .needsTrust])
    }
}
