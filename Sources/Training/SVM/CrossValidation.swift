/// Which rows of a problem are left out in turn, so that each gets a decision from a machine that has not seen
/// it: five parts of one random order of all rows.
struct CrossValidation: Sendable {
    static let folds = 5

    private let order: [Int]
    private let isPositive: [Bool]

    /// - Parameters:
    ///   - random: Started again if any fold trains a machine, as training does in LIBSVM.
    init(_ isPositive: [Bool], _ random: inout BoundedRandom) {
        let count = isPositive.count
        var order = Array(0..<count)
        for index in 0..<count {
            order.swapAt(index, index + Int(random.next(below: UInt32(count - index))))
        }
        self.order = order
        self.isPositive = isPositive
        for fold in 0..<Self.folds where constantDecision(fold) == nil {
            random.restart()
            break
        }
    }

    /// Rows left out.
    func queries(_ fold: Int) -> ArraySlice<Int> {
        let count = order.count
        return order[fold * count / Self.folds..<(fold + 1) * count / Self.folds]
    }

    private func kept(_ fold: Int) -> [Int] {
        let left = queries(fold)
        return Array(order[..<left.startIndex] + order[left.endIndex...])
    }

    /// What all rows left out get if the other rows are all of one class.
    private func constantDecision(_ fold: Int) -> Double? {
        let kept = kept(fold)
        guard let first = kept.first else { return 0 }
        let isPositive = isPositive
        guard kept.allSatisfy({ isPositive[$0] == isPositive[first] }) else { return nil }
        return isPositive[first] ? 1 : -1
    }

    /// A decision for each row left out.
    ///
    /// - Parameter problem: The one that this was made for.
    func decisions(_ fold: Int, _ problem: BinaryProblem, _ settings: MachineSettings) -> FoldDecisions {
        let left = queries(fold)
        if let constant = constantDecision(fold) {
            return FoldDecisions(
                values: [Double](repeating: constant, count: left.count), isStopped: false)
        }
        // To LIBSVM this is a new model with the classes -1 and 1, of which the first is the positive side.
        let kept = kept(fold)
        var rest = BinaryProblem(
            positivePenalty: problem.negativePenalty, negativePenalty: problem.positivePenalty)
        for side in [false, true] {
            for row in kept where problem.isPositive[row] == side {
                rest.append(problem.rows[row], isPositive: !side, weight: problem.weights[row])
            }
        }
        let machine = BinaryMachine(rest, settings)
        let values = machine.decisions(left.map { problem.rows[$0] }, rest, settings.kernel)
        return FoldDecisions(values: values.map { -$0 }, isStopped: machine.isStopped)
    }
}

/// Decisions for the rows of a fold.
struct FoldDecisions: Sendable {
    let values: [Double]
    /// Whether the limit of iterations ended the training.
    let isStopped: Bool
}
