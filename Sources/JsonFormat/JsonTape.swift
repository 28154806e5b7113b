package import AspicCore

/// A parsed JSON text: one flat array of entries in the order of the text, strings and numbers left where
/// they are.
///
/// Accepted is what Python's `json` accepts: RFC 8259 plus `NaN`, `Infinity` and `-Infinity`, escaped lone
/// surrogates, and keys given twice, which are noted in ``duplicateKeys``. Entries are named by their index;
/// the root is 0. An object's entries are its keys and values in turn.
@usableFromInline package struct JsonTape: Sendable {
    @usableFromInline package enum Kind: UInt8, Sendable {
        case null, `false`, `true`, integer, float, string, array, object
    }

    @usableFromInline struct Entry: Sendable {
        @usableFromInline var kind: Kind
        /// A string with a backslash in it.
        @usableFromInline var hasEscapes = false
        /// First byte: of a string's content, of a number, or the opening bracket.
        @usableFromInline var start: UInt32
        /// Past the last byte of a string's content or of a number.
        @usableFromInline var end: UInt32
        /// The entry after this value and all it contains.
        @usableFromInline var next: UInt32
    }

    package let bytes: Bytes
    @usableFromInline let entries: [Entry]
    /// Keys that their object already has.
    package let duplicateKeys: [Int]

    /// - Throws: ``FormatError`` with the byte at which the text stops being JSON.
    package init(parsing bytes: Bytes, limits: Limits = .standard) throws(FormatError) {
        guard bytes.count < Int(UInt32.max) else {
            throw FormatError(.limitExceeded, "a JSON text of \(bytes.count) bytes; 4 GiB are read at most")
        }
        try Self.checkEncoding(bytes)
        var parser = JsonParser(nodeLimit: limits.nodes)
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(FormatError) in
            try parser.parse(buffer)
        }
        self.bytes = bytes
        entries = parser.entries
        duplicateKeys = parser.duplicateKeys
    }

    /// Python guesses UTF-16 and UTF-32 from zero bytes and reads them; a scanner beside it would see other
    /// text, so they are refused.
    private static func checkEncoding(_ bytes: Bytes) throws(FormatError) {
        let isWide =
            bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
            || (bytes.count >= 2 && (bytes[0] == 0 || bytes[1] == 0))
        if isWide {
            throw FormatError(.unsupported, "JSON in UTF-16 or UTF-32; only UTF-8 is read", offset: 0)
        }
    }

    // MARK: - Structure

    package var count: Int { entries.count }

    @inlinable @inline(__always)
    package func kind(_ index: Int) -> Kind { entries[index].kind }

    /// The entry after the value at `index`.
    @inlinable @inline(__always)
    package func next(_ index: Int) -> Int { Int(entries[index].next) }

    /// Where the value stands in the text.
    @inlinable @inline(__always)
    package func offset(_ index: Int) -> Int { Int(entries[index].start) }

    /// The value under `key` in the object at `index`; the last one if there are two, as Python has it.
    package func value(_ key: StaticString, in index: Int) -> Int? {
        guard entries[index].kind == .object else { return nil }
        var found: Int?
        var place = index + 1
        let end = next(index)
        while place < end {
            let value = next(place)
            if holds(place, key) { found = value }
            place = next(value)
        }
        return found
    }

    /// The elements of the array at `index`, or the keys and values of an object in turn.
    package func children(of index: Int) -> [Int] {
        switch entries[index].kind {
        case .array, .object: break
        default: return []
        }
        var children: [Int] = []
        var place = index + 1
        let end = next(index)
        while place < end {
            children.append(place)
            place = next(place)
        }
        return children
    }

    // MARK: - Values

    /// Whether the string at `index` is exactly `text`.
    package func holds(_ index: Int, _ text: StaticString) -> Bool {
        let entry = entries[index]
        guard entry.kind == .string else { return false }
        if entry.hasEscapes { return utf8(index).elementsEqual(Bytes(Array("\(text)".utf8))) }
        return Int(entry.end - entry.start) == text.utf8CodeUnitCount
            && bytes.matches(text, at: Int(entry.start))
    }

    /// Bytes of a string without escapes; -1 for anything else.
    @inlinable @inline(__always)
    package func length(_ index: Int) -> Int {
        let entry = entries[index]
        return entry.kind == .string && !entry.hasEscapes ? Int(entry.end - entry.start) : -1
    }

    /// The string's content as UTF-8, lone surrogates as three bytes each, as Python's `surrogatepass` does;
    /// a slice of the text unless it has escapes.
    package func utf8(_ index: Int) -> Bytes {
        let entry = entries[index]
        let content = bytes[Int(entry.start)..<Int(entry.end)]
        return entry.hasEscapes ? Bytes(JsonEscapes.decoded(content)) : content
    }

    /// Where in the text a string without escapes stands.
    package func plainRange(_ index: Int) -> Range<Int>? {
        let entry = entries[index]
        return entry.kind == .string && !entry.hasEscapes ? Int(entry.start)..<Int(entry.end) : nil
    }

    /// The string at `index`; lone surrogates are replaced.
    package func text(_ index: Int) -> String? {
        entries[index].kind == .string ? utf8(index).text : nil
    }

    /// The digits of a number, or `NaN` and its like.
    package func literal(_ index: Int) -> Bytes {
        bytes[Int(entries[index].start)..<Int(entries[index].end)]
    }

    /// The integer at `index`, if it fits.
    package func integer(_ index: Int) -> Int? {
        let entry = entries[index]
        guard entry.kind == .integer else { return nil }
        return bytes.withUnsafeBytes { buffer in
            var place = Int(entry.start)
            let isNegative = buffer[place] == UInt8(ascii: "-")
            if isNegative { place += 1 }
            var value = 0
            while place < Int(entry.end) {
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                let digit = Int(buffer[place]) - 0x30
                let (sum, carry) = product.addingReportingOverflow(isNegative ? -digit : digit)
                if overflow || carry { return nil }
                value = sum
                place += 1
            }
            return value
        }
    }

    /// The number at `index`, integers included, correctly rounded.
    package func double(_ index: Int) -> Double? {
        switch entries[index].kind {
        case .integer, .float:
            switch literal(index).text {
            case "NaN": .nan
            case "Infinity": .infinity
            case "-Infinity": -.infinity
            case let digits: Double(digits)
            }
        default: nil
        }
    }
}
