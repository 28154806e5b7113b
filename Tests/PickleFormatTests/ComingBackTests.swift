import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// What a canonical form means comes back from every protocol that it can be written in, or the writer refuses.
@Suite struct ComingBackTests {
    private func form(_ bytes: Bytes) throws -> ObjectGraph {
        let file = try PickleReader.read(bytes)
        return try CanonicalForm.of(file.graph, root: file.streams[0].root)
    }

    /// Every character is a byte.
    private func form(_ stream: String) throws -> ObjectGraph {
        try form(Bytes(stream.unicodeScalars.map { UInt8($0.value) }))
    }

    /// - Parameter refusing: the protocols that cannot hold it.
    private func expectBack(_ form: ObjectGraph, refusing: Set<Int> = []) throws {
        for version in 0...5 {
            guard !refusing.contains(version) else {
                let error = #expect(throws: FormatError.self) {
                    try CanonicalPickle.pickle(form, protocolVersion: version)
                }
                #expect(error?.code == .notRepresentable)
                continue
            }
            let written = try CanonicalPickle.pickle(form, protocolVersion: version)
            let difference = GraphComparison.firstDifference(form, try self.form(written))
            #expect(difference == nil, "protocol \(version)")
        }
    }

    /// A dictionary from the memo that is given a pair while the stack's topmost value is something else.
    private static let latePair = "h\u{8}K\u{1}K\u{2}s0"

    @Test(
        "what only tells how a pickler went about it says nothing of a value",
        arguments: [
            "}q\u{8}0cnumpy\ndtype\n(S'f8'\nI0\nI1\ntR" + latePair + ".",
            "}q\u{8}0c__builtin__\nset\n(]K\u{1}atR" + latePair + ".",
            "}q\u{8}0c__builtin__\ngetattr\n(cm\nC\nX\u{1}\0\0\0ntR" + latePair + ".",
            "cnumpy\ndtype\n(S'f8'\nI0\nI1\ntR(e.", "c__builtin__\nset\n(]tR(u.",
            // A set in a list that it was made of.
            "\u{80}\u{4}\u{8F}\u{94}(h\0\u{90}.",
        ])
    func habits(stream: String) throws { try expectBack(form(stream)) }

    @Test("what a habit is taken away from is the value that it would be without")
    func valueWithoutHabit() throws {
        let plain = try form("c__builtin__\nset\n(]K\u{1}atR.")
        let late = try form("}q\u{8}0c__builtin__\nset\n(]K\u{1}atR" + Self.latePair + ".")
        #expect(GraphComparison.firstDifference(plain, late) == nil)
    }

    @Test(
        "calls that are dropped",
        arguments: [
            // Of an element type, which is written as two steps.
            "cm\nO\n)Rcnumpy\ndtype\n(S'>f8'\nI0\nI1\ntR0.",
            "cm\nO\n)Rcnumpy\ndtype\n(cm\nf\n)RtR0.",
            // Of constructors: `copyreg.__newobj__(C, 1)`, `copyreg._reconstructor(C, list, [1])`.
            "cm\nO\n)Rccopy_reg\n__newobj__\n(cm\nC\nK\u{1}tR0.",
            "cm\nO\n)Rccopy_reg\n_reconstructor\n(cm\nC\nc__builtin__\nlist\n](K\u{1}etR0.",
            // Between two that add to the object, of data.
            "cm\nO\n)R(K\u{1}ec__builtin__\nset\n(]tR0(K\u{2}e.",
            // Of what is also an item: DUP.
            "cm\nO\n)Rcm\nf\n)R2a0.", "](cm\nO\n)Rcm\nf\n)R2q\u{1}a0h\u{1}e.",
        ])
    func dropped(stream: String) throws { try expectBack(form(stream)) }

    @Test(
        "calls that reach themselves through their arguments",
        arguments: [
            // `o`, then `f(a)` is dropped, `k = f(a)`, `a.append(k)`: written first, `k` is made within the dropped call.
            "(cm\nO\n)R]q\u{1}0cm\nf\n(h\u{1}tR0cm\nf\n(h\u{1}tRq\u{2}h\u{1}h\u{2}a0l.",
            // As before with `f(o, a)`, as a state setter.
            "(cm\nO\n)Rq\u{3}]q\u{1}0cm\nf\n(h\u{3}h\u{1}tR0cm\nf\n(h\u{3}h\u{1}tRq\u{2}h\u{1}h\u{2}a0l.",
            // The function is a name that only the reading process knows, or made by a call that holds the result.
            "(cm\nO\n)RPid\n(]q\u{1}tRq\u{2}h\u{1}h\u{2}a0l.",
            "(cm\nO\n)R\u{82}\u{7}(]q\u{1}tRq\u{2}h\u{1}h\u{2}a0l.",
            "(cm\nO\n)Rcm\nf\n(]q\u{1}tR)Rq\u{2}h\u{1}h\u{2}a0l.",
            // By two ways.
            "(cm\nO\n)Rcm\nf\n(]q\u{1}]q\u{3}tRq\u{2}h\u{1}h\u{2}a0h\u{3}h\u{2}a0l.",
        ])
    func reachingThemselves(stream: String) throws { try expectBack(form(stream)) }

    @Test("a call that was dropped before the same call's result is no other call")
    func droppedBefore() throws {
        let graph = try form("(cm\nO\n)R]q\u{1}0cm\nf\n(h\u{1}tR0cm\nf\n(h\u{1}tRq\u{2}h\u{1}h\u{2}a0l.")
        #expect(graph.operations(of: graph.child(0, of: graph.roots[0])).isEmpty)
        // Unless it is another one.
        let other = try form("(cm\nO\n)R]q\u{1}0cm\ng\n(h\u{1}tR0cm\nf\n(h\u{1}tRq\u{2}h\u{1}h\u{2}a0l.")
        #expect(other.operations(of: other.child(0, of: other.roots[0])).count == 1)
    }

    @Test(
        "what was in the memo is elsewhere, even if its entry was given away",
        arguments: [
            // `r = s(s)`, `r(None)`, then `r` and what took its entry are dropped.
            "\u{80}\u{4}\u{8C}\0\u{94}2\u{94}R\u{94}NR(h\u{2}\u{88}q\u{2}1.",
            // `r` twice in a list, and dropped.
            "\u{80}\u{4}]\u{8C}\0\u{94})R\u{94}ah\u{1}\u{88}q\u{1}00.",
        ])
    func entryTaken(stream: String) throws {
        let graph = try form(stream)
        #expect(graph.operations(of: graph.roots[0]).allSatisfy { graph.kind(of: $0) != .discarded })
        try expectBack(graph)
    }

    @Test("an element type of what a call gives is a call")
    func callWithinType() throws {
        let graph = try form("cm\nO\n)Rcnumpy\ndtype\n(cm\nf\n)RtR0.")
        #expect(graph.operations(of: graph.roots[0]).count == 1)
    }

    @Test("a call on bytes is not lost")
    func callOnBytes() throws {
        let graph = try form("c_codecs\nencode\n(X\u{1}\0\0\0aX\u{6}\0\0\0latin1tRcm\nf\n)R0.")
        #expect(graph.isConstruction(graph.roots[0]))
        #expect(graph.operations(of: graph.roots[0]).count == 1)
        try expectBack(graph)
    }

    @Test(
        "what calls are recognised by may be spelled by calls",
        arguments: [
            // `multiarray.scalar(dtype, bytearray(...))`, `_ufunc_reconstruct` of a name that is no ufunc's.
            "cnumpy.core.multiarray\nscalar\n(cnumpy\ndtype\n(S'i1'\nI0\nI1\ntRc__builtin__\nbytearray\n(U\u{1}atRtR.",
            "cnumpy.core\n_ufunc_reconstruct\n(U\u{8}builtinsU\u{3}settR(]tR.",
            // An instance of Python 2 is a call if there are arguments.
            "(]i__builtin__\nset\n.", "(S'f8'\nI0\nI1\ninumpy\ndtype\n.",
            // Python 2's `str` is text if it is ASCII.
            "c_codecs\nencode\n(U\u{1}aU\u{6}latin1tR.", "c__builtin__\nbytearray\n(U\u{1}aU\u{7}latin-1tR.",
            // numpy's inner names, which are no ufuncs'.
            "cnumpy.core._multiarray_umath\ndtype\n(S'>f8'\nI0\nI1\ntR.",
        ])
    func spelledByCalls(stream: String) throws { try expectBack(form(stream)) }

    @Test("chains of names that are too long for one")
    func longNames() throws {
        for base in ["C", "C.a.b.c.d", "a.b.c.d.e.f.g.h.i"] {
            for count in 1...10 {
                let calls = String(repeating: "c__builtin__\ngetattr\n(", count: count)
                let stream =
                    calls + "cm\n\(base)\n" + String(repeating: "X\u{1}\0\0\0ntR", count: count) + "."
                try expectBack(form(stream))
            }
        }
    }

    @Test("names that are no names", arguments: ["a.b", "", "\u{ED}\u{A0}\u{80}"])
    func noNames(name: String) throws {
        let count = UInt8(name.unicodeScalars.count)
        let text = "X" + String(UnicodeScalar(count)) + "\0\0\0" + name
        let graph = try form("c__builtin__\ngetattr\n(cm\nC\n" + text + "tR.")
        #expect(graph.kind(of: graph.roots[0]) == .reduce)
        try expectBack(graph)
    }

    @Test(
        "what Python 2 calls otherwise keeps its name in protocols for it",
        arguments: ["xrange", "unicode", "long", "reduce", "intern"])
    func movedNames(name: String) throws { try expectBack(form("cbuiltins\n\(name)\n.")) }

    @Test(
        "random states that are no usual ones",
        arguments: [
            "\u{80}\u{2}cnumpy.random.mtrand\nRandomState\n)\u{81}.",
            "\u{80}\u{2}cnumpy.random.mtrand\nRandomState\n(K\u{1}t\u{81}}X\u{D}\0\0\0bit_generatorX\u{7}\0\0\0MT19937sb.",
            "\u{80}\u{2}cnumpy.random.mtrand\nRandomState\n)\u{81}(X\u{7}\0\0\0MT19937K\u{1}K\u{2}tb.",
            "\u{80}\u{2}cnumpy.random\nRandomState\n)\u{81}}X\u{D}\0\0\0bit_generatorX\u{7}\0\0\0MT19937sb.",
            "\u{80}\u{3}cnumpy.random.mtrand\nRandomState\n)\u{81}}C\u{D}bit_generatorX\u{7}\0\0\0MT19937sb.",
            "\u{80}\u{2}cnumpy.random.mtrand\nRandomState\n)\u{81}}X\u{D}\0\0\0bit_generatorX\u{7}\0\0\0MT19937sb.",
        ])
    func randomStates(stream: String) throws { try expectBack(form(stream)) }

    @Test("a call unpacks its arguments, so that nothing changes if two have one tuple")
    func sharedArguments() throws {
        try expectBack(form("\u{80}\u{2}]((K\u{1}K\u{2}tq\u{1}cm\nC\nh\u{1}\u{81}cm\nC\nh\u{1}\u{81}e."))
    }

    @Test("protocol 0 writes identifiers in ASCII, or not at all")
    func persistentIdentifier() throws {
        try expectBack(form("X\u{2}\0\0\0\u{C3}\u{A9}Q."), refusing: [0])
    }

    @Test("only protocol 4 and later add to sets")
    func addedToObject() throws {
        try expectBack(form("\u{80}\u{4}cm\nS\n)R(K\u{1}\u{90}."), refusing: [0, 1, 2, 3])
    }

    @Test("the largest integers that Python converts to text and back", arguments: ["", "-"])
    func largeIntegers(sign: String) throws {
        let digits = sign + String(repeating: "9", count: 4300)
        try expectBack(form("L\(digits)L\n."))
        // One digit more, in as many bytes.
        let larger = [UInt8](repeating: 0xFF, count: 1785) + [sign.isEmpty ? 0x7F : 0x80]
        let stream = [0x80, 2, 0x8B, 0xFA, 0x06, 0, 0] + larger + [0x2E]
        try expectBack(form(Bytes(stream)), refusing: [0, 1])
    }

    @Test("a NaN in a set")
    func notNumbers() throws {
        // A NaN with a sign sorts behind negative numbers by its bits, one without before them.
        let values = ["\u{FF}\u{F8}\0\0\0\0\0\0", "\u{C0}\0\0\0\0\0\0\0"]
        let graph = try form("\u{80}\u{4}\u{8F}(" + values.map { "G" + $0 }.joined() + "\u{90}.")
        for version in 0...5 {
            let again = try form(CanonicalPickle.pickle(graph, protocolVersion: version))
            let reason = GraphComparison.firstDifference(graph, again)?.reason
            #expect(reason == nil || reason == "nan here, nan there")
        }
    }
}
