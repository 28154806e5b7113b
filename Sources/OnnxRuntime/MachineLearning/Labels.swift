extension KernelFactories {
    static let labels: [String: KernelFactory] = [
        "ArrayFeatureExtractor": { _ in
            { (inputs, budget) throws(OnnxError) in
                let (x, indices) = (try inputs.tensor(0), try inputs.tensor(1))
                guard x.rank > 0 else { throw OnnxError(.failed, "a scalar has no features") }
                let picked = try positions(indices.integers(), below: x.shape[x.rank - 1])
                let shape = x.rank == 1 ? [1, picked.count] : Array(x.shape.dropLast()) + [picked.count]
                try budget.reserve(shape)
                return [.tensor(try gather(x, axis: x.rank - 1, picked, shape: shape))]
            }
        },
        "ZipMap": { context throws(OnnxError) in
            let labels = try ClassLabelList(context)
            let keys = labels.tensor(Array(0..<labels.count))
            return { (inputs, _) throws(OnnxError) in
                let (x, count, columns) = try inputs.rows()
                guard columns == labels.count else {
                    throw OnnxError(.failed, "\(labels.count) labels for \(columns) columns")
                }
                return [.maps(keys: keys, values: try x.reshaped([count, columns]))]
            }
        },
        "LabelEncoder": { context throws(OnnxError) in try labelEncoder(context) },
    ]

    private static func labelEncoder(_ context: NodeContext) throws(OnnxError) -> Kernel {
        if let classes = context.strings("classes_strings"), !classes.isEmpty {
            return labelEncoder(classes, context)
        }
        let keys = try list(context, "keys")
        let values = try list(context, "values")
        guard let keys, let values, keys.count == values.count else {
            throw OnnxError(.unsupported, "a LabelEncoder without keys and values of equal number")
        }
        let fallback: Tensor
        if let tensor = try context.tensor("default_tensor") {
            fallback = tensor
        } else {
            switch values.type {
            case .int64: fallback = Tensor(Int64(context.int("default_int64", default: -1)))
            case .string: fallback = Tensor(context.string("default_string", default: "_Unused"))
            default:
                fallback = try Tensor(context.float("default_float", default: -0.0)).cast(to: values.type)
            }
        }
        guard fallback.count == 1, fallback.type == values.type else {
            throw OnnxError(.invalidModel, "the default is not one value of the values' type")
        }
        let table = try concatenate([values.reshaped([values.count]), fallback.reshaped([1])], axis: 0)
        let positions = try KeyPositions(keys, matchesNaN: context.version >= 4)
        return unary { (x) throws(OnnxError) in
            try table.gathered(try positions.find(x, otherwise: values.count), shape: x.shape)
        }
    }

    /// Version 1: texts to their places in a list, and back.
    private static func labelEncoder(_ classes: [String], _ context: NodeContext) -> Kernel {
        let places = Dictionary(classes.enumerated().map { ($1, Int64($0)) }) { first, _ in first }
        let missing = Int64(context.int("default_int64", default: -1))
        let unknown = context.string("default_string", default: "_Unused")
        return unary { (x) throws(OnnxError) in
            switch x.elements {
            case .string(let values): return Tensor(values.map { places[$0] ?? missing }, shape: x.shape)
            case .int64(let values):
                return Tensor(
                    values.map {
                        Int(exactly: $0).flatMap { classes.indices.contains($0) ? classes[$0] : nil }
                            ?? unknown
                    },
                    shape: x.shape)
            default: throw Tensor.mismatch(x)
            }
        }
    }

    private static func list(_ context: NodeContext, _ name: String) throws(OnnxError) -> Tensor? {
        if let tensor = try context.tensor(name + "_tensor") { return tensor }
        if let values = context.ints(name + "_int64s") { return Tensor(values.map { Int64($0) }) }
        if let values = context.floats(name + "_floats") { return Tensor(values) }
        return context.strings(name + "_strings").map { Tensor($0) }
    }
}

/// Where each key stands in a list. From version 4 on NaN is a key like any other.
private struct KeyPositions: Sendable {
    private var numbers: [Double: Int] = [:]
    private var integers: [Int64: Int] = [:]
    private var strings: [String: Int] = [:]
    private var notANumber: Int?
    private let type: ElementType

    init(_ keys: Tensor, matchesNaN: Bool) throws(OnnxError) {
        type = keys.type
        switch keys.elements {
        case .string(let values):
            strings = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
        case .int64(let values):
            integers = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
        default:
            let values: [Double] = try keys.cast(to: .double).values()
            notANumber = matchesNaN ? values.firstIndex(where: \.isNaN) : nil
            numbers = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
        }
    }

    func find(_ x: Tensor, otherwise missing: Int) throws(OnnxError) -> [Int] {
        guard x.type == type else {
            throw OnnxError(.failed, "keys of type \(type.name), found \(x.type.name)")
        }
        switch x.elements {
        case .string(let values): return values.map { strings[$0] ?? missing }
        case .int64(let values): return values.map { integers[$0] ?? missing }
        default:
            let values: [Double] = try x.cast(to: .double).values()
            return values.map { ($0.isNaN ? notANumber : numbers[$0]) ?? missing }
        }
    }
}
