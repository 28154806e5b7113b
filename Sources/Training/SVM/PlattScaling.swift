#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A sigmoid that turns decisions into probabilities, `1 / (1 + exp(a * decision + b))` (Platt 2000), fitted by
/// Newton's method with backtracking (Lin, Lin and Weng 2007).
struct PlattScaling {
    let a: Double
    let b: Double

    private static let maxIterations = 100
    private static let smallestStep = 1e-10
    /// Keeps the Hessian positive definite.
    private static let ridge = 1e-12
    private static let gradientTolerance = 1e-5

    init(decisions: [Double], isPositive: [Bool]) {
        precondition(decisions.count == isPositive.count)
        var positives = 0.0
        var negatives = 0.0
        for flag in isPositive {
            if flag { positives += 1 } else { negatives += 1 }
        }
        let high = (positives + 1) / (positives + 2)
        let low = 1 / (negatives + 2)
        let targets = isPositive.map { $0 ? high : low }

        var a = 0.0
        var b = log((negatives + 1) / (positives + 1))
        var loss = Self.loss(decisions, targets, a, b)
        search: for _ in 0..<Self.maxIterations {
            let slope = Self.slope(decisions, targets, a, b)
            if slope.ga.magnitude < Self.gradientTolerance && slope.gb.magnitude < Self.gradientTolerance {
                break
            }
            let determinant = slope.haa * slope.hbb - slope.hab * slope.hab
            let da = -(slope.hbb * slope.ga - slope.hab * slope.gb) / determinant
            let db = -(-slope.hab * slope.ga + slope.haa * slope.gb) / determinant
            let descent = slope.ga * da + slope.gb * db
            var step = 1.0
            while step >= Self.smallestStep {
                let nextA = a + step * da
                let nextB = b + step * db
                let next = Self.loss(decisions, targets, nextA, nextB)
                if next < loss + 0.0001 * step * descent {
                    a = nextA
                    b = nextB
                    loss = next
                    continue search
                }
                step /= 2
            }
            break
        }
        self.a = a
        self.b = b
    }

    /// The negative log likelihood, written so that no exponential overflows.
    private static func loss(_ decisions: [Double], _ targets: [Double], _ a: Double, _ b: Double) -> Double {
        var loss = 0.0
        for (decision, target) in zip(decisions, targets) {
            let t = decision * a + b
            if t >= 0 {
                loss += target * t + log(1 + exp(-t))
            } else {
                loss += (target - 1) * t + log(1 + exp(t))
            }
        }
        return loss
    }

    /// First and second derivatives of the loss.
    private static func slope(
        _ decisions: [Double], _ targets: [Double], _ a: Double, _ b: Double
    ) -> (haa: Double, hbb: Double, hab: Double, ga: Double, gb: Double) {
        var haa = ridge
        var hbb = ridge
        var hab = 0.0
        var ga = 0.0
        var gb = 0.0
        for (decision, target) in zip(decisions, targets) {
            let t = decision * a + b
            let p: Double
            let q: Double
            if t >= 0 {
                let e = exp(-t)
                p = e / (1 + e)
                q = 1 / (1 + e)
            } else {
                let e = exp(t)
                p = 1 / (1 + e)
                q = e / (1 + e)
            }
            let curvature = p * q
            haa += decision * decision * curvature
            hbb += curvature
            hab += decision * curvature
            let error = target - p
            ga += decision * error
            gb += error
        }
        return (haa, hbb, hab, ga, gb)
    }
}
