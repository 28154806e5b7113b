/// One thing that cleaning took out of a file.
public struct Removal: Sendable, Hashable {
    /// The way Python would have reached it; empty for the object itself and for what is around it.
    public var path: String
    /// What it was.
    public var what: String
    /// What stands there now; `nil` if it was left out.
    public var replacement: String?
    /// What the audit says about it.
    public var code: Reason.Code
    /// The same in words.
    public var reason: String

    package init(path: String, what: String, replacement: String? = nil, code: Reason.Code, reason: String) {
        self.path = path
        self.what = what
        self.replacement = replacement
        self.code = code
        self.reason = reason
    }
}

/// Collects removals and lists as many as somebody would read.
struct Removals {
    private(set) var listed: [Removal] = []
    private(set) var omitted = 0

    var isFull: Bool { listed.count >= Findings.mostReasons }

    mutating func add(_ removal: Removal) {
        if isFull { omitted += 1 } else { listed.append(removal) }
    }

    /// One more that is not listed.
    mutating func countOne() { omitted += 1 }
}
