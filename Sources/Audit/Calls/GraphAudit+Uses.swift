import AspicCore
import ObjectGraph

// What a file names without calling it, and what it changes although it is not its own.
extension GraphAudit {
    /// Each use of a name as a value: what is not data is listed with the path of every use.
    mutating func auditUses(_ findings: inout Findings) {
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
                if carried?.isReference(child, in: parent) == true || isPartOfCode(judgement, parent) {
                    continue
                }
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

    /// Whether `judgement` is about what carrying code takes, in a place that belongs to code.
    private func isPartOfCode(_ judgement: Judgement, _ parent: NodeID) -> Bool {
        guard carried?.contains(parent) == true else { return false }
        switch judgement {
        case .codeMaker, .maker(.module), .maker(.attribute), .maker(.setAttribute): return true
        default: return false
        }
    }

    func isNotableValue(_ judgement: Judgement) -> Bool {
        switch judgement {
        case .data, .function, .object, .makes: false
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
        case .unlisted(let why):
            findings.add(
                .unknownFunction, .needsTrust, "names \(name): \(why)", path: path, offset: offset(node),
                subject: name)
        case .acting(let why):
            findings.add(
                .actingName, .hostile, "names \(name): \(why)", path: path, offset: offset(node))
        default:
            findings.add(
                .actingName, .hostile, "names \(name), for whoever calls it", path: path, offset: offset(node)
            )
        }
    }

    // MARK: - State of others

    /// Opcodes that fill what is below them also fill what the process had before: classes, modules, `os.environ`.
    mutating func auditForeignState(_ findings: inout Findings) {
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
            case .global where judgement(of: node) == .codeMaker && carried != nil:
                // dill attaches what fills a function to the name of its maker.
                continue
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
