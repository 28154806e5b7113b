/// One line of a class's history: what a release began to call differently.
///
/// Reading a file applies the lines that are newer than the release that saved it, so that the rest of the code
/// knows 1.9.1's names only. What a release computed differently stands in an ``Epochs`` table instead.
public struct AttributeChange: Sendable {
    public enum Kind: Sendable {
        /// The attribute was stored as `from`.
        case renamed(from: String)
        /// The parameter did not exist; the estimator behaved as with this value, which is not today's default.
        case added(ParameterValue)
        /// The parameter's value `old` meant `new`.
        case spelled(old: ParameterValue, new: ParameterValue)
    }

    public let name: String
    /// The first release without the old way.
    public let since: ScikitLearnVersion
    public let kind: Kind

    public static func renamed(_ former: String, to name: String, since: ScikitLearnVersion) -> Self {
        Self(name: name, since: since, kind: .renamed(from: former))
    }

    public static func added(_ name: String, before: ParameterValue, since: ScikitLearnVersion) -> Self {
        Self(name: name, since: since, kind: .added(before))
    }

    public static func spelled(
        _ name: String, _ old: ParameterValue, now new: ParameterValue, since: ScikitLearnVersion
    ) -> Self {
        Self(name: name, since: since, kind: .spelled(old: old, new: new))
    }
}

/// What holds from one release to the next: a computation that changed, told as a table.
struct Epochs<Value: Sendable>: Sendable {
    private let first: Value
    private let later: [(since: ScikitLearnVersion, value: Value)]

    /// - Parameters:
    ///   - first: What held in 0.18, the oldest release that is read.
    ///   - later: The releases that changed it, in order.
    init(_ first: Value, _ later: (since: ScikitLearnVersion, value: Value)...) {
        self.first = first
        self.later = later
    }

    func value(in version: ScikitLearnVersion) -> Value {
        later.last { $0.since <= version }?.value ?? first
    }
}
