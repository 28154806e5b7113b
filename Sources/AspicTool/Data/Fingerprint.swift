import Aspic
import AspicCore
import Estimators
import Hashing
import ObjectGraph

/// Says which model it is, whatever format its file has: a SHA-256 over the canonical form.
///
/// The form is walked from its root. What can change (lists, dictionaries, objects) is numbered as it is met,
/// and a number stands for it when it is met again; everything else counts by its value, arrays too, because joblib
/// writes a shared array as often as it is used. Objects that stand on a dictionary or a list count alike in
/// all protocols, though 0 and 1 hand the contents to a call. ONNX, which holds no Python objects, goes by the
/// file's bytes.
struct Fingerprint {
    private let graph: ObjectGraph
    private var hash = ContentDigest.Stream()
    private var buffer: [UInt8] = []
    private var numbers: [NodeID: UInt64] = [:]
    /// Digests of large values, so that naming one often costs no more than naming it once.
    private var digests: [NodeID: [UInt8]] = [:]
    private var pending: [Step] = []

    private enum Step {
        case node(NodeID)
        case mark(UInt8)
    }

    private init(_ canonical: ObjectGraph) { graph = canonical }

    static func of(_ file: ModelFile) throws -> String {
        guard file.format != .onnx else { return ContentDigest(of: file.bytes).hexadecimal }
        let (graph, root) = try file.select()
        return try of(graph, root)
    }

    /// Of a model that was fitted here.
    static func of(_ model: Model) throws -> String? {
        guard let estimator = model.estimator else { return nil }
        let graph = try EstimatorEncoder.encode(estimator)
        return try of(graph, graph.roots[0])
    }

    static func of(_ graph: ObjectGraph, _ root: NodeID) throws(FormatError) -> String {
        let canonical = try CanonicalForm.of(graph, root: root)
        var fingerprint = Fingerprint(canonical)
        return fingerprint.walk(from: canonical.roots[0])
    }

    // MARK: - Walking

    private mutating func walk(from root: NodeID) -> String {
        pending = [.node(root)]
        while let step = pending.popLast() {
            switch step {
            case .mark(let mark): put(byte: mark)
            case .node(let node): visit(node)
            }
            if buffer.count > 1 << 16 { flush() }
        }
        flush()
        return hash.finish().hexadecimal
    }

    private mutating func visit(_ id: NodeID) {
        let node = graph[id]
        switch node.kind {
        case .none, .true, .false: put(node.kind)
        case .integer, .float:
            put(node.kind)
            put(node.b)
        case .bigInteger, .string, .bytes, .legacyString:
            put(node.kind)
            put(graph.content(of: id), of: id)
        case .array, .scalar: put(arrayAt: id, node.kind)
        case .global:
            put(node.kind)
            push(graph.children(of: id))
        default:
            guard numbers[id] == nil else {
                put(byte: 0xFE)
                put(numbers[id] ?? 0)
                return
            }
            numbers[id] = UInt64(numbers.count)
            if node.kind == .byteArray {
                put(node.kind)
                put(graph.content(of: id), of: id)
            } else {
                enter(id, node)
            }
        }
    }

    private mutating func enter(_ id: NodeID, _ node: Node) {
        if let (type, base) = rebuilt(id) {
            put(NodeKind.newObject)
            // Contents and state follow the class, as protocols from 2 on have it.
            pushOperations(of: id, after: contents(base))
            pending.append(.node(type))
            return
        }
        put(node.kind)
        if let (shape, isFortran) = graph.objectArrayShape(of: id) {
            put(byte: isFortran ? 1 : 0)
            for extent in shape { put(UInt64(extent)) }
        }
        switch node.kind {
        case .newObject, .newObjectExtended, .reduce, .instance:
            pushOperations(of: id, after: [])
            // A bare instance is its class alone.
            let parts = graph.children(of: id).prefix(node.kind == .newObjectExtended ? 3 : 2)
            let isBare = node.kind == .newObject && parts.last.map(isEmptyTuple) ?? false
            push(isBare ? parts.dropLast() : parts)
        default:
            put(UInt64(graph.childCount(of: id)))
            push(graph.children(of: id))
        }
    }

    /// `copyreg._reconstructor(type, dict, {...})`: how protocols 0 and 1 make an object of a subclass of dict.
    private func rebuilt(_ id: NodeID) -> (type: NodeID, base: NodeID)? {
        guard graph.kind(of: id) == .reduce else { return nil }
        let callable = graph.child(0, of: id)
        let arguments = graph.child(1, of: id)
        guard graph.kind(of: callable) == .global, graph.holds(graph.child(0, of: callable), "copyreg"),
            graph.holds(graph.child(1, of: callable), "_reconstructor"),
            graph.kind(of: arguments) == .tuple, graph.childCount(of: arguments) == 3
        else { return nil }
        let base = graph.child(2, of: arguments)
        guard [.dictionary, .list].contains(graph.kind(of: base)) else { return nil }
        return (graph.child(0, of: arguments), base)
    }

    /// The steps for what a container holds, in order.
    private func contents(_ container: NodeID) -> [Step] {
        let mark: NodeKind = graph.kind(of: container) == .dictionary ? .setItems : .appendItems
        return steps(mark, graph.children(of: container))
    }

    /// Operations are split into batches as the writer likes; what counts is each item.
    private func steps(_ kind: NodeKind, _ children: NodeList) -> [Step] {
        let width = kind == .setItems ? 2 : 1
        guard [.setItems, .appendItems, .addItems].contains(kind) else {
            return [.mark(kind.rawValue)] + children.map { .node($0) }
        }
        return children.enumerated().flatMap { place, child -> [Step] in
            place.isMultiple(of: width) ? [.mark(kind.rawValue), .node(child)] : [.node(child)]
        }
    }

    private mutating func pushOperations(of id: NodeID, after first: [Step]) {
        var all = first
        for operation in graph.operations(of: id) {
            all += steps(graph.kind(of: operation), graph.children(of: operation))
        }
        all.append(.mark(0xFF))
        pending += all.reversed()
    }

    private mutating func push(_ nodes: NodeList) {
        for node in nodes.reversed() { pending.append(.node(node)) }
    }

    private func isEmptyTuple(_ id: NodeID) -> Bool {
        graph.kind(of: id) == .tuple && graph.childCount(of: id) == 0
    }

    // MARK: - Values

    private mutating func put(arrayAt id: NodeID, _ kind: NodeKind) {
        put(kind)
        guard let array = graph.array(of: id) else { return }
        put(text: Self.name(of: array.dtype))
        put(UInt64(array.shape.count))
        for extent in array.shape { put(UInt64(extent)) }
        put(byte: array.isFortran ? 1 : 0)
        put(array.data, of: id)
    }

    /// The type with its fields, as far down as there are any.
    private static func name(of dtype: DType) -> String {
        guard !dtype.fields.isEmpty else { return dtype.typeString }
        let fields = dtype.fields.map { field in
            "\(field.name)@\(field.offset)\(field.shape):" + name(of: field.dtype)
        }
        return "{" + fields.joined(separator: ",") + "}\(dtype.itemSize)"
    }

    private mutating func put(byte: UInt8) { buffer.append(byte) }
    private mutating func put(_ kind: NodeKind) { buffer.append(kind.rawValue) }

    private mutating func put(_ word: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            buffer.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    private mutating func put(text: String) {
        put(UInt64(text.utf8.count))
        buffer += text.utf8
    }

    private mutating func put(_ bytes: Bytes, of id: NodeID) {
        put(UInt64(bytes.count))
        guard bytes.count > 1024 else {
            bytes.withUnsafeBytes { buffer += $0 }
            return
        }
        let digest = digests[id] ?? ContentDigest(of: bytes).bytes
        digests[id] = digest
        buffer += digest
    }

    private mutating func flush() {
        hash.update(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
