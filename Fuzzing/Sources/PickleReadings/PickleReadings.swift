import AspicCore
import ObjectGraph
import PickleFormat

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads pickles from standard input, each behind its length (four bytes, little-endian), and prints a line for each:
/// `error CODE OFFSET`, or `ok ROOT NODE;NODE;...` with the nodes of the first pickle as the reader left them.
@main
struct PickleReadings {
    static func main() {
        while let header = take(4) {
            let count = header.reversed().reduce(0) { $0 << 8 | Int($1) }
            guard let stream = take(count) else { return }
            print(line(Bytes(stream)))
            fflush(nil)
        }
    }

    private static func take(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var place = 0
        while place < count {
            let taken = bytes.withUnsafeMutableBytes {
                read(0, $0.baseAddress?.advanced(by: place), count - place)
            }
            guard taken > 0 else { return nil }
            place += taken
        }
        return bytes
    }

    private static func line(_ bytes: Bytes) -> String {
        do throws(FormatError) {
            let file = try PickleReader.read(bytes)
            let stream = file.streams[0]
            let nodes = (0..<stream.nodes.upperBound).map { describe(NodeID($0), file) }
            return "ok \(stream.root.index) " + nodes.joined(separator: ";")
        } catch {
            return "error \(error.code.rawValue) \(error.offset ?? -1)"
        }
    }

    /// `KIND FLAGS|CHILDREN|CONTENT|OPERATIONS`. Operations are those of nodes that are no constructions; a
    /// construction has its own behind its parts.
    private static func describe(_ id: NodeID, _ file: PickleFile) -> String {
        let graph = file.graph
        let kind = graph.kind(of: id)
        let node = graph[id]
        let content =
            switch kind {
            case .integer: "\(Int64(bitPattern: node.b))"
            case .float: hex(withUnsafeBytes(of: node.b.bigEndian) { Array($0) })
            case .extension: "\(node.b)"
            case .string, .bytes, .byteArray, .legacyString, .bigInteger, .buffer:
                hex(graph.content(of: id).array)
            default: ""
            }
        let spelling =
            kind == .integer ? file.streams[0].traits.spellings[id].map { hex($0.array) } ?? "" : ""
        let operations = graph.isConstruction(id) ? "" : list(graph.operations(of: id))
        let children = list(graph.children(of: id))
        return "\(kind) \(node.flags.rawValue)|\(children)|\(content)|\(operations)|\(spelling)"
    }

    private static func list(_ nodes: some Sequence<NodeID>) -> String {
        nodes.map { String($0.index) }.joined(separator: ",")
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
