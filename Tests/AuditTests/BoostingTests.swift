import ObjectGraph
import Testing

@testable import Audit

/// Gradient boosting whose stages are not what `predict_stages` takes them for.
@Suite struct BoostingTests {
    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        for name in ["boosting", "boosting-2", "boosting-3"] {
            #expect(try Specimen(name, version).reasons == [], "\(name)")
        }
    }

    @Test(arguments: ["0.18.2", "1.9.1"])
    func stagesHaveATreeForEachScore(version: String) throws {
        try expectLie(
            "boosting-3", version, saying: "stages of 3 trees in a GradientBoostingClassifier of 1 scores"
        ) {
            try $0.integers("classes_") { $0.removeLast() }
        }
        try expectLie(
            "boosting-2", version, saying: "stages of 1 trees in a GradientBoostingClassifier of 3 scores"
        ) {
            try $0.integers("classes_") { $0.append(2) }
        }
    }

    @Test(arguments: ["0.18.2", "1.9.1"])
    func treesAreWhatTheyAreTakenFor(version: String) throws {
        try expectLie("boosting", version, saying: "a stage whose tree is about 2 of 3 columns") {
            try $0.set("estimators_", 0, "tree_", .arguments, 0, to: 2)
        }
        try expectLie("boosting", version, saying: "a stage whose tree has [2] values a leaf") {
            try $0.integers("estimators_", 1, "tree_", .arguments, 1) { $0 = [2] }
        }
        try expectLie("boosting", version, saying: "a stage whose tree has 2 outputs") {
            try $0.set("estimators_", 1, "tree_", .arguments, 2, to: 2)
        }
    }

    @Test func somethingElseThanTreesIsNotProven() throws {
        var specimen = try Specimen("boosting")
        try specimen.set("estimators_", 0, to: 1)
        #expect(specimen.reasons.map(\.code) == [.unproven])
    }
}
