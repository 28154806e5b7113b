import Estimators

/// What a lowered classifier offers: values that are already in the graph, and ones that are added when asked
/// for, so that what nobody needs costs no bytes.
struct LoweredClassifier {
    let classes: ClassLabels
    /// The encoded label of each row, `[N, 1]`, `int64`.
    let index: Ref
    /// `[N, n_classes]`, `double`; `nil` if scikit-learn has no `predict_proba` here.
    var probabilities: ((inout GraphBuilder) -> Ref)?
    /// `double`, a column for two classes.
    var decisions: ((inout GraphBuilder) -> Ref)?
    var decisionColumns = 1
    /// For a vote: its members by name.
    var members: [(name: String, model: LoweredClassifier)] = []
    /// For a vote: `[N, n_members]`, `int64`.
    var votes: Ref?
}

/// An estimator that can be written as a graph.
protocol LowerableClassifier: Classifier {
    func lower(_ x: Ref, _ graph: inout GraphBuilder) throws(EstimatorError) -> LoweredClassifier
}

/// A transformer that can be written as a graph; also the number of columns it returns.
protocol LowerableTransformer: Transformer {
    func lower(
        transforming x: Ref, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> (rows: Ref, columns: Int)
}

func refused(_ estimator: any Estimator, _ why: String) -> EstimatorError {
    EstimatorError(
        .unsupported, "\(type(of: estimator).scikitLearn.name) cannot be written as ONNX: \(why)")
}
