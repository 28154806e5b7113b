/// MT19937 (Matsumoto and Nishimura 1998), seeded with one number: the stream behind numpy's `RandomState` and
/// C++'s `std::mt19937`.
struct MersenneTwister: Sendable {
    private static let length = 624
    private static let middle = 397

    private var state: [UInt32]
    private var position = Self.length

    init(seed: UInt32) {
        state = [seed]
        state.reserveCapacity(Self.length)
        var last = seed
        for index in 1..<UInt32(Self.length) {
            last = 1_812_433_253 &* (last ^ (last >> 30)) &+ index
            state.append(last)
        }
    }

    /// The next 32 bits.
    mutating func next() -> UInt32 {
        if position == Self.length { advance() }
        var word = state[position]
        position += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        word ^= word >> 18
        return word
    }

    private mutating func advance() {
        let length = Self.length
        for index in 0..<length {
            let mixed = (state[index] & 0x8000_0000) | (state[(index + 1) % length] & 0x7fff_ffff)
            let twist: UInt32 = mixed & 1 == 0 ? 0 : 0x9908_b0df
            state[index] = state[(index + Self.middle) % length] ^ (mixed >> 1) ^ twist
        }
        position = 0
    }
}
