import AspicCore
import Estimators

/// Why another file may say something else about a row: found in the reference model, by asking its parts.
enum Disagreement {
    /// - Parameters:
    ///   - row: a single row.
    ///   - got: the label the other file gave.
    /// - Returns: One sentence; `nil` if nothing in the model explains it.
    static func explain(_ model: any Estimator, _ row: Matrix, got: ClassLabels?) -> String? {
        switch model {
        case let pipeline as Pipeline:
            var row = row
            for step in pipeline.steps.dropLast() {
                guard let estimator = step.estimator else { continue }
                guard let transformed = try? (estimator as? any Transformer)?.transform(row) else { return nil }
                row = transformed
            }
            return pipeline.last.flatMap { explain($0, row, got: got) }
        case let voting as VotingClassifier:
            return explain(voting, row, got: got)
        case let classifier as any Classifier:
            return contradiction(in: classifier, row, labels: classifier.classes)
                .map { $0.text + "; the file goes by the probabilities" }
        default:
            return nil
        }
    }

    /// Members whose most probable class is not the class they predict: a vote by probabilities counts those for
    /// another class than a vote by labels does.
    private static func explain(_ voting: VotingClassifier, _ row: Matrix, got: ClassLabels?) -> String? {
        guard let fitted = voting.fitted, voting.voting == .hard else { return nil }
        let kept = voting.estimators.filter { $0.estimator != nil }
        guard kept.count == fitted.estimators.count else { return nil }
        var found: [String] = []
        for (name, member) in zip(kept.map(\.name), fitted.estimators) {
            // Members know the classes as 0, 1, ...
            let labels = (member.classes?.numbers).map { codes in
                fitted.classes.taking(codes.compactMap { Int(exactly: $0) }.filter(fitted.classes.indices.contains))
            }
            guard let contradiction = contradiction(in: member, row, labels: labels) else { continue }
            found.append("\(name): \(contradiction.text)")
        }
        guard !found.isEmpty else { return nil }
        return found.joined(separator: "; ") + "; the file lets members vote by their probabilities"
    }

    private struct Contradiction {
        let text: String
    }

    /// Where the prediction is not the first of the most probable classes.
    private static func contradiction(
        in classifier: any Classifier, _ row: Matrix, labels: ClassLabels?
    ) -> Contradiction? {
        guard let probabilistic = classifier as? any ProbabilisticClassifier, let labels,
            let predicted = try? classifier.predictIndices(row).first,
            let probabilities = try? probabilistic.predictProbabilities(row).elements,
            let largest = probabilities.max(), let likeliest = probabilities.firstIndex(of: largest),
            likeliest != predicted, labels.indices.contains(predicted), labels.indices.contains(likeliest)
        else { return nil }
        var text = ""
        if let decision = try? (classifier as? any DecisionClassifier)?.decisionFunction(row).elements {
            text = "decision " + decision.map(Numbers.signed).joined(separator: ", ") + ", so "
        }
        text += "\(labels[predicted]), but probabilities "
        let isEven = probabilities.count == 2 && probabilities.allSatisfy { $0 == 0.5 }
        text +=
            isEven
            ? "of exactly one half, of which the first is \(labels[likeliest])"
            : probabilities.map(PythonRepr.float).joined(separator: ", ") + ", so \(labels[likeliest])"
        return Contradiction(text: text)
    }
}
