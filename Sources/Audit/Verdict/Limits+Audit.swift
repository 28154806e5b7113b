import AspicCore

extension Limits {
    /// Whether an audit of many things has to end at the one of this `index`, because its time is up. It says so.
    func end(at index: Int, _ findings: inout Findings) -> Bool {
        guard index & 0xFF == 0, isTimeUp else { return false }
        findings.add(exceeded(.seconds, "auditing takes more than \(seconds) s"))
        return true
    }
}
