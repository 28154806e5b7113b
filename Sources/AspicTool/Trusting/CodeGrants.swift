import Audit

/// The lines of a policy that let pass what files carry as code.
struct CodeGrants {
    private let reports: [AuditReport]

    init(_ reports: [AuditReport]) { self.reports = reports }

    /// A `[trust]` table with one entry a class or function and what each names, to be read before it is granted; without
    /// any, a comment that says so.
    var text: String {
        var seen: Set<String> = []
        var lines: [String] = []
        for report in reports {
            for reason in report.reasons {
                guard let carried = reason.carried, seen.insert(carried.grant).inserted else { continue }
                lines += comment(carried, in: report) + ["    \"\(escaped(carried.grant))\","]
            }
        }
        guard !lines.isEmpty else { return "# Nothing in these files travels as code that is not granted.\n" }
        return (["[trust]", "code = ["] + lines + ["]"]).joined(separator: "\n") + "\n"
    }

    private func comment(_ carried: CodeIdentity, in report: AuditReport) -> [String] {
        let names = carried.names.isEmpty ? "nothing" : carried.names.joined(separator: ", ")
        return ["    # \(report.file.onOneLine); names \(names.onOneLine.shortened(to: 300))"]
    }

    /// As TOML wants text in quotes.
    private func escaped(_ text: String) -> String {
        text.onOneLine.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
