import AspicCore
import JsonFormat
import ObjectGraph

/// Writes a schema as JSON, node by node from a list of steps, so that depth does not matter.
struct SchemaWriter {
    private enum Step {
        case node(Int)
        case key(StaticString)
        case textKey(Bytes)
        case beginObject, endObject, beginArray, endArray
        case plain(StaticString)
        case file(Int)
        /// `__id__`, the end of the object, and the node is no longer being written.
        case finish(node: Int, id: Int?)
    }

    private enum Progress { case new, open, done }

    /// More nodes than this, about a gigabyte of text, are not written in full: shared parts of a graph can
    /// repeat without bound.
    private static let nodeLimit = 2_500_000

    private let tree: SchemaTree
    private let dialect: SkopsDialect
    private var writer: JsonWriter
    private var steps: [Step] = []
    private var progress: [Progress]
    private var ids: [Int?]
    private var nextID = 1
    private var written = 0
    /// Ids and file names of the nodes of the file that is written again, in the order of its text.
    private let occurrences: [(id: Int?, file: String?)]
    /// For each member of the tree, the names it is to have in the zip.
    private(set) var names: [[String]]
    private var takenNames: Set<String> = ["schema.json"]
    private var nextName = 0

    init(_ tree: SchemaTree, dialect: SkopsDialect, occurrences: [(id: Int?, file: String?)]) {
        self.tree = tree
        self.dialect = dialect
        self.occurrences = occurrences
        let layout: JsonWriter.Layout = dialect.layout == .compact ? .compact : .indented(2)
        writer = JsonWriter(layout)
        progress = [Progress](repeating: .new, count: tree.nodes.count)
        ids = [Int?](repeating: nil, count: tree.nodes.count)
        names = [[String]](repeating: [], count: tree.members.count)
    }

    /// The text of `schema.json`.
    mutating func run() throws(FormatError) -> Bytes {
        guard dialect.layout == .compact || tree.occurrences() <= Self.nodeLimit else {
            throw FormatError(
                .limitExceeded,
                "written in full, the file would have more than \(Self.nodeLimit) nodes; the compact layout "
                    + "writes repeats once")
        }
        try write(tree.root, isRoot: true)
        while let step = steps.popLast() {
            switch step {
            case .node(let node): try write(node, isRoot: false)
            case .key(let key): writer.key(key)
            case .textKey(let key): writer.key(key)
            case .beginObject: writer.beginObject()
            case .endObject: writer.endObject()
            case .beginArray: writer.beginArray()
            case .endArray: writer.endArray()
            case .plain(let text): writer.plain(text)
            case .file(let member): writer.string(name(ofMember: member))
            case .finish(let node, let id):
                if let id {
                    writer.key("__id__")
                    writer.integer(id)
                }
                if steps.isEmpty { finishRoot() }
                writer.endObject()
                progress[node] = .done
            }
        }
        return Bytes(writer.bytes)
    }

    private mutating func finishRoot() {
        writer.key("protocol")
        writer.integer(dialect.protocolVersion)
        writer.key("_skops_version")
        writer.string(dialect.version)
    }

    // MARK: - Nodes

    private mutating func write(_ place: Int, isRoot: Bool) throws(FormatError) {
        let node = tree.nodes[place]
        switch progress[place] {
        case .open:
            throw FormatError(
                .notRepresentable,
                "an object of class \(node.type) contains itself; skops cannot hold such a thing")
        case .done where dialect.layout == .compact:
            if let id = ids[place] {
                writer.beginObject()
                writer.key("__id__")
                writer.integer(id)
                writer.endObject()
                return
            }
        case .done, .new: break
        }
        written += 1
        progress[place] = .open
        let id = id(of: place)
        writer.beginObject()
        // skops' own order of the members.
        let hasLateLoader =
            dialect.layout == .plain
            && (node.loader == .tree || node.loader == .quantileForest || isPlainLoss(node))
        writer.key("__class__")
        writer.string(node.type.name)
        writer.key("__module__")
        writer.string(node.type.module)
        if !hasLateLoader {
            writer.key("__loader__")
            writer.string(node.loader.rawValue)
        }
        var next = body(node)
        if hasLateLoader { next += [.key("__loader__"), Self.loaderStep(node.loader)] }
        next.append(.finish(node: place, id: id))
        steps += next.reversed()
    }

    /// A loss that names itself as its constructor, which skops writes in another order than others.
    private func isPlainLoss(_ node: SchemaNode) -> Bool {
        node.loader == .loss && node.type.name != "CyHalfMultinomialLoss"
    }

    private static func loaderStep(_ loader: SkopsLoader) -> Step {
        switch loader {
        case .tree: .plain("TreeNode")
        case .quantileForest: .plain("QuantileForestNode")
        default: .plain("LossNode")
        }
    }

    private mutating func id(of place: Int) -> Int? {
        if dialect.layout == .plain {
            if written <= occurrences.count { return occurrences[written - 1].id }
            return place + 1
        }
        guard tree.nodes[place].references > 1 else { return nil }
        ids[place] = nextID
        nextID += 1
        return ids[place]
    }

    /// What follows class and loader.
    private mutating func body(_ node: SchemaNode) -> [Step] {
        let isPlain = dialect.layout == .plain
        switch node.body {
        case .name:
            guard dialect.protocolVersion == 0, node.loader == .function else { return [] }
            writer.key("content")
            writer.beginObject()
            writer.key("module_path")
            writer.string(node.type.module)
            writer.key("function")
            writer.string(node.type.name)
            return [.endObject]
        case .json(let text):
            writer.key("content")
            writer.string(text)
            if isPlain {
                writer.key("is_json")
                writer.bool(true)
            }
            return []
        case .items: return [.key("content"), .beginArray] + node.children.map { .node($0) } + [.endArray]
        case .dictionary(let keys):
            var content: [Step] = [.key("content"), .beginObject]
            for (key, child) in zip(keys, node.children.dropFirst()) {
                content += [.textKey(key), .node(child)]
            }
            content.append(.endObject)
            let types: [Step] = [.key("key_types"), .node(node.children[0])]
            // skops visits the types first; where repeats are written once, so must the text.
            return isPlain ? content + types : types + content
        case .members(let keys):
            var content: [Step] = [.key("content"), .beginObject]
            for (key, child) in zip(keys, node.children) { content += [.key(key), .node(child)] }
            return content + [.endObject]
        case .content: return [.key("content"), .node(node.children[0])]
        case .attributes: return [.key("attrs"), .node(node.children[0])]
        case .reduce:
            let content: [Step] = [.key("content"), .node(node.children[0])]
            let arguments: [Step] = [
                .key("__reduce__"), .beginObject, .key("args"), .node(node.children[1]), .endObject,
            ]
            return isPlain ? arguments + content : content + arguments
        case .objectArray:
            let shape: [Step] = [.key("shape"), .node(node.children[node.children.count - 1])]
            return [.key("content"), .beginArray] + node.children.dropLast().map { .node($0) }
                + [.endArray, .key("type"), .plain("json")] + shape
        case .member(let member, let storage):
            if let storage {
                writer.key("type")
                writer.plain(storage)
            }
            return [.key("file"), .file(member)]
        case .slice(let bounds):
            writer.key("content")
            writer.beginObject()
            for (key, bound) in zip(["start", "stop", "step"] as [StaticString], bounds) {
                writer.key(key)
                writer.raw(bound)
            }
            return [.endObject]
        case .method(let name):
            writer.key("content")
            writer.beginObject()
            writer.key("func")
            writer.string(name)
            return [.key("obj"), .node(node.children[0]), .endObject]
        }
    }

    // MARK: - Members

    /// The name of a member's file, given when it is first written.
    private mutating func name(ofMember member: Int) -> String {
        if dialect.layout == .plain, written <= occurrences.count, let name = occurrences[written - 1].file {
            if names[member].contains(name) { return name }
            if takenNames.insert(name).inserted {
                names[member].append(name)
                return name
            }
        }
        if let name = names[member].first { return name }
        var name: String
        repeat {
            name = String(nextName, radix: 36) + tree.members[member].suffix
            nextName += 1
        } while !takenNames.insert(name).inserted
        names[member].append(name)
        return name
    }
}
