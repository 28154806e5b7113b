// Public, because what is inlined into the schema's reader mentions `Bytes`.
public import AspicCore

/// A parsed JSON text: one flat array of entries in the order of the text, strings and numbers left where
/// they are.
///
/// Accepted is what Python's `json` accepts: RFC 8259 plus `NaN`, `Infinity` and `-Infinity`, escaped lone
/// surrogates, and keys given twice, see ``duplicateKeys()``. Entries are named by their index;
/// the root is 0. An object's entries are its keys and values in turn.
@usableFromInline package struct JsonTape: Sendable {
    @usableFromInline package enum Kind: UInt8, Sendable {
        case null, `false`, `true`, integer, float, string, array, object
    }

    /// Eight bytes, because a schema has a million of them and each page of them has to be made: where the
    /// value starts, what it is, and how far it reaches.
    @usableFromInline struct Entry: Sendable, BitwiseCopyable {
        /// First byte: of a string's content, of a number, or the opening bracket.
        @usableFromInline var start: UInt32
        /// The kind in the lowest three bits; whether a string has a backslash in it; the reach above.
        @usableFromInline var bits: UInt32

        /// Bytes of a scalar, or entries of a container, itself included.
        static let reachLimit = 1 << 28

        @inlinable @inline(__always)
        init(_ kind: Kind, start: Int, reach: Int, hasEscapes: Bool = false) {
            self.start = UInt32(truncatingIfNeeded: start)
            bits =
                UInt32(kind.rawValue) | (hasEscapes ? 8 : 0) | UInt32(truncatingIfNeeded: reach) &<< 4
        }

        @inlinable @inline(__always) var kind: Kind {
            // Three bits have eight values, and there are eight kinds.
            unsafeBitCast(UInt8(truncatingIfNeeded: bits & 7), to: Kind.self)
        }
        @inlinable @inline(__always) var hasEscapes: Bool { bits & 8 != 0 }
        @inlinable @inline(__always) var reach: Int { Int(bits &>> 4) }
        @inlinable @inline(__always) var isContainer: Bool { bits & 7 >= Kind.array.rawValue }
        /// Entries until the one after this value.
        @inlinable @inline(__always) var step: Int { isContainer ? reach : 1 }
        /// The bytes of a scalar.
        @inlinable @inline(__always) var range: Range<Int> { Int(start)..<Int(start) + reach }
    }

    @usableFromInline package let bytes: Bytes
    @usableFromInline let entries: Column<Entry>

    /// - Throws: ``FormatError`` with the byte at which the text stops being JSON.
    package init(parsing bytes: Bytes, limits: Limits = .standard) throws(FormatError) {
        guard bytes.count < Int(UInt32.max) else {
            throw FormatError(.limitExceeded, "a JSON text of \(bytes.count) bytes; 4 GiB are read at most")
        }
        try Self.checkEncoding(bytes)
        var parser = JsonParser(limits: limits)
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(FormatError) in
            try parser.parse(buffer)
        }
        self.bytes = bytes
        entries = parser.entries
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
    package func next(_ index: Int) -> Int { index + entries[index].step }

    /// Where the value stands in the text.
    @inlinable @inline(__always)
    package func offset(_ index: Int) -> Int { Int(entries[index].start) }

    /// The value under `key` in the object at `index`; the last one if there are two, as Python has it.
    @inlinable @inline(__always)
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
    @inlinable @inline(__always)
    package func holds(_ index: Int, _ text: StaticString) -> Bool {
        let entry = entries[index]
        // A plain string, as long as `text`.
        if entry.bits == UInt32(Kind.string.rawValue) | UInt32(truncatingIfNeeded: text.utf8CodeUnitCount)
            &<< 4
        {
            return bytes.matches(text, at: Int(entry.start))
        }
        return entry.hasEscapes && holdsEscaped(index, text)
    }

    @usableFromInline func holdsEscaped(_ index: Int, _ text: StaticString) -> Bool {
        utf8(index).elementsEqual(Bytes(Array("\(text)".utf8)))
    }

    /// Bytes of a string without escapes; -1 for anything else.
    @inlinable @inline(__always)
    package func length(_ index: Int) -> Int {
        let entry = entries[index]
        return entry.bits & 15 == Kind.string.rawValue ? entry.reach : -1
    }

    /// The string's content as UTF-8, lone surrogates as three bytes each, as Python's `surrogatepass` does;
    /// a slice of the text unless it has escapes.
    package func utf8(_ index: Int) -> Bytes {
        let entry = entries[index]
        let content = bytes[entry.range]
        return entry.hasEscapes ? Bytes(JsonEscapes.decoded(content)) : content
    }

    /// Where in the text a string without escapes stands.
    package func plainRange(_ index: Int) -> Range<Int>? {
        let entry = entries[index]
        return entry.kind == .string && !entry.hasEscapes ? entry.range : nil
    }

    /// The string at `index`; lone surrogates are replaced.
    package func text(_ index: Int) -> String? {
        entries[index].kind == .string ? utf8(index).text : nil
    }

    /// The digits of a number, or `NaN` and its like.
    package func literal(_ index: Int) -> Bytes {
        bytes[entries[index].range]
    }

    /// The integer at `index`, if it fits.
    package func integer(_ index: Int) -> Int? {
        let entry = entries[index]
        guard entry.kind == .integer else { return nil }
        return bytes.withUnsafeBytes { buffer in
            var place = Int(entry.start)
            let end = place + entry.reach
            let isNegative = buffer[place] == UInt8(ascii: "-")
            if isNegative { place += 1 }
            var value = 0
            // Eighteen digits always fit.
            if end - place <= 18 {
                while place + 8 <= end {
                    value = value &* 100_000_000 &+ Self.eightDigits(buffer, place)
                    place += 8
                }
                while place < end {
                    value = value &* 10 &+ (Int(buffer[place]) &- 0x30)
                    place += 1
                }
                return isNegative ? -value : value
            }
            while place < end {
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

    /// The number that eight digits at `place` make: pairs, then fours, then all, put together at once by
    /// multiplying with 10 * 2^8 + 1, 100 * 2^16 + 1 and 10,000 * 2^32 + 1.
    @inline(__always)
    private static func eightDigits(_ buffer: UnsafeRawBufferPointer, _ place: Int) -> Int {
        var word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        word = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) &>> 8
        word = ((word & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
        word = ((word & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32
        return Int(truncatingIfNeeded: word)
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
