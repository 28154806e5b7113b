import ObjectGraph

/// A stack of nodes with one owner: several entries are pushed and popped for each value in a pickle, and an
/// array's check whether it is shared would cost more than most opcodes do.
struct NodeStack: ~Copyable {
    private(set) var base: UnsafeMutablePointer<NodeID>
    private(set) var capacity: Int
    var count = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    /// `count` entries that are all the same.
    init(repeating node: NodeID, count: Int) {
        self.init(capacity: count)
        base.initialize(repeating: node, count: count)
        self.count = count
    }

    deinit { base.deallocate() }

    @inline(__always)
    mutating func append(_ node: NodeID) {
        if count == capacity { grow() }
        base[count] = node
        count &+= 1
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<NodeID>.allocate(capacity: 2 * capacity)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    @inline(__always)
    subscript(index: Int) -> NodeID {
        get {
            precondition(index >= 0 && index < count)
            return base[index]
        }
        set {
            precondition(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inline(__always)
    var last: NodeID? { count == 0 ? nil : base[count - 1] }

    @inline(__always)
    mutating func removeLast() -> NodeID {
        precondition(count > 0)
        count -= 1
        return base[count]
    }

    @inline(__always)
    mutating func removeLast(_ removed: Int) {
        precondition(removed >= 0 && removed <= count)
        count -= removed
    }

    mutating func removeAll() { count = 0 }

    /// The entries from `start` on, valid until the next change of the stack.
    @inline(__always)
    func entries(from start: Int) -> UnsafeBufferPointer<NodeID> {
        precondition(start >= 0 && start <= count)
        return UnsafeBufferPointer(start: base + start, count: count - start)
    }
}
