/// SVMClassifier with support vectors: one-vs-one scores, votes, and LIBSVM's probabilities, all in float as
/// the operator's attributes are.
struct SupportVectorMachine: Sendable {
    private let labels: ClassLabelList
    private let kernel: SupportVectorKernel
    private let vectors: [Float]
    private let columns: Int
    /// `[classes - 1, vectors]`.
    private let coefficients: [Float]
    private let rho: [Float]
    private let probA: [Float]
    private let probB: [Float]
    /// First vector of each class, and the end.
    private let starts: [Int]
    private let transform: PostTransform

    init(_ context: NodeContext) throws(OnnxError) {
        labels = try ClassLabelList(context)
        kernel = try SupportVectorKernel(context)
        vectors = context.floats("support_vectors") ?? []
        coefficients = context.floats("coefficients") ?? []
        rho = context.floats("rho") ?? []
        probA = context.floats("prob_a") ?? []
        probB = context.floats("prob_b") ?? []
        transform = try PostTransform(context)
        let counts = context.ints("vectors_per_class") ?? []
        guard !counts.isEmpty else {
            throw OnnxError(.unsupported, "an SVMClassifier without support vectors")
        }
        guard counts.count == labels.count, counts.count >= 2, counts.allSatisfy({ $0 >= 0 && $0 < 1 << 32 })
        else {
            throw OnnxError(.invalidModel, "vectors_per_class does not fit \(labels.count) classes")
        }
        starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        let total = starts[counts.count]
        guard total > 0, vectors.count % total == 0, !vectors.isEmpty else {
            throw OnnxError(.invalidModel, "support_vectors does not hold \(total) vectors")
        }
        columns = vectors.count / total
        let pairs = counts.count * (counts.count - 1) / 2
        guard coefficients.count == (counts.count - 1) * total, rho.count == pairs else {
            throw OnnxError(.invalidModel, "coefficients or rho do not fit \(counts.count) classes")
        }
        guard probA.count == probB.count, probA.isEmpty || probA.count == pairs else {
            throw OnnxError(.invalidModel, "prob_a or prob_b do not fit \(counts.count) classes")
        }
    }

    func classify(_ inputs: Inputs, _ budget: inout Budget) throws(OnnxError) -> [Value] {
        let (x, count, width) = try inputs.rows()
        guard width == columns else {
            throw OnnxError(.failed, "the support vectors have \(columns) features, the rows \(width)")
        }
        try budget.charge(count, vectors.count)
        let rows: [Float] = try x.cast(to: .float).values()
        var chosen: [Int] = []
        var result: [Float] = []
        for row in 0..<count {
            let (scores, votes) = scoresAndVotes(
                kernel.values(rows[row * columns..<(row + 1) * columns], vectors))
            var best = 0
            for index in votes.indices where votes[index] > votes[best] { best = index }
            chosen.append(best)
            var own = scores
            if !probA.isEmpty {
                own = probabilities(scores)
            } else if own.count == 1 {
                // The score speaks for the first of two classes, and yet this is the order of onnxruntime.
                own = [-own[0], own[0]]
            }
            transform.apply(&own)
            result += own
        }
        let outputs =
            result.isEmpty ? (probA.isEmpty ? max(rho.count, 2) : labels.count) : result.count / count
        return [.tensor(labels.tensor(chosen)), .tensor(Tensor(result, shape: [count, outputs]))]
    }

    private func scoresAndVotes(_ kernels: [Float]) -> (scores: [Float], votes: [Int]) {
        let total = kernels.count
        let classes = labels.count
        var scores: [Float] = []
        var votes = [Int](repeating: 0, count: classes)
        for i in 0..<classes {
            for j in i + 1..<max(classes, i + 1) {
                var sum: Double = 0
                for vector in starts[i]..<starts[i + 1] {
                    sum += Double(coefficients[(j - 1) * total + vector] * kernels[vector])
                }
                for vector in starts[j]..<starts[j + 1] {
                    sum += Double(coefficients[i * total + vector] * kernels[vector])
                }
                let score = Float(sum + Double(rho[scores.count]))
                scores.append(score)
                votes[score > 0 ? i : j] += 1
            }
        }
        return (scores, votes)
    }

    /// LIBSVM's sigmoids and its pairwise coupling (Wu, Lin and Weng 2004, method 2).
    private func probabilities(_ scores: [Float]) -> [Float] {
        let classes = labels.count
        var pairwise = [Float](repeating: 0, count: classes * classes)
        var index = 0
        for i in 0..<classes {
            for j in i + 1..<max(classes, i + 1) {
                let value = 1 - Float.sigmoid(scores[index] * probA[index] + probB[index])
                let bounded = min(max(value, 1e-7), 1 - 1e-7)
                pairwise[i * classes + j] = bounded
                pairwise[j * classes + i] = 1 - bounded
                index += 1
            }
        }
        var q = [Float](repeating: 0, count: classes * classes)
        for t in 0..<classes {
            for j in 0..<classes where j != t {
                q[t * classes + t] += pairwise[j * classes + t] * pairwise[j * classes + t]
                q[t * classes + j] = -pairwise[j * classes + t] * pairwise[t * classes + j]
            }
        }
        var p = [Float](repeating: 1 / Float(classes), count: classes)
        var qp = p
        for _ in 0..<max(100, classes) {
            var pqp: Float = 0
            for t in 0..<classes {
                qp[t] = 0
                for j in 0..<classes { qp[t] += q[t * classes + j] * p[j] }
                pqp += p[t] * qp[t]
            }
            if !qp.contains(where: { abs($0 - pqp) >= 0.005 / Float(classes) }) { break }
            for t in 0..<classes {
                let diagonal = q[t * classes + t]
                let difference = (pqp - qp[t]) / diagonal
                p[t] += difference
                pqp =
                    (pqp + difference * (difference * diagonal + 2 * qp[t])) / (1 + difference)
                    / (1 + difference)
                for j in 0..<classes {
                    qp[j] = (qp[j] + difference * q[t * classes + j]) / (1 + difference)
                    p[j] /= 1 + difference
                }
            }
        }
        return p
    }
}
