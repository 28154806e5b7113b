import AspicCore
public import Estimators

extension VotingClassifier: Fittable {
    /// Fits a copy of each member on the labels' indices, as scikit-learn does.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> VotingClassifier {
        try checkParameters()
        try data.checkShape(for: "VotingClassifier")
        let labels = try data.labels(for: "VotingClassifier")
        let (classes, codes) = labels.unique()
        var encoded = data
        encoded.y = ClassLabels(codes)
        let kept = estimators.filter { $0.estimator != nil }.count
        var members: [any Classifier] = []
        for (index, member) in estimators.enumerated() {
            guard let estimator = member.estimator else { continue }
            do throws(EstimatorError) {
                guard
                    let fitted = try estimator.fitted(on: encoded.part(members.count, of: kept))
                        as? any Classifier
                else {
                    throw EstimatorError(
                        .invalidParameter,
                        "The estimator \(type(of: estimator).scikitLearn.name) should be a classifier.")
                }
                members.append(fitted)
            } catch { throw error.inside("estimators[\(index)][1]") }
        }
        var result = self
        result.fitted = try Fitted(
            classes: classes, estimators: members, featureNamesIn: members.first?.featureNamesIn)
        return result
    }
}
