package import AspicCore
package import Estimators

extension SVC {
    /// scikit-learn 1.9.1's `SVC.fit`, on its LIBSVM: the same support vectors, coefficients and probabilities,
    /// bit for bit where BLAS sums inner products in the same order and `exp` rounds alike.
    ///
    /// - Parameters:
    ///   - x: One row per sample.
    ///   - y: One label per row.
    ///   - sampleWeight: One weight per row, which multiplies `C`; rows with a weight of zero or less are left
    ///     out.
    ///   - progress: Told how much is done, from 0 to 1.
    /// - Throws: ``EstimatorError``: a parameter that scikit-learn refuses, `kernel='precomputed'`, numbers that
    ///   are not finite, a single class.
    package func fitting(
        _ x: Matrix, _ y: ClassLabels, sampleWeight: [Double]? = nil, featureNames: [String]? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) throws(EstimatorError) -> SVC {
        try checkParameters()
        try Self.checkTrainingData(x, y, sampleWeight)
        let (classes, labels) = y.unique()
        let classWeight =
            try classWeight?.values(for: classes, labels: labels)
            ?? [Double](repeating: 1, count: classes.count)
        guard classes.count > 1 else {
            throw EstimatorError(
                .invalidInput,
                "The number of classes has to be greater than one; got \(classes.count) class")
        }
        var random = try NumpyRandomState(randomState)
        let gamma = resolvedGamma(x)
        let kernel = try kernelFunction(columns: x.columns, gamma: gamma)
        // Drawn whether or not probabilities need it.
        let seed = UInt32(random.integer(below: Int(Int32.max)))

        // LIBSVM knows nothing of rows without weight, and scikit-learn numbers support vectors as LIBSVM does.
        let weights = sampleWeight ?? [Double](repeating: 1, count: x.rows)
        let kept = weights.indices.filter { weights[$0] > 0 }
        let keptLabels = kept.map { labels[$0] }
        try Self.checkClasses(classes, keptLabels)

        let training = x.elements.withUnsafeBufferPointer { elements -> PairwiseTraining? in
            guard let base = elements.baseAddress else { return nil }
            return PairwiseTraining(
                rows: kept.map { base + $0 * x.columns }, labels: keptLabels,
                weights: kept.map { weights[$0] },
                penalties: classWeight.map { c.value * $0 }, seed: probability == .on ? seed : nil,
                MachineSettings(
                    kernel: kernel, tolerance: tol.value, shrinking: shrinking, maxIterations: maxIter,
                    cacheCapacity: cacheCapacity), progress: progress)
        }
        guard let training else { throw EstimatorError(.invalidInput, "X has no elements") }
        try Self.checkFinite(training)

        var result = self
        result.fitted = try Fitted(
            kernel: self.kernel, featureNamesIn: featureNames, classes: classes, classWeight: classWeight,
            gamma: gamma, support: training.support,
            supportVectors: x.selecting(rows: training.support.map { kept[$0] }),
            nSupport: training.supportCounts,
            dualCoef: Matrix(
                rows: classes.count - 1, columns: training.support.count,
                elements: training.coefficients.flatMap { $0 }),
            intercept: training.rhos.map { -$0 }, probA: training.scalings.map(\.a),
            probB: training.scalings.map(\.b), fitStatus: training.isStopped ? 1 : 0,
            nIter: training.iterations,
            shapeFit: [x.rows, x.columns])
        return result
    }

    private static func checkTrainingData(
        _ x: Matrix, _ y: ClassLabels, _ sampleWeight: [Double]?
    ) throws(EstimatorError) {
        for (count, what) in [(x.rows, "sample"), (x.columns, "feature")] where count == 0 {
            throw EstimatorError(
                .invalidInput,
                "Found array with 0 \(what)(s) (shape=(\(x.rows), \(x.columns))) while a minimum of 1 is required by SVC."
            )
        }
        guard x.rows < Int(Int32.max), x.columns < Int(Int32.max) else {
            throw EstimatorError(.unsupported, "SVC takes fewer than 2**31 - 1 rows and columns")
        }
        try checkNumbers(x)
        try y.checkAsClasses(of: x)
        if let sampleWeight, sampleWeight.count != x.rows {
            throw EstimatorError(
                .invalidInput,
                "sample_weight and X have incompatible shapes: (\(sampleWeight.count),) vs (\(x.rows), \(x.columns))"
            )
        }
    }

    /// - Parameter labels: Of the rows that have a weight.
    private static func checkClasses(_ classes: ClassLabels, _ labels: [Int]) throws(EstimatorError) {
        let present = Set(labels)
        if present.isEmpty {
            throw EstimatorError(
                .invalidInput, "Invalid input - all samples have zero or negative weights.")
        }
        if present.count == 1 {
            throw EstimatorError(
                .invalidInput, "Invalid input - all samples with positive weights belong to the same class.")
        }
        // scikit-learn fits such a model, but it then names the wrong classes.
        for index in classes.indices where !present.contains(index) {
            throw EstimatorError(
                .unsupported, "all samples of the class \(classes[index]) have zero or negative weights")
        }
    }

    private static func checkFinite(_ training: PairwiseTraining) throws(EstimatorError) {
        guard training.rhos.allSatisfy(\.isFinite),
            training.coefficients.allSatisfy({ $0.allSatisfy(\.isFinite) })
        else {
            throw EstimatorError(
                .invalidInput,
                "The dual coefficients or intercepts are not finite. The input data may contain large values and need to be preprocessed."
            )
        }
    }

    private func resolvedGamma(_ x: Matrix) -> Double {
        switch gamma {
        case .value(let value): return value.value
        case .auto, .autoDeprecated: return 1 / Double(x.columns)
        case .scale:
            let variance = PairwiseSummation.variance(x.elements)
            return variance != 0 ? 1 / (Double(x.columns) * variance) : 1
        }
    }

    private func kernelFunction(columns: Int, gamma: Double) throws(EstimatorError) -> KernelFunction {
        let kind: KernelFunction.Kind
        switch kernel {
        case .linear: kind = .linear
        case .poly: kind = .polynomial
        case .rbf: kind = .radial
        case .sigmoid: kind = .sigmoid
        case .precomputed:
            throw EstimatorError(
                .unsupported, "fitting SVC with kernel='precomputed': only linear, poly, rbf and sigmoid")
        }
        guard degree <= Int(Int32.max), let columns = Int32(exactly: columns) else {
            throw EstimatorError(.unsupported, "SVC with degree=\(degree)")
        }
        return try KernelFunction(
            kind: kind, degree: degree, gamma: gamma, coef0: coef0.value, columns: columns)
    }

    /// `cache_size` in values of four bytes; at most two gigabytes, whatever is asked for. No result depends on it.
    private var cacheCapacity: Int {
        Int(min(cacheSize.value * 262_144, 0x1p29))
    }
}
