import OnnxFormat

/// What a node hands to its operator when it is prepared, and to nothing later.
struct NodeContext {
    let node: NodeProto
    /// Version of the operator set that the node's domain is imported with.
    let version: Int
    /// The compiled graphs among the attributes, by name.
    let subgraphs: [String: CompiledGraph]

    private func attribute(_ name: String) -> AttributeProto? {
        node.attribute.first { $0.name == name }
    }

    /// Refuses graphs that hold an attribute twice, or one filled in by a function's caller.
    func check() throws(OnnxError) {
        var names: Set<String> = []
        for attribute in node.attribute {
            guard names.insert(attribute.name ?? "").inserted else {
                throw OnnxError(.invalidModel, "the attribute '\(attribute.name ?? "")' stands there twice")
            }
            guard attribute.refAttrName?.isEmpty ?? true else {
                throw OnnxError(
                    .unsupported, "the attribute '\(attribute.name ?? "")' refers to a function's")
            }
        }
    }

    func has(_ name: String) -> Bool { attribute(name) != nil }

    func int(_ name: String, default value: Int) -> Int {
        attribute(name)?.i.map { Int($0) } ?? value
    }

    func int(_ name: String) -> Int? { attribute(name)?.i.map { Int($0) } }

    func flag(_ name: String, default value: Bool) -> Bool { int(name, default: value ? 1 : 0) != 0 }

    func float(_ name: String, default value: Float) -> Float { attribute(name)?.f ?? value }

    func string(_ name: String, default value: String) -> String { attribute(name)?.s?.text ?? value }

    func ints(_ name: String) -> [Int]? { attribute(name)?.ints.map { Int($0) } }

    func floats(_ name: String) -> [Float]? { attribute(name)?.floats }

    func strings(_ name: String) -> [String]? { attribute(name)?.strings.map(\.text) }

    func tensor(_ name: String) throws(OnnxError) -> Tensor? {
        guard let proto = attribute(name)?.t else { return nil }
        return try Tensor(proto)
    }

    func subgraph(_ name: String) throws(OnnxError) -> CompiledGraph {
        guard let graph = subgraphs[name] else {
            throw OnnxError(.invalidModel, "the attribute '\(name)' is missing")
        }
        return graph
    }

    /// One of `names` in the attribute, as an index.
    func choice(_ name: String, _ names: [String]) throws(OnnxError) -> Int {
        let value = string(name, default: names[0])
        guard let index = names.firstIndex(of: value) else {
            throw OnnxError(.invalidModel, "\(name) '\(value)' is none of \(names.joined(separator: ", "))")
        }
        return index
    }
}
