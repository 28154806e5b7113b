import Estimators
import OnnxFormat

extension ClassPairs {
    /// LIBSVM's probabilities, `[N, n_classes]`: a sigmoid per pair, then the second method of Wu, Lin and Weng
    /// (2004) as a loop that leaves rows alone as soon as they have converged.
    func probabilities(_ decisions: Ref, _ a: [Double], _ b: [Double], _ graph: inout GraphBuilder) -> Ref {
        let k = classes
        let one = graph.constant(1.0)
        let scaled = graph.add("Mul", [decisions, graph.constant(a.map { -$0 }, shape: [a.count])])
        let shifted = graph.add("Sub", [scaled, graph.constant(b, shape: [b.count])])
        let shares = graph.add("Sigmoid", [shifted])
        let bounded = graph.add(
            "Min", [graph.add("Max", [shares, graph.constant(1e-7)]), graph.constant(1 - 1e-7)])
        // R[i, j] = P(i | i or j), with zeros on the diagonal; and its transpose.
        let zeros = graph.add("Mul", [bounded, graph.constant(0.0)])
        let all = graph.concatenate([bounded, graph.add("Sub", [one, bounded]), zeros])
        func square(_ position: (Int, Int) -> Int) -> Ref {
            let places = (0..<k * k).map { position($0 / k, $0 % k) }
            let gathered = graph.add(
                "Gather", [all, graph.constant(places, shape: [k * k])], [AttributeProto("axis", 1)])
            return graph.add("Reshape", [gathered, graph.constant([-1, k, k], shape: [3])])
        }
        func place(_ i: Int, _ j: Int) -> Int {
            if i == j { return 2 * list.count }
            let pair = list.firstIndex { $0 == (min(i, j), max(i, j)) } ?? 0
            return i < j ? pair : list.count + pair
        }
        let r = square(place)
        let transposed = square { place($1, $0) }
        let identity = (0..<k * k).map { $0 / k == $0 % k ? 1.0 : 0.0 }
        let diagonal = graph.add(
            "ReduceSum", [graph.add("Mul", [transposed, transposed]), graph.constant([2], shape: [1])])
        let q = graph.add(
            "Sub",
            [
                graph.add("Mul", [diagonal, graph.constant(identity, shape: [k, k])]),
                graph.add("Mul", [transposed, r]),
            ])
        // 1 / k for each row.
        let rows = graph.add("ReduceSum", [zeros, graph.constant([1], shape: [1])])
        let share = [Double](repeating: 1 / Double(k), count: k)
        let start = graph.add("Add", [rows, graph.constant(share, shape: [k])])
        let limit = graph.constant(max(100, k))
        let always = graph.constant([true], shape: [])
        let body = iteration(q, graph.constant(identity, shape: [k, k]))
        return graph.add("Loop", [limit, always, start], [AttributeProto("body", body)])
    }

    /// One iteration over all rows: the error, the improvement class by class, and where it is still wanted.
    private func iteration(_ q: Ref, _ identity: Ref) -> GraphProto {
        let k = classes
        var body = GraphBuilder(prefix: "o_")
        let p = Ref(name: "o.p")
        let axis = body.constant([1], shape: [1])
        let spread = body.add("Unsqueeze", [p, axis])
        let qp = body.add(
            "ReduceSum", [body.add("Mul", [q, spread]), body.constant([2], shape: [1])],
            [AttributeProto("keepdims", 0)])
        let pqp = body.add("ReduceSum", [body.add("Mul", [p, qp]), axis])
        let error = body.add("ReduceMax", [body.add("Abs", [body.add("Sub", [qp, pqp])]), axis])
        let isOpen = body.add("GreaterOrEqual", [error, body.constant(0.005 / Double(k))])
        let improved = body.add(
            "Loop", [body.constant(k), body.constant([true], shape: []), p, qp, pqp], outputs: 3,
            [AttributeProto("body", improvement(q, identity))])
        body.add("Where", [isOpen.name, improved[0].name, p.name], ["o.next"], [])
        let open = body.add("ReduceSum", [body.cast(isOpen, to: .int64)], [AttributeProto("keepdims", 0)])
        body.add("Greater", [open.name, body.constant(0).name], ["o.go"], [])
        return body.subgraph(
            "iteration",
            inputs: [("o.i", .int64, []), ("o.c", .bool, []), ("o.p", .double, [nil, k])],
            outputs: [("o.go", .bool, []), ("o.next", .double, [nil, k])])
    }

    /// What one class contributes to an iteration.
    private func improvement(_ q: Ref, _ identity: Ref) -> GraphProto {
        let k = classes
        var body = GraphBuilder(prefix: "i_")
        let (t, p, qp, pqp) = (Ref(name: "i.t"), Ref(name: "i.p"), Ref(name: "i.q"), Ref(name: "i.r"))
        let onAxisOne = [AttributeProto("axis", 1)]
        let row = body.add("Gather", [q, t], onAxisOne)
        let place = body.add("Reshape", [t, body.constant([1], shape: [1])])
        let diagonal = body.add("Gather", [row, place], onAxisOne)
        let own = body.add("Gather", [qp, place], onAxisOne)
        let one = body.constant(1.0)
        let difference = body.add("Div", [body.add("Sub", [pqp, own]), diagonal])
        let divisor = body.add("Add", [difference, one])
        let unit = body.add("Gather", [identity, t], [AttributeProto("axis", 0)])
        let moved = body.add("Add", [p, body.add("Mul", [difference, unit])])
        body.add("Div", [moved.name, divisor.name], ["i.P"], [])
        let shifted = body.add("Add", [qp, body.add("Mul", [difference, row])])
        body.add("Div", [shifted.name, divisor.name], ["i.Q"], [])
        let twice = body.add("Add", [body.add("Mul", [difference, diagonal]), body.add("Add", [own, own])])
        let sum = body.add("Add", [pqp, body.add("Mul", [difference, twice])])
        body.add("Div", [body.add("Div", [sum, divisor]).name, divisor.name], ["i.R"], [])
        body.add("Identity", ["i.c"], ["i.C"], [])
        return body.subgraph(
            "improvement",
            inputs: [
                ("i.t", .int64, []), ("i.c", .bool, []), ("i.p", .double, [nil, k]),
                ("i.q", .double, [nil, k]),
                ("i.r", .double, [nil, 1]),
            ],
            outputs: [
                ("i.C", .bool, []), ("i.P", .double, [nil, k]), ("i.Q", .double, [nil, k]),
                ("i.R", .double, [nil, 1]),
            ])
    }
}

extension GraphBuilder {
    typealias Port = (name: String, type: TensorProto.DataType, shape: [Int?])

    /// What was built, as the body of a loop.
    func subgraph(_ name: String, inputs: [Port], outputs: [Port]) -> GraphProto {
        var graph = GraphProto()
        graph.name = name
        graph.node = nodes
        graph.initializer = constants
        graph.input = inputs.map { ValueInfoProto($0.name, $0.type, shape: $0.shape) }
        graph.output = outputs.map { ValueInfoProto($0.name, $0.type, shape: $0.shape) }
        return graph
    }
}
