import AspicCore
import Compression
import Estimators
import JoblibFormat
import ObjectGraph
import PickleFormat

/// Pickles and what is made of them.
enum Pickles {
    /// Opcodes add a few nodes each, and the budget is looked at before each.
    private static let nodeSlack = 64

    static func read(_ bytes: Bytes) {
        guard let file = try? PickleReader.read(bytes, limits: limits) else { return }
        check(file, in: bytes)
    }

    static func readJoblib(_ bytes: Bytes) {
        let file = try? JoblibFile(bytes, limits: limits) { (name: String) throws(FormatError) in
            // One file beside it is there.
            guard name == "a.npy" else { throw FormatError(.malformed, "no such file") }
            return sideFile
        }
        guard let file else { return }
        check(file.pickles, in: file.content)
        precondition(file.codec == .none || file.content.count <= limits.decompressedBytes)
        if let again = file.rewritten() { precondition(again.elementsEqual(bytes)) }
    }

    /// Estimators read from whatever a pickle says they are.
    static func decode(_ bytes: Bytes) {
        guard let file = try? PickleReader.read(bytes, limits: limits) else { return }
        let root = file.streams[0].root
        guard let estimator = try? EstimatorDecoder.decode(file.graph, at: root) else { return }
        _ = estimator.expression
    }

    private static func check(_ file: PickleFile, in bytes: Bytes) {
        // Later pickles of a file that go over the budget are left as trailing bytes.
        precondition(file.graph.count <= limits.nodes + nodeSlack)
        var place = 0
        for stream in file.streams {
            precondition(stream.range.lowerBound == place && !stream.range.isEmpty)
            precondition(Int(stream.root.index) < file.graph.count)
            place = stream.range.upperBound
        }
        precondition(place + file.trailing.count == bytes.count)
        for index in 0..<file.graph.count {
            for child in file.graph.children(of: NodeID(index)) {
                precondition(Int(child.index) < file.graph.count)
            }
        }
    }

    /// Three numbers as numpy keeps them.
    private static let sideFile: Bytes = {
        let header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }"
        let padded = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
        let start: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0]
        return Bytes(start + Array(padded.utf8) + [UInt8](repeating: 0, count: 24))
    }()
}
