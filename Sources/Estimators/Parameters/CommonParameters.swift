/// `random_state`: where an estimator takes its randomness from.
public enum RandomState: ParameterConvertible, Equatable {
    /// `None`: fresh randomness with each `fit`.
    case fresh
    /// The seed of a new `numpy.random.RandomState`, in `0...4294967295`.
    case seed(Int)
    /// A generator object of Python's, by its description. Nothing can be drawn from it here.
    case generator(String)

    public static var constraints: [ParameterConstraint] { [.randomState] }
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .none: self = .fresh
        case .int(let seed): self = .seed(seed)
        case .opaque(let text): self = .generator(text)
        default: return nil
        }
    }
    public var parameterValue: ParameterValue {
        switch self {
        case .fresh: .none
        case .seed(let seed): .int(seed)
        case .generator(let text): .opaque(text)
        }
    }
}

/// `verbose`, which scikit-learn takes as a flag or a level.
public enum Verbosity: ParameterConvertible, Equatable {
    case flag(Bool)
    case level(Int)

    public static var constraints: [ParameterConstraint] { [.verbosity] }
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .bool(let flag): self = .flag(flag)
        case .int(let level): self = .level(level)
        default: return nil
        }
    }
    public var parameterValue: ParameterValue {
        switch self {
        case .flag(let flag): .bool(flag)
        case .level(let level): .int(level)
        }
    }
}

/// A number of things, or a share of all of them: `min_samples_split`, `max_samples`, ...
public enum CountOrFraction: ParameterConvertible, Equatable {
    case count(Int)
    case fraction(Double)

    public static var constraints: [ParameterConstraint] { [.integer(), .fraction(.all)] }
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .int(let count): self = .count(count)
        case .float(let share): self = .fraction(share)
        default: return nil
        }
    }
    public var parameterValue: ParameterValue {
        switch self {
        case .count(let count): .int(count)
        case .fraction(let share): .float(share)
        }
    }
}

/// `'auto'` or a value.
public enum AutoOr<Value: ParameterConvertible>: ParameterConvertible {
    case auto
    case value(Value)

    public static var constraints: [ParameterConstraint] { [.options(["auto"])] + Value.constraints }
    public init?(parameterValue: ParameterValue) {
        if case .string("auto") = parameterValue {
            self = .auto
        } else if let value = Value(parameterValue: parameterValue) {
            self = .value(value)
        } else {
            return nil
        }
    }
    public var parameterValue: ParameterValue {
        switch self {
        case .auto: .string("auto")
        case .value(let value): value.parameterValue
        }
    }
}

/// `class_weight`: how much a sample of each class counts. `None` is `nil`.
public enum ClassWeight: ParameterConvertible, Equatable {
    case balanced
    /// Forests only: balanced anew for each tree's bootstrap sample.
    case balancedSubsample
    /// Label and weight; classes that are not named weigh 1.
    case weights([Weight])
    /// One dictionary per output.
    case perOutput([[Weight]])

    public struct Weight: Sendable, Equatable {
        public let label: ParameterValue
        public let weight: Real

        public init(label: ParameterValue, weight: Real) {
            self.label = label
            self.weight = weight
        }
    }

    public static var constraints: [ParameterConstraint] { [.dict, .list, .options(["balanced"])] }
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .string("balanced"): self = .balanced
        case .string("balanced_subsample"): self = .balancedSubsample
        case .dict:
            guard let weights = Self.weights(parameterValue) else { return nil }
            self = .weights(weights)
        case .list(let values):
            var outputs: [[Weight]] = []
            for value in values {
                guard let weights = Self.weights(value) else { return nil }
                outputs.append(weights)
            }
            self = .perOutput(outputs)
        default: return nil
        }
    }

    private static func weights(_ value: ParameterValue) -> [Weight]? {
        guard case .dict(let entries) = value else { return nil }
        var weights: [Weight] = []
        for (label, weight) in entries {
            guard let weight = Real(parameterValue: weight) else { return nil }
            weights.append(Weight(label: label, weight: weight))
        }
        return weights
    }

    public var parameterValue: ParameterValue {
        func dict(_ weights: [Weight]) -> ParameterValue {
            .dict(weights.map { ($0.label, $0.weight.parameterValue) })
        }
        return switch self {
        case .balanced: .string("balanced")
        case .balancedSubsample: .string("balanced_subsample")
        case .weights(let weights): dict(weights)
        case .perOutput(let outputs): .list(outputs.map(dict))
        }
    }
}
