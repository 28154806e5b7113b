package import AspicCore

/// What a model file says, as inert data.
///
/// One arena per file: nodes in one array, children as index ranges in another, text and bytes as slices of
/// the file. There is no reference counting and nothing recursive, so a graph 200,000 levels deep costs no
/// more than a flat one; shared references and cycles are just repeated indices. Nothing in a graph can act:
/// a call that a pickle asks for is a ``NodeKind/reduce`` node and stays one.
///
/// Codecs build graphs, ``ObjectReader`` says what a node means in Python's terms, estimators decode from it.
public struct ObjectGraph: Sendable {
    package private(set) var nodes: [Node]
    private var links: [NodeID]
    private var sources: [Bytes]
    private var headers: [ArrayHeader]
    /// The header of each object array, whose node has no room for it beside its children.
    private var objectHeaders: [NodeID: Int]
    /// What is done afterwards to nodes that are no constructions (BUILD on a list, say): legal, never
    /// written by a pickler.
    private var extraOperations: [NodeID: [NodeID]]
    /// One root for each pickle in the file.
    public package(set) var roots: [NodeID]

    /// Type, shape and order of an array node.
    private struct ArrayHeader: Sendable {
        var array: NDArray?
        var shape: [Int]
        var isFortran: Bool
    }

    package init() {
        nodes = [Node(.none), Node(.false), Node(.true)]
        links = []
        sources = []
        headers = []
        objectHeaders = [:]
        extraOperations = [:]
        roots = []
    }

    package mutating func reserve(nodes count: Int) {
        nodes.reserveCapacity(count)
        links.reserveCapacity(count)
    }

    // MARK: - Reading

    public var count: Int { nodes.count }

    @inline(__always)
    package subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

    @inline(__always)
    package func kind(of id: NodeID) -> NodeKind { nodes[Int(id.index)].kind }

    /// Children of a container or construction, in order; dictionaries alternate keys and values.
    @inline(__always)
    package func children(of id: NodeID) -> ArraySlice<NodeID> {
        let node = nodes[Int(id.index)]
        switch node.kind {
        case .tuple, .list, .dictionary, .set, .frozenSet, .global, .persistent, .reduce, .newObject,
            .newObjectExtended, .instance, .appendItems, .setItems, .addItems, .build, .setter, .discarded,
            .nestedPickle, .objectArray:
            return links[Int(node.b)..<Int(node.b) + Int(node.a)]
        default:
            return links[0..<0]
        }
    }

    /// The `index`th child; the caller knows that there is one.
    @inline(__always)
    package func child(_ index: Int, of id: NodeID) -> NodeID {
        let node = nodes[Int(id.index)]
        precondition(index < Int(node.a))
        return links[Int(node.b) + index]
    }

    @inline(__always)
    package func childCount(of id: NodeID) -> Int { Int(nodes[Int(id.index)].a) }

    /// The bytes of a string, bytes, big integer, inline array or buffer node.
    package func content(of id: NodeID) -> Bytes {
        let node = nodes[Int(id.index)]
        return sources[Int(node.a)][Int(node.b)..<Int(node.b) + Int(node.c)]
    }

    /// Whether a text or bytes node holds exactly `text`; nothing is copied.
    @inline(__always)
    package func holds(_ id: NodeID, _ text: StaticString) -> Bool {
        let node = nodes[Int(id.index)]
        switch node.kind {
        case .string, .legacyString, .bytes: break
        default: return false
        }
        guard Int(node.c) == text.utf8CodeUnitCount else { return false }
        return sources[Int(node.a)].matches(text, at: Int(node.b))
    }

    /// Whether two text nodes hold the same bytes.
    package func sameContent(_ first: NodeID, _ second: NodeID) -> Bool {
        let a = nodes[Int(first.index)]
        let b = nodes[Int(second.index)]
        if a.c != b.c { return false }
        if a.a == b.a && a.b == b.b { return true }
        return content(of: first).elementsEqual(content(of: second))
    }

    /// The text of a string node; lone surrogates and, in Python 2 strings, bytes beyond ASCII are replaced.
    package func text(of id: NodeID) -> String? {
        switch kind(of: id) {
        case .string, .legacyString: content(of: id).text
        default: nil
        }
    }

    @inline(__always)
    package func integer(of id: NodeID) -> Int? {
        let node = nodes[Int(id.index)]
        return node.kind == .integer ? Int(Int64(bitPattern: node.b)) : nil
    }

    package func float(of id: NodeID) -> Double? {
        let node = nodes[Int(id.index)]
        return node.kind == .float ? Double(bitPattern: node.b) : nil
    }

    /// The array behind an array or scalar node.
    package func array(of id: NodeID) -> NDArray? {
        let node = nodes[Int(id.index)]
        switch node.kind {
        case .array, .scalar: return headers[Int(node.a)].array
        default: return nil
        }
    }

    /// Shape and order of an object array; its elements are ``children(of:)`` in storage order.
    package func objectArrayShape(of id: NodeID) -> (shape: [Int], isFortran: Bool)? {
        let node = nodes[Int(id.index)]
        guard node.kind == .objectArray, let index = objectHeaders[id] else { return nil }
        return (headers[index].shape, headers[index].isFortran)
    }

    /// What is done to a node after it was made, in order.
    package func operations(of id: NodeID) -> ArraySlice<NodeID> {
        switch kind(of: id) {
        case .reduce, .newObject, .instance: children(of: id).dropFirst(2)
        case .newObjectExtended: children(of: id).dropFirst(3)
        default: extraOperations.isEmpty ? [] : (extraOperations[id] ?? [])[...]
        }
    }

    package var hasExtraOperations: Bool { !extraOperations.isEmpty }

    // MARK: - Adding

    package static let none = NodeID(0)
    package static func bool(_ value: Bool) -> NodeID { NodeID(value ? 2 : 1) }

    /// Registers bytes that text and array nodes may be slices of.
    package mutating func add(source: Bytes) -> UInt32 {
        sources.append(source)
        return UInt32(sources.count - 1)
    }

    @inline(__always)
    private mutating func append(_ node: Node) -> NodeID {
        nodes.append(node)
        return NodeID(nodes.count - 1)
    }

    @inline(__always)
    package mutating func add(integer value: Int, flags: Node.Flags = []) -> NodeID {
        append(Node(.integer, flags: flags, b: UInt64(bitPattern: Int64(value))))
    }

    @inline(__always)
    package mutating func add(float bits: UInt64) -> NodeID { append(Node(.float, b: bits)) }

    package mutating func add(float value: Double) -> NodeID { add(float: value.bitPattern) }

    /// A node whose content is a slice of a source.
    @inline(__always)
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

    /// A node with children.
    @inline(__always)
    package mutating func add(
        _ kind: NodeKind, children: some Collection<NodeID>, flags: Node.Flags = []
    ) -> NodeID {
        let start = links.count
        links.append(contentsOf: children)
        let count = links.count - start
        return append(Node(kind, flags: flags, a: UInt32(count), b: UInt64(start), c: UInt64(count)))
    }

    @inline(__always)
    package mutating func add(_ kind: NodeKind, children first: NodeID, _ second: NodeID) -> NodeID {
        let start = links.count
        links.append(first)
        links.append(second)
        return append(Node(kind, a: 2, b: UInt64(start), c: 2))
    }

    package mutating func add(array: NDArray, isScalar: Bool = false) -> NodeID {
        headers.append(ArrayHeader(array: array, shape: array.shape, isFortran: array.isFortran))
        return append(Node(isScalar ? .scalar : .array, a: UInt32(headers.count - 1)))
    }

    /// An array of objects; `elements` in storage order.
    package mutating func add(
        objectArray elements: some Collection<NodeID>, shape: [Int], isFortran: Bool
    ) -> NodeID {
        let id = addPlaceholder(objectArrayOf: shape, isFortran: isFortran)
        appendChildren(elements, to: id)
        return id
    }

    /// An array of objects whose elements follow by ``appendChildren(_:to:)``, in storage order.
    package mutating func addPlaceholder(objectArrayOf shape: [Int], isFortran: Bool) -> NodeID {
        headers.append(ArrayHeader(array: nil, shape: shape, isFortran: isFortran && shape.count > 1))
        let id = addPlaceholder(.objectArray)
        objectHeaders[id] = headers.count - 1
        return id
    }

    package mutating func add(extensionCode code: Int) -> NodeID {
        append(Node(.extension, b: UInt64(bitPattern: Int64(code))))
    }

    /// A node without children yet; complete it with ``appendChildren(_:to:)``. Needed for cycles.
    package mutating func addPlaceholder(_ kind: NodeKind, flags: Node.Flags = []) -> NodeID {
        add(kind, children: EmptyCollection(), flags: flags)
    }

    // MARK: - Changing what was added

    package mutating func set(_ flag: Node.Flags, on id: NodeID) { nodes[Int(id.index)].flags.insert(flag) }

    /// Adds children at the end; amortised O(1) a child, also when containers grow in turns.
    @inline(__always)
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
        } else if end == links.count && count == Int(node.c) {
            links.append(contentsOf: added)
            nodes[index].c = UInt64(needed)
        } else {
            let start = links.count
            let capacity = count == 0 ? needed : max(needed, 2 * count)
            for place in 0..<count { links.append(links[Int(node.b) + place]) }
            links.append(contentsOf: added)
            for _ in needed..<capacity { links.append(Self.none) }
            nodes[index].b = UInt64(start)
            nodes[index].c = UInt64(capacity)
        }
        nodes[index].a = UInt32(needed)
    }

    /// Notes something that is done to `id` after it was made.
    package mutating func append(operation: NodeID, to id: NodeID) {
        switch kind(of: id) {
        case .reduce, .newObject, .newObjectExtended, .instance:
            appendChildren(CollectionOfOne(operation), to: id)
        default:
            extraOperations[id, default: []].append(operation)
        }
    }
}
