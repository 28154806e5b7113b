import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Histogram gradient boosting whose trees or sets of categories lie.
@Suite struct HistogramTests {
    private func changeNode(
        _ specimen: inout Specimen, _ member: String, to value: Int
    ) throws {
        try specimen.record("_predictors", 0, 0, "nodes", row: 0, member, to: value)
    }

    @Test(arguments: ["1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        for name in ["histogram", "histogram-classes", "histogram-categories"] {
            #expect(try Specimen(name, version).reasons == [], "\(name)")
        }
    }

    @Test func childrenComeAfterTheirParents() throws {
        try expectLie("histogram", saying: "node 0 of") { try changeNode(&$0, "left", to: 0) }
        try expectLie("histogram", saying: "node 0 of") { try changeNode(&$0, "right", to: 1) }
        try expectLie("histogram", saying: "node 0 of") { try changeNode(&$0, "right", to: 1 << 30) }
        try expectLie("histogram", saying: "without nodes") {
            try $0.reshape("_predictors", 0, 0, "nodes", to: [0])
        }
    }

    @Test func columnsExist() throws {
        try expectLie("histogram", saying: "compares column -1") {
            try changeNode(&$0, "feature_idx", to: -1)
        }
        try expectLie("histogram-classes", saying: "column 3 of 3") {
            try changeNode(&$0, "feature_idx", to: 3)
        }
        try expectLie("histogram", saying: "bins of 3 columns for rows of 4") {
            try $0.set("n_features_in_", to: 4)
        }
        try expectLie("histogram", saying: "takes its rows for bins") { specimen in
            try specimen.set("verbose") { _ in ObjectGraph.bool(true) }
            try specimen.rename("verbose", to: "_in_fit")
        }
    }

    @Test func setsOfCategoriesExist() throws {
        try expectLie("histogram-categories", saying: "asks set 9 of") {
            try changeNode(&$0, "bitset_idx", to: 9)
        }
        try expectLie("histogram-categories", saying: "of their bins") {
            try $0.reshape("_predictors", 0, 0, "binned_left_cat_bitsets", to: [0, 8])
        }
        try expectLie("histogram-categories", saying: "of the shape [1, 7]") {
            try $0.reshape("_predictors", 0, 0, "raw_left_cat_bitsets", to: [1, 7])
        }
        try expectLie("histogram-categories", saying: "categories of column 0, which has none") {
            try $0.reshape("_bin_mapper", "is_categorical_", to: [3])
        }
        try expectLie("histogram-categories", saying: "bins of 3 columns") {
            try $0.reshape("_bin_mapper", "is_categorical_", to: [2])
        }
        try expectLie("histogram-categories", saying: "a preprocessor of 2 columns for trees of 3") {
            try $0.reshape("_preprocessor", "transformers_", 1, 2, to: [3])
            try $0.integers("_preprocessor", "transformers_", 0, 2) { $0 = [1, 1, 0] }
        }
    }
}
