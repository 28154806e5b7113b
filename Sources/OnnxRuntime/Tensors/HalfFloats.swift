/// IEEE's float of 16 bits. Swift has none on Intel's Macs, and it is only moved and cast here.
package struct HalfFloat: Sendable, Equatable {
    package let bits: UInt16

    package init(bits: UInt16) { self.bits = bits }

    /// The nearest value, to even in the middle.
    package init(_ value: Float) {
        let sign = UInt16(value.sign == .minus ? 0x8000 : 0)
        let magnitude = value.magnitude
        if value.isNaN {
            bits = 0x7E00
        } else if magnitude >= 65520 {
            bits = sign | 0x7C00
        } else if magnitude < 0x1p-14 {
            // Below the normal numbers they lie 2^-24 apart; what rounds to 1024 of them is the first normal one.
            bits = sign | UInt16((magnitude * 0x1p24).rounded(.toNearestOrEven))
        } else {
            let pattern = magnitude.bitPattern
            let rounded = pattern &+ 0xFFF &+ (pattern >> 13 & 1)
            bits = sign | UInt16(truncatingIfNeeded: (rounded &- 112 << 23) >> 13)
        }
    }

    package var float: Float {
        let sign: Float = bits & 0x8000 == 0 ? 1 : -1
        let exponent = Int(bits >> 10 & 0x1F)
        let fraction = Float(bits & 0x3FF)
        switch exponent {
        case 0: return sign * fraction * 0x1p-24
        case 31: return fraction == 0 ? sign * .infinity : .nan
        default:
            return sign * Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction * 0x1p-10)
        }
    }
}

/// The upper half of a `float`.
package struct BrainFloat: Sendable, Equatable {
    package let bits: UInt16

    package init(bits: UInt16) { self.bits = bits }

    /// The nearest value, to even in the middle.
    package init(_ value: Float) {
        guard !value.isNaN else {
            bits = 0x7FC0
            return
        }
        let pattern = value.bitPattern
        bits = UInt16(truncatingIfNeeded: (pattern &+ 0x7FFF &+ (pattern >> 16 & 1)) >> 16)
    }

    package var float: Float { Float(bitPattern: UInt32(bits) << 16) }
}
