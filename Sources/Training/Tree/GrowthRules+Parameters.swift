import Estimators

extension GrowthRules {
    /// The parameters of a tree made absolute for `rows` rows of `columns` columns.
    ///
    /// Source: scikit-learn 1.9.1 `BaseDecisionTree._fit`.
    init(
        _ tree: DecisionTreeClassifier, rows: Int, columns: Int, totalWeight: Double
    ) throws(EstimatorError) {
        func refuse(_ what: String) -> EstimatorError {
            EstimatorError(.unsupported, "fitting with \(what) is not supported here yet")
        }
        guard tree.ccpAlpha.value == 0 else { throw refuse("ccp_alpha") }
        guard tree.monotonicCst == nil else { throw refuse("monotonic_cst") }
        let leaf: Int
        switch tree.minSamplesLeaf {
        case .count(let count): leaf = count
        case .fraction(let share): leaf = Int((share * Double(rows)).rounded(.up))
        }
        let split: Int
        switch tree.minSamplesSplit {
        case .count(let count): split = count
        case .fraction(let share): split = max(2, Int((share * Double(rows)).rounded(.up)))
        }
        self.init(
            criterion: tree.criterion, splitter: tree.splitter,
            maxFeatures: Self.columnCount(tree.maxFeatures, of: columns),
            maxDepth: tree.maxDepth ?? Int(Int32.max), minSamplesSplit: max(split, 2 * leaf),
            minSamplesLeaf: leaf, minWeightLeaf: tree.minWeightFractionLeaf.value * totalWeight,
            maxLeafNodes: tree.maxLeafNodes, minImpurityDecrease: tree.minImpurityDecrease.value)
    }

    /// `max_features` as a number of columns.
    static func columnCount(_ parameter: MaxFeatures, of columns: Int) -> Int {
        switch parameter {
        case .all: columns
        case .count(let count): count
        case .fraction(let share): share > 0 ? max(1, Int(share * Double(columns))) : 0
        case .sqrt, .auto: max(1, Int(Double(columns).squareRoot()))
        case .log2: max(1, Int(logarithm2(Double(columns))))
        }
    }
}
