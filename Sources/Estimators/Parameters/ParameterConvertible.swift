/// A Swift type that a parameter can have: it knows which Python values it stands for.
public protocol ParameterConvertible: Sendable {
    /// What scikit-learn accepts for a parameter of this type, unless its row says otherwise.
    static var constraints: [ParameterConstraint] { get }
    /// `nil` if the value is of another type.
    init?(parameterValue: ParameterValue)
    var parameterValue: ParameterValue { get }
}

extension Bool: ParameterConvertible {
    public static var constraints: [ParameterConstraint] { [.boolean] }
    /// Old scripts and old releases write `0` and `1` too.
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .bool(let flag): self = flag
        case .int(0): self = false
        case .int(1): self = true
        default: return nil
        }
    }
    public var parameterValue: ParameterValue { .bool(self) }
}

extension Int: ParameterConvertible {
    public static var constraints: [ParameterConstraint] { [.integer()] }
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .int(let number): self = number
        case .bool(let flag): self = flag ? 1 : 0
        default: return nil
        }
    }
    public var parameterValue: ParameterValue { .int(self) }
}

extension String: ParameterConvertible {
    public static var constraints: [ParameterConstraint] { [.text] }
    public init?(parameterValue: ParameterValue) {
        guard case .string(let text) = parameterValue else { return nil }
        self = text
    }
    public var parameterValue: ParameterValue { .string(self) }
}

/// A real number that remembers whether it was written as an integer: `SVC(C=10)` prints as it was typed.
public struct Real: ParameterConvertible, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    public let value: Double
    public let isInteger: Bool

    public init(_ value: Double) {
        self.value = value
        self.isInteger = false
    }

    public init(_ value: Int) {
        self.value = Double(value)
        self.isInteger = abs(value) <= 1 << 53
    }

    public init(floatLiteral value: Double) { self.init(value) }
    public init(integerLiteral value: Int) { self.init(value) }

    public static var constraints: [ParameterConstraint] { [.real()] }
    public init?(parameterValue: ParameterValue) {
        switch parameterValue {
        case .float(let number): self.init(number)
        case .int(let number): self.init(number)
        default: return nil
        }
    }
    public var parameterValue: ParameterValue { isInteger ? .int(Int(value)) : .float(value) }
}

extension Optional: ParameterConvertible where Wrapped: ParameterConvertible {
    public static var constraints: [ParameterConstraint] { Wrapped.constraints + [.none] }
    public init?(parameterValue: ParameterValue) {
        if case .none = parameterValue {
            self = .none
        } else if let wrapped = Wrapped(parameterValue: parameterValue) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }
    public var parameterValue: ParameterValue { self?.parameterValue ?? .none }
}

extension ParameterValue: ParameterConvertible {
    public static var constraints: [ParameterConstraint] { [] }
    public init?(parameterValue: ParameterValue) { self = parameterValue }
    public var parameterValue: ParameterValue { self }
}

/// An array-like of numbers or other simple values.
extension Array: ParameterConvertible where Element: ParameterConvertible {
    public static var constraints: [ParameterConstraint] { [.arrayLike] }
    public init?(parameterValue: ParameterValue) {
        guard let values = parameterValue.sequence else { return nil }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for value in values {
            guard let element = Element(parameterValue: value) else { return nil }
            elements.append(element)
        }
        self = elements
    }
    public var parameterValue: ParameterValue { .list(map(\.parameterValue)) }
}

extension ParameterValue {
    /// The elements of a list or tuple.
    package var sequence: [ParameterValue]? {
        switch self {
        case .list(let values), .tuple(let values): values
        default: nil
        }
    }
}

/// A parameter that is one of a few words; the raw values are scikit-learn's.
public protocol ParameterOption: ParameterConvertible, CaseIterable, RawRepresentable, Equatable
where RawValue == String {
    /// Spellings of older releases: read, never advertised.
    static var hidden: [Self] { get }
}

extension ParameterOption {
    public static var hidden: [Self] { [] }
    public static var constraints: [ParameterConstraint] {
        [.options(allCases.filter { !hidden.contains($0) }.map(\.rawValue))]
    }
    public init?(parameterValue: ParameterValue) {
        guard case .string(let text) = parameterValue else { return nil }
        self.init(rawValue: text)
    }
    public var parameterValue: ParameterValue { .string(rawValue) }
}
