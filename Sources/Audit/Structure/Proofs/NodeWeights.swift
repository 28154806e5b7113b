import AspicCore
import ObjectGraph

/// How much decoding a node takes: nodes and bytes below it, where what is shared counts as often as something leads
/// to it. Estimators within others count for those that decode them as well.
struct NodeWeights {
    private let objects: ObjectReader
    private let graph: ObjectGraph
    private let names: GraphNames
    private var parts: [Part]

    private struct Part {
        var isOpen = false, isDone = false
        /// Whether it is an estimator that is decoded here, and one that looks at no other meanwhile.
        var isDecoded = false, isSimple = false
        /// What is the node's own, down to the next estimators.
        var own = 0
        /// What decoding those takes.
        var inner = 0

        /// What decoding it takes.
        var weight: Int { isSimple ? own : own + inner }

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
        graph = objects.graph
        parts = Array(repeating: Part(), count: graph.count)
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
            let child = graph.child(step.next, of: node)
            if parts[Int(child.index)].isDone {
                add(child, to: node)
            } else if !parts[Int(child.index)].isOpen {
                open(child, &path)
            }
        }
        return parts[Int(root.index)].weight
    }

    private mutating func open(_ node: NodeID, _ path: inout [Step]) {
        guard !parts[Int(node.index)].isDone else { return }
        switch graph.kind(of: node) {
        case .string, .legacyString, .global:
            // Names, which nearly everything shares and which are compared as a whole.
            parts[Int(node.index)].isDone = true
            parts[Int(node.index)].own = 1
            if let parent = path.last?.node { add(node, to: parent) }
        default:
            var part = Part()
            part.isOpen = true
            part.own = 1 + ProofWork.bytes(of: node, graph) + lookups(in: node)
            if graph.isConstruction(node), let name = names.decodedClass(of: node, objects) {
                part.isDecoded = true
                part.isSimple = Self.simple.contains(name.name)
            }
            parts[Int(node.index)] = part
            path.append(Step(node: node, count: graph.children(of: node).count))
        }
    }

    /// Attributes are looked for from the first on, which takes long where there are more than any class has.
    private func lookups(in node: NodeID) -> Int {
        let pairs = graph.childCount(of: node) / 2
        return graph.kind(of: node) == .dictionary && pairs > 64 ? 8 * pairs : 0
    }

    private mutating func add(_ child: NodeID, to node: NodeID) {
        let part = parts[Int(child.index)]
        if part.isDecoded {
            parts[Int(node.index)].add(1, part.weight)
        } else {
            parts[Int(node.index)].add(part.own, part.inner)
        }
    }
}
