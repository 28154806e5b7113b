import AspicCore
import Estimators
import OnnxRuntime

/// Which of scikit-learn's methods each output of a graph answers.
///
/// Converters call a classifier's second output `probabilities` whatever it holds, and where it stands says nothing. So
/// the types and operators decide which output is which, and whether numbers are probabilities is asked of the graph
/// itself: with rows far apart, only probabilities stay between 0 and 1 and add up to 1.
struct OnnxOutputs {
    private(set) var label: String?
    /// Names of outputs by method: one, or one column each.
    private(set) var numbers: [PredictionMethod: [String]] = [:]

    private static let labels: Set<String> = ["label", "output_label"]
    /// What skl2onnx adds when it is asked to, and no method returns.
    private static let extras: Set<String> = [
        "class_labels", "score_samples", "decision_path", "decision_leaf", "index", "distance", "std",
        "GPcovstd",
    ]
    private static let transformed: Set<String> = ["transformed", "transformed_column", "union"]
    private static let predictors: Set<String> = ["LinearRegressor", "SVMRegressor", "TreeEnsembleRegressor"]
    private static let transformers: Set<String> = [
        "Scaler", "Normalizer", "LpNormalization", "Imputer", "Binarizer", "OneHotEncoder",
        "FeatureVectorizer",
    ]

    init(_ session: OnnxSession) {
        let outputs = session.outputs.filter { !Self.extras.contains($0.name) }
        let candidates = outputs.filter { $0.isNumeric || $0.isSequence }
        let label = outputs.first { output in
            let isNamed = Self.labels.contains(output.name)
            return output.isLabel && (isNamed || candidates.count > 0 && session.sources[output.name] != nil)
        }
        guard let label else {
            if let first = outputs.first { sortSingle(first, session) }
            return
        }
        self.label = label.name
        sortScores(candidates.filter { $0.name != label.name }, label, session)
    }

    /// The outputs that answer `method`; none if the graph does not.
    func names(of method: PredictionMethod) -> [String] {
        if method == .predict, let label { return [label] }
        return numbers[method] ?? []
    }

    // MARK: - Without labels

    /// One output is what a regressor predicts or what a transformer gives. Where neither name nor operator tells which,
    /// it answers to both.
    private mutating func sortSingle(_ output: OnnxSession.Port, _ session: OnnxSession) {
        let source = session.sources[output.name]?.operatorName ?? ""
        let isTransformed = Self.transformed.contains(output.name) || Self.transformers.contains(source)
        if !isTransformed { numbers[.predict] = [output.name] }
        let isPredicted = Self.predictors.contains(source) || output.name != "variable"
        if isTransformed || !isPredicted { numbers[.transform] = [output.name] }
    }

    // MARK: - Beside labels

    private mutating func sortScores(
        _ outputs: [OnnxSession.Port], _ label: OnnxSession.Port, _ session: OnnxSession
    ) {
        for output in outputs where output.name == "decision_function" {
            numbers[.decisionFunction] = [output.name]
        }
        if let scores = outputs.first(where: { $0.name == "scores" }) {
            // Of clusters the nearest is the label: the scores are distances, as `transform` gives them.
            let isCluster = session.sources[label.name]?.operatorName == "ArgMin"
            numbers[isCluster ? .transform : .decisionFunction] = [scores.name]
        }
        let rest = outputs.filter { $0.name != "decision_function" && $0.name != "scores" }
        // ZipMap with columns: an output for each class.
        let columns = rest.filter { !$0.isSequence && $0.shape?.count == 1 }.map(\.name)
        let names = columns.count > 1 ? columns : rest.first.map { [$0.name] } ?? []
        guard !names.isEmpty else { return }
        let isProbability = holdsProbabilities(names, label, session)
        if isProbability {
            numbers[.predictProbabilities] = names
        } else if numbers[.decisionFunction] == nil {
            numbers[.decisionFunction] = names
        }
    }

    private func holdsProbabilities(
        _ names: [String], _ label: OnnxSession.Port, _ session: OnnxSession
    ) -> Bool {
        let isRaw = names.contains { session.sources[$0]?.isRawScore ?? false }
        if isRaw { return false }
        return probe(names, label, session) ?? true
    }

    /// `nil` if the graph cannot be asked, or has nothing to say about rows like these.
    private func probe(_ names: [String], _ label: OnnxSession.Port, _ session: OnnxSession) -> Bool? {
        guard let columns = session.columns, columns <= 1 << 16,
            let answers = try? session.run(Self.rows(columns)),
            let values = try? OnnxPrediction.array(names, answers), let numbers = try? values.doubles(),
            let width = values.shape.last, values.shape.count > 1, width > 0
        else { return nil }
        // Labels of several outputs at once have probabilities of their own each, whatever shape the graph declares.
        let addsUp = (answers[label.name]?.tensor?.shape ?? []).filter { $0 != 1 }.count < 2
        var isKnown = false
        for start in stride(from: 0, to: numbers.count, by: width) {
            let row = numbers[start..<start + width]
            guard row.allSatisfy(\.isFinite) else { continue }
            isKnown = true
            let isDistribution = !addsUp || abs(row.reduce(0, +) - 1) < 1e-3
            guard isDistribution, row.allSatisfy({ $0 >= -1e-6 && $0 <= 1 + 1e-6 }) else { return false }
        }
        return isKnown ? true : nil
    }

    /// Rows of every size and sign, always the same.
    private static func rows(_ columns: Int) -> Matrix {
        let scales: [Double] = [0, 1, 1, 3, 10, 10, 100, 100]
        var state: UInt64 = 1
        var elements: [Double] = []
        for (row, scale) in scales.enumerated() {
            for _ in 0..<columns {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let uniform = Double(state >> 40) / Double(1 << 24)
                elements.append(scale * (row.isMultiple(of: 2) ? uniform : 2 * uniform - 1))
            }
        }
        return Matrix(rows: scales.count, columns: columns, elements: elements)
    }
}

extension OnnxSession.Port {
    fileprivate var isNumeric: Bool {
        switch type {
        case .float, .double, .float16, .bfloat16: true
        default: false
        }
    }

    fileprivate var isLabel: Bool { type != nil && !isNumeric }
}
