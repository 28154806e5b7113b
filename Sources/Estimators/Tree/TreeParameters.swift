/// `max_features`: how many columns are looked at for each split.
public enum MaxFeatures: ParameterConvertible, Equatable {
    /// `None`.
    case all
    case count(Int)
    case fraction(Double)
    case sqrt
    case log2
    /// Releases before 1.3: the square root for classifiers, all for regressors.
    case auto

    public static var constraints: [ParameterConstraint] {
        [.integer(.atLeast(1)), .fraction(.openClosed(0, 1)), .options(["sqrt", "log2"]), .none]
    }
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .none: self = .all
        case .int(let count): self = .count(count)
        case .float(let share): self = .fraction(share)
        case .string("sqrt"): self = .sqrt
        case .string("log2"): self = .log2
        case .string("auto"): self = .auto
        default: return nil
        }
    }
    public var parameterValue: ParameterValue {
        switch self {
        case .all: .none
        case .count(let count): .int(count)
        case .fraction(let share): .float(share)
        case .sqrt: .string("sqrt")
        case .log2: .string("log2")
        case .auto: .string("auto")
        }
    }
}

/// `criterion` of classification trees.
public enum ClassificationCriterion: String, ParameterOption {
    case gini, entropy
    case logLoss = "log_loss"
}

/// `splitter`: the best split, or the best of random ones.
public enum TreeSplitter: String, ParameterOption {
    case best, random
}
