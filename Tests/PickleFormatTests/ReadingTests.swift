import AspicCore
import ObjectGraph
import PickleFormat
import Testing

/// What CPython wrote, and what is left of it when bytes are missing or wrong.
@Suite struct ReadingTests {
    static let files = pickles(in: "current") + pickles(in: "cpython36") + pickles(in: "python27")

    @Test func thereAreFixtures() { #expect(Self.files.count > 150) }

    @Test(arguments: files)
    func comesOutAsItWas(_ name: String) throws {
        let bytes = try fixture(name)
        let file = try PickleReader.read(bytes)
        #expect(file.rewritten(as: bytes)?.elementsEqual(bytes) == true)
    }

    @Test(arguments: [
        "current/c-protocol0", "current/c-protocol2", "current/python-protocol4", "current/c-protocol5",
    ])
    func truncatedAnywhere(_ folder: String) throws {
        for name in ["containers", "recursive", "instances"] {
            let bytes = try fixture("\(folder)/\(name).pkl")
            for count in 0..<bytes.count {
                let error = #expect(throws: FormatError.self) { try PickleReader.read(bytes[0..<count]) }
                #expect((error?.offset ?? -1) >= 0 && (error?.offset ?? .max) <= count)
            }
        }
    }

    /// Read, refused, or read as something else: nothing else may happen, to the graph and its writer neither.
    @Test(arguments: ["current/c-protocol1", "current/c-protocol2", "current/c-protocol4"])
    func bitsFlipped(_ folder: String) throws {
        for name in ["containers", "recursive", "numpy_scalars"] {
            var bytes = try fixture("\(folder)/\(name).pkl").array
            for place in bytes.indices {
                for bit in [place % 8, (place + 3) % 8] {
                    let mask = UInt8(1) << UInt8(bit)
                    bytes[place] ^= mask
                    if let file = try? PickleReader.read(Bytes(bytes)) {
                        _ = file.rewritten(as: Bytes(bytes))
                        _ = try? CanonicalForm.of(file.graph, root: file.streams[0].root)
                    }
                    bytes[place] ^= mask
                }
            }
        }
    }

    /// An empty list that nobody memoized and whose state is the list itself cannot be written: DUP, BUILD.
    @Test(arguments: ["]2b.", "(l2b.", "}2b.", "]]2ba.", ")2b.", "\u{80}\u{4}\u{8F}2b."])
    func whatIsDoneToAnEmptyContainerEnds(_ stream: String) throws {
        let bytes = Bytes(stream.unicodeScalars.map { UInt8($0.value) })
        #expect(try PickleReader.read(bytes).rewritten(as: bytes) == nil)
    }

    /// 200,000 lists in lists, and tuples in tuples: no thread's stack holds that many calls.
    @Test(arguments: [true, false])
    func nestsDeeply(lists: Bool) throws {
        let depth = 200_000
        var stream: [UInt8] = [0x80, 2]
        if lists {
            stream += [UInt8](repeating: Opcode.emptyList, count: depth)
            stream += [UInt8](repeating: Opcode.append, count: depth - 1)
        } else {
            stream.append(Opcode.emptyTuple)
            stream += [UInt8](repeating: Opcode.tuple1, count: depth - 1)
        }
        stream.append(Opcode.stop)
        let bytes = Bytes(stream)
        let file = try PickleReader.read(bytes)
        let canonical = try CanonicalForm.of(file.graph, root: file.streams[0].root)
        var node = canonical.roots[0]
        var levels = 1
        while let inner = canonical.children(of: node).first {
            node = inner
            levels += 1
        }
        #expect(levels == depth)
    }

    @Test func namesWhatEndsTooEarly() {
        let error = #expect(throws: FormatError.self) { try PickleReader.read(Bytes([0x80, 4, 0x5D])) }
        #expect(error?.code == .truncated && error?.offset == 3)
    }
}
