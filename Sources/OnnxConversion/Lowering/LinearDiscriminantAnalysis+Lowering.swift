import AspicCore
import Estimators
import OnnxFormat

extension LinearDiscriminantAnalysis: LowerableClassifier {
    func lower(_ x: Ref, _ graph: inout GraphBuilder) throws(EstimatorError) -> LoweredClassifier {
        let fitted = try requireFitted(fitted)
        graph.mayHoldMissing = false
        let coef = fitted.coef
        let scores = graph.affine(
            x, rows: (0..<coef.rows).map { Array(coef.row($0)) }, offset: fitted.intercept)
        let isBinary = coef.rows == 1
        let index: Ref
        if isBinary {
            index = graph.cast(graph.add("Greater", [scores, graph.constant(0.0)]), to: .int64)
        } else {
            index = graph.argmax(scores)
        }
        var lowered = LoweredClassifier(classes: fitted.classes, index: index)
        lowered.decisions = { _ in scores }
        lowered.decisionColumns = coef.rows
        let rule = fitted.probabilityRule
        lowered.probabilities = { graph in
            if !isBinary && rule == .posterior {
                return graph.add("Softmax", [scores], [AttributeProto("axis", 1)])
            }
            let shares = graph.add("Sigmoid", [scores])
            if isBinary {
                return graph.concatenate([graph.add("Sub", [graph.constant(1.0), shares]), shares])
            }
            let sum = graph.add("ReduceSum", [shares, graph.constant([1], shape: [1])])
            return graph.add("Div", [shares, sum])
        }
        return lowered
    }
}
