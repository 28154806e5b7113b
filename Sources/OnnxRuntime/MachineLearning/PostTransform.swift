/// What the classifiers of ai.onnx.ml do to their scores at the end.
enum PostTransform: Int, Sendable {
    case none, softmax, logistic, softmaxZero, probit

    init(_ context: NodeContext) throws(OnnxError) {
        let index = try context.choice(
            "post_transform", ["NONE", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO", "PROBIT"])
        self = PostTransform(rawValue: index) ?? .none
    }

    /// Replaces one row of scores.
    func apply<Element: Real>(_ scores: inout [Element]) {
        switch self {
        case .none: return
        case .probit: scores = scores.map { Self.probit($0) }
        case .logistic: scores = scores.map { Element.sigmoid($0) }
        case .softmax: KernelFactories.softmax(&scores, at: Array(scores.indices))
        case .softmaxZero: Self.softmaxZero(&scores)
        }
    }

    /// The quantile of the normal distribution, by the approximation that onnxruntime uses (Winitzki 2008).
    private static func probit<Element: Real>(_ probability: Element) -> Element {
        let x = 2 * probability - 1
        let logarithm = Element.logarithm((1 - x) * (1 + x))
        let a: Element = 0.147
        let half = 2 / (3.14159 * a) + logarithm / 2
        let root = (half * half - logarithm / a).squareRoot()
        return 1.414_213_56 * (x < 0 ? -1 : 1) * (root - half).squareRoot()
    }

    /// Softmax in which scores of zero stay zero.
    private static func softmaxZero<Element: Real>(_ scores: inout [Element]) {
        let top = scores.max() ?? 0
        let scale = Element.exponential(-top)
        var sum = Element.zero
        for index in scores.indices {
            let isZero = abs(scores[index]) <= 1e-7
            scores[index] = isZero ? scores[index] * scale : Element.exponential(scores[index] - top)
            sum += scores[index]
        }
        for index in scores.indices { scores[index] = sum == 0 ? 0.5 : scores[index] / sum }
    }
}

/// The labels that a classifier of ai.onnx.ml chooses from.
struct ClassLabelList: Sendable {
    let integers: [Int64]?
    let strings: [String]?
    let count: Int

    init(_ context: NodeContext) throws(OnnxError) {
        let names = ["classlabels_int64s", "classlabels_ints"]
        let found = names.compactMap { context.ints($0) }.first { !$0.isEmpty }
        integers = found?.map { Int64($0) }
        strings = context.strings("classlabels_strings").flatMap { $0.isEmpty ? nil : $0 }
        guard integers == nil || strings == nil else {
            throw OnnxError(.invalidModel, "labels of two types")
        }
        count = integers?.count ?? strings?.count ?? 0
        guard count > 0 else { throw OnnxError(.invalidModel, "no class labels") }
    }

    func tensor(_ indices: [Int]) -> Tensor {
        if let strings { return Tensor(indices.map { strings[$0] }) }
        return Tensor(indices.map { integers?[$0] ?? Int64($0) })
    }
}

extension Inputs {
    /// Input 0 as rows, `[N, C]`; a vector counts as one row.
    func rows() throws(OnnxError) -> (tensor: Tensor, count: Int, columns: Int) {
        let x = try tensor(0)
        switch x.rank {
        case 1: return (x, 1, x.shape[0])
        case 2: return (x, x.shape[0], x.shape[1])
        default: throw OnnxError(.failed, "expected rows and columns, found the shape \(x.shape)")
        }
    }
}
