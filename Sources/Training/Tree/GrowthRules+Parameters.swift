import Estimators

extension GrowthRules {
    /// The parameters of a tree made absolute for the rows and columns of `source`.
    ///
    /// Source: scikit-learn 1.9.1 `BaseDecisionTree._fit`.
    init(
        _ tree: DecisionTreeClassifier, _ source: TreeSamples, totalWeight: Double
    ) throws(EstimatorError) {
        let rows = source.rows
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
            maxFeatures: Self.columnCount(tree.maxFeatures, of: source.columns),
            maxDepth: tree.maxDepth ?? Int(Int32.max), minSamplesSplit: max(split, 2 * leaf),
            minSamplesLeaf: leaf, minWeightLeaf: tree.minWeightFractionLeaf.value * totalWeight,
            maxLeafNodes: tree.maxLeafNodes, minImpurityDecrease: tree.minImpurityDecrease.value,
            directions: try tree.monotonicCst.map { constraints throws(EstimatorError) in
                try Self.directions(constraints, source)
            })
    }

    /// `monotonic_cst` for the share of the first class, which falls where the second one is to rise.
    private static func directions(
        _ constraints: [Int], _ source: TreeSamples
    ) throws(EstimatorError) -> [Double] {
        guard constraints.count == source.columns else {
            throw EstimatorError(
                .invalidParameter,
                "monotonic_cst has shape \(constraints.count) but the input data X has \(source.columns) features."
            )
        }
        guard constraints.allSatisfy({ (-1...1).contains($0) }) else {
            throw EstimatorError(
                .invalidParameter, "monotonic_cst must be None or an array-like of -1, 0 or 1")
        }
        guard source.classes <= 2 else {
            throw EstimatorError(
                .invalidParameter,
                "Monotonicity constraints are not supported with multiclass classification")
        }
        // With one class no column is ever split.
        return constraints.map { Double(-$0) }
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
