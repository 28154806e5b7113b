import AspicCore
import Estimators

extension ClassWeight {
    /// scikit-learn's `compute_class_weight` for one output: the weight of each class.
    ///
    /// - Parameters:
    ///   - labels: The class of each sample, as an index into `classes`.
    /// - Throws: ``EstimatorError`` if weights are given, but for none of the labels that one might mean.
    func values(for classes: ClassLabels, labels: [Int]) throws(EstimatorError) -> [Double] {
        switch self {
        case .balanced, .balancedSubsample:
            var counts = [Double](repeating: 0, count: classes.count)
            for label in labels { counts[label] += 1 }
            return counts.map { Double(labels.count) / (Double(classes.count) * $0) }
        case .weights(let weights):
            return try Self.values(weights, for: classes)
        case .perOutput:
            throw EstimatorError(
                .invalidParameter, "class_weight must be dict, 'balanced', or None for a single output")
        }
    }

    private static func values(
        _ weights: [Weight], for classes: ClassLabels
    ) throws(EstimatorError) -> [Double] {
        guard !weights.isEmpty else { return [Double](repeating: 1, count: classes.count) }
        var missing: [ParameterValue] = []
        var values: [Double] = []
        for index in classes.indices {
            let key = key(of: classes, index)
            // As in a Python dictionary with repeated keys, the last one counts.
            if let weight = weights.last(where: { isEqual($0.label, key) }) {
                values.append(weight.weight.value)
            } else {
                missing.append(key)
                values.append(1)
            }
        }
        if !missing.isEmpty && classes.count - missing.count != weights.count {
            let names = PythonRepr.value(.list(missing))
            throw EstimatorError(.invalidParameter, "The classes, \(names), are not in class_weight")
        }
        return values
    }

    /// What scikit-learn looks a class up by: `int(label)` where Python can, else the text.
    private static func key(of classes: ClassLabels, _ index: Int) -> ParameterValue {
        switch classes.storage {
        case .integers(let values): return .int(values[index])
        case .bools(let values): return .int(values[index] ? 1 : 0)
        case .doubles(let values):
            let whole = Int(exactly: values[index].rounded(.towardZero))
            return whole.map { .int($0) } ?? .float(values[index])
        case .strings(let values):
            return Int(values[index]).map { .int($0) } ?? .string(values[index])
        case .elements(let values): return .string(values[index].text)
        }
    }

    /// Equality of Python's dictionary keys: `1`, `1.0` and `True` are one key.
    private static func isEqual(_ a: ParameterValue, _ b: ParameterValue) -> Bool {
        func number(_ value: ParameterValue) -> Double? {
            switch value {
            case .int(let value): Double(value)
            case .float(let value): value
            case .bool(let value): value ? 1 : 0
            default: nil
            }
        }
        switch (a, b) {
        case (.int(let a), .int(let b)): return a == b
        case (.string(let a), .string(let b)): return a.unicodeScalars.elementsEqual(b.unicodeScalars)
        default:
            guard let a = number(a), let b = number(b) else { return false }
            return a == b
        }
    }
}
