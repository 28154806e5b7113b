import ObjectGraph

/// The unpickler's memo: indices that count up in an array, anything else in a dictionary, so that a PUT with
/// a huge index costs nothing.
struct Memo: ~Copyable {
    private(set) var dense: NodeStack
    private var sparse: [UInt64: NodeID] = [:]
    private var puts = 0
    /// The index of the first PUT.
    private(set) var first = 0
    /// Index of each memoized node, once one did not count up.
    private(set) var irregular: [NodeID: UInt32] = [:]

    /// - Parameter bytes: of the pickle. Models put an entry there for 16 bytes or more; room that is not used
    ///   costs nothing.
    init(bytes: Int = 0) { dense = NodeStack(capacity: min(max(bytes / 16, 64), 1 << 16)) }

    /// How many entries of ``dense`` were marked in the graph.
    var marked = 0

    /// Whether all indices counted up from 0 so far.
    var isRegular: Bool { puts == dense.count && first == 0 && irregular.isEmpty && sparse.isEmpty }

    /// Takes over entries that were written behind the last one while the memo was regular.
    @inline(__always)
    mutating func extend(to count: Int) {
        dense.count = count
        puts = count
    }

    /// What MEMOIZE uses: as many as there are entries.
    var count: Int { dense.count + sparse.count }

    /// - Returns: whether another value stood there.
    @inline(__always)
    mutating func put(_ node: NodeID, at index: UInt64) -> Bool {
        if puts == 0 && index <= 1 {
            first = Int(index)
        }
        let expected = UInt64(first + puts)
        if index != expected || !irregular.isEmpty { noteIrregular(node, at: index) }
        puts += 1
        if index == UInt64(first + dense.count) {
            dense.append(node)
            return false
        }
        if index >= UInt64(first), index - UInt64(first) < UInt64(dense.count) {
            let known = dense[Int(index) - first]
            dense[Int(index) - first] = node
            return known != node
        }
        return sparse.updateValue(node, forKey: index).map { $0 != node } ?? false
    }

    @inline(__always)
    func get(_ index: UInt64) -> NodeID? {
        if index >= UInt64(first), index - UInt64(first) < UInt64(dense.count) {
            return dense[Int(index) - first]
        }
        return sparse.isEmpty ? nil : sparse[index]
    }

    private mutating func noteIrregular(_ node: NodeID, at index: UInt64) {
        if irregular.isEmpty {
            for place in 0..<dense.count { irregular[dense[place]] = UInt32(first + place) }
        }
        irregular[node] = UInt32(truncatingIfNeeded: index)
    }
}
