import AspicCore
import Compression
import JsonFormat
import NumpyFormat
import ObjectGraph
import ZipFormat

/// Builds the graph from the schema, depth first and in the order in which skops visits nodes, because that
/// order decides what an `__id__` that occurs twice means. The path to the current node is kept on a stack of
/// its own.
struct SkopsReader {
    let tape: JsonTape
    let archive: ZipArchive
    let limits: Limits
    /// How many nodes were begun, to look at the clock now and then.
    private var entered = 0
    var graph = ObjectGraph()
    var names = NameTable()
    var headers = NpyHeaderCache()
    let shared: SharedInflater
    /// Members that were read, in the archive's order, because several nodes may share one.
    var members: [Bytes?]

    var masks = MaskHabits()
    /// What `numpy.matrix` was made of.
    var matrices: [NodeID: NDArray] = [:]

    var protocolVersion = 2
    var version = ""
    var functions: Set<QualifiedName> = []
    var types: Set<QualifiedName> = []
    var namedTuples: Set<QualifiedName> = []

    /// A node some of whose children are still to be read.
    struct Frame {
        var loader: SkopsLoader
        /// The node's place on the tape.
        var index: Int
        var fields: SchemaFields
        /// `children[nextChild..<childEnd]` are still to be read.
        var childStart: Int
        var nextChild: Int
        var childEnd: Int
        /// `values[valueStart...]` are what was read.
        var valueStart: Int
    }

    private var frames: [Frame] = []
    var children: [Int] = []
    var values: [NodeID] = []
    private var known = IdTable()

    init(_ tape: JsonTape, archive: ZipArchive, limits: Limits) throws(FormatError) {
        self.tape = tape
        self.archive = archive
        self.limits = limits
        shared = SharedInflater(try Inflater())
        members = Array(repeating: nil, count: archive.entries.count)
        guard tape.kind(0) == .object else { throw FormatError(.malformed, "expected an object", offset: 0) }
        guard let place = tape.value("protocol", in: 0), let number = tape.integer(place) else {
            throw FormatError(.malformed, "expected the protocol's number", offset: 0)
        }
        guard (0...2).contains(number) else {
            throw FormatError(
                .unsupported, "skops protocol \(number); 0, 1 and 2 are read", offset: tape.offset(place))
        }
        protocolVersion = number
        version = tape.value("_skops_version", in: 0).flatMap { tape.text($0) } ?? ""
        graph.reserve(nodes: min(tape.count / 8, limits.nodes), links: min(tape.count / 8, limits.nodes))
    }

    mutating func run() throws(FormatError) {
        try enter(0)
        while let frame = frames.last {
            if frame.nextChild < frame.childEnd {
                frames[frames.count - 1].nextChild += 1
                try enter(children[frame.nextChild])
                continue
            }
            let node = try build(frame)
            frames.removeLast()
            children.removeLast(children.count - frame.childStart)
            values.removeLast(values.count - frame.valueStart)
            finish(node, frame.fields, frame.index)
        }
        guard let root = values.last else { throw FormatError(.malformed, "a schema without a root") }
        graph.roots = [root]
    }

    private mutating func finish(_ node: NodeID, _ fields: SchemaFields, _ index: Int) {
        values.append(node)
        if let id = id(fields) { known.set(id, place: index, node: node) }
    }

    private func id(_ fields: SchemaFields) -> Int? {
        guard fields.id >= 0, let id = tape.integer(fields.id), id != 0 else { return nil }
        return id
    }

    func failure(_ message: String, at index: Int) -> FormatError {
        FormatError(.malformed, message, offset: tape.offset(index))
    }

    /// Starts on the node at `index`, or takes what is known of it.
    private mutating func enter(_ index: Int) throws(FormatError) {
        guard tape.kind(index) == .object else { throw failure("expected a node", at: index) }
        guard graph.count < limits.nodes else {
            throw limits.exceeded(.nodes, "more than \(limits.nodes) values", offset: tape.offset(index))
        }
        entered &+= 1
        if entered & 0xFFFF == 0 { try limits.checkTime(offset: tape.offset(index)) }
        // Four of five nodes are repeats: their id is all that has to be read.
        let place = tape.value("__id__", in: index) ?? -1
        if place >= 0, let id = tape.integer(place), let node = known[id]?.node {
            values.append(node)
            return
        }
        let fields = SchemaFields(tape, index)
        if fields.id >= 0 {
            switch tape.kind(fields.id) {
            case .integer where tape.integer(fields.id) != nil, .null: break
            default: throw failure("expected a whole number as __id__", at: fields.id)
            }
        }
        if let id = id(fields), let entry = known[id] {
            guard let node = entry.node else {
                throw failure(
                    "a node contains itself (__id__ \(id)); skops cannot build such a thing", at: index)
            }
            values.append(node)
            return
        }
        guard fields.loader >= 0, let loader = SkopsLoader(tape, fields.loader) else {
            if fields.loader < 0, let id = id(fields) {
                throw failure("__id__ \(id) refers to a node that was not there before", at: index)
            }
            let name = fields.loader >= 0 ? tape.text(fields.loader) ?? "" : ""
            throw failure(
                name.isEmpty ? "a node without a loader" : "an unknown kind of node, “\(name)”", at: index)
        }
        guard fields.type >= 0, fields.module >= 0 else {
            throw failure("a node without class and module", at: index)
        }
        if loader == .cached {
            throw failure("a cached node refers to a node that was not there before", at: index)
        }
        if let leaf = try leaf(loader, fields, index) {
            finish(leaf, fields, index)
            return
        }
        if let id = id(fields) { known.set(id, place: index, node: nil) }
        let start = children.count
        try pushChildren(loader, fields, index)
        frames.append(
            Frame(
                loader: loader, index: index, fields: fields, childStart: start, nextChild: start,
                childEnd: children.count, valueStart: values.count))
    }

    /// The fields of the node that stands at `index`, or that its id stands for.
    func resolved(_ index: Int) -> SchemaFields {
        let fields = SchemaFields(tape, index)
        if fields.loader < 0, let id = id(fields), let entry = known[id] {
            return SchemaFields(tape, entry.place)
        }
        return fields
    }

    // MARK: - Children, in the order in which skops visits them

    private mutating func pushChildren(
        _ loader: SkopsLoader, _ fields: SchemaFields, _ index: Int
    ) throws(FormatError) {
        let content = fields.content
        func member(_ key: StaticString) throws(FormatError) -> Int {
            guard content >= 0, let place = tape.value(key, in: content) else {
                throw failure("expected “\(key)” in the content of a \(loader.rawValue)", at: index)
            }
            return place
        }
        switch loader {
        case .dictionary:
            guard fields.keyTypes >= 0, content >= 0, tape.kind(content) == .object else {
                throw failure("a dictionary without content or types of its keys", at: index)
            }
            children.append(fields.keyTypes)
            var place = content + 1
            while place < tape.next(content) {
                children.append(place + 1)
                place = tape.next(place + 1)
            }
        case .list, .set, .tuple:
            guard content >= 0, tape.kind(content) == .array else {
                throw failure("a sequence without content", at: index)
            }
            pushItems(of: content)
        case .defaultDictionary: children += [try member("main"), try member("default_factory")]
        case .deprecatedKeys: children += [try member("main"), try member("_deprecated_key_to_new_key")]
        case .method: children.append(try member("obj"))
        case .partial:
            children += [try member("func"), try member("args"), try member("kwds"), try member("namespace")]
        case .maskedArray: children += [try member("data"), try member("mask")]
        case .randomGenerator:
            children.append(try member("bit_generator"))
            if content >= 0, let seed = tape.value("seed_seq", in: content) { children.append(seed) }
        case .constructor, .randomState, .dtype:
            guard content >= 0 else { throw failure("a \(loader.rawValue) without content", at: index) }
            children.append(content)
        case .object:
            if content >= 0, tape.kind(content) != .null { children.append(content) }
        case .operatorFunction:
            guard fields.attributes >= 0 else { throw failure("an operator without attributes", at: index) }
            children.append(fields.attributes)
        case .tree, .loss, .quantileForest:
            guard content >= 0, fields.reduce >= 0, let arguments = tape.value("args", in: fields.reduce)
            else {
                throw failure("a \(loader.rawValue) without content or arguments", at: index)
            }
            children += [content, arguments]
        case .array:
            guard content >= 0, tape.kind(content) == .array, fields.shape >= 0 else {
                throw failure("an array of objects without content or shape", at: index)
            }
            pushItems(of: content)
            children.append(fields.shape)
        case .json, .type, .function, .bytes, .byteArray, .slice, .sparseMatrix, .cached: break
        }
    }

    private mutating func pushItems(of list: Int) {
        var place = list + 1
        let end = tape.next(list)
        while place < end {
            children.append(place)
            place = tape.next(place)
        }
    }
}

/// One decoder for all members.
final class SharedInflater {
    let inflater: Inflater

    init(_ inflater: consuming Inflater) { self.inflater = inflater }
}
