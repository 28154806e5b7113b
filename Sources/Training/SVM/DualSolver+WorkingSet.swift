extension DualSolver {
    /// The pair that violates optimality: the most violating variable that may move up, and the one that may move
    /// down with which the objective falls most, to second order. Of equal ones the last is taken.
    ///
    /// - Returns: `nil` if the violation is below the tolerance.
    mutating func selectPair() -> (Int, Int)? {
        let (largest, first) = mostViolating()
        guard first >= 0 else { return nil }
        let column = matrix.column(first, length: active)
        let signs = matrix.signs
        let diagonal = matrix.diagonal
        let gradient = gradient
        let status = status
        let doubledSign = 2 * signs[first]
        let curvatureOfFirst = diagonal[first]
        var opposite = -Double.infinity
        var second = -1
        var lowest = Double.infinity
        for row in 0..<active {
            let sign = signs[row]
            // For a sign of -1 both conditions and the signs below turn around; -1 * x is exact.
            guard status[row] != (sign > 0 ? .atZero : .atBound) else { continue }
            let directed = sign * gradient[row]
            if directed >= opposite { opposite = directed }
            let violation = largest + directed
            guard violation > 0 else { continue }
            let curvature = curvatureOfFirst + diagonal[row] - sign * doubledSign * Double(column[row])
            let change =
                -(violation * violation) / (curvature > 0 ? curvature : Self.smallestCurvature)
            if change <= lowest {
                second = row
                lowest = change
            }
        }
        if largest + opposite < tolerance || second < 0 { return nil }
        return (first, second)
    }

    private func mostViolating() -> (value: Double, row: Int) {
        let signs = matrix.signs
        let gradient = gradient
        let status = status
        var largest = -Double.infinity
        var found = -1
        for row in 0..<active {
            let sign = signs[row]
            guard status[row] != (sign > 0 ? .atBound : .atZero) else { continue }
            let value = -sign * gradient[row]
            if value >= largest {
                largest = value
                found = row
            }
        }
        return (largest, found)
    }

    /// Sets variables aside that have settled at a bound: swaps them behind the active ones.
    mutating func shrink() {
        var up = -Double.infinity
        var down = -Double.infinity
        for row in 0..<active {
            let directed = matrix.signs[row] * gradient[row]
            let isPositive = matrix.signs[row] > 0
            if status[row] != (isPositive ? .atBound : .atZero), -directed >= up { up = -directed }
            if status[row] != (isPositive ? .atZero : .atBound), directed >= down { down = directed }
        }
        if !wasUnshrunk && up + down <= tolerance * 10 {
            wasUnshrunk = true
            reconstructGradient()
            active = count
        }
        var row = 0
        while row < active {
            if isSettled(row, up, down) {
                active -= 1
                while active > row {
                    if !isSettled(active, up, down) {
                        swap(row, active)
                        break
                    }
                    active -= 1
                }
            }
            row += 1
        }
    }

    private func isSettled(_ row: Int, _ up: Double, _ down: Double) -> Bool {
        let isPositive = matrix.signs[row] > 0
        return switch status[row] {
        case .atBound: -gradient[row] > (isPositive ? up : down)
        case .atZero: gradient[row] > (isPositive ? down : up)
        case .free: false
        }
    }

    /// Computes the gradient of the variables set aside, which was not kept up to date: from what variables at
    /// their bounds make of it, and from the free ones, by rows or by columns, whichever is less work.
    mutating func reconstructGradient() {
        guard active < count else { return }
        for row in active..<count { gradient[row] = boundGradient[row] - 1 }
        var free = 0
        for row in 0..<active where status[row] == .free { free += 1 }
        if free * count > 2 * active * (count - active) {
            for row in active..<count {
                let column = matrix.column(row, length: active)
                for other in 0..<active where status[other] == .free {
                    gradient[row] += alpha[other] * Double(column[other])
                }
            }
        } else {
            for row in 0..<active where status[row] == .free {
                let column = matrix.column(row, length: count)
                let alpha = alpha[row]
                for other in active..<count { gradient[other] += alpha * Double(column[other]) }
            }
        }
    }
}
