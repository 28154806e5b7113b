import AspicCore
import Estimators

/// Why another file may say something else about a row: found in the reference model, by asking its parts.
///
/// A support vector machine decides by its decision function; its probabilities come from another fit and may
/// name another class. Files that go by probabilities, as skl2onnx writes them for votes, differ there.
enum Disagreement {
    /// - Parameters:
    ///   - row: a single row.
    ///   - got: the label the other file gave.
    /// - Returns: One sentence; `nil` if nothing in the model explains it.
    static func explain(_ model: any Estimator, _ row: Matrix, got: ClassLabels) -> String? {
        switch model {
        case let pipeline as Pipeline:
            var row = row
            for step in pipeline.steps.dropLast() {
                guard let estimator = step.estimator else { continue }
                guard let transformer = estimator as? any Transformer,
                    let transformed = try? transformer.transform(row)
                else { return nil }
                row = transformed
            }
            return pipeline.last.flatMap { explain($0, row, got: got) }
        case let voting as VotingClassifier:
            return explain(voting, row, got: got)
        case let classifier as any Classifier:
            guard let labels = classifier.classes, let opinion = Opinion(of: classifier, row, labels),
                opinion.likeliest != opinion.predicted,
                labels.taking([opinion.likeliest]).agreement(with: got) == 1
            else { return nil }
            return opinion.text + "; the file goes by the probabilities"
        default:
            return nil
        }
    }

    /// Whether the vote comes out as `got` when every member votes for its most probable class, and whose vote
    /// that changes.
    private static func explain(_ voting: VotingClassifier, _ row: Matrix, got: ClassLabels) -> String? {
        guard voting.voting == .hard, let fitted = voting.fitted else { return nil }
        let classes = fitted.classes
        let kept = voting.estimators.indices.filter { voting.estimators[$0].estimator != nil }
        guard kept.count == fitted.estimators.count,
            voting.weights.map({ $0.count == voting.estimators.count }) ?? true
        else { return nil }
        var votes = [Double](repeating: 0, count: classes.count)
        var found: [String] = []
        for (place, member) in zip(kept, fitted.estimators) {
            // Members know the classes as 0, 1, ...
            let codes = (member.classes?.numbers ?? []).compactMap { Int(exactly: $0) }
            guard codes.allSatisfy(classes.indices.contains),
                let opinion = Opinion(of: member, row, classes.taking(codes))
            else { return nil }
            votes[codes[opinion.likeliest]] += voting.weights.map { $0[place].value } ?? 1
            if opinion.likeliest != opinion.predicted {
                found.append("\(voting.estimators[place].name): \(opinion.text)")
            }
        }
        guard !found.isEmpty, let most = votes.max(), let winner = votes.firstIndex(of: most),
            classes.taking([winner]).agreement(with: got) == 1
        else { return nil }
        return found.joined(separator: "; ") + "; the file lets members vote by their probabilities"
    }

    /// What a classifier says about one row, in both ways it can be asked.
    private struct Opinion {
        let predicted: Int
        /// The first of the most probable classes.
        let likeliest: Int
        private let labels: ClassLabels
        private let decision: [Double]?
        private let probabilities: [Double]

        init?(of classifier: any Classifier, _ row: Matrix, _ labels: ClassLabels) {
            guard let probabilistic = classifier as? any ProbabilisticClassifier,
                let predicted = try? classifier.predictIndices(row).first,
                let probabilities = try? probabilistic.predictProbabilities(row).elements,
                let largest = probabilities.max(), let likeliest = probabilities.firstIndex(of: largest),
                labels.indices.contains(predicted), labels.indices.contains(likeliest)
            else { return nil }
            self.predicted = predicted
            self.likeliest = likeliest
            self.labels = labels
            self.probabilities = probabilities
            decision = try? (classifier as? any DecisionClassifier)?.decisionFunction(row).elements
        }

        var text: String {
            let values = decision.map {
                "decision " + $0.map(Numbers.signed).joined(separator: ", ") + ", so "
            }
            let isEven = probabilities.allSatisfy { $0 == 0.5 }
            let chances =
                isEven
                ? "of exactly one half, of which the first is \(labels[likeliest])"
                : probabilities.map(PythonRepr.float).joined(separator: ", ") + ", so \(labels[likeliest])"
            return (values ?? "") + "\(labels[predicted]), but probabilities " + chances
        }
    }
}
