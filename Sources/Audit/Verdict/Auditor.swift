public import AspicCore

/// Says whether files can be trusted, without running or interpreting anything from them.
public struct Auditor: Sendable {
    /// Budgets; `nil` for ones that grow with the file, so that no file makes more of itself than it is.
    public var limits: Limits?

    public init(limits: Limits? = nil) { self.limits = limits }

    /// Audits the file at `path` and what it refers to beside it.
    ///
    /// - Throws: ``FormatError`` if it cannot be read at all; what is wrong within is a reason in the report.
    public func audit(_ path: String) throws(FormatError) -> AuditReport {
        let bytes = try Bytes(contentsOf: path)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return audit(bytes, name: path, folder: folder)
    }

    /// Audits bytes that stand by themselves.
    ///
    /// - Parameter folder: where the files beside it are; `nil` if there are none.
    public func audit(_ bytes: Bytes, name: String = "", folder: String? = nil) -> AuditReport {
        var findings = Findings()
        var unwrapping = Unwrapping(bytes, limits: limits ?? Self.limits(for: bytes.count), folder: folder)
        unwrapping.isNamedOnnx = name.lowercased().hasSuffix(".onnx")
        unwrapping.run(bytes, &findings)
        return findings.report(name)
    }

    /// Honest models expand by a factor of ten at most, and have a value for several bytes.
    static func limits(for bytes: Int) -> Limits {
        Limits(
            decompressedBytes: max(48 << 20, 100 * bytes), nodes: max(3_000_000, 2 * bytes), members: 100_000,
            nesting: 8)
    }
}
