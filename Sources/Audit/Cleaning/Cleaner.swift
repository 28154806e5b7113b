package import AspicCore
package import ObjectGraph
package import OnnxFormat

/// Takes what is not data out of models, and says whether it succeeded by auditing what would be written.
package struct Cleaner: Sendable {
    /// What the audit says about the file as it was.
    package let before: AuditReport
    private let auditor: Auditor
    private let limits: Limits

    /// - Parameters:
    ///   - name: the file's path.
    ///   - folder: where the files beside it come from; `nil` if there are none.
    ///   - budgets: what differs from the budgets that a file of its size has.
    package init(
        _ bytes: Bytes, name: String, beside folder: SideFolder?, budgets: [Budget: Int] = [:]
    ) {
        limits = Auditor.limits(for: bytes.count).setting(budgets)
        auditor = Auditor(budgets: budgets)
        before = auditor.audit(bytes, name: name, beside: folder)
    }

    /// What is left of a file.
    package struct Cleaned<Content: Sendable>: Sendable {
        package var content: Content
        package var removals: [Removal]
        /// How many more there were than are listed.
        package var omitted: Int
    }

    /// Why there is nothing to be written, in one sentence.
    package struct Refusal: Error {
        package let reason: String
    }

    /// - Parameter canonical: the object to keep, in canonical form.
    package func clean(_ canonical: ObjectGraph) throws(Refusal) -> Cleaned<ObjectGraph> {
        let result = GraphCleaning.clean(canonical, limits: limits)
        if let reason = result.refusal {
            throw Refusal(reason: "nothing of it is data: it " + reason.text)
        }
        return Cleaned(
            content: result.graph, removals: result.removals + leftOut(beside: result.removals),
            omitted: result.omitted)
    }

    /// An ONNX model without metadata that hold a pickle and without fields that ONNX does not have. Its operators are
    /// what it does: nothing could stand in their place.
    package func clean(_ model: OnnxModel) -> Cleaned<Bytes> {
        var removals = leftOut(beside: []).filter { $0.path != "metadata_props" }
        var model = model
        for entry in model.metadataProps where OnnxAudit.looksLikePickle(entry.value ?? "") {
            removals.append(
                Removal(
                    path: "metadata_props[" + (entry.key ?? "") + "]", what: "metadata",
                    code: .polyglot, reason: "the metadata hold a pickle"))
        }
        model.metadataProps.removeAll { OnnxAudit.looksLikePickle($0.value ?? "") }
        let (bytes, count) = model.writeKnown()
        if count > 0 {
            removals.append(
                Removal(
                    path: "", what: "\(count) fields that ONNX does not have", code: .malformed,
                    reason: "nothing that reads ONNX knows what they are"))
        }
        return Cleaned(content: bytes, removals: removals, omitted: 0)
    }

    /// Says whether `bytes` may be written: only if the audit calls them clean.
    ///
    /// - Parameters:
    ///   - name: the path they would be written to.
    ///   - folder: the files that would be written beside it.
    package func approve(
        _ bytes: Bytes, name: String, beside folder: SideFolder
    ) throws(Refusal) -> AuditReport {
        let report = auditor.audit(bytes, name: name, beside: folder)
        guard report.verdict != .clean else { return report }
        let worst = report.reasons.first.map { reason in
            (reason.path.isEmpty ? "" : reason.path + ": ") + reason.text
        }
        throw Refusal(
            reason: "what is left would be \(report.verdict.rawValue)" + (worst.map { ": " + $0 } ?? ""))
    }

    /// What stood around the object or was made and dropped, and is not written again.
    ///
    /// - Parameter removals: what was removed from it; code brings calls of its own, which go with it.
    private func leftOut(beside removals: [Removal]) -> [Removal] {
        let hasCode = removals.contains { $0.code == .codeByValue }
        return before.reasons.filter { Self.isAround($0) && !($0.code == .codeByValue && hasCode) }.map {
            Removal(path: $0.path, what: Self.title($0), code: $0.code, reason: $0.text)
        }
    }

    private static func isAround(_ reason: Reason) -> Bool {
        switch reason.code {
        // What is done to a name has no place in the canonical form, where names are only names.
        case .ambiguous, .trailingBytes, .polyglot, .unusedMember, .traversal, .malformed, .foreignState: true
        case .structure, .unproven, .limit, .missingFile, .selfReference, .unknownFormat: false
        default:
            // Dropped, of another pickle, or of a member that is none of the model's.
            reason.path.hasPrefix("(dropped)") || isOfAnotherPickle(reason.path)
                || reason.path.contains(": ") || reason.text.hasPrefix("where joblib reads an array")
        }
    }

    private static func isOfAnotherPickle(_ path: String) -> Bool {
        path.hasPrefix("pickle ") && !path.hasPrefix("pickle 0")
    }

    private static func title(_ reason: Reason) -> String {
        switch reason.code {
        case .trailingBytes: "bytes behind the end"
        case .unusedMember: "a member"
        case .polyglot: "another format"
        case .foreignState: "change of something that is not the file's own"
        case .ambiguous, .malformed, .traversal: "what readers may differ on"
        default: "what the model does not need"
        }
    }
}
