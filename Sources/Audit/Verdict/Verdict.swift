/// What a file can be trusted with, from best to worst.
public enum Verdict: String, Sendable, CaseIterable, Comparable {
    /// Only known data and known classes, and its structure is proven.
    case clean
    /// Loading it runs code of classes or functions that nobody here knows.
    case needsTrust = "needs-trust"
    /// It contradicts its format, or readers understand it differently.
    case broken
    /// It calls something that can act, or lies about its structure.
    case hostile

    private var rank: Int {
        switch self {
        case .clean: 0
        case .needsTrust: 1
        case .broken: 2
        case .hostile: 3
        }
    }

    public static func < (first: Verdict, second: Verdict) -> Bool { first.rank < second.rank }
}
