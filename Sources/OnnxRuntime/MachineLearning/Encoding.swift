extension KernelFactories {
    /// Operators of ai.onnx.ml that make other features of features.
    static let encoding: [String: KernelFactory] = [
        "OneHotEncoder": { context throws(OnnxError) in try oneHotEncoder(context) },
        "CategoryMapper": { context throws(OnnxError) in try categoryMapper(context) },
        "Imputer": { context throws(OnnxError) in try imputer(context) },
        "Binarizer": { context throws(OnnxError) in
            let threshold = context.float("threshold", default: 0)
            return unary { (x) throws(OnnxError) in
                func apply<Element: Number>(_ values: [Element], above bound: (Element) -> Bool) -> Tensor {
                    Tensor(values.map { bound($0) ? Element.one : Element.zero }, shape: x.shape)
                }
                switch x.elements {
                case .float(let values): return apply(values) { $0 > threshold }
                case .double(let values): return apply(values) { $0 > Double(threshold) }
                case .int64(let values): return apply(values) { Double($0) > Double(threshold) }
                case .int32(let values): return apply(values) { Double($0) > Double(threshold) }
                default: throw Tensor.mismatch(x)
                }
            }
        },
        "FeatureVectorizer": { context throws(OnnxError) in
            let widths = context.ints("inputdimensions") ?? []
            guard widths.allSatisfy({ $0 >= 0 && $0 < 1 << 24 }) else {
                throw OnnxError(.invalidModel, "inputdimensions are \(widths)")
            }
            return { (inputs, budget) throws(OnnxError) in
                let tensors = try inputs.tensors()
                guard tensors.count == widths.count else {
                    throw OnnxError(.failed, "\(tensors.count) inputs for \(widths.count) inputdimensions")
                }
                let count = tensors[0].rank == 2 ? tensors[0].shape[0] : 1
                let total = widths.reduce(0, +)
                try budget.reserve([count, total])
                var result = [Float](repeating: 0, count: count * total)
                var first = 0
                for (tensor, width) in zip(tensors, widths) {
                    let values: [Float] = try tensor.cast(to: .float).values()
                    guard tensor.rank == 1 || tensor.rank == 2, values.count % max(count, 1) == 0 else {
                        throw OnnxError(.failed, "expected rows and columns, found the shape \(tensor.shape)")
                    }
                    // What is wider is cut, what is narrower is filled with zeros.
                    let columns = values.count / max(count, 1)
                    for row in 0..<count {
                        for column in 0..<min(columns, width) {
                            result[row * total + first + column] = values[row * columns + column]
                        }
                    }
                    first += width
                }
                return [.tensor(Tensor(result, shape: [count, total]))]
            }
        },
    ]

    private static func oneHotEncoder(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let texts = context.strings("cats_strings") ?? []
        let numbers = context.ints("cats_int64s") ?? []
        guard texts.isEmpty != numbers.isEmpty else {
            throw OnnxError(.invalidModel, "a OneHotEncoder needs categories of one type")
        }
        let keepsUnknown = context.flag("zeros", default: true)
        let textPlaces = Dictionary(texts.enumerated().map { ($1, $0) }) { first, _ in first }
        let numberPlaces = Dictionary(numbers.enumerated().map { (Int64($1), $0) }) { first, _ in first }
        let width = max(texts.count, numbers.count)
        return { (inputs, budget) throws(OnnxError) in
            let x = try inputs.tensor(0)
            try budget.reserve(x.shape + [width])
            let places: [Int?]
            if case .string(let values) = x.elements {
                places = values.map { textPlaces[$0] }
            } else {
                let values: [Int64] = try x.cast(to: .int64).values()
                places = values.map { numberPlaces[$0] }
            }
            var result = [Float](repeating: 0, count: x.count * width)
            for (index, place) in places.enumerated() {
                guard let place else {
                    guard keepsUnknown else { throw OnnxError(.failed, "an unknown category") }
                    continue
                }
                result[index * width + place] = 1
            }
            return [.tensor(Tensor(result, shape: x.shape + [width]))]
        }
    }

    private static func categoryMapper(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let texts = context.strings("cats_strings") ?? []
        let numbers = (context.ints("cats_int64s") ?? []).map { Int64($0) }
        guard texts.count == numbers.count else {
            throw OnnxError(.invalidModel, "\(texts.count) texts for \(numbers.count) numbers")
        }
        let number = Int64(context.int("default_int64", default: -1))
        let text = context.string("default_string", default: "_Unused")
        let ofText = Dictionary(zip(texts, numbers)) { first, _ in first }
        let ofNumber = Dictionary(zip(numbers, texts)) { first, _ in first }
        return unary { (x) throws(OnnxError) in
            switch x.elements {
            case .string(let values): return Tensor(values.map { ofText[$0] ?? number }, shape: x.shape)
            case .int64(let values): return Tensor(values.map { ofNumber[$0] ?? text }, shape: x.shape)
            default: throw Tensor.mismatch(x)
            }
        }
    }

    private static func imputer(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let floats = context.floats("imputed_value_floats") ?? []
        let integers = (context.ints("imputed_value_int64s") ?? []).map { Int64($0) }
        guard floats.isEmpty != integers.isEmpty else {
            throw OnnxError(.invalidModel, "an Imputer needs values of one type")
        }
        let missing = context.float("replaced_value_float", default: 0)
        let missingInteger = Int64(context.int("replaced_value_int64", default: 0))
        return unary { (x) throws(OnnxError) in
            let columns = x.rank == 0 ? 1 : x.shape[x.rank - 1]
            func replace<Element>(_ values: [Element], by fills: [Element], _ isMissing: (Element) -> Bool)
                throws(OnnxError)
                -> [Element]
            {
                guard fills.count == columns || fills.count == 1 else {
                    throw OnnxError(.failed, "\(fills.count) values for \(columns) columns")
                }
                return values.indices.map { index in
                    isMissing(values[index]) ? fills[fills.count == 1 ? 0 : index % columns] : values[index]
                }
            }
            switch x.elements {
            case .float(let values):
                return Tensor(
                    try replace(values, by: floats) { $0 == missing || missing.isNaN && $0.isNaN },
                    shape: x.shape)
            case .double(let values):
                return Tensor(
                    try replace(values, by: floats.map { Double($0) }) {
                        $0 == Double(missing) || missing.isNaN && $0.isNaN
                    }, shape: x.shape)
            case .int64(let values):
                return Tensor(try replace(values, by: integers) { $0 == missingInteger }, shape: x.shape)
            default: throw Tensor.mismatch(x)
            }
        }
    }
}
