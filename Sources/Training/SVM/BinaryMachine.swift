/// What every machine of a classifier is trained with.
struct MachineSettings {
    let kernel: KernelFunction
    let tolerance: Double
    let shrinking: Bool
    /// -1 for no limit.
    let maxIterations: Int
    /// How many kernel values are kept at a time.
    let cacheCapacity: Int
}

/// Rows of two classes, and how much each may count.
struct BinaryProblem {
    var rows: [KernelFunction.Row] = []
    /// Whether a row is of the class with positive decisions.
    var isPositive: [Bool] = []
    /// Sample weights, all above zero.
    var weights: [Double] = []

    var count: Int { rows.count }

    mutating func append(_ row: KernelFunction.Row, isPositive positive: Bool, weight: Double) {
        rows.append(row)
        isPositive.append(positive)
        weights.append(weight)
    }
}

/// A support vector machine of two classes.
struct BinaryMachine {
    /// With the sign of the row's class; in the order of the problem's rows.
    let coefficients: [Double]
    let rho: Double
    let iterations: Int
    let isStopped: Bool

    /// - Parameters:
    ///   - positivePenalty: `C` for rows of the positive class, times their weight.
    init(
        _ problem: BinaryProblem, positivePenalty: Double, negativePenalty: Double, _ settings: MachineSettings
    ) {
        let signs = problem.isPositive.map { $0 ? 1.0 : -1.0 }
        let bounds = zip(problem.weights, problem.isPositive).map { weight, isPositive in
            weight * (isPositive ? positivePenalty : negativePenalty)
        }
        let matrix = SignedKernelMatrix(
            settings.kernel, rows: problem.rows, signs: signs, cacheCapacity: settings.cacheCapacity)
        let solver = DualSolver(matrix, bounds: bounds, tolerance: settings.tolerance)
        let solution = solver.solve(shrinking: settings.shrinking, maxIterations: settings.maxIterations)
        coefficients = zip(solution.alpha, signs).map { $0 * $1 }
        rho = solution.rho
        iterations = solution.iterations
        isStopped = solution.isStopped
    }
}
