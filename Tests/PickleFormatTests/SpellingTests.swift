import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// Spellings that CPython's C unpickler refuses, found by comparing the two on generated streams.
@Suite struct SpellingTests {
    @Test(
        arguments: [
            "F1e400\n.", "F-1e400\n.", "Fnan(1)\n.", "F-0x1p3\n.", "F0x1p3\n.", "L007L\n.", "L-01L\n.",
            "L01\n.",
            "c\nname\n.", "cmodule\n\n.", "(i\nname\n.", "(imodule\n\n.",
        ])
    func refused(_ stream: String) {
        let error = #expect(throws: FormatError.self) { try PickleReader.read(Bytes(Array(stream.utf8))) }
        #expect(error?.code == .malformed)
    }

    @Test(
        arguments: [
            ("F1e308\n.", 1e308), ("F1e-400\n.", 0), ("Finf\n.", .infinity), ("F-Infinity\n.", -.infinity),
        ])
    func floats(_ stream: String, _ value: Double) throws {
        let file = try PickleReader.read(Bytes(Array(stream.utf8)))
        #expect(file.graph.float(of: file.streams[0].root) == value)
    }

    private static let zeros = String(repeating: "0", count: 120)

    @Test(
        arguments: [
            ("L0L\n.", 0), ("L00L\n.", 0), ("L-10L\n.", -10), ("L5\n.", 5), ("L-\(zeros)L\n.", 0),
            ("I\(zeros)\n.", 0),
        ])
    func longs(_ stream: String, _ value: Int) throws {
        let file = try PickleReader.read(Bytes(Array(stream.utf8)))
        #expect(file.graph.integer(of: file.streams[0].root) == value)
        #expect(file.rewritten(as: Bytes(Array(stream.utf8)))?.array == Array(stream.utf8))
    }

    /// STACK_GLOBAL takes any two texts, GLOBAL two lines that are not empty.
    @Test(arguments: [("", "name"), ("module", ""), ("module", "a..b")])
    func emptyNames(module: String, name: String) throws {
        var stream: [UInt8] = [0x80, 4]
        for text in [module, name] { stream += [0x8C, UInt8(text.utf8.count)] + Array(text.utf8) }
        let file = try PickleReader.read(Bytes(stream + [0x93, 0x2E]))
        let form = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        for version in 0...5 {
            guard version < 4 else {
                _ = try PickleReader.read(CanonicalPickle.pickle(form, protocolVersion: version))
                continue
            }
            let error = #expect(throws: FormatError.self) {
                try CanonicalPickle.pickle(form, protocolVersion: version)
            }
            #expect(error?.code == .notRepresentable)
        }
    }
}
