import AspicCore
import Estimators

extension PCA: LowerableTransformer {
    func lower(
        transforming x: Ref, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> (rows: Ref, columns: Int) {
        let fitted = try requireFitted(fitted)
        graph.mayHoldMissing = false
        let components = fitted.components
        let (count, columns) = (components.rows, components.columns)
        let weights = graph.constant(components.transposed.elements, shape: [columns, count])
        var rows: Ref
        switch fitted.projectionOrder {
        case .projectThenCentre:
            let mean = (0..<count).map { row in
                zip(components.row(row), fitted.mean).reduce(0) { $0 + $1.0 * $1.1 }
            }
            rows = graph.add("MatMul", [x, weights])
            rows = graph.add("Sub", [rows, graph.constant(mean, shape: [count])])
        case .centreThenProject:
            rows = graph.add("Sub", [x, graph.constant(fitted.mean, shape: [columns])])
            rows = graph.add("MatMul", [rows, weights])
        }
        if whiten {
            let keepsOffZero = fitted.projectionOrder == .projectThenCentre
            let divisors = fitted.explainedVariance.map { variance in
                keepsOffZero ? max(variance.squareRoot(), .ulpOfOne) : variance.squareRoot()
            }
            rows = graph.add("Div", [rows, graph.constant(divisors, shape: [count])])
        }
        return (rows, count)
    }
}

extension StandardScaler: LowerableTransformer {
    func lower(
        transforming x: Ref, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> (rows: Ref, columns: Int) {
        let fitted = try requireFitted(fitted)
        if !fitted.acceptsMissing { graph.mayHoldMissing = false }
        let columns = fitted.nFeaturesIn
        var rows = x
        if withMean, let mean = fitted.mean {
            rows = graph.add("Sub", [rows, graph.constant(mean, shape: [columns])])
        }
        if withStd, let scale = fitted.scale {
            rows = graph.add("Div", [rows, graph.constant(scale, shape: [columns])])
        }
        return (rows, columns)
    }
}

extension LinearDiscriminantAnalysis: LowerableTransformer {
    func lower(
        transforming x: Ref, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> (rows: Ref, columns: Int) {
        let fitted = try requireFitted(fitted)
        if let reason = unavailability(of: .transform) { throw refused(self, reason) }
        guard let scalings = fitted.scalings else { throw refused(self, "it has no scalings_") }
        graph.mayHoldMissing = false
        var rows = x
        if solver == .svd, let xbar = fitted.xbar {
            rows = graph.add("Sub", [rows, graph.constant(xbar, shape: [xbar.count])])
        }
        let kept = min(fitted.maxComponents, scalings.columns)
        let weights = (0..<scalings.rows).flatMap { row in scalings.row(row).prefix(kept) }
        rows = graph.add("MatMul", [rows, graph.constant(weights, shape: [scalings.rows, kept])])
        return (rows, kept)
    }
}
