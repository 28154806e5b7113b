import AspicCore
import ObjectGraph
import Testing

@testable import Audit

/// Vectorizers and binarizers whose names lead to columns that are not there.
@Suite struct VocabularyTests {
    private static let names = [
        "words", "words-best", "words-weighed", "dictionaries", "hashed-words", "hashed", "labels",
        "labels-text", "labels-tuples",
    ]

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func allReleases(version: String) throws {
        for name in Self.names { #expect(try Specimen(name, version).reasons == [], "\(name)") }
    }

    @Test(arguments: ["0.18.2", "0.20.4", "1.0.2", "1.9.1"])
    func columnsAreAPermutation(version: String) throws {
        let title = "has column"
        try expectLie("words", version, saying: title) { try $0.set("vocabulary_", "fox", to: 6) }
        try expectLie("words", version, saying: title) { try $0.set("vocabulary_", "fox", to: -1) }
        try expectLie("words", version, saying: title) { try $0.set("vocabulary_", "fox", to: 1 << 40) }
        try expectLie("words-best", version, saying: title) {
            try $0.set("vocabulary_", "fox", to: 3)
        }
        try expectLie("words-weighed", version, saying: title) {
            let dog = try #require(ObjectReader($0.graph).integer(at: try $0.node("vocabulary_", "dog")))
            try $0.set("vocabulary_", "fox", to: dog)
        }
        try expectLie("dictionaries", version, saying: title) { try $0.set("vocabulary_", "b=x", to: 3) }
    }

    @Test func labelsArePermuted() throws {
        for name in ["labels", "labels-text", "labels-tuples"] {
            try expectLie(name, saying: "the _cached_dict of a MultiLabelBinarizer of 3 names has column 3") {
                // The second value.
                try $0.set("_cached_dict", 3, to: 3)
            }
            try expectLie(name, saying: "of 3 columns with classes of the shape [2]") { specimen in
                let classes = try specimen.node("classes_")
                guard ObjectReader(specimen.graph).array(at: classes) == nil else {
                    return try specimen.integers("classes_") { $0.removeLast() }
                }
                try specimen.set("classes_") { $0.add(array: try NDArray([1, 2], shape: [2])) }
            }
        }
    }

    /// Python counts equal keys once, so that the last column does not exist.
    @Test func equalKeysAreOne() throws {
        try expectLie("words", saying: "with the same key twice") {
            try $0.rename("vocabulary_", "fox", to: "dog")
        }
        try expectLie("labels", saying: "with the same key twice") { specimen in
            let first = try specimen.node("_cached_dict", 0)
            try specimen.set("_cached_dict", 2) { graph in
                graph.add(float: Double(ObjectReader(graph).integer(at: first) ?? 0))
            }
        }
        try expectLie("labels-tuples", saying: "with the same key twice") { specimen in
            let first = try specimen.node("_cached_dict", 0)
            try specimen.set("_cached_dict", 4) { $0.add(.tuple, children: Array($0.children(of: first))) }
        }
    }

    @Test func keysThatCannotBeComparedAreNotProven() throws {
        var specimen = try Specimen("labels")
        try specimen.set("_cached_dict", 2) { graph in graph.add(.list, children: []) }
        #expect(specimen.reasons.map(\.code) == [.unproven])
    }

    @Test func columnsThatAreNoNumbersAreNotProven() throws {
        var specimen = try Specimen("words")
        try specimen.set("vocabulary_", "fox") { $0.add(string: "1") }
        #expect(specimen.reasons.map(\.code) == [.unproven])
        try specimen.set("vocabulary_") { $0.add(.list, children: []) }
        #expect(specimen.reasons.map(\.code) == [.unproven])
    }

    @Test func namesAndWeightsAreThoseOfTheColumns() throws {
        try expectLie("dictionaries", saying: "of 3 columns with names for 2") { specimen in
            let names = try specimen.node("feature_names_")
            try specimen.set("feature_names_") {
                $0.add(.list, children: Array($0.children(of: names).dropLast()))
            }
        }
        try expectLie("words-weighed", saying: "of 6 columns with weights of the shape [5]") {
            try $0.reshape("_tfidf", "idf_", to: [5])
        }
    }

    @Test(arguments: ["0.18.2", "1.9.1"])
    func hashingDividesByTheColumns(version: String) throws {
        for name in ["hashed", "hashed-words"] {
            for columns in [0, -1, 1 << 31] {
                try expectLie(name, version, saying: "of \(columns) columns") {
                    try $0.set("n_features", to: columns)
                }
            }
        }
    }
}
