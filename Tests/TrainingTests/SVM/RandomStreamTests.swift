import Estimators
import Testing

@testable import Training

@Suite struct RandomStreamTests {
    @Test("bounded numbers as sklearn.svm._newrand draws them")
    func bounded() {
        let known: [UInt32: [UInt32]] = [
            0: [0, 1, 7, 84, 602, 1_842_424_188], 6020: [0, 0, 8, 20, 876, 1_627_813_248],
            .max: [0, 0, 9, 56, 789, 1_130_266_399],
        ]
        for (seed, values) in known {
            var random = BoundedRandom(seed: seed)
            let bounds: [UInt32] = [1, 2, 10, 100, 1000, 2_147_483_647]
            for _ in 0..<2 {
                #expect(bounds.map { random.next(below: $0) } == values)
                random.restart()
            }
        }
    }

    @Test("bounds for which many draws are rejected")
    func rejection() {
        var random = BoundedRandom(seed: 7)
        let values = (0..<8).map { _ in random.next(below: 3_221_225_473) }
        #expect(
            values == [
                245_806_211, 2_512_294_291, 1_027_481_464, 1_412_214_962, 2_330_444_465, 1_467_541_709,
                3_150_324_741, 849_987_473,
            ])
    }

    @Test("seeds as numpy.random.RandomState(seed).randint(2**31 - 1) gives them")
    func seeds() {
        let known: [UInt32: [Int]] = [
            0: [209_652_396, 398_764_591, 924_231_285, 1_478_610_112],
            6020: [505_080_169, 368_818_768, 1_598_552_119, 861_296_638],
            .max: [419_326_371, 479_346_978, 1_771_170_828, 269_265_991],
        ]
        for (seed, values) in known {
            var random = NumpyRandomState(seed: seed)
            #expect(values.map { _ in random.integer(below: 2_147_483_647) } == values)
        }
    }

    @Test("several bounds, numpy.random.RandomState(5)")
    func masks() {
        var random = NumpyRandomState(seed: 5)
        let bounds = [1, 2, 3, 10, 1000, 1 << 32]
        #expect(bounds.map { random.integer(below: $0) } == [0, 1, 2, 6, 118, 3_945_403_792])
    }

    @Test("past the first block of 624 words, numpy.random.RandomState(12)")
    func blocks() {
        var random = NumpyRandomState(seed: 12)
        let values = (0..<700).map { _ in random.integer(below: 1 << 32) }
        #expect(
            [values[0], values[623], values[624], values[699]] == [
                662_124_363, 436_416_737, 703_462_121, 757_942_875,
            ])
    }
}
