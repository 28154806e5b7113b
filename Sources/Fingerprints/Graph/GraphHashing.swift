import AspicCore
import Hashing
import ObjectGraph

/// Walks a canonical graph from its root and hashes what it meets, without recursion.
///
/// What can change (lists, dictionaries, objects) is numbered as it is met, and a number stands for it when it is met
/// again; plain values count by what they are, because picklers share them or not as they like.
struct GraphHashing {
    private let graph: ObjectGraph
    private let objects: ObjectReader
    private var plain: PlainValues
    private var out = Encoded()
    private var hash = ContentDigest.Stream()
    private var numbers: [UInt32]
    private var count: UInt32 = 0
    private var pending: [Step] = []

    private enum Step {
        case node(NodeID)
        /// What an object is given as its state.
        case state(NodeID, isSparse: Bool)
        case mark(Tag)
    }

    private static let unnumbered = UInt32.max

    init(_ canonical: ObjectGraph) {
        graph = canonical
        objects = ObjectReader(graph)
        plain = PlainValues(graph)
        numbers = [UInt32](repeating: Self.unnumbered, count: canonical.count)
        out.bytes += Array((Fingerprint.Scheme.aspic1.rawValue + ":").utf8)
    }

    mutating func digest(from root: NodeID) -> ContentDigest {
        pending = [.node(root)]
        while let step = pending.popLast() {
            switch step {
            case .mark(let tag): out.put(tag)
            case .node(let node): visit(node)
            case .state(let node, let isSparse): visit(node, isState: true, isSparse: isSparse)
            }
            if out.bytes.count > 1 << 16 { flush() }
        }
        flush()
        return hash.finish()
    }

    private mutating func flush() {
        hash.update(out.bytes)
        out.bytes.removeAll(keepingCapacity: true)
    }

    // MARK: - Objects

    private mutating func visit(_ id: NodeID, isState: Bool = false, isSparse: Bool = false) {
        if plain.isPlain(id) { return plain.put(id, in: &out) }
        let number = numbers[Int(id.index)]
        guard number == Self.unnumbered else {
            out.put(.reference)
            out.put(UInt64(number))
            return
        }
        numbers[Int(id.index)] = count
        count += 1
        if graph.isConstruction(id) { return enter(construction: id) }
        // Operations on what is no construction are legal and nothing that a pickler writes.
        let operations = graph.operations(of: id)
        if !operations.isEmpty {
            out.put(.altered)
            push(steps(of: operations))
        }
        if isState && graph.kind(of: id) == .dictionary,
            let attributes = StateOrder.attributes(of: id, isSparse: isSparse, in: graph)
        {
            out.put(.dictionary)
            out.put(attributes.count / 2)
            push(attributes.map { .node($0) })
        } else {
            enter(container: id)
        }
    }

    private mutating func enter(construction id: NodeID) {
        let operations = graph.operations(of: id)
        push(
            steps(
                of: isBunch(id) ? NodeList(operations.filter { graph.kind(of: $0) != .build }) : operations,
                isSparse: isSparse(id)))
        if let (type, content) = rebuiltTuple(id) {
            out.put(Tag.object)
            push([.node(type), .node(content)])
            return
        }
        let (tag, parts): (Tag, Int)
        switch graph.kind(of: id) {
        case .newObject: (tag, parts) = (.object, 2)
        case .newObjectExtended: (tag, parts) = (.objectWithKeywords, 3)
        default: (tag, parts) = (.call, 2)
        }
        out.put(tag)
        push(graph.children(of: id).prefix(parts).map { .node($0) })
    }

    private func isSparse(_ id: NodeID) -> Bool {
        objects.name(of: graph.child(0, of: id))?.module.hasPrefix("scipy.sparse") ?? false
    }

    /// scikit-learn's dictionary with attributes, which lets go of its state when it is loaded.
    private func isBunch(_ id: NodeID) -> Bool {
        let type = graph.child(0, of: id)
        return objects.isGlobal(type, "sklearn.utils._bunch", or: "sklearn.utils", "Bunch")
            || objects.isGlobal(type, "sklearn.datasets.base", "Bunch")
    }

    /// `copyreg._reconstructor(type, tuple, (...))`: how protocols 0 and 1 make a named tuple, which the others make of
    /// its class and the tuple.
    private func rebuiltTuple(_ id: NodeID) -> (type: NodeID, content: NodeID)? {
        let callable = graph.child(0, of: id)
        let arguments = graph.child(1, of: id)
        guard graph.kind(of: id) == .reduce, objects.isGlobal(callable, "copyreg", "_reconstructor"),
            graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) == 3,
            objects.isGlobal(graph.child(1, of: arguments), "builtins", "tuple"),
            graph.kind(of: graph.child(2, of: arguments)) == .tuple
        else { return nil }
        return (graph.child(0, of: arguments), graph.child(2, of: arguments))
    }

    private mutating func enter(container id: NodeID) {
        let children = graph.children(of: id)
        switch graph.kind(of: id) {
        case .list: out.put(.list)
        case .dictionary: out.put(.dictionary)
        case .tuple: out.put(.openTuple)
        case .frozenSet: out.put(.openFrozenSet)
        case .persistent: out.put(.persistent)
        case .byteArray:
            out.put(.byteArray)
            return plain.put(contentOf: id, in: &out)
        case .objectArray:
            let (shape, isFortran) = graph.objectArrayShape(of: id) ?? ([children.count], false)
            out.put(.objectArray)
            out.put(isFortran, shape)
        case .set:
            if let digests = plain.sortedDigests(of: children) {
                out.put(.set)
                out.put(digests.count)
                for digest in digests { out.put(digest) }
                return
            }
            out.put(.setAsWritten)
        default: break
        }
        out.put(graph.kind(of: id) == .dictionary ? children.count / 2 : children.count)
        push(children.map { .node($0) })
    }

    /// Operations are split into batches as the writer likes; what counts is each item.
    private func steps(of operations: NodeList, isSparse: Bool = false) -> [Step] {
        var steps: [Step] = []
        for operation in operations {
            let (tag, width): (Tag, Int)
            switch graph.kind(of: operation) {
            case .appendItems: (tag, width) = (.append, 1)
            case .setItems: (tag, width) = (.setItem, 2)
            case .addItems: (tag, width) = (.addItem, 1)
            case .build: (tag, width) = (.state, 1)
            case .setter: (tag, width) = (.setter, 2)
            default: (tag, width) = (.discarded, 1)
            }
            for (place, child) in graph.children(of: operation).enumerated() {
                if place.isMultiple(of: width) { steps.append(.mark(tag)) }
                steps.append(tag == .state ? .state(child, isSparse: isSparse) : .node(child))
            }
        }
        steps.append(.mark(.end))
        return steps
    }

    private mutating func push(_ steps: [Step]) { pending += steps.reversed() }
}
