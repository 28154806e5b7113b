import AspicCore
public import Estimators

extension Pipeline: Fittable {
    /// Fits each step on what the steps before it make of the rows.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> Pipeline {
        try checkParameters()
        var result = self
        var data = data
        for index in steps.indices {
            guard let estimator = steps[index].estimator else { continue }
            do throws(EstimatorError) {
                let fitted = try estimator.fitted(on: data)
                result.steps[index].member = .estimator(fitted)
                if index < steps.count - 1 {
                    guard let transformer = fitted as? any Transformer else { continue }
                    data = data.replacing(x: try transformer.transform(data.x))
                }
            } catch { throw error.inside("steps[\(index)][1]") }
        }
        return result
    }
}
