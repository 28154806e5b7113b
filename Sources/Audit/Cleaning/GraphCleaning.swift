package import AspicCore
package import ObjectGraph

/// Takes out of a canonical graph what the audit does not know as data, and puts named, inert values there.
///
/// | not data | stands there afterwards |
/// |---|---|
/// | an object of a class that is not known | a dictionary with the class's name, the arguments and the state |
/// | a call of a function that is not known | a dictionary with the function's name, the arguments and the state |
/// | a known call that had something removed from its arguments | the same |
/// | a name, a call that acts, code | text with its name |
/// | bytes that hold a file with any of these, a persistent id, an extension code | text |
/// | what is done to another object by calling something, and to what is not the file's own | nothing |
/// | a container's way back to itself | text |
///
/// What is a key or an element of a set is always text, because dictionaries have no hash. Objects in two places stay
/// one object. Edits a copy of the graph in place and follows a list of nodes, so depth does not matter; what nothing
/// leads to afterwards stays in the arena and is not written.
package struct GraphCleaning {
    private let source: ObjectGraph
    private let root: NodeID
    private var flaws: Flaws
    private var target: ObjectGraph
    private var removals = Removals()
    private var walk: GraphWalk?
    /// What stands for each node that was removed.
    private var standIns: [NodeID: NodeID] = [:]
    /// What is left, parents first.
    private var kept: [NodeID] = []
    private var names: [QualifiedName: NodeID] = [:]
    private var pending: [NodeID] = []
    private var seen: [Bool]
    /// Objects of unknown classes that are keys, counted so that no two of them become the same text.
    private var keys = 0

    package struct Result {
        package var graph: ObjectGraph
        package var removals: [Removal]
        /// How many more there were than are listed.
        package var omitted: Int
        /// Why nothing of the graph is data; `nil` if something is.
        package var refusal: Reason?
    }

    private init(_ graph: ObjectGraph, root: NodeID, limits: Limits) {
        source = graph
        self.root = root
        let unwrapping = Unwrapping(Bytes([]), limits: limits, beside: nil)
        let bytes = NestedAudit(graph: graph, limits: limits) { unwrapping.run($0, &$1, depth: 1) }
        flaws = Flaws(graph, root: root, bytes)
        target = graph
        seen = Array(repeating: false, count: graph.count)
    }

    /// - Parameter canonical: a graph in canonical form, with one root.
    package static func clean(_ canonical: ObjectGraph, limits: Limits) -> Result {
        guard let root = canonical.roots.first else {
            return Result(graph: canonical, removals: [], omitted: 0, refusal: nil)
        }
        var cleaning = GraphCleaning(canonical, root: root, limits: limits)
        return cleaning.run()
    }

    private mutating func run() -> Result {
        if flaws.contains(root) {
            let reason = flaws.reason(for: root)
            let standIn = standIn(for: root)
            if target.kind(of: standIn) == .string || reason.verdict == .hostile {
                return Result(graph: source, removals: [], omitted: 0, refusal: reason)
            }
            note(root, reason, path: "")
            target.roots = [standIn]
            pending = [standIn]
        } else {
            pending = [root]
            seen[Int(root.index)] = true
        }
        while let node = pending.popLast() { visit(node) }
        cutCycles()
        return Result(
            graph: target, removals: removals.listed, omitted: removals.omitted, refusal: nil)
    }

    // MARK: - Paths

    private mutating func path(_ print: (GraphWalk) -> String) -> String {
        guard !removals.isFull else { return "" }
        let walk = walk ?? GraphWalk(source, from: root)
        self.walk = walk
        return print(walk)
    }

    private mutating func note(_ node: NodeID, _ reason: Reason, path: String) {
        let removal = Removal(
            path: path, what: title(of: node), replacement: replacement(for: node), code: reason.code,
            reason: reason.text)
        removals.add(removal)
    }

    private func replacement(for node: NodeID) -> String? {
        guard let standIn = standIns[node] else { return nil }
        if let text = target.text(of: standIn) { return text }
        let key = target.text(of: target.child(0, of: standIn)) ?? ""
        return "a dict with the key \(key)"
    }

    // MARK: - Visiting

    private mutating func visit(_ node: NodeID) {
        kept.append(node)
        removeOperations(of: node)
        let isConstruction = target.isConstruction(node)
        // Backwards, so that the first child is visited first.
        for place in (0..<target.children(of: node).count).reversed() {
            let child = target.child(place, of: node)
            if isConstruction && place == 0 {
                if target.isConstruction(child), let name = flaws.name(behind: child) {
                    target.setChild(0, of: node, to: global(name))
                    continue
                }
                if target.kind(of: child) == .global { continue }
            }
            if flaws.contains(child) {
                replace(child, at: place, of: node)
            } else if Int(child.index) >= seen.count || !seen[Int(child.index)] {
                if Int(child.index) < seen.count { seen[Int(child.index)] = true }
                pending.append(child)
            }
        }
    }

    private mutating func replace(_ child: NodeID, at place: Int, of node: NodeID) {
        let isNew = standIns[child] == nil
        let standIn = standIn(for: child)
        target.setChild(place, of: node, to: standIn)
        if isNew && target.kind(of: standIn) == .dictionary { pending.append(standIn) }
        // Each use of a name counts, but an object is one object.
        guard isNew || target.kind(of: child) == .global else { return }
        guard !removals.isFull else { return removals.countOne() }
        let isOriginal = Int(node.index) < source.count
        let path = path { isOriginal ? $0.path(through: node, place: place) : $0.path(to: child) }
        note(child, flaws.reason(for: child), path: path)
    }

    /// Calls that pickle makes for their effect on another object, and what is done to something that was not made
    /// here.
    private mutating func removeOperations(of node: NodeID) {
        let operations = target.operations(of: node)
        guard !operations.isEmpty else { return }
        let isConstruction = target.isConstruction(node)
        var rest: [NodeID] = []
        for operation in operations {
            let isCall = [.setter, .discarded].contains(target.kind(of: operation))
            if isConstruction && !isCall {
                rest.append(operation)
                continue
            }
            let path = path { $0.path(to: node) }
            let removal = Removal(
                path: path, what: isCall ? "call of \(called(operation))" : "change of \(title(of: node))",
                code: isCall ? .actingCall : .ambiguous,
                reason: isCall
                    ? "is called for what it does, not for what it gives"
                    : "fills something that the file did not make")
            removals.add(removal)
        }
        guard rest.count < operations.count else { return }
        target.replaceOperations(of: node, by: rest)
    }

    private func called(_ operation: NodeID) -> String {
        var call = source.child(0, of: operation)
        if source.kind(of: operation) == .discarded, source.isConstruction(call) {
            call = source.child(0, of: call)
        }
        return source.kind(of: call) == .global ? flaws.title(call) : "what the file made"
    }

    // MARK: - Stand-ins

    private mutating func standIn(for node: NodeID) -> NodeID {
        if let known = standIns[node] { return known }
        let made = makeStandIn(for: node)
        standIns[node] = made
        return made
    }

    private mutating func makeStandIn(for node: NodeID) -> NodeID {
        var title = title(of: node)
        guard let key = dictionaryKey(for: node) else { return target.add(string: StandIn.text(title)) }
        if flaws.isHashed(node) {
            keys += 1
            title += " #\(keys)"
            return target.add(string: StandIn.text(title))
        }
        var entries: [NodeID] = []
        func add(_ name: String, _ value: NodeID) { entries += [target.add(string: name), value] }
        add(key, target.add(string: StandIn.shortened(name(of: node))))
        let arguments = source.child(1, of: node)
        if source.kind(of: arguments) != .tuple || source.childCount(of: arguments) > 0 {
            add("args", arguments)
        }
        if source.kind(of: node) == .newObjectExtended { add("kwargs", source.child(2, of: node)) }
        var states: [NodeID] = []
        var items: [NodeID] = []
        var pairs: [NodeID] = []
        for operation in source.operations(of: node) {
            switch source.kind(of: operation) {
            case .build: states.append(source.child(0, of: operation))
            case .setter: states.append(source.child(1, of: operation))
            case .appendItems, .addItems: items += source.children(of: operation)
            case .setItems: pairs += source.children(of: operation)
            default: break
            }
        }
        if let state = states.first {
            add("state", states.count == 1 ? state : target.add(.tuple, children: states))
        }
        if !items.isEmpty { add("items", target.add(.list, children: items)) }
        if !pairs.isEmpty { add("mapping", target.add(.dictionary, children: pairs)) }
        return target.add(.dictionary, children: entries)
    }

    /// The key of the dictionary that stands for `node`; `nil` if text does.
    private mutating func dictionaryKey(for node: NodeID) -> String? {
        guard source.isConstruction(node) else { return nil }
        let callable = source.child(0, of: node)
        let isInstance = source.kind(of: node) != .reduce || flaws.instanceClass(node) != nil
        if isInstance { return StandIn.classKey }
        switch flaws.reason(for: node).code {
        case .unknownClass: return StandIn.classKey
        case .codeByValue: return source.isConstruction(callable) ? StandIn.classKey : nil
        case .unknownFunction: return StandIn.callKey
        case .unproven: return flaws.makesObject(callable) ? StandIn.classKey : StandIn.callKey
        default: return nil
        }
    }

    /// The class or function of a construction.
    private func name(of node: NodeID) -> String {
        let callable = flaws.instanceClass(node) ?? source.child(0, of: node)
        if source.kind(of: callable) == .global { return flaws.title(callable) }
        guard source.isConstruction(callable) else { return "?" }
        return flaws.carriedName(callable) ?? "a class that the file carried"
    }

    /// What a node is, in a few words.
    private func title(of node: NodeID) -> String {
        switch source.kind(of: node) {
        case .global: return flaws.title(node)
        case .extension: return "extension code"
        case .persistent: return "persistent id"
        case .reduce, .newObject, .newObjectExtended: break
        case .bytes, .byteArray, .array, .legacyString: return "bytes that hold a file"
        case let kind: return "\(kind)"
        }
        let isObject = source.kind(of: node) != .reduce || flaws.makesObject(source.child(0, of: node))
        if isObject || flaws.instanceClass(node) != nil { return "object of " + name(of: node) }
        if flaws.isCode(node) {
            return "code" + ((flaws.carriedName(node) ?? nameInState(node)).map { " of " + $0 } ?? "")
        }
        return "call of " + name(of: node)
    }

    /// The name that cloudpickle gives a function after it was made.
    private func nameInState(_ node: NodeID) -> String? {
        let objects = ObjectReader(source)
        for operation in source.operations(of: node) where source.kind(of: operation) == .setter {
            guard let attributes = source.children(of: source.child(1, of: operation)).last,
                let name = objects.value("__name__", in: attributes)
            else { continue }
            return source.text(of: name)
        }
        return nil
    }

    private mutating func global(_ name: QualifiedName) -> NodeID {
        if let known = names[name] { return known }
        let module = target.add(string: name.module)
        let node = target.add(.global, children: module, target.add(string: name.name))
        names[name] = node
        return node
    }

    // MARK: - Cycles

    /// Objects may contain themselves, dictionaries may not: what stands for an object that leads back to itself would
    /// have no end for whoever walks it.
    private mutating func cutCycles() {
        enum Progress { case none, begun, done }
        var progress = [Progress](repeating: .none, count: target.count)
        var path: [(node: NodeID, next: Int)] = []
        // From the root on, so that what is cut is a way back and never the way there.
        for start in kept where isContainer(start) && progress[Int(start.index)] == .none {
            progress[Int(start.index)] = .begun
            path.append((start, 0))
            while let (node, next) = path.last {
                guard next < target.childCount(of: node) else {
                    progress[Int(node.index)] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let child = target.child(next, of: node)
                guard isContainer(child) else { continue }
                switch progress[Int(child.index)] {
                case .done: break
                case .none:
                    progress[Int(child.index)] = .begun
                    path.append((child, 0))
                case .begun: cut(child, at: next, of: node)
                }
            }
        }
    }

    private mutating func cut(_ child: NodeID, at place: Int, of node: NodeID) {
        let what = "reference back to " + (StandIn.removed(at: child, in: target) ?? "what contains it")
        target.setChild(place, of: node, to: target.add(string: StandIn.text(what)))
        let isOriginal = Int(node.index) < source.count
        let path = isOriginal ? path { $0.path(through: node, place: place) } : ""
        removals.add(
            Removal(
                path: path, what: what, replacement: StandIn.text(what), code: .selfReference,
                reason: "a container that contains itself"))
    }

    private func isContainer(_ node: NodeID) -> Bool {
        switch target.kind(of: node) {
        case .list, .tuple, .dictionary, .set, .frozenSet: true
        default: false
        }
    }
}
