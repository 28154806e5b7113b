import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Random generators whose position is not in their buffer.
@Suite struct RandomTests {
    private static let generators = ["random-MT19937", "random-PCG64", "random-Philox", "random-SFC64"]

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        let names = ["random"] + (version.hasPrefix("1") ? Self.generators : [])
        for name in names { #expect(try Specimen(name, version).reasons == [], "\(name)") }
    }

    @Test(arguments: ["0.18.2", "0.20.4"])
    func statesThatAreTuples(version: String) throws {
        for wrong in [625, -1, 1 << 31] {
            try expectLie("random", version, saying: "position \(wrong) of 624") { try $0.set(2, to: wrong) }
        }
        try expectLie("random", version, saying: "[623] words instead of 624") {
            try $0.reshape(1, to: [623])
        }
        try expectLie("random", version, saying: "flag is 2") { try $0.set(3, to: 2) }
    }

    @Test(arguments: ["1.0.2", "1.9.1"])
    func statesThatAreDictionaries(version: String) throws {
        for wrong in [625, -1, 1 << 31] {
            try expectLie("random", version, saying: "position \(wrong) of 624") {
                try $0.set("state", "pos", to: wrong)
            }
        }
        try expectLie("random", version, saying: "[623] words instead of 624") {
            try $0.reshape("state", "key", to: [623])
        }
        try expectLie("random", version, saying: "flag is 2") { try $0.set("has_gauss", to: 2) }
        try expectLie("random", version, saying: "the same key twice") {
            try $0.rename("state", "key", to: "pos")
        }
    }

    /// The bit generator is the argument of the generator, and its state the first of a pair.
    @Test func bitGenerators() throws {
        for wrong in [5, -1] {
            try expectLie("random-Philox", saying: "position \(wrong) of 4 words") {
                try $0.set(.arguments, 0, 0, "buffer_pos", to: wrong)
            }
        }
        try expectLie("random-Philox", saying: "[3] words instead of 4") {
            try $0.reshape(.arguments, 0, 0, "buffer", to: [3])
        }
        try expectLie("random-Philox", saying: "[3] words instead of 4") {
            try $0.reshape(.arguments, 0, 0, "state", "counter", to: [3])
        }
        try expectLie("random-Philox", saying: "[1] words instead of 2") {
            try $0.reshape(.arguments, 0, 0, "state", "key", to: [1])
        }
        try expectLie("random-SFC64", saying: "[3] words instead of 4") {
            try $0.reshape(.arguments, 0, 0, "state", "state", to: [3])
        }
        try expectLie("random-MT19937", saying: "position 625 of 624") {
            try $0.set(.arguments, 0, 0, "state", "pos", to: 625)
        }
        try expectLie("random-PCG64", saying: "flag is 2") {
            try $0.set(.arguments, 0, 0, "has_uint32", to: 2)
        }
    }

    @Test func unknownGeneratorsAreNotProven() throws {
        var specimen = try Specimen("random-PCG64")
        try specimen.set(.arguments, 0, 0, "bit_generator") { $0.add(string: "Xoshiro256") }
        #expect(specimen.reasons.map(\.code) == [.unproven])
    }

    /// numpy calls the second argument with the first.
    @Test func generatorsCallNothingElse() throws {
        for name in ["bytearray", "range"] {
            var specimen = try Specimen("random", "1.0.2")
            let type = try specimen.node(.arguments, 0)
            #expect(specimen.graph.text(of: type) == "MT19937")
            let root = try #require(specimen.graph.roots.first)
            specimen.graph.setChild(
                1, of: root,
                to: specimen.graph.add(
                    .tuple,
                    children: [
                        specimen.graph.add(integer: 1 << 40),
                        specimen.graph.add(
                            .global,
                            children: [
                                specimen.graph.add(string: "builtins"), specimen.graph.add(string: name),
                            ]),
                    ]))
            #expect(specimen.reasons.map(\.code) == [.arguments], "\(name)")
            #expect(specimen.reasons.first?.verdict == .hostile)
        }
    }
}
