import CAspicKernels
import Testing

@Suite struct KernelTests {
    @Test func roundingDownKeepsEveryComparison() {
        let thresholds = [
            0.0, -0.0, 0.1, -0.1, 1.0, 1.0 + 0x1p-40, -1.0 - 0x1p-40, 1e-46, -1e-46, 1e300, -1e300, 0x1p-149,
            3.4028234663852886e38, 3.5e38,
        ]
        for threshold in thresholds {
            let rounded = aspic_round_down(threshold)
            let near = [Float(threshold), Float(threshold).nextUp, Float(threshold).nextDown, 0, 1, -1]
            for value in near where value.isFinite {
                #expect((Double(value) <= threshold) == (value <= rounded), "\(value) <= \(threshold)")
            }
        }
    }

    /// exp through the radial kernel with one column: exp(-x^2).
    @Test func exponentialIsWithinOneUlp() {
        // Values of exp computed with 50 digits.
        let known: [(Double, Double)] = [
            (0, 1), (1, 0.36787944117144233), (2, 0.018315638888734179), (0.5, 0.77880078307140488),
            (5, 1.3887943864964021e-11), (26, 2.6117417612840555e-294), (28, 0),
        ]
        let panel = [Double](repeating: 0, count: 8)
        for (x, expected) in known {
            var out = [Double](repeating: 0, count: 8)
            let parameters = aspic_kernel_parameters(kind: ASPIC_RBF, degree: 3, gamma: 1, coef0: 0)
            aspic_kernel_values(parameters, [x], 1, 1, panel, 1, &out)
            #expect((out[0] - expected).magnitude <= expected.ulp, "exp(-\(x)^2)")
        }
    }

    @Test func inspectionFindsWhatIsNotFinite() {
        #expect(aspic_inspect([1, -2, 3], 3, .infinity) == 0)
        #expect(aspic_inspect([1, .nan, 3], 3, .infinity) == 1)
        #expect(aspic_inspect([1, -.infinity, 3], 3, .infinity) == 2)
        #expect(aspic_inspect([1, .nan, 1e39], 3, 0x1.ffffffp127) == 3)
        #expect(aspic_inspect([], 0, .infinity) == 0)
    }

    @Test(arguments: [1, 3, 4, 7, 8, 9, 16, 17])
    func productSumsInOrder(_ outputs: Int) {
        let rows = 6
        let columns = 5
        let x = (0..<rows * columns).map { Double($0 * 7 % 11) - 4.5 }
        let weights = (0..<outputs * columns).map { Double($0 * 5 % 13) / 3 }
        let panels = (outputs + 7) / 8
        var packed = [Double](repeating: 0, count: panels * 8 * columns)
        for output in 0..<outputs {
            for column in 0..<columns {
                packed[(output / 8 * columns + column) * 8 + output % 8] = weights[output * columns + column]
            }
        }
        var out = [Double](repeating: .nan, count: rows * outputs)
        aspic_product(x, rows, columns, packed, outputs, &out)
        for row in 0..<rows {
            for output in 0..<outputs {
                var sum = 0.0
                for column in 0..<columns {
                    sum += x[row * columns + column] * weights[output * columns + column]
                }
                #expect(out[row * outputs + output] == sum)
            }
        }
    }

    /// Python's `bytes(range(256)).decode("latin1").encode()`, by the standard library.
    @Test func textIsDecodedAlikeOnEveryProcessor() {
        var random = SystemRandomNumberGenerator()
        for length in 0..<200 {
            let share: UInt8 = length.isMultiple(of: 3) ? 0x7F : 0xFF
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) & share }
            let text = Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
            #expect(aspic_latin1_count(text, text.count) == length)
            for decode in [aspic_latin1_decode, aspic_latin1_decode_anywhere] {
                // What stands behind is left alone.
                var out = [UInt8](repeating: 0xAA, count: length + 8)
                decode(text, text.count, &out, length)
                #expect(Array(out[..<length]) == bytes)
                #expect(out[length...].allSatisfy { $0 == 0xAA })
            }
        }
    }
}
