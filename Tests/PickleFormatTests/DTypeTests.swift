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
}
