import AspicCore
public import Estimators

extension DecisionTreeClassifier: Fittable {
    /// scikit-learn 1.9.1's `DecisionTreeClassifier.fit`: the same nodes, bit for bit.
    public func fitting(_ data: TrainingData) throws(EstimatorError) -> DecisionTreeClassifier {
        try checkParameters()
        try data.checkShape(for: "DecisionTreeClassifier")
        let labels = try data.labels(for: "DecisionTreeClassifier")
        try Self.checkNumbers(data.x, .finiteOrMissing, isSingle: true)
        let (classes, codes) = labels.unique()
        let source = TreeSamples(
            elements: data.x.elements, columns: data.x.columns, codes: codes, classes: classes.count)
        var weights: [Double]?
        if let classWeight {
            let values = try classWeight.values(for: classes, labels: codes)
            weights = codes.map { values[$0] }
        }
        return try growing(source, classes: classes, weights: weights, featureNames: data.featureNames)
    }

    /// The tree on samples that are prepared already.
    func growing(
        _ source: TreeSamples, classes: ClassLabels, weights: [Double]?, featureNames: [String]?
    ) throws(EstimatorError) -> DecisionTreeClassifier {
        let totalWeight = weights.map { PairwiseSummation.sum($0[...]) } ?? Double(source.rows)
        let rules = try GrowthRules(self, source, totalWeight: totalWeight)
        var random = try NumpyRandomState(randomState)
        let seed = UInt32(random.integer(below: Int(Xorshift.maximum)))
        var tree = try TreeGrower.grow(source, rules, weights: weights, seed: seed)
        if ccpAlpha.value > 0 { tree = try tree.pruned(alpha: ccpAlpha.value) }
        var result = self
        result.fitted = try Fitted(
            featureNamesIn: featureNames, classes: classes, maxFeatures: rules.maxFeatures, tree: tree)
        return result
    }
}
