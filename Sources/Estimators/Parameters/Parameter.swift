import AspicCore

/// One row of an estimator's parameter table: scikit-learn's name, where the value lives, what it may be.
///
/// The default is the one that `Owner.init()` has set, so it is written once, at the property.
public struct Parameter<Owner: Estimator>: Sendable {
    /// scikit-learn's spelling.
    public let name: String
    /// What scikit-learn accepts; one of them has to hold.
    public let constraints: [ParameterConstraint]
    /// The constructor has no default for it, so it is always printed.
    public let isRequired: Bool

    private let get: @Sendable (Owner) -> ParameterValue
    private let put: @Sendable (inout Owner, ParameterValue) -> Bool

    /// - Parameter constraints: Only where they are narrower than what the property's type accepts.
    public init<Value: ParameterConvertible>(
        _ name: String, _ property: any WritableKeyPath<Owner, Value> & Sendable,
        _ constraints: ParameterConstraint..., isRequired: Bool = false
    ) {
        self.name = name
        self.constraints = constraints.isEmpty ? Value.constraints : constraints
        self.isRequired = isRequired
        self.get = { $0[keyPath: property].parameterValue }
        self.put = { owner, value in
            guard let converted = Value(parameterValue: value) else { return false }
            owner[keyPath: property] = converted
            return true
        }
    }

    public func value(in owner: Owner) -> ParameterValue { get(owner) }

    /// Stores `value` as a file holds it: anything of a fitting type, in range or not.
    package func restore(_ value: ParameterValue, in owner: inout Owner) throws(EstimatorError) {
        guard put(&owner, value) else { throw refusal(of: value) }
    }

    /// Stores `value` as a user gives it, checked as scikit-learn's `fit` would.
    public func set(_ value: ParameterValue, in owner: inout Owner) throws(EstimatorError) {
        guard constraints.contains(where: { $0.accepts(value) }), put(&owner, value) else {
            throw refusal(of: value)
        }
    }

    /// Whether the constraints hold, for values that were set from Swift or read from a file.
    public func check(_ owner: Owner) throws(EstimatorError) {
        let value = get(owner)
        guard constraints.contains(where: { $0.accepts(value) }) else { throw refusal(of: value) }
    }

    private func refusal(of value: ParameterValue) -> EstimatorError {
        let texts = constraints.filter { !$0.isHidden }.map(\.description)
        let expected =
            texts.count < 2
            ? texts.joined() : texts.dropLast().joined(separator: ", ") + " or " + (texts.last ?? "")
        return EstimatorError(
            .invalidParameter,
            "The '\(name)' parameter of \(Owner.scikitLearn.name) must be \(expected). Got \(PythonRepr.value(value)) instead."
        )
    }
}

extension Estimator {
    /// Every parameter with its value, in signature order (`get_params(deep=False)`).
    public var parameterValues: [(name: String, value: ParameterValue)] {
        Self.parameters.map { ($0.name, $0.value(in: self)) }
    }

    /// The parameters that differ from their default, and those that have none.
    public var changedParameters: [(name: String, value: ParameterValue)] {
        let fresh = Self()
        return Self.parameters.compactMap { parameter in
            let value = parameter.value(in: self)
            return parameter.isRequired || value != parameter.value(in: fresh) ? (parameter.name, value) : nil
        }
    }

    /// The value of one parameter; `nil` if the class has none of that name.
    public func parameterValue(_ name: String) -> ParameterValue? {
        Self.parameters.first { $0.name == name }?.value(in: self)
    }

    /// A copy with one parameter changed (`set_params`), checked as scikit-learn checks it.
    public func setting(_ name: String, to value: ParameterValue) throws(EstimatorError) -> Self {
        guard let parameter = Self.parameters.first(where: { $0.name == name }) else {
            throw EstimatorError(
                .unknownParameter, "unknown parameter \(name) of \(Self.scikitLearn.name)")
        }
        var copy = self
        try parameter.set(value, in: &copy)
        return copy
    }

    /// Checks every parameter as scikit-learn does at the start of `fit`.
    public func checkParameters() throws(EstimatorError) {
        for parameter in Self.parameters { try parameter.check(self) }
        try checkParameterCombination()
    }
}
