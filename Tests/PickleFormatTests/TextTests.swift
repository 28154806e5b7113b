import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// Python's text: UTF-8, and single surrogates, which `surrogatepass` keeps.
@Suite struct TextTests {
    /// What CPython 3.11's `pickle.dumps("a\ud800é\U0001f600\\", protocol)` writes.
    static let written: [[UInt8]] = [
        Array("Va\\ud800".utf8) + [0xE9] + Array("\\U0001f600\\u005c\np0\n.".utf8),
        Array("X".utf8) + [0x0B, 0, 0, 0] + content + Array("q".utf8) + [0, 0x2E],
        [0x80, 2] + Array("X".utf8) + [0x0B, 0, 0, 0] + content + Array("q".utf8) + [0, 0x2E],
    ]
    static let content: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0xC3, 0xA9, 0xF0, 0x9F, 0x98, 0x80, 0x5C]

    @Test(arguments: 0..<3)
    func surrogatesStay(_ version: Int) throws {
        for stream in Self.written {
            let file = try PickleReader.read(Bytes(stream))
            #expect(file.rewritten(as: Bytes(stream))?.array == stream)
            #expect(file.graph.content(of: file.streams[0].root).array == Self.content)
            let canonical = try CanonicalForm.of(file.graph, root: file.streams[0].root)
            let again = try CanonicalPickle.pickle(canonical, protocolVersion: version)
            let root = try PickleReader.read(again)
            #expect(root.graph.content(of: root.streams[0].root).array == Self.content)
            if version == 0 { #expect(again.starts(with: Self.written[0].dropLast(4))) }
        }
    }

    /// CPython raises UnicodeDecodeError for each; the offset is the byte that it names.
    @Test(
        arguments: [
            ([0x80, 2, 0x58, 2, 0, 0, 0, 0x61, 0xFF, 0x2E], 8),
            ([0x80, 4, 0x8C, 2, 0xC0, 0x80, 0x2E], 4),
            ([0x80, 4, 0x8D, 2, 0, 0, 0, 0, 0, 0, 0, 0xE2, 0x82, 0x2E], 11),
            (Array("ca".utf8) + [0xFF] + Array("\nb\n.".utf8), 2),
            (Array("ca\n".utf8) + [0xED, 0xA0, 0x80] + Array("\n.".utf8), 3),
            (Array("(ia\n".utf8) + [0xC3, 0xA9] + Array("\n.".utf8), 4),
        ] as [([UInt8], Int)])
    func whatIsNoTextIsRefused(_ stream: [UInt8], _ offset: Int) {
        let error = #expect(throws: FormatError.self) { try PickleReader.read(Bytes(stream)) }
        #expect(error?.code == .malformed)
        #expect(error?.offset == offset)
    }

    /// Names that were found by STACK_GLOBAL and that GLOBAL cannot say.
    @Test func namesThatOlderProtocolsCannotHold() throws {
        let dotted = try PickleReader.read(Bytes(Array("cg\n.o\n.".utf8)))
        let form = try CanonicalForm.of(dotted.graph, root: dotted.streams[0].root)
        let error = #expect(throws: FormatError.self) {
            try CanonicalPickle.pickle(form, protocolVersion: 2)
        }
        #expect(error?.code == .notRepresentable)
        let surrogate = try PickleReader.read(
            Bytes([0x80, 4, 0x8C, 1, 0x61, 0x8C, 3, 0xED, 0xA0, 0x80, 0x93, 0x2E]))
        let refusal = #expect(throws: FormatError.self) {
            try CanonicalForm.of(surrogate.graph, root: surrogate.streams[0].root)
        }
        #expect(refusal?.code == .notRepresentable)
    }
}
