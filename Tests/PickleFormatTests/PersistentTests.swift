import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// Values that a pickle only names, for the process that reads it to find.
@Suite struct PersistentTests {
    /// `[p, p]` with one memoized PERSID: picklers ask for the identifier at each reference and memoize nothing.
    @Test(arguments: [0, 1, 2, 4])
    func referencesAreWrittenOneByOne(_ version: Int) throws {
        let file = try PickleReader.read(Bytes(Array("(Pid\np0\ng0\nl.".utf8)))
        let canonical = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        let written = try CanonicalPickle.pickle(canonical, protocolVersion: version)
        let again = try PickleReader.read(written)
        let form = try CanonicalForm.of(again.graph, root: again.streams[0].root)
        #expect(GraphComparison.firstDifference(canonical, form) == nil)
    }
}
