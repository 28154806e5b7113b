import AspicCore
import Estimators
import Expressions
import OnnxFormat

/// What a graph says about the model it was made of, in `metadata_props`.
package enum ModelMetadata {
    package static let classKey = "sklearn.class"
    package static let expressionKey = "sklearn.expression"
    package static let versionKey = "sklearn.version"
    package static let parametersKey = "sklearn.parameters"
    /// Of the model that the graph was made of, as the command line computes them. Who reads them reads a claim.
    package static let fingerprintKey = "aspic.fingerprint"
    package static let behaviourKey = "aspic.behaviour"

    static func entries(of estimator: any Estimator, version: String) -> [StringStringEntryProto] {
        [
            StringStringEntryProto(key: classKey, value: type(of: estimator).scikitLearn.path),
            StringStringEntryProto(key: expressionKey, value: estimator.expression),
            StringStringEntryProto(key: versionKey, value: version),
            StringStringEntryProto(key: parametersKey, value: parameters(estimator)),
        ]
    }

    /// `get_params(deep=False)` as JSON; estimators appear as `{"class": ..., "parameters": ...}`.
    static func parameters(_ estimator: some Estimator) -> String {
        let type = Swift.type(of: estimator)
        let entries = type.parameters.map { text($0.name) + ": " + json($0.value(in: estimator)) }
        return "{" + entries.joined(separator: ", ") + "}"
    }

    private static func json(_ value: ParameterValue) -> String {
        switch value {
        case .none: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .int(let number): return String(number)
        case .float(let number):
            return number.isFinite ? PythonRepr.float(number) : text(PythonRepr.float(number))
        case .string(let string): return text(string)
        case .list(let values), .tuple(let values):
            return "[" + values.map(json).joined(separator: ", ") + "]"
        case .dict(let entries):
            let texts = entries.map { entry in
                if case .string(let key) = entry.key {
                    text(key) + ": " + json(entry.value)
                } else {
                    text(json(entry.key)) + ": " + json(entry.value)
                }
            }
            return "{" + texts.joined(separator: ", ") + "}"
        case .estimator(let estimator):
            let path = text(Swift.type(of: estimator).scikitLearn.path)
            return "{\"class\": \(path), \"parameters\": \(parameters(estimator))}"
        case .opaque(let description): return text(description)
        }
    }

    private static func text(_ string: String) -> String {
        var result = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default:
                if scalar.value < 32 {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
