import OnnxFormat

/// Operators that make a tensor as large as the graph itself says, whatever goes in.
struct OnnxSizes {
    /// Elements of one tensor: a gigabyte of floats.
    static let mostElements = Double(1 << 28)

    private let constants: OnnxConstants
    /// How many times as large as one of the graph's inputs a value is at least, as far as that is known.
    private var growth: [String: Double] = [:]

    init(_ constants: OnnxConstants) { self.constants = constants }

    /// Why a node asks for too much; `nil` if it does not.
    mutating func excess(_ node: NodeProto) -> String? {
        if let shape = extents(node), shape.reduce(1, { $0 * max($1, 1) }) > Self.mostElements {
            return "makes a tensor of \(Self.text(shape))"
        }
        let factor = grown(node)
        guard factor.isFinite, factor <= Self.mostElements else {
            return "makes what goes in larger more than \(Int(Self.mostElements)) times, step by step"
        }
        for output in node.output where !output.isEmpty { growth[output] = factor }
        return nil
    }

    private func grown(_ node: NodeProto) -> Double {
        let inputs = node.input.map { growth[$0] ?? 1 }
        switch node.opType {
        // Each repeats all of what it is given; a graph that does so forty times needs forty nodes.
        case "Concat", "SequenceConstruct": return max(inputs.reduce(0, +), 1)
        case "Tile": return (inputs.first ?? 1) * factors(node.input.dropFirst().first)
        case "Upsample", "Resize":
            return (inputs.first ?? 1) * factors(node.input.dropFirst(scales(node)).first)
        case "Constant", "ConstantOfShape", "Shape", "Size": return 1
        default: return inputs.max() ?? 1
        }
    }

    private func scales(_ node: NodeProto) -> Int { node.opType == "Resize" && node.input.count > 2 ? 2 : 1 }

    private func factors(_ name: String?) -> Double {
        (name.flatMap { constants.value($0) } ?? []).reduce(1) { $0 * max($1, 1) }
    }

    /// The extents that a constant gives the result, or a part of them.
    private func extents(_ node: NodeProto) -> [Double]? {
        func input(_ place: Int) -> [Double]? {
            node.input.indices.contains(place) ? constants.value(node.input[place]) : nil
        }
        func ints(_ name: String) -> [Double]? {
            node.attribute.first { $0.name == name }.map { $0.ints.map { Double($0) } }
        }
        func int(_ name: String) -> [Double]? {
            node.attribute.first { $0.name == name }?.i.map { [Double($0)] }
        }
        switch node.opType {
        case "ConstantOfShape": return input(0)
        case "Expand", "Tile", "CenterCropPad": return input(1)
        case "Pad": return (input(1) ?? ints("pads"))?.map { max($0, 0) }
        case "Resize": return input(3) ?? input(scales(node))
        case "Upsample": return input(1)
        case "OneHot": return input(1)
        case "AffineGrid": return input(1)
        case "Col2Im", "MaxUnpool": return input(node.opType == "Col2Im" ? 1 : 2)
        case "RandomNormal", "RandomUniform": return ints("shape")
        case "Multinomial": return int("sample_size")
        case "Split", "SplitToSequence": return int("num_outputs")
        case "HannWindow", "HammingWindow", "BlackmanWindow": return input(0)
        case "MelWeightMatrix": return [input(0), input(1)].compactMap { $0?.first }
        case "ConvTranspose": return ints("output_shape") ?? ints("output_padding")
        case "Conv", "MaxPool", "AveragePool", "LpPool": return ints("pads")
        case "Range":
            guard let start = input(0)?.first, let limit = input(1)?.first, let step = input(2)?.first,
                step != 0
            else { return nil }
            return [max((limit - start) / step, 0)]
        case "FeatureVectorizer": return [(ints("inputdimensions") ?? []).reduce(0, +)]
        case "TreeEnsembleRegressor", "TreeEnsemble": return int("n_targets")
        case "LinearRegressor": return int("targets")
        default: return nil
        }
    }

    private static func text(_ shape: [Double]) -> String {
        "[" + shape.map { text($0) }.joined(separator: ", ") + "] and more"
    }

    /// A whole number as one, as far as it is.
    static func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
}
