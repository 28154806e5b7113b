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
}
