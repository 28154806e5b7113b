public import AspicCore

extension ObjectGraph {
    /// Makes room, so that a codec that can guess need not grow in steps.
    package mutating func reserve(nodes nodeCount: Int, links linkCount: Int) {
        nodes.reserveCapacity(nodeCount)
        links.reserveCapacity(linkCount)
    }

    @inlinable package static var none: NodeID { NodeID(index: 0) }
    @inlinable package static func bool(_ value: Bool) -> NodeID { NodeID(index: value ? 2 : 1) }

    /// Registers bytes that text and array nodes may be slices of.
    package mutating func add(source: Bytes) -> UInt32 {
        sources.append(source)
        return UInt32(sources.count - 1)
    }

    @inlinable @inline(__always)
    mutating func append(_ node: Node) -> NodeID {
        nodes.append(node)
        return NodeID(index: UInt32(truncatingIfNeeded: nodes.count - 1))
    }

    // MARK: - Values

    @inlinable @inline(__always)
    package mutating func add(integer value: Int, flags: Node.Flags = []) -> NodeID {
        append(Node(.integer, flags: flags, b: UInt64(bitPattern: Int64(value))))
    }

    @inlinable @inline(__always)
    package mutating func add(float bits: UInt64) -> NodeID { append(Node(.float, b: bits)) }

    package mutating func add(float value: Double) -> NodeID { add(float: value.bitPattern) }

    /// A node whose content is a slice of a source.
    @inlinable @inline(__always)
    package mutating func add(
        _ kind: NodeKind, source: UInt32, offset: Int, count: Int, flags: Node.Flags = []
    ) -> NodeID {
        append(Node(kind, flags: flags, a: source, b: UInt64(offset), c: UInt64(count)))
    }

    /// A node with content of its own.
    package mutating func add(_ kind: NodeKind, content: Bytes, flags: Node.Flags = []) -> NodeID {
        let source = add(source: content)
        return add(kind, source: source, offset: 0, count: content.count, flags: flags)
    }

    package mutating func add(string: String) -> NodeID { add(.string, content: Bytes(string.utf8)) }

    package mutating func add(extensionCode code: Int) -> NodeID {
        append(Node(.extension, b: UInt64(bitPattern: Int64(code))))
    }

    package mutating func add(array: NDArray, isScalar: Bool = false) -> NodeID {
        headers.append(ArrayHeader(array: array, shape: array.shape, isFortran: array.isFortran))
        return append(Node(isScalar ? .scalar : .array, a: UInt32(headers.count - 1)))
    }

    // MARK: - Nodes with children

    /// A node whose children are `entries`, with room for `spare` more where it stands.
    @inlinable @inline(__always)
    package mutating func add(
        _ kind: NodeKind, entries: UnsafeBufferPointer<NodeID>, spare: Int = 0
    ) -> NodeID {
        let start = links.count
        links.append(contentsOf: entries)
        for _ in 0..<spare { links.append(Self.none) }
        return append(
            Node(
                kind, a: UInt32(truncatingIfNeeded: entries.count), b: UInt64(start),
                c: UInt64(entries.count + spare)))
    }

    @inlinable @inline(__always)
    package mutating func add(
        _ kind: NodeKind, children: some Collection<NodeID>, flags: Node.Flags = []
    ) -> NodeID {
        let start = links.count
        links.append(contentsOf: children)
        let count = links.count - start
        return append(
            Node(
                kind, flags: flags, a: UInt32(truncatingIfNeeded: count), b: UInt64(start), c: UInt64(count)))
    }

    @inlinable @inline(__always)
    package mutating func add(
        _ kind: NodeKind, children first: NodeID, _ second: NodeID, flags: Node.Flags = []
    ) -> NodeID {
        let start = links.count
        links.append(first)
        links.append(second)
        return append(Node(kind, flags: flags, a: 2, b: UInt64(start), c: 2))
    }

    /// An array of objects; `elements` in C order, whatever the array's order in memory is.
    package mutating func add(
        objectArray elements: some Collection<NodeID>, shape: [Int], isFortran: Bool
    ) -> NodeID {
        let id = addPlaceholder(objectArrayOf: shape, isFortran: isFortran)
        appendChildren(elements, to: id)
        return id
    }

    /// An array of objects whose elements follow by ``setChild(_:of:to:)`` or ``appendChildren(_:to:)``, in
    /// C order.
    ///
    /// - Parameter slots: how many children it has already, each `None` until it is set.
    package mutating func addPlaceholder(
        objectArrayOf shape: [Int], isFortran: Bool, slots: Int = 0
    ) -> NodeID {
        headers.append(ArrayHeader(array: nil, shape: shape, isFortran: isFortran && shape.count > 1))
        let id = addPlaceholder(.objectArray, slots: slots)
        objectHeaders[id] = headers.count - 1
        return id
    }

    /// A node that is complete only after ``setChild(_:of:to:)`` or ``appendChildren(_:to:)``: what cycles
    /// need, and whoever builds a graph without recursion.
    ///
    /// - Parameter slots: how many children it has already, each `None` until it is set.
    @inlinable
    package mutating func addPlaceholder(
        _ kind: NodeKind, slots: Int = 0, flags: Node.Flags = []
    ) -> NodeID {
        let start = links.count
        for _ in 0..<slots { links.append(Self.none) }
        return append(
            Node(
                kind, flags: flags, a: UInt32(truncatingIfNeeded: slots), b: UInt64(start), c: UInt64(slots)))
    }

    // MARK: - Changing what was added

    @inlinable @inline(__always)
    package mutating func set(_ flag: Node.Flags, on id: NodeID) { nodes[Int(id.index)].flags.insert(flag) }

    /// Sets a flag on many nodes.
    package mutating func set(_ flag: Node.Flags, on ids: UnsafeBufferPointer<NodeID>) {
        nodes.modify(at: ids.lazy.map { Int($0.index) }) { $0.flags.insert(flag) }
    }

    /// Replaces the `index`th child; the caller knows that there is one.
    @inlinable @inline(__always)
    package mutating func setChild(_ index: Int, of id: NodeID, to child: NodeID) {
        let node = nodes[Int(id.index)]
        precondition(index < Int(node.a))
        links[Int(node.b) + index] = child
    }

    /// Adds children at the end; amortised O(1) a child, also when containers grow in turns.
    @inlinable @inline(__always)
    package mutating func appendChildren(_ added: some Collection<NodeID>, to id: NodeID) {
        let index = Int(id.index)
        let node = nodes[index]
        let count = Int(node.a)
        let end = Int(node.b) + Int(node.c)
        let needed = count + added.count
        if needed <= Int(node.c) {
            var place = Int(node.b) + count
            for child in added {
                links[place] = child
                place += 1
            }
        } else if count == 0 || end == links.count && count == Int(node.c) {
            // Empty until now, or the last range of all: it grows where it is.
            if count == 0 { nodes[index].b = UInt64(links.count) }
            links.append(contentsOf: added)
            nodes[index].c = UInt64(needed)
        } else {
            let start = links.count
            let capacity = max(needed, 2 * count)
            for place in 0..<count { links.append(links[Int(node.b) + place]) }
            links.append(contentsOf: added)
            for _ in needed..<capacity { links.append(Self.none) }
            nodes[index].b = UInt64(start)
            nodes[index].c = UInt64(capacity)
        }
        nodes[index].a = UInt32(truncatingIfNeeded: needed)
    }

    /// Gives a node other children; they are a new range, so that readers of the old one keep it.
    package mutating func replaceChildren(of id: NodeID, by children: some Collection<NodeID>) {
        let start = links.count
        links.append(contentsOf: children)
        let index = Int(id.index)
        nodes[index].a = UInt32(truncatingIfNeeded: links.count - start)
        nodes[index].b = UInt64(start)
        nodes[index].c = UInt64(links.count - start)
    }

    /// Has `operations` done to `id` after it was made, and nothing else.
    package mutating func replaceOperations(of id: NodeID, by operations: [NodeID]) {
        if isConstruction(id) {
            let parts = children(of: id).dropLast(self.operations(of: id).count)
            replaceChildren(of: id, by: Array(parts) + operations)
        } else {
            extraOperations[id] = operations.isEmpty ? nil : operations
        }
    }

    /// Notes something that is done to `id` after it was made.
    @inlinable
    package mutating func append(operation: NodeID, to id: NodeID) {
        switch kind(of: id) {
        case .reduce, .newObject, .newObjectExtended, .instance:
            appendChildren(CollectionOfOne(operation), to: id)
        default:
            extraOperations[id, default: []].append(operation)
        }
    }
}
