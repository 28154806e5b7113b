import AspicCore
import Hashing
import ObjectGraph

/// Plain values: what cannot change and holds nothing that can. They have no identity, so a value that is named twice and
/// two equal ones count alike.
struct PlainValues {
    private let graph: ObjectGraph
    private let objects: ObjectReader
    /// Which tuples, frozen sets and arrays of objects are plain, with their digests.
    private var known: [NodeID: Plainness] = [:]
    /// Digests of long contents, by where they lie.
    private var contents: [Place: ContentDigest] = [:]

    private enum Plainness {
        case plain(ContentDigest)
        case open
    }

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
        case .tuple, .frozenSet, .objectArray:
            if case .plain = plainness(of: id) { true } else { false }
        default: isPlainLeaf(id)
        }
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
                guard graph.operations(of: node).isEmpty, children.allSatisfy(mayBePlain) else { continue }
                pending.append((node, true))
                for child in children where !isPlainLeaf(child) { pending.append((child, false)) }
            }
        }
        return known[id] ?? .open
    }

    private func mayBePlain(_ id: NodeID) -> Bool {
        switch graph.kind(of: id) {
        case .tuple, .frozenSet, .objectArray: true
        default: isPlainLeaf(id)
        }
    }

    private mutating func completed(_ id: NodeID) -> Plainness {
        let children = graph.children(of: id)
        var encoded = Encoded()
        if let (shape, isFortran) = graph.objectArrayShape(of: id) { encoded.put(isFortran, shape) }
        encoded.put(children.count)
        if graph.kind(of: id) == .frozenSet {
            guard let digests = sortedDigests(of: children) else { return .open }
            for digest in digests { encoded.put(digest) }
        } else {
            for child in children {
                if case .open? = known[child] { return .open }
                put(child, in: &encoded)
            }
        }
        return .plain(ContentDigest(of: encoded.bytes))
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
            guard case .plain(let digest) = plainness(of: id) else { return }
            out.put(node.kind == .tuple ? .tuple : node.kind == .frozenSet ? .frozenSet : .objects)
            out.put(digest)
        default:
            guard let dtype = objects.dtype(at: id) else { return }
            out.put(.dtype)
            out.put(dtype)
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
