import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Splines with other knots or coefficients than their degree needs.
@Suite struct SplineTests {
    @Test(arguments: [
        ("0.18.2", ["spline"]), ("0.20.4", ["spline"]), ("1.0.2", ["spline", "splines", "polynomials"]),
        ("1.9.1", ["spline", "splines", "polynomials"]),
    ])
    func allReleases(version: String, names: [String]) throws {
        for name in names { #expect(try Specimen(name, version).reasons == [], "\(name)") }
    }

    @Test(arguments: ["0.18.2", "1.0.2", "1.9.1"])
    func knotsFitTheDegree(version: String) throws {
        let knots: Specimen.Step = version == "1.9.1" ? "_t" : "t"
        let coefficients: Specimen.Step = version == "1.9.1" ? "_c" : "c"
        for degree in [-1, 6, 1 << 40, Int.max] {
            try expectLie("spline", version, saying: "a spline of degree \(degree) with 12 knots") {
                try $0.set("k", to: degree)
            }
        }
        try expectLie("spline", version, saying: "a spline of degree 3 with 7 knots") {
            try $0.reshape(knots, to: [7])
        }
        try expectLie("spline", version, saying: "knots of the shape [12, 1]") {
            try $0.reshape(knots, to: [12, 1])
        }
        try expectLie("spline", version, saying: "coefficients of the shape [7, 2]") {
            try $0.reshape(coefficients, to: [7, 2])
        }
        for wrong in [[0.0, 0, 0, 0, 3, 2, 4, 5, 7, 7, 7, 7], [0, 0, 0, 0, 2, .nan, 4, 5, 7, 7, 7, 7]] {
            try expectLie("spline", version, saying: "not in order") {
                try $0.set(knots) { $0.add(array: try NDArray(wrong, shape: [12])) }
            }
        }
    }

    @Test(arguments: ["1.0.2", "1.9.1"])
    func splinesOfTransformers(version: String) throws {
        try expectLie("splines", version, saying: "a spline of degree 9") {
            try $0.set("bsplines_", 1, "k", to: 9)
        }
    }

    @Test func knotsOfOtherTypesAreNotProven() throws {
        var specimen = try Specimen("spline")
        try specimen.set("_t") { $0.add(array: try NDArray(Array(0..<12), shape: [12])) }
        #expect(specimen.reasons.map(\.code) == [.unproven])
    }

    @Test(arguments: ["1.0.2", "1.9.1"])
    func polynomialsHaveABreakMore(version: String) throws {
        let breaks: Specimen.Step = version == "1.9.1" ? "_x" : "x"
        let coefficients: Specimen.Step = version == "1.9.1" ? "_c" : "c"
        // The second of a pair are attributes of a class with slots.
        try expectLie("polynomials", version, saying: "with coefficients of the shape [3, 3]") {
            try $0.reshape(1, coefficients, to: [3, 3])
        }
        try expectLie("polynomials", version, saying: "breaks of the shape [1]") { specimen in
            try specimen.reshape(1, breaks, to: [1])
            try specimen.reshape(1, coefficients, to: [3, 0])
        }
    }
}
