/// Arrays as numpy prints them: `[[1.  2.5]` and so on, short of a thousand elements in full, in lines of 75 characters.
enum NumpyArrayText {
    private static let width = 75
    private static let threshold = 1000
    private static let edge = 3
    private static let precision = 8

    /// - Parameter format: makes the texts of the elements at those places (in C order), as wide as each other where
    ///   numpy makes them so.
    static func text(shape: [Int], _ format: ([Int]) -> [String]) -> String {
        guard !shape.isEmpty else { return format([0]).first ?? "" }
        let count = shape.reduce(1, *)
        guard count > 0 else { return "[]" }
        let isShortened = count > threshold
        var places = [0]
        for extent in shape {
            let kept = shown(of: extent, isShortened)
            places = places.flatMap { base in kept.map { base * extent + $0 } }
        }
        var words = format(places)[...]
        return rows(shape[...], indentation: " ", width: width, isShortened, &words)
    }

    /// The indices along a dimension that are printed.
    private static func shown(of extent: Int, _ isShortened: Bool) -> [Int] {
        guard isShortened, extent > 2 * edge else { return Array(0..<extent) }
        return Array(0..<edge) + Array(extent - edge..<extent)
    }

    /// A dimension in brackets. `words` are its elements in order, and are taken away.
    private static func rows(
        _ shape: ArraySlice<Int>, indentation: String, width: Int, _ isShortened: Bool,
        _ words: inout ArraySlice<String>
    ) -> String {
        guard let extent = shape.first else { return words.popFirst() ?? "" }
        let kept = shown(of: extent, isShortened).count
        let gap = kept < extent ? edge : -1
        var text = ""
        if shape.count > 1 {
            let separator = String(repeating: "\n", count: shape.count - 1)
            for place in 0..<kept {
                if place == gap { text += indentation + "..." + separator }
                text +=
                    indentation
                    + rows(
                        shape.dropFirst(), indentation: indentation + " ", width: width - 1, isShortened,
                        &words)
                if place < kept - 1 { text += separator }
            }
        } else {
            var line = indentation
            func add(_ word: String) {
                if line.count > indentation.count, line.count + word.count > width - 1 {
                    while line.last == " " { line.removeLast() }
                    text += line + "\n"
                    line = indentation
                }
                line += word
            }
            for place in 0..<kept {
                if place == gap {
                    add("...")
                    line += " "
                }
                add(words.popFirst() ?? "")
                if place < kept - 1 { line += " " }
            }
            text += line
        }
        return "[" + text.dropFirst(indentation.count) + "]"
    }

    // MARK: - Elements

    static func integers(_ values: [some BinaryInteger]) -> [String] { aligned(values.map { String($0) }) }

    static func bools(_ values: [Bool]) -> [String] { values.map { $0 ? " True" : "False" } }

    static func strings(_ values: [String]) -> [String] {
        values.map { value in
            let quote: Unicode.Scalar = value.contains("'") && !value.contains("\"") ? "\"" : "'"
            return PythonRepr.string(value, quote: quote)
        }
    }

    /// As few digits as tell a number from its neighbours, eight behind the point at most, the points below each other;
    /// powers of ten where sizes differ much.
    ///
    /// - Parameter digits: the fewest that tell a number from others of its type, as Swift's own types print them.
    static func floats(_ values: [Double], digits: (Double) -> String) -> [String] {
        let magnitudes = values.filter { $0.isFinite && $0 != 0 }.map(\.magnitude)
        let largest = magnitudes.max() ?? 0
        let smallest = magnitudes.min() ?? 1
        let numbers = values.map { value in
            value.isFinite
                ? (
                    short: Decimal(digits(value.magnitude), isNegative: value.sign == .minus),
                    exact: Decimal(value.magnitude.description, isNegative: value.sign == .minus)
                ) : nil
        }
        var texts: [String?]
        if largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000 {
            let needed = numbers.map { number in
                number.map {
                    $0.short.digits.count > precision + 1
                        ? $0.exact.rounded(toDigits: precision + 1) : $0.short
                }
            }
            let behind = max((needed.map { $0?.digits.count ?? 0 }.max() ?? 0) - 1, 0)
            // What is filled up to the others' length is filled with digits of the number, not with zeros.
            let rounded = numbers.map { number in
                number.map { $0.exact.rounded(toDigits: behind + 1) }
            }
            let exponentWidth = max(2, rounded.map { String(abs($0?.exponent ?? 0)).count }.max() ?? 2)
            texts = rounded.map { $0?.scientific(places: behind, exponentWidth: exponentWidth) }
        } else {
            let rounded = numbers.map { number in
                number.map { $0.short.places > precision ? $0.exact.rounded(toPlaces: precision) : $0.short }
            }
            let behind = rounded.map { $0?.places ?? 0 }.max() ?? 0
            texts = rounded.map { number in
                number.map { $0.fixed() + String(repeating: " ", count: behind - $0.places) }
            }
        }
        for (place, value) in values.enumerated() where texts[place] == nil {
            texts[place] = value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
        }
        return aligned(texts.map { $0 ?? "" })
    }

    private static func aligned(_ texts: [String]) -> [String] {
        let width = texts.map(\.count).max() ?? 0
        return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
    }
}

/// A number as decimal digits: `digits[0].digits[1]... * 10^exponent`, without trailing zeros.
private struct Decimal {
    var digits: [UInt8]
    var exponent: Int
    var isNegative: Bool

    /// - Parameter text: `12.5`, `1e-07`, as Swift prints it.
    init(_ text: String, isNegative: Bool) {
        let parts = text.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        digits = (whole + fraction).utf8.map { $0 &- 0x30 }
        exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.count - 1
        self.isNegative = isNegative
        let leading = digits.prefix { $0 == 0 }.count
        if leading == digits.count {
            digits = []
            exponent = 0
        } else {
            digits.removeFirst(leading)
            exponent -= leading
        }
        trim()
    }

    private mutating func trim() { while digits.last == 0 { digits.removeLast() } }

    /// Digits behind the point.
    var places: Int { digits.isEmpty ? 0 : max(0, digits.count - 1 - exponent) }

    func rounded(toPlaces places: Int) -> Decimal { rounded(toDigits: exponent + 1 + places) }

    /// To the nearest, halves to even.
    func rounded(toDigits count: Int) -> Decimal {
        guard count < digits.count else { return self }
        var result = self
        guard count >= 0 else {
            result.digits = []
            result.exponent = 0
            return result
        }
        let rest = digits[count...]
        let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
        let isOdd = count > 0 && digits[count - 1] % 2 == 1
        let goesUp = rest.first.map { $0 > 5 || ($0 == 5 && (!isHalf || isOdd)) } ?? false
        result.digits = Array(digits[..<count])
        if goesUp {
            var place = count - 1
            while place >= 0, result.digits[place] == 9 {
                result.digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                result.digits[place] += 1
            } else {
                result.digits.insert(1, at: 0)
                result.exponent += 1
            }
        }
        result.trim()
        if result.digits.isEmpty { result.exponent = 0 }
        return result
    }

    private var sign: String { isNegative ? "-" : "" }

    private static func string(_ digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }

    /// `12.5`, `3.`
    func fixed() -> String {
        guard !digits.isEmpty else { return sign + "0." }
        if exponent < 0 {
            return sign + "0." + String(repeating: "0", count: -exponent - 1) + Self.string(digits)
        }
        let whole = digits.prefix(exponent + 1)
        return sign + Self.string(whole) + String(repeating: "0", count: exponent + 1 - whole.count) + "."
            + Self.string(digits.dropFirst(exponent + 1))
    }

    /// `1.50e-07`
    func scientific(places: Int, exponentWidth: Int) -> String {
        let behind = Self.string(digits.dropFirst())
        let power = String(abs(exponent))
        return sign + Self.string(digits.isEmpty ? [0] : digits.prefix(1)) + "." + behind
            + String(repeating: "0", count: places - behind.count) + "e" + (exponent < 0 ? "-" : "+")
            + String(repeating: "0", count: exponentWidth - power.count) + power
    }
}
