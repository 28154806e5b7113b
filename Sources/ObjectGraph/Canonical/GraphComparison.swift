import AspicCore

/// Where two canonical graphs part.
package struct GraphDifference: Sendable, Equatable, CustomStringConvertible {
    /// The way from the root, in Python's terms: `.steps[0][1].components_`.
    package var path: String
    /// What the first graph has there, and what the second.
    package var reason: String

    package var description: String { (path.isEmpty ? "the root" : path) + ": " + reason }
}

/// Compares canonical graphs: two files hold the same model when theirs are isomorphic.
///
/// Linear in the size of the graphs, and without recursion.
package struct GraphComparison {
    /// Whether it counts that one object is found in two places.
    package enum Sharing: Sendable {
        /// Each object of one graph corresponds to one of the other. Arrays are compared by value all the
        /// same, because joblib writes an array once for each reference to it.
        case counts
        /// Only values count, so that an object and two copies of it are the same.
        case ignored
    }

    /// A pair still to be compared, and how it was come by.
    private struct Pair {
        var first: NodeID
        var second: NodeID
        var parent: Int32
        var step: Step
    }

    private enum Step {
        case root
        case index(Int)
        case key(NodeID)
        /// A part of a construction or of what was done to it.
        case part(StaticString)
        /// What a construction is called with.
        case arguments
        /// What a list, dictionary or set was extended by: no step of its own.
        case silent
    }

    private let first: ObjectGraph
    private let second: ObjectGraph
    private let sharing: Sharing
    private var pairs: [Pair] = []
    /// With ``Sharing/counts``: the partner of each node of the first graph, and of the second.
    private var partners: [NodeID]
    private var reverse: [NodeID]
    /// With ``Sharing/counts``: tuples of arguments that were compared. A call unpacks them, so that they are shared
    /// or not without a difference.
    private var argumentPairs: Set<UInt64> = []
    /// With ``Sharing/ignored``: classes of nodes taken to be equal, as a forest over both graphs.
    private var classes: [UInt32]
    private static let unpaired = NodeID(index: .max)

    private init(_ first: ObjectGraph, _ second: ObjectGraph, sharing: Sharing) {
        self.first = first
        self.second = second
        self.sharing = sharing
        let counts = sharing == .counts
        partners = [NodeID](repeating: Self.unpaired, count: counts ? first.count : 0)
        reverse = [NodeID](repeating: Self.unpaired, count: counts ? second.count : 0)
        classes = counts ? [] : Array(0..<UInt32(first.count + second.count))
    }

    /// The first difference between what hangs on the first roots of two canonical graphs; `nil` if there is none.
    package static func firstDifference(
        _ first: ObjectGraph, _ second: ObjectGraph, sharing: Sharing = .counts
    ) -> GraphDifference? {
        guard let left = first.roots.first, let right = second.roots.first else {
            let same = first.roots.isEmpty && second.roots.isEmpty
            return same ? nil : GraphDifference(path: "", reason: "one graph has no root")
        }
        var comparison = GraphComparison(first, second, sharing: sharing)
        comparison.pairs.append(Pair(first: left, second: right, parent: -1, step: .root))
        var place = 0
        while place < comparison.pairs.count {
            if let reason = comparison.compare(place) {
                return GraphDifference(path: comparison.path(to: place), reason: reason)
            }
            place += 1
        }
        return nil
    }

    // MARK: - One pair

    private mutating func compare(_ place: Int) -> String? {
        let pair = pairs[place]
        let kind = first.kind(of: pair.first)
        let other = second.kind(of: pair.second)
        guard kind == other else { return "\(kind) here, \(other) there" }
        if let isEqual = leafEquality(pair.first, pair.second, kind) {
            return isEqual
                ? nil : "\(describe(pair.first, first)) here, \(describe(pair.second, second)) there"
        }
        switch note(pair, kind) {
        case .known: return nil
        case .contradiction: return "one object in two places here, two objects there, or the other way round"
        case .new: break
        }
        return expand(place, kind)
    }

    /// Whether two values without contents are equal; `nil` for nodes that have contents.
    private func leafEquality(_ a: NodeID, _ b: NodeID, _ kind: NodeKind) -> Bool? {
        switch kind {
        case .none, .true, .false: true
        case .integer, .extension: first[a].b == second[b].b
        // Texts hold no more of a NaN than that it is one.
        case .float:
            first[a].b == second[b].b
                || first.float(of: a)?.isNaN ?? false && second.float(of: b)?.isNaN ?? false
        case .string, .bytes, .bigInteger, .legacyString, .buffer:
            first.content(of: a).elementsEqual(second.content(of: b))
        case .array, .scalar: Self.isEqual(first.array(of: a), second.array(of: b))
        default: nil
        }
    }

    private static func isEqual(_ a: NDArray?, _ b: NDArray?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return a.dtype == b.dtype && a.shape == b.shape && a.isFortran == b.isFortran
            && a.data.elementsEqual(b.data)
    }

    private enum Acquaintance {
        case new, known, contradiction
    }

    private mutating func note(_ pair: Pair, _ kind: NodeKind) -> Acquaintance {
        let (a, b) = (pair.first, pair.second)
        switch sharing {
        case .counts:
            if kind == .tuple {
                if first.childCount(of: a) == 0 { return .new }
                if case .arguments = pair.step {
                    let both = UInt64(a.index) << 32 | UInt64(b.index)
                    return argumentPairs.insert(both).inserted ? .new : .known
                }
            }
            // Picklers write a persistent identifier once for each reference: the object is elsewhere.
            if kind == .persistent { return .new }
            let partner = partners[Int(a.index)]
            if partner == b { return .known }
            guard partner == Self.unpaired, reverse[Int(b.index)] == Self.unpaired else {
                return .contradiction
            }
            partners[Int(a.index)] = b
            reverse[Int(b.index)] = a
            return .new
        case .ignored:
            let left = representative(a.index)
            let right = representative(b.index + UInt32(first.count))
            if left == right { return .known }
            classes[Int(left)] = right
            return .new
        }
    }

    private mutating func representative(_ start: UInt32) -> UInt32 {
        var place = start
        while classes[Int(place)] != place {
            classes[Int(place)] = classes[Int(classes[Int(place)])]
            place = classes[Int(place)]
        }
        return place
    }

    // MARK: - Contents

    private mutating func expand(_ place: Int, _ kind: NodeKind) -> String? {
        let pair = pairs[place]
        if kind == .byteArray {
            let isEqual = first.content(of: pair.first).elementsEqual(second.content(of: pair.second))
            return isEqual ? nil : "other bytes"
        }
        if kind == .objectArray {
            let here = first.objectArrayShape(of: pair.first)
            let there = second.objectArrayShape(of: pair.second)
            guard here?.shape == there?.shape, here?.isFortran == there?.isFortran else {
                return "an array of shape \(here?.shape ?? []) here, of \(there?.shape ?? []) there"
            }
        }
        var left = first.children(of: pair.first)
        var right = second.children(of: pair.second)
        guard left.count == right.count else { return "\(left.count) parts here, \(right.count) there" }
        if kind == .set || kind == .frozenSet || kind == .addItems {
            left = Self.sorted(left, first)
            right = Self.sorted(right, second)
        }
        if kind == .dictionary, pair.parent >= 0,
            first.kind(of: pairs[Int(pair.parent)].first) == .build
        {
            // Attributes have names and no places.
            left = Self.sortedPairs(left, first)
            right = Self.sortedPairs(right, second)
        }
        let extra = first.isConstruction(pair.first) ? [] : first.operations(of: pair.first)
        let otherExtra = first.isConstruction(pair.first) ? [] : second.operations(of: pair.second)
        guard extra.count == otherExtra.count else {
            return "\(extra.count) operations here, \(otherExtra.count) there"
        }
        for (offset, (a, b)) in zip(left, right).enumerated() {
            let step = step(kind, offset, left)
            pairs.append(Pair(first: a, second: b, parent: Int32(place), step: step))
        }
        for (a, b) in zip(extra, otherExtra) {
            pairs.append(Pair(first: a, second: b, parent: Int32(place), step: .silent))
        }
        return nil
    }

    private func step(_ kind: NodeKind, _ offset: Int, _ siblings: NodeList) -> Step {
        switch kind {
        case .dictionary, .setItems:
            let key = siblings[siblings.startIndex + offset / 2 * 2]
            return offset % 2 == 0 ? .part(" key") : .key(key)
        case .global: return .part(offset == 0 ? " module" : " name")
        case .reduce, .newObject, .newObjectExtended:
            switch offset {
            case 0: return .part(" class")
            case 1: return .arguments
            case 2 where kind == .newObjectExtended: return .part(" keywords")
            default: return .silent
            }
        case .build: return .silent
        default: return .index(offset)
        }
    }

    /// Pairs in the order of their keys if these are text, and as they stand otherwise.
    private static func sortedPairs(_ children: NodeList, _ graph: ObjectGraph) -> NodeList {
        let nodes = Array(children)
        var pairs: [(key: [UInt8], place: Int)] = []
        for place in stride(from: 0, to: nodes.count - 1, by: 2) {
            guard graph.kind(of: nodes[place]) == .string else { return children }
            pairs.append((graph.content(of: nodes[place]).array, place))
        }
        pairs.sort { $0.key.lexicographicallyPrecedes($1.key) }
        return NodeList(pairs.flatMap { [nodes[$0.place], nodes[$0.place + 1]] })
    }

    /// Elements of a set in an order that does not depend on hashing, if all are plain values; their own order
    /// otherwise.
    private static func sorted(_ elements: NodeList, _ graph: ObjectGraph) -> NodeList {
        var keyed: [(key: [UInt8], node: NodeID)] = []
        for element in elements {
            let node = graph[element]
            switch node.kind {
            case .none, .true, .false: keyed.append(([node.kind.rawValue], element))
            case .integer, .float:
                // Texts hold no more of a NaN than that it is one.
                let isNaN = graph.float(of: element)?.isNaN ?? false
                let bits = withUnsafeBytes(of: (isNaN ? .max : node.b).bigEndian) { Array($0) }
                keyed.append(([node.kind.rawValue] + bits, element))
            case .string, .bytes, .bigInteger, .legacyString:
                keyed.append(([node.kind.rawValue] + graph.content(of: element).array, element))
            default: return elements
            }
        }
        keyed.sort { $0.key.lexicographicallyPrecedes($1.key) }
        return NodeList(keyed.map(\.node))
    }

    // MARK: - Words

    private func path(to place: Int) -> String {
        var steps: [String] = []
        var next = Int32(place)
        while next >= 0, steps.count < 64 {
            let pair = pairs[Int(next)]
            switch pair.step {
            case .root, .silent: break
            case .index(let index): steps.append("[\(index)]")
            case .part(let name): steps.append("\(name)")
            case .arguments: steps.append(" arguments")
            case .key(let key):
                let isAttribute =
                    pair.parent >= 0 && pairs[Int(pair.parent)].parent >= 0
                    && first.kind(of: pairs[Int(pairs[Int(pair.parent)].parent)].first) == .build
                if isAttribute, let name = first.text(of: key) {
                    steps.append("." + name)
                } else {
                    steps.append("[" + describe(key, first) + "]")
                }
            }
            next = pair.parent
        }
        return (next >= 0 ? "..." : "") + steps.reversed().joined()
    }

    private func describe(_ id: NodeID, _ graph: ObjectGraph) -> String {
        switch graph.kind(of: id) {
        case .none: return "None"
        case .true: return "True"
        case .false: return "False"
        case .integer: return graph.integer(of: id).map(String.init) ?? ""
        case .float: return graph.float(of: id).map(PythonRepr.float) ?? ""
        case .string: return PythonRepr.string(String((graph.text(of: id) ?? "").prefix(80)))
        case .array, .scalar:
            guard let array = graph.array(of: id) else { return "an array" }
            return "\(array.dtype.name) \(array.shape)" + (array.isFortran ? " in Fortran order" : "")
        default: return "\(graph.kind(of: id)) of \(graph[id].c) bytes"
        }
    }
}
