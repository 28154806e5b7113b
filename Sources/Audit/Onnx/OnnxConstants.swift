import OnnxFormat

/// What a graph holds itself, and what follows from that alone: shapes, numbers of rounds, limits.
struct OnnxConstants {
    /// More elements than any shape has say nothing about sizes.
    private static let mostElements = 64

    private var known: [String: [Double]] = [:]

    /// - Parameter outer: what the surrounding graph knows.
    init(_ nodes: [NodeProto], _ initializers: [TensorProto], outer: OnnxConstants? = nil) {
        known = outer?.known ?? [:]
        for tensor in initializers { known[tensor.name ?? ""] = Self.elements(tensor) }
        for node in nodes {
            guard let name = node.output.first, !name.isEmpty else { continue }
            known[name] = node.opType == "Constant" ? Self.constant(node) : fold(node)
        }
    }

    /// The elements of a scalar or a short vector of numbers or truth values.
    func value(_ name: String) -> [Double]? { known[name] }

    private static func elements(_ tensor: TensorProto) -> [Double]? {
        guard (try? tensor.shape().reduce(1, *)).map({ $0 <= mostElements }) ?? false else { return nil }
        switch TensorProto.DataType(rawValue: tensor.dataType ?? 0) {
        case .int64: return (try? tensor.int64s())?.map { Double($0) }
        case .int32: return (try? tensor.int32s())?.map { Double($0) }
        case .uint64: return (try? tensor.uint64s())?.map { Double($0) }
        case .float: return (try? tensor.floats())?.map { Double($0) }
        case .double: return try? tensor.doubles()
        case .bool: return (try? tensor.bools())?.map { $0 ? 1 : 0 }
        default: return nil
        }
    }

    private static func constant(_ node: NodeProto) -> [Double]? {
        for attribute in node.attribute {
            switch attribute.name {
            case "value": return attribute.t.flatMap { elements($0) }
            case "value_int": return attribute.i.map { [Double($0)] }
            case "value_ints" where attribute.ints.count <= mostElements:
                return attribute.ints.map { Double($0) }
            case "value_float": return attribute.f.map { [Double($0)] }
            case "value_floats" where attribute.floats.count <= mostElements:
                return attribute.floats.map { Double($0) }
            default: continue
            }
        }
        return nil
    }

    /// What an operator makes of constants, so that a size cannot hide behind a product.
    private func fold(_ node: NodeProto) -> [Double]? {
        let inputs = node.input.map { known[$0] }
        guard let first = inputs.first.flatMap(\.self) else { return nil }
        switch node.opType {
        case "Identity", "Squeeze", "Unsqueeze", "Reshape", "Flatten": return first
        case "Cast":
            let isFloat = [1, 10, 11, 16].contains(node.attribute.first { $0.name == "to" }?.i ?? 0)
            return isFloat ? first : first.map { $0.rounded(.towardZero) }
        case "Concat":
            let all = inputs.compactMap(\.self)
            let joined = all.flatMap(\.self)
            return all.count == inputs.count && joined.count <= Self.mostElements ? joined : nil
        case "ReduceProd": return [first.reduce(1, *)]
        case "Neg": return first.map { -$0 }
        case "Add": return pairs(inputs, +)
        case "Sub": return pairs(inputs, -)
        case "Mul": return pairs(inputs, *)
        case "Pow":
            return pairs(inputs) { base, exponent in
                // Whole exponents are all that sizes have; larger ones are endless anyway.
                (0..<(exponent.isFinite ? Int(min(max(exponent, 0), 128)) : 0)).reduce(1) { product, _ in
                    product * base
                }
            }
        case "Less": return pairs(inputs) { $0 < $1 ? 1 : 0 }
        case "LessOrEqual": return pairs(inputs) { $0 <= $1 ? 1 : 0 }
        case "Greater": return pairs(inputs) { $0 > $1 ? 1 : 0 }
        case "GreaterOrEqual": return pairs(inputs) { $0 >= $1 ? 1 : 0 }
        case "Equal": return pairs(inputs) { $0 == $1 ? 1 : 0 }
        case "And": return pairs(inputs, *)
        case "Or": return pairs(inputs) { max($0, $1) }
        case "Not": return first.map { 1 - $0 }
        default: return nil
        }
    }

    private func pairs(_ inputs: [[Double]?], _ join: (Double, Double) -> Double) -> [Double]? {
        guard inputs.count == 2, let a = inputs[0], let b = inputs[1] else { return nil }
        if a.count == b.count { return zip(a, b).map(join) }
        if let single = b.first, b.count == 1 { return a.map { join($0, single) } }
        if let single = a.first, a.count == 1 { return b.map { join(single, $0) } }
        return nil
    }
}
