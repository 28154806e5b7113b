/// What every machine of a classifier is trained with.
struct MachineSettings: Sendable {
    let kernel: KernelFunction
    let tolerance: Double
    let shrinking: Bool
    /// -1 for no limit.
    let maxIterations: Int
    /// How many kernel values are kept at a time.
    var cacheCapacity: Int
}

/// Rows of two classes, and how much each may count.
///
/// The rows are only read, and stay where they are while the problem is used, by any number of threads.
struct BinaryProblem: @unchecked Sendable {
    /// `C` of the class with positive decisions.
    let positivePenalty: Double
    let negativePenalty: Double
    private(set) var rows: [KernelFunction.Row] = []
    private(set) var isPositive: [Bool] = []
    /// Sample weights, all above zero; they multiply `C`.
    private(set) var weights: [Double] = []

    init(positivePenalty: Double, negativePenalty: Double) {
        self.positivePenalty = positivePenalty
        self.negativePenalty = negativePenalty
    }

    mutating func append(_ row: KernelFunction.Row, isPositive positive: Bool, weight: Double) {
        rows.append(row)
        isPositive.append(positive)
        weights.append(weight)
    }
}

/// A support vector machine of two classes.
struct BinaryMachine: Sendable {
    /// With the sign of the row's class; in the order of the problem's rows.
    let coefficients: [Double]
    let rho: Double
    let iterations: Int
    /// Whether the limit of iterations ended the training.
    let isStopped: Bool

    init(_ problem: BinaryProblem, _ settings: MachineSettings) {
        let signs = problem.isPositive.map { $0 ? 1.0 : -1.0 }
        let bounds = zip(problem.weights, problem.isPositive).map { weight, isPositive in
            weight * (isPositive ? problem.positivePenalty : problem.negativePenalty)
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

    /// One decision per query.
    ///
    /// - Parameter problem: What the machine was trained on.
    func decisions(
        _ queries: [KernelFunction.Row], _ problem: BinaryProblem, _ kernel: KernelFunction
    ) -> [Double] {
        let support = coefficients.indices.filter { coefficients[$0].magnitude > 0 }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: max(Int(kernel.columns), 1)) {
            scratch in
            guard let scratch = scratch.baseAddress else { return [] }
            return queries.map { query in
                var sum = 0.0
                for index in support {
                    sum += coefficients[index] * kernel.value(query, problem.rows[index], scratch)
                }
                return sum - rho
            }
        }
    }
}
