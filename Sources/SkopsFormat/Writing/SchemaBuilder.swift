import AspicCore
import JsonFormat
import NumpyFormat
import ObjectGraph

/// Finds for every node of a canonical graph the skops node that builds the same object.
///
/// Works through a list of nodes to fill, so depth does not matter. Scalars and names that are equal become
/// one node; of everything that can change, identity is kept.
struct SchemaBuilder {
    let graph: ObjectGraph
    let dialect: SkopsDialect
    let objects: ObjectReader
    let headerStyle: NpyHeader.Style
    var tree = SchemaTree()
    private var known: [NodeID: Int] = [:]
    private var pending: [(place: Int, children: [NodeID])] = []
    private var scalars: [ContentKey: Int] = [:]
    var namesKnown: [QualifiedName: Int] = [:]
    private var memberPlaces: [ContentKey: Int] = [:]
    private var keyTypeLists: [[Int]: Int] = [:]
    private var depth = 0
    private static let depthLimit = 100

    init(_ graph: ObjectGraph, dialect: SkopsDialect) {
        self.graph = graph
        self.dialect = dialect
        objects = ObjectReader(graph)
        headerStyle = dialect.headerStyle()
    }

    static func build(_ graph: ObjectGraph, dialect: SkopsDialect) throws(FormatError) -> SchemaTree {
        var builder = SchemaBuilder(graph, dialect: dialect)
        guard let root = graph.roots.first else {
            throw FormatError(.notRepresentable, "a graph without a root")
        }
        builder.tree.root = try builder.visit(root)
        while let (place, children) = builder.pending.popLast() {
            for child in children {
                let node = try builder.visit(child)
                builder.tree.nodes[place].children.append(node)
            }
        }
        for (place, child) in builder.lastChildren { builder.tree.nodes[place].children.append(child) }
        builder.countReferences()
        return builder.tree
    }

    private mutating func countReferences() {
        for place in tree.nodes.indices {
            for child in tree.nodes[place].children { tree.nodes[child].references += 1 }
        }
        tree.nodes[tree.root].references += 1
    }

    func refusal(_ what: String) -> FormatError {
        FormatError(.notRepresentable, "skops has no node for \(what)")
    }

    // MARK: - Adding nodes

    mutating func add(
        _ loader: SkopsLoader, _ module: String, _ name: String, _ body: SchemaNode.Body,
        _ children: [Int] = []
    ) -> Int {
        tree.nodes.append(
            SchemaNode(loader: loader, type: QualifiedName(module, name), body: body, children: children))
        return tree.nodes.count - 1
    }

    /// A node whose children are nodes of the graph, visited later.
    mutating func add(
        _ loader: SkopsLoader, _ type: QualifiedName, _ body: SchemaNode.Body, visiting children: [NodeID]
    ) -> Int {
        let place = add(loader, type.module, type.name, body)
        pending.append((place, children))
        return place
    }

    /// Adds children of the graph behind those that a node has already.
    mutating func addChildren(_ children: [NodeID], to place: Int) { pending.append((place, children)) }

    /// A `JsonNode`; equal ones are one.
    mutating func json(_ text: Bytes) -> Int {
        let key = ContentKey(text)
        if let place = scalars[key] { return place }
        let place = add(.json, "builtins", "str", .json(text))
        scalars[key] = place
        return place
    }

    mutating func json(_ text: String) -> Int { json(Bytes(text.utf8)) }

    /// The list of the types of a dictionary's keys. Nobody keeps it, so equal ones are one.
    mutating func keyTypes(_ types: [Int]) -> Int {
        if let place = keyTypeLists[types] { return place }
        let place = add(.list, "builtins", "list", .items, types)
        keyTypeLists[types] = place
        return place
    }

    /// A member of the zip; members with equal contents are one, however many nodes read it.
    mutating func member(_ contents: Bytes, suffix: String) -> Int {
        let key = ContentKey(contents)
        if let place = memberPlaces[key] { return place }
        tree.members.append((contents, suffix))
        memberPlaces[key] = tree.members.count - 1
        return tree.members.count - 1
    }

    // MARK: - Visiting

    mutating func visit(_ id: NodeID) throws(FormatError) -> Int {
        if let place = known[id] { return place }
        // Most children wait in a list; the few that are needed at once may be nested by a hostile file.
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            throw FormatError(.limitExceeded, "methods nested more than \(Self.depthLimit) deep")
        }
        let place = try make(id)
        known[id] = place
        return place
    }

    private mutating func make(_ id: NodeID) throws(FormatError) -> Int {
        let node = graph[id]
        if !graph.operations(of: id).isEmpty {
            switch node.kind {
            case .reduce, .newObject, .newObjectExtended: break
            default: throw refusal("a value that is changed after it was made")
            }
        }
        switch node.kind {
        case .none: return json("null")
        case .true: return json("true")
        case .false: return json("false")
        case .integer: return json(String(Int64(bitPattern: node.b)))
        case .bigInteger: return json(try decimal(of: id))
        case .float: return json(pythonRepr(Double(bitPattern: node.b)))
        case .string:
            var writer = JsonWriter()
            writer.string(graph.content(of: id))
            return json(Bytes(writer.bytes))
        case .bytes, .legacyString, .byteArray:
            let isArray = node.kind == .byteArray
            let place = member(graph.content(of: id), suffix: ".bin")
            return add(
                isArray ? .byteArray : .bytes, "builtins", isArray ? "bytearray" : "bytes",
                .member(place, storage: nil))
        case .list:
            return add(
                .list, QualifiedName("builtins", "list"), .items, visiting: Array(graph.children(of: id)))
        case .tuple:
            return add(
                .tuple, QualifiedName("builtins", "tuple"), .items, visiting: Array(graph.children(of: id)))
        case .set:
            return add(
                .set, QualifiedName("builtins", "set"), .items, visiting: Array(graph.children(of: id)))
        case .frozenSet:
            let list = add(
                .list, QualifiedName("builtins", "list"), .items, visiting: Array(graph.children(of: id)))
            let arguments = add(.tuple, "builtins", "tuple", .items, [list])
            return add(.constructor, "builtins", "frozenset", .content, [arguments])
        case .dictionary:
            return try dictionary(QualifiedName("builtins", "dict"), Array(graph.children(of: id)))
        case .global: return try name(try qualifiedName(id))
        case .array, .scalar: return try array(id)
        case .objectArray: return try objectArray(id)
        case .reduce: return try reduce(id)
        case .newObject: return try instance(id)
        case .newObjectExtended: return try extendedInstance(id)
        case .extension, .persistent, .buffer: throw refusal("a reference to something outside of the file")
        case .instance, .appendItems, .setItems, .addItems, .build, .setter, .discarded, .extended,
            .inlineArray, .nestedPickle:
            throw FormatError(.malformed, "the graph is not in canonical form")
        }
    }

    /// The digits of an integer, of which Python takes so many from a text and no more.
    func decimal(of id: NodeID) throws(FormatError) -> String {
        let content = graph.content(of: id)
        guard content.count <= DecimalInteger.mostBytes else {
            throw refusal(
                "an integer of more than \(DecimalInteger.mostDigits) digits, which Python does not read")
        }
        return DecimalInteger.decimal(of: content.array)
    }

    func qualifiedName(_ id: NodeID) throws(FormatError) -> QualifiedName {
        guard graph.kind(of: id) == .global, let module = graph.text(of: graph.child(0, of: id)),
            let name = graph.text(of: graph.child(1, of: id))
        else { throw refusal("an object made by something that has no name") }
        return QualifiedName(module, name)
    }

    /// Nodes that get one more child when all others are there.
    var lastChildren: [(place: Int, child: Int)] = []
}
