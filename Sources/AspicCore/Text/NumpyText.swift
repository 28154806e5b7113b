/// Elements of arrays as numpy's `str` prints them.
package enum NumpyText {
    /// The element of type `dtype` in `bytes`.
    ///
    /// - Returns: `nil` for types that are not printed here: structures, raw memory, references to objects, and numbers
    ///   of extended precision that no `Double` holds.
    package static func text(_ bytes: UnsafeRawBufferPointer, _ dtype: DType) -> String? {
        guard bytes.count == dtype.itemSize else { return nil }
        switch dtype.kind {
        case .boolean: return bytes.first.map { $0 == 0 ? "False" : "True" }
        case .integer: return word(bytes, dtype.isBigEndian).map { String(signed($0, bytes.count)) }
        case .unsigned: return word(bytes, dtype.isBigEndian).map { String($0) }
        case .datetime: return word(bytes, dtype.isBigEndian).map { date(Int64(bitPattern: $0), dtype.unit) }
        case .timedelta: return word(bytes, dtype.isBigEndian).map { span(Int64(bitPattern: $0), dtype.unit) }
        case .bytes: return PythonRepr.bytes(bytes[..<used(bytes)])
        case .text: return text(utf32: bytes, isBigEndian: dtype.isBigEndian)
        case .float: return float(bytes, dtype.isBigEndian)
        case .complex: return complex(bytes, dtype.isBigEndian)
        case .void, .object: return nil
        }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool) -> UInt64? {
        guard bytes.count <= 8 else { return nil }
        var word: UInt64 = 0
        for place in 0..<bytes.count {
            word |= UInt64(bytes[isBigEndian ? bytes.count - 1 - place : place]) << UInt64(8 * place)
        }
        return word
    }

    private static func signed(_ word: UInt64, _ size: Int) -> Int64 {
        let unused = UInt64(64 - 8 * size)
        return Int64(bitPattern: word << unused) >> Int64(unused)
    }

    /// numpy drops zeros at the end.
    private static func used(_ bytes: UnsafeRawBufferPointer) -> Int {
        (bytes.lastIndex { $0 != 0 } ?? -1) + 1
    }

    private static func text(utf32 bytes: UnsafeRawBufferPointer, isBigEndian: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for place in stride(from: 0, to: bytes.count - 3, by: 4) {
            let raw = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
            let value = isBigEndian ? UInt32(bigEndian: raw) : UInt32(littleEndian: raw)
            scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        while scalars.last == "\0" { scalars.removeLast() }
        return String(scalars)
    }

    // MARK: - Floats

    private static func float(_ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool) -> String? {
        switch bytes.count {
        case 8: return word(bytes, isBigEndian).map { PythonRepr.float(Double(bitPattern: $0)) }
        case 4:
            return word(bytes, isBigEndian).map { single(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
        case 2: return word(bytes, isBigEndian).map { half(UInt16(truncatingIfNeeded: $0)) }
        case 12, 16: return extended(bytes, isBigEndian).map(PythonRepr.float)
        default: return nil
        }
    }

    /// The shortest decimal that reads back as `value`.
    package static func single(_ value: Float) -> String {
        short(Double(value.description) ?? Double(value), of: Double(value), exponentFrom: 1e6)
    }

    /// numpy 2.4 writes an exponent from the number of digits on that the type is sure to hold.
    private static func short(_ decimal: Double, of value: Double, exponentFrom limit: Double) -> String {
        guard value.isFinite, value != 0 else { return PythonRepr.float(decimal) }
        return PythonRepr.float(
            decimal, isScientific: value.magnitude >= limit || value.magnitude < 1e-4)
    }

    private static func half(_ bits: UInt16) -> String {
        let value = HalfPrecision.double(bits)
        guard value.isFinite, value != 0 else { return PythonRepr.float(value) }
        let magnitude = value.magnitude
        let above = HalfPrecision.double((bits & 0x7FFF) &+ 1)
        let below = HalfPrecision.double((bits & 0x7FFF) &- 1)
        let top = above.isFinite ? (magnitude + above) / 2 : magnitude + (magnitude - below) / 2
        let bottom = (magnitude + below) / 2
        // Ties go to the value whose last bit is 0.
        let isEven = bits & 1 == 0
        for digits in 1...5 {
            let candidate = rounded(magnitude, digits)
            if candidate < top && candidate > bottom || isEven && (candidate == top || candidate == bottom) {
                return short(value < 0 ? -candidate : candidate, of: value, exponentFrom: 1e3)
            }
        }
        return short(value, of: value, exponentFrom: 1e3)
    }

    /// `value` with so many significant digits.
    private static func rounded(_ value: Double, _ digits: Int) -> Double {
        var scale = 1.0
        var exponent = 0
        var size = value
        while size >= 10 {
            size /= 10
            exponent += 1
        }
        while size < 1 {
            size *= 10
            exponent -= 1
        }
        for _ in 0..<abs(digits - 1 - exponent) { scale *= 10 }
        return digits - 1 >= exponent
            ? (value * scale).rounded(.toNearestOrEven) / scale
            : (value / scale).rounded(.toNearestOrEven) * scale
    }

    /// x86's 80 bits in 12 or 16 bytes, if a `Double` holds the same number.
    private static func extended(_ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool) -> Double? {
        guard !isBigEndian else { return nil }
        let significand = UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        let top = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
        let sign: Double = top >> 15 == 0 ? 1 : -1
        let exponent = Int(top & 0x7FFF)
        if exponent == 0 && significand == 0 { return sign * 0 }
        if exponent == 0x7FFF { return significand << 1 == 0 ? sign * .infinity : .nan }
        guard significand >> 63 == 1, let whole = Double(exactly: significand) else { return nil }
        let value = Double(sign: .plus, exponent: exponent - 16383 - 63, significand: whole)
        return value.isNormal ? sign * value : nil
    }

    /// As Python prints it: without a real part of 0 only the other.
    private static func complex(_ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool) -> String? {
        let half = bytes.count / 2
        guard let real = float(UnsafeRawBufferPointer(rebasing: bytes[..<half]), isBigEndian),
            let imaginary = float(UnsafeRawBufferPointer(rebasing: bytes[half...]), isBigEndian)
        else { return nil }
        func short(_ text: String) -> String { text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
        if real == "0.0" { return short(imaginary) + "j" }
        return "(" + short(real) + (imaginary.hasPrefix("-") ? "" : "+") + short(imaginary) + "j)"
    }

    // MARK: - Dates and durations

    private static let missing = Int64.min

    /// Step and name of a unit such as `25s`.
    private static func parts(_ unit: String?) -> (step: Int64, name: Substring) {
        guard let unit else { return (1, "") }
        let digits = unit.prefix { $0.isNumber }
        return (Int64(digits) ?? 1, unit.dropFirst(digits.count))
    }

    private static let spans: [Substring: String] = [
        "Y": "years", "M": "months", "W": "weeks", "D": "days", "h": "hours", "m": "minutes", "s": "seconds",
        "ms": "milliseconds", "us": "microseconds", "ns": "nanoseconds", "ps": "picoseconds",
        "fs": "femtoseconds", "as": "attoseconds", "": "generic time units",
    ]

    private static func span(_ value: Int64, _ unit: String?) -> String {
        let (step, name) = parts(unit)
        guard value != missing else { return "NaT" }
        let (total, overflow) = value.multipliedReportingOverflow(by: step)
        return "\(overflow ? value : total) \(spans[name] ?? String(name))"
    }

    /// Units below a day: how many of them there are in one, and the digits they have behind the second.
    private static let times: [Substring: (perDay: Int64, digits: Int)] = [
        "h": (24, 0), "m": (1440, 0), "s": (86400, 0), "ms": (86_400_000, 3), "us": (86_400_000_000, 6),
        "ns": (86_400_000_000_000, 9), "ps": (86_400_000_000_000_000, 12),
    ]

    private static func date(_ value: Int64, _ unit: String?) -> String {
        let (step, name) = parts(unit)
        guard value != missing else { return "NaT" }
        let (ticks, overflow) = value.multipliedReportingOverflow(by: step)
        guard !overflow else { return String(value) }
        switch name {
        case "Y": return padded(ticks + 1970, 4)
        case "M":
            let (years, month) = floored(ticks, 12)
            return padded(years + 1970, 4) + "-" + padded(month + 1, 2)
        case "W":
            let (days, overflow) = ticks.multipliedReportingOverflow(by: 7)
            return overflow ? String(value) : day(days)
        case "D": return day(ticks)
        case "fs", "as":
            return attoseconds(
                ticks, name == "fs" ? 1_000_000_000_000_000 : 1_000_000_000_000_000_000,
                name == "fs" ? 15 : 18)
        default: break
        }
        guard let (perDay, digits) = times[name] else { return String(value) }
        let (days, rest) = floored(ticks, perDay)
        let perHour = perDay / 24
        var text = day(days) + "T" + padded(rest / perHour, 2)
        guard name != "h" else { return text }
        let perMinute = perHour / 60
        text += ":" + padded(rest % perHour / perMinute, 2)
        guard name != "m" else { return text }
        let perSecond = perMinute / 60
        text += ":" + padded(rest % perMinute / perSecond, 2)
        return digits == 0 ? text : text + "." + padded(rest % perSecond, digits)
    }

    /// So small that all of them fit into some hours around 1970.
    private static func attoseconds(_ ticks: Int64, _ perSecond: Int64, _ digits: Int) -> String {
        let (seconds, rest) = floored(ticks, perSecond)
        return date(seconds, "s") + "." + padded(rest, digits)
    }

    private static func floored(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, rest: Int64) {
        let rest = value % divisor
        return rest < 0 ? (value / divisor - 1, rest + divisor) : (value / divisor, rest)
    }

    /// Days since 1970 in the Gregorian calendar: years begin in March, so that leap days come last.
    private static func day(_ days: Int64) -> String {
        // Cycles of 400 years repeat; 719468 days lie between 0000-03-01 and 1970-01-01.
        let (cycle, day) = floored(floored(days, 146_097).rest + 719_468, 146_097)
        let (cycles, _) = floored(days, 146_097)
        let year = (day - day / 1460 + day / 36524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
        let shifted = month < 10 ? month + 3 : month - 9
        let years = (cycles + cycle) * 400 + year + (shifted <= 2 ? 1 : 0)
        return padded(years, 4) + "-" + padded(shifted, 2) + "-" + padded(dayOfMonth, 2)
    }

    /// With zeros in front, a sign among the places as in C.
    private static func padded(_ value: Int64, _ places: Int) -> String {
        let digits = String(value.magnitude)
        let width = value < 0 ? places - 1 : places
        return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// IEEE 754 binary16; `Float16` does not exist on every platform.
package enum HalfPrecision {
    package static func double(_ bits: UInt16) -> Double {
        let sign: Double = bits >> 15 == 0 ? 1 : -1
        let exponent = Int(bits >> 10) & 31
        let fraction = Double(bits & 1023)
        switch exponent {
        case 0: return sign * fraction * 0x1p-24
        case 31: return fraction == 0 ? sign * .infinity : .nan
        default:
            return sign * (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
        }
    }
}
