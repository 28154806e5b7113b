import AspicCore
import ObjectGraph

/// One node of a schema to be written. Children are places in ``SchemaTree/nodes``.
struct SchemaNode {
    /// What a node holds besides its class and kind.
    enum Body {
        /// `TypeNode`, `FunctionNode`.
        case name
        /// `JsonNode`: a JSON text.
        case json(Bytes)
        /// `content` is a list of all children.
        case items
        /// `key_types` is the first child, `content` holds the others under these keys.
        case dictionary([Bytes])
        /// `content` holds the children under these keys.
        case members([StaticString])
        /// `content` is the only child; `null` if there is none.
        case content
        /// `attrs` is the only child.
        case attributes
        /// `content` is the first child, the arguments within `__reduce__` are the second.
        case reduce
        /// `content` is a list of all children but the last, which is the `shape`.
        case objectArray
        /// A member of the zip, by its place in ``SchemaTree/members``; with the type of storage.
        case member(Int, storage: StaticString?)
        /// Bounds as JSON texts.
        case slice([String])
        /// The method's name; its object is the only child.
        case method(Bytes)
    }

    var loader: SkopsLoader
    var type: QualifiedName
    var body: Body
    var children: [Int] = []
    /// Occurrences in other nodes.
    var references = 0
}

/// A schema as a graph: nodes that occur several times are there once.
struct SchemaTree {
    var nodes: [SchemaNode] = []
    var root = 0
    /// Contents of the zip's members, and their names' endings.
    var members: [(contents: Bytes, suffix: String)] = []

    /// How many nodes there are if every one is written in full wherever it occurs; the largest number if that
    /// is beyond counting. A node within itself counts once.
    func occurrences() -> Int {
        var sizes = [Int?](repeating: nil, count: nodes.count)
        var path: [(place: Int, next: Int)] = [(root, 0)]
        sizes[root] = 1
        while let (place, next) = path.last {
            if next < nodes[place].children.count {
                path[path.count - 1].next += 1
                let child = nodes[place].children[next]
                if sizes[child] == nil {
                    sizes[child] = 1
                    path.append((child, 0))
                }
                continue
            }
            var size = 1
            for child in nodes[place].children {
                let (sum, overflow) = size.addingReportingOverflow(sizes[child] ?? 1)
                size = overflow ? .max : sum
            }
            sizes[place] = size
            path.removeLast()
        }
        return sizes[root] ?? 1
    }
}
