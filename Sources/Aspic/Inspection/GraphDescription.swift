import AspicCore
import ObjectGraph
import PickleFormat

/// Describes objects of classes nobody knows the way scikit-learn would print them: class name and what looks
/// like constructor parameters.
struct GraphDescription {
    private let graph: ObjectGraph
    private let objects: ObjectReader
    private var budget: Int

    /// Longer descriptions end in dots.
    private static let budget = 400
    private static let maximumDepth = 12

    static func describe(_ node: NodeID, in graph: ObjectGraph) -> String {
        var description = GraphDescription(graph: graph)
        return description.text(of: node, depth: 0)
    }

    private init(graph: ObjectGraph) {
        self.graph = graph
        objects = ObjectReader(graph)
        budget = Self.budget
    }

    /// A plain value as a Python literal; anything else as dots.
    static func literal(_ node: NodeID, in graph: ObjectGraph) -> String {
        switch graph.kind(of: node) {
        case .none: "None"
        case .true: "True"
        case .false: "False"
        case .integer: graph.integer(of: node).map(String.init) ?? "..."
        case .bigInteger:
            // Python prints no longer ones either.
            graph.contentCount(of: node) <= BigInteger.maximumDecimalBytes
                ? BigInteger.decimal(littleEndian: graph.content(of: node))
                : "int of \(graph.contentCount(of: node)) bytes"
        case .float: graph.float(of: node).map(PythonRepr.float) ?? "..."
        case .string, .legacyString: PythonRepr.string(String((graph.text(of: node) ?? "").prefix(60)))
        default: "..."
        }
    }

    private mutating func text(of node: NodeID, depth: Int) -> String {
        budget -= 1
        guard depth < Self.maximumDepth, budget > 0 else { return "..." }
        if let array = objects.array(at: node) { return "array(\(shape(array.shape)), \(array.dtype.name))" }
        if let (_, shape, _) = objects.objectArray(at: node) { return "array(\(self.shape(shape)), object)" }
        if let value = objects.double(at: node), graph.kind(of: node) == .reduce {
            return PythonRepr.float(value)
        }
        switch graph.kind(of: node) {
        case .list: return "[" + items(node, depth) + "]"
        case .tuple:
            return "(" + items(node, depth) + (graph.childCount(of: node) == 1 ? ",)" : ")")
        case .set, .frozenSet: return "{" + items(node, depth) + "}"
        case .dictionary: return "{" + pairs(node, depth) + "}"
        case .bytes, .byteArray: return "bytes(\(graph.content(of: node).count))"
        case .global: return objects.name(of: node)?.name ?? "?"
        case .reduce, .newObject, .newObjectExtended, .instance: return object(node, depth)
        default: return Self.literal(node, in: graph)
        }
    }

    private func shape(_ shape: [Int]) -> String {
        "(" + shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? ",)" : ")")
    }

    private mutating func items(_ node: NodeID, _ depth: Int) -> String {
        var parts: [String] = []
        for child in graph.children(of: node) {
            if budget <= 0 || parts.count == 20 {
                parts.append("...")
                break
            }
            parts.append(text(of: child, depth: depth + 1))
        }
        return parts.joined(separator: ", ")
    }

    private mutating func pairs(_ node: NodeID, _ depth: Int) -> String {
        var parts: [String] = []
        let children = Array(graph.children(of: node))
        for place in stride(from: 0, to: children.count, by: 2) {
            if budget <= 0 || parts.count == 20 {
                parts.append("...")
                break
            }
            let value = text(of: children[place + 1], depth: depth + 1)
            parts.append(text(of: children[place], depth: depth + 1) + ": " + value)
        }
        return parts.joined(separator: ", ")
    }

    /// `Name(parameter=value, ...)`: of a class of scikit-learn the parameters that are not the constructor's own
    /// defaults, in the order of their names; of any other all attributes without a leading or trailing underscore.
    private mutating func object(_ node: NodeID, _ depth: Int) -> String {
        guard let object = objects.object(at: node) else { return "?" }
        let name = objects.name(of: object.callable)
        guard let state = object.state, let attributes = objects.attributes(ofState: state) else {
            return (name?.name ?? "?") + "("
                + (graph.kind(of: object.arguments) == .tuple ? items(object.arguments, depth) : "")
                + ")"
        }
        let known = name.flatMap { $0.module.hasPrefix("sklearn.") ? ConstructorDefaults.of($0.name) : nil }
        let inherited = known == nil ? [] : InheritedAttributes.of(name?.name ?? "")
        var parameters: [(key: String, value: NodeID)] = []
        let children = Array(graph.children(of: attributes))
        for place in stride(from: 0, to: children.count - 1, by: 2) {
            guard let key = graph.text(of: children[place]), !key.hasPrefix("_"), !key.hasSuffix("_"),
                !inherited.contains(key), known != nil || graph.kind(of: children[place + 1]) != .none
            else { continue }
            parameters.append((key, children[place + 1]))
        }
        if known != nil { parameters.sort { $0.key < $1.key } }
        var parts: [String] = []
        for (key, value) in parameters {
            if budget <= 0 {
                parts.append("...")
                break
            }
            let before = budget
            let text = text(of: value, depth: depth + 1)
            if known?.isDefault(key, text) ?? (known != nil && graph.kind(of: value) == .none) {
                // What is not shown leaves its room to others.
                budget = before
            } else {
                parts.append(key + "=" + text)
            }
        }
        return (name?.name ?? "?") + "(" + parts.joined(separator: ", ") + ")"
    }
}
