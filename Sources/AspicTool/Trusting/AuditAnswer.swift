import Audit
import JsonFormat
import Policy

/// Verdicts, with what led to them.
struct AuditAnswer: Answer {
    let audits: [GatedAudit]
    /// Text files in folders that are no models.
    let passedOver: [String]
    /// Whether to say which line decided.
    let explains: Bool

    /// What a person reads of each file; programs get everything.
    private static let shownReasons = 12
    private static let shownNames = 24

    // MARK: - For programs

    var json: JsonValue { ["files": .array(audits.map(json)), "passed_over": .strings(passedOver)] }

    private func json(_ audit: GatedAudit) -> JsonValue {
        let report = audit.report
        let explanation = Explanation(rules: audit.rules)
        var members: JsonValue.Members = [
            "file": .string(report.file), "verdict": .string(report.verdict.rawValue),
            "reasons": .array(report.reasons.map { json($0, explanation.text($0)) }),
        ]
        if report.omitted > 0 { members["omitted"] = .integer(report.omitted) }
        if !report.grants.isEmpty {
            members["allowed"] = .array(report.grants.map { json($0.reason, explanation.text($0)) })
        }
        if let policy = audit.rules.policy { members["policy"] = .string(policy.path) }
        if let signer = audit.signer { members["signed_by"] = .string(signer) }
        return .object(members)
    }

    private func json(_ reason: Reason, _ explanation: String) -> JsonValue {
        var members: JsonValue.Members = [
            "code": .string(reason.code.rawValue), "verdict": .string(reason.verdict.rawValue),
            "path": .string(reason.path), "offset": .optional(reason.offset), "text": .string(reason.text),
        ]
        if let subject = reason.subject { members["subject"] = .string(subject) }
        if let carried = reason.carried {
            var code: JsonValue.Members = ["name": .string(carried.name), "names": .strings(carried.names)]
            if let digest = carried.digest { code["fingerprint"] = .string(digest) }
            members["code_by_value"] = .object(code)
        }
        if explains { members["explanation"] = .string(explanation) }
        return .object(members)
    }

    // MARK: - For people

    func text(_ style: Style) -> String {
        let width = audits.map(\.report.verdict.rawValue.count).max() ?? 0
        var text = audits.map { self.text($0, width, style) }.joined()
        if !passedOver.isEmpty {
            let names = passedOver.map(\.onOneLine).joined(separator: ", ").shortened(to: 200)
            text += style("passed over, as text and no model: \(names)", .faint) + "\n"
        }
        return text
    }

    private func text(_ audit: GatedAudit, _ width: Int, _ style: Style) -> String {
        let report = audit.report
        let explanation = Explanation(rules: audit.rules)
        let verdict = report.verdict.rawValue
        var text = style(verdict, report.verdict == .clean ? .good : .bad)
        text += String(repeating: " ", count: width - verdict.count + 2) + report.file.onOneLine
        if let signer = audit.signer { text += style("  signed by \(signer.onOneLine)", .faint) }
        text += "\n"
        for reason in report.reasons.prefix(Self.shownReasons) {
            text += line(reason, style)
            if let carried = reason.carried { text += names(of: carried, style) }
            if explains { text += note(explanation.text(reason), style) }
        }
        text += more(report.reasons.count - Self.shownReasons + report.omitted, style)
        if explains {
            for grant in report.grants.prefix(Self.shownReasons) {
                text += line(grant.reason, style) + note(explanation.text(grant), style)
            }
            text += more(report.grants.count - Self.shownReasons, style)
            if report.reasons.isEmpty && report.grants.isEmpty {
                text += note(
                    "every name in it is known and its structure proven; no policy was needed", style)
            }
        } else if !report.grants.isEmpty, let policy = audit.rules.policy {
            text += note(
                "\(Numbers.grouped(report.grants.count)) uses allowed by \(policy.path); --explain lists them",
                style)
        }
        return text
    }

    private func line(_ reason: Reason, _ style: Style) -> String {
        var place = reason.path
        if let offset = reason.offset { place += (place.isEmpty ? "" : ", ") + "byte \(offset)" }
        return "    " + (place.isEmpty ? "" : style(place.onOneLine.shortened(to: 120), .faint) + ": ")
            + reason.text.onOneLine.shortened(to: 300) + "\n"
    }

    /// What carried code names, below it.
    private func names(of carried: CodeIdentity, _ style: Style) -> String {
        guard !carried.names.isEmpty else { return "" }
        let shown = carried.names.prefix(Self.shownNames).map(\.onOneLine)
        let more = carried.names.count - shown.count
        let list = shown.joined(separator: ", ") + (more > 0 ? ", and \(Numbers.grouped(more)) more" : "")
        return style("        it names " + list.shortened(to: 600), .faint) + "\n"
    }

    private func note(_ text: String, _ style: Style) -> String {
        style("    → " + text.onOneLine.shortened(to: 300), .faint) + "\n"
    }

    private func more(_ count: Int, _ style: Style) -> String {
        count > 0 ? style("    and \(Numbers.grouped(count)) more", .faint) + "\n" : ""
    }
}
