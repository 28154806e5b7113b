/// One line of a class's history: what a release began to store, or to call differently.
///
/// Reading a file applies the lines that are newer than the release that saved it, so that the rest of the
/// code knows 1.9.1's names only.
public struct AttributeChange: Sendable {
    public enum Kind: Sendable {
        /// The attribute is stored as `name` since ``since``, as `former` before.
        case renamed(from: String)
        /// The parameter or attribute exists since ``since``; before, the estimator behaved as with `value`.
        case added(ParameterValue)
        /// Until ``since`` the parameter's value `old` was spelled so; it means `new`.
        case valueRenamed(old: ParameterValue, new: ParameterValue)
    }

    public let name: String
    public let since: ScikitLearnVersion
    public let kind: Kind

    public static func renamed(_ former: String, to name: String, since: ScikitLearnVersion) -> Self {
        Self(name: name, since: since, kind: .renamed(from: former))
    }

    public static func added(_ name: String, _ value: ParameterValue, since: ScikitLearnVersion) -> Self {
        Self(name: name, since: since, kind: .added(value))
    }

    public static func spelled(
        _ name: String, _ old: ParameterValue, now new: ParameterValue, since: ScikitLearnVersion
    ) -> Self {
        Self(name: name, since: since, kind: .valueRenamed(old: old, new: new))
    }
}
