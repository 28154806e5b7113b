/// Something a file can ask for without end. The raw values are the names that errors, policies and the command line
/// use.
public enum Budget: String, CaseIterable, Sendable {
    /// Bytes of the file itself.
    case bytes
    /// Bytes that compressed streams and zip members may expand to, in all.
    case decompressedBytes = "decompressed-bytes"
    /// Values in one object graph or JSON text.
    case nodes
    /// Members of one archive.
    case members
    /// Files within files that an audit opens.
    case nesting
    /// Containers within containers that an audit takes for honest.
    case depth
    /// Seconds that reading or auditing one file may take.
    case seconds

    /// The amount that `text` says: a whole number, for bytes also with a unit (`512 MB`, `4GiB`).
    public func amount(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        if unit.isEmpty { return number }
        guard self == .bytes || self == .decompressedBytes, let factor = Self.units[unit.lowercased()] else {
            return nil
        }
        let (amount, overflow) = number.multipliedReportingOverflow(by: factor)
        return overflow ? nil : amount
    }

    private static let units = [
        "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000, "kib": 1 << 10,
        "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
    ]
}
