import Aspic
import AspicCore
import Audit
import JsonFormat

/// The types that `skops.io.load` and MLflow want to be told for a model whose structure was proved here.
struct TrustedTypes {
    let audit: GatedAudit
    /// `nil` if the audit objects.
    let names: [String]?

    /// - Throws: ``FormatError`` if the model cannot be in a .skops file.
    init(_ audit: GatedAudit, limits: Limits) throws {
        self.audit = audit
        guard audit.report.verdict == .clean, let contents = audit.contents else {
            names = nil
            return
        }
        let file = try ModelFile(
            ModelReference(path: audit.path), contents: contents.bytes,
            beside: SideFolder(contents.sideFiles),
            limits: limits)
        names = try file.untrustedTypes(limits: limits)
    }
}

struct TrustedAnswer: Answer {
    let trusted: TrustedTypes

    var json: JsonValue {
        var members: JsonValue.Members = [
            "file": .string(trusted.audit.report.file),
            "verdict": .string(trusted.audit.report.verdict.rawValue),
            "trusted": trusted.names.map { .strings($0) } ?? .null,
        ]
        if trusted.names == nil {
            members["reasons"] = .strings(trusted.audit.report.reasons.map(\.text))
        }
        return .object(members)
    }

    func text(_ style: Style) -> String {
        guard let names = trusted.names else {
            return AuditAnswer(audits: [trusted.audit], passedOver: [], explains: false).text(style)
        }
        return names.map { $0.onOneLine + "\n" }.joined()
    }
}
