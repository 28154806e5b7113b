import AspicCore
import Synchronization

/// One machine per pair of classes, and the support vectors they share.
///
/// Machines, and those of the folds that calibrate them, are trained on several threads; none knows of another, so the
/// results do not depend on how many there are.
struct PairwiseTraining {
    /// Rows of the problem, sorted by class and by their place within it.
    private(set) var support: [Int] = []
    /// Support vectors of each class.
    private(set) var supportCounts: [Int] = []
    /// `classes - 1` rows with a value per support vector: for a vector of class `i`, row `j - 1` or `j` holds its
    /// coefficient in the machine of the classes `i` and `j`.
    private(set) var coefficients: [[Double]] = []
    /// One per pair; pairs run 0-1, 0-2, ..., 1-2, ...
    private(set) var rhos: [Double] = []
    private(set) var iterations: [Int] = []
    /// Empty unless asked for.
    private(set) var scalings: [PlattScaling] = []
    /// Whether the limit of iterations ended any machine, also one of a fold.
    private(set) var isStopped = false

    /// - Parameters:
    ///   - rows: Rows of `settings.kernel.columns` values that stay where they are.
    ///   - labels: The class of each row, below `penalties.count`; each class has rows.
    ///   - weights: Sample weights, all above zero.
    ///   - penalties: `C` of each class.
    ///   - seed: For probabilities; `nil` if they are not wanted.
    ///   - progress: Told how much is done, from 0 to 1.
    init(
        rows: [KernelFunction.Row], labels: [Int], weights: [Double], penalties: [Double], seed: UInt32?,
        _ settings: MachineSettings, progress: (@Sendable (Double) -> Void)?
    ) {
        let classes = penalties.count
        var members = [[Int]](repeating: [], count: classes)
        for (row, label) in labels.enumerated() { members[label].append(row) }
        var problems: [BinaryProblem] = []
        for first in 0..<classes {
            for second in first + 1..<max(classes, first + 1) {
                var problem = BinaryProblem(
                    positivePenalty: penalties[first], negativePenalty: penalties[second])
                for row in members[first] {
                    problem.append(rows[row], isPositive: true, weight: weights[row])
                }
                for row in members[second] {
                    problem.append(rows[row], isPositive: false, weight: weights[row])
                }
                problems.append(problem)
            }
        }
        var validations: [CrossValidation] = []
        if let seed {
            var random = BoundedRandom(seed: seed)
            validations = problems.map { CrossValidation($0.isPositive, &random) }
        }
        let jobs = Self.run(problems, validations, settings, progress)
        for (problem, validation) in zip(problems, validations.indices) {
            let folds = jobs.folds[validation]
            scalings.append(Self.scaling(problem, validations[validation], folds))
            if folds.contains(where: \.isStopped) { isStopped = true }
        }
        if jobs.machines.contains(where: \.isStopped) { isStopped = true }
        rhos = jobs.machines.map(\.rho)
        iterations = jobs.machines.map(\.iterations)
        collect(jobs.machines, members)
    }

    private static func scaling(
        _ problem: BinaryProblem, _ validation: CrossValidation, _ folds: [FoldDecisions]
    ) -> PlattScaling {
        var decisions = [Double](repeating: 0, count: problem.rows.count)
        for (fold, found) in folds.enumerated() {
            for (row, value) in zip(validation.queries(fold), found.values) { decisions[row] = value }
        }
        return PlattScaling(decisions: decisions, isPositive: problem.isPositive)
    }

    // MARK: - Running

    /// What was trained for each pair.
    private struct Trained: Sendable {
        var machines: [BinaryMachine?]
        var folds: [[FoldDecisions?]]
        var finished = 0
    }

    private static func run(
        _ problems: [BinaryProblem], _ validations: [CrossValidation], _ settings: MachineSettings,
        _ progress: (@Sendable (Double) -> Void)?
    ) -> (machines: [BinaryMachine], folds: [[FoldDecisions]]) {
        let folds = CrossValidation.folds
        // The machine comes first: it is the longest of a pair's jobs.
        let jobsPerPair = validations.isEmpty ? 1 : 1 + folds
        let jobs = problems.count * jobsPerPair
        var shared = settings
        shared.cacheCapacity /= max(1, min(Threads.count, jobs))
        let jobSettings = shared
        let trained = Mutex(
            Trained(
                machines: [BinaryMachine?](repeating: nil, count: problems.count),
                folds: [[FoldDecisions?]](
                    repeating: [FoldDecisions?](repeating: nil, count: folds), count: validations.count)))
        Threads.forEach(jobs) { job in
            let pair = job / jobsPerPair
            let part = job % jobsPerPair
            let machine = part == 0 ? BinaryMachine(problems[pair], jobSettings) : nil
            let decisions =
                part == 0 ? nil : validations[pair].decisions(part - 1, problems[pair], jobSettings)
            trained.withLock { trained in
                if part == 0 {
                    trained.machines[pair] = machine
                } else {
                    trained.folds[pair][part - 1] = decisions
                }
                trained.finished += 1
                progress?(Double(trained.finished) / Double(jobs))
            }
        }
        return trained.withLock { trained in
            (trained.machines.compactMap { $0 }, trained.folds.map { $0.compactMap { $0 } })
        }
    }

    // MARK: - Putting together

    private mutating func collect(_ machines: [BinaryMachine], _ members: [[Int]]) {
        let classes = members.count
        // Whether a member of a class is a support vector of any machine.
        var isSupport = members.map { [Bool](repeating: false, count: $0.count) }
        var pair = 0
        for first in 0..<classes {
            for second in first + 1..<max(classes, first + 1) {
                let values = machines[pair].coefficients
                let own = members[first].count
                for index in 0..<own where values[index].magnitude > 0 { isSupport[first][index] = true }
                for index in own..<values.count where values[index].magnitude > 0 {
                    isSupport[second][index - own] = true
                }
                pair += 1
            }
        }
        var starts: [Int] = []
        for (rows, flags) in zip(members, isSupport) {
            let vectors = zip(rows, flags).filter(\.1).map(\.0)
            starts.append(support.count)
            support += vectors
            supportCounts.append(vectors.count)
        }
        coefficients = [[Double]](
            repeating: [Double](repeating: 0, count: support.count), count: max(classes - 1, 0))
        pair = 0
        for first in 0..<classes {
            for second in first + 1..<max(classes, first + 1) {
                let values = machines[pair].coefficients
                let own = zip(values, isSupport[first]).filter(\.1)
                let other = zip(values.dropFirst(members[first].count), isSupport[second]).filter(\.1)
                for (index, value) in own.enumerated() {
                    coefficients[second - 1][starts[first] + index] = value.0
                }
                for (index, value) in other.enumerated() {
                    coefficients[first][starts[second] + index] = value.0
                }
                pair += 1
            }
        }
    }
}
