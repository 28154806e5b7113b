import AspicCore
import Estimators
import OnnxFormat

extension SVC: LowerableClassifier {
    func lower(_ x: Ref, _ graph: inout GraphBuilder) throws(EstimatorError) -> LoweredClassifier {
        let fitted = try requireFitted(fitted)
        if let reason = unavailability(of: .predict) { throw refused(self, reason) }
        graph.mayHoldMissing = false
        let pairs = ClassPairs(fitted.nSupport.count)
        let decisions = try lowerDecisions(x, fitted, pairs, &graph)
        let zero = graph.constant(0.0)
        let index: Ref
        if pairs.classes == 2 {
            index = graph.cast(graph.add("LessOrEqual", [decisions, zero]), to: .int64)
        } else if breakTies {
            guard fitted.confidenceRule == .bounded else {
                throw refused(self, "its decision function depends on the other rows")
            }
            index = graph.argmax(pairs.confidences(decisions, &graph))
        } else {
            let isFirst = graph.cast(graph.add("Greater", [decisions, zero]), to: .double)
            index = graph.argmax(pairs.votes(isFirst, &graph))
        }
        var lowered = LoweredClassifier(classes: fitted.classes, index: index)
        let isBounded = fitted.confidenceRule == .bounded
        if pairs.classes == 2 {
            lowered.decisions = { $0.add("Neg", [decisions]) }
        } else if decisionFunctionShape == .oneVersusOne {
            lowered.decisions = { _ in decisions }
            lowered.decisionColumns = pairs.list.count
        } else if isBounded {
            lowered.decisions = { pairs.confidences(decisions, &$0) }
            lowered.decisionColumns = pairs.classes
        }
        if unavailability(of: .predictProbabilities) == nil {
            let (a, b) = (fitted.probA, fitted.probB)
            lowered.probabilities = { pairs.probabilities(decisions, a, b, &$0) }
        }
        return lowered
    }

    /// LIBSVM's decisions, `[N, n_pairs]`; positive ones vote for the first class of the pair.
    private func lowerDecisions(
        _ x: Ref, _ fitted: Fitted, _ pairs: ClassPairs, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> Ref {
        let vectors = fitted.supportVectors
        let total = vectors.rows
        let starts = fitted.nSupport.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        // Coefficients of the support vectors for each pair.
        let coefficients = pairs.list.map { first, second in
            var row = [Double](repeating: 0, count: total)
            for vector in starts[first]..<starts[first + 1] {
                row[vector] = fitted.dualCoef[second - 1, vector]
            }
            for vector in starts[second]..<starts[second + 1] { row[vector] = fitted.dualCoef[first, vector] }
            return row
        }
        if kernel == .linear {
            let weights = coefficients.map { row in
                var sum = [Double](repeating: 0, count: vectors.columns)
                for vector in 0..<total where row[vector] != 0 {
                    for column in 0..<vectors.columns { sum[column] += row[vector] * vectors[vector, column] }
                }
                return sum
            }
            return graph.affine(x, rows: weights, offset: fitted.intercept)
        }
        let values = try lowerKernel(x, fitted, &graph)
        return graph.affine(values, rows: coefficients, offset: fitted.intercept)
    }

    /// Kernel values of rows and support vectors, `[N, n_vectors]`.
    private func lowerKernel(
        _ x: Ref, _ fitted: Fitted, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> Ref {
        let vectors = fitted.supportVectors
        let (total, columns) = (vectors.rows, vectors.columns)
        func scaledProducts() -> Ref {
            let product = graph.add(
                "MatMul", [x, graph.constant(vectors.transposed.elements, shape: [columns, total])])
            let scaled = graph.add("Mul", [product, graph.constant(fitted.gamma)])
            return graph.add("Add", [scaled, graph.constant(coef0.value)])
        }
        switch kernel {
        case .linear, .precomputed: throw refused(self, "its kernel is '\(kernel.rawValue)'")
        case .poly: return graph.add("Pow", [scaledProducts(), graph.constant(Double(degree))])
        case .sigmoid: return graph.add("Tanh", [scaledProducts()])
        case .rbf:
            // |x - v|² = |x|² + |v|² - 2 x·v, around the vectors' centre so that large means cancel nothing.
            let centre = (0..<columns).map { column in
                (0..<total).reduce(0) { $0 + vectors[$1, column] } / Double(max(total, 1))
            }
            var centred = vectors
            for row in 0..<total { for column in 0..<columns { centred[row, column] -= centre[column] } }
            let norms = (0..<total).map { centred.row($0).reduce(0) { $0 + $1 * $1 } }
            let shifted = graph.add("Sub", [x, graph.constant(centre, shape: [columns])])
            let squares = graph.add("Mul", [shifted, shifted])
            let own = graph.add("ReduceSum", [squares, graph.constant([1], shape: [1])])
            let product = graph.add(
                "MatMul",
                [
                    shifted,
                    graph.constant(centred.transposed.elements.map { -2 * $0 }, shape: [columns, total]),
                ])
            let sum = graph.add("Add", [product, graph.constant(norms, shape: [total])])
            let distances = graph.add("Add", [sum, own])
            return graph.add("Exp", [graph.add("Mul", [distances, graph.constant(-fitted.gamma)])])
        }
    }
}

/// The pairs of classes 0-1, 0-2, ..., 1-2, ... of a one-vs-one classifier.
struct ClassPairs: Sendable {
    let classes: Int
    let list: [(first: Int, second: Int)]

    init(_ classes: Int) {
        self.classes = classes
        list = (0..<classes).flatMap { first in
            (first + 1..<max(classes, first + 1)).map { (first, $0) }
        }
    }

    /// `[n_pairs, n_classes]`.
    private func matrix(first: Double, second: Double) -> [Double] {
        list.flatMap { pair in
            (0..<classes).map { $0 == pair.first ? first : $0 == pair.second ? second : 0 }
        }
    }

    /// Votes per class from 1 (for the first) and 0 (for the second) per pair.
    func votes(_ isFirst: Ref, _ graph: inout GraphBuilder) -> Ref {
        let change = graph.add(
            "MatMul", [isFirst, graph.constant(matrix(first: 1, second: -1), shape: [list.count, classes])])
        let base = (0..<classes).map { index in Double(list.count { $0.second == index }) }
        return graph.add("Add", [change, graph.constant(base, shape: [classes])])
    }

    /// scikit-learn's one-vs-rest decisions: votes, and within a third of a vote the sums of the confidences.
    func confidences(_ decisions: Ref, _ graph: inout GraphBuilder) -> Ref {
        let isFirst = graph.cast(
            graph.add("GreaterOrEqual", [decisions, graph.constant(0.0)]), to: .double)
        let votes = votes(isFirst, &graph)
        let sums = graph.add(
            "MatMul",
            [decisions, graph.constant(matrix(first: 1, second: -1), shape: [list.count, classes])])
        let size = graph.add("Add", [graph.add("Abs", [sums]), graph.constant(1.0)])
        let bound = graph.add("Mul", [size, graph.constant(3.0)])
        return graph.add("Add", [votes, graph.add("Div", [sums, bound])])
    }
}
