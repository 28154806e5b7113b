public import AspicCore
import CAspicKernels

extension SVC {
    public func unavailability(of method: PredictionMethod) -> String? {
        switch method {
        case .predict where breakTies && decisionFunctionShape == .oneVersusOne:
            "break_ties must be False when decision_function_shape is 'ovo'"
        case .predict, .decisionFunction: nil
        case .predictProbabilities where probability != .on:
            "predict_proba is not available when probability=False"
        case .predictProbabilities where fitted?.probA.isEmpty ?? false:
            "predict_proba is not available when fitted with probability=False"
        case .predictProbabilities: nil
        case .transform: "SVC has no method transform"
        }
    }

    /// One column for two classes; else one per class (`ovr`) or per pair of classes (`ovo`).
    public func decisionFunction(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        var decisions = try pairDecisions(x)
        if fitted.classes.count == 2 {
            // LIBSVM's positive side is the first class, scikit-learn's the second.
            for index in decisions.elements.indices { decisions.elements[index].negate() }
            return decisions
        }
        guard decisionFunctionShape == .oneVersusRest else { return decisions }
        return Self.oneVersusRest(decisions, classes: fitted.classes.count, rule: fitted.confidenceRule)
    }

    /// The class with the most votes of the pairs, the first of several.
    public func predictIndices(_ x: Matrix) throws(EstimatorError) -> [Int] {
        let fitted = try requireFitted(fitted)
        if let reason = unavailability(of: .predict) { throw EstimatorError(.unavailable, reason) }
        let count = fitted.classes.count
        if breakTies && count > 2 { return try decisionFunction(x).argmaxOfRows() }
        let decisions = try pairDecisions(x)
        if count == 2 { return decisions.elements.map { $0 > 0 ? 0 : 1 } }
        var votes = [Int](repeating: 0, count: count)
        return (0..<x.rows).map { row in
            for candidate in 0..<count { votes[candidate] = 0 }
            var pair = row * decisions.columns
            for first in 0..<count {
                for second in first + 1..<max(count, first + 1) {
                    votes[decisions.elements[pair] > 0 ? first : second] += 1
                    pair += 1
                }
            }
            var best = 0
            for candidate in 1..<count where votes[candidate] > votes[best] { best = candidate }
            return best
        }
    }

    /// Platt's sigmoid for each pair, coupled to probabilities as LIBSVM does it.
    public func predictProbabilities(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        if let reason = unavailability(of: .predictProbabilities) {
            throw EstimatorError(.unavailable, reason)
        }
        let decisions = try pairDecisions(x)
        let count = fitted.classes.count
        var result = Matrix(rows: x.rows, columns: count)
        var coupling = PairwiseCoupling(classes: count)
        for row in 0..<x.rows {
            coupling.solve { pair in
                aspic_platt(
                    decisions.elements[row * decisions.columns + pair], fitted.probA[pair], fitted.probB[pair]
                )
            }
            for column in 0..<count { result.elements[row * count + column] = coupling.probabilities[column] }
        }
        return result
    }

    /// LIBSVM's decisions, one column per pair of classes; positive votes for the first of the pair.
    private func pairDecisions(_ x: Matrix) throws(EstimatorError) -> Matrix {
        let fitted = try requireFitted(fitted)
        try check(x, columns: fitted.supportVectors.columns)
        let kind: aspic_kernel
        switch kernel {
        case .linear: kind = ASPIC_LINEAR
        case .poly: kind = ASPIC_POLY
        case .rbf: kind = ASPIC_RBF
        case .sigmoid: kind = ASPIC_SIGMOID
        case .precomputed:
            throw EstimatorError(
                .unsupported, "SVC with kernel='precomputed' takes kernel values instead of rows")
        }
        guard let degree = Int32(exactly: kernel == .poly ? degree : 0) else {
            throw EstimatorError(.unsupported, "SVC with degree=\(degree)")
        }
        return fitted.machine.decisions(
            x,
            aspic_kernel_parameters(kind: kind, degree: degree, gamma: fitted.gamma, coef0: coef0.value))
    }

    /// Votes of the pairs, and confidences that only decide between equal votes.
    private static func oneVersusRest(_ decisions: Matrix, classes: Int, rule: ConfidenceRule) -> Matrix {
        var votes = Matrix(rows: decisions.rows, columns: classes)
        var confidences = votes
        for row in 0..<decisions.rows {
            let base = row * classes
            var pair = row * decisions.columns
            for first in 0..<classes {
                for second in first + 1..<max(classes, first + 1) {
                    let decision = decisions.elements[pair]
                    confidences.elements[base + first] += decision
                    confidences.elements[base + second] -= decision
                    votes.elements[base + (decision < 0 ? second : first)] += 1
                    pair += 1
                }
            }
        }
        switch rule {
        case .bounded:
            for index in votes.elements.indices {
                let confidence = confidences.elements[index]
                votes.elements[index] += confidence / (3 * (confidence.magnitude + 1))
            }
        case .scaledByBatch:
            let largest = confidences.elements.max() ?? 0
            let smallest = confidences.elements.min() ?? 0
            guard largest != smallest else { return votes }
            let scale = (0.5 - Double.ulpOfOne) / max(largest.magnitude, smallest.magnitude)
            for index in votes.elements.indices {
                votes.elements[index] += confidences.elements[index] * scale
            }
        }
        return votes
    }

    public func recordBehaviour(in record: inout BehaviourRecord) throws(EstimatorError) {
        let fitted = try requireFitted(fitted)
        record.add("classes", fitted.classes)
        record.add("kernel", kernel.rawValue)
        if kernel == .poly { record.add("degree", degree) }
        if kernel != .linear { record.add("gamma", fitted.gamma) }
        if kernel == .poly || kernel == .sigmoid { record.add("coef0", coef0.value) }
        record.add("support", fitted.nSupport)
        record.add("vectors", fitted.supportVectors)
        record.add("coefficients", fitted.dualCoef)
        record.add("intercept", fitted.intercept)
        if unavailability(of: .predictProbabilities) == nil {
            record.add("probA", fitted.probA)
            record.add("probB", fitted.probB)
        }
        // Two classes have one decision, whatever its shape.
        guard fitted.classes.count > 2 else { return }
        let isOneVersusRest = decisionFunctionShape == .oneVersusRest
        record.add("one-versus-rest", isOneVersusRest)
        record.add("break-ties", breakTies)
        record.add("by-batch", isOneVersusRest && fitted.confidenceRule == .scaledByBatch)
    }

    // MARK: Files

    public mutating func restoreFitted(from state: StateReader) throws(EstimatorError) {
        guard state.has("support_vectors_") else { return }
        if state.flag("_sparse") {
            throw EstimatorError(.unsupported, "SVC fitted on sparse rows is not supported")
        }
        // Such a file has no support vectors.
        if kernel == .precomputed {
            throw EstimatorError(
                .unsupported, "SVC with kernel='precomputed' takes kernel values instead of rows")
        }
        fitted = try Fitted(
            kernel: kernel, featureNamesIn: state.featureNames, classes: state.labels("classes_"),
            classWeight: state.vector("class_weight_"), gamma: state.double("_gamma"),
            support: state.integers("support_"), supportVectors: state.matrix("support_vectors_"),
            nSupport: state.integers("_n_support"), dualCoef: state.matrix("_dual_coef_"),
            intercept: state.vector("_intercept_"), probA: state.vector("_probA"),
            probB: state.vector("_probB"),
            fitStatus: state.integer("fit_status_"),
            nIter: state.has("n_iter_") ? state.vector("n_iter_").map { Int($0) } : nil,
            shapeFit: state.shape("shape_fit_"), confidenceRule: Self.confidenceRules.value(in: state.version)
        )
    }

    public func encodeParameters(into state: StateWriter) throws(EstimatorError) {
        try state.addParameters(
            of: self,
            ["decision_function_shape", "break_ties", "kernel", "degree", "gamma", "coef0", "tol", "C"])
        // Parameters of the other machines that share the constructor.
        state.add("nu", 0.0)
        state.add("epsilon", 0.0)
        try state.addParameters(
            of: self,
            ["shrinking", "probability", "cache_size", "class_weight", "verbose", "max_iter", "random_state"])
    }

    public func encodeFitted(into state: StateWriter) throws(EstimatorError) {
        guard let fitted else { return }
        let isBinary = fitted.classes.count == 2
        guard fitted.confidenceRule == .bounded || isBinary || decisionFunctionShape == .oneVersusOne else {
            throw EstimatorError(
                .notRepresentable, "SVC of a release before 0.21 has other decisions than 1.9.1 would give")
        }
        state.add("_sparse", false)
        state.addColumns(fitted.supportVectors.columns, names: fitted.featureNamesIn)
        try state.add("class_weight_", vector: fitted.classWeight)
        try state.add("classes_", labels: fitted.classes)
        state.add("_effective_probability", probability == .on)
        if case .value(let gamma) = gamma, gamma.value == fitted.gamma {
            state.add("_gamma", node: try state.context.value(gamma.parameterValue))
        } else if gamma == .scale {
            try state.add("_gamma", scalar: fitted.gamma)
        } else {
            state.add("_gamma", fitted.gamma)
        }
        try state.add("support_", int32: fitted.support)
        try state.add("support_vectors_", matrix: fitted.supportVectors)
        try state.add("_n_support", int32: fitted.nSupport)
        // For two classes the public attributes have the other sign than LIBSVM's.
        var negated = fitted.dualCoef
        for index in negated.elements.indices { negated.elements[index].negate() }
        let dualCoef = try state.add("dual_coef_", matrix: isBinary ? negated : fitted.dualCoef)
        try state.add("intercept_", vector: isBinary ? fitted.intercept.map { -$0 } : fitted.intercept)
        try state.add("_probA", vector: fitted.probA)
        try state.add("_probB", vector: fitted.probB)
        state.add("fit_status_", fitted.fitStatus)
        let iterations = try state.add(
            "_num_iter", int32: fitted.nIter ?? [Int](repeating: 0, count: fitted.intercept.count))
        try state.add("shape_fit_", tuple: fitted.shapeFit)
        try state.add("_intercept_", vector: fitted.intercept)
        if isBinary {
            try state.add("_dual_coef_", matrix: fitted.dualCoef)
        } else {
            state.add("_dual_coef_", node: dualCoef)
        }
        state.add("n_iter_", node: iterations)
    }
}
