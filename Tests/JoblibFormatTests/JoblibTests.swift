import AspicCore
import Compression
import JoblibFormat
import ObjectGraph
import PickleFormat
import Testing

/// Files of joblib 0.8 to 1.6.
@Suite struct JoblibTests {
    static let folders = names(in: fixtureFolder + "joblib").filter { $0.hasPrefix("joblib-") }
    static let files = folders.flatMap { folder in
        names(in: fixtureFolder + "joblib/" + folder)
            .filter { $0.contains(".joblib") && !$0.hasSuffix(".npy") && !$0.hasSuffix(".z") }
            .map { "joblib/\(folder)/\($0)" }
    }

    @Test(arguments: files)
    func comesOutAsItWas(_ name: String) throws {
        let file = try open(fixtureFolder + name)
        #expect(file.pickles.missingFiles.isEmpty)
        #expect(file.rewritten()?.elementsEqual(file.bytes) == true)
    }

    /// One release, one value: compression and protocol do not matter.
    @Test(arguments: folders)
    func compressionDoesNotMatter(_ folder: String) throws {
        for value in ["arrays", "forest", "plain", "shared"] {
            let same = Self.files.filter { $0.contains("/\(folder)/\(value).joblib") }
            let graphs = try same.map { try canonical(try open(fixtureFolder + $0)) }
            for (name, graph) in zip(same, graphs).dropFirst() {
                #expect(
                    GraphComparison.firstDifference(graphs[0], graph, sharing: .ignored) == nil, "\(name)")
            }
        }
    }

    /// What joblib needs to map arrays into memory: their bytes begin at multiples of 16, in every protocol.
    @Test(arguments: files.filter { $0.contains("joblib-1.6/") || $0.contains("0.9.4/") }, 0...5)
    func writesAlignedArrays(_ name: String, _ version: Int) throws {
        let graph = try canonical(try open(fixtureFolder + name))
        let written = try CanonicalPickle.joblib(graph, protocolVersion: version)
        let again = try open(written)
        let inner = again.pickles.graph
        for index in 0..<inner.count where inner.kind(of: NodeID(index)) == .inlineArray {
            #expect(inner[NodeID(index)].b.isMultiple(of: 16))
        }
        #expect(again.rewritten()?.elementsEqual(written) == true)
        let difference = GraphComparison.firstDifference(graph, try canonical(again), sharing: .ignored)
        #expect(difference == nil)
    }

    @Test func truncatedAnywhere() throws {
        let bytes = try Bytes(contentsOf: fixtureFolder + "joblib/joblib-1.6/arrays.joblib")
        for count in 0..<bytes.count {
            #expect(throws: FormatError.self) { try open(bytes[0..<count]) }
        }
    }

    @Test(arguments: ["arrays.joblib", "arrays.joblib.zlib3", "arrays.joblib.gzip"])
    func bitsFlipped(_ name: String) throws {
        var bytes = try Bytes(contentsOf: fixtureFolder + "joblib/joblib-1.6/" + name).array
        for place in bytes.indices {
            let mask = UInt8(1) << UInt8(place % 8)
            bytes[place] ^= mask
            if let file = try? open(Bytes(bytes)) {
                if let graph = try? canonical(file) {
                    _ = try? CanonicalPickle.joblib(graph, protocolVersion: 4)
                }
            }
            bytes[place] ^= mask
        }
    }

    @Test func sideFilesStandBesideTheModel() throws {
        // NDArrayWrapper with a file name that leads elsewhere.
        let text =
            "\u{80}\u{2}cjoblib.numpy_pickle\nNDArrayWrapper\n)\u{81}}(U\u{8}filenameU\u{9}../secretub."
        let bytes = Bytes(text.unicodeScalars.map { UInt8($0.value) })
        let error = #expect(throws: FormatError.self) { try open(bytes) }
        #expect(error?.code == .misplacedPart)
    }

    @Test func missingSideFilesAreNamed() throws {
        let bytes = try Bytes(contentsOf: fixtureFolder + "joblib/joblib-0.9.4/arrays.joblib")
        let file = try open(bytes)
        #expect(file.pickles.missingFiles.first == "arrays.joblib_01.npy")
        #expect(file.rewritten()?.elementsEqual(bytes) == true)
    }

    /// joblib writes an array again for each reference; a small file must not become a terabyte.
    @Test func repetitionIsBounded() throws {
        var graph = ObjectGraph()
        let array = graph.add(array: try NDArray([Double](repeating: 0, count: 1 << 17), shape: [1 << 17]))
        graph.roots = [graph.add(.list, children: [NodeID](repeating: array, count: 10_000))]
        let error = #expect(throws: FormatError.self) {
            try CanonicalPickle.joblib(graph, protocolVersion: 4)
        }
        #expect(error?.code == .limitExceeded)
        #expect(try CanonicalPickle.pickle(graph, protocolVersion: 4).count < 2_000_000)
    }

    /// A pickle may hold joblib's stand-in for an array as an object like any other; behind it, joblib would look for
    /// the array.
    @Test func standInWithoutArray() throws {
        let file = try PickleReader.read(
            Bytes(Array("(ijoblib.numpy_pickle\nNumpyArrayWrapper\n(dS'shape'\n(I1\ntsb.".utf8)))
        let form = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        _ = try CanonicalPickle.pickle(form, protocolVersion: 2)
        let error = #expect(throws: FormatError.self) { try CanonicalPickle.joblib(form, protocolVersion: 2) }
        #expect(error?.code == .notRepresentable)
    }
}
