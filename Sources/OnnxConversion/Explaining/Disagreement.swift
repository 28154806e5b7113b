package import AspicCore
package import Estimators

/// A row on which a converted file answers something else than the model it was made of, and why.
package struct Disagreement: Sendable, Equatable {
    /// Index of the row, from 0.
    package let row: Int
    /// The model's label, and the file's.
    package let expected: String
    package let got: String
    /// One line that follows from the members' values on this row.
    package let why: String
}

/// Compares what a file made by another converter answers with what the model answers.
///
/// skl2onnx lets the members of a hard vote vote with the class of their largest probability; scikit-learn counts
/// the labels they predict. The two differ where a member's label does not follow from its probabilities, as
/// with support vector machines, whose probabilities come from a calibration of their own.
package enum DisagreementExplanation {
    /// The rows where `answers` differ from the model's predictions.
    ///
    /// - Parameter answers: The file's labels, one per row.
    package static func disagreements(
        of model: some Classifier, on rows: Matrix, with answers: ClassLabels
    ) throws(EstimatorError) -> [Disagreement] {
        let expected = try model.predict(rows)
        guard answers.count == expected.count else {
            throw EstimatorError(.invalidInput, "\(answers.count) answers for \(expected.count) rows")
        }
        var found: [Disagreement] = []
        for row in expected.indices {
            guard expected.taking([row]).agreement(with: answers.taking([row])) == 0 else { continue }
            let why = try explain(model, rows.selecting(rows: [row]), answer: answers.taking([row]))
            found.append(Disagreement(row: row, expected: expected[row], got: answers[row], why: why))
        }
        return found
    }

    /// Why a file may say `answer` of the only row of `x`, as far as the model's own values show it.
    package static func explain(
        _ model: some Classifier, _ x: Matrix, answer: ClassLabels
    ) throws(EstimatorError) -> String {
        let (last, rows) = try lastStep(model, x)
        if let vote = last as? VotingClassifier {
            return try VoteEvaluation(vote, rows).explain(answer)
        }
        let closest = try margin(last, rows).map { "; \($0)" } ?? ""
        return "the file gives another label, and the model's own values show no reason" + closest
    }

    /// The estimator that predicts, and the row as it sees it.
    private static func lastStep(
        _ model: any Classifier, _ x: Matrix
    ) throws(EstimatorError) -> (model: any Classifier, rows: Matrix) {
        guard let pipeline = model as? Pipeline, let last = pipeline.last as? any Classifier else {
            return (model, x)
        }
        var rows = x
        for step in pipeline.steps.dropLast() {
            guard let transformer = step.estimator as? any Transformer else { continue }
            rows = try transformer.transform(rows)
        }
        return try lastStep(last, rows)
    }

    private static func margin(_ model: any Classifier, _ x: Matrix) throws(EstimatorError) -> String? {
        guard let decider = model as? any DecisionClassifier,
            decider.unavailability(of: .decisionFunction) == nil
        else { return nil }
        return "decision_function is " + Numbers.list(try decider.decisionFunction(x).elements, signed: true)
    }
}

/// What the members of a vote say of one row.
package struct VoteEvaluation: Sendable {
    package struct Member: Sendable {
        package let name: String
        /// `SVC`.
        package let className: String
        /// The label predicted, as an index into the vote's classes: what scikit-learn counts.
        package let label: Int
        /// `nil` without `predict_proba`.
        package let probabilities: [Double]?
        /// `nil` without `decision_function`.
        package let decision: [Double]?
        /// The class of the largest probability, the first of several: what skl2onnx counts.
        package let mostProbable: Int?
        package let weight: Double
    }

    package let classes: ClassLabels
    package let isHard: Bool
    package let members: [Member]

    /// - Parameter x: One row.
    package init(_ vote: VotingClassifier, _ x: Matrix) throws(EstimatorError) {
        guard x.rows == 1 else { throw EstimatorError(.invalidInput, "expected one row, found \(x.rows)") }
        let fitted = try vote.requireFitted(vote.fitted)
        let kept = vote.estimators.indices.filter { vote.estimators[$0].estimator != nil }
        guard kept.count == fitted.estimators.count else {
            throw EstimatorError(.invalidState, "estimators_ does not fit estimators")
        }
        var members: [Member] = []
        for (place, member) in zip(kept, fitted.estimators) {
            // Members know the classes as 0, 1, ...
            let codes = (member.classes?.numbers ?? []).map { Int($0) }
            let label = try member.predictIndices(x)[0]
            var probabilities: [Double]?
            if let model = member as? any ProbabilisticClassifier,
                model.unavailability(of: .predictProbabilities) == nil
            {
                probabilities = try model.predictProbabilities(x).elements
            }
            var decision: [Double]?
            if let model = member as? any DecisionClassifier,
                model.unavailability(of: .decisionFunction) == nil
            {
                decision = try model.decisionFunction(x).elements
            }
            members.append(
                Member(
                    name: vote.estimators[place].name, className: type(of: member).scikitLearn.name,
                    label: codes[label], probabilities: probabilities, decision: decision,
                    mostProbable: probabilities.map { codes[Self.argmax($0)] },
                    weight: vote.weights.map { $0[place].value } ?? 1))
        }
        classes = fitted.classes
        isHard = vote.voting == .hard
        self.members = members
    }

    private static func argmax(_ values: [Double]) -> Int {
        values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
    }

    /// The class with the most votes when member `m` votes for `choice(m)`, the first of several.
    private func winner(_ choice: (Member) -> Int) -> Int {
        var tally = [Double](repeating: 0, count: classes.count)
        for member in members { tally[choice(member)] += member.weight }
        return Self.argmax(tally)
    }

    /// The class that scikit-learn's hard vote takes.
    package var byLabels: Int { winner(\.label) }

    /// The class that wins when the largest probabilities are counted instead of labels; `nil` if a member has no
    /// probabilities.
    package var byProbabilities: Int? {
        guard members.allSatisfy({ $0.mostProbable != nil }) else { return nil }
        return winner { $0.mostProbable ?? $0.label }
    }

    /// One line: which members are counted differently, and with which values.
    func explain(_ answer: ClassLabels) -> String {
        guard isHard else {
            let values = members.map { "\($0.name) \(Numbers.list($0.probabilities ?? []))" }
            return "soft vote: the model's members have the probabilities " + values.joined(separator: ", ")
        }
        let turned = members.filter { $0.mostProbable != nil && $0.mostProbable != $0.label }
        guard let other = byProbabilities, other != byLabels, !turned.isEmpty,
            classes.taking([other]).agreement(with: answer) == 1
        else {
            let values = members.map { "\($0.name) \(classes[$0.label])" }
            return "hard vote: the model's members vote " + values.joined(separator: ", ")
                + "; counting their probabilities instead does not explain the answer"
        }
        return turned.map(text).joined(separator: "; ")
            + "; scikit-learn counts labels, the file counts the largest probabilities"
    }

    private func text(_ member: Member) -> String {
        let probabilities = member.probabilities ?? []
        var parts = "\(member.name) (\(member.className)) "
        if let decision = member.decision {
            parts += "decides \(Numbers.list(decision, signed: true)), that is "
        } else {
            parts += "predicts "
        }
        parts += "label \(classes[member.label]), but its probabilities "
        let top = probabilities.max() ?? 0
        let isTied = probabilities.count { $0 == top } > 1
        if isTied && probabilities.allSatisfy({ $0 == 0.5 }) {
            parts += "are exactly one half each"
        } else if isTied {
            parts += "\(Numbers.list(probabilities)) are tied"
        } else {
            parts += "are \(Numbers.list(probabilities))"
        }
        return parts + ", so ArgMax takes \(classes[member.mostProbable ?? member.label])"
    }
}

/// Numbers in sentences.
private enum Numbers {
    /// One number, or several in brackets.
    static func list(_ values: [Double], signed: Bool = false) -> String {
        let texts = values.map { text($0, signed: signed) }
        return texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
    }

    /// Four decimals, or as many digits as it takes for what they would round to zero.
    private static func text(_ value: Double, signed: Bool) -> String {
        let rounded = (value * 10_000).rounded() / 10_000
        let shown = rounded == 0 && value != 0 || !rounded.isFinite ? value : rounded
        return (signed && shown > 0 ? "+" : "") + PythonRepr.float(shown)
    }
}
