/// One machine per pair of classes, and the support vectors they share.
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
    init(
        rows: [KernelFunction.Row], labels: [Int], weights: [Double], penalties: [Double], seed: UInt32?,
        _ settings: MachineSettings
    ) {
        let classes = penalties.count
        var members = [[Int]](repeating: [], count: classes)
        for (row, label) in labels.enumerated() { members[label].append(row) }
        var random = BoundedRandom(seed: seed ?? 0)
        var machines: [BinaryMachine] = []
        var isSupport = [Bool](repeating: false, count: rows.count)
        for first in 0..<classes {
            for second in first + 1..<max(classes, first + 1) {
                let pair = members[first] + members[second]
                var problem = BinaryProblem()
                for row in pair {
                    problem.append(rows[row], isPositive: labels[row] == first, weight: weights[row])
                }
                if seed != nil {
                    let decisions = BinaryMachine.crossValidatedDecisions(
                        problem, positivePenalty: penalties[first], negativePenalty: penalties[second],
                        settings, random: &random, isStopped: &isStopped)
                    scalings.append(PlattScaling(decisions: decisions, isPositive: problem.isPositive))
                }
                let machine = BinaryMachine(
                    problem, positivePenalty: penalties[first], negativePenalty: penalties[second], settings)
                for (row, coefficient) in zip(pair, machine.coefficients) where coefficient.magnitude > 0 {
                    isSupport[row] = true
                }
                if machine.isStopped { isStopped = true }
                machines.append(machine)
            }
        }
        rhos = machines.map(\.rho)
        iterations = machines.map(\.iterations)
        for rows in members {
            let vectors = rows.filter { isSupport[$0] }
            support += vectors
            supportCounts.append(vectors.count)
        }
        collect(machines, members, isSupport)
    }

    private mutating func collect(_ machines: [BinaryMachine], _ members: [[Int]], _ isSupport: [Bool]) {
        let classes = members.count
        coefficients = [[Double]](
            repeating: [Double](repeating: 0, count: support.count), count: max(classes - 1, 0))
        var starts: [Int] = []
        for count in supportCounts { starts.append((starts.last ?? 0) + count) }
        starts = [0] + starts
        var pair = 0
        for first in 0..<classes {
            for second in first + 1..<max(classes, first + 1) {
                let machine = machines[pair].coefficients
                let own = zip(members[first], machine).filter { isSupport[$0.0] }
                let other = zip(members[second], machine.dropFirst(members[first].count))
                    .filter { isSupport[$0.0] }
                for (index, vector) in own.enumerated() {
                    coefficients[second - 1][starts[first] + index] = vector.1
                }
                for (index, vector) in other.enumerated() {
                    coefficients[first][starts[second] + index] = vector.1
                }
                pair += 1
            }
        }
    }
}
