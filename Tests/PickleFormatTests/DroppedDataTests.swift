import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// Calls whose results a stream drops.
@Suite struct DroppedDataTests {
    /// Names within names: written as `getattr` below protocol 4, as many as are read back as names.
    @Test(arguments: 1...12)
    func nestedNames(count: Int) throws {
        let name = (0..<count).map { "N\($0)" }.joined(separator: ".")
        let file = try PickleReader.read(Bytes("cm\n\(name)\n.".utf8))
        let form = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        let written = try? CanonicalPickle.pickle(form, protocolVersion: 2)
        #expect((written != nil) == (count <= 9))
        guard let written else { return }
        let again = try PickleReader.read(written)
        let second = try CanonicalForm.of(again.graph, root: again.streams[0].root)
        #expect(GraphComparison.firstDifference(form, second) == nil)
    }

    /// A call that is dropped before another result of the same function is taken from the memo: not that result made
    /// twice, unless its arguments hold it.
    @Test func anotherCallOfTheSameFunction() throws {
        let stream = Array("](cm\nf\nq\u{1})Rq\u{2}h\u{1}(K\u{1}tR0h\u{2}e.".utf8)
        let file = try PickleReader.read(Bytes(stream))
        let form = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        let again = try PickleReader.read(try CanonicalPickle.pickle(form, protocolVersion: 2))
        let second = try CanonicalForm.of(again.graph, root: again.streams[0].root)
        #expect(GraphComparison.firstDifference(form, second) == nil)
        // Both results of `f`, and the call that would have been made in between.
        #expect(second.childCount(of: second.roots[0]) == 2)
        #expect(!second.operations(of: second.child(0, of: second.roots[0])).isEmpty)
    }

    /// As above, of a call whose arguments hold the result, but are not what that was made of: `a = []`, `k = f(a)`,
    /// `a.append(k)`, then, after `g()`, `f([f(a)])` is dropped and `k` taken from the memo.
    @Test func anotherCallThatHoldsTheResult() throws {
        let form = try canonical(
            "](cm\nf\nq\u{1}]q\u{2}h\u{1}(h\u{2}tRq\u{3}h\u{2}h\u{3}a0cm\ng\n(tRcm\nf\n(]h\u{1}(h\u{2}tRatR0h\u{3}e."
        )
        for version in 0...5 {
            let again = try PickleReader.read(CanonicalPickle.pickle(form, protocolVersion: version))
            let second = try CanonicalForm.of(again.graph, root: again.streams[0].root)
            #expect(GraphComparison.firstDifference(form, second) == nil)
            #expect((0..<second.count).count { second.kind(of: NodeID($0)) == .discarded } == 1)
        }
    }

    /// A call that reaches itself through its arguments, as picklers write it, is no other call.
    @Test func theSameCallMadeTwice() throws {
        let form = try canonical("cm\nf\nq\u{1}(]q\u{2}h\u{1}(h\u{2}tRq\u{3}atR0h\u{3}.")
        #expect(!(0..<form.count).contains { form.kind(of: NodeID($0)) == .discarded })
        for version in 0...5 {
            let again = try PickleReader.read(CanonicalPickle.pickle(form, protocolVersion: version))
            let second = try CanonicalForm.of(again.graph, root: again.streams[0].root)
            #expect(GraphComparison.firstDifference(form, second) == nil)
        }
    }

    private func canonical(_ stream: String) throws -> ObjectGraph {
        let file = try PickleReader.read(Bytes(Array(stream.utf8)))
        return try CanonicalForm.of(file.graph, root: file.streams[0].root)
    }

    @Test(
        arguments: [
            "c__builtin__\nset\n(]tRc__builtin__\nfrozenset\n(]tR0.",
            "c__builtin__\nset\n(]tRc__builtin__\nset\n(](I1\netR0c__builtin__\nset\n(]tR0.",
            "ccollections\nOrderedDict\n)Rc__builtin__\nset\n(]tR0ccollections\nOrderedDict\n)R0.",
        ])
    func dataAreDropped(stream: String) throws {
        let graph = try canonical(stream)
        for version in 0...5 {
            let again = try PickleReader.read(CanonicalPickle.pickle(graph, protocolVersion: version))
            let second = try CanonicalForm.of(again.graph, root: again.streams[0].root)
            #expect(GraphComparison.firstDifference(graph, second) == nil)
        }
    }

    @Test func callsWithinAreNotLost() {
        #expect(throws: FormatError.self) {
            try canonical("c__builtin__\nset\n(]tRc__builtin__\nset\n(](cm\nf\n(tRetR0.")
        }
    }
}
