import AspicCore
import Estimators
import JsonFormat
import Testing

@testable import Training

@Suite("PCA, discriminant analysis and scalers against scikit-learn 1.9.1, within 1e-9")
struct LinearFitTests {
    @Test(arguments: FittingCase.all(in: "linear.json"))
    func stored(_ known: FittingCase) throws {
        let found = stored(try known.fitted())
        let expected = known.known["stored"]?.members.pairs ?? []
        #expect(Set(found.keys) == Set(expected.map(\.key)))
        for (name, value) in expected {
            let numbers = value.items.map { $0.number ?? .nan }
            #expect(difference(found[name] ?? [], numbers, centred: name.contains("mean")) < 1e-9, "\(name)")
        }
    }

    @Test(arguments: FittingCase.all(in: "linear.json").filter { $0.known["fit_transform"] != nil })
    func fitTransform(_ known: FittingCase) throws {
        let pca = try #require(known.fitted() as? PCA)
        let expected = known.known["fit_transform"]?.numbers ?? []
        let (_, rows) = try pca.fittingTransform(known.data)
        #expect(difference(Array(rows.elements.prefix(expected.count)), expected, centred: false) < 1e-9)
        // Projecting the rows gives the same within rounding.
        let projected = try pca.transform(known.data.x)
        #expect(difference(projected.elements, rows.elements, centred: false) < 1e-9)
    }

    /// The largest difference relative to the largest number; means of centred columns are rounding alone, so
    /// there it is relative to 1 at least.
    private func difference(_ a: [Double], _ b: [Double], centred: Bool) -> Double {
        guard a.count == b.count else { return .infinity }
        let scale = max(b.map(\.magnitude).filter { !$0.isNaN }.max() ?? 0, centred ? 1 : 1e-300)
        return zip(a, b).map { $0.isNaN && $1.isNaN ? 0 : ($0 - $1).magnitude / scale }
            .reduce(0) { $1.isNaN ? .infinity : max($0, $1) }
    }

    private func stored(_ model: any Estimator) -> [String: [Double]] {
        var found: [String: [Double]?] = [:]
        if let fitted = (model as? PCA)?.fitted {
            found["mean_"] = fitted.mean
            found["components_"] = fitted.components.elements
            found["explained_variance_"] = fitted.explainedVariance
            found["explained_variance_ratio_"] = fitted.explainedVarianceRatio
            found["singular_values_"] = fitted.singularValues
            found["noise_variance_"] = [fitted.noiseVariance]
        }
        if let fitted = (model as? LinearDiscriminantAnalysis)?.fitted {
            found["coef_"] = fitted.coef.elements
            found["intercept_"] = fitted.intercept
            found["scalings_"] = fitted.scalings?.elements
            found["explained_variance_ratio_"] = fitted.explainedVarianceRatio
            found["means_"] = fitted.means.elements
            found["xbar_"] = fitted.xbar
            found["priors_"] = fitted.priors
            found["covariance_"] = fitted.covariance?.elements
        }
        if let fitted = (model as? StandardScaler)?.fitted {
            found["n_samples_seen_"] = fitted.nSamplesSeen
            found["mean_"] = fitted.mean
            found["var_"] = fitted.variance
            found["scale_"] = fitted.scale
        }
        return found.compactMapValues { $0 }
    }
}

@Suite struct LinearFitRefusalTests {
    private let x = Matrix(rows: 4, columns: 2, elements: [0, 1, 1, 0, 2, 5, 3, 1])

    private func refusal(_ model: any Estimator, _ y: ClassLabels? = nil) -> EstimatorError? {
        do throws(EstimatorError) { _ = try model.fitted(on: TrainingData(x, y)) } catch { return error }
        return nil
    }

    @Test func components() {
        var pca = PCA()
        pca.nComponents = .count(3)
        #expect(
            refusal(pca)?.message
                == "n_components=3 must be between 0 and min(n_samples, n_features)=2 with svd_solver='full'")
        pca.svdSolver = .randomized
        #expect(refusal(pca)?.message.contains("between 1 and") == true)
        pca.nComponents = .mle
        #expect(refusal(pca)?.message.contains("n_components='mle'") == true)
        pca.nComponents = .count(1)
        pca.svdSolver = .arpack
        pca.tol = 0.1
        #expect(refusal(pca)?.code == .unsupported)
    }

    @Test func discriminantAnalysis() {
        var model = LinearDiscriminantAnalysis()
        #expect(
            refusal(model, ClassLabels([0, 1, 2, 3]))?.message.contains("more than the number of classes")
                == true)
        #expect(refusal(model, ClassLabels([1, 1, 1, 1])) != nil)
        model.nComponents = 2
        #expect(refusal(model, ClassLabels([0, 1, 1, 0]))?.code == .invalidParameter)
        model.nComponents = nil
        model.priors = [0.5, -0.5]
        #expect(refusal(model, ClassLabels([0, 1, 1, 0]))?.message == "priors must be non-negative")
    }

    @Test func namesTheStepThatCannotBeFitted() {
        var machine = SVC()
        machine.kernel = .precomputed
        let error = refusal(
            Pipeline([NamedEstimator("a", PCA()), NamedEstimator("b", machine)]), ClassLabels([0, 1, 1, 0]))
        #expect(error?.path == "steps[1][1]")
        #expect(error?.message.contains("precomputed") == true)
    }
}

@Suite struct LegacyRandomTests {
    @Test("numpy.random.RandomState(seed).random_sample and normal")
    func streams() throws {
        for (seed, value) in try FittingCase.fixture("random.json").members.pairs {
            let start = try #require(UInt32(seed))
            var uniform = NumpyRandomState(seed: start)
            let numbers = try #require(value.members["random_sample"]?.numbers)
            #expect(numbers.map { _ in uniform.real() } == numbers)
            var normal = NumpyRandomState(seed: start)
            let expected = try #require(value.members["normal"]?.numbers)
            #expect(normal.normals(7) == expected)
        }
    }

    @Test("sklearn.utils._random._our_rand_r_py")
    func xorshift() {
        let known: [UInt32: UInt32] = [
            0: 270369, 1: 270369, 6020: 1_558_333_820, 4_294_967_295: 253983,
        ]
        for (seed, value) in known {
            var random = Xorshift(seed: seed)
            #expect(random.next() == value)
        }
    }
}
