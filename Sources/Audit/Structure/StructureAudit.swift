import AspicCore
import Estimators
import ObjectGraph

/// Proves what objects say about themselves: sizes of arrays, children of trees, indices of sparse matrices, support
/// vectors; independent of the estimator around them, and for the estimators that are decoded here all of it.
struct StructureAudit {
    let graph: ObjectGraph
    let objects: ObjectReader
    private let names: GraphNames
    private let proof: StateProof
    private let work: ProofWork
    /// The same for what is decoded, estimators within others as often as those.
    private let decoding: ProofWork
    private var weights: NodeWeights

    /// Whether all parts are there and of a form that is read here; only then is a failed proof a lie.
    private var isComplete: Bool

    private let limits: Limits
    /// What was found of parts, so that the whole does not repeat it.
    private var lies: Set<String> = []
    /// Whether there are objects whose class the file does not name.
    private var hasComputedClass = false

    init(_ objects: ObjectReader, _ names: GraphNames, limits: Limits, isComplete: Bool = true) {
        self.limits = limits
        self.isComplete = isComplete
        self.objects = objects
        self.names = names
        graph = objects.graph
        proof = StateProof(objects)
        work = ProofWork(graph)
        decoding = ProofWork(graph, looks: 24)
        weights = NodeWeights(objects, names)
    }

    mutating func run(_ calls: inout GraphAudit, _ findings: inout Findings) {
        var states = StateAudit(graph)
        for index in 0..<graph.count {
            let node = NodeID(index)
            if limits.end(at: index, &findings) { return }
            guard graph.isConstruction(node) else { continue }
            if let ambiguity = states.ambiguity(of: node) {
                findings.add(
                    .ambiguous, .broken, ambiguity + "; no pickler writes this", path: calls.path(to: node))
            }
            guard let flaw = flaw(at: node, calls) else { continue }
            switch flaw.kind {
            case .lie:
                lies.insert(flaw.text)
                findings.add(.structure, .hostile, flaw.text, path: calls.path(to: node))
            case .unread:
                findings.add(
                    .unproven, .needsTrust, "nothing is proven of " + flaw.text, path: calls.path(to: node))
            case .place:
                findings.add(
                    .chosenPlace, .needsTrust, flaw.text, path: calls.path(to: node), subject: flaw.subject)
            }
        }
        if hasComputedClass {
            findings.add(
                .unproven, .needsTrust, "objects of computed classes, so nothing is proven of them")
        }
        ContainerAudit(graph, limits).run(&calls, &findings)
        guard isComplete else { return }
        for root in graph.roots { auditEstimators(below: root, &calls, &findings) }
    }

    /// Why the object at `node` is not proven; `nil` if it is, or if there is nothing to prove.
    private mutating func flaw(at node: NodeID, _ calls: GraphAudit) -> Flaw? {
        guard let object = objects.object(at: node) else { return nil }
        let type = ProvenObject.type(of: object, objects)
        guard graph.kind(of: type) == .global else {
            // A carried class has a finding of its own.
            if object.state != nil, calls.carried?.makesClass(type) != true, objects.member(at: type) == nil,
                calls.resolved(type) == nil
            {
                hasComputedClass = true
            }
            return nil
        }
        if let wrong = wrongArray(node, object) { return .lie(wrong) }
        if objects.isGlobal(type, "sklearn.tree._tree", "Tree") { return flaw(inTree: node, object) }
        if let facts = names[type], !facts.proofs.isEmpty {
            let known = ProvenObject(object, facts.name, objects, work)
            do throws(Flaw) {
                try work.check()
                for proof in facts.proofs { try proof(known) }
            } catch {
                return error
            }
        }
        return nil
    }

    /// A `sklearn.tree._tree.Tree`: what decoding proves of it. Not read are trees whose arrays are missing, and those
    /// of releases before 0.14 and after today's.
    private mutating func flaw(inTree node: NodeID, _ object: ObjectReader.Object) -> Flaw? {
        guard let state = object.state else { return .lie("a Tree without its state") }
        if let flaw = tooMuch(at: node, work) { return flaw }
        guard objects.value("max_depth", in: state) != nil, hasArray("nodes", state),
            hasArray("values", state)
        else {
            isComplete = false
            return .unread("a tree in a form that is not read here")
        }
        guard let error = proof.check(tree: node) else { return nil }
        return error.code == .invalidState ? .lie(error.message) : .unread(error.message)
    }

    /// Whether decoding the object takes more than is left to do.
    private mutating func tooMuch(at node: NodeID, _ work: ProofWork) -> Flaw? {
        do throws(Flaw) { try work.spend(weights.weight(of: node)) } catch { return error }
        return nil
    }

    private func hasArray(_ name: StaticString, _ state: NodeID) -> Bool {
        objects.value(name, in: state).map {
            objects.storedArray(at: $0) != nil || objects.arrayShape(at: $0) != nil
        } ?? false
    }

    /// Arrays whose contents are not what their shape and type need.
    private func wrongArray(_ node: NodeID, _ object: ObjectReader.Object) -> String? {
        guard let parts = objects.arrayParts(at: node) else { return nil }
        guard let shape = objects.shape(at: parts.shape) else { return "an array of a shape that is none" }
        guard let type = objects.dtype(at: parts.dtype) else { return nil }
        if type.kind == .object {
            guard graph.kind(of: parts.data) == .list else { return nil }
            let present = graph.childCount(of: parts.data)
            return objects.objectArray(at: node) == nil
                ? "an array of shape \(shape) with \(present) objects" : nil
        }
        guard !type.holdsObjects, let present = byteCount(parts.data) else { return nil }
        guard let needed = try? NDArray.byteCount(dtype: type, shape: shape), needed == present else {
            return "an array of shape \(shape) and type \(type.name) with \(present) bytes"
        }
        return nil
    }

    /// `nil` for texts that spell bytes, whose arrays are only counted where somebody asks, for buffers, which may be
    /// elsewhere, and what is no bytes.
    private func byteCount(_ data: NodeID) -> Int? {
        switch graph.kind(of: data) {
        case .bytes, .byteArray, .inlineArray: graph.contentCount(of: data)
        default: nil
        }
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
            if let name = names.decodedClass(of: node, objects) {
                if let flaw = tooMuch(at: node, decoding) {
                    findings.add(
                        .unproven, .needsTrust, "nothing is proven of " + flaw.text,
                        path: calls.path(to: node))
                    return
                }
                if let error = proof.check(estimator: node), !lies.contains(error.message) {
                    findings.add(
                        .structure, .hostile, "a \(name.name) whose state contradicts itself: \(error)",
                        path: calls.path(to: node))
                }
            }
            for place in 0..<graph.children(of: node).count {
                let child = graph.child(place, of: node)
                guard !seen[Int(child.index)] else { continue }
                seen[Int(child.index)] = true
                pending.append(child)
            }
        }
    }
}
