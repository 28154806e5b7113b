import Estimators
import OnnxFormat

/// A value of the graph being built, by name.
struct Ref: Hashable, Sendable {
    let name: String
}

/// Collects nodes and constants. Names are short: they are a noticeable part of a small file.
struct GraphBuilder {
    private(set) var nodes: [NodeProto] = []
    private(set) var constants: [TensorProto] = []
    private var counter = 0
    private var constantNames: [Key: Ref] = [:]
    /// Distinguishes the values of a subgraph from those around it; has a character that numbers lack.
    private let prefix: String
    /// Whether rows can still hold NaN: not behind an estimator that refuses them.
    var mayHoldMissing = true
    /// Whether an operator of ai.onnx.ml was used.
    private(set) var usesMachineLearning = false

    private struct Key: Hashable {
        let shape: [Int]
        let bits: [UInt64]
        let type: Int32
    }

    init(prefix: String = "") { self.prefix = prefix }

    private mutating func fresh() -> Ref {
        counter += 1
        return Ref(name: prefix + String(counter, radix: 36))
    }

    // MARK: Nodes

    @discardableResult
    mutating func add(
        _ type: String, _ inputs: [Ref], _ attributes: [AttributeProto] = [], domain: String? = nil
    ) -> Ref {
        let output = fresh()
        add(type, inputs.map(\.name), [output.name], attributes, domain: domain)
        return output
    }

    mutating func add(
        _ type: String, _ inputs: [String], _ outputs: [String], _ attributes: [AttributeProto],
        domain: String? = nil
    ) {
        var node = NodeProto()
        node.opType = type
        node.input = inputs
        node.output = outputs
        node.attribute = attributes
        node.domain = domain
        if domain != nil { usesMachineLearning = true }
        nodes.append(node)
    }

    /// A node with several outputs.
    mutating func add(
        _ type: String, _ inputs: [Ref], outputs count: Int, _ attributes: [AttributeProto]
    ) -> [Ref] {
        let outputs = (0..<count).map { _ in fresh() }
        add(type, inputs.map(\.name), outputs.map(\.name), attributes)
        return outputs
    }

    /// Gives `value` the name of an output of the graph.
    mutating func output(_ value: Ref, _ name: String) {
        add("Identity", [value.name], [name], [])
    }

    mutating func cast(_ value: Ref, to type: TensorProto.DataType) -> Ref {
        add("Cast", [value], [AttributeProto("to", Int(type.rawValue))])
    }

    // MARK: Constants, each kept once

    private mutating func constant(_ key: Key, _ make: (String) -> TensorProto) -> Ref {
        if let known = constantNames[key] { return known }
        let ref = fresh()
        constants.append(make(ref.name))
        constantNames[key] = ref
        return ref
    }

    mutating func constant(_ values: [Double], shape: [Int]) -> Ref {
        constant(Key(shape: shape, bits: values.map(\.bitPattern), type: 11)) {
            TensorProto($0, values, shape: shape)
        }
    }

    mutating func constant(_ values: [Int], shape: [Int]) -> Ref {
        constant(Key(shape: shape, bits: values.map { UInt64(bitPattern: Int64($0)) }, type: 7)) {
            TensorProto($0, values, shape: shape)
        }
    }

    mutating func constant(_ values: [Bool], shape: [Int]) -> Ref {
        constant(Key(shape: shape, bits: values.map { $0 ? 1 : 0 }, type: 9)) {
            TensorProto($0, values, shape: shape)
        }
    }

    mutating func constant(_ value: Double) -> Ref { constant([value], shape: []) }
    mutating func constant(_ value: Int) -> Ref { constant([value], shape: []) }

    /// The labels in the type that fits them.
    ///
    /// - Throws: ``EstimatorError`` for types that ONNX does not have.
    mutating func constant(
        _ labels: ClassLabels
    ) throws(EstimatorError) -> (ref: Ref, type: TensorProto.DataType) {
        let shape = [labels.count]
        switch labels.storage {
        case .integers(let values): return (constant(values, shape: shape), .int64)
        case .doubles(let values): return (constant(values, shape: shape), .double)
        case .bools(let values): return (constant(values, shape: shape), .bool)
        case .strings(let values):
            let ref = fresh()
            constants.append(TensorProto(ref.name, values, shape: shape))
            return (ref, .string)
        case .elements(let values):
            throw EstimatorError(
                .unsupported, "ONNX has no type for labels such as \(values.first?.text ?? "")")
        }
    }
}

// MARK: - Words that lowerings use often

extension GraphBuilder {
    /// Sums along `axis`, from the first to the last as scikit-learn adds up members: ONNX leaves the order of
    /// ReduceSum open, the order of CumSum is in its definition. Drops the axis.
    mutating func sumInOrder(_ value: Ref, axis: Int, count: Int) -> Ref {
        let sums = add("CumSum", [value, constant(axis)])
        return add("Gather", [sums, constant(count - 1)], [AttributeProto("axis", axis)])
    }

    /// The index of the largest value of each row, the first of several: `[N, 1]`.
    mutating func argmax(_ value: Ref) -> Ref {
        add("ArgMax", [value], [AttributeProto("axis", 1), AttributeProto("keepdims", 1)])
    }

    /// Values side by side: `[N, ...]` each.
    mutating func concatenate(_ values: [Ref]) -> Ref {
        values.count == 1 ? values[0] : add("Concat", values, [AttributeProto("axis", 1)])
    }

    /// `x @ weights + offset` with `weights` of `[inputs, outputs]`, given by rows of `[outputs, inputs]`.
    mutating func affine(_ x: Ref, rows: [[Double]], offset: [Double]) -> Ref {
        let inputs = rows.first?.count ?? 0
        let weights = (0..<inputs).flatMap { input in rows.map { $0[input] } }
        let product = add("MatMul", [x, constant(weights, shape: [inputs, rows.count])])
        return add("Add", [product, constant(offset, shape: [offset.count])])
    }
}
