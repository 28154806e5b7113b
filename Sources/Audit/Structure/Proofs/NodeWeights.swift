import AspicCore
import ObjectGraph

/// How much decoding a node takes: nodes and bytes below it, where what is shared counts as often as something leads
/// to it. Estimators within others count for those that decode them as well.
struct NodeWeights {
    private let objects: ObjectReader
    private let names: GraphNames
    private var parts: [Part]

    private struct Part {
        var isOpen = false, isDone = false
        /// What is the node's own, down to the next estimators.
        var own = 0
        /// What decoding those takes.
        var inner = 0

        mutating func add(_ own: Int, _ inner: Int) {
            self.own = min(self.own + own, NodeWeights.most)
            self.inner = min(self.inner + inner, NodeWeights.most)
        }
    }

    /// A node on the way down, and which of its children is next.
    private struct Step {
        let node: NodeID
        let count: Int
        var next = 0
    }

    /// More than any file has room for, and far from an overflow.
    private static let most = 1 << 40
    /// Those that look at no other estimator while they are decoded.
    private static let simple: Set<String> = [
        "DecisionTreeClassifier", "LinearDiscriminantAnalysis", "PCA", "SVC", "StandardScaler",
    ]

    init(_ objects: ObjectReader, _ names: GraphNames) {
        self.objects = objects
        self.names = names
        parts = Array(repeating: Part(), count: objects.graph.count)
    }

    /// Each node is looked at once, whoever asks.
    mutating func weight(of root: NodeID) -> Int {
        var path: [Step] = []
        open(root, &path)
        while let step = path.last {
            let node = step.node
            guard step.next < step.count else {
                path.removeLast()
                parts[Int(node.index)].isOpen = false
                parts[Int(node.index)].isDone = true
                if let parent = path.last?.node { add(node, to: parent) }
                continue
            }
            path[path.count - 1].next += 1
            let child = objects.graph.child(step.next, of: node)
            if parts[Int(child.index)].isDone {
                add(child, to: node)
            } else if !parts[Int(child.index)].isOpen {
                open(child, &path)
            }
        }
        return weight(of: root, names.decodedClass(of: root, objects))
    }

    private mutating func open(_ node: NodeID, _ path: inout [Step]) {
        guard !parts[Int(node.index)].isDone else { return }
        switch objects.graph.kind(of: node) {
        case .string, .legacyString, .global:
            // Names, which nearly everything shares and which are compared as a whole.
            parts[Int(node.index)].isDone = true
            parts[Int(node.index)].own = 1
            if let parent = path.last?.node { add(node, to: parent) }
        default:
            parts[Int(node.index)].isOpen = true
            parts[Int(node.index)].own =
                1 + ProofWork.bytes(of: node, objects.graph) + lookups(in: node)
            path.append(Step(node: node, count: objects.graph.children(of: node).count))
        }
    }

    /// Attributes are looked for from the first on, which takes long where there are more than any class has.
    private func lookups(in node: NodeID) -> Int {
        let pairs = objects.graph.childCount(of: node) / 2
        return objects.graph.kind(of: node) == .dictionary && pairs > 64 ? 8 * pairs : 0
    }

    private mutating func add(_ child: NodeID, to node: NodeID) {
        let part = parts[Int(child.index)]
        if let name = names.decodedClass(of: child, objects) {
            parts[Int(node.index)].add(1, weight(of: child, name))
        } else {
            parts[Int(node.index)].add(part.own, part.inner)
        }
    }

    private func weight(of node: NodeID, _ estimator: QualifiedName?) -> Int {
        let part = parts[Int(node.index)]
        return estimator.map { Self.simple.contains($0.name) } ?? false ? part.own : part.own + part.inner
    }
}
