import AspicCore
import Hashing
import ObjectGraph

/// Plain values: what cannot change and holds nothing that can. They have no identity, so a value that is named twice and
/// two equal ones count alike. Lists and dictionaries that an object of ``Immutables`` is made with are parts of it.
struct PlainValues {
    private let graph: ObjectGraph
    private let objects: ObjectReader
    /// Which tuples, frozen sets and arrays of objects are plain, with their digests.
    private var known: [NodeID: Plainness] = [:]
    /// Digests of long contents, by where they lie.
    private var contents: [Place: ContentDigest] = [:]

    private enum Plainness {
        case plain(ContentDigest)
        /// Holds or is a container that can change: plain only as a part of an object that cannot.
        case part(ContentDigest)
        case open
    }
    /// Whether objects of a class cannot change, by the node that names it.
    private var immutables: [NodeID: Bool] = [:]

    /// Contents that many nodes share are one place in memory.
    private struct Place: Hashable {
        let address: Int
        let count: Int
        /// For elements with padding, which is left out.
        let dtype: DType?

        init(_ content: UnsafeRawBufferPointer, _ dtype: DType? = nil) {
            address = Int(bitPattern: content.baseAddress)
            count = content.count
            self.dtype = dtype
        }
    }

    init(_ canonical: ObjectGraph) {
        graph = canonical
        objects = ObjectReader(canonical)
    }

    mutating func isPlain(_ id: NodeID) -> Bool {
        switch graph.kind(of: id) {
        case .tuple, .frozenSet, .objectArray, .reduce, .newObject, .newObjectExtended:
            if isPlainLeaf(id) { return true }
            guard !graph.isConstruction(id) || isImmutable(id) else { return false }
            if case .plain = plainness(of: id) { return true } else { return false }
        default: return isPlainLeaf(id)
        }
    }

    private mutating func isImmutable(_ construction: NodeID) -> Bool {
        let callable = graph.child(0, of: construction)
        if let known = immutables[callable] { return known }
        let answer = objects.name(of: callable).map { Immutables.contains($0) } ?? false
        immutables[callable] = answer
        return answer
    }

    private func isPlainLeaf(_ id: NodeID) -> Bool {
        switch graph.kind(of: id) {
        case .none, .true, .false, .integer, .bigInteger, .float, .string, .bytes, .legacyString, .global,
            .extension, .array, .scalar:
            true
        case .reduce: objects.dtype(at: id) != nil
        default: false
        }
    }

    /// Follows tuples and their like as far down as they go.
    private mutating func plainness(of id: NodeID) -> Plainness {
        if let known = known[id] { return known }
        var pending = [(node: id, isComplete: false)]
        while let (node, isComplete) = pending.popLast() {
            if isComplete {
                known[node] = completed(node)
            } else if known[node] == nil {
                // Until its parts are known: one that contains itself is not plain.
                known[node] = .open
                let children = graph.children(of: node)
                guard graph.isConstruction(node) || graph.operations(of: node).isEmpty,
                    children.allSatisfy({ mayBePart($0) })
                else { continue }
                pending.append((node, true))
                for child in children where !isPlainLeaf(child) { pending.append((child, false)) }
            }
        }
        return known[id] ?? .open
    }

    private mutating func mayBePart(_ id: NodeID) -> Bool {
        switch graph.kind(of: id) {
        case .tuple, .frozenSet, .objectArray, .list, .dictionary, .build, .setItems, .appendItems: true
        case .reduce, .newObject, .newObjectExtended: isPlainLeaf(id) || isImmutable(id)
        default: isPlainLeaf(id)
        }
    }

    private mutating func completed(_ id: NodeID) -> Plainness {
        let children = graph.children(of: id)
        let kind = graph.kind(of: id)
        var isPart = kind == .list || kind == .dictionary
        for child in children {
            switch known[child] {
            case .open?: return .open
            case .part?: isPart = true
            default: break
            }
        }
        var encoded = Encoded()
        switch kind {
        case .build, .setItems, .appendItems:
            // What is done to an object is spelled where the object is.
            return .part(ContentDigest(of: []))
        case .reduce, .newObject, .newObjectExtended:
            put(object: id, in: &encoded)
            return .plain(ContentDigest(of: encoded.bytes))
        case .frozenSet:
            encoded.put(children.count)
            guard !isPart, let digests = sortedDigests(of: children) else { return .open }
            for digest in digests { encoded.put(digest) }
        default:
            if let (shape, isFortran) = graph.objectArrayShape(of: id) { encoded.put(isFortran, shape) }
            encoded.put(kind == .dictionary ? children.count / 2 : children.count)
            for child in children { put(child, in: &encoded) }
        }
        let digest = ContentDigest(of: encoded.bytes)
        return isPart ? .part(digest) : .plain(digest)
    }

    /// Class, arguments and steps of an object that cannot change, all of whose parts are known.
    private mutating func put(object id: NodeID, in out: inout Encoded) {
        let (tag, parts): (Tag, Int) =
            switch graph.kind(of: id) {
            case .newObject: (.object, 2)
            case .newObjectExtended: (.objectWithKeywords, 3)
            default: (.call, 2)
            }
        out.put(tag)
        for part in graph.children(of: id).prefix(parts) { put(part, in: &out) }
        for operation in graph.operations(of: id) {
            let (tag, width): (Tag, Int) =
                switch graph.kind(of: operation) {
                case .appendItems: (.append, 1)
                case .setItems: (.setItem, 2)
                default: (.state, 1)
                }
            for (place, child) in graph.children(of: operation).enumerated() {
                if place.isMultiple(of: width) { out.put(tag) }
                if tag == .state, let pairs = StateOrder.attributes(of: child, in: graph) {
                    out.put(.dictionary)
                    out.put(pairs.count / 2)
                    for part in pairs { put(part, in: &out) }
                } else {
                    put(child, in: &out)
                }
            }
        }
        out.put(.end)
    }

    /// The digests of a set's elements in ascending order, which no hash seed decides; `nil` unless all are plain.
    mutating func sortedDigests(of elements: NodeList) -> [ContentDigest]? {
        var digests: [ContentDigest] = []
        digests.reserveCapacity(elements.count)
        for element in elements {
            guard isPlain(element) else { return nil }
            var encoded = Encoded()
            put(element, in: &encoded)
            digests.append(ContentDigest(of: encoded.bytes))
        }
        return digests.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    // MARK: - Encoding

    /// A value of which ``isPlain(_:)`` holds.
    mutating func put(_ id: NodeID, in out: inout Encoded) {
        let node = graph[id]
        switch node.kind {
        case .none: out.put(.none)
        case .false: out.put(.false)
        case .true: out.put(.true)
        case .integer:
            out.put(.integer)
            withUnsafeBytes(of: node.b.littleEndian) { out.put(integer: $0) }
        case .bigInteger:
            out.put(.integer)
            graph.withContent(of: id) { out.put(integer: $0) }
        case .float:
            // Text, which protocol 0 and skops write, knows one NaN.
            out.put(.float)
            let isNaN = Double(bitPattern: node.b).isNaN
            out.put(isNaN ? Double.nan.bitPattern : node.b)
        case .string: put(.text, contentOf: id, in: &out)
        case .bytes: put(.bytes, contentOf: id, in: &out)
        case .legacyString: put(.legacyText, contentOf: id, in: &out)
        case .global:
            out.put(.global)
            for part in graph.children(of: id) { put(contentOf: part, in: &out) }
        case .extension:
            out.put(.extensionCode)
            out.put(node.b)
        case .array, .scalar: put(arrayAt: id, in: &out)
        case .tuple, .frozenSet, .objectArray:
            out.put(node.kind == .tuple ? .tuple : node.kind == .frozenSet ? .frozenSet : .objects)
            put(digestOf: id, in: &out)
        case .list, .dictionary:
            out.put(node.kind == .list ? .list : .dictionary)
            put(digestOf: id, in: &out)
        default:
            if let dtype = objects.dtype(at: id) {
                out.put(.dtype)
                out.put(dtype)
            } else {
                out.put(.value)
                put(digestOf: id, in: &out)
            }
        }
    }

    private mutating func put(digestOf id: NodeID, in out: inout Encoded) {
        switch plainness(of: id) {
        case .plain(let digest), .part(let digest): out.put(digest)
        case .open: return
        }
    }

    private mutating func put(_ tag: Tag, contentOf id: NodeID, in out: inout Encoded) {
        out.put(tag)
        put(contentOf: id, in: &out)
    }

    mutating func put(contentOf id: NodeID, in out: inout Encoded) {
        graph.withContent(of: id) { content in
            guard content.count > Encoded.longestContent else { return out.put(content) }
            out.put(content.count)
            out.put(digest(at: Place(content)) { ContentDigest(of: content) })
        }
    }

    private mutating func digest(at place: Place, _ make: () -> ContentDigest) -> ContentDigest {
        if let known = contents[place] { return known }
        let made = make()
        contents[place] = made
        return made
    }

    private mutating func put(arrayAt id: NodeID, in out: inout Encoded) {
        guard let array = graph.array(of: id) else { return }
        out.put(graph.kind(of: id) == .array ? .array : .scalar)
        out.put(array.dtype)
        if graph.kind(of: id) == .array {
            out.put(array.isFortran, array.shape)
        }
        out.put(array.data.count)
        array.data.withUnsafeBytes { elements in
            if elements.count <= Encoded.longestContent {
                Padding.zeroed(elements, array.dtype) { out.bytes.append(contentsOf: $0) }
                return
            }
            let place = Place(elements, array.dtype.fields.isEmpty ? nil : array.dtype)
            out.put(
                digest(at: place) {
                    var digest = ContentDigest.Stream()
                    Padding.zeroed(elements, array.dtype) { digest.update($0) }
                    return digest.finish()
                })
        }
    }
}
