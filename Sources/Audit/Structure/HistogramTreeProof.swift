import AspicCore
import ObjectGraph

/// The trees of histogram gradient boosting (`TreePredictor`): children come after their parents and exist, columns
/// are there, each node is reached once.
struct HistogramTreeProof {
    private let objects: ObjectReader

    init(_ objects: ObjectReader) { self.objects = objects }

    /// - Parameter attributes: of a `TreePredictor`.
    func lie(in attributes: NodeID) -> String? {
        guard let nodes = objects.value("nodes", in: attributes).flatMap({ objects.array(at: $0) }),
            nodes.shape.count == 1,
            let left = column("left", nodes), let right = column("right", nodes),
            let features = column("feature_idx", nodes), let leaves = column("is_leaf", nodes)
        else { return nil }
        return Self.lie(left: left, right: right, features: features, isLeaf: leaves.map { $0 != 0 })
    }

    static func lie(left: [Int], right: [Int], features: [Int], isLeaf: [Bool]) -> String? {
        var reached = [Bool](repeating: false, count: left.count)
        for node in left.indices where !isLeaf[node] {
            for child in [left[node], right[node]] {
                guard child > node, child < left.count, !reached[child] else {
                    return
                        "node \(node) of \(left.count) in a tree has the children \(left[node]) and \(right[node])"
                }
                reached[child] = true
            }
            guard features[node] >= 0 else {
                return "node \(node) of a tree compares column \(features[node])"
            }
        }
        return nil
    }

    /// A member of the records as integers; `nil` if there is none of a plain type.
    private func column(_ name: String, _ nodes: NDArray) -> [Int]? {
        guard let field = nodes.dtype.fields.first(where: { $0.name == name }), field.shape.isEmpty,
            !field.dtype.isBigEndian, [.integer, .unsigned, .boolean].contains(field.dtype.kind),
            field.offset >= 0, field.offset + field.dtype.itemSize <= nodes.dtype.itemSize
        else { return nil }
        let size = field.dtype.itemSize
        let isSigned = field.dtype.kind == .integer
        return nodes.data.withUnsafeBytes { buffer in
            (0..<nodes.shape[0]).map { row in
                var word: UInt64 = 0
                for place in 0..<size {
                    word |=
                        UInt64(buffer[row * nodes.dtype.itemSize + field.offset + place]) << UInt64(8 * place)
                }
                let shift = UInt64(64 - 8 * size)
                return isSigned
                    ? Int(Int64(bitPattern: word << shift) >> Int64(shift)) : Int(truncatingIfNeeded: word)
            }
        }
    }
}
