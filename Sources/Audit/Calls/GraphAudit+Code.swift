import AspicCore
import ObjectGraph

// Classes and functions that a file carries: one finding each.
extension GraphAudit {
    mutating func reportCarriedCode(_ findings: inout Findings) {
        guard let carried else { return }
        var identifying = CodeIdentifying(graph)
        for piece in carried.pieces {
            let code = CodeIdentity(
                name: piece.name, digest: identifying.digest(of: piece.node), names: piece.names)
            findings.add(
                .codeByValue, .needsTrust,
                "carries the \(piece.isClass ? "class" : "function") \(piece.name) as code",
                path: path(to: piece.node), offset: offset(graph.child(0, of: piece.node)), carried: code)
        }
    }

    /// What a construction within carried code amounts to.
    ///
    /// - Returns: whether it belongs to the code, so that its piece is the finding.
    mutating func auditInCode(
        _ node: NodeID, _ judgement: Judgement, _ findings: inout Findings
    ) -> Bool {
        switch judgement {
        case .codeMaker, .maker(.setAttribute): break
        case .maker(.type) where carried?.makesClass(node) == true: break
        case .maker(.attribute): return true
        case .maker(.module):
            if case .differs = check.check(.module, graph.child(1, of: node), hasCode: true) { return false }
            return true
        default: return false
        }
        if let metaclass = carried?.metaclass(of: node), !isMetaclass(metaclass) {
            findings.add(
                .computedCall, .hostile, "makes a class by calling \(title(metaclass)), which is none",
                path: path(to: node))
        }
        return true
    }

    /// Classes of classes that code is made with.
    private static let metaclasses: Set<String> = [
        "abc.ABCMeta", "enum.EnumMeta", "enum.EnumType", "typing.NamedTupleMeta", "typing._TypedDictMeta",
        "typing._ProtocolMeta", "typing.GenericMeta",
    ]

    private func isMetaclass(_ node: NodeID) -> Bool {
        if carried?.makesClass(node) == true { return true }
        guard let facts = names[node] else {
            guard graph.isConstruction(node) else { return false }
            // What dill and cloudpickle take from tables of types.
            return [.maker(.loadedType), .codeMaker].contains(judgement(of: graph.child(0, of: node)))
                && carried?.makesFunction(node) != true
        }
        return facts.judgement.isClass || Self.metaclasses.contains(facts.canonicalText)
            || facts.judgement == .codeMaker
    }

    /// A call of what the file carries: of a class it is part of that class, of a function it runs the function.
    mutating func auditCarriedCall(
        _ node: NodeID, _ callable: NodeID, _ isCall: Bool, _ findings: inout Findings
    ) {
        let makesFunction =
            carried?.makesFunction(callable)
            ?? (objects.name(of: graph.child(0, of: callable)).map {
                CarriedCode.functionMakers.contains($0.name)
            } ?? false)
        if isCall && makesFunction {
            findings.add(
                .computedCall, .hostile, "calls a function that the file carries", path: path(to: node))
            return
        }
        if let carried, carried.contains(node) || carried.makesClass(callable) { return }
        findings.add(
            .codeByValue, .needsTrust, "makes code, or an object of a class that the file carries",
            path: path(to: node))
    }

    /// The name of a class or function that is carried, where the arguments say it.
    func carriedText(_ arguments: NodeID) -> String {
        guard graph.kind(of: arguments) == .tuple else { return "" }
        for part in graph.children(of: arguments) {
            if let text = graph.text(of: part), text.utf8.count < 80 { return " (\(text))" }
        }
        return ""
    }
}
