package import AspicCore

/// Appends JSON text piece by piece, as Python's `json.dumps` would write it.
package struct JsonWriter {
    package enum Layout: Sendable, Equatable {
        /// `separators=(",", ":")`.
        case compact
        /// Python's default: a space after commas and colons.
        case spaced
        /// `indent=n`.
        case indented(Int)
    }

    package private(set) var bytes: [UInt8] = []
    private let layout: Layout
    /// Whether everything beyond ASCII is escaped, as Python does by default.
    private let escapesUnicode: Bool
    /// For each open container whether it has an element yet.
    private var open: [Bool] = []
    private var isAfterKey = false

    package init(_ layout: Layout = .compact, escapesUnicode: Bool = true) {
        self.layout = layout
        self.escapesUnicode = escapesUnicode
    }

    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    // MARK: - Containers

    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray() { begin(UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        open.append(false)
    }

    private mutating func end(_ bracket: UInt8) {
        let hasElements = open.popLast() ?? false
        if hasElements { breakLine() }
        bytes.append(bracket)
    }

    private mutating func breakLine() {
        guard case .indented(let width) = layout else { return }
        bytes.append(0x0A)
        for _ in 0..<width * open.count { bytes.append(0x20) }
    }

    private mutating func separate() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        guard let hasElements = open.last else { return }
        if hasElements {
            bytes.append(UInt8(ascii: ","))
            if layout == .spaced { bytes.append(0x20) }
        }
        open[open.count - 1] = true
        breakLine()
    }

    // MARK: - Values

    package mutating func key(_ key: String) { self.key(Bytes(key.utf8)) }

    /// A key given as UTF-8.
    package mutating func key(_ utf8: Bytes) {
        string(utf8)
        colon()
    }

    package mutating func key(_ text: StaticString) {
        plain(text)
        colon()
    }

    private mutating func colon() {
        bytes.append(UInt8(ascii: ":"))
        if layout != .compact { bytes.append(0x20) }
        isAfterKey = true
    }

    package mutating func null() { literal("null") }
    package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
    package mutating func integer(_ value: Int) { raw(String(value)) }
    package mutating func number(_ value: Double) { raw(pythonRepr(value)) }

    /// A number or another literal as it is.
    package mutating func raw(_ text: String) {
        separate()
        bytes += text.utf8
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// A string that needs no escapes.
    package mutating func plain(_ text: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func string(_ text: String) { string(Bytes(text.utf8)) }

    /// A string given as UTF-8; lone surrogates in three bytes each become escapes.
    package mutating func string(_ utf8: Bytes) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        utf8.withUnsafeBytes { buffer in
            var place = 0
            while place < buffer.count {
                let start = place
                while place < buffer.count, buffer[place] >= 0x20, buffer[place] < 0x80,
                    buffer[place] != 0x22, buffer[place] != 0x5C
                { place += 1 }
                bytes += buffer[start..<place]
                if place < buffer.count { escape(buffer, &place) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ buffer: UnsafeRawBufferPointer, _ place: inout Int) {
        let byte = buffer[place]
        let letter: Character?
        switch byte {
        case 0x22: letter = "\""
        case 0x5C: letter = "\\"
        case 0x0A: letter = "n"
        case 0x0D: letter = "r"
        case 0x09: letter = "t"
        case 0x08: letter = "b"
        case 0x0C: letter = "f"
        default: letter = nil
        }
        if let letter {
            bytes += [0x5C, letter.asciiValue ?? 0x5C]
            place += 1
            return
        }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(place + length, buffer.count)
        var code = length == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(length))
        for next in place + 1..<max(end, place + 1) { code = code << 6 | UInt32(buffer[next]) & 0x3F }
        let isSurrogate = code & 0xFFFF_F800 == 0xD800
        if byte >= 0x80 && !escapesUnicode && !isSurrogate {
            bytes += buffer[place..<end]
        } else if code >= 0x10000 {
            unicodeEscape(0xD800 + (code - 0x10000) >> 10)
            unicodeEscape(0xDC00 + (code - 0x10000) & 0x3FF)
        } else {
            unicodeEscape(code)
        }
        place = end
    }

    private mutating func unicodeEscape(_ unit: UInt32) {
        bytes += [0x5C, UInt8(ascii: "u")]
        for shift in [12, 8, 4, 0] as [UInt32] {
            let digit = UInt8(unit >> shift & 15)
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}

/// Python's `repr` of a float: the shortest digits that read back exactly; `nan`s and infinities as
/// Python's `json` writes them.
package func pythonRepr(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0.0" }
    // Swift prints the same shortest digits, but puts point and exponent elsewhere.
    var digits: [Character] = []
    var exponent = 0
    var pointPlace: Int?
    let text = value.magnitude.description
    let parts = text.split(separator: "e")
    if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
    for character in parts[0] {
        if character == "." { pointPlace = digits.count } else { digits.append(character) }
    }
    // value = 0.d1d2d3... * 10^scale
    var scale = (pointPlace ?? digits.count) + exponent
    while digits.count > 1, digits.first == "0" {
        digits.removeFirst()
        scale -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    let count = digits.count
    if scale > 16 || scale < -3 {
        let power = scale - 1
        let mantissa = String(digits[0]) + (count > 1 ? "." + String(digits[1...]) : "")
        let magnitude = String(power.magnitude)
        return sign + mantissa + (power < 0 ? "e-" : "e+") + (magnitude.count < 2 ? "0" : "") + magnitude
    }
    if scale <= 0 { return sign + "0." + String(repeating: "0", count: -scale) + String(digits) }
    if scale >= count { return sign + String(digits) + String(repeating: "0", count: scale - count) + ".0" }
    return sign + String(digits[..<scale]) + "." + String(digits[scale...])
}
