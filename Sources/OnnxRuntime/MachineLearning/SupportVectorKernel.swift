/// What a row and a support vector have to do with each other, in float as the operators' attributes are.
struct SupportVectorKernel: Sendable {
    private enum Kind: Int, Sendable { case linear, polynomial, rbf, sigmoid }

    private let kind: Kind
    private let gamma: Float
    private let coef0: Float
    private let degree: Float

    /// The product of both.
    static let linear = SupportVectorKernel(kind: .linear, gamma: 0, coef0: 0, degree: 0)

    private init(kind: Kind, gamma: Float, coef0: Float, degree: Float) {
        self.kind = kind
        self.gamma = gamma
        self.coef0 = coef0
        self.degree = degree
    }

    init(_ context: NodeContext) throws(OnnxError) {
        kind =
            Kind(rawValue: try context.choice("kernel_type", ["LINEAR", "POLY", "RBF", "SIGMOID"]))
            ?? .linear
        let parameters = context.floats("kernel_params") ?? []
        gamma = parameters.first ?? 0
        coef0 = parameters.count > 1 ? parameters[1] : 0
        degree = parameters.count > 2 ? parameters[2] : 0
    }

    /// The row with each of `vectors`, which lie one after the other.
    func values(_ row: ArraySlice<Float>, _ vectors: [Float]) -> [Float] {
        let (first, columns) = (row.startIndex, row.count)
        return stride(from: 0, to: vectors.count, by: max(columns, 1)).map { start in
            var sum: Float = 0
            if kind == .rbf {
                for column in 0..<columns {
                    let difference = row[first + column] - vectors[start + column]
                    sum += difference * difference
                }
                return Float.exponential(-gamma * sum)
            }
            for column in 0..<columns { sum += row[first + column] * vectors[start + column] }
            switch kind {
            case .linear, .rbf: return sum
            case .polynomial: return Float.power(gamma * sum + coef0, Double(degree))
            case .sigmoid: return Float.hyperbolicTangent(gamma * sum + coef0)
            }
        }
    }
}
