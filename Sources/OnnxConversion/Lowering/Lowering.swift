package import Estimators
package import OnnxFormat

/// A fitted model as an ONNX graph that gives the same labels on every row.
///
/// The graph uses stock operators only and computes in double. Members of a vote vote with their labels, trees
/// see rows rounded to float32 and compare them with thresholds in double, and sums over trees are taken in
/// scikit-learn's order, so that forests' probabilities agree bit for bit; what comes from matrix products
/// agrees within rounding.
///
/// The graph has one input `X`. Its outputs are `label` or, for a pipeline that ends in a transformer,
/// `transformed`; then those that `options` ask for and the model has.
///
/// - Throws: ``EstimatorError`` for estimators without a lowering, by path, and for unfitted ones.
package func lower(
    _ estimator: any Estimator, options: LoweringOptions = LoweringOptions()
) throws(EstimatorError) -> OnnxModel {
    guard estimator.isFitted, let columns = estimator.nFeaturesIn else {
        throw EstimatorError(
            .notFitted, "this \(type(of: estimator).scikitLearn.name) instance is not fitted yet")
    }
    var graph = GraphBuilder()
    var x = Ref(name: "X")
    if options.input != .double { x = graph.cast(x, to: .double) }
    var outputs: [ValueInfoProto] = []
    if let classifier = estimator as? any LowerableClassifier, estimator.unavailability(of: .predict) == nil {
        let lowered = try classifier.lower(x, &graph)
        outputs = try declare(lowered, options.outputs, &graph)
    } else if let transformer = estimator as? any LowerableTransformer {
        let lowered = try transformer.lower(transforming: x, &graph)
        graph.output(lowered.rows, "transformed")
        outputs.append(ValueInfoProto("transformed", .double, shape: [nil, lowered.columns]))
    } else {
        throw EstimatorError(
            .unsupportedClass, "\(type(of: estimator).scikitLearn.name) cannot be written as ONNX")
    }
    return model(graph, estimator, columns: columns, outputs, options)
}

/// Adds the outputs of a classifier.
private func declare(
    _ model: LoweredClassifier, _ wanted: LoweringOptions.Outputs, _ graph: inout GraphBuilder
) throws(EstimatorError) -> [ValueInfoProto] {
    var outputs: [ValueInfoProto] = []
    let count = model.classes.count
    let labels = try graph.constant(model.classes)
    let flat = graph.add("Reshape", [model.index, graph.constant([-1], shape: [1])])
    graph.add("Gather", [labels.ref.name, flat.name], ["label"], [])
    outputs.append(ValueInfoProto("label", labels.type, shape: [nil]))
    func add(_ name: String, _ columns: Int, _ make: ((inout GraphBuilder) -> Ref)?) {
        guard let make else { return }
        graph.output(make(&graph), name)
        outputs.append(ValueInfoProto(name, .double, shape: [nil, columns]))
    }
    if wanted.contains(.probabilities) { add("probabilities", count, model.probabilities) }
    if wanted.contains(.decisions) { add("decision_function", model.decisionColumns, model.decisions) }
    if wanted.contains(.votes), let votes = model.votes {
        graph.output(votes, "votes")
        outputs.append(ValueInfoProto("votes", .int64, shape: [nil, model.members.count]))
    }
    if wanted.contains(.members) {
        for (name, member) in model.members {
            add(name + "_probabilities", member.classes.count, member.probabilities)
            add(name + "_decision_function", member.decisionColumns, member.decisions)
        }
    }
    return outputs
}

private func model(
    _ builder: GraphBuilder, _ estimator: any Estimator, columns: Int, _ outputs: [ValueInfoProto],
    _ options: LoweringOptions
) -> OnnxModel {
    var graph = GraphProto()
    graph.name = type(of: estimator).scikitLearn.name
    graph.node = builder.nodes
    graph.initializer = builder.constants
    graph.input = [ValueInfoProto("X", options.input.dataType, shape: [nil, columns])]
    graph.output = outputs
    var model = OnnxModel()
    // The first version that has these operators, for the sake of older runtimes.
    model.irVersion = 10
    model.producerName = "aspic"
    model.graph = graph
    model.opsetImport = [OperatorSetIdProto(domain: "", version: 22)]
    if builder.usesMachineLearning {
        model.opsetImport.append(OperatorSetIdProto(domain: "ai.onnx.ml", version: 5))
    }
    model.metadataProps =
        ModelMetadata.entries(of: estimator, version: options.scikitLearnVersion)
        + options.metadata.sorted { $0.key < $1.key }
        .map { StringStringEntryProto(key: $0.key, value: $0.value) }
    return model
}
