import AspicCore

extension ObjectReader {
    /// So many names within names nobody nests classes, and following longer chains from each link would be quadratic.
    package static let mostNestedNames = 8

    /// The name that `getattr(getattr(cls, 'inner'), 'method')` comes to, as protocols below 4 have it for
    /// `cls.inner.method`; `nil` for every other call.
    package func member(at id: NodeID) -> QualifiedName? {
        var parts: [String] = []
        var place = id
        while graph.kind(of: place) == .reduce, parts.count < Self.mostNestedNames {
            let arguments = graph.child(1, of: place)
            guard isGlobal(graph.child(0, of: place), "builtins", or: "__builtin__", "getattr"),
                graph.operations(of: place).isEmpty, graph.kind(of: arguments) == .tuple,
                graph.childCount(of: arguments) == 2,
                let part = nameText(graph.child(1, of: arguments)), !part.isEmpty, !part.contains(".")
            else { return nil }
            parts.append(part)
            place = graph.child(0, of: arguments)
        }
        guard !parts.isEmpty, graph.kind(of: place) == .global,
            let module = nameText(graph.child(0, of: place)),
            let outer = nameText(graph.child(1, of: place)),
            outer.count(where: { $0 == "." }) + parts.count <= Self.mostNestedNames
        else { return nil }
        return QualifiedName(module, ([outer] + parts.reversed()).joined(separator: "."))
    }

    /// The name that dill's `_get_attr(_import_module('numpy'), 'dtype')` comes to, and `getattr` of what cloudpickle's
    /// `subimport` gives; `nil` for every other call.
    package func dillMember(at id: NodeID) -> QualifiedName? {
        guard graph.kind(of: id) == .reduce else { return nil }
        let callable = graph.child(0, of: id)
        let arguments = graph.child(1, of: id)
        guard
            isGlobal(callable, "dill._dill", or: "dill.dill", "_get_attr")
                || isGlobal(callable, "builtins", or: "__builtin__", "getattr"),
            graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) >= 2,
            let name = nameText(graph.child(1, of: arguments))
        else { return nil }
        let holder = graph.child(0, of: arguments)
        // What an object does not have, dill below 0.3.4 takes from `builtins`, whose name stands for it.
        if graph.holds(holder, "builtins") || graph.holds(holder, "__builtin__") {
            return isGlobal(callable, "dill._dill", or: "dill.dill", "_get_attr")
                ? QualifiedName("builtins", name) : nil
        }
        guard graph.kind(of: holder) == .reduce else { return nil }
        let importer = graph.child(0, of: holder)
        guard
            isGlobal(importer, "dill._dill", or: "dill.dill", "_import_module")
                || isGlobal(importer, "cloudpickle.cloudpickle", or: "cloudpickle", "subimport"),
            graph.kind(of: graph.child(1, of: holder)) == .tuple,
            let module = graph.children(of: graph.child(1, of: holder)).first.flatMap({ nameText($0) })
        else { return nil }
        return QualifiedName(module, name)
    }

    /// Text that can be a name or a part of one: single surrogates are in none.
    package func nameText(_ id: NodeID) -> String? {
        guard let text = graph.text(of: id),
            graph.withContent(of: id, { Utf8.firstFault(in: $0, surrogates: .refused) }) == nil
        else { return nil }
        return text
    }
}
