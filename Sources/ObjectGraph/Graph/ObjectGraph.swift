public import AspicCore

/// What a model file says, as inert data.
///
/// One arena per file: nodes in one array, children as index ranges in another, text and bytes as slices of
/// the file. There is no reference counting and nothing recursive, so a graph 200,000 levels deep costs no
/// more than a flat one; shared references and cycles are just repeated indices. Nothing in a graph can act:
/// a call that a pickle asks for is a ``NodeKind/reduce`` node and stays one.
///
/// Codecs build graphs, ``ObjectReader`` says what a node means in Python's terms, estimators decode from it.
public struct ObjectGraph: Sendable {
    @usableFromInline package internal(set) var nodes: Column<Node>
    /// Children of all nodes; each node names its range.
    @usableFromInline var links: Column<NodeID>
    @usableFromInline var sources: [Bytes]
    var headers: [ArrayHeader]
    /// The header of each object array, whose node has no room for it beside its children.
    var objectHeaders: [NodeID: Int]
    /// What is done afterwards to nodes that are no constructions (BUILD on a list, say): legal, never
    /// written by a pickler.
    @usableFromInline var extraOperations: [NodeID: [NodeID]]
    /// One root for each pickle in the file.
    public package(set) var roots: [NodeID]

    /// Type, shape and order of an array node.
    struct ArrayHeader: Sendable {
        var array: NDArray?
        var shape: [Int]
        var isFortran: Bool
    }

    package init() {
        nodes = Column(capacity: 16)
        for constant in [NodeKind.none, .false, .true] { nodes.append(Node(constant)) }
        links = Column(capacity: 16)
        sources = []
        headers = []
        objectHeaders = [:]
        extraOperations = [:]
        roots = []
    }

    // MARK: - Reading

    @inlinable public var count: Int { nodes.count }

    @inlinable @inline(__always)
    package subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

    @inlinable @inline(__always)
    package func kind(of id: NodeID) -> NodeKind { nodes[Int(id.index)].kind }

    /// Children of a container or construction, in order; dictionaries alternate keys and values.
    @inlinable @inline(__always)
    package func children(of id: NodeID) -> NodeList {
        let node = nodes[Int(id.index)]
        switch node.kind {
        case .tuple, .list, .dictionary, .set, .frozenSet, .global, .persistent, .reduce, .newObject,
            .newObjectExtended, .instance, .appendItems, .setItems, .addItems, .build, .setter, .discarded,
            .extended, .nestedPickle, .objectArray:
            return links[Int(node.b)..<Int(node.b) + Int(node.a)]
        default:
            return links[0..<0]
        }
    }

    /// The `index`th child; the caller knows that there is one.
    @inlinable @inline(__always)
    package func child(_ index: Int, of id: NodeID) -> NodeID {
        let node = nodes[Int(id.index)]
        precondition(index < Int(node.a))
        return links[Int(node.b) + index]
    }

    @inlinable @inline(__always)
    package func childCount(of id: NodeID) -> Int { Int(nodes[Int(id.index)].a) }

    /// The bytes of a string, bytes, big integer, inline array or buffer node.
    @inlinable package func content(of id: NodeID) -> Bytes {
        let node = nodes[Int(id.index)]
        return sources[Int(node.a)][Int(node.b)..<Int(node.b) + Int(node.c)]
    }

    /// How many bytes ``content(of:)`` has.
    @inlinable @inline(__always)
    package func contentCount(of id: NodeID) -> Int { Int(nodes[Int(id.index)].c) }

    /// Gives the bytes of a text or bytes node to `body`; nothing is copied or retained.
    @inlinable @inline(__always)
    package func withContent<Result>(of id: NodeID, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let node = nodes[Int(id.index)]
        return sources[Int(node.a)].withUnsafeBytes { source in
            body(UnsafeRawBufferPointer(rebasing: source[Int(node.b)..<Int(node.b) + Int(node.c)]))
        }
    }

    /// Whether a text or bytes node holds exactly `text`; nothing is copied.
    @inlinable @inline(__always)
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
    @inlinable package func sameContent(_ first: NodeID, _ second: NodeID) -> Bool {
        let a = nodes[Int(first.index)]
        let b = nodes[Int(second.index)]
        if a.c != b.c { return false }
        if a.a == b.a && a.b == b.b { return true }
        return withContent(of: first) { mine in withContent(of: second) { mine.elementsEqual($0) } }
    }

    /// The text of a string node; lone surrogates and, in Python 2 strings, bytes beyond ASCII are replaced.
    package func text(of id: NodeID) -> String? {
        switch kind(of: id) {
        case .string, .legacyString: content(of: id).text
        default: nil
        }
    }

    @inlinable @inline(__always)
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

    /// Shape and order of an object array; its elements are ``children(of:)`` in C order.
    package func objectArrayShape(of id: NodeID) -> (shape: [Int], isFortran: Bool)? {
        let node = nodes[Int(id.index)]
        guard node.kind == .objectArray, let index = objectHeaders[id] else { return nil }
        return (headers[index].shape, headers[index].isFortran)
    }

    /// Whether a node is an object that something has to make: a call, or an instance of a class.
    @inlinable package func isConstruction(_ id: NodeID) -> Bool {
        switch kind(of: id) {
        case .reduce, .newObject, .newObjectExtended, .instance: true
        default: false
        }
    }

    /// What is done to a node after it was made, in order.
    @inlinable package func operations(of id: NodeID) -> NodeList {
        switch kind(of: id) {
        case .reduce, .newObject, .instance: children(of: id).dropFirst(2)
        case .newObjectExtended: children(of: id).dropFirst(3)
        default:
            if !extraOperations.isEmpty, let extra = extraOperations[id] {
                NodeList(extra)
            } else {
                links[0..<0]
            }
        }
    }

    /// The one thing that is done to a construction after it was made; `nil` if there are none or more.
    @inlinable @inline(__always)
    package func soleOperation(of id: NodeID) -> NodeID? {
        let parts: Int
        switch kind(of: id) {
        case .reduce, .newObject, .instance: parts = 2
        case .newObjectExtended: parts = 3
        default: return nil
        }
        return childCount(of: id) == parts + 1 ? child(parts, of: id) : nil
    }

    package var hasExtraOperations: Bool { !extraOperations.isEmpty }
}
