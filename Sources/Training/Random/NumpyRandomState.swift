import Estimators

/// `numpy.random.RandomState`: its legacy streams, which never change.
struct NumpyRandomState: Sendable {
    private var twister: MersenneTwister

    init(seed: UInt32) {
        twister = MersenneTwister(seed: seed)
    }

    /// scikit-learn's `check_random_state`: fresh randomness for `None`.
    ///
    /// - Throws: ``EstimatorError`` for a seed outside `0...4294967295` and for a generator object.
    init(_ parameter: RandomState) throws(EstimatorError) {
        switch parameter {
        case .fresh:
            self.init(seed: .random(in: .min ... .max))
        case .seed(let seed):
            guard let seed = UInt32(exactly: seed) else {
                throw EstimatorError(
                    .invalidParameter, "random_state=\(seed): seed must be between 0 and 2**32 - 1")
            }
            self.init(seed: seed)
        case .generator(let text):
            throw EstimatorError(
                .unsupported, "random_state=\(text): fitting takes None or a seed, not a generator object")
        }
    }

    /// `randint(bound)`: a number in `0..<bound`, by rejecting what a mask lets through; `bound` is in
    /// `1...2**32`.
    mutating func integer(below bound: Int) -> Int {
        precondition(bound > 0 && bound <= 1 << 32)
        let largest = UInt32(truncatingIfNeeded: bound - 1)
        guard largest > 0 else { return 0 }
        let mask = UInt32.max >> UInt32(largest.leadingZeroBitCount)
        while true {
            let value = twister.next() & mask
            if value <= largest { return Int(value) }
        }
    }

    /// `random_sample()`: 53 random bits in `[0, 1)`.
    mutating func real() -> Double {
        let high = Double(twister.next() >> 5)
        let low = Double(twister.next() >> 6)
        return (high * 67_108_864 + low) / 9_007_199_254_740_992
    }

    /// `normal(size=count)`: the legacy polar method, which makes two numbers at a time and hands out the second
    /// first.
    mutating func normals(_ count: Int) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(count + 1)
        while values.count < count {
            var x = 0.0
            var y = 0.0
            var square = 0.0
            repeat {
                x = 2 * real() - 1
                y = 2 * real() - 1
                square = x * x + y * y
            } while square >= 1 || square == 0
            let factor = (-2 * logarithm(square) / square).squareRoot()
            values.append(factor * y)
            values.append(factor * x)
        }
        return Array(values.prefix(count))
    }
}
