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
        var path = open(root).map { [$0] } ?? []
        walk: while var step = path.popLast() {
            while step.next < step.count {
                let child = graph.child(step.next, of: step.node)
                step.next += 1
                // What leads back is being looked at.
                guard !parts[Int(child.index)].isOpen else { continue }
                if let below = open(child) {
                    path.append(step)
                    path.append(below)
                    continue walk
                }
                add(child, to: step.node)
            }
            parts[Int(step.node.index)].isOpen = false
            parts[Int(step.node.index)].isDone = true
            if let parent = path.last?.node { add(step.node, to: parent) }
        }
        return parts[Int(root.index)].weight
    }

    /// What is below `node`, to be looked at next; `nil` if that is nothing, or if it has been looked at.
    private mutating func open(_ node: NodeID) -> Step? {
        guard !parts[Int(node.index)].isDone else { return nil }
        var part = Part()
        var count = 0
        switch graph.kind(of: node) {
        case .string, .legacyString, .global:
            // Names, which nearly everything shares and which are compared as a whole.
            part.own = 1
        default:
            count = graph.children(of: node).count
            part.own = 1 + ProofWork.bytes(of: node, graph) + lookups(in: node)
            if let name = names.decodedClass(of: node, objects) {
                part.isDecoded = true
                part.isSimple = Self.simple.contains(name.name)
            }
        }
        part.isDone = count == 0
        part.isOpen = count > 0
        parts[Int(node.index)] = part
        return count > 0 ? Step(node: node, count: count) : nil
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
