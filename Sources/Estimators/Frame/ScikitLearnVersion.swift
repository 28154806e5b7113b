/// A scikit-learn release, as `_sklearn_version` spells it: `0.22.2.post1`, `1.3.0rc1`, `1.5.dev0`.
public struct ScikitLearnVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let major: Int
    public let minor: Int
    public let description: String

    /// `nil` unless it starts with two numbers and a dot between them.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, let major = Int(parts[0]),
            let minor = Int(parts[1].prefix { $0.isASCII && $0.isNumber })
        else { return nil }
        self.major = major
        self.minor = minor
        self.description = text
    }

    public init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
        self.description = "\(major).\(minor)"
    }

    /// The release whose semantics are the reference here.
    public static let current = ScikitLearnVersion(1, 9)
    /// What is written into files.
    public static let currentText = "1.9.1"

    /// Releases compare by their first two numbers: what is stored and computed changes only between those.
    public static func < (a: Self, b: Self) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
    public static func == (a: Self, b: Self) -> Bool { (a.major, a.minor) == (b.major, b.minor) }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(major)
        hasher.combine(minor)
    }
}
