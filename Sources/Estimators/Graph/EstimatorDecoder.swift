import AspicCore
public import ObjectGraph

/// Makes typed models of what a file says.
///
/// A class that is not in ``EstimatorList``, a release that is not known, or a state that cannot be predicted with
/// as the release that saved it would, is refused by name.
public enum EstimatorDecoder {
    /// The model at `node`, or at the file's first root.
    public static func decode(_ graph: ObjectGraph, at node: NodeID? = nil) throws(EstimatorError)
        -> any Estimator
    {
        guard let root = node ?? graph.roots.first else {
            throw EstimatorError(.unsupportedClass, "the file holds no object")
        }
        return try DecodingContext(ObjectReader(graph)).estimator(at: root)
    }

    /// The release that saved the model at `node` or the file's first root, as it is written there; also for
    /// classes that are not supported.
    public static func savingVersion(_ graph: ObjectGraph, at node: NodeID? = nil) -> String? {
        guard let root = node ?? graph.roots.first else { return nil }
        let reader = ObjectReader(graph)
        guard let state = reader.object(at: root)?.state, let attributes = reader.attributes(ofState: state),
            let version = reader.value("_sklearn_version", in: attributes)
        else { return nil }
        return reader.text(at: version)
    }
}

/// What is shared while one graph is decoded.
final class DecodingContext {
    let graph: ObjectGraph
    let reader: ObjectReader
    /// An object that is referred to several times is decoded once.
    private var known: [NodeID: any Estimator] = [:]
    private var depth = 0
    private var values = 0
    var lastTreeClasses: (node: NodeID, classes: [Int])?
    var lastNodeLayout: (dtype: DType, layout: NodeLayout)?

    /// Deeper than any model, and far from the end of the stack.
    private static let deepestNesting = 48
    /// Values in all parameters of a file: not many more than there are nodes, however often they are shared.
    private let mostValues: Int

    init(_ reader: ObjectReader) {
        graph = reader.graph
        self.reader = reader
        mostValues = (1 << 16) + 4 * reader.graph.count
    }

    private func nested<Result>(_ body: () throws(EstimatorError) -> Result) throws(EstimatorError) -> Result
    {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting else {
            throw EstimatorError(.unsupported, "nested more than \(Self.deepestNesting) levels deep")
        }
        return try body()
    }

    // MARK: Estimators

    func estimator(at node: NodeID) throws(EstimatorError) -> any Estimator {
        if let found = known[node] { return found }
        let found = try nested { () throws(EstimatorError) in try read(node) }
        known[node] = found
        return found
    }

    private func read(_ node: NodeID) throws(EstimatorError) -> any Estimator {
        if let removed = StandIn.removed(at: node, in: graph) {
            throw EstimatorError(
                .unsupportedClass, "\(removed) was removed by aspic clean; only its data are left")
        }
        guard let object = reader.object(at: node), let name = reader.name(of: object.callable) else {
            throw EstimatorError(.unsupportedClass, "found \(describe(node)) where a model belongs")
        }
        guard let type = EstimatorList.at(path: name.description) else {
            throw EstimatorError(.unsupportedClass, "\(name) is not supported")
        }
        let state = try StateReader(object, of: type, in: self)
        func make<Model: Estimator>(_: Model.Type) throws(EstimatorError) -> any Estimator {
            try state.make(Model.self)
        }
        return try make(type)
    }

    // MARK: Parameter values

    /// The value at `node`; objects that are no estimators known here become ``ParameterValue/opaque(_:)``.
    func parameterValue(at node: NodeID) throws(EstimatorError) -> ParameterValue {
        values += 1
        guard values <= mostValues else {
            throw EstimatorError(.unsupported, "the parameters hold more than \(mostValues) values")
        }
        switch graph.kind(of: node) {
        case .none: return .none
        case .true: return .bool(true)
        case .false: return .bool(false)
        case .integer: return .int(graph.integer(of: node) ?? 0)
        case .float: return .float(graph.float(of: node) ?? .nan)
        case .string, .legacyString: return .string(graph.text(of: node) ?? "")
        case .list: return .list(try elements(Array(graph.children(of: node))))
        case .tuple: return .tuple(try elements(Array(graph.children(of: node))))
        case .dictionary:
            if let removed = StandIn.removed(at: node, in: graph) {
                return .opaque("what aspic clean left of \(removed)")
            }
            let parts = try elements(Array(graph.children(of: node)))
            return .dict(stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) })
        default: return try object(at: node)
        }
    }

    private func elements(_ nodes: [NodeID]) throws(EstimatorError) -> [ParameterValue] {
        try nested { () throws(EstimatorError) in
            var result: [ParameterValue] = []
            for node in nodes { result.append(try parameterValue(at: node)) }
            return result
        }
    }

    private func object(at node: NodeID) throws(EstimatorError) -> ParameterValue {
        if let scalar = reader.scalar(at: node) {
            return values(of: scalar, at: node)?.first ?? .opaque(describe(node))
        }
        if let array = reader.array(at: node) {
            guard array.shape.count == 1, let values = values(of: array, at: node) else {
                return .opaque(describe(node))
            }
            return .list(values)
        }
        if let (elements, shape, _) = reader.objectArray(at: node), shape.count == 1 {
            return .list(try self.elements(elements))
        }
        if let object = reader.object(at: node), let name = reader.name(of: object.callable),
            EstimatorList.at(path: name.description) != nil
        {
            return .estimator(try estimator(at: node))
        }
        return .opaque(describe(node))
    }

    private func values(of array: NDArray, at node: NodeID) -> [ParameterValue]? {
        switch array.dtype.kind {
        case .boolean: (try? array.integers())?.map { .bool($0 != 0) }
        case .integer, .unsigned: (try? array.integers())?.map { .int($0) }
        case .float: (try? array.doubles())?.map { .float($0) }
        case .text, .bytes:
            array.shape.isEmpty
                ? reader.text(at: node).map { [.string($0)] } : reader.texts(at: node)?.map { .string($0) }
        default: nil
        }
    }

    /// What `node` is, for messages.
    func describe(_ node: NodeID) -> String {
        if let name = reader.name(of: node) ?? reader.className(of: node) { return name.description }
        switch graph.kind(of: node) {
        case .none: return "None"
        case .true, .false: return "a bool"
        case .integer, .bigInteger: return "an int"
        case .float: return "a float"
        case .string, .legacyString: return "a str"
        case .bytes, .byteArray, .buffer: return "bytes"
        case .tuple: return "a tuple"
        case .list: return "a list"
        case .dictionary: return "a dict"
        case .set, .frozenSet: return "a set"
        case .array, .scalar, .objectArray, .inlineArray: return "a numpy array"
        default: return "an object without a class name"
        }
    }
}
