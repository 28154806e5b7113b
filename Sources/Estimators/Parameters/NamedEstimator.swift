import AspicCore

/// A step of a pipeline or a member of an ensemble: `("pca", PCA())`.
public struct NamedEstimator: ParameterConvertible {
    public enum Member: Sendable {
        case estimator(any Estimator)
        /// Pipelines: rows go through unchanged.
        case passthrough
        /// Ensembles: left out.
        case drop
    }

    public var name: String
    public var member: Member

    public init(_ name: String, _ estimator: any Estimator) {
        self.name = name
        self.member = .estimator(estimator)
    }

    public init(_ name: String, _ member: Member) {
        self.name = name
        self.member = member
    }

    /// The estimator, unless the member is a placeholder.
    public var estimator: (any Estimator)? {
        if case .estimator(let estimator) = member { estimator } else { nil }
    }

    public static var constraints: [ParameterConstraint] { [] }

    public init?(parameterValue: ParameterValue) {
        guard case .tuple(let pair) = parameterValue, pair.count == 2, case .string(let name) = pair[0]
        else { return nil }
        switch pair[1] {
        case .estimator(let estimator): self.init(name, estimator)
        case .string("passthrough"), .none: self.init(name, .passthrough)
        case .string("drop"): self.init(name, .drop)
        default: return nil
        }
    }

    public var parameterValue: ParameterValue {
        let value: ParameterValue =
            switch member {
            case .estimator(let estimator): .estimator(estimator)
            case .passthrough: .string("passthrough")
            case .drop: .string("drop")
            }
        return .tuple([.string(name), value])
    }
}

extension NamedEstimator {
    /// Names are unique, are no parameters of the owner, and leave `__` to nested parameters.
    static func checkNames<Owner: Estimator>(
        _ members: [NamedEstimator], of owner: Owner
    ) throws(EstimatorError) {
        func quoted(_ names: [String]) -> String {
            "[" + names.map { PythonRepr.string($0, quote: "'") }.joined(separator: ", ") + "]"
        }
        let names = members.map(\.name)
        guard Set(names).count == names.count else {
            throw EstimatorError(.invalidParameter, "Names provided are not unique: \(quoted(names))")
        }
        let taken = Set(Owner.parameters.map(\.name)).intersection(names)
        guard taken.isEmpty else {
            throw EstimatorError(
                .invalidParameter,
                "Estimator names conflict with constructor arguments: \(quoted(taken.sorted()))")
        }
        let nested = names.filter { $0.contains("__") }
        guard nested.isEmpty else {
            throw EstimatorError(
                .invalidParameter, "Estimator names must not contain __: got \(quoted(nested))")
        }
    }
}
