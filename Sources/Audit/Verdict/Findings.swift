import AspicCore

/// Collects reasons, each once, and knows where in nested containers they were found.
struct Findings {
    /// More are counted but not listed.
    static let mostReasons = 1000

    private(set) var reasons: [Reason] = []
    private(set) var omitted = 0
    private(set) var worst = Verdict.clean
    /// What somebody vouched for.
    private(set) var grants: [Grant] = []
    private let trust: Trust
    private var seen: Set<Reason> = []
    /// Members of containers from the outside inwards.
    private(set) var members: [String] = []

    /// What is known from other files.
    let names: NameMemory

    init(trust: Trust = Trust(), names: NameMemory = NameMemory()) {
        self.trust = trust
        self.names = names
    }

    var verdict: Verdict { worst }

    /// Findings of something within, by the same rules.
    var nested: Findings { Findings(trust: trust, names: names) }

    /// Findings about the same place, which are taken or left as one.
    var continued: Findings {
        var findings = nested
        findings.members = members
        return findings
    }

    /// Whether all that was found is that it is no model, but something else.
    var isForeign: Bool { reasons.count == 1 && reasons[0].code == .unknownFormat && grants.isEmpty }

    /// Adds what was found in the same place.
    mutating func take(_ other: Findings) {
        for reason in other.reasons + other.grants.map(\.reason) { add(reason) }
        omitted += other.omitted
    }

    /// Adds what is hostile about bytes if they are read as something else than they are.
    mutating func add(_ other: Findings, as prefix: String) {
        for reason in other.reasons where reason.verdict == .hostile {
            add(.polyglot, .hostile, prefix + reason.text, offset: reason.offset)
        }
    }

    /// - Parameter subject: the full name of the class or function that it is about; who trusts it will not hear of it.
    mutating func add(
        _ code: Reason.Code, _ verdict: Verdict, _ text: String, path: String = "", offset: Int? = nil,
        subject: String? = nil, budget: Budget? = nil, carried: CodeIdentity? = nil
    ) {
        var place = members.joined(separator: "/")
        if !path.isEmpty { place += place.isEmpty ? path : ": " + path }
        add(
            Reason(
                code, verdict, text, path: place, offset: offset, subject: subject, budget: budget,
                carried: carried))
    }

    private mutating func add(_ reason: Reason) {
        if reason.verdict == .needsTrust, let voucher = trust.voucher(for: reason) {
            guard grants.count < Self.mostReasons, seen.insert(reason).inserted else { return }
            grants.append(Grant(reason: reason, voucher: voucher))
            return
        }
        // Nobody reads so many: what would only be counted is not remembered.
        guard reasons.count < Self.mostReasons || reason.verdict > worst else {
            omitted += 1
            return
        }
        guard seen.insert(reason).inserted else { return }
        worst = max(worst, reason.verdict)
        reasons.append(reason)
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
        add(code, .broken, text, offset: error.offset, budget: error.budget)
    }

    /// Takes what was found in bytes that stand at `path`, as far as it matters there.
    mutating func add(_ inner: Findings, at path: String, where matters: (Reason) -> Bool) {
        for reason in inner.reasons + inner.grants.map(\.reason) where matters(reason) {
            add(
                reason.code, reason.verdict, "within bytes: " + reason.text,
                path: path + (reason.path.isEmpty ? "" : " > " + reason.path), offset: reason.offset,
                subject: reason.subject, budget: reason.budget, carried: reason.carried)
        }
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
        return AuditReport(
            file: file, verdict: worst, reasons: order.map(\.element), grants: grants, omitted: omitted)
    }
}
