import AspicCore
import ObjectGraph

/// Judges every name and every construction in a graph, also those whose results were dropped: they would all have
/// been looked up and called.
struct GraphAudit {
    let graph: ObjectGraph
    let objects: ObjectReader
    let check: ArgumentCheck
    private let limits: Limits
    let names: GraphNames
    /// Whether functions or classes travel by value, for which modules are imported, too.
    var hasCode: Bool
    /// Ways to nodes, found when the first one is asked for.
    private var walks: [GraphWalk]?
    /// How many were asked for.
    private var paths = 0
    /// Off for who only asks whether there is something to find.
    var findsPaths = true

    init(_ graph: ObjectGraph, limits: Limits = .standard, memory: NameMemory = NameMemory()) {
        self.graph = graph
        self.limits = limits
        objects = ObjectReader(graph)
        check = ArgumentCheck(graph: graph, objects: objects)
        names = GraphNames(objects, memory)
        hasCode = names.facts.contains { $0.judgement == .codeMaker }
    }

    mutating func run(_ findings: inout Findings) {
        for index in 0..<graph.count {
            let node = NodeID(index)
            if limits.end(at: index, &findings) { return }
            if graph.isConstruction(node) { auditConstruction(node, &findings) }
        }
        auditUses(&findings)
        auditForeignState(&findings)
    }

    /// Whether arrays are made as only dill does.
    var hasForeignArrays: Bool {
        names.facts.contains {
            $0.name.module.hasPrefix("dill.") && ["_create_array", "_get_attr"].contains($0.name.name)
        }
    }

    // MARK: - Names

    /// What a name may do, whoever uses it; `nil` if there is no name at `node`.
    func judgement(of node: NodeID) -> Judgement? { names.judgement(of: node) }

    func title(_ node: NodeID) -> String { objects.name(of: node)?.description ?? "?" }

    /// Where the name stands in the stream.
    private func offset(_ node: NodeID) -> Int? {
        guard graph.kind(of: node) == .global else { return nil }
        let module = graph[graph.child(0, of: node)]
        return module.a == 0 ? Int(module.b) : nil
    }

    mutating func path(to node: NodeID) -> String { path(to: node) { $0.path(to: node) } }

    private mutating func path(to node: NodeID, _ print: (GraphWalk) -> String) -> String {
        // Not all of them would be listed.
        paths += 1
        guard findsPaths, paths <= 2 * Findings.mostReasons else { return "…" }
        let found = walks ?? graph.roots.map { GraphWalk(graph, from: $0) }
        walks = found
        for (place, walk) in found.enumerated() where walk.reaches(node) {
            return (found.count > 1 ? "pickle \(place)" : "") + print(walk)
        }
        return found.isEmpty ? "" : "(dropped)"
    }

    /// Each use of a name as a value: what is not data is listed with the path of every use.
    private mutating func auditUses(_ findings: inout Findings) {
        guard names.hasUnreadable || names.facts.contains(where: { isNotableValue($0.judgement) }) else {
            return
        }
        let flagged = (0..<graph.count).map { place in
            judgement(of: NodeID(place)).flatMap { isNotableValue($0) ? $0 : nil }
        }
        var used: Set<NodeID> = []
        for index in 0..<graph.count {
            let parent = NodeID(index)
            if limits.end(at: index, &findings) { return }
            let isConstruction = graph.isConstruction(parent)
            for (place, child) in graph.children(of: parent).enumerated() {
                guard let judgement = flagged[Int(child.index)] else { continue }
                used.insert(child)
                // What is called has been judged with its arguments.
                if isConstruction && place == 0 { continue }
                if graph.kind(of: parent) == .setter && place == 0 { continue }
                reportUse(
                    of: child, judgement, path(to: parent) { $0.path(through: parent, place: place) },
                    &findings)
            }
        }
        for (node, judgement) in flagged.enumerated().lazy.compactMap({ place, found in
            found.map { (NodeID(place), $0) }
        })
        where !used.contains(node) {
            reportUse(of: node, judgement, path(to: node), &findings)
        }
    }

    func isNotableValue(_ judgement: Judgement) -> Bool {
        switch judgement {
        case .data, .function: false
        case .maker(let rule): [.attribute, .setAttribute, .module].contains(rule)
        default: true
        }
    }

    mutating func reportUse(
        of node: NodeID, _ judgement: Judgement, _ path: String, _ findings: inout Findings
    ) {
        let name = title(node)
        switch judgement {
        case .unknownClass:
            findings.add(
                .unknownClass, .needsTrust, "names the class \(name), which is not known here", path: path,
                offset: offset(node), subject: name)
        case .unknownFunction:
            findings.add(
                .unknownFunction, .needsTrust, "names \(name), which is not known here", path: path,
                offset: offset(node), subject: name)
        case .codeMaker:
            findings.add(
                .codeByValue, .needsTrust, "names \(name), which makes code", path: path, offset: offset(node)
            )
        case .acting(let why):
            findings.add(
                .actingName, .hostile, "names \(name): \(why)", path: path, offset: offset(node))
        default:
            findings.add(
                .actingName, .hostile, "names \(name), for whoever calls it", path: path, offset: offset(node)
            )
        }
    }

    // MARK: - Constructions

    /// What makes an object: a name in the graph, or one that was put together.
    private enum Callee {
        case global(NodeID)
        case resolved(QualifiedName)
    }

    mutating func auditConstruction(_ node: NodeID, _ findings: inout Findings) {
        let callable = graph.child(0, of: node)
        let arguments = graph.child(1, of: node)
        guard let judgement = judgement(of: callable) else {
            auditComputed(node, callable, arguments, isCall: isCall(node), &findings)
            return
        }
        let isCall = isCall(node)
        apply(judgement, .global(callable), isCall, arguments, node, offset(callable), &findings)
        if judgement == .maker(.instance), isCall { auditInstance(node, arguments, &findings) }
    }

    /// NEWOBJ only takes classes; the other opcodes call whatever they find.
    private func isCall(_ node: NodeID) -> Bool {
        graph.kind(of: node) == .reduce || graph.kind(of: node) == .instance
    }

    private mutating func apply(
        _ judgement: Judgement, _ callee: Callee, _ isCall: Bool, _ arguments: NodeID,
        _ node: NodeID, _ offset: Int?, _ findings: inout Findings
    ) {
        // Most constructions are as they should be, and nobody asks for the name.
        var name: String {
            switch callee {
            case .global(let node): title(node)
            case .resolved(let name): name.description
            }
        }
        switch judgement {
        case .data:
            guard check.hasArguments(arguments), let why = check.allocation(name) else { return }
            findings.add(
                .arguments, .hostile, "calls \(name) as no pickler does: \(why)", path: path(to: node),
                offset: offset)
        case .maker(let rule):
            switch check.check(rule, arguments, hasCode: hasCode) {
            case .fits: return
            case .method:
                findings.add(
                    .unknownFunction, .needsTrust,
                    "takes a method or attribute by name, for whoever calls it",
                    path: path(to: node), offset: offset)
            case .makesCode:
                findings.add(
                    .codeByValue, .needsTrust, "calls \(name), which makes code or imports it",
                    path: path(to: node), offset: offset)
            case .differs(let why):
                findings.add(
                    .arguments, .hostile, "calls \(name) as no pickler does: \(why)", path: path(to: node),
                    offset: offset)
            }
        case .codeMaker:
            findings.add(
                .codeByValue, .needsTrust, "carries code: \(name)\(carried(arguments))", path: path(to: node),
                offset: offset)
        case .function:
            findings.add(
                .actingCall, .hostile, "calls the function \(name) while it is loaded, as no pickler does",
                path: path(to: node), offset: offset)
        case .acting(let why):
            findings.add(.actingCall, .hostile, "calls \(name): \(why)", path: path(to: node), offset: offset)
        case .unknownClass:
            findings.add(
                .unknownClass, .needsTrust, "makes an object of \(name), which is not known here",
                path: path(to: node), offset: offset, subject: name)
        case .unknownFunction:
            findings.add(
                isCall ? .unknownFunction : .unknownClass, .needsTrust,
                isCall
                    ? "calls \(name), which is not known here"
                    : "makes an object of \(name), which is not known here",
                path: path(to: node), offset: offset, subject: name)
        }
    }

    /// The name of a class or function that is carried, where the arguments say it.
    func carried(_ arguments: NodeID) -> String {
        guard graph.kind(of: arguments) == .tuple else { return "" }
        for part in graph.children(of: arguments) {
            if let text = graph.text(of: part), text.utf8.count < 80 { return " (\(text))" }
        }
        return ""
    }

    /// `copyreg` makes an instance of the class in its arguments, as NEWOBJ does.
    private mutating func auditInstance(_ node: NodeID, _ arguments: NodeID, _ findings: inout Findings) {
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) > 0 else {
            findings.add(.arguments, .hostile, "an instance without a class", path: path(to: node))
            return
        }
        let type = graph.child(0, of: arguments)
        if let judgement = judgement(of: type) {
            apply(judgement, .global(type), false, ObjectGraph.none, node, offset(type), &findings)
        } else {
            auditComputed(node, type, ObjectGraph.none, isCall: false, &findings)
        }
        guard graph.childCount(of: arguments) == 3 else { return }
        let base = graph.child(1, of: arguments)
        guard graph.kind(of: base) == .global, judgement(of: base) == .data || !isActing(base) else {
            findings.add(
                .arguments, .hostile, "an instance whose base class is \(title(base))", path: path(to: node))
            return
        }
    }

    private func isActing(_ node: NodeID) -> Bool {
        if case .acting = judgement(of: node) { return true }
        return false
    }

    /// Calls of what the file made itself.
    private mutating func auditComputed(
        _ node: NodeID, _ callable: NodeID, _ arguments: NodeID, isCall: Bool, _ findings: inout Findings
    ) {
        if let name = resolved(callable) {
            apply(
                Judgement.of(name), .resolved(name), isCall, arguments, node, nil, &findings)
            return
        }
        guard graph.isConstruction(callable) else {
            findings.add(
                .malformed, .broken, "calls something that cannot be called", path: path(to: node))
            return
        }
        let maker = graph.child(0, of: callable)
        if judgement(of: maker) == .codeMaker || judgement(of: maker) == .maker(.type) {
            let makesFunctions = [
                "_make_function", "_create_function", "_make_skel_func", "FunctionType", "LambdaType",
            ]
            let isFunction = objects.name(of: maker).map { makesFunctions.contains($0.name) } ?? false
            if isCall && isFunction {
                findings.add(
                    .computedCall, .hostile, "calls a function that the file carries", path: path(to: node))
            } else {
                findings.add(
                    .codeByValue, .needsTrust, "makes code, or an object of a class that the file carries",
                    path: path(to: node))
            }
            return
        }
        if let type = constructorsClass(callable), let judgement = judgement(of: type) {
            apply(judgement, .global(type), false, ObjectGraph.none, node, offset(type), &findings)
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

    /// The class in `partial(cls.__new__)`, which protocols 2 and 3 call where 4 has NEWOBJ_EX.
    private func constructorsClass(_ callable: NodeID) -> NodeID? {
        guard judgement(of: graph.child(0, of: callable)) == .maker(.partial),
            let function = graph.children(of: graph.child(1, of: callable)).first,
            graph.kind(of: function) == .reduce,
            judgement(of: graph.child(0, of: function)) == .maker(.attribute)
        else { return nil }
        let parts = graph.children(of: graph.child(1, of: function))
        guard parts.count == 2, let type = parts.first, let name = parts.last, graph.holds(name, "__new__")
        else {
            return nil
        }
        return type
    }

    /// The name behind dill's `_get_attr(_import_module('numpy'), 'dtype')`.
    func resolved(_ callable: NodeID) -> QualifiedName? {
        guard graph.kind(of: callable) == .reduce,
            case .maker(.attribute)? = judgement(of: graph.child(0, of: callable))
        else { return nil }
        let arguments = graph.child(1, of: callable)
        guard graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) >= 2,
            let name = graph.text(of: graph.child(1, of: arguments))
        else { return nil }
        let holder = graph.child(0, of: arguments)
        guard graph.kind(of: holder) == .reduce,
            case .maker(.module)? = judgement(of: graph.child(0, of: holder)),
            graph.kind(of: graph.child(1, of: holder)) == .tuple,
            let text = graph.children(of: graph.child(1, of: holder)).first.flatMap({ graph.text(of: $0) })
        else { return nil }
        return QualifiedName(text, name)
    }

    // MARK: - State of others

    /// Opcodes that fill what is below them also fill what the process had before: classes, modules, `os.environ`.
    private mutating func auditForeignState(_ findings: inout Findings) {
        guard graph.hasExtraOperations else { return }
        for index in 0..<graph.count {
            let node = NodeID(index)
            guard !graph.isConstruction(node), let operation = graph.operations(of: node).first else {
                continue
            }
            switch graph.kind(of: node) {
            case .tuple where isHarmless(operation), .list where isHarmless(operation),
                .dictionary where isHarmless(operation), .set where isHarmless(operation):
                continue
            case .global where judgement(of: node) == .codeMaker && hasCode:
                findings.add(
                    .codeByValue, .needsTrust, "changes \(title(node)) for the code it carries",
                    path: path(to: node), offset: offset(node))
            case .global:
                findings.add(
                    .foreignState, .hostile, "changes \(title(node)), which is not the file's own",
                    path: path(to: node), offset: offset(node))
            default:
                findings.add(
                    .ambiguous, .broken, "fills a value that cannot be filled", path: path(to: node))
            }
        }
    }

    private func isHarmless(_ operation: NodeID) -> Bool {
        [.discarded, .setter, .extended].contains(graph.kind(of: operation))
    }
}
