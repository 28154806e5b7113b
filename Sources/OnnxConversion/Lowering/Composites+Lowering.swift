import AspicCore
import Estimators
import OnnxFormat

extension VotingClassifier: LowerableClassifier {
    func lower(_ x: Ref, _ graph: inout GraphBuilder) throws(EstimatorError) -> LoweredClassifier {
        let fitted = try requireFitted(fitted)
        let kept = estimators.indices.filter { estimators[$0].estimator != nil }
        guard kept.count == fitted.estimators.count else {
            throw EstimatorError(
                .invalidState, "estimators_ has \(fitted.estimators.count) members where \(kept.count) belong"
            )
        }
        let own = try weights.map { weights throws(EstimatorError) in
            try kept.map { index throws(EstimatorError) in
                guard index < weights.count else {
                    throw EstimatorError(.invalidParameter, "there are fewer weights than members")
                }
                return weights[index].value
            }
        }
        // Every member sees the same rows, whatever the one before refuses.
        let mayHoldMissing = graph.mayHoldMissing
        var members: [(name: String, model: LoweredClassifier)] = []
        for (place, member) in fitted.estimators.enumerated() {
            guard let classifier = member as? any LowerableClassifier else {
                throw refused(member, "there is no graph for it").inside("estimators_[\(place)]")
            }
            graph.mayHoldMissing = mayHoldMissing
            do throws(EstimatorError) {
                members.append((estimators[kept[place]].name, try classifier.lower(x, &graph)))
            } catch { throw error.inside("estimators_[\(place)]") }
        }
        let count = fitted.classes.count
        var lowered: LoweredClassifier
        let votes = graph.concatenate(members.map { encoded($0.model, count, &graph) })
        if voting == .hard {
            lowered = LoweredClassifier(
                classes: fitted.classes, index: graph.argmax(tally(votes, members.count, count, own, &graph)))
        } else {
            let mean = try mean(members.map(\.model), own, &graph)
            lowered = LoweredClassifier(classes: fitted.classes, index: graph.argmax(mean))
            lowered.probabilities = { _ in mean }
        }
        lowered.members = members
        lowered.votes = votes
        return lowered
    }

    /// A member's labels as indices of the vote's classes, `[N, 1]`.
    private func encoded(_ member: LoweredClassifier, _ count: Int, _ graph: inout GraphBuilder) -> Ref {
        let codes = (member.classes.numbers ?? []).compactMap { Int(exactly: $0) }
        if codes == Array(0..<codes.count) { return member.index }
        return graph.add("Gather", [graph.constant(codes, shape: [codes.count]), member.index])
    }

    /// The weights of the votes for each class, `[N, n_classes]`, added up in the order of the members.
    private func tally(
        _ votes: Ref, _ members: Int, _ count: Int, _ weights: [Double]?, _ graph: inout GraphBuilder
    ) -> Ref {
        let spread = graph.add("Unsqueeze", [votes, graph.constant([2], shape: [1])])
        let isFor = graph.add("Equal", [spread, graph.constant(Array(0..<count), shape: [count])])
        guard let weights else {
            let ones = graph.cast(isFor, to: .int64)
            return graph.add(
                "ReduceSum", [ones, graph.constant([1], shape: [1])], [AttributeProto("keepdims", 0)])
        }
        let ones = graph.cast(isFor, to: .double)
        let weighted = graph.add("Mul", [ones, graph.constant(weights, shape: [members, 1])])
        return graph.sumInOrder(weighted, axis: 1, count: members)
    }

    /// The weighted mean of the members' probabilities.
    private func mean(
        _ members: [LoweredClassifier], _ weights: [Double]?, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> Ref {
        var sum: Ref?
        for (place, member) in members.enumerated() {
            guard let make = member.probabilities else {
                throw EstimatorError(
                    .unavailable, "soft voting needs predict_proba, which this member does not have",
                    path: "estimators_[\(place)]")
            }
            var part = make(&graph)
            if let weights { part = graph.add("Mul", [part, graph.constant(weights[place])]) }
            sum = sum.map { graph.add("Add", [$0, part]) } ?? part
        }
        guard let sum else { throw EstimatorError(.invalidState, "estimators_ is empty") }
        let total = weights?.reduce(0, +) ?? Double(members.count)
        return graph.add("Div", [sum, graph.constant(total)])
    }
}

extension Pipeline: LowerableClassifier, LowerableTransformer {
    /// The rows that reach the last step.
    private func lowerSteps(
        _ x: Ref, _ graph: inout GraphBuilder, count: Int
    ) throws(EstimatorError) -> (rows: Ref, columns: Int) {
        var current = (rows: x, columns: nFeaturesIn ?? 0)
        for (index, step) in steps.prefix(count).enumerated() {
            guard let estimator = step.estimator else { continue }
            guard let transformer = estimator as? any LowerableTransformer else {
                throw refused(estimator, "there is no graph for it").inside("steps[\(index)][1]")
            }
            do throws(EstimatorError) {
                current = try transformer.lower(transforming: current.rows, &graph)
            } catch { throw error.inside("steps[\(index)][1]") }
        }
        return current
    }

    func lower(_ x: Ref, _ graph: inout GraphBuilder) throws(EstimatorError) -> LoweredClassifier {
        let rows = try lowerSteps(x, &graph, count: steps.count - 1).rows
        guard let classifier = last as? any LowerableClassifier else {
            throw EstimatorError(
                .unsupportedClass, "there is no graph for the last step", path: "steps[\(steps.count - 1)][1]"
            )
        }
        do throws(EstimatorError) { return try classifier.lower(rows, &graph) } catch {
            throw error.inside("steps[\(steps.count - 1)][1]")
        }
    }

    func lower(
        transforming x: Ref, _ graph: inout GraphBuilder
    ) throws(EstimatorError) -> (rows: Ref, columns: Int) {
        try lowerSteps(x, &graph, count: steps.count)
    }
}
