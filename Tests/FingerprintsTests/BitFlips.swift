import AspicCore

@testable import ObjectGraph

/// Graphs that differ from a given one in a single bit of a single value.
struct BitFlips {
    let graph: ObjectGraph
    /// Values in which a bit can be flipped, each reached otherwise than through a dtype.
    let leaves: [NodeID]

    init(_ graph: ObjectGraph) {
        self.graph = graph
        let objects = ObjectReader(graph)
        var seen: Set<NodeID> = [graph.roots[0]]
        var pending = [graph.roots[0]]
        var leaves: [NodeID] = []
        while let node = pending.popLast() {
            switch graph.kind(of: node) {
            case .integer, .float: leaves.append(node)
            case .bigInteger, .string, .bytes, .byteArray:
                if graph.contentCount(of: node) > 0 { leaves.append(node) }
            case .array, .scalar:
                if graph.array(of: node)?.data.isEmpty == false { leaves.append(node) }
            default: break
            }
            guard objects.dtype(at: node) == nil else { continue }
            // Bunch lets go of its state when it is loaded.
            let isBunch =
                graph.isConstruction(node)
                && objects.isGlobal(graph.child(0, of: node), "sklearn.utils._bunch", "Bunch")
            for child in Array(graph.children(of: node)) + Array(graph.operations(of: node))
            where !(isBunch && graph.kind(of: child) == .build) && seen.insert(child).inserted {
                pending.append(child)
            }
        }
        self.leaves = leaves
    }

    /// What was changed, and the graph.
    struct Flip {
        let graph: ObjectGraph
        let node: NodeID
        let kind: NodeKind
        /// Of an array, the byte.
        let place: Int
    }

    func flip(using generator: inout Generator) -> Flip {
        var changed = graph
        let node = leaves[Int.random(in: 0..<leaves.count, using: &generator)]
        let kind = graph.kind(of: node)
        var place = 0
        func flipped(_ bytes: Bytes) -> Bytes {
            var content = bytes.array
            place = Int.random(in: 0..<content.count, using: &generator)
            content[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            return Bytes(content)
        }
        switch kind {
        case .integer, .float:
            changed.nodes[Int(node.index)].b ^= 1 << UInt64.random(in: 0..<64, using: &generator)
        case .array, .scalar:
            let header = Int(graph[node].a)
            if let array = graph.array(of: node),
                let other = try? NDArray(
                    dtype: array.dtype, shape: array.shape, isFortran: array.isFortran,
                    data: flipped(array.data))
            {
                changed.headers[header].array = other
            }
        default:
            let content = flipped(graph.content(of: node))
            let source = changed.add(source: content)
            changed.nodes[Int(node.index)].a = source
            changed.nodes[Int(node.index)].b = 0
        }
        return Flip(graph: changed, node: node, kind: kind, place: place)
    }
}
