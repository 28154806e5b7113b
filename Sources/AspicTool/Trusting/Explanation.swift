import AspicCore
import Audit
import Policy

/// Which line of which policy decided about a reason, or what could have.
struct Explanation {
    let rules: ReadingRules

    func text(_ grant: Grant) -> String { "allowed by \(grant.voucher)" }

    func text(_ reason: Reason) -> String {
        if let budget = reason.budget { return text(of: budget) }
        switch reason.verdict {
        case .clean: return "no objection"
        case .broken, .hostile: return "decided by the audit itself; no policy can allow it"
        case .needsTrust: break
        }
        if reason.code == .unsigned {
            return "decided by \(rules.demand ?? "the [publishers] of \(fileName)")"
        }
        if let carried = reason.carried {
            let search = rules.policy == nil ? "there is no policy" : "no line of \(fileName) grants it"
            return "\(search); if you do: code = [\"\(carried.grant)\"] in [trust] of \(fileName)"
        }
        if let subject = reason.subject {
            let search = rules.policy == nil ? "there is no policy" : "no line of \(fileName) trusts it"
            return "\(search); if you do: names = [\"\(subject)\"] in [trust] of \(fileName)"
        }
        return "it has no name to trust; only a signature by one of trust.publishers in \(fileName) allows it"
    }

    private var fileName: String { rules.policy?.path ?? Policy.fileName }

    private func text(of budget: Budget) -> String {
        let name = budget.rawValue
        let raise = "raise it with --limit \(name)=N, or with \(name) = N in [budgets] of \(fileName)"
        guard let setting = rules.budgets[budget] else {
            return "decided by the budget that an audit gives a file of this size; \(raise)"
        }
        return "decided by \(setting.place): \(name) = \(setting.amount)"
    }
}
