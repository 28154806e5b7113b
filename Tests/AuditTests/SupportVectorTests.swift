import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Support vector machines that lie about their sizes.
@Suite struct SupportVectorTests {
    static let machines = [
        "svc", "svc-2", "svc-probability", "svc-precomputed", "svc-callable", "svc-sparse", "nusvc", "svr",
        "svr-sparse", "nusvr", "one-class",
    ]

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        for name in Self.machines {
            #expect(try Specimen(name, version).reasons == [], "\(name)")
        }
    }

    @Test func supportIsInTheTrainingData() throws {
        try expectLie("svr", saying: "row 18 of 18") { try $0.integers("support_") { $0[0] = 18 } }
        try expectLie("svc-precomputed", saying: "row -1 of 18") {
            try $0.integers("support_") { $0[0] = -1 }
        }
        try expectLie("nusvr", saying: "support vectors") { try $0.integers("support_") { $0.removeLast() } }
    }

    @Test func countsAddUp() throws {
        try expectLie("svc-callable", saying: "but classes with") {
            try $0.integers("_n_support") { $0[0] += 1 }
        }
        try expectLie("svc-sparse", saying: "a class with -1") {
            try $0.integers("_n_support") { $0[0] = -1 }
        }
        try expectLie("nusvc", saying: "2 counts of support vectors for 3") {
            try $0.integers("_n_support") { $0 = [$0[0] + $0[1], $0[2]] }
        }
        try expectLie("svr", saying: "3 counts of support vectors for 2") {
            try $0.integers("_n_support") { $0.append(0) }
        }
        try expectLie("one-class", saying: "1 counts") { try $0.integers("_n_support") { $0.removeLast() } }
        try expectLie("svc", "0.18.2", saying: "but classes with") {
            try $0.integers("n_support_") { $0[0] += 1 }
        }
    }

    @Test func coefficientsAreForEachVector() throws {
        for (name, attribute) in [
            ("svr", "_dual_coef_"), ("nusvc", "_dual_coef_"), ("svc-precomputed", "dual_coef_"),
        ] {
            try expectLie(name, saying: "coefficients of the shape [1, 2]") {
                try $0.reshape(.key(attribute), to: [1, 2])
            }
        }
        // What a sparse machine has are the entries.
        try expectLie("svr-sparse", saying: "coefficients") { specimen in
            try specimen.reshape("_dual_coef_", "data", to: [1])
        }
        try expectLie("svr", saying: "intercepts [0]") { try $0.reshape("_intercept_", to: [0]) }
        try expectLie("svc-callable", saying: "3 pairs with intercepts [2]") {
            try $0.reshape("_intercept_", to: [2])
        }
    }

    @Test func vectorsHaveTheColumnsOfRows() throws {
        try expectLie("nusvr", saying: "support vectors of 2 columns for rows of 3") { specimen in
            let array = try #require(
                ObjectReader(specimen.graph).array(at: specimen.node("support_vectors_")))
            try specimen.reshape("support_vectors_", to: [array.shape[0], 2])
        }
        try expectLie("svr", saying: "of the shape [1, 3]") {
            try $0.reshape("support_vectors_", to: [1, 3])
        }
        try expectLie("svr-sparse", saying: "support vectors of the shape") {
            try $0.set("support_vectors_", "_shape", 0, to: 99)
            try $0.integers("support_vectors_", "indptr") { starts in
                starts += [Int](repeating: starts.last ?? 0, count: 100 - starts.count)
            }
        }
        try expectLie("svr-sparse", saying: "an entry in column 3 of 3") {
            try $0.integers("support_vectors_", "indices") { $0[0] = 3 }
        }
    }

    @Test func probabilitiesAreForEachPair() throws {
        try expectLie("svc-sparse", saying: "3 pairs of classes with probabilities for [2, 3]") {
            try $0.reshape("_probA", to: [2])
        }
        try expectLie("svc-sparse", saying: "3 pairs of classes with probabilities for [0, 0]") {
            try $0.reshape("_probA", to: [0])
            try $0.reshape("_probB", to: [0])
        }
        try expectLie("svc-callable", saying: "probabilities for [4, 0]") {
            try $0.reshape("_probA", to: [4])
        }
    }

    @Test func machinesAreWhatTheirClassSays() throws {
        try expectLie("one-class", "0.18.2", saying: "another machine") { specimen in
            try specimen.set("_impl") { $0.add(string: "c_svc") }
        }
    }

    @Test func decodedMachines() throws {
        // What is decoded for prediction proves as much by itself.
        try expectLie("svc", saying: "support vectors") { try $0.integers("support_") { $0.removeLast() } }
        try expectLie("svc-2", saying: "coefficients") { try $0.reshape("_dual_coef_", to: [1, 1]) }
        try expectLie("svc-probability", saying: "probabilities") { try $0.reshape("_probA", to: [2]) }
    }
}
