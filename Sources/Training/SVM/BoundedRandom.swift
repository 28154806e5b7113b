/// The random numbers of scikit-learn's LIBSVM: a Mersenne twister that is seeded again with the same seed
/// whenever a model, also one of a fold, is trained.
struct BoundedRandom {
    private let seed: UInt32
    private var twister: MersenneTwister

    init(seed: UInt32) {
        self.seed = seed
        twister = MersenneTwister(seed: seed)
    }

    mutating func restart() {
        twister = MersenneTwister(seed: seed)
    }

    /// A number in `0..<bound`, without bias (Lemire 2019); `bound` must be above zero.
    mutating func next(below bound: UInt32) -> UInt32 {
        var product = twister.next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let rejected = (0 &- bound) % bound
            while product.low < rejected { product = twister.next().multipliedFullWidth(by: bound) }
        }
        return product.high
    }
}
