/// Python's spelling of simple values.
public enum PythonLiteral {
    /// `repr` of a float: the shortest digits that read back, `1.0`, `1e-05`, `inf`, `nan`.
    public static func text(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        if value == 0 { return value.sign == .minus ? "-0.0" : "0.0" }
        let (digits, exponent) = decimal(value.magnitude)
        let sign = value < 0 ? "-" : ""
        // Python switches to the exponent form below 1e-4 and from 1e16 on.
        if exponent < -4 || exponent >= 16 {
            let mantissa = digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "")
            let size = abs(exponent)
            return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + String(size)
        }
        if exponent < 0 {
            return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
        }
        let whole = exponent + 1
        if digits.count <= whole {
            return sign + digits + String(repeating: "0", count: whole - digits.count) + ".0"
        }
        return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
    }

    /// The shortest digits that identify `value`, without point or trailing zeros, and the power of ten of the
    /// first one.
    private static func decimal(_ value: Double) -> (digits: String, exponent: Int) {
        let text = "\(value)"
        let parts = text.split(separator: "e", maxSplits: 1)
        let written = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let halves = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = halves[0]
        let fraction = halves.count > 1 ? halves[1] : ""
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        var digits = String(all.dropFirst(leading))
        while digits.count > 1 && digits.last == "0" { digits.removeLast() }
        return (digits, written + whole.count - 1 - leading)
    }

    /// A quoted string with the escapes that are needed.
    public static func text(_ string: String, quote: Character = "\"") -> String {
        var result = String(quote)
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if Character(scalar) == quote {
                    result += "\\" + String(quote)
                } else if scalar.value < 32 || scalar.value == 127 {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\x" + (digits.count < 2 ? "0" : "") + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + String(quote)
    }

    /// A value as an expression; estimators by their class and changed parameters.
    public static func text(_ value: ParameterValue) -> String {
        switch value {
        case .none: "None"
        case .bool(let flag): flag ? "True" : "False"
        case .int(let number): String(number)
        case .float(let number): text(number)
        case .string(let string): text(string)
        case .list(let values): "[" + values.map { text($0) }.joined(separator: ", ") + "]"
        case .tuple(let values):
            "(" + values.map { text($0) }.joined(separator: ", ") + (values.count == 1 ? ",)" : ")")
        case .dict(let entries):
            "{" + entries.map { text($0.key) + ": " + text($0.value) }.joined(separator: ", ") + "}"
        case .estimator(let estimator): estimator.expression
        case .opaque(let description): description
        }
    }
}

extension Estimator {
    /// The constructor call that makes this estimator, as scikit-learn prints it: only what differs from the
    /// defaults. Pipelines whose steps have their automatic names print as `make_pipeline(...)`.
    public var expression: String {
        if let pipeline = self as? Pipeline, pipeline.hasAutomaticNames {
            let rest = changedParameters.filter { $0.name != "steps" }
            let members = pipeline.steps.map { step in
                PythonLiteral.text(step.estimator.map(ParameterValue.estimator) ?? .string("passthrough"))
            }
            return "make_pipeline("
                + (members + rest.map { $0.name + "=" + PythonLiteral.text($0.value) }).joined(
                    separator: ", ") + ")"
        }
        let arguments = changedParameters.map { $0.name + "=" + PythonLiteral.text($0.value) }
        return Self.scikitLearn.name + "(" + arguments.joined(separator: ", ") + ")"
    }
}
