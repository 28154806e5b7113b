import OnnxFormat

/// Operators of `ai.onnx.ml` that take rows apart by lists of numbers: linear models, support vector machines, scalers.
/// Each list has the length that the others and the input's columns give it (Operators-ml.md of ONNX 1.23).
struct OnnxVectors {
    private let node: NodeProto
    /// Columns of the input; `nil` if the graph does not say.
    private let columns: Int?

    static let operators: Set<String> = [
        "LinearClassifier", "LinearRegressor", "SVMClassifier", "SVMRegressor", "Scaler",
    ]

    /// What `node` says that cannot be; `nil` if nothing.
    static func lie(in node: NodeProto, columns: Int?) -> String? {
        let vectors = OnnxVectors(node: node, columns: columns.flatMap { $0 > 0 ? $0 : nil })
        switch node.opType {
        case "LinearClassifier": return vectors.linearClassifier
        case "LinearRegressor": return vectors.linearRegressor
        case "SVMClassifier": return vectors.supportVectorClassifier
        case "SVMRegressor": return vectors.supportVectorRegressor
        case "Scaler": return vectors.scaler
        default: return nil
        }
    }

    private func attribute(_ name: String) -> AttributeProto? { node.attribute.first { $0.name == name } }

    private func floats(_ name: String) -> Int { attribute(name)?.floats.count ?? 0 }

    private var labels: Int {
        max(
            attribute("classlabels_ints")?.ints.count ?? 0,
            attribute("classlabels_strings")?.strings.count ?? 0)
    }

    // MARK: - Linear models

    /// `coefficients` holds a row for each of `count` results.
    private func rows(_ count: Int) -> String? {
        let coefficients = floats("coefficients")
        let fits =
            columns.map { $0.multipliedReportingOverflow(by: count) == (coefficients, false) }
            ?? coefficients.isMultiple(of: count)
        return fits
            ? nil
            : "\(coefficients) coefficients for \(count) results"
                + (columns.map { " of \($0) columns" } ?? "")
    }

    private var linearClassifier: String? {
        let intercepts = floats("intercepts")
        guard intercepts > 0 else { return nil }
        if let wrong = rows(intercepts) { return wrong }
        // Two classes may share one result.
        guard labels == 0 || labels == intercepts || labels == 2 && intercepts == 1 else {
            return "\(labels) labels for \(intercepts) results"
        }
        return nil
    }

    private var linearRegressor: String? {
        let targets = attribute("targets")?.i ?? 1
        guard targets > 0, targets < 1 << 31 else { return "\(targets) results" }
        let intercepts = floats("intercepts")
        guard intercepts == 0 || intercepts == Int(targets) else {
            return "\(intercepts) intercepts for \(targets) results"
        }
        return rows(Int(targets))
    }

    // MARK: - Support vector machines

    private var supportVectorClassifier: String? {
        let counts = attribute("vectors_per_class")?.ints ?? []
        guard !counts.isEmpty else { return nil }
        var total = 0
        for count in counts {
            guard count >= 0, count < 1 << 31 else { return "a class with \(count) support vectors" }
            total += Int(count)
        }
        let vectors = floats("support_vectors")
        let coefficients = floats("coefficients")
        let fits =
            total > 0
            ? haveVectors(vectors, total)
                && total.multipliedReportingOverflow(by: counts.count - 1) == (coefficients, false)
            : vectors == 0
        guard fits else {
            return
                "\(total) support vectors, but \(vectors) of their elements and \(coefficients) coefficients"
        }
        let pairs = counts.count * (counts.count - 1) / 2
        let lengths = [floats("rho"), floats("prob_a"), floats("prob_b")]
        guard total == 0 || lengths[0] == pairs && lengths[1...].allSatisfy({ $0 == 0 || $0 == pairs }) else {
            return "rho, prob_a and prob_b of the lengths \(lengths) for \(pairs) pairs of classes"
        }
        return nil
    }

    private var supportVectorRegressor: String? {
        let total = attribute("n_supports")?.i ?? 0
        guard total >= 0, total < 1 << 31 else { return "\(total) support vectors" }
        let vectors = floats("support_vectors")
        let coefficients = floats("coefficients")
        guard total > 0 else {
            return vectors == 0 ? nil : "no support vectors, but \(vectors) of their elements"
        }
        guard haveVectors(vectors, Int(total)), coefficients == Int(total) else {
            return
                "\(total) support vectors, but \(vectors) of their elements and \(coefficients) coefficients"
        }
        return floats("rho") == 1 ? nil : "\(floats("rho")) values of rho for one result"
    }

    /// Whether so many elements are `total` vectors of the input's columns.
    private func haveVectors(_ elements: Int, _ total: Int) -> Bool {
        guard elements.isMultiple(of: total) else { return false }
        return columns.map { elements / total == $0 } ?? true
    }

    // MARK: - Scaler

    private var scaler: String? {
        for name in ["offset", "scale"] {
            let count = floats(name)
            guard let columns, count > 1, count != columns else { continue }
            return "\(name) of \(count) columns for rows of \(columns)"
        }
        return nil
    }
}
