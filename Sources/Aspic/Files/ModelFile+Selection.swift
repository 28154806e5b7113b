package import AspicCore
import JoblibFormat
package import ObjectGraph
import OnnxFormat
import PickleFormat
import SkopsFormat

extension ModelFile {
    /// The graph and the object that the reference names in it, or the outermost one.
    ///
    /// - Throws: `FormatError` if a selector names nothing; the message lists what there is.
    package func select() throws(FormatError) -> (graph: ObjectGraph, root: NodeID) {
        guard let (graph, root) = graph else {
            throw FormatError(
                .unsupported, "an ONNX file holds one graph and no objects to choose from",
                file: reference.path)
        }
        let objects = ObjectReader(graph)
        var node = root
        for (depth, selector) in reference.selectors.enumerated() {
            guard let next = Self.child(selector, of: node, objects) else {
                var whole = reference
                whole.selectors = []
                let place = ([whole.description + "#"] + reference.selectors.prefix(depth)).joined(
                    separator: "/")
                throw FormatError(
                    .malformed,
                    "nothing is called \(selector) in \(place); there is: "
                        + Self.choices(of: node, in: graph), file: reference.path)
            }
            node = next
        }
        return (graph, node)
    }

    /// What ``select()`` finds, of a file of which no part is missing.
    package func selectWhole() throws(FormatError) -> (graph: ObjectGraph, root: NodeID) {
        try requireWhole()
        return try select()
    }

    /// What `work` makes of what was selected; what is wrong with it is said of this file.
    package func naming<Result>(
        _ work: (_ graph: ObjectGraph, _ root: NodeID) throws(FormatError) -> Result
    ) throws(FormatError) -> Result {
        let (graph, root) = try selectWhole()
        do throws(FormatError) {
            return try work(graph, root)
        } catch {
            throw error.inFile(reference.description)
        }
    }

    /// The protocol of its first pickle; `nil` if it holds none.
    package var pickleProtocol: Int? {
        if case .pickles(let file) = contents { file.pickles.streams[0].protocolVersion } else { nil }
    }

    /// What ``select()`` finds, or `nil`.
    package var selected: (graph: ObjectGraph, root: NodeID)? { try? select() }

    private static func child(
        _ selector: String, of node: NodeID, _ objects: ObjectReader
    ) -> NodeID? {
        let graph = objects.graph
        if graph.kind(of: node) == .dictionary {
            let children = Array(graph.children(of: node))
            for place in stride(from: 0, to: children.count, by: 2) {
                let key = children[place]
                if graph.text(of: key) == selector || graph.integer(of: key).map(String.init) == selector {
                    return children[place + 1]
                }
            }
            return nil
        }
        guard let place = Int(selector), place >= 0 else { return nil }
        if let items = objects.items(at: node) {
            return place < items.count ? items[items.startIndex + place] : nil
        }
        guard let (elements, _, _) = objects.objectArray(at: node), place < elements.count else { return nil }
        return elements[place]
    }

    private static func choices(of node: NodeID, in graph: ObjectGraph) -> String {
        switch graph.kind(of: node) {
        case .dictionary:
            let children = Array(graph.children(of: node))
            let keys = stride(from: 0, to: children.count, by: 2).prefix(20).map {
                GraphDescription.literal(children[$0], in: graph)
            }
            return keys.joined(separator: ", ")
        case .list, .tuple: return "0 to \(max(graph.childCount(of: node) - 1, 0))"
        default:
            if let (elements, _, _) = ObjectReader(graph).objectArray(at: node) {
                return "0 to \(max(elements.count - 1, 0))"
            }
            return "one object, no container"
        }
    }

    /// How the file was written, in a few words.
    package var dialect: String {
        let inner =
            switch contents {
            case .pickles(let file): file.dialectDescription
            case .skops(let file): "protocol \(file.dialect.protocolVersion), skops \(file.dialect.version)"
            case .onnx(let model): model.dialectDescription
            }
        return ([inner] + layers.reversed().map { "in " + $0.description }).filter { !$0.isEmpty }.joined(
            separator: ", ")
    }
}
