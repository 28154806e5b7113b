/// Budgets on everything a file can ask for. Each is named in the error when it is reached.
public struct Limits: Sendable {
    /// Bytes that compressed streams and zip members may expand to, in all.
    public var decompressedBytes: Int
    /// Nodes in one object graph.
    public var nodes: Int
    /// Members of one zip file.
    public var members: Int
    /// Pickles inside pickles (joblib's object arrays).
    public var nesting: Int
    /// Containers within containers that an audit takes for honest: Python's own limit of recursion.
    public var depth: Int

    public init(
        decompressedBytes: Int = 8 << 30, nodes: Int = 200_000_000, members: Int = 1_000_000,
        nesting: Int = 64, depth: Int = 1000
    ) {
        self.decompressedBytes = decompressedBytes
        self.nodes = nodes
        self.members = members
        self.nesting = nesting
        self.depth = depth
    }

    /// Generous enough for any model that fits in memory.
    public static let standard = Limits()
}
