import AspicCore
import ObjectGraph

/// Learned attributes that share an axis: as many columns of coefficients as rows have, as many rows of them as there
/// are classes. Prediction multiplies them, and where they disagree it stops, or answers by repeating what fits.
///
/// ``ShapeRules`` says which axes these are. An attribute in another form than an array proves nothing here.
enum ShapeProof {
    static func prove(_ model: ProvenObject) throws(Flaw) {
        guard let rules = ShapeRules.of(model.name.name) else { return }
        var known = Axes(model)
        var isFitted = false
        for rule in rules where try prove(rule, &known, model) { isFitted = true }
        // A fit that failed leaves the names of its rows behind.
        if isFitted { _ = try prove(names, &known, model) }
    }

    /// - Returns: whether the attribute is there, so that the model was fitted.
    private static func prove(
        _ rule: ShapeRules.Rule, _ known: inout Axes, _ model: ProvenObject
    ) throws(Flaw) -> Bool {
        guard let node = model.node(rule.attribute) else { return false }
        try model.work.spend(1)
        guard let found = try extents(of: node, as: rule.form, in: model) else { return true }
        for alternative in rule.alternatives {
            guard let extended = known.extended(by: found, as: alternative) else { continue }
            known = extended
            return true
        }
        throw .lie(contradiction(rule, found, known, model))
    }

    private static let names = ShapeRules.Rule("feature_names_in_", "F")

    private static func extents(
        of node: NodeID, as form: ShapeRules.Form, in model: ProvenObject
    ) throws(Flaw) -> [Int]? {
        switch form {
        case .array:
            let shape = model.shape(at: node)
            if model.objects.graph.kind(of: node) != .array, let shape, shape.count == 1 {
                // Arrays of objects are taken apart to be looked at.
                try model.work.spend(shape[0])
            }
            return shape
        case .list: return model.objects.items(at: node).map { [$0.count] }
        case .number: return model.objects.integer(at: node).map { [$0] }
        }
    }

    private static func contradiction(
        _ rule: ShapeRules.Rule, _ found: [Int], _ known: Axes, _ model: ProvenObject
    ) -> String {
        var text = "a \(model.name.name)"
        let parts = [
            known.columns.map { "\($0) columns" }, known.classes.map { "\($0) classes" },
        ].compactMap { $0 }
        if !parts.isEmpty { text += " of " + parts.joined(separator: " and ") }
        switch rule.form {
        case .array: text += " with \(rule.attribute) of the shape \(found)"
        case .list: text += " with \(found[0]) values in \(rule.attribute)"
        case .number: text += " whose \(rule.attribute) is \(found[0])"
        }
        return text
    }
}

/// What is known of a model's axes.
private struct Axes {
    let columns: Int?
    let classes: Int?
    private var extents: [Character: Int] = [:]

    init(_ model: ProvenObject) {
        var columns: Int?
        // Of those that choose columns it is how many were chosen.
        let counts: [StaticString] =
            model.name.name.hasPrefix("RFE")
            ? ["n_features_in_"] : ["n_features_in_", "n_features_", "_n_features"]
        for attribute in counts where columns == nil {
            columns = model.node(attribute).flatMap { model.objects.integer(at: $0) }
        }
        self.columns = columns
        extents["F"] = columns
        // Several outputs have a list of arrays.
        let shape = model.node("classes_").flatMap { model.shape(at: $0) }
        classes = shape?.count == 1 ? shape?[0] : nil
        guard let classes else { return }
        extents["K"] = classes
        extents["R"] = classes > 2 ? classes : 1
        extents["D"] = max(classes, 2)
    }

    /// With what `found` says of axes that were not known; `nil` if it contradicts one that is.
    func extended(by found: [Int], as axes: [Character]) -> Axes? {
        guard found.count == axes.count else { return nil }
        var result = self
        for (extent, axis) in zip(found, axes) where axis != "*" {
            if let number = axis.wholeNumberValue {
                guard extent == number else { return nil }
            } else if let known = result.extents[axis] {
                guard extent == known else { return nil }
            } else {
                result.extents[axis] = extent
            }
        }
        return result
    }
}
