/// Sums of products, written with a letter for each axis: `ij,jk->ik`.
extension KernelFactories {
    static let einsum: [String: KernelFactory] = [
        "Einsum": { context throws(OnnxError) in
            let equation = try EinsumEquation(context.string("equation", default: ""))
            return { (inputs, budget) throws(OnnxError) in
                [.tensor(try equation.apply(inputs.tensors(), &budget))]
            }
        }
    ]
}

private struct EinsumEquation: Sendable {
    private let terms: [[Character]]
    private let output: [Character]

    init(_ text: String) throws(OnnxError) {
        let sides = text.filter { $0 != " " }.split(separator: "->", omittingEmptySubsequences: false)
        guard let left = sides.first, sides.count <= 2, !text.contains(".") else {
            throw OnnxError(.unsupported, "the equation '\(text)'")
        }
        terms = left.split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
        let letters = terms.flatMap(\.self)
        if sides.count == 2 {
            output = Array(sides[1])
        } else {
            // Without an arrow: the letters that stand there once, in order.
            output = Set(letters).sorted().filter { letter in letters.filter { $0 == letter }.count == 1 }
        }
        guard (letters + output).allSatisfy({ $0.isASCII && $0.isLetter }), Set(output).count == output.count,
            output.allSatisfy(letters.contains)
        else { throw OnnxError(.invalidModel, "the equation '\(text)' makes no sense") }
    }

    func apply(_ tensors: [Tensor], _ budget: inout Budget) throws(OnnxError) -> Tensor {
        var extents: [Character: Int] = [:]
        guard tensors.count == terms.count else {
            throw OnnxError(.failed, "\(tensors.count) tensors for an equation of \(terms.count)")
        }
        for (tensor, term) in zip(tensors, terms) {
            guard tensor.rank == term.count else {
                throw OnnxError(.failed, "a term does not fit the shape \(tensor.shape)")
            }
            for (letter, extent) in zip(term, tensor.shape) {
                guard extents.updateValue(extent, forKey: letter) ?? extent == extent else {
                    throw OnnxError(.failed, "'\(letter)' stands for axes of different extents")
                }
            }
        }
        let summed = Set(extents.keys).subtracting(output).sorted()
        let letters = output + summed
        let shape = letters.map { extents[$0] ?? 1 }
        let count = try Shape.count(output.map { extents[$0] ?? 1 })
        let rounds = try Shape.count(summed.map { extents[$0] ?? 1 })
        try budget.charge(max(count, 1), max(rounds, 1), tensors.count * 4)
        try budget.reserve([count])
        let strides = zip(tensors, terms).map { tensor, term in
            let own = Shape.strides(tensor.shape)
            return letters.map { letter in term.indices.reduce(0) { $0 + (term[$1] == letter ? own[$1] : 0) }
            }
        }
        func sum<Element: Number>(_: Element.Type) throws(OnnxError) -> Tensor {
            let values = try tensors.map { tensor throws(OnnxError) in try tensor.values(as: Element.self) }
            var result = [Element](repeating: .zero, count: count)
            let total = count * rounds
            var position = [Int](repeating: 0, count: letters.count)
            var offsets = [Int](repeating: 0, count: tensors.count)
            for index in 0..<total {
                var product = values[0][offsets[0]]
                for other in 1..<max(values.count, 1) {
                    product = Element.multiply(product, values[other][offsets[other]])
                }
                result[index / rounds] = Element.add(result[index / rounds], product)
                for axis in letters.indices.reversed() {
                    position[axis] += 1
                    for place in offsets.indices { offsets[place] += strides[place][axis] }
                    if position[axis] < shape[axis] { break }
                    for place in offsets.indices { offsets[place] -= strides[place][axis] * shape[axis] }
                    position[axis] = 0
                }
            }
            return Tensor(result, shape: output.map { extents[$0] ?? 1 })
        }
        switch tensors[0].type {
        case .float: return try sum(Float.self)
        case .double: return try sum(Double.self)
        case .int64: return try sum(Int64.self)
        case .int32: return try sum(Int32.self)
        default: throw Tensor.mismatch(tensors[0])
        }
    }
}
