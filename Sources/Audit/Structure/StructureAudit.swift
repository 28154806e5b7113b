import AspicCore
import Estimators
import ObjectGraph

/// Proves what objects say about themselves: sizes of arrays, children of trees, indices of sparse matrices, support
/// vectors; independent of the estimator around them, and for the estimators that are decoded here all of it.
struct StructureAudit {
    let graph: ObjectGraph
    let objects: ObjectReader
    private let proof: StateProof

    /// Whether all parts are there and of a form that is read here; only then is a failed proof a lie.
    private var isComplete: Bool

    private let depth: Int
    /// What was found of parts, so that the whole does not repeat it.
    private var lies: Set<String> = []
    /// Whether there are objects whose class the file does not name.
    private var hasComputedClass = false
    /// By class.
    private var proofs: [NodeID: [Proofs.Proof]] = [:]

    init(_ graph: ObjectGraph, limits: Limits, isComplete: Bool = true) {
        depth = limits.depth
        self.isComplete = isComplete
        self.graph = graph
        objects = ObjectReader(graph)
        proof = StateProof(graph)
    }

    mutating func run(_ calls: inout GraphAudit, _ findings: inout Findings) {
        for index in 0..<graph.count {
            let node = NodeID(index)
            if isUnreadableTree(node) {
                isComplete = false
                findings.add(
                    .unproven, .needsTrust,
                    "a tree in a form that is not read here, so nothing is proven of it",
                    path: calls.path(to: node))
                continue
            }
            guard let flaw = flaw(at: node) else { continue }
            switch flaw.kind {
            case .lie:
                lies.insert(flaw.text)
                findings.add(.structure, .hostile, flaw.text, path: calls.path(to: node))
            case .unread:
                findings.add(
                    .unproven, .needsTrust, "nothing is proven of " + flaw.text, path: calls.path(to: node))
            }
        }
        if hasComputedClass {
            findings.add(
                .unproven, .needsTrust, "objects of computed classes, so nothing is proven of them")
        }
        auditSelfReference(&calls, &findings)
        if calls.hasForeignArrays && isComplete {
            isComplete = false
            findings.add(
                .unproven, .needsTrust,
                "arrays in a form of dill's that is not read here, so nothing is proven of them")
        }
        guard isComplete else { return }
        for root in graph.roots { auditEstimators(below: root, &calls, &findings) }
    }

    /// Why the object at `node` is not proven; `nil` if it is, or if there is nothing to prove.
    private mutating func flaw(at node: NodeID) -> Flaw? {
        switch graph.kind(of: node) {
        case .reduce, .newObject, .newObjectExtended, .instance: break
        default: return nil
        }
        guard let object = objects.object(at: node) else { return nil }
        let type = ProvenObject.type(of: object, objects)
        guard graph.kind(of: type) == .global else {
            if object.state != nil { hasComputedClass = true }
            return nil
        }
        if let wrong = wrongArray(node, object) { return .lie(wrong) }
        if objects.isGlobal(type, "sklearn.tree._tree", "Tree") {
            guard object.state != nil else { return nil }
            return (proof.check(tree: node)?.message).map { .lie($0) }
        }
        let proofs = proofs(of: type)
        if !proofs.isEmpty, let name = objects.name(of: type) {
            let known = ProvenObject(object, name, objects)
            do throws(Flaw) { for proof in proofs { try proof(known) } } catch { return error }
        }
        return lie(in: object).map { .lie($0) }
    }

    private mutating func proofs(of type: NodeID) -> [Proofs.Proof] {
        if let known = proofs[type] { return known }
        let found = objects.name(of: type).map { Proofs.of($0) } ?? []
        proofs[type] = found
        return found
    }

    private func lie(in object: ObjectReader.Object) -> String? {
        guard let state = object.state, let attributes = objects.attributes(ofState: state) else {
            return nil
        }
        if objects.isGlobal(
            object.callable, "sklearn.ensemble._hist_gradient_boosting.predictor", "TreePredictor")
        {
            return HistogramTreeProof(objects).lie(in: attributes)
        }
        return nil
    }

    /// Trees whose arrays are missing, or of releases before 0.14.
    private func isUnreadableTree(_ node: NodeID) -> Bool {
        guard graph.kind(of: node) == .reduce,
            objects.isGlobal(graph.child(0, of: node), "sklearn.tree._tree", "Tree")
        else { return false }
        guard let state = objects.object(at: node)?.state, objects.value("max_depth", in: state) != nil,
            let nodes = objects.value("nodes", in: state), let values = objects.value("values", in: state)
        else { return true }
        return objects.storedArray(at: nodes) == nil && objects.array(at: nodes) == nil
            || objects.storedArray(at: values) == nil && objects.array(at: values) == nil
    }

    /// Arrays whose bytes are not what their shape and type need.
    private func wrongArray(_ node: NodeID, _ object: ObjectReader.Object) -> String? {
        guard let stored = objects.storedArray(at: node), let shape = objects.shape(at: stored.shape),
            let type = objects.dtype(at: stored.dtype), !type.holdsObjects
        else { return nil }
        let present = graph.contentCount(of: stored.data)
        guard let needed = try? NDArray.byteCount(dtype: type, shape: shape), needed == present else {
            return "an array of shape \(shape) and type \(type.name) with \(present) bytes"
        }
        return nil
    }

    /// Estimators that are decoded here, each once: what hangs on one has been decoded with it.
    private mutating func auditEstimators(
        below root: NodeID, _ calls: inout GraphAudit, _ findings: inout Findings
    ) {
        guard graph.count < 5_000_000 else { return }
        var seen = [Bool](repeating: false, count: graph.count)
        var pending = [root]
        seen[Int(root.index)] = true
        while let node = pending.popLast() {
            if let name = objects.className(of: node), StateProof.knows(name) {
                if let error = proof.check(estimator: node), !lies.contains(error.message) {
                    findings.add(
                        .structure, .hostile, "a \(name.name) whose state contradicts itself: \(error)",
                        path: calls.path(to: node))
                }
            }
            for child in graph.children(of: node) where !seen[Int(child.index)] {
                seen[Int(child.index)] = true
                pending.append(child)
            }
        }
    }

    // MARK: - Containers that contain themselves

    /// Lists, tuples, dictionaries and sets that lead back to themselves without an object between, so that whoever
    /// walks them does not come to an end; and those that hold more levels than Python walks.
    private mutating func auditSelfReference(_ calls: inout GraphAudit, _ findings: inout Findings) {
        /// 0: not seen; -1: being walked; otherwise the levels.
        var levels = [Int32](repeating: 0, count: graph.count)
        var path: [(node: NodeID, next: Int, levels: Int32)] = []
        for index in 0..<graph.count {
            let start = NodeID(index)
            guard levels[index] == 0, isContainer(start) else { continue }
            levels[index] = -1
            path.append((start, 0, 1))
            while let (node, next, height) = path.last {
                let children = graph.children(of: node)
                guard next < children.count else {
                    levels[Int(node.index)] = height
                    path.removeLast()
                    if let last = path.indices.last { path[last].levels = max(path[last].levels, height + 1) }
                    if height == depth {
                        findings.add(
                            .limit, .broken,
                            "containers within containers, more than \(depth) deep (limit: depth)")
                    }
                    continue
                }
                path[path.count - 1].next += 1
                let child = children[children.startIndex + next]
                guard isContainer(child) else { continue }
                switch levels[Int(child.index)] {
                case -1:
                    findings.add(
                        .selfReference, .broken, "a container that contains itself",
                        path: calls.path(to: child))
                case 0:
                    levels[Int(child.index)] = -1
                    path.append((child, 0, 1))
                case let known: path[path.count - 1].levels = max(path[path.count - 1].levels, known + 1)
                }
            }
        }
    }

    private func isContainer(_ node: NodeID) -> Bool {
        switch graph.kind(of: node) {
        case .list, .tuple, .dictionary, .set, .frozenSet: true
        default: false
        }
    }
}
