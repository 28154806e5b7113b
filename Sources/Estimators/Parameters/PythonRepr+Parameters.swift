public import AspicCore

extension PythonRepr {
    /// A value as an expression; estimators by their class and changed parameters.
    public static func value(_ value: ParameterValue) -> String {
        switch value {
        case .none: "None"
        case .bool(let flag): flag ? "True" : "False"
        case .int(let number): String(number)
        case .float(let number): float(number)
        case .string(let string): Self.string(string)
        case .list(let values): "[" + values.map { Self.value($0) }.joined(separator: ", ") + "]"
        case .tuple(let values):
            "(" + values.map { Self.value($0) }.joined(separator: ", ") + (values.count == 1 ? ",)" : ")")
        case .dict(let entries):
            "{" + entries.map { Self.value($0.key) + ": " + Self.value($0.value) }.joined(separator: ", ")
                + "}"
        case .estimator(let estimator): estimator.expression
        case .opaque(let description): description
        }
    }
}

extension Estimator {
    /// As scikit-learn prints it.
    public var description: String { expression }

    /// The constructor call that makes this estimator, as scikit-learn prints it: only what differs from the
    /// defaults. Pipelines whose steps have their automatic names print as `make_pipeline(...)`.
    public var expression: String {
        if let pipeline = self as? Pipeline, pipeline.hasAutomaticNames {
            let rest = changedParameters.filter { $0.name != "steps" }
            let members = pipeline.steps.map { step in
                PythonRepr.value(step.estimator.map(ParameterValue.estimator) ?? .string("passthrough"))
            }
            return "make_pipeline("
                + (members + rest.map { $0.name + "=" + PythonRepr.value($0.value) }).joined(
                    separator: ", ") + ")"
        }
        let arguments = changedParameters.map { $0.name + "=" + PythonRepr.value($0.value) }
        return Self.scikitLearn.name + "(" + arguments.joined(separator: ", ") + ")"
    }
}
