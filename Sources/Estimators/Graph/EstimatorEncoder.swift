import AspicCore
public import ObjectGraph

/// Says a typed model as scikit-learn 1.9.1 would hold it: the same attributes in the same order, of the same types,
/// with the same objects shared. What every codec writes from.
public enum EstimatorEncoder {
    /// A graph in canonical form with the model as its root.
    ///
    /// - Throws: ``EstimatorError`` with ``EstimatorError/Code/notRepresentable`` for what 1.9.1 could not predict the
    ///   same from, and for parameters that only Python can hold.
    public static func encode(_ model: any Estimator) throws(EstimatorError) -> ObjectGraph {
        let context = EncodingContext()
        let root = try context.estimator(model)
        context.graph.roots = [root]
        return context.graph
    }
}

/// The graph that is being built.
final class EncodingContext {
    var graph = ObjectGraph()
    private var names = NameTable()
    private var strings: [String: NodeID] = [:]
    private var depth = 0

    func string(_ text: String) -> NodeID {
        if let known = strings[text] { return known }
        let node = names.string(text, in: &graph)
        strings[text] = node
        return node
    }

    func global(_ module: String, _ name: String) -> NodeID {
        names.global(QualifiedName(module, name), in: &graph)
    }

    /// `cls.__new__(cls)` followed by its state; `items` are for dictionaries that are classes.
    func instance(
        _ module: String, _ name: String, state: NodeID, items: [(NodeID, NodeID)] = []
    ) -> NodeID {
        let type = global(module, name)
        let node = graph.add(.newObject, children: type, names.emptyTuple(in: &graph))
        if !items.isEmpty {
            let pairs = graph.add(.setItems, children: items.flatMap { [$0, $1] })
            graph.append(operation: pairs, to: node)
        }
        graph.append(operation: graph.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    func call(_ module: String, _ name: String, _ arguments: [NodeID], state: NodeID) -> NodeID {
        let callable = global(module, name)
        let tuple = graph.add(.tuple, children: arguments)
        let node = graph.add(.reduce, children: callable, tuple)
        graph.append(operation: graph.add(.build, children: CollectionOfOne(state)), to: node)
        return node
    }

    func dictionary(_ entries: [(NodeID, NodeID)]) -> NodeID {
        entries.isEmpty
            ? graph.addPlaceholder(.dictionary)
            : graph.add(.dictionary, children: entries.flatMap { [$0, $1] })
    }

    func estimator(_ model: any Estimator) throws(EstimatorError) -> NodeID {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 48 else {
            throw EstimatorError(.notRepresentable, "nested more than 48 levels deep")
        }
        let writer = StateWriter(self)
        try model.encodeParameters(into: writer)
        try model.encodeFitted(into: writer)
        let type = Swift.type(of: model).scikitLearn
        return instance(type.module, type.name, state: writer.finish())
    }

    func array(_ array: NDArray) -> NodeID { graph.add(array: array) }

    func labels(_ labels: ClassLabels) throws(EstimatorError) -> NodeID {
        if labels.dtype.kind == .object {
            let elements: [NodeID]
            switch labels.storage {
            case .strings(let values): elements = values.map { string($0) }
            case .integers(let values): elements = values.map { graph.add(integer: $0) }
            case .doubles(let values): elements = values.map { graph.add(float: $0) }
            case .bools(let values): elements = values.map { ObjectGraph.bool($0) }
            case .elements:
                throw EstimatorError(
                    .notRepresentable, "classes that are objects of several types can only be made by Python")
            }
            return graph.add(objectArray: elements, shape: [elements.count], isFortran: false)
        }
        return array(try NDArray.of(labels))
    }

    // MARK: Parameter values

    func value(_ value: ParameterValue) throws(EstimatorError) -> NodeID {
        switch value {
        case .none: return ObjectGraph.none
        case .bool(let flag): return ObjectGraph.bool(flag)
        case .int(let number): return graph.add(integer: number)
        case .float(let number): return graph.add(float: number)
        case .string(let text): return string(text)
        case .list(let values): return graph.add(.list, children: try self.values(values))
        case .tuple(let values):
            return values.isEmpty
                ? names.emptyTuple(in: &graph) : graph.add(.tuple, children: try self.values(values))
        case .dict(let entries):
            var pairs: [(NodeID, NodeID)] = []
            for (key, entry) in entries { pairs.append((try self.value(key), try self.value(entry))) }
            return dictionary(pairs)
        case .estimator(let model): return try estimator(model)
        case .opaque(let description):
            throw EstimatorError(.notRepresentable, "\(description) can only be made by Python")
        }
    }

    private func values(_ values: [ParameterValue]) throws(EstimatorError) -> [NodeID] {
        var nodes: [NodeID] = []
        for (index, element) in values.enumerated() {
            do throws(EstimatorError) { nodes.append(try value(element)) } catch {
                throw error.inside("[\(index)]")
            }
        }
        return nodes
    }
}

extension NDArray {
    /// Labels as the array that `numpy.unique` returns.
    static func of(_ labels: ClassLabels) throws(EstimatorError) -> NDArray {
        do {
            switch labels.storage {
            case .bools(let values):
                return try NDArray(
                    dtype: .bool, shape: [values.count], data: Bytes(values.map { $0 ? 1 : 0 }))
            case .integers(let values): return try .integers(values, labels.dtype)
            case .doubles(let values):
                guard labels.dtype.itemSize == 4 else { return try NDArray(values, shape: [values.count]) }
                let singles = values.map { Float($0).bitPattern.littleEndian }
                return try NDArray(
                    dtype: .float32, shape: [values.count], data: singles.withUnsafeBytes { Bytes($0) })
            case .strings(let values):
                let width = labels.dtype.itemSize / 4
                var scalars: [UInt32] = []
                for value in values {
                    let text = value.unicodeScalars.prefix(width).map(\.value)
                    scalars += text + [UInt32](repeating: 0, count: width - text.count)
                }
                let data = scalars.map(\.littleEndian).withUnsafeBytes { Bytes($0) }
                return try NDArray(
                    dtype: DType(.text, itemSize: 4 * width), shape: [values.count], data: data)
            case .elements(let values):
                return try NDArray(
                    dtype: labels.dtype, shape: [values.count], data: Bytes(values.flatMap(\.bytes)))
            }
        } catch { throw EstimatorError(error) }
    }

    /// Integers in a numpy integer type; those of other sizes than 4 and 8 bytes become `int64`.
    static func integers(_ values: [Int], _ dtype: DType) throws(FormatError) -> NDArray {
        guard dtype.itemSize == 4 else { return try NDArray(values, shape: [values.count]) }
        let narrow = values.map { Int32(truncatingIfNeeded: $0).littleEndian }
        return try NDArray(dtype: .int32, shape: [values.count], data: narrow.withUnsafeBytes { Bytes($0) })
    }
}
