import AspicCore
import ObjectGraph
import PickleFormat
import Testing

@Suite struct DTypeTests {
    /// `numpy.dtype('M8')` as numpy pickles it: its unit is spelled `generic`, its name has none.
    @Test func dateWithoutUnit() throws {
        let stream = """
            cnumpy
            dtype
            (S'M8'
            I0
            I1
            tR(I4
            S'<'
            NNNI-1
            I-1
            I0
            ((d(S'generic'
            I1
            I1
            I1
            tttb.
            """
        let file = try PickleReader.read(Bytes(Array(stream.utf8)))
        let canonical = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        let arguments = canonical.child(1, of: canonical.roots[0])
        #expect(canonical.text(of: canonical.child(0, of: arguments)) == "<M8")
        let again = try PickleReader.read(CanonicalPickle.pickle(canonical, protocolVersion: 4))
        let second = try CanonicalForm.of(again.graph, root: again.streams[0].root)
        #expect(GraphComparison.firstDifference(canonical, second) == nil)
    }

    /// Opcodes that fill an object may come without anything to fill it with: then it is no element type that is known.
    @Test(arguments: ["(e", "(u", "(\u{90}"])
    func filledWithNothing(opcodes: String) throws {
        let made = Array("\u{80}\u{4}cnumpy\ndtype\n(S'f8'\nI0\nI1\ntR\(opcodes).".unicodeScalars)
        let file = try PickleReader.read(Bytes(made.map { UInt8($0.value) }))
        #expect(ObjectReader(file.graph).dtype(at: file.streams[0].root) == nil)
    }

    /// Names and titles are keys of one table: numpy refuses each of these but the first two.
    @Test(arguments: [
        (["S'a'\n", "S'b'\n"], ["N", "N"], true), (["S'a'\n", "S'b'\n"], ["S'x'\n", "S'y'\n"], true),
        (["S'a'\n", "S'a'\n"], ["N", "N"], false), (["S'a'\n", "S'b'\n"], ["S'b'\n", "N"], false),
        (["S'a'\n", "S'b'\n"], ["S'x'\n", "S'x'\n"], false), (["S'a'\n", "S'b'\n"], ["S'a'\n", "N"], false),
    ])
    func fieldsOfOneName(names: [String], titles: [String], isType: Bool) throws {
        let formats = ["i4", "f4"].map { "cnumpy\ndtype\n(S'\($0)'\ntR" }
        let entries = [
            ("names", names), ("formats", formats), ("titles", titles), ("offsets", ["I0\n", "I4\n"]),
        ]
        let pairs = entries.map { "S'\($0.0)'\n(\($0.1.joined())l" }.joined() + "S'itemsize'\nI8\n"
        let file = try PickleReader.read(Bytes(Array("cnumpy\ndtype\n((\(pairs)dtR.".utf8)))
        #expect((ObjectReader(file.graph).dtype(at: file.streams[0].root) != nil) == isType)
        let form = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        for version in 0...5 {
            let again = try PickleReader.read(CanonicalPickle.pickle(form, protocolVersion: version))
            let second = try CanonicalForm.of(again.graph, root: again.streams[0].root)
            #expect(GraphComparison.firstDifference(form, second) == nil)
        }
    }

    /// numpy has no such units, so that these are no element types: calls, as they were written.
    @Test(arguments: ["sec", "1", "-1s", "99999999999s"])
    func unknownUnits(unit: String) throws {
        let state = "(I4\nS'<'\nNNNI-1\nI-1\nI0\n((d(S'\(unit)'\nI1\nI1\nI1\ntttb"
        let file = try PickleReader.read(Bytes(Array("cnumpy\ndtype\n(S'M8'\nI0\nI1\ntR\(state).".utf8)))
        #expect(ObjectReader(file.graph).dtype(at: file.streams[0].root) == nil)
    }
}
