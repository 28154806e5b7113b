extension KernelFactories {
    static let trees: [String: KernelFactory] = [
        "TreeEnsembleRegressor": { context throws(OnnxError) in try treeRegressor(context) },
        "TreeEnsembleClassifier": { context throws(OnnxError) in try treeClassifier(context) },
        "TreeEnsemble": { context throws(OnnxError) in try treeEnsemble(context) },
    ]

    enum Aggregate: Int, Sendable { case average, sum, minimum, maximum }

    /// What one row gets from all trees: a score per target, and whether any leaf spoke for it.
    private struct Scores<Element: Real> {
        var values: [Element]
        var isSet: [Bool]
    }

    /// Scores of every row, summed tree by tree. `Element` is the precision of the sums.
    private static func evaluate<Element: Real>(
        _ table: TreeEnsembleTable, _ inputs: Inputs, targets: Int, _ aggregate: Aggregate,
        base: [Double], _ budget: inout Budget, finish: (inout Scores<Element>) -> Void
    ) throws(OnnxError) -> Int {
        let (x, count, columns) = try inputs.rows()
        guard table.featureCount <= columns else {
            throw OnnxError(.failed, "the trees ask for \(table.featureCount) features, there are \(columns)")
        }
        try budget.charge(count, table.roots.count, 16)
        // Whole numbers are compared as floats, as by onnxruntime.
        let isDouble = x.type == .double
        let values: [Double] = try (isDouble ? x : x.cast(to: .float)).cast(to: .double).values()
        for row in 0..<count {
            var scores = Scores<Element>(
                values: [Element](repeating: 0, count: targets),
                isSet: [Bool](repeating: false, count: targets))
            for root in table.roots {
                let leaf = table.leaf(from: root) { values[row * columns + $0] }
                for position in leaf.whenTrue..<leaf.whenFalse {
                    let weight = table.weights[Int(position)]
                    let (target, value) = (Int(weight.target), Element(weight.value))
                    switch aggregate {
                    case .sum, .average: scores.values[target] += value
                    case .minimum where scores.isSet[target]:
                        scores.values[target] = Swift.min(scores.values[target], value)
                    case .maximum where scores.isSet[target]:
                        scores.values[target] = Swift.max(scores.values[target], value)
                    case .minimum, .maximum: scores.values[target] = value
                    }
                    scores.isSet[target] = true
                }
            }
            if aggregate == .average {
                for target in 0..<targets { scores.values[target] /= Element(table.roots.count) }
            }
            for (target, value) in base.enumerated() where target < targets {
                scores.values[target] += Element(value)
            }
            finish(&scores)
        }
        return count
    }

    /// onnxruntime applies it to one target and passes it over for several.
    private static func refuseProbit(_ transform: PostTransform) throws(OnnxError) {
        guard transform != .probit else {
            throw OnnxError(.unsupported, "the post_transform PROBIT of trees")
        }
    }

    private static func treeRegressor(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let targets = context.int("n_targets", default: 1)
        guard targets > 0, targets < 1 << 20 else { throw OnnxError(.invalidModel, "\(targets) targets") }
        let table = try TreeEnsembleTable(context, weights: "target", targets: targets)
        try refuseProbit(PostTransform(context))
        let order = try context.choice("aggregate_function", ["SUM", "AVERAGE", "MIN", "MAX"])
        let aggregate: Aggregate = [.sum, .average, .minimum, .maximum][order]
        let transform = try PostTransform(context)
        let base = try context.numbers("base_values") ?? []
        return { (inputs, budget) throws(OnnxError) in
            var result: [Float] = []
            func run<Element: Real>(_: Element.Type) throws(OnnxError) -> Int {
                try evaluate(table, inputs, targets: targets, aggregate, base: base, &budget) {
                    (scores: inout Scores<Element>) in
                    transform.apply(&scores.values)
                    result += scores.values.map { Float($0) }
                }
            }
            let isDouble = try inputs.tensor(0).type == .double
            let rows = try isDouble ? run(Double.self) : run(Float.self)
            return [.tensor(Tensor(result, shape: [rows, targets]))]
        }
    }

    /// Sums and leaves in the type of the input.
    private static func treeEnsemble(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let targets = context.int("n_targets", default: 1)
        guard targets > 0, targets < 1 << 20 else { throw OnnxError(.invalidModel, "\(targets) targets") }
        let table = try TreeEnsembleTable(version5: context, targets: targets)
        guard let aggregate = Aggregate(rawValue: context.int("aggregate_function", default: 1)),
            let transform = PostTransform(
                rawValue: [0, 2, 1, 3, 4].firstIndex(
                    of: context.int(
                        "post_transform", default: 0)) ?? -1)
        else { throw OnnxError(.invalidModel, "aggregate_function or post_transform is out of range") }
        try refuseProbit(transform)
        return { (inputs, budget) throws(OnnxError) in
            func run<Element: Real>(_: Element.Type) throws(OnnxError) -> Tensor {
                var result: [Element] = []
                let rows = try evaluate(table, inputs, targets: targets, aggregate, base: [], &budget) {
                    (scores: inout Scores<Element>) in
                    transform.apply(&scores.values)
                    result += scores.values
                }
                return Tensor(result, shape: [rows, targets])
            }
            let isDouble = try inputs.tensor(0).type == .double
            return [.tensor(try isDouble ? run(Double.self) : run(Float.self))]
        }
    }

    private static func treeClassifier(_ context: NodeContext) throws(OnnxError) -> Kernel {
        let labels = try ClassLabelList(context)
        let table = try TreeEnsembleTable(context, weights: "class", targets: labels.count)
        let transform = try PostTransform(context)
        try refuseProbit(transform)
        let base = try context.numbers("base_values") ?? []
        let decision = TreeDecision(
            classes: labels.count, transform: transform,
            speaksForOne: Set(table.weights.map(\.target)).count == 1,
            isPositive: table.weights.allSatisfy { $0.value >= 0 })
        return { (inputs, budget) throws(OnnxError) in
            var chosen: [Int] = []
            var result: [Float] = []
            func run<Element: Real>(_: Element.Type) throws(OnnxError) {
                _ = try evaluate(table, inputs, targets: labels.count, .sum, base: base, &budget) {
                    (scores: inout Scores<Element>) in
                    chosen.append(decision.finish(&scores.values, scores.isSet))
                    result += scores.values.map { Float($0) }
                }
            }
            let isDouble = try inputs.tensor(0).type == .double
            if isDouble { try run(Double.self) } else { try run(Float.self) }
            let width = max(labels.count, 2)
            let label =
                decision.isLabelFixed && labels.strings == nil
                ? Tensor(chosen.map { Int64($0) }) : labels.tensor(chosen)
            return [.tensor(label), .tensor(Tensor(result, shape: [chosen.count, width]))]
        }
    }
}

/// How TreeEnsembleClassifier turns sums into a class, which for two classes depends on how the leaves were
/// written. The rules are onnxruntime's; the specification does not state them.
private struct TreeDecision: Sendable {
    let classes: Int
    let transform: PostTransform
    /// All leaves count for the same class.
    let speaksForOne: Bool
    let isPositive: Bool

    /// Two classes with leaves for both: onnxruntime answers 0 or 1 whatever the labels are.
    var isLabelFixed: Bool { classes == 2 && !speaksForOne }

    /// The index of the class; `scores` become what the operator gives out.
    func finish<Element: Real>(_ scores: inout [Element], _ isSet: [Bool]) -> Int {
        guard classes <= 2 else {
            var best = 0
            var isFound = false
            for index in scores.indices where isSet[index] && (!isFound || scores[index] > scores[best]) {
                best = index
                isFound = true
            }
            transform.apply(&scores)
            return best
        }
        let second = classes == 2 && isSet[1]
        let decisive = second ? scores[1] : scores[0]
        let isYes = decisive > (speaksForOne && isPositive ? 0.5 : 0)
        if second {
            transform.apply(&scores)
        } else if transform == .logistic {
            scores = [Element.sigmoid(-decisive), Element.sigmoid(decisive)]
        } else {
            scores = [speaksForOne && isPositive ? 1 - decisive : -decisive, decisive]
        }
        return classes == 2 && isYes ? 1 : 0
    }
}
