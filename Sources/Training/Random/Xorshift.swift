/// The 32-bit xorshift generator that scikit-learn's trees draw columns and thresholds from.
///
/// Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003); scikit-learn 1.9.1
/// `utils/_random.pxd`.
struct Xorshift {
    private var state: UInt32

    /// Largest value drawn.
    static let maximum: UInt32 = 2_147_483_647

    init(seed: UInt32) { state = seed }

    mutating func next() -> UInt32 {
        if state == 0 { state = 1 }
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        return state % (Self.maximum + 1)
    }

    /// Uniform (up to the modulo's bias, which is part of the stream) in `low..<high`.
    mutating func integer(_ low: Int, _ high: Int) -> Int { low + Int(next()) % (high - low) }

    mutating func real(_ low: Double, _ high: Double) -> Double {
        (high - low) * Double(next()) / Double(Self.maximum) + low
    }
}
