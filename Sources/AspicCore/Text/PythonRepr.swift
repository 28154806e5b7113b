/// Numbers and strings as Python's `repr` prints them, so that what is printed reads back exactly.
public enum PythonRepr {
    /// The shortest decimal that reads back as `value`, as CPython 2.7 and later print it.
    public static func float(_ value: Double) -> String { float(value, isScientific: nil) }

    /// - Parameter isScientific: whether there is an exponent; `nil` for as Python has it.
    package static func float(_ value: Double, isScientific: Bool?) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        if value == 0 { return value.sign == .minus ? "-0.0" : "0.0" }
        let (digits, exponent) = shortestDigits(value.magnitude)
        let sign = value < 0 ? "-" : ""
        // CPython: fixed notation for exponents from -4 to 15, as float_repr_style "short" does.
        if isScientific ?? (exponent >= 16 || exponent < -4) {
            let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
            let magnitude = abs(exponent)
            return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + (magnitude < 10 ? "0" : "") + String(magnitude)
        }
        if exponent < 0 {
            return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
        }
        let whole = exponent + 1
        if digits.count <= whole {
            return sign + digits + String(repeating: "0", count: whole - digits.count) + ".0"
        }
        return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
    }

    /// Significant digits without trailing zeros, and the power of ten of the first.
    private static func shortestDigits(_ value: Double) -> (String, Int) {
        let text = value.description
        let parts = text.split(separator: "e")
        var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        var digits = String(whole + fraction)
        exponent += whole.count - 1
        let leading = digits.prefix { $0 == "0" }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.count > 1 && digits.last == "0" { digits.removeLast() }
        return (digits, exponent)
    }

    /// A string literal, with the escapes that are needed.
    public static func string(_ value: String, quote: Unicode.Scalar = "\"") -> String {
        let mark = String(quote)
        var result = mark
        for scalar in value.unicodeScalars {
            switch scalar {
            case quote: result += "\\" + mark
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 32 || scalar.value == 127:
                result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + mark
    }

    /// A literal of bytes, in single quotes unless there are only those in it.
    package static func bytes(_ value: some Collection<UInt8>) -> String {
        let quote: UInt8 =
            value.contains(0x27) && !value.contains(0x22) ? 0x22 : 0x27
        var result = "b" + String(UnicodeScalar(quote))
        for byte in value {
            switch byte {
            case quote, 0x5C: result += "\\" + String(UnicodeScalar(byte))
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0x20..<0x7F: result += String(UnicodeScalar(byte))
            default: result += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return result + String(UnicodeScalar(quote))
    }
}
