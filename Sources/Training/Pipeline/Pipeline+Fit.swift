public import AspicCore
public import Estimators

extension Pipeline: FittableTransformer {
    /// Fits each step on what the steps before it make of the rows.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> Pipeline {
        try running(data, transformsLast: false).pipeline
    }

    public func fittingTransform(_ data: TrainingData) throws(EstimatorError) -> (Pipeline, Matrix) {
        try running(data, transformsLast: true)
    }

    /// - Returns: the pipeline fitted, and the rows as the last step sees them, or makes them.
    private func running(
        _ data: TrainingData, transformsLast: Bool
    ) throws(EstimatorError) -> (pipeline: Pipeline, rows: Matrix) {
        try checkParameters()
        guard transformInput == nil else {
            throw EstimatorError(.unsupported, "fitting Pipeline with transform_input is not supported here")
        }
        var result = self
        var current = data
        for index in steps.indices {
            guard let estimator = steps[index].estimator else { continue }
            let part = current.part(index, of: steps.count)
            do throws(EstimatorError) {
                if index == steps.count - 1 && !transformsLast {
                    result.steps[index].member = .estimator(try estimator.fitted(on: part))
                } else {
                    let (fitted, rows) = try Self.fitTransform(estimator, part)
                    result.steps[index].member = .estimator(fitted)
                    current = current.replacing(x: rows)
                }
            } catch { throw error.inside("steps[\(index)][1]") }
        }
        return (result, current.x)
    }

    private static func fitTransform(
        _ estimator: any Estimator, _ data: TrainingData
    ) throws(EstimatorError) -> (any Estimator, Matrix) {
        if let transformer = estimator as? any FittableTransformer {
            return try transformer.fittingTransform(data)
        }
        let fitted = try estimator.fitted(on: data)
        guard let transformer = fitted as? any Transformer else {
            throw EstimatorError(
                .invalidParameter,
                "All intermediate steps should be transformers; \(type(of: estimator).scikitLearn.name) is not"
            )
        }
        return (fitted, try transformer.transform(data.x))
    }
}
