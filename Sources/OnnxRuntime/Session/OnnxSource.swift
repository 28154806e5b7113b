import OnnxFormat

/// The operator that decides what an output is: the last one that does more than to move or convert elements.
package struct OnnxSource: Sendable, Equatable {
    package let operatorName: String
    /// A classifier's own scores, to which nothing was done that would make probabilities of them.
    package let isRawScore: Bool

    private static let movers: Set<String> = [
        "Identity", "Cast", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose", "ZipMap",
        "ArrayFeatureExtractor",
        "Slice", "Split", "Gather",
    ]

    /// The source of each output of the graph; none for one that is an input or a constant.
    static func sources(of graph: GraphProto) -> [String: OnnxSource] {
        var makers: [String: NodeProto] = [:]
        for node in graph.node {
            for output in node.output where !output.isEmpty { makers[output] = node }
        }
        var result: [String: OnnxSource] = [:]
        for output in graph.output {
            let name = output.name ?? ""
            var value = name
            var maker = makers[value]
            // Graphs are in order, so that this ends; a bound costs nothing.
            for _ in graph.node.indices {
                guard let node = maker, movers.contains(node.opType ?? ""), let input = node.input.first
                else { break }
                // What a classifier chose its label by is an index into constants.
                value = makers[input] == nil && node.input.count > 1 ? node.input[1] : input
                maker = makers[value]
            }
            if let maker, maker.opType != "Constant" { result[name] = OnnxSource(maker) }
        }
        return result
    }

    private init(_ node: NodeProto) {
        operatorName = node.opType ?? ""
        func attribute(_ name: String) -> AttributeProto? { node.attribute.first { $0.name == name } }
        let isPlain = ["", "NONE"].contains(attribute("post_transform")?.s?.text ?? "")
        switch operatorName {
        case "LinearClassifier": isRawScore = isPlain
        case "SVMClassifier": isRawScore = isPlain && (attribute("prob_a")?.floats ?? []).isEmpty
        default: isRawScore = false
        }
    }
}
