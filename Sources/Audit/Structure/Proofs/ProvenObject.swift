import AspicCore
import ObjectGraph

/// An object of a known class and what it says of itself.
///
/// An attribute that is missing proves nothing and harms nothing: Python stops there.
struct ProvenObject {
    let objects: ObjectReader
    let name: QualifiedName
    let arguments: NodeID
    /// What BUILD gave it.
    let state: NodeID?
    /// The dictionary in it.
    let attributes: NodeID?

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

    /// `nil` if there is no object of a class at `node`.
    init?(_ node: NodeID, _ objects: ObjectReader) {
        guard let object = objects.object(at: node),
            let name = objects.name(of: Self.type(of: object, objects))
        else { return nil }
        self.init(object, name, objects)
    }

    init(_ object: ObjectReader.Object, _ name: QualifiedName, _ objects: ObjectReader) {
        self.objects = objects
        self.name = name
        arguments = object.arguments
        state = object.state
        attributes = state.flatMap { objects.attributes(ofState: $0) }
    }

    // MARK: - Attributes

    /// The attribute, unless it is `None`.
    func node(_ attribute: StaticString) -> NodeID? {
        guard let found = attributes.flatMap({ objects.value(attribute, in: $0) }), !objects.isNone(found)
        else { return nil }
        return found
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
        if let array = objects.array(at: node) { return array.shape }
        if let (_, shape, _) = objects.objectArray(at: node) { return shape }
        return ProvenObject(node, objects).flatMap { SparseProof.shape(of: $0) }
    }

    /// The elements of a list, a tuple or an array of objects.
    func elements(at node: NodeID) -> [NodeID]? {
        if let items = objects.items(at: node) { return Array(items) }
        return objects.objectArray(at: node)?.elements
    }
}
