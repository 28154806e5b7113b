import AspicCore
import Estimators
import ObjectGraph

/// An object of a known class and what it says of itself.
///
/// An attribute that is missing proves nothing and harms nothing: Python stops there.
struct ProvenObject {
    let objects: ObjectReader
    let work: ProofWork
    let name: QualifiedName
    let arguments: NodeID
    /// What BUILD gave it.
    let state: NodeID?
    /// The dictionary in it.
    let attributes: NodeID?
    /// What is set one by one afterwards, for classes with `__slots__`; pickle does it for others as well.
    private let slots: NodeID?

    /// The class of a construction; Cython's `newObj(cls)` makes an object of `cls`.
    static func type(of object: ObjectReader.Object, _ objects: ObjectReader) -> NodeID {
        let graph = objects.graph
        guard graph.kind(of: object.callable) == .global,
            graph.holds(graph.child(1, of: object.callable), "newObj")
                || graph.holds(graph.child(1, of: object.callable), "__newobj_ex__"),
            graph.kind(of: object.arguments) == .tuple, graph.childCount(of: object.arguments) > 0
        else { return object.callable }
        return graph.child(0, of: object.arguments)
    }

    /// A part of `whole`; `nil` if there is no object of a class at `node`.
    init?(_ node: NodeID, of whole: ProvenObject) {
        guard let object = whole.objects.object(at: node),
            let name = whole.objects.name(of: Self.type(of: object, whole.objects))
        else { return nil }
        self.init(object, name, whole.objects, whole.work)
    }

    init(
        _ object: ObjectReader.Object, _ name: QualifiedName, _ objects: ObjectReader, _ work: ProofWork
    ) {
        self.objects = objects
        self.work = work
        self.name = name
        arguments = object.arguments
        state = object.state
        attributes = state.flatMap { objects.attributes(ofState: $0) }
        slots = state.flatMap { Self.slots(in: $0, objects.graph) }
        for dictionary in [attributes, slots] {
            work.note(dictionary.map { objects.graph.childCount(of: $0) } ?? 0)
        }
    }

    /// The second of a `(dict, slots)` pair.
    private static func slots(in state: NodeID, _ graph: ObjectGraph) -> NodeID? {
        guard graph.kind(of: state) == .tuple, graph.childCount(of: state) == 2 else { return nil }
        let second = graph.child(1, of: state)
        return graph.kind(of: second) == .dictionary ? second : nil
    }

    // MARK: - Attributes

    /// The attribute, unless it is `None`.
    func node(_ attribute: StaticString) -> NodeID? {
        guard let found = value(attribute), !objects.isNone(found) else { return nil }
        return found
    }

    /// Whether there is such an attribute, also if it is `None`.
    func has(_ attribute: StaticString) -> Bool { value(attribute) != nil }

    private func value(_ attribute: StaticString) -> NodeID? {
        slots.flatMap { objects.value(attribute, in: $0) }
            ?? attributes.flatMap { objects.value(attribute, in: $0) }
    }

    /// The first of several names that releases gave one attribute.
    func node(_ attribute: StaticString, formerly: StaticString) -> NodeID? {
        node(attribute) ?? node(formerly)
    }

    func integer(_ attribute: StaticString) throws(Flaw) -> Int? {
        guard let node = node(attribute) else { return nil }
        guard let value = objects.integer(at: node) else {
            throw .unread("the \(attribute) of a \(name.name) is no int")
        }
        return value
    }

    /// Columns that rows must have, where the release says so.
    func columns() throws(Flaw) -> Int? {
        if let columns = try integer("n_features_in_") { return columns }
        if let columns = try integer("n_features_") { return columns }
        return try integer("_n_features")
    }

    /// Columns that rows must have, where compiled code takes that for granted. Without `n_features_in_` today's
    /// scikit-learn compares nothing, and since 0.24 every release saves it.
    func comparedColumns() throws(Flaw) -> Int? {
        if node("n_features_in_") == nil,
            let release = node("_sklearn_version").flatMap({ objects.text(at: $0) }),
            let version = ScikitLearnVersion(release), version >= ScikitLearnVersion(0, 24)
        {
            throw .lie("a \(name.name) that compares no columns of rows with its own")
        }
        return try columns()
    }

    func array(_ attribute: StaticString) throws(Flaw) -> NDArray? {
        guard let node = node(attribute) else { return nil }
        return try array(at: node, attribute)
    }

    func array(at node: NodeID, _ title: StaticString) throws(Flaw) -> NDArray {
        guard let array = objects.array(at: node) else {
            throw .unread("the \(title) of a \(name.name) is no array in a form that is read here")
        }
        return array
    }

    /// The elements of an array of integers of one dimension.
    func integers(_ attribute: StaticString) throws(Flaw) -> [Int]? {
        guard let node = node(attribute) else { return nil }
        return try integers(at: node, attribute)
    }

    func integers(at node: NodeID, _ title: StaticString) throws(Flaw) -> [Int] {
        let array = try array(at: node, title)
        try work.spend(array.count)
        guard array.shape.count == 1, let values = try? array.integers() else {
            throw .unread("the \(title) of a \(name.name) is no array of integers of one dimension")
        }
        return values
    }

    /// The shape of an array of any kind, or of a sparse matrix.
    func shape(_ attribute: StaticString) throws(Flaw) -> [Int]? {
        guard let node = node(attribute) else { return nil }
        if let shape = shape(at: node) { return shape }
        throw .unread("the \(attribute) of a \(name.name) is no array in a form that is read here")
    }

    func shape(at node: NodeID) -> [Int]? {
        if let shape = objects.arrayShape(at: node) { return shape }
        if let (_, shape, _) = objects.objectArray(at: node) { return shape }
        return ProvenObject(node, of: self).flatMap { SparseProof.shape(of: $0) }
    }

    /// The elements of a list, a tuple or an array of objects.
    func elements(at node: NodeID) -> [NodeID]? {
        let found = objects.items(at: node).map { Array($0) } ?? objects.objectArray(at: node)?.elements
        work.note(found?.count ?? 0)
        return found
    }

    /// The numbers in a list, a tuple or an array.
    func numbers(at node: NodeID, _ title: StaticString) throws(Flaw) -> [Int] {
        guard let elements = elements(at: node) else { return try integers(at: node, title) }
        var numbers: [Int] = []
        for element in elements {
            guard let number = objects.integer(at: element) else {
                throw .unread("the \(title) of a \(name.name)")
            }
            numbers.append(number)
        }
        return numbers
    }

    /// Keys and values of a dictionary, or of one of the dictionaries of `collections`.
    func entries(at node: NodeID) -> (keys: [NodeID], values: [NodeID])? {
        let graph = objects.graph
        var links: [NodeID] = []
        if graph.kind(of: node) == .dictionary {
            links = Array(graph.children(of: node))
        } else {
            guard let object = objects.object(at: node), let type = objects.name(of: object.callable),
                type.module == "collections", type.name == "OrderedDict" || type.name == "defaultdict",
                elements(at: object.arguments)?.count ?? 0 == (type.name == "OrderedDict" ? 0 : 1)
            else { return nil }
            for operation in graph.operations(of: node) {
                guard graph.kind(of: operation) == .setItems else { return nil }
                links += graph.children(of: operation)
            }
        }
        work.note(links.count)
        guard links.count.isMultiple(of: 2) else { return nil }
        return (
            stride(from: 0, to: links.count, by: 2).map { links[$0] },
            stride(from: 1, to: links.count, by: 2).map { links[$0] }
        )
    }
}
