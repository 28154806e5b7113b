import AspicCore
import ObjectGraph

// What a file calls while it is loaded.
extension GraphAudit {
    /// What makes an object: a name in the graph, or one that was put together.
    enum Callee {
        case global(NodeID)
        case resolved(QualifiedName)
    }

    mutating func auditConstruction(_ node: NodeID, _ findings: inout Findings) {
        let callable = graph.child(0, of: node)
        guard let judgement = judgement(of: callable) else {
            return auditComputed(node, callable, &findings)
        }
        if carried?.contains(node) == true, auditInCode(node, judgement, &findings) { return }
        if judgement == .maker(.attribute), isKnownMember(node) { return }
        apply(judgement, .global(callable), written(node), node, offset(callable), &findings)
        if judgement == .maker(.instance), isCall(node) { auditInstance(node, &findings) }
    }

    /// NEWOBJ only takes classes; the other opcodes call whatever they find.
    private func isCall(_ node: NodeID) -> Bool {
        graph.kind(of: node) == .reduce || graph.kind(of: node) == .instance
    }

    /// The call that the construction at `node` is; `nil` if its arguments are none.
    private func written(_ node: NodeID) -> WrittenCall? {
        let arguments = graph.child(1, of: node)
        guard graph.kind(of: arguments) == .tuple else { return nil }
        let isExtended = graph.kind(of: node) == .newObjectExtended
        let keywords = isExtended ? graph.child(2, of: node) : nil
        return WrittenCall(
            family: isCall(node) ? .call : .new, positional: Array(graph.children(of: arguments)),
            keywords: keywords)
    }

    /// Whether `node` is `getattr(holder, 'name')` of something known as data: what protocols below 4 have for a nested
    /// name, or a method of an object or a text, which reads and writes nothing.
    func isKnownMember(_ node: NodeID) -> Bool {
        if let name = objects.member(at: node) ?? objects.dillMember(at: node) {
            switch Judgement.of(name) {
            case .data, .function, .object, .makes: return true
            // What these are called with is judged where they are called.
            case .maker(let rule) where ![.attribute, .setAttribute, .module].contains(rule): return true
            default: break
            }
        }
        let arguments = graph.child(1, of: node)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) == 2,
            let name = graph.text(of: graph.child(1, of: arguments)), AttributeNames.isHarmlessMethod(name)
        else { return false }
        let holder = graph.child(0, of: arguments)
        switch graph.kind(of: holder) {
        case .string, .legacyString, .bytes: return AttributeNames.isOfText(name)
        case .global: return judgement(of: holder)?.isKnownData == true
        default: return objects.object(at: holder).flatMap { judgement(of: $0.callable) }?.isKnownData == true
        }
    }

    private mutating func apply(
        _ judgement: Judgement, _ callee: Callee, _ call: WrittenCall?, _ node: NodeID, _ offset: Int?,
        _ findings: inout Findings
    ) {
        // Most constructions are as they should be, and nobody asks for the name.
        var name: String {
            switch callee {
            case .global(let node): title(node)
            case .resolved(let name): name.description
            }
        }
        switch judgement {
        case .data(let shapes), .makes(let shapes):
            guard let call else {
                findings.add(
                    .arguments, .hostile, "calls \(name) with arguments that are no tuple",
                    path: path(to: node),
                    offset: offset)
                return
            }
            if makesBareInstances, call.family == .new, call.positional.isEmpty, judgement.isClass { return }
            guard !matching.fits(call, shapes) else { return }
            reportMisfit(callee, call, shapes, node, offset, isFunction: judgement.isFunction, &findings)
        case .maker where call?.family == .new && judgement.isClass && call?.positional.isEmpty == true:
            return
        case .maker(let rule): apply(rule, name, node, offset, &findings)
        case .codeMaker:
            findings.add(
                .codeByValue, .needsTrust, "carries code: \(name)\(carriedText(graph.child(1, of: node)))",
                path: path(to: node), offset: offset)
        case .function, .object:
            findings.add(
                .actingCall, .hostile, "calls \(name) while it is loaded, as no pickler does",
                path: path(to: node), offset: offset)
        case .acting(let why):
            findings.add(.actingCall, .hostile, "calls \(name): \(why)", path: path(to: node), offset: offset)
        case .unlisted(let why):
            reportUnlisted(name, why, isCall: call?.family != .new, node, offset, &findings)
        case .unknownClass, .unknownFunction:
            let isFunction = judgement == .unknownFunction && call?.family != .new
            findings.add(
                isFunction ? .unknownFunction : .unknownClass, .needsTrust,
                isFunction
                    ? "calls \(name), which is not known here"
                    : "makes an object of \(name), which is not known here",
                path: path(to: node), offset: offset, subject: name)
        }
    }

    private mutating func apply(
        _ rule: ArgumentRule, _ name: String, _ node: NodeID, _ offset: Int?, _ findings: inout Findings
    ) {
        switch check.check(rule, graph.child(1, of: node), hasCode: carried?.contains(node) == true) {
        case .fits: return
        case .method:
            findings.add(
                .unknownFunction, .needsTrust, "takes a method or attribute by name, for whoever calls it",
                path: path(to: node), offset: offset)
        case .makesCode:
            findings.add(
                .codeByValue, .needsTrust, "calls \(name), which makes code or imports it",
                path: path(to: node),
                offset: offset)
        case .makesFolder:
            findings.add(
                .actingCall, .needsTrust, "calls \(name), which makes a folder where the file says",
                path: path(to: node), offset: offset, subject: name)
        case .differs(let why):
            findings.add(
                .arguments, .hostile, "calls \(name) as no pickler does: \(why)", path: path(to: node),
                offset: offset)
        }
    }

    /// A known name called with other arguments than its pickler gives it: judged by what that could do.
    private mutating func reportMisfit(
        _ callee: Callee, _ call: WrittenCall, _ shapes: CallShapes, _ node: NodeID, _ offset: Int?,
        isFunction: Bool, _ findings: inout Findings
    ) {
        let name: QualifiedName
        switch callee {
        case .global(let node): name = objects.name(of: node) ?? QualifiedName("", "?")
        case .resolved(let resolved): name = resolved
        }
        let canonical = NameFacts.canonical(name)
        let danger =
            Danger(graph: graph, objects: objects).of(call, canonical, shapes)
            ?? (call.positional.isEmpty ? nil : check.allocation(canonical.description))
            ?? (isFunction && StandardLibrary.contains(canonical.module)
                ? "its own pickles call it otherwise" : nil)
        guard let danger else {
            let what = call.family == .call ? "calls \(name)" : "makes an object of \(name)"
            findings.add(
                .arguments, .needsTrust, what + " with arguments that its own pickler does not give it",
                path: path(to: node), offset: offset, subject: name.description)
            return
        }
        findings.add(
            .arguments, .hostile, "calls \(name) as no pickler does: \(danger)", path: path(to: node),
            offset: offset)
    }

    private mutating func reportUnlisted(
        _ name: String, _ why: String, isCall: Bool, _ node: NodeID, _ offset: Int?,
        _ findings: inout Findings
    ) {
        let last = name.split(separator: ".").last.map(String.init) ?? name
        if isCall, !ActingPackages.soundsLikeMaker(last) {
            findings.add(.actingCall, .hostile, "calls \(name): \(why)", path: path(to: node), offset: offset)
        } else {
            findings.add(
                isCall ? .unknownFunction : .unknownClass, .needsTrust,
                (isCall ? "calls " : "makes an object of ") + "\(name): \(why)", path: path(to: node),
                offset: offset, subject: name)
        }
    }

    // MARK: - Instances

    /// `copyreg` makes an instance of the class in its arguments, as NEWOBJ does.
    private mutating func auditInstance(_ node: NodeID, _ findings: inout Findings) {
        let arguments = graph.child(1, of: node)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) > 0 else {
            findings.add(.arguments, .hostile, "an instance without a class", path: path(to: node))
            return
        }
        let parts = Array(graph.children(of: arguments))
        let type = parts[0]
        let call = instanceCall(node, parts)
        if call?.family == .base {
            let base = parts[1]
            let isClass = (judgement(of: base) ?? resolved(base).map { Judgement.of($0) })?.isClass
            guard isClass == true || graph.kind(of: base) == .global && !isActing(base) else {
                findings.add(
                    .arguments, .hostile, "an instance whose base class is \(title(base))",
                    path: path(to: node))
                return
            }
        }
        if let judgement = judgement(of: type) {
            apply(judgement, .global(type), call, node, offset(type), &findings)
        } else if carried?.makesClass(type) != true {
            auditComputed(node, type, isCall: false, &findings)
        }
    }

    /// What `copyreg`'s functions do, as the opcode that newer protocols have for it.
    private func instanceCall(_ node: NodeID, _ parts: [NodeID]) -> WrittenCall? {
        let callable = graph.child(0, of: node)
        switch objects.name(of: callable)?.name {
        case "__newobj__": return WrittenCall(family: .new, positional: Array(parts.dropFirst()))
        case "__newobj_ex__":
            guard parts.count == 3, graph.kind(of: parts[1]) == .tuple else { return nil }
            return WrittenCall(
                family: .new, positional: Array(graph.children(of: parts[1])), keywords: parts[2])
        default:
            guard parts.count == 3 else { return nil }
            return objects.isGlobal(parts[1], "builtins", or: "__builtin__", "object")
                || resolved(parts[1]) == QualifiedName("builtins", "object")
                ? WrittenCall(family: .new, positional: [])
                : WrittenCall(family: .base, positional: Array(parts.dropFirst()))
        }
    }

    private func isActing(_ node: NodeID) -> Bool {
        if case .acting = judgement(of: node) { return true }
        return false
    }

    // MARK: - What the file made itself

    private mutating func auditComputed(_ node: NodeID, _ callable: NodeID, _ findings: inout Findings) {
        auditComputed(node, callable, isCall: isCall(node), &findings)
    }

    /// Calls of what the file made itself.
    private mutating func auditComputed(
        _ node: NodeID, _ callable: NodeID, isCall: Bool, _ findings: inout Findings
    ) {
        if let name = resolved(callable) ?? objects.member(at: callable) {
            if carried?.contains(node) == true, auditInCode(node, Judgement.of(name), &findings) { return }
            apply(Judgement.of(name), .resolved(name), written(node), node, nil, &findings)
            return
        }
        guard graph.isConstruction(callable) else {
            findings.add(
                .malformed, .broken, "calls something that cannot be called", path: path(to: node))
            return
        }
        let maker = graph.child(0, of: callable)
        if judgement(of: maker) == .codeMaker || judgement(of: maker) == .maker(.type) {
            auditCarriedCall(node, callable, isCall, &findings)
            return
        }
        if isHarmlessPartial(callable) { return }
        if let (type, call) = constructorCall(callable), let judgement = judgement(of: type) {
            apply(judgement, .global(type), call, node, offset(type), &findings)
            return
        }
        // Instances of nested classes before protocol 4.
        if !isCall, judgement(of: maker) == .maker(.attribute) {
            findings.add(
                .unknownClass, .needsTrust, "makes an object of a class that is an attribute",
                path: path(to: node))
            return
        }
        findings.add(
            .computedCall, .hostile, "calls the result of another call", path: path(to: node))
    }

    /// Whether `callable` is `partial(methodcaller, 'name', ...)`, which is how a method caller with keywords is made.
    private func isHarmlessPartial(_ callable: NodeID) -> Bool {
        guard judgement(of: graph.child(0, of: callable)) == .maker(.partial),
            let function = graph.children(of: graph.child(1, of: callable)).first,
            judgement(of: function) == .maker(.methodCaller), let state = objects.object(at: callable)?.state,
            graph.kind(of: state) == .tuple, graph.childCount(of: state) >= 3
        else { return false }
        guard let first = graph.children(of: graph.child(1, of: state)).first,
            let name = graph.text(of: first)
        else {
            return false
        }
        return AttributeNames.isHarmlessMethod(name)
    }

    /// The class in `partial(cls.__new__, cls, *args, **kwargs)`, which protocols 2 and 3 call where 4 has NEWOBJ_EX,
    /// and what it is made with.
    private func constructorCall(_ callable: NodeID) -> (type: NodeID, call: WrittenCall?)? {
        guard judgement(of: graph.child(0, of: callable)) == .maker(.partial),
            let function = graph.children(of: graph.child(1, of: callable)).first,
            graph.kind(of: function) == .reduce,
            judgement(of: graph.child(0, of: function)) == .maker(.attribute)
        else { return nil }
        let parts = graph.children(of: graph.child(1, of: function))
        guard parts.count == 2, let type = parts.first, let name = parts.last, graph.holds(name, "__new__"),
            let state = objects.object(at: callable)?.state, graph.kind(of: state) == .tuple,
            graph.childCount(of: state) >= 3
        else { return nil }
        let positional = graph.child(1, of: state)
        let keywords = graph.child(2, of: state)
        guard graph.kind(of: positional) == .tuple, let first = graph.children(of: positional).first,
            first == type || objects.name(of: first) == objects.name(of: type)
        else {
            return (type, nil)
        }
        return (
            type,
            WrittenCall(
                family: .new, positional: Array(graph.children(of: positional).dropFirst()),
                keywords: graph.kind(of: keywords) == .none ? nil : keywords)
        )
    }

    /// The name behind dill's `_load_type('slice')`, `getattr(dill._dill, '_setattr', setattr)` and
    /// `_get_attr(_import_module('numpy'), 'dtype')`.
    func resolved(_ callable: NodeID) -> QualifiedName? {
        guard graph.kind(of: callable) == .reduce else { return nil }
        let arguments = graph.child(1, of: callable)
        guard graph.kind(of: arguments) == .tuple, let first = graph.children(of: arguments).first else {
            return nil
        }
        switch judgement(of: graph.child(0, of: callable)) {
        case .maker(.loadedType): return graph.text(of: first).map(DillTypes.name)
        case .maker(.attribute): break
        default: return nil
        }
        if graph.childCount(of: arguments) == 3, graph.holds(graph.child(1, of: arguments), "_setattr"),
            objects.isGlobal(first, "dill", "_dill")
        {
            return QualifiedName("builtins", "setattr")
        }
        return objects.dillMember(at: callable)
    }
}
