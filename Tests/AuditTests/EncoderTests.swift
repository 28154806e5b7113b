import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Encoders of categories whose columns are fewer than their categories need.
@Suite struct EncoderTests {
    @Test(arguments: [
        ("0.18.2", ["one-hot"]), ("0.20.4", ["one-hot", "one-hot-texts", "ordinal"]),
        ("1.0.2", ["one-hot", "one-hot-texts", "ordinal", "one-hot-drop", "one-hot-drop-binary"]),
        (
            "1.9.1",
            ["one-hot", "one-hot-texts", "ordinal", "one-hot-drop", "one-hot-drop-binary", "one-hot-rare"]
        ),
    ])
    func allReleases(version: String, names: [String]) throws {
        for name in names { #expect(try Specimen(name, version).reasons == [], "\(name)") }
    }

    @Test func columnsAreAsWideAsTheirCategories() throws {
        // Five categories, of which the first is dropped; of five, two are rare.
        for (name, width) in [("one-hot", 5), ("one-hot-drop", 4), ("one-hot-rare", 3)] {
            for wrong in [width - 1, width + 1, -1] {
                try expectLie(name, saying: "other widths") {
                    try $0.set("_n_features_outs", 0, to: wrong)
                }
            }
        }
        try expectLie("one-hot", saying: "other widths") { specimen in
            try specimen.integers("categories_", 0) { $0.append(9) }
        }
        try expectLie("one-hot", saying: "of 2 columns with categories of 3") {
            try $0.set("n_features_in_", to: 2)
        }
        try expectLie("ordinal", saying: "of 4 columns with categories of 3") {
            try $0.set("n_features_in_", to: 4)
        }
    }

    @Test(arguments: ["1.0.2", "1.9.1"])
    func droppedCategoriesExist(version: String) throws {
        let attribute: Specimen.Step = version == "1.0.2" ? "drop_idx_" : "_drop_idx_after_grouping"
        for wrong in [5, -1] {
            try expectLie("one-hot-drop", version, saying: "drops category \(wrong) of 5") {
                try $0.set(attribute, 0, to: wrong)
            }
        }
        try expectLie("one-hot-drop-binary", version, saying: "drops category 2 of 2") {
            try $0.set(attribute, 2, to: 2)
        }
        try expectLie("one-hot-drop", version, saying: "of 3 columns that drops categories of 2") {
            specimen in
            try specimen.set(attribute) { graph in
                graph.add(.list, children: [graph.add(integer: 0), graph.add(integer: 0)])
            }
        }
    }

    @Test func rareCategoriesAreGroupedInRange() throws {
        try expectLie("one-hot-rare", saying: "column 0 out of range") {
            try $0.integers("_default_to_infrequent_mappings", 0) { $0[1] = 9 }
        }
        try expectLie("one-hot-rare", saying: "column 0 out of range") {
            try $0.integers("_default_to_infrequent_mappings", 0) { $0[1] = -1 }
        }
        try expectLie("one-hot-rare", saying: "column 0 out of range") {
            try $0.integers("_default_to_infrequent_mappings", 0) { $0.removeLast() }
        }
        try expectLie("one-hot-rare", saying: "column 0 out of range") {
            try $0.integers("_infrequent_indices", 0) { $0[0] = 5 }
        }
        try expectLie("one-hot-rare", saying: "column 0 only in part") {
            try $0.set("_default_to_infrequent_mappings", 0) { _ in ObjectGraph.none }
        }
        try expectLie("one-hot-rare", saying: "of other columns than it has") { specimen in
            try specimen.set("_default_to_infrequent_mappings") { $0.add(.list, children: []) }
        }
        // What was rare once is of no account when nothing is grouped, and the widths are wrong then.
        try expectLie("one-hot-rare", saying: "other widths") {
            try $0.set("_infrequent_enabled") { _ in ObjectGraph.bool(false) }
        }
    }

    @Test func whatCannotBeReadIsNotProven() throws {
        var specimen = try Specimen("one-hot-drop")
        try specimen.set("_drop_idx_after_grouping", 0) { $0.add(string: "0") }
        #expect(specimen.reasons.map(\.code) == [.unproven])
        specimen = try Specimen("one-hot")
        try specimen.set("categories_", 0) { $0.add(string: "0") }
        #expect(specimen.reasons.map(\.code) == [.unproven])
    }
}
