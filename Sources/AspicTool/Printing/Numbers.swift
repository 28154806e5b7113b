import AspicCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers for people. What a model says is printed exactly, by `PythonRepr`; this is for measurements.
enum Numbers {
    /// `310,413`.
    static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var result = value < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place).isMultiple(of: 3) { result += "," }
            result.append(digit)
        }
        return result
    }

    /// `value` with `places` digits after the point.
    static func fixed(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return PythonRepr.float(value) }
        var factor = 1
        for _ in 0..<places { factor *= 10 }
        guard value.magnitude * Double(factor) < 9e18 else { return PythonRepr.float(value) }
        let scaled = Int((value.magnitude * Double(factor)).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard places > 0 else { return sign + String(scaled) }
        let fraction = String(scaled % factor)
        return sign + String(scaled / factor) + "." + String(repeating: "0", count: places - fraction.count)
            + fraction
    }

    /// So that it reads back exactly, whole numbers without a point.
    static func exact(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : PythonRepr.float(value)
    }

    /// Two or three digits and a power of ten: `8.8e-16`, for numbers of any size.
    static func scientific(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return PythonRepr.float(value) }
        var exponent = Int(log10(value.magnitude).rounded(.down))
        var mantissa = value / pow(10, Double(exponent))
        // Powers below the smallest double, and rounding at the borders.
        guard mantissa.isFinite else { return PythonRepr.float(value) }
        if (mantissa.magnitude * 10).rounded() >= 100 {
            mantissa /= 10
            exponent += 1
        }
        return fixed(mantissa, 1) + "e" + String(exponent)
    }

    /// Three significant digits or so: `0.31`, `12.3`, `1,204`.
    static func milliseconds(_ value: Double) -> String {
        value >= 1000 ? grouped(Int(value.rounded())) : fixed(value, value < 10 ? 2 : 1)
    }

    /// `value` with a sign and four significant digits: `+0.0309`.
    static func signed(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return PythonRepr.float(value) }
        let sign = value < 0 ? "-" : "+"
        var places = 3
        var bound = 1.0
        while value.magnitude < bound && places < 12 {
            bound /= 10
            places += 1
        }
        return sign + trimmed(fixed(value.magnitude, places - 1))
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    /// Milliseconds with microseconds, as JSON carries them.
    static func rounded(_ milliseconds: Double) -> Double { (milliseconds * 1000).rounded() / 1000 }
}

extension Duration {
    var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
    }

    var seconds: Double { milliseconds / 1e3 }
}
