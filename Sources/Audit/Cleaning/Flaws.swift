import AspicCore
import ObjectGraph

/// Which nodes of a canonical graph are not data. The audit decides; what follows from its decisions is added here.
struct Flaws {
    private struct Flags: OptionSet {
        let rawValue: UInt8
        /// The audit objects to it.
        static let own = Flags(rawValue: 1)
        /// It is made from something that the audit objects to, and would not take what stands there now.
        static let inherited = Flags(rawValue: 2)
        /// A key or an element of a set, or a part of one: what stands there has to be hashable.
        static let hashed = Flags(rawValue: 4)
    }

    let graph: ObjectGraph
    private var audit: GraphAudit
    private let bytes: NestedAudit
    private var flags: [Flags]
    private(set) var isEmpty = true
    /// All that hangs on the root, each once, parents first.
    let order: [NodeID]

    init(_ graph: ObjectGraph, root: NodeID, _ bytes: NestedAudit) {
        self.graph = graph
        self.bytes = bytes
        order = Self.reachable(graph, root)
        flags = Array(repeating: [], count: graph.count)
        // Code is taken out, and with it what it excuses.
        audit = GraphAudit(graph, excusesCode: false)
        audit.findsPaths = false
        for node in order where hasFlaw(node) {
            flags[Int(node.index)] = .own
            isEmpty = false
        }
        guard !isEmpty else { return }
        inherit()
        markHashed()
    }

    /// Whether something else has to stand where `node` is.
    func contains(_ node: NodeID) -> Bool {
        guard Int(node.index) < flags.count else { return false }
        return !flags[Int(node.index)].isDisjoint(with: [.own, .inherited])
    }

    func isHashed(_ node: NodeID) -> Bool { flags[Int(node.index)].contains(.hashed) }

    private static func reachable(_ graph: ObjectGraph, _ root: NodeID) -> [NodeID] {
        var seen = [Bool](repeating: false, count: graph.count)
        var order: [NodeID] = []
        var pending = [root]
        seen[Int(root.index)] = true
        while let node = pending.popLast() {
            order.append(node)
            for child in graph.children(of: node) where !seen[Int(child.index)] {
                seen[Int(child.index)] = true
                pending.append(child)
            }
            guard graph.hasExtraOperations, !graph.isConstruction(node) else { continue }
            for operation in graph.operations(of: node) where !seen[Int(operation.index)] {
                seen[Int(operation.index)] = true
                pending.append(operation)
            }
        }
        return order
    }

    // MARK: - The audit's opinion

    private mutating func hasFlaw(_ node: NodeID) -> Bool {
        switch graph.kind(of: node) {
        case .global: return audit.judgement(of: node).map(audit.isNotableValue) ?? true
        case .extension, .persistent: return true
        case .reduce, .newObject, .newObjectExtended: return reasonOfConstruction(node) != nil
        case .bytes, .byteArray, .array, .legacyString: return reasonOfBytes(node) != nil
        default: return false
        }
    }

    private mutating func reasonOfConstruction(_ node: NodeID) -> Reason? {
        var findings = Findings()
        audit.auditConstruction(node, &findings)
        return findings.reasons.max { $0.verdict < $1.verdict }
    }

    private func reasonOfBytes(_ node: NodeID) -> Reason? {
        let content = graph.array(of: node)?.data ?? graph.content(of: node)
        var findings = Findings()
        bytes.audit(content, at: "", &findings)
        return findings.reasons.max { $0.verdict < $1.verdict }
    }

    /// Why `node` is not data.
    mutating func reason(for node: NodeID) -> Reason {
        let found: Reason?
        switch graph.kind(of: node) {
        case .global:
            var findings = Findings()
            if let judgement = audit.judgement(of: node) {
                audit.reportUse(of: node, judgement, "", &findings)
            }
            found = findings.reasons.first
        case .extension:
            found = Reason(
                .ambiguous, .hostile, "takes a name by number, which only the reading process can resolve")
        case .persistent:
            found = Reason(
                .ambiguous, .broken, "takes a persistent id, which only the reading process can resolve")
        case .reduce, .newObject, .newObjectExtended: found = reasonOfConstruction(node)
        default: found = reasonOfBytes(node)
        }
        return found ?? Reason(.unproven, .needsTrust, "is made from what was removed")
    }

    /// The class of an object that the audit has as the argument of `copyreg`'s functions.
    func instanceClass(_ node: NodeID) -> NodeID? {
        guard graph.kind(of: node) == .reduce,
            audit.judgement(of: graph.child(0, of: node)) == .maker(.instance)
        else { return nil }
        return graph.children(of: graph.child(1, of: node)).first
    }

    /// Whether calling `callable` makes an object of a class rather than whatever a function gives.
    func makesObject(_ callable: NodeID) -> Bool {
        switch audit.judgement(of: callable) {
        case let judgement? where judgement.isClass: true
        case nil: graph.isConstruction(callable)
        default: false
        }
    }

    /// Whether a call makes a function, a class or a part of one from what the file carries.
    func isCode(_ node: NodeID) -> Bool {
        let callable = graph.child(0, of: node)
        return graph.kind(of: callable) == .global
            && [.codeMaker, .maker(.type)].contains(audit.judgement(of: callable))
    }

    func title(_ name: NodeID) -> String { audit.title(name) }

    /// The name of a class or function that travels by value, where its arguments say it.
    func carriedName(_ code: NodeID) -> String? {
        let named = audit.carriedText(graph.child(1, of: code))
        return named.isEmpty ? nil : String(named.dropFirst(2).dropLast())
    }

    /// The name that a computed callable comes to (`_get_attr(_import_module('numpy'), 'dtype')`).
    func name(behind callable: NodeID) -> QualifiedName? { audit.resolved(callable) }

    // MARK: - What follows from it

    /// Calls get text or dictionaries where something was removed from their arguments, and would fail with them; so
    /// they are removed, too. What is behind attributes and in containers stays.
    private mutating func inherit() {
        var uses: [(part: UInt32, user: UInt32)] = []
        var pending: [NodeID] = []
        for node in order where graph.isConstruction(node) && !contains(node) {
            var isTouched = false
            for part in parts(of: node) {
                if contains(part) { isTouched = true }
                if graph.isConstruction(part) { uses.append((part.index, node.index)) }
            }
            if isTouched {
                flags[Int(node.index)].insert(.inherited)
                pending.append(node)
            }
        }
        uses.sort { $0.part < $1.part }
        while let node = pending.popLast() {
            var place = uses.partitioningIndex { $0.part >= node.index }
            while place < uses.count, uses[place].part == node.index {
                let user = uses[place].user
                place += 1
                guard !contains(NodeID(index: user)) else { continue }
                flags[Int(user)].insert(.inherited)
                pending.append(NodeID(index: user))
            }
        }
    }

    /// What a construction is made from: its arguments, a computed callable, and a state that is no dictionary.
    private func parts(of node: NodeID) -> [NodeID] {
        var parts: [NodeID] = []
        func add(_ part: NodeID) {
            parts.append(part)
            if graph.kind(of: part) == .tuple { parts += graph.children(of: part) }
        }
        let callable = graph.child(0, of: node)
        if graph.isConstruction(callable), name(behind: callable) == nil { parts.append(callable) }
        add(graph.child(1, of: node))
        if graph.kind(of: node) == .newObjectExtended {
            let keywords = graph.child(2, of: node)
            parts.append(keywords)
            parts += graph.children(of: keywords)
        }
        for operation in graph.operations(of: node) where graph.kind(of: operation) == .build {
            add(graph.child(0, of: operation))
        }
        return parts
    }

    private mutating func markHashed() {
        var pending: [NodeID] = []
        func hash(_ node: NodeID, _ flags: inout [Flags]) {
            guard !flags[Int(node.index)].contains(.hashed) else { return }
            flags[Int(node.index)].insert(.hashed)
            pending.append(node)
        }
        for node in order {
            switch graph.kind(of: node) {
            case .dictionary, .setItems:
                for (place, key) in graph.children(of: node).enumerated() where place.isMultiple(of: 2) {
                    hash(key, &flags)
                }
            case .set, .frozenSet, .addItems:
                for element in graph.children(of: node) { hash(element, &flags) }
            default: break
            }
        }
        while let node = pending.popLast() {
            switch graph.kind(of: node) {
            case .tuple, .frozenSet: for part in graph.children(of: node) { hash(part, &flags) }
            default: break
            }
        }
    }
}

extension Array {
    /// The first place at which `belongsBehind` holds, of elements sorted so that it holds from there on.
    fileprivate func partitioningIndex(_ belongsBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
