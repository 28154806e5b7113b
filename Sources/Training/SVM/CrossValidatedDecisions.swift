extension BinaryMachine {
    private static let folds = 5

    /// A decision for each row of `problem`, from a machine that was trained on four fifths of the rows without
    /// it. Folds are cut from one random order of all rows.
    ///
    /// - Parameter isStopped: Set if the limit of iterations ended any of them.
    static func crossValidatedDecisions(
        _ problem: BinaryProblem, positivePenalty: Double, negativePenalty: Double, _ settings: MachineSettings,
        random: inout BoundedRandom, isStopped: inout Bool
    ) -> [Double] {
        let count = problem.count
        var order = Array(0..<count)
        for index in 0..<count {
            order.swapAt(index, index + Int(random.next(below: UInt32(count - index))))
        }
        var decisions = [Double](repeating: 0, count: count)
        for fold in 0..<folds {
            let left = fold * count / folds..<(fold + 1) * count / folds
            let kept = order[..<left.lowerBound] + order[left.upperBound...]
            let positives = kept.filter { problem.isPositive[$0] }
            let negatives = kept.filter { !problem.isPositive[$0] }
            if positives.isEmpty || negatives.isEmpty {
                let decision = positives.isEmpty ? negatives.isEmpty ? 0.0 : -1.0 : 1.0
                for index in order[left] { decisions[index] = decision }
                continue
            }
            // A model of its own, whose classes are sorted again: -1 comes first and becomes the positive side.
            random.restart()
            let sorted = negatives + positives
            var subproblem = BinaryProblem()
            for index in sorted {
                subproblem.append(
                    problem.rows[index], isPositive: !problem.isPositive[index],
                    weight: problem.weights[index])
            }
            let machine = BinaryMachine(
                subproblem, positivePenalty: negativePenalty, negativePenalty: positivePenalty, settings)
            if machine.isStopped { isStopped = true }
            let queries = order[left].map { problem.rows[$0] }
            for (index, decision) in zip(order[left], machine.decisions(queries, subproblem, settings.kernel)) {
                decisions[index] = -decision
            }
        }
        return decisions
    }

    /// - Parameter problem: What the machine was trained on.
    private func decisions(
        _ queries: [KernelFunction.Row], _ problem: BinaryProblem, _ kernel: KernelFunction
    ) -> [Double] {
        let support = coefficients.indices.filter { coefficients[$0].magnitude > 0 }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: max(Int(kernel.columns), 1)) { scratch in
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
