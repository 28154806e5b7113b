extension String {
    /// The text on one line, with nothing in it that a terminal would obey: files name things as they like.
    var onOneLine: String {
        guard unicodeScalars.contains(where: Self.isControl) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where Self.isControl(scalar):
                let digits = String(scalar.value, radix: 16)
                result +=
                    scalar.value < 256
                    ? "\\x" + (digits.count < 2 ? "0" : "") + digits : "\\u{" + digits + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// At most `width` characters, the end replaced by an ellipsis if there are more.
    func shortened(to width: Int) -> String {
        count <= width ? self : prefix(Swift.max(width - 1, 0)) + "…"
    }
}
