import AspicCore

/// What a parameter may be, in scikit-learn's terms (`sklearn.utils._param_validation`).
public enum ParameterConstraint: Sendable, CustomStringConvertible {
    case integer(Interval = .all)
    /// Integers are real numbers too.
    case real(Interval = .all)
    /// A float proper, where an integer means something else.
    case fraction(Interval)
    case options([String])
    /// Accepted but not advertised: deprecated spellings.
    case hiddenOptions([String])
    case boolean
    case none
    case text
    case list
    case dict
    case arrayLike
    /// A list of pairs of a name and an estimator, or a word that stands for none.
    case namedEstimators(placeholder: String)
    case randomState
    case verbosity
    /// An estimator or other object with the named method.
    case object(implementing: String)

    /// A range with open or closed ends.
    public struct Interval: Sendable, CustomStringConvertible {
        let lower: Double
        let upper: Double
        let includesLower: Bool
        let includesUpper: Bool

        public static let all = Interval(
            lower: -.infinity, upper: .infinity, includesLower: false, includesUpper: false)
        public static func atLeast(_ lower: Double) -> Interval {
            Interval(lower: lower, upper: .infinity, includesLower: true, includesUpper: false)
        }
        public static func above(_ lower: Double, includingInfinity: Bool = false) -> Interval {
            Interval(
                lower: lower, upper: .infinity, includesLower: false, includesUpper: includingInfinity)
        }
        public static func closed(_ lower: Double, _ upper: Double) -> Interval {
            Interval(lower: lower, upper: upper, includesLower: true, includesUpper: true)
        }
        public static func open(_ lower: Double, _ upper: Double) -> Interval {
            Interval(lower: lower, upper: upper, includesLower: false, includesUpper: false)
        }
        public static func openClosed(_ lower: Double, _ upper: Double) -> Interval {
            Interval(lower: lower, upper: upper, includesLower: false, includesUpper: true)
        }

        func contains(_ value: Double) -> Bool {
            (includesLower ? value >= lower : value > lower)
                && (includesUpper ? value <= upper : value < upper)
        }

        var isAll: Bool { lower == -.infinity && upper == .infinity }

        func text(_ bound: (Double) -> String) -> String {
            (includesLower ? "[" : "(") + bound(lower) + ", " + bound(upper) + (includesUpper ? "]" : ")")
        }

        public var description: String { text { PythonRepr.float($0) } }
    }

    func accepts(_ value: ParameterValue) -> Bool {
        switch (self, value) {
        case (.integer(let interval), .int(let number)): interval.contains(Double(number))
        case (.integer(let interval), .bool(let flag)): interval.contains(flag ? 1 : 0)
        case (.real(let interval), .int(let number)): interval.contains(Double(number))
        case (.real(let interval), .float(let number)), (.fraction(let interval), .float(let number)):
            interval.contains(number)
        case (.options(let options), .string(let text)), (.hiddenOptions(let options), .string(let text)):
            options.contains(text)
        case (.boolean, .bool), (.none, .none), (.text, .string), (.list, .list), (.dict, .dict): true
        case (.arrayLike, .list), (.arrayLike, .tuple): true
        case (.namedEstimators, .list(let members)):
            members.allSatisfy { NamedEstimator(parameterValue: $0) != nil }
        case (.randomState, .none), (.randomState, .opaque): true
        case (.randomState, .int(let seed)): seed >= 0 && seed <= 4_294_967_295
        case (.verbosity, .bool): true
        case (.verbosity, .int(let level)): level >= 0
        case (.object, .estimator), (.object, .opaque): true
        default: false
        }
    }

    var isHidden: Bool {
        if case .hiddenOptions = self { true } else { false }
    }

    public var description: String {
        switch self {
        case .integer(let interval):
            return interval.isAll
                ? "an instance of 'int'"
                : "an int in the range "
                    + interval.text { $0.isFinite ? String(Int($0)) : PythonRepr.float($0) }
        case .real(let interval), .fraction(let interval): return "a float in the range \(interval)"
        case .options(let options), .hiddenOptions(let options):
            return "a str among {"
                + options.map { PythonRepr.string($0, quote: "'") }.joined(separator: ", ")
                + "}"
        case .boolean: return "an instance of 'bool'"
        case .none: return "None"
        case .text: return "an instance of 'str'"
        case .list: return "an instance of 'list'"
        case .dict: return "an instance of 'dict'"
        case .arrayLike: return "an array-like"
        case .namedEstimators(let placeholder):
            return "a list of (str, estimator or '\(placeholder)') tuples"
        case .randomState: return "an int in the range [0, 4294967295] or None"
        case .verbosity: return "an int in the range [0, inf) or an instance of 'bool'"
        case .object(let method): return "an object implementing '\(method)'"
        }
    }
}
