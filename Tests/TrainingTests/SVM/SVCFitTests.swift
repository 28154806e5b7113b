import AspicCore
import Estimators
import Synchronization
import Testing

@testable import Training

private let repository: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
}()

private func load(_ name: String) throws -> SVCCase {
    try SVCCase(
        contentsOf: repository + "/Tests/Fixtures/training/svm/" + name + ".json",
        digits: repository + "/Data/digits.csv")
}

/// The largest difference, relative to values above one; infinite if there are not equally many.
private func difference(_ a: [Double], _ b: [Double]) -> Double {
    guard a.count == b.count else { return .infinity }
    return zip(a, b).map { ($0 - $1).magnitude / max(1, $1.magnitude) }.max() ?? 0
}

@Suite("SVC.fit against scikit-learn 1.9.1 (Tests/Fixtures/training/svm/make_svm.py)")
struct SVCFitTests {
    /// Equal bit for bit where BLAS and the C library are those of the reference; elsewhere sums round
    /// differently.
    private let tolerance = 1e-7

    @Test(arguments: [
        "two_linear", "two_poly", "two_rbf", "two_sigmoid", "two_labels", "two_text", "four",
        "four_no_shrinking", "four_poly", "four_small_cache", "four_balanced", "four_dict", "four_stopped",
        "four_weights", "seven_rows", "ties", "digits_rbf", "digits_linear_probability",
    ])
    func fittedState(_ name: String) throws {
        let known = try load(name)
        let model = try known.model.fitting(known.x, known.y, sampleWeight: known.sampleWeight)
        let fitted = try #require(model.fitted)
        #expect(fitted.classes == known.classes)
        #expect(fitted.support == known.integers("support"))
        #expect(fitted.nSupport == known.integers("n_support"))
        #expect(fitted.nIter == known.integers("n_iter"))
        #expect(fitted.fitStatus == known.fitStatus)
        #expect(fitted.shapeFit == known.integers("shape_fit"))
        #expect(fitted.classWeight == known.numbers("class_weight"))
        #expect(difference([fitted.gamma], [known.gamma]) < 1e-14)
        #expect(difference(fitted.intercept, known.numbers("intercept")) < tolerance)
        #expect(difference(fitted.probA, known.numbers("prob_a")) < tolerance)
        #expect(difference(fitted.probB, known.numbers("prob_b")) < tolerance)
        if let dualCoef = known.dualCoef {
            #expect(difference(fitted.dualCoef.elements, dualCoef) < tolerance)
        }
    }

    /// LIBSVM numbers support vectors without the rows it drops; the vectors themselves are the right ones.
    @Test func supportVectorsAreRowsWithWeight() throws {
        let known = try load("four_weights")
        let weights = try #require(known.sampleWeight)
        let fitted = try #require(
            known.model.fitting(known.x, known.y, sampleWeight: weights).fitted)
        let kept = weights.indices.filter { weights[$0] > 0 }
        #expect(kept.count < weights.count)
        #expect(fitted.supportVectors == known.x.selecting(rows: fitted.support.map { kept[$0] }))
    }

    @Test func progressEndsAtOne() throws {
        let known = try load("four")
        let reports = Mutex([Double]())
        _ = try known.model.fitting(known.x, known.y) { share in reports.withLock { $0.append(share) } }
        let shares = reports.withLock { $0 }
        #expect(shares.count == 36)
        #expect(shares == shares.sorted())
        #expect(shares.last == 1)
    }

    @Test func fittedModelPredicts() throws {
        let known = try load("two_labels")
        let model = try known.model.fitting(known.x, known.y)
        #expect(try model.score(known.x, known.y) > 0.7)
        let probabilities = try model.predictProbabilities(known.x)
        #expect(
            (0..<known.x.rows).allSatisfy { abs(probabilities[$0, 0] + probabilities[$0, 1] - 1) < 1e-12 })
    }
}

@Suite struct SVCFitRefusalTests {
    private let x = Matrix(rows: 4, columns: 1, elements: [0, 1, 2, 3])
    private let y = ClassLabels([0, 0, 1, 1])

    private func refusal(
        _ model: SVC, _ x: Matrix, _ y: ClassLabels, _ weights: [Double]? = nil
    ) -> EstimatorError? {
        do throws(EstimatorError) { _ = try model.fitting(x, y, sampleWeight: weights) } catch {
            return error
        }
        return nil
    }

    @Test func data() {
        let model = SVC()
        #expect(
            refusal(model, x, ClassLabels([1, 1, 1, 1]))?.message
                == "The number of classes has to be greater than one; got 1 class")
        #expect(
            refusal(model, x, ClassLabels([0, 1]))?.message
                == "Found input variables with inconsistent numbers of samples: [4, 2]")
        #expect(
            refusal(model, Matrix(rows: 4, columns: 1, elements: [0, .nan, 2, 3]), y)?.code == .invalidInput)
        #expect(
            refusal(model, x, ClassLabels([0.5, 1, 0, 1]))?.message.hasPrefix(
                "Unknown label type: continuous.")
                == true)
        #expect(refusal(model, x, ClassLabels([0, .infinity, 0, 1]))?.code == .invalidInput)
        #expect(
            refusal(model, Matrix(rows: 0, columns: 2), ClassLabels([Int]()))?.message
                == "Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required by SVC.")
        #expect(
            refusal(model, Matrix(rows: 4, columns: 0), y)?.message
                == "Found array with 0 feature(s) (shape=(4, 0)) while a minimum of 1 is required by SVC.")
    }

    @Test func weights() {
        let model = SVC()
        #expect(
            refusal(model, x, y, [1, 1, 1])?.message
                == "sample_weight and X have incompatible shapes: (3,) vs (4, 1)")
        #expect(
            refusal(model, x, y, [0, 0, -1, .nan])?.message
                == "Invalid input - all samples have zero or negative weights.")
        #expect(
            refusal(model, x, y, [0, 0, 1, 1])?.message
                == "Invalid input - all samples with positive weights belong to the same class.")
        #expect(
            refusal(model, x, ClassLabels([0, 1, 2, 2]), [0, 1, 1, 1])?.message
                == "all samples of the class 0 have zero or negative weights")
    }

    @Test func parameters() {
        var model = SVC()
        model.c = 0
        #expect(refusal(model, x, y)?.code == .invalidParameter)
        model = SVC()
        model.kernel = .precomputed
        #expect(refusal(model, x, y)?.message.contains("kernel='precomputed'") == true)
        model = SVC()
        model.randomState = .seed(-1)
        #expect(refusal(model, x, y)?.code == .invalidParameter)
        model.randomState = .generator("RandomState(MT19937)")
        #expect(refusal(model, x, y)?.code == .unsupported)
        model = SVC()
        model.classWeight = .weights([.init(label: .int(0), weight: 2), .init(label: .int(7), weight: 1)])
        #expect(refusal(model, x, y)?.message == "The classes, [1], are not in class_weight")
        model = SVC()
        // The kernel's values overflow.
        model.kernel = .poly
        model.gamma = .value(1e200)
        #expect(refusal(model, x, y)?.message.contains("not finite") == true)
    }
}
