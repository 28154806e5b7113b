import AspicCore

/// Collects reasons, each once, and knows where in nested containers they were found.
struct Findings {
    /// More are counted but not listed.
    static let mostReasons = 1000

    private(set) var reasons: [Reason] = []
    private(set) var omitted = 0
    private(set) var worst = Verdict.clean
    private var seen: Set<Reason> = []
    /// Members of containers from the outside inwards.
    private(set) var members: [String] = []

    var verdict: Verdict { worst }

    mutating func add(
        _ code: Reason.Code, _ verdict: Verdict, _ text: String, path: String = "", offset: Int? = nil
    ) {
        var place = members.joined(separator: "/")
        if !path.isEmpty { place += place.isEmpty ? path : ": " + path }
        let reason = Reason(code, verdict, text, path: place, offset: offset)
        guard seen.insert(reason).inserted else { return }
        let isWorse = verdict > worst
        worst = max(worst, verdict)
        if reasons.count < Self.mostReasons || isWorse { reasons.append(reason) } else { omitted += 1 }
    }

    /// Something that could not be read.
    mutating func add(_ error: FormatError) {
        let code: Reason.Code =
            switch error.code {
            case .limitExceeded: .limit
            case .unknownFormat: .unknownFormat
            default: .malformed
            }
        let text = error.member.map { $0 + ": " + error.message } ?? error.message
        add(code, .broken, text, offset: error.offset)
    }

    /// What `body` adds is about a member.
    mutating func inside(_ member: String, _ body: (inout Findings) -> Void) {
        members.append(member)
        body(&self)
        members.removeLast()
    }

    func report(_ file: String) -> AuditReport {
        let order = reasons.enumerated().sorted { a, b in
            a.element.verdict == b.element.verdict
                ? a.offset < b.offset : a.element.verdict > b.element.verdict
        }
        return AuditReport(file: file, verdict: worst, reasons: order.map(\.element), omitted: omitted)
    }
}
