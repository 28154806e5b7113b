/// Sequential minimal optimization of a binary C-SVC's dual problem, with working sets chosen by second order
/// information (Fan, Chen and Lin 2005) and shrinking, in the order of LIBSVM's steps:
///
/// minimize `alpha' Q alpha / 2 - sum(alpha)` where `0 <= alpha[i] <= bounds[i]` and `sum(sign * alpha) = 0`.
///
/// Shrinking sets variables at a bound aside: rows are swapped so that the active ones come first. All pointers
/// are allocated for `count` values, and `active <= count`.
struct DualSolver: ~Copyable {
    struct Solution {
        /// In the order of the rows given; not negative.
        var alpha: [Double]
        var rho: Double
        var iterations: Int
        /// Whether the limit of iterations ended it.
        var isStopped: Bool
    }

    enum Status: UInt8 {
        case atZero, atBound, free
    }

    var matrix: SignedKernelMatrix
    let count: Int
    var active: Int
    let tolerance: Double
    /// Whether everything was active again once, near the end.
    var wasUnshrunk = false

    let alpha: UnsafeMutablePointer<Double>
    let bounds: UnsafeMutablePointer<Double>
    let status: UnsafeMutablePointer<Status>
    let gradient: UnsafeMutablePointer<Double>
    /// The part of the gradient, without its constant, that variables at their bounds make.
    let boundGradient: UnsafeMutablePointer<Double>
    /// The row given that now lies here.
    private let origin: UnsafeMutablePointer<Int>

    /// Stands for a curvature that is not positive.
    static let smallestCurvature = 1e-12

    init(_ matrix: consuming SignedKernelMatrix, bounds source: [Double], tolerance: Double) {
        let count = matrix.count
        precondition(source.count == count)
        self.matrix = matrix
        self.count = count
        self.tolerance = tolerance
        active = count
        alpha = .allocate(capacity: count)
        bounds = .allocate(capacity: count)
        status = .allocate(capacity: count)
        gradient = .allocate(capacity: count)
        boundGradient = .allocate(capacity: count)
        origin = .allocate(capacity: count)
        for row in 0..<count {
            alpha[row] = 0
            bounds[row] = source[row]
            gradient[row] = -1
            boundGradient[row] = 0
            origin[row] = row
            updateStatus(row)
        }
    }

    deinit {
        alpha.deallocate()
        bounds.deallocate()
        status.deallocate()
        gradient.deallocate()
        boundGradient.deallocate()
        origin.deallocate()
    }

    /// - Parameters:
    ///   - maxIterations: -1 for no limit.
    consuming func solve(shrinking: Bool, maxIterations: Int) -> Solution {
        addInitialGradient()
        var iterations = 0
        var isStopped = false
        var untilShrinking = min(count, 1000) + 1
        while true {
            if maxIterations != -1 && iterations >= maxIterations {
                isStopped = true
                break
            }
            untilShrinking -= 1
            if untilShrinking == 0 {
                untilShrinking = min(count, 1000)
                if shrinking { shrink() }
            }
            var pair = selectPair()
            if pair == nil {
                // Optimal among the active: look at all of them.
                reconstructGradient()
                active = count
                pair = selectPair()
                untilShrinking = 1
            }
            guard let (first, second) = pair else { break }
            iterations += 1
            optimize(first, second)
        }
        let rho = threshold()
        var solution = [Double](repeating: 0, count: count)
        for row in 0..<count { solution[origin[row]] = alpha[row] }
        return Solution(alpha: solution, rho: rho, iterations: iterations, isStopped: isStopped)
    }

    func updateStatus(_ row: Int) {
        status[row] = alpha[row] >= bounds[row] ? .atBound : alpha[row] <= 0 ? .atZero : .free
    }

    /// A bound of zero, from a weight of zero, counts as reached from the start; below zero it also moves the
    /// gradient.
    private mutating func addInitialGradient() {
        for row in 0..<count where status[row] != .atZero {
            let column = matrix.column(row, length: count)
            let alpha = alpha[row]
            for other in 0..<count { gradient[other] += alpha * Double(column[other]) }
            if status[row] == .atBound { addToBoundGradient(column, bounds[row]) }
        }
    }

    private func addToBoundGradient(_ column: UnsafePointer<Float>, _ bound: Double) {
        let target = boundGradient
        for other in 0..<count { target[other] += bound * Double(column[other]) }
    }

    /// Solves the problem of two variables, then brings gradient and status up to date.
    private mutating func optimize(_ i: Int, _ j: Int) {
        let columnI = matrix.column(i, length: active)
        let columnJ = matrix.column(j, length: active)
        let oldI = alpha[i]
        let oldJ = alpha[j]
        movePair(i, j, doubledProduct: Double(2 * columnI[j]))
        let stepI = alpha[i] - oldI
        let stepJ = alpha[j] - oldJ
        let gradient = gradient
        for row in 0..<active {
            gradient[row] += Double(columnI[row]) * stepI + Double(columnJ[row]) * stepJ
        }
        let wasAtBoundI = status[i] == .atBound
        let wasAtBoundJ = status[j] == .atBound
        updateStatus(i)
        updateStatus(j)
        updateBoundGradient(i, wasAtBound: wasAtBoundI)
        updateBoundGradient(j, wasAtBound: wasAtBoundJ)
    }

    private mutating func updateBoundGradient(_ row: Int, wasAtBound: Bool) {
        guard wasAtBound != (status[row] == .atBound) else { return }
        let column = matrix.column(row, length: count)
        addToBoundGradient(column, wasAtBound ? -bounds[row] : bounds[row])
    }

    /// The step of two variables along the line that keeps their constraint, clipped to their box.
    private func movePair(_ i: Int, _ j: Int, doubledProduct: Double) {
        let boundI = bounds[i]
        let boundJ = bounds[j]
        let diagonal = matrix.diagonal[i] + matrix.diagonal[j]
        if matrix.signs[i] != matrix.signs[j] {
            var curvature = diagonal + doubledProduct
            if curvature <= 0 { curvature = Self.smallestCurvature }
            let step = (-gradient[i] - gradient[j]) / curvature
            let difference = alpha[i] - alpha[j]
            alpha[i] += step
            alpha[j] += step
            if difference > 0 {
                if alpha[j] < 0 { place(i, difference, j, 0) }
            } else {
                if alpha[i] < 0 { place(i, 0, j, -difference) }
            }
            if difference > boundI - boundJ {
                if alpha[i] > boundI { place(i, boundI, j, boundI - difference) }
            } else {
                if alpha[j] > boundJ { place(i, boundJ + difference, j, boundJ) }
            }
        } else {
            var curvature = diagonal - doubledProduct
            if curvature <= 0 { curvature = Self.smallestCurvature }
            let step = (gradient[i] - gradient[j]) / curvature
            let sum = alpha[i] + alpha[j]
            alpha[i] -= step
            alpha[j] += step
            if sum > boundI {
                if alpha[i] > boundI { place(i, boundI, j, sum - boundI) }
            } else {
                if alpha[j] < 0 { place(i, sum, j, 0) }
            }
            if sum > boundJ {
                if alpha[j] > boundJ { place(i, sum - boundJ, j, boundJ) }
            } else {
                if alpha[i] < 0 { place(i, 0, j, sum) }
            }
        }
    }

    private func place(_ i: Int, _ valueI: Double, _ j: Int, _ valueJ: Double) {
        alpha[i] = valueI
        alpha[j] = valueJ
    }

    mutating func swap(_ first: Int, _ second: Int) {
        guard first != second else { return }
        matrix.swap(first, second)
        exchange(alpha, first, second)
        exchange(bounds, first, second)
        exchange(status, first, second)
        exchange(gradient, first, second)
        exchange(boundGradient, first, second)
        exchange(origin, first, second)
    }

    /// The mean over the free variables, or the middle between the limits that the others set.
    private func threshold() -> Double {
        var free = 0
        var sum = 0.0
        var upper = Double.infinity
        var lower = -Double.infinity
        for row in 0..<active {
            let value = matrix.signs[row] * gradient[row]
            switch status[row] {
            case .free:
                free += 1
                sum += value
            case .atBound where matrix.signs[row] < 0, .atZero where matrix.signs[row] > 0:
                upper = upper < value ? upper : value
            case .atBound, .atZero:
                lower = lower > value ? lower : value
            }
        }
        return free > 0 ? sum / Double(free) : (upper + lower) / 2
    }
}
