public import AspicCore

/// Says whether files can be trusted, without running or interpreting anything from them.
public struct Auditor: Sendable {
    /// What differs from the budgets that a file of its size has.
    public var budgets: [Budget: Int]
    /// What somebody vouches for.
    public var trust: Trust
    private let names = NameMemory()

    public init(budgets: [Budget: Int] = [:], trust: Trust = Trust()) {
        self.budgets = budgets
        self.trust = trust
    }

    /// Audits the file at `path` and what it refers to beside it.
    ///
    /// - Throws: ``FormatError`` if it cannot be read at all; what is wrong within is a reason in the report.
    public func audit(_ path: String) throws(FormatError) -> AuditReport {
        let limits = Limits.standard.setting(budgets)
        let bytes = try Bytes(contentsOf: path, limits: limits)
        return audit(
            bytes, name: path, beside: SideFolder(of: path, limits: limits, spent: bytes.count))
    }

    /// Audits bytes that stand by themselves.
    public func audit(_ bytes: Bytes, name: String = "") -> AuditReport {
        audit(bytes, name: name, beside: nil)
    }

    /// Audits the bytes of the file called `name`.
    ///
    /// - Parameter folder: where the files beside it come from; `nil` if there are none.
    package func audit(_ bytes: Bytes, name: String, beside folder: SideFolder?) -> AuditReport {
        var findings = Findings(trust: trust, names: names)
        var unwrapping = Unwrapping(
            bytes, limits: Self.limits(for: bytes.count).setting(budgets).started(), beside: folder)
        unwrapping.isNamedOnnx = name.lowercased().hasSuffix(".onnx")
        unwrapping.run(bytes, &findings)
        return findings.report(name)
    }

    /// Budgets that grow with the file, so that no file makes more of itself than it is: honest models expand by a
    /// factor of ten at most, and have a value for several bytes.
    package static func limits(for bytes: Int) -> Limits {
        Limits(
            decompressedBytes: max(48 << 20, 100 * bytes), nodes: max(3_000_000, 2 * bytes), members: 100_000
        )
    }
}
