import AspicCore
import Audit
import Fingerprints
import Policy
import Signing

/// The audit of one file under the rules that hold for it.
struct GatedAudit: Sendable {
    let report: AuditReport
    let rules: ReadingRules
    /// Who signed it, of those whose signatures count.
    let signer: String?

    /// Where its bytes are.
    let path: String

    private let kept: KeptModel?
    /// What was audited, if somebody needs it: the files of many audits would fill the memory.
    private(set) var contents: (bytes: Bytes, sideFiles: [SideFile])?

    /// - Parameters:
    ///   - name: what the report calls the file: its path, or a version in the ledger.
    ///   - kept: the version, if it is one.
    ///   - auditor: one for all files, because it remembers names; its rules do not count.
    ///   - keepsContents: whether what was audited is needed afterwards.
    /// - Throws: ``FormatError`` if the file cannot be read at all.
    init(
        _ name: String, at path: String, kept: KeptModel?, _ rules: ReadingRules, by auditor: Auditor,
        keepsContents: Bool = false
    ) throws(FormatError) {
        self.path = path
        self.kept = kept
        self.rules = rules
        var auditor = auditor
        auditor.budgets = rules.changedBudgets
        auditor.trust = rules.trust
        let missing: Reason?
        switch rules.vouching(for: path) {
        case .signed(let file, let publisher):
            var trusting = auditor
            trusting.trust.everything = publisher.voucher
            // What stands beside the file counts as far as it was signed with it.
            let folder = file.folder
            let report = trusting.audit(file.bytes, name: name, beside: folder)
            guard folder.missing.isEmpty else {
                missing = Self.unsigned(VerifiedFile.uncovered(folder.missing))
                break
            }
            self.report = report
            signer = publisher.name
            if keepsContents { contents = (file.bytes, folder.found) }
            return
        case .unsigned: missing = rules.demand.map { _ in Reason(.unsigned, .needsTrust, "is not signed") }
        case .refused(let error): missing = Self.unsigned(error)
        }
        signer = nil
        let bytes = try Bytes(contentsOf: path, limits: rules.limits)
        let folder = Self.sideFolder(of: path, kept, rules, spent: bytes.count)
        let found = auditor.audit(bytes, name: name, beside: folder)
        report = missing.map { found.adding($0) } ?? found
        if keepsContents { contents = (bytes, folder.found) }
    }

    /// What is beside the file.
    ///
    /// - Parameter spent: the file's size.
    func sideFolder(spent: Int) -> SideFolder { Self.sideFolder(of: path, kept, rules, spent: spent) }

    private static func sideFolder(
        of path: String, _ kept: KeptModel?, _ rules: ReadingRules, spent: Int
    ) -> SideFolder {
        kept?.folder(limits: rules.limits, spent: spent)
            ?? SideFolder(of: path, limits: rules.limits, spent: spent)
    }

    private static func unsigned(_ error: FormatError) -> Reason {
        Reason(.unsigned, .needsTrust, "its signature does not count: \(error.message)")
    }
}

extension ReadingRules {
    /// What the policy vouches for, whoever signed it.
    var trust: Trust {
        guard let policy else { return Trust() }
        func table(_ decisions: [Policy.Decision<String>], _ key: String) -> [String: String] {
            Dictionary(
                decisions.map { ($0.value, "\(policy.place($0.line)) (\(key): \($0.value))") },
                uniquingKeysWith: { first, _ in first })
        }
        return Trust(
            names: table(policy.trustedNames, "trust.names"),
            modules: table(policy.trustedModules, "trust.modules"), code: code(policy))
    }

    private func code(_ policy: Policy) -> [String: [Trust.CodeDecision]] {
        var code: [String: [Trust.CodeDecision]] = [:]
        for decision in policy.trustedCode {
            let parts = decision.value.split(separator: " ", maxSplits: 1).map(String.init)
            guard let name = parts.first else { continue }
            let voucher = "\(policy.place(decision.line)) (trust.code: \(name))"
            code[name, default: []].append(
                Trust.CodeDecision(digest: parts.count > 1 ? parts[1] : nil, voucher: voucher))
        }
        return code
    }

    /// - Throws: ``ToolError`` if the policy trusts what no trust makes harmless.
    func checkTrust() throws(ToolError) {
        guard let policy else { return }
        for decision in policy.trustedNames + policy.trustedModules {
            if let objection = Auditor.objection(to: decision.value) {
                throw ToolError("\(policy.place(decision.line)): \(decision.value) \(objection)")
            }
        }
        for decision in policy.trustedCode {
            let parts = decision.value.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 1 || parts.count == 2 && Fingerprint(String(parts[1])) != nil else {
                throw ToolError(
                    "\(policy.place(decision.line)): “\(decision.value)” is no name of carried code, alone or with a blank and "
                        + "its fingerprint behind it; aspic audit --grant FILE writes the line")
            }
        }
    }
}
