import AspicCore
import JoblibFormat
import ObjectGraph
import PickleFormat
import Testing

/// Files of strangers, from a folder beside the repository that is not part of it.
@Suite(.enabled(if: hasShared, "../shared is missing: files of strangers are not checked"))
struct SharedFilesTests {
    /// Known to be broken: an empty gzip member, and a file that ends in the middle.
    static let broken = ["0b5cf0d1e58f0a98", "554a120f922a2bbf"]
    static let models = names(in: sharedFolder + "wild/files").filter {
        !$0.hasSuffix(".skops") && !$0.hasSuffix(".onnx")
    }

    @Test(arguments: models)
    func modelsComeOutAsTheyWere(_ name: String) throws {
        let path = sharedFolder + "wild/files/" + name
        if Self.broken.contains(where: name.hasPrefix) {
            let error = #expect(throws: FormatError.self) { try open(path) }
            #expect(error?.offset != nil)
            return
        }
        let file = try open(path)
        #expect(file.rewritten()?.elementsEqual(file.bytes) == true)
        let graph = try canonical(file)
        for version in [2, 4] {
            let again = try open(try CanonicalPickle.pickle(graph, protocolVersion: version))
            #expect(GraphComparison.firstDifference(graph, try canonical(again)) == nil)
        }
        guard file.pickles.missingFiles.isEmpty else {
            let error = #expect(throws: FormatError.self) {
                try CanonicalPickle.joblib(graph, protocolVersion: 4)
            }
            #expect(error?.code == .notRepresentable)
            return
        }
        let joblib = try open(try CanonicalPickle.joblib(graph, protocolVersion: 4))
        #expect(GraphComparison.firstDifference(graph, try canonical(joblib), sharing: .ignored) == nil)
    }

    static let attacks = names(in: sharedFolder + "hostile/hostile").flatMap { folder in
        names(in: sharedFolder + "hostile/hostile/" + folder).map { folder + "/" + $0 }
    }

    /// Whatever they are: an error, or a graph that nothing has run from.
    @Test(arguments: attacks)
    func attacksAreBounded(_ name: String) throws {
        let path = sharedFolder + "hostile/hostile/" + name
        let limits = Limits(decompressedBytes: 64 << 20, nodes: 10_000_000)
        let clock = ContinuousClock()
        let start = clock.now
        if let file = try? open(path, limits: limits) {
            _ = file.rewritten()
            if let graph = try? canonical(file) {
                for version in [0, 2, 5] { _ = try? CanonicalPickle.pickle(graph, protocolVersion: version) }
                _ = try? CanonicalPickle.joblib(graph, protocolVersion: 4)
            }
        }
        #expect(clock.now - start < .seconds(30))
    }
}
