/// A Python value as constructor parameters hold it.
public indirect enum ParameterValue: Sendable {
    case none
    case bool(Bool)
    case int(Int)
    case float(Double)
    case string(String)
    case list([ParameterValue])
    case tuple([ParameterValue])
    case dict([(key: ParameterValue, value: ParameterValue)])
    case estimator(any Estimator)
    /// A value that only Python can hold (a random generator, a cache, a function), by its description.
    case opaque(String)
}

extension ParameterValue: Equatable {
    /// Equal as Python texts are: `1` and `1.0` differ, two `PCA()` do not.
    public static func == (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.none, .none): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.float(let a), .float(let b)): a == b || (a.isNaN && b.isNaN)
        case (.string(let a), .string(let b)): a == b
        case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)): a == b
        case (.dict(let a), .dict(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        case (.estimator(let a), .estimator(let b)): a.hasSameParameters(as: b)
        case (.opaque(let a), .opaque(let b)): a == b
        default: false
        }
    }
}

extension Estimator {
    /// Whether `other` is of the same class and was made with the same parameters.
    package func hasSameParameters(as other: any Estimator) -> Bool {
        guard let other = other as? Self else { return false }
        return Self.parameters.allSatisfy { $0.value(in: self) == $0.value(in: other) }
    }
}
