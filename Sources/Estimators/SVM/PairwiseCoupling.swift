/// Class probabilities from the probabilities of pairs: LIBSVM's `multiclass_probability`, which is the second
/// method of Wu, Lin and Weng (2004).
///
/// Starting at `1 / k` each, the iteration ends as soon as it is within `0.005 / k`. For two classes near one
/// half that is at once, so that the result is exactly one half each; this is kept, since labels follow from it.
struct PairwiseCoupling {
    private let classes: Int
    private(set) var probabilities: [Double]
    private var pairs: [Double]
    private var q: [Double]
    private var qp: [Double]

    init(classes: Int) {
        self.classes = classes
        probabilities = [Double](repeating: 0, count: classes)
        pairs = [Double](repeating: 0, count: classes * classes)
        q = pairs
        qp = probabilities
    }

    /// - Parameter probability: Of the first class of a pair; pairs run 0-1, 0-2, ..., 1-2, ...
    mutating func solve(_ probability: (Int) -> Double) {
        // LIBSVM keeps estimates off 0 and 1.
        let smallest = 1e-7
        var pair = 0
        for first in 0..<classes {
            for second in first + 1..<max(classes, first + 1) {
                let value = min(max(probability(pair), smallest), 1 - smallest)
                pairs[first * classes + second] = value
                pairs[second * classes + first] = 1 - value
                pair += 1
            }
        }
        prepare()
        let tolerance = 0.005 / Double(classes)
        for _ in 0..<max(100, classes) {
            var pqp = 0.0
            for t in 0..<classes {
                var sum = 0.0
                for j in 0..<classes { sum += q[t * classes + j] * probabilities[j] }
                qp[t] = sum
                pqp += probabilities[t] * sum
            }
            var largest = 0.0
            for t in 0..<classes {
                let error = (qp[t] - pqp).magnitude
                if error > largest { largest = error }
            }
            if largest < tolerance { break }
            improve(&pqp)
        }
    }

    private mutating func prepare() {
        for t in 0..<classes {
            probabilities[t] = 1 / Double(classes)
            var diagonal = 0.0
            for j in 0..<classes where j != t {
                let other = pairs[j * classes + t]
                diagonal += other * other
                q[t * classes + j] = j < t ? q[j * classes + t] : -other * pairs[t * classes + j]
            }
            q[t * classes + t] = diagonal
        }
    }

    private mutating func improve(_ pqp: inout Double) {
        for t in 0..<classes {
            let diagonal = q[t * classes + t]
            let difference = (-qp[t] + pqp) / diagonal
            probabilities[t] += difference
            pqp =
                (pqp + difference * (difference * diagonal + 2 * qp[t])) / (1 + difference) / (1 + difference)
            for j in 0..<classes {
                qp[j] = (qp[j] + difference * q[t * classes + j]) / (1 + difference)
                probabilities[j] /= 1 + difference
            }
        }
    }
}
