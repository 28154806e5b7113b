/// Budgets on everything a file can ask for. Each is named in the error when it is reached.
public struct Limits: Sendable {
    /// See ``Budget/bytes``.
    public var bytes: Int
    /// See ``Budget/decompressedBytes``.
    public var decompressedBytes: Int
    /// See ``Budget/nodes``.
    public var nodes: Int
    /// See ``Budget/members``.
    public var members: Int
    /// See ``Budget/nesting``.
    public var nesting: Int
    /// See ``Budget/depth``; Python's own limit of recursion.
    public var depth: Int
    /// See ``Budget/seconds``.
    public var seconds: Int
    /// When ``seconds`` will have passed; set by whoever begins with a file.
    private var deadline: ContinuousClock.Instant?

    public init(
        bytes: Int = 1 << 40, decompressedBytes: Int = 8 << 30, nodes: Int = 200_000_000,
        members: Int = 1_000_000, nesting: Int = 8, depth: Int = 1000, seconds: Int = 600
    ) {
        self.bytes = bytes
        self.decompressedBytes = decompressedBytes
        self.nodes = nodes
        self.members = members
        self.nesting = nesting
        self.depth = depth
        self.seconds = seconds
    }

    /// Generous enough for any model that fits in memory.
    public static let standard = Limits()

    /// For what does not come from a file.
    package static let unbounded = Limits(
        bytes: .max, decompressedBytes: .max, nodes: .max, members: .max, nesting: .max, depth: .max)

    public subscript(budget: Budget) -> Int {
        get { self[keyPath: Self.path(budget)] }
        set { self[keyPath: Self.path(budget)] = newValue }
    }

    private static func path(_ budget: Budget) -> WritableKeyPath<Limits, Int> {
        switch budget {
        case .bytes: \.bytes
        case .decompressedBytes: \.decompressedBytes
        case .nodes: \.nodes
        case .members: \.members
        case .nesting: \.nesting
        case .depth: \.depth
        case .seconds: \.seconds
        }
    }

    /// The same budgets, with `changes`.
    public func setting(_ changes: [Budget: Int]) -> Limits {
        var limits = self
        for (budget, amount) in changes { limits[budget] = amount }
        return limits
    }

    // MARK: - Time

    /// The same budgets, their time running; it runs on if it does already.
    package func started() -> Limits {
        guard deadline == nil else { return self }
        var limits = self
        limits.deadline = .now + .seconds(seconds)
        return limits
    }

    package var isTimeUp: Bool { deadline.map { $0 <= .now } ?? false }

    /// - Throws: ``FormatError`` if the time is up. Asking takes some ten nanoseconds, so ask once in a thousand steps.
    package func checkTime(offset: @autoclosure () -> Int? = nil) throws(FormatError) {
        if isTimeUp { throw exceeded(.seconds, "took more than \(seconds) s", offset: offset()) }
    }

    // MARK: - Errors

    /// What to throw when `budget` is reached.
    package func exceeded(_ budget: Budget, _ message: String, offset: Int? = nil) -> FormatError {
        FormatError(.limitExceeded, message + " (limit: \(budget.rawValue))", offset: offset, budget: budget)
    }
}
