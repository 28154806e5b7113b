public import Estimators

extension SVC: Fittable {
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> SVC {
        try data.checkShape(for: "SVC")
        return try fitting(
            data.x, data.labels(for: "SVC"), featureNames: data.featureNames, progress: data.progress)
    }
}
