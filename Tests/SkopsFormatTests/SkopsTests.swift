import AspicCore
import JsonFormat
import ObjectGraph
import PickleFormat
import SkopsFormat
import Testing
import ZipFormat

/// Files that `Tests/Fixtures/skops/make_skops.py` wrote.
private let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/") + "/Fixtures/skops/"
}()

private func fixture(_ name: String) throws -> Bytes { try Bytes(contentsOf: folder + name) }

/// The canonical graph of a pickle that Python wrote.
private func pickled(_ name: String) throws -> ObjectGraph {
    let file = try PickleReader.read(fixture(name))
    return try CanonicalForm.of(file.graph, root: #require(file.streams.first).root)
}

/// A graph as text that does not depend on the order its nodes were made in: a pickle of it.
private func pickle(_ graph: ObjectGraph) throws -> [UInt8] {
    try CanonicalPickle.pickle(graph, protocolVersion: 4).array
}

private func failure(_ body: () throws(FormatError) -> Void) -> FormatError? {
    do { try body() } catch { return error }
    return nil
}

/// A skops file with this schema and these members.
private func file(_ schema: String, _ members: [(String, [UInt8])] = []) throws -> Bytes {
    var writer = ZipWriter()
    for (name, contents) in members { try writer.add(name, Bytes(contents), method: .stored) }
    try writer.add("schema.json", Bytes(Array(schema.utf8)), method: .stored)
    return writer.finish()
}

@Suite struct SkopsReadingTests {
    static let models = [
        "pipeline", "forest", "boosting", "histogram_boosting", "sgd", "svc", "neighbours", "function",
        "tfidf",
    ]

    @Test("the same graph as from the pickle of the same object", arguments: models + ["protocol0"])
    func sameGraph(name: String) throws {
        let graph = try SkopsFile(fixture(name + ".skops")).graph
        #expect(try pickle(graph) == pickle(pickled(name + ".pkl")))
    }

    @Test("every kind of node means what the pickle says", arguments: ["kinds", "more_kinds"])
    func kinds(name: String) throws {
        let graph = try SkopsFile(fixture(name + ".skops")).graph
        let expected = try pickled(name + ".pkl")
        let found = Array(graph.children(of: graph.roots[0]))
        let wanted = Array(expected.children(of: expected.roots[0]))
        #expect(found.count == wanted.count)
        for place in stride(from: 0, to: found.count, by: 2) {
            let key = try #require(graph.text(of: found[place]))
            #expect(key == expected.text(of: wanted[place]))
            let mine = try pickle(CanonicalForm.of(graph, root: found[place + 1]))
            let theirs = try pickle(CanonicalForm.of(expected, root: wanted[place + 1]))
            #expect(mine == theirs, "\(key)")
        }
    }

    @Test(
        "a file of skops is written again byte by byte",
        arguments: models + ["kinds", "more_kinds", "protocol0", "protocol1", "numpy123"])
    func sameBytes(name: String) throws {
        let bytes = try fixture(name + ".skops")
        let file = try SkopsFile(bytes)
        #expect(try file.unusedMembers().isEmpty)
        #expect(try file.encoded().elementsEqual(bytes))
        #expect(try file.rewritten()?.elementsEqual(bytes) == true)
    }

    @Test("bytes that cannot be made again are not said to be")
    func otherBytes() throws {
        let node =
            #"{"protocol": 2, "__class__": "str", "__module__": "builtins", "__loader__": "JsonNode", "content": "1"}"#
        let other = try SkopsFile(file(node))
        #expect(try other.rewritten() == nil)
    }

    @Test func identity() throws {
        let graph = try SkopsFile(fixture("kinds.skops")).graph
        let reader = ObjectReader(graph)
        let shared = try #require(reader.value("shared", in: graph.roots[0]))
        #expect(graph.child(0, of: shared) == graph.child(1, of: shared))
        let lists = try #require(reader.value("ListNode", in: graph.roots[0]))
        #expect(graph.child(0, of: lists) != graph.child(1, of: lists))
    }

    @Test func dialects() throws {
        let old = try SkopsFile(fixture("protocol0.skops")).dialect
        #expect(old.protocolVersion == 0)
        #expect(old.version == "0.5.0")
        #expect(old.layout == .plain)
    }

    @Test(
        "what skops would build otherwise, or not at all, is refused",
        arguments: [
            ("{}", "expected the protocol's number"),
            (#"{"protocol": 3}"#, "skops protocol 3; 0, 1 and 2 are read"),
            (#"{"protocol": true}"#, "expected the protocol's number"),
            (#"[{"protocol": 2}]"#, "expected an object"),
            (#"{"protocol": 2}"#, "a node without a loader"),
            (#"{"protocol": 2, "__loader__": "EvalNode"}"#, "an unknown kind of node, “EvalNode”"),
            (#"{"protocol": 2, "__id__": 7}"#, "__id__ 7 refers to a node that was not there before"),
            (
                #"{"protocol": 2, "__class__": "list", "__class__": "set"}"#,
                "an object has the key “__class__” twice; readers differ on which counts"
            ),
            (
                #"{"protocol":2,"__class__":"list","__module__":"builtins","__loader__":"ListNode","__id__":1,"content":[{"__id__":1}]}"#,
                "a node contains itself (__id__ 1); skops cannot build such a thing"
            ),
            (
                #"{"protocol":2,"__class__":"eval","__module__":"builtins","__loader__":"OperatorFuncNode","attrs":{"__class__":"tuple","__module__":"builtins","__loader__":"TupleNode","content":[]}}"#,
                "an operator of another module than “operator”"
            ),
            (
                #"{"protocol":2,"__class__":"dict","__module__":"builtins","__loader__":"MethodNode","content":{"func":"get","obj":{"__class__":"list","__module__":"builtins","__loader__":"ListNode","content":[]}}}"#,
                "a method of another class than its object"
            ),
            (
                #"{"protocol":2,"__class__":"ndarray","__module__":"numpy","__loader__":"NdArrayNode","type":"numpy","file":"a.npy"}"#,
                "there is no member “a.npy”"
            ),
            (
                #"{"protocol":2,"__class__":"str","__module__":"builtins","__loader__":"JsonNode","content":"[1,"}"#,
                "a JsonNode whose content is not JSON: the JSON text ends too early"
            ),
        ])
    func refused(schema: String, message: String) throws {
        let bytes = try file(schema)
        #expect(failure { () throws(FormatError) in _ = try SkopsFile(bytes) }?.message == message)
    }

    /// A list of two nodes.
    private func refusal(_ first: String, _ second: String) throws -> FormatError? {
        let bytes = try file(
            #"{"protocol":2,"__class__":"list","__module__":"builtins","__loader__":"ListNode","__id__":1,"content":["#
                + first + "," + second + "]}")
        return failure { () throws(FormatError) in _ = try SkopsFile(bytes) }
    }

    private func node(_ type: String, _ loader: String, id: Int? = 5, content: String = #""1""#) -> String {
        let module = type == "Popen" ? "subprocess" : "builtins"
        let number = id.map { #","__id__":\#($0)"# } ?? ""
        return
            #"{"__class__":"\#(type)","__module__":"\#(module)","__loader__":"\#(loader)"\#(number),"content":\#(content)}"#
    }

    @Test("one __id__ for two things is refused, whichever of both skops would take")
    func ids() throws {
        let text = node("str", "JsonNode")
        let list = node("list", "ListNode", content: "[]")
        let contradicting = [
            #"{"__class__":"Popen","__module__":"subprocess","__loader__":"CachedNode","__id__":5}"#,
            node("Popen", "ObjectNode", content: "null"), node("str", "JsonNode", content: #""2""#),
            node("str", "ObjectNode"), list,
        ]
        for other in contradicting {
            #expect(try refusal(text, other)?.code == .contradiction, "\(other)")
            #expect(try refusal(other, text) != nil, "\(other)")
        }
        let inner = node("list", "ListNode", content: "[\(node("str", "JsonNode", id: 7))]")
        let same = node("list", "ListNode", content: "[\(node("str", "JsonNode", id: 8))]")
        let changed = node(
            "list", "ListNode", content: "[\(node("str", "JsonNode", id: 8, content: #""3""#))]")
        #expect(try refusal(text, text) == nil)
        #expect(try refusal(text, #"{"__id__":5}"#) == nil)
        #expect(
            try refusal(text, #"{"__class__":null,"__module__":null,"__loader__":"CachedNode","__id__":5}"#)
                == nil)
        // Parts that skops makes anew for each place have other ids.
        #expect(try refusal(inner, same) == nil)
        #expect(try refusal(inner, changed)?.code == .contradiction)
        #expect(
            try refusal(text, contradicting[0])?.message
                == "__id__ 5 is builtins.str (JsonNode) and then subprocess.Popen (CachedNode); skops takes the one, readers of the text the other"
        )
    }

    @Test(
        "a class that a node's kind cannot have is refused",
        arguments: [
            ("Popen", "JsonNode"), ("dict", "ListNode"), ("eval", "TupleNode"), ("list", "SliceNode"),
            ("dict", "DefaultDictNode"), ("exec", "NdArrayNode"), ("eval", "PartialNode"),
            ("Popen", "DTypeNode"),
        ])
    func classes(type: String, loader: String) throws {
        let error = try refusal(node(type, loader, id: nil), node("str", "JsonNode", id: nil))
        #expect(error?.code == .contradiction)
    }

    @Test("a pickle in the guise of an array is refused")
    func pickleInArray() throws {
        let header = "{'descr':'|O','fortran_order':False,'shape':(1,)}\n"
        let array =
            [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
            + Array("cos\nsystem\n.".utf8)
        let bytes = try file(
            #"{"protocol":2,"__class__":"ndarray","__module__":"numpy","__loader__":"NdArrayNode","type":"numpy","file":"a.npy"}"#,
            [("a.npy", array), ("hidden.pkl", [0x80])])
        let error = failure { () throws(FormatError) in _ = try SkopsFile(bytes) }
        #expect(error?.member == "a.npy")
        #expect(error?.code == .malformed)
    }

    @Test("depth costs no stack")
    func deep() throws {
        let depth = 20_000
        let open = #"{"__class__":"list","__module__":"builtins","__loader__":"ListNode","content":["#
        let schema =
            #"{"protocol":2,"# + open.dropFirst() + String(repeating: open, count: depth)
            + String(repeating: "]}", count: depth + 1)
        let graph = try SkopsFile(file(schema)).graph
        #expect(graph.count >= depth)
        let again = try SkopsFile.encode(graph)
        #expect(try SkopsFile(again).graph.count == graph.count)
    }

    @Test("a file cut or damaged anywhere does no harm", arguments: ["function.skops", "sgd.skops"])
    func damaged(name: String) throws {
        let whole = try fixture(name)
        for count in stride(from: 0, to: whole.count, by: 97) {
            #expect(failure { () throws(FormatError) in _ = try SkopsFile(whole[0..<count]) } != nil)
        }
        // Within the schema, where checksums do not hide what the reader does.
        let archive = try ZipArchive(whole)
        let entry = try #require(archive.entry(named: "schema.json"))
        let schema = try archive.contents(of: entry).array
        let members = try archive.entries.dropLast().map { ($0.name, try archive.contents(of: $0).array) }
        for byte in stride(from: 0, to: schema.count, by: 61) {
            var damaged = schema
            damaged[byte] ^= 1 << UInt8(byte % 7)
            var writer = ZipWriter()
            for (name, contents) in members { try writer.add(name, Bytes(contents), method: .stored) }
            try writer.add("schema.json", Bytes(damaged), method: .stored)
            guard let file = try? SkopsFile(writer.finish()) else { continue }
            _ = try? file.encoded()
        }
    }
}

@Suite struct SkopsWritingTests {
    static let names = SkopsReadingTests.models + ["kinds", "keys"]

    @Test("what is written reads back as it was", arguments: names, [SkopsDialect.Layout.compact, .plain])
    func comesBack(name: String, layout: SkopsDialect.Layout) throws {
        let graph = try pickled(name + ".pkl")
        let bytes = try SkopsFile.encode(graph, dialect: SkopsDialect(layout))
        #expect(try pickle(SkopsFile(bytes).graph) == pickle(graph))
        // The same input gives the same bytes, and a file of ours is written again byte by byte.
        #expect(try SkopsFile.encode(graph, dialect: SkopsDialect(layout)).elementsEqual(bytes))
        #expect(try SkopsFile(bytes).encoded().elementsEqual(bytes))
    }

    @Test("each value on its own, since numpy's constants are shared in the pickle")
    func eachComesBack() throws {
        let whole = try pickled("more_kinds.pkl")
        let parts = Array(whole.children(of: whole.roots[0]))
        #expect(parts.count > 20)
        for place in stride(from: 1, to: parts.count, by: 2) {
            let graph = try CanonicalForm.of(whole, root: parts[place])
            for layout in [SkopsDialect.Layout.compact, .plain] {
                let bytes = try SkopsFile.encode(graph, dialect: SkopsDialect(layout))
                let read = try SkopsFile(bytes)
                #expect(
                    try pickle(CanonicalForm.of(read.graph, root: read.graph.roots[0])) == pickle(graph),
                    "\(whole.text(of: parts[place - 1]) ?? "")")
                #expect(try read.encoded().elementsEqual(bytes))
            }
        }
    }

    @Test("the compact layout is small", arguments: SkopsReadingTests.models)
    func small(name: String) throws {
        let plain = try fixture(name + ".skops")
        let compact = try SkopsFile.encode(SkopsFile(plain).graph)
        #expect(compact.count * 2 < plain.count)
    }

    @Test(
        "an object of a class with a __setstate__ of its own keeps any state", arguments: ["(lI1\na", "I1\n"])
    func states(state: String) throws {
        let bytes = Bytes(("cfixture_classes\nRevived\n(tR" + state + "b.").utf8)
        let file = try PickleReader.read(bytes)
        let canonical = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        let again = try SkopsFile(try SkopsFile.encode(canonical)).graph
        let read = try CanonicalForm.of(again, root: again.roots[0])
        #expect(GraphComparison.firstDifference(canonical, read) == nil)
    }

    /// What a pickle says, written as skops.
    private func written(_ stream: String) throws(FormatError) -> Bytes {
        let file = try PickleReader.read(Bytes(stream.utf8))
        return try SkopsFile.encode(CanonicalForm.of(file.graph, root: file.streams[0].root))
    }

    @Test(
        "what skops' loader could not make is refused",
        arguments: [
            (
                "ccopy_reg\n_reconstructor\n(cm\nC\nc__builtin__\nobject\nNtR(N(dS'a'\nI1\nstb.",
                "skops has no node for an instance of m.C, which has __slots__: its loader does not set them"
            ),
            (
                "(c__builtin__\ngetattr\n(cm\nC\nS'make'\ntR(tR.",
                "skops has no node for a call of m.C.make: skops looks up names without dots only"
            ),
            (
                "cm\nmake\n(I1\ntR(db.", "skops has no node for an instance of m.make whose state is empty"
            ),
            ("cm\nC\n(tRNb.", "skops has no node for an instance of m.C whose state is None"),
            (
                "cm\nf.<locals>.g\n.",
                "skops has no node for m.f.<locals>.g, which is defined within a function"
            ),
        ])
    func unloadable(stream: String, message: String) throws {
        #expect(failure { () throws(FormatError) in _ = try written(stream) }?.message == message)
    }

    @Test(
        "classes within classes, methods of classes, and attributes of what is made with arguments",
        arguments: [
            "c__builtin__\ngetattr\n(cm\nC\nS'make'\ntR.",
            "ccopy_reg\n_reconstructor\n(c__builtin__\ngetattr\n(cm\nC\nS'Inner'\ntRc__builtin__\nobject\nNtR(dS'a'\nI1\nsb.",
            "cm\nmake\n(I1\ntR(dS'a'\nI1\nsb.", "ccopy_reg\n__newobj__\n(cm\nC\nI1\ntR(dS'a'\nI1\nsb.",
            "ccopy_reg\n__newobj_ex__\n(cm\nC\n(t(dS'a'\nI1\nstR.", "ccollections\ndeque\n((tI3\ntR(lI1\naa.",
        ])
    func unusual(stream: String) throws {
        let file = try PickleReader.read(Bytes(stream.utf8))
        let canonical = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        let again = try SkopsFile(SkopsFile.encode(canonical)).graph
        let read = try CanonicalForm.of(again, root: again.roots[0])
        #expect(GraphComparison.firstDifference(canonical, read) == nil)
    }

    @Test func cycles() throws {
        var graph = ObjectGraph()
        let list = graph.addPlaceholder(.list)
        graph.appendChildren(CollectionOfOne(list), to: list)
        graph.roots = [list]
        let error = failure { () throws(FormatError) in _ = try SkopsFile.encode(graph) }
        #expect(error?.code == .notRepresentable)
        #expect(
            error?.message
                == "an object of class builtins.list contains itself; skops cannot hold such a thing")
    }

    @Test("repeats without end are refused in the plain layout")
    func repeats() throws {
        var graph = ObjectGraph()
        var node = graph.add(.list, children: [])
        for _ in 0..<40 { node = graph.add(.list, children: [node, node]) }
        graph.roots = [node]
        #expect(try SkopsFile.encode(graph).count < 4000)
        let error = failure { () throws(FormatError) in
            _ = try SkopsFile.encode(graph, dialect: SkopsDialect(.plain))
        }
        #expect(error?.code == .limitExceeded)
    }
}
