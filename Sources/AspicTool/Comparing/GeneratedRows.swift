import AspicCore
import Estimators

/// Rows to compare models on when there are no data: the same ones for the same model, in whatever file.
enum GeneratedRows {
    static let count = 1000

    /// Noise around the middle of what the model was fitted on, as far as it tells, narrow and wide.
    static func rows(for estimator: any Estimator, columns: Int) -> Matrix {
        let (centre, spread) = frame(of: estimator)
        var noise = Noise()
        var rows = Matrix(rows: count, columns: columns)
        for row in 0..<count {
            let width = [0.1, 0.5, 1, 2, 10][row % 5]
            for column in 0..<columns {
                let middle = centre.map { $0[column % $0.count] } ?? 0
                let unit = spread.map { $0[column % $0.count] } ?? 1
                rows[row, column] = middle + width * unit * noise.next()
            }
        }
        return rows
    }

    /// Mean and standard deviation of the features, where a first step has learned them.
    private static func frame(of estimator: any Estimator) -> (centre: [Double]?, spread: [Double]?) {
        switch estimator {
        case let pipeline as Pipeline:
            return pipeline.steps.lazy.compactMap(\.estimator).first.map(frame) ?? (nil, nil)
        case let scaler as StandardScaler:
            return (scaler.fitted?.mean, scaler.fitted?.scale)
        case let pca as PCA:
            guard let fitted = pca.fitted, let largest = fitted.explainedVariance.first,
                !fitted.mean.isEmpty
            else { return (nil, nil) }
            return (fitted.mean, [(largest / Double(fitted.mean.count)).squareRoot()])
        default:
            return (nil, nil)
        }
    }

    /// Roughly normal numbers, the same on every machine.
    private struct Noise {
        private var state: UInt64 = 6020

        /// SplitMix64 (Steele, Lea, Flood 2014), in 0..<1.
        private mutating func uniform() -> Double {
            state &+= 0x9E37_79B9_7F4A_7C15
            var bits = state
            bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
            bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
            return Double((bits ^ bits >> 31) >> 11) * 0x1p-53
        }

        /// The sum of twelve uniform numbers has variance 1.
        mutating func next() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
    }
}
