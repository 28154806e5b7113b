import AspicCore
import Estimators
import ObjectGraph

/// The parameters of a model of any class, named as `get_params` names them: `svc__C`.
///
/// Read from the attributes of its objects: what neither begins nor ends with an underscore is what its constructor
/// was given, by scikit-learn's conventions for estimators.
package struct ModelParameters {
    package struct Parameter: Sendable {
        package let name: String
        /// As Python prints it, long values shortened.
        package let value: String
    }

    private let graph: ObjectGraph
    private let objects: ObjectReader
    private var found: [Parameter] = []

    /// More are not listed.
    private static let most = 2000
    private static let maximumDepth = 8

    /// Of the model in a file; none of what is no object, and of ONNX.
    package static func of(_ file: ModelFile) -> [Parameter] {
        guard let (graph, root) = file.selected ?? file.graph else { return [] }
        var parameters = ModelParameters(graph: graph)
        parameters.add(below: root, "", depth: 0)
        return parameters.found
    }

    private init(graph: ObjectGraph) {
        self.graph = graph
        objects = ObjectReader(graph)
    }

    private mutating func add(below node: NodeID, _ prefix: String, depth: Int) {
        guard depth < Self.maximumDepth, let state = objects.object(at: node)?.state,
            let attributes = objects.attributes(ofState: state)
        else { return }
        let pairs = Array(graph.children(of: attributes))
        let inherited = inheritedAttributes(of: node)
        for place in stride(from: 0, to: pairs.count - 1, by: 2) {
            guard found.count < Self.most, let key = graph.text(of: pairs[place]), !key.hasPrefix("_"),
                !key.hasSuffix("_"), !inherited.contains(key)
            else { continue }
            let value = pairs[place + 1]
            let name = prefix + key
            found.append(Parameter(name: name, value: GraphDescription.describe(value, in: graph)))
            if isEstimator(value) {
                add(below: value, name + "__", depth: depth + 1)
            } else {
                addNamed(in: value, prefix, depth: depth)
            }
        }
    }

    /// Steps, transformers and estimators: tuples of a name and an estimator.
    private mutating func addNamed(in list: NodeID, _ prefix: String, depth: Int) {
        guard graph.kind(of: list) == .list else { return }
        for tuple in graph.children(of: list)
        where graph.kind(of: tuple) == .tuple && graph.childCount(of: tuple) >= 2 {
            guard let name = graph.text(of: graph.child(0, of: tuple)) else { return }
            let estimator = graph.child(1, of: tuple)
            guard isEstimator(estimator), found.count < Self.most else { continue }
            found.append(
                Parameter(name: prefix + name, value: GraphDescription.describe(estimator, in: graph)))
            add(below: estimator, prefix + name + "__", depth: depth + 1)
        }
    }

    private func inheritedAttributes(of node: NodeID) -> Set<String> {
        guard let name = objects.className(of: node), name.module.hasPrefix("sklearn.") else {
            return []
        }
        return InheritedAttributes.of(name.name)
    }

    private func isEstimator(_ node: NodeID) -> Bool {
        guard let state = objects.object(at: node)?.state else { return false }
        return objects.attributes(ofState: state) != nil && objects.array(at: node) == nil
    }
}
