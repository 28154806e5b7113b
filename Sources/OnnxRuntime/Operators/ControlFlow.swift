import OnnxFormat

extension KernelFactories {
    static let controlFlow: [String: KernelFactory] = [
        "Loop": { context throws(OnnxError) in loop(try context.subgraph("body"), context) },
        "If": { context throws(OnnxError) in
            let then = try context.subgraph("then_branch")
            let otherwise = try context.subgraph("else_branch")
            let names = context.node.attribute.filter { $0.g != nil }.map { $0.name ?? "" }
            let thenComesFirst = names.first == "then_branch"
            let own = context.node.input.count
            return { (inputs, budget) throws(OnnxError) in
                let condition: Bool = try inputs.tensor(0).scalar()
                let captured = Array(inputs.values[own...].compactMap(\.self))
                let first = thenComesFirst ? then.captures.count : otherwise.captures.count
                let isFirst = condition == thenComesFirst
                let part = isFirst ? captured.prefix(first) : captured.dropFirst(first)
                let branch = condition ? then : otherwise
                return try branch.run([], captured: Array(part), budget: &budget)
            }
        },
    ]

    /// Body inputs: the count, the condition, the carried values. Body outputs: the condition, the carried
    /// values, then what is collected along a new first axis.
    private static func loop(_ body: CompiledGraph, _ context: NodeContext) -> Kernel {
        let own = context.node.input.count
        let carriedCount = max(own - 2, 0)
        return { (inputs, budget) throws(OnnxError) in
            guard body.inputs.count == carriedCount + 2, body.outputs.count >= carriedCount + 1 else {
                throw OnnxError(.invalidModel, "the body does not take and give what the loop carries")
            }
            let captured = Array(inputs.values[own...].compactMap(\.self))
            let limit: Int64 = try inputs.optional(0)?.scalar() ?? .max
            var goesOn: Bool = try inputs.optional(1)?.scalar() ?? true
            var carried = Array(inputs.values[min(2, own)..<own].compactMap(\.self))
            var collected = [[Tensor]](repeating: [], count: body.outputs.count - carriedCount - 1)
            var round: Int64 = 0
            var held = 0
            while goesOn && round < limit {
                try budget.charge(Budget.workPerRound)
                let given = [Value.tensor(Tensor(round)), .tensor(Tensor(goesOn))] + carried
                let results = try body.run(given, captured: captured, budget: &budget)
                guard let condition = results[0].tensor else {
                    throw OnnxError(.failed, "the condition is not a tensor")
                }
                goesOn = try condition.scalar()
                carried = Array(results[1..<carriedCount + 1])
                for (index, value) in results[(carriedCount + 1)...].enumerated() {
                    guard let tensor = value.tensor else {
                        throw OnnxError(.failed, "only tensors are collected")
                    }
                    collected[index].append(try tensor.reshaped([1] + tensor.shape))
                    held += tensor.count
                    _ = try Shape.count([held])
                }
                round += 1
            }
            let stacks = try collected.map { tensors throws(OnnxError) in
                tensors.isEmpty ? Tensor([Float](), shape: [0]) : try concatenate(tensors, axis: 0)
            }
            return carried + stacks.map { .tensor($0) }
        }
    }
}
