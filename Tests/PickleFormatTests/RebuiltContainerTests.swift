import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// Objects that stand on a list or dictionary: protocols 0 and 1 hand the contents to a call, later ones add them.
@Suite struct RebuiltContainerTests {
    private func canonical(_ text: String) throws -> ObjectGraph {
        let file = try PickleReader.read(Bytes(text.utf8))
        return try CanonicalForm.of(file.graph, root: file.streams[0].root)
    }

    @Test("adding nothing is nothing", arguments: ["(e", "(u", "(\u{90}"])
    func addedNothing(operation: String) throws {
        let made = "cm\nL\n(tR"
        var bytes = Array((made + operation + ".").utf8)
        bytes.removeAll { $0 == 0xC2 }
        let file = try PickleReader.read(Bytes(bytes))
        let form = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        #expect(GraphComparison.firstDifference(form, try canonical(made + ".")) == nil)
    }

    @Test("what a call is given and what is added to its result are one")
    func addedAfterwards() throws {
        let given = "ccopy_reg\n_reconstructor\n(cm\nL\nc__builtin__\nlist\n(lI1\naI2\natRI3\na."
        let added = "cm\nL\n)\u{81}(I1\nI2\nI3\ne."
        // U+0081 is two bytes in UTF-8 and one opcode, so it is put in by hand.
        var bytes = Array(added.utf8)
        bytes.removeAll { $0 == 0xC2 }
        let file = try PickleReader.read(Bytes([0x80, 2] + bytes))
        let later = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        #expect(GraphComparison.firstDifference(try canonical(given), later) == nil)
    }
}
