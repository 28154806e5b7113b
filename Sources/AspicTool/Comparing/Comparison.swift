import Aspic
import AspicCore
import Estimators
import JsonFormat
import OnnxConversion

/// Compares what models say about the same rows with what a reference says.
struct Comparison {
    /// Differences that are explained and listed; all are counted.
    private static let listed = 100

    let rows: Matrix
    let reference: Model
    let method: PredictionMethod
    let expected: Output

    /// - Throws: what the reference throws when it is asked.
    init(_ reference: Model, _ rows: Matrix) throws {
        self.rows = rows
        self.reference = reference
        method = Self.method(for: reference)
        expected = try reference.output(of: method, rows)
    }

    /// What models are compared by: their predictions, or what they transform rows into.
    private static func method(for model: Model) -> PredictionMethod {
        guard let estimator = model.estimator, estimator.unavailability(of: .predict) != nil else {
            return .predict
        }
        return .transform
    }

    struct Result {
        let agree: Int
        let differences: [ComparisonRow.Difference]
    }

    /// Compares what another model said about the same rows.
    func compare(_ got: Output) -> Result {
        let different: [Int]
        switch (expected, got) {
        case (.labels(let mine), .labels(let theirs)):
            different = (0..<rows.rows).filter { row in
                mine.taking([row]).agreement(with: theirs.taking([row])) == 0
            }
        case (.values(let mine), .values(let theirs)) where mine.shape == theirs.shape:
            different = Self.differentRows(mine, theirs, rows: rows.rows)
        default:
            return Result(agree: 0, differences: [])
        }
        let differences = different.prefix(Self.listed).map { row in
            ComparisonRow.Difference(
                row: row, expected: Self.value(expected, row), got: Self.value(got, row),
                why: reason(row, got))
        }
        return Result(agree: rows.rows - different.count, differences: Array(differences))
    }

    /// Rows that hold a number further apart than summation order explains.
    private static func differentRows(_ mine: NDArray, _ theirs: NDArray, rows: Int) -> [Int] {
        guard let a = try? mine.doubles(), let b = try? theirs.doubles(), rows > 0 else { return [] }
        let width = a.count / rows
        return (0..<rows).filter { row in
            (row * width..<(row + 1) * width).contains { place in
                let bound = 1e-9 * max(1, a[place].magnitude)
                return !((a[place] - b[place]).magnitude <= bound) && a[place] != b[place]
                    && !(a[place].isNaN && b[place].isNaN)
            }
        }
    }

    private func reason(_ row: Int, _ got: Output) -> String? {
        guard case .labels(let labels) = got, let classifier = reference.estimator as? any Classifier else {
            return nil
        }
        return try? DisagreementExplanation.explain(
            classifier, rows.selecting(rows: [row]), answer: labels.taking([row]))
    }

    private static func value(_ output: Output, _ row: Int) -> JsonValue {
        switch output {
        case .labels(let labels):
            if case .array(let values) = Prediction(.predict, .labels(labels.taking([row]))).values {
                return values[0]
            }
        case .values:
            if case .array(let values) = Prediction(.transform, output).values { return values[row] }
        }
        return .null
    }
}
