import AspicCore

/// Fills a ``JsonTape``. Nesting is kept on a stack of its own, so depth costs memory, not the thread's stack.
struct JsonParser {
    var entries = Column<JsonTape.Entry>(capacity: 16)
    private var open: [Int] = []
    private let limits: Limits

    init(limits: Limits) { self.limits = limits }

    private enum Expectation {
        case value
        /// After `[`: a value or `]`.
        case valueOrEnd
        /// After `{`: a key or `}`.
        case keyOrEnd
        case commaOrEnd
    }

    mutating func parse(_ buffer: UnsafeRawBufferPointer) throws(FormatError) {
        entries.reserveCapacity(buffer.count / 10 + 16)
        var place = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var expectation = Expectation.value
        while true {
            place = Self.skipSpace(buffer, place)
            guard place < buffer.count else {
                if open.isEmpty && expectation == .commaOrEnd { return }
                throw Self.tooShort(place)
            }
            let byte = buffer[place]
            switch expectation {
            case .commaOrEnd:
                guard let container = open.last else {
                    throw Self.expected("the end of the JSON text", at: place)
                }
                let isObject = entries[container].kind == .object
                if byte == UInt8(ascii: ",") {
                    place += 1
                    guard isObject else {
                        expectation = .value
                        continue
                    }
                    // Most of a text is members after members: straight on to the next one.
                    place = Self.skipSpace(buffer, place)
                    place = try key(buffer, place)
                    expectation = .value
                } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    place += 1
                    try close(container)
                } else {
                    throw Self.expected(isObject ? "“,” or “}”" : "“,” or “]”", at: place)
                }
            case .keyOrEnd:
                if byte == UInt8(ascii: "}"), let container = open.last {
                    place += 1
                    try close(container)
                    expectation = .commaOrEnd
                    continue
                }
                place = try key(buffer, place)
                expectation = .value
            case .value, .valueOrEnd:
                if byte == UInt8(ascii: "]"), expectation == .valueOrEnd, let container = open.last {
                    place += 1
                    try close(container)
                    expectation = .commaOrEnd
                    continue
                }
                guard entries.count < limits.nodes else {
                    throw limits.exceeded(
                        .nodes, "a JSON text of more than \(limits.nodes) values", offset: place)
                }
                switch byte {
                case UInt8(ascii: "\""):
                    place = try string(buffer, place)
                    expectation = .commaOrEnd
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    let isObject = byte == UInt8(ascii: "{")
                    open.append(entries.count)
                    entries.append(JsonTape.Entry(isObject ? .object : .array, start: place, reach: 1))
                    place += 1
                    expectation = isObject ? .keyOrEnd : .valueOrEnd
                default:
                    place = try scalar(buffer, place)
                    expectation = .commaOrEnd
                }
            }
        }
    }

    /// Reads a key that starts at `start`; returns the place after its colon.
    @inline(__always)
    private mutating func key(_ buffer: UnsafeRawBufferPointer, _ start: Int) throws(FormatError) -> Int {
        guard start < buffer.count else { throw Self.tooShort(start) }
        guard buffer[start] == UInt8(ascii: "\"") else { throw Self.expected("a key in quotes", at: start) }
        let place = Self.skipSpace(buffer, try string(buffer, start))
        guard place < buffer.count else { throw Self.tooShort(place) }
        guard buffer[place] == UInt8(ascii: ":") else { throw Self.expected("“:”", at: place) }
        return place + 1
    }

    private static func tooShort(_ offset: Int) -> FormatError {
        FormatError(.truncated, "the JSON text ends too early", offset: offset)
    }

    private static func checkReach(_ reach: Int, at offset: Int) throws(FormatError) {
        guard reach < JsonTape.Entry.reachLimit else {
            throw FormatError(
                .limitExceeded, "a JSON value of 2^28 bytes or values, or more", offset: offset)
        }
    }

    private mutating func close(_ container: Int) throws(FormatError) {
        open.removeLast()
        let entry = entries[container]
        let reach = entries.count - container
        try Self.checkReach(reach, at: Int(entry.start))
        entries[container] = JsonTape.Entry(entry.kind, start: Int(entry.start), reach: reach)
    }

    @inline(__always)
    private static func skipSpace(_ buffer: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var place = start
        while place < buffer.count {
            let byte = buffer[place]
            if byte > 0x20 { return place }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return place }
            place += 1
            // Indentation: eight spaces at a time, then as many as there are.
            while place + 8 <= buffer.count {
                let others =
                    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                    ^ 0x2020_2020_2020_2020
                if others != 0 {
                    place += others.trailingZeroBitCount / 8
                    break
                }
                place += 8
            }
        }
        return place
    }

    private static func expected(_ what: String, at offset: Int) -> FormatError {
        FormatError(.malformed, "expected \(what) in the JSON text", offset: offset)
    }

    // MARK: - Strings

    /// Reads the string whose opening quote is at `start`; returns the place after its closing quote.
    @inline(__always)
    private mutating func string(_ buffer: UnsafeRawBufferPointer, _ start: Int) throws(FormatError) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var place = start + 1
        var hasEscapes = false
        var hasWideBytes = false
        while true {
            // Eight bytes at a time, as long as none is a quote, a backslash, a control or beyond ASCII.
            while place + 8 <= buffer.count {
                let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                let quote = word ^ (ones &* 0x22)
                let slash = word ^ (ones &* 0x5C)
                let special =
                    (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
                        | ((word &- ones &* 0x20) & ~word)
                        | word) & tops
                if special != 0 {
                    place += special.trailingZeroBitCount / 8
                    break
                }
                place += 8
            }
            guard place < buffer.count else {
                throw FormatError(.truncated, "the JSON text ends within a string", offset: buffer.count)
            }
            let byte = buffer[place]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                place = try JsonEscapes.check(buffer, place)
            } else if byte < 0x20 {
                throw FormatError(.malformed, "a control character within a JSON string", offset: place)
            } else {
                if byte >= 0x80 { hasWideBytes = true }
                place += 1
            }
        }
        if hasWideBytes { try Self.checkText(buffer, start + 1..<place) }
        try Self.checkReach(place - start, at: start)
        entries.append(
            JsonTape.Entry(.string, start: start + 1, reach: place - start - 1, hasEscapes: hasEscapes))
        return place + 1
    }

    /// Python decodes with `surrogatepass`.
    private static func checkText(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) throws(FormatError) {
        let text = UnsafeRawBufferPointer(rebasing: buffer[range])
        guard let fault = Utf8.firstFault(in: text, surrogates: .passed) else { return }
        throw FormatError(
            .malformed, "a JSON string that is not UTF-8", offset: range.lowerBound + fault)
    }

    // MARK: - Numbers and words

    private mutating func scalar(_ buffer: UnsafeRawBufferPointer, _ start: Int) throws(FormatError) -> Int {
        func word(_ text: StaticString) throws(FormatError) -> Int {
            let end = start + text.utf8CodeUnitCount
            var place = start
            while place < min(end, buffer.count) {
                guard buffer[place] == text.utf8Start[place - start] else {
                    throw Self.expected("a value", at: start)
                }
                place += 1
            }
            guard end <= buffer.count else {
                throw Self.tooShort(buffer.count)
            }
            return end
        }
        let end: Int
        switch buffer[start] {
        case UInt8(ascii: "n"):
            end = try word("null")
            entries.append(JsonTape.Entry(.null, start: start, reach: end - start))
        case UInt8(ascii: "t"):
            end = try word("true")
            entries.append(JsonTape.Entry(.true, start: start, reach: end - start))
        case UInt8(ascii: "f"):
            end = try word("false")
            entries.append(JsonTape.Entry(.false, start: start, reach: end - start))
        case UInt8(ascii: "N"):
            end = try word("NaN")
            entries.append(JsonTape.Entry(.float, start: start, reach: end - start))
        case UInt8(ascii: "I"):
            end = try word("Infinity")
            entries.append(JsonTape.Entry(.float, start: start, reach: end - start))
        case UInt8(ascii: "-") where start + 1 < buffer.count && buffer[start + 1] == UInt8(ascii: "I"):
            end = try word("-Infinity")
            entries.append(JsonTape.Entry(.float, start: start, reach: end - start))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            end = try number(buffer, start)
        default: throw Self.expected("a value", at: start)
        }
        return end
    }

    private mutating func number(_ buffer: UnsafeRawBufferPointer, _ start: Int) throws(FormatError) -> Int {
        var place = start
        var isFloat = false
        func isDigit(_ place: Int) -> Bool {
            place < buffer.count && buffer[place] >= 0x30 && buffer[place] <= 0x39
        }
        func digits(_ place: inout Int) throws(FormatError) {
            guard isDigit(place) else {
                if place == buffer.count {
                    throw FormatError(.truncated, "the JSON text ends within a number", offset: place)
                }
                throw Self.expected("a digit", at: place)
            }
            // Ids have fifteen digits: eight at a time.
            while place + 8 <= buffer.count {
                let word = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                let tops: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
                let areDigits =
                    word & tops == 0x3030_3030_3030_3030
                    && (word &+ 0x0606_0606_0606_0606) & tops == 0x3030_3030_3030_3030
                guard areDigits else { break }
                place += 8
            }
            while isDigit(place) { place += 1 }
        }
        if buffer[place] == UInt8(ascii: "-") { place += 1 }
        if place < buffer.count, buffer[place] == UInt8(ascii: "0") {
            place += 1
            if isDigit(place) { throw Self.expected("no digit after a leading zero", at: place) }
        } else {
            try digits(&place)
        }
        if place < buffer.count, buffer[place] == UInt8(ascii: ".") {
            isFloat = true
            place += 1
            try digits(&place)
        }
        if place < buffer.count, buffer[place] | 0x20 == UInt8(ascii: "e") {
            isFloat = true
            place += 1
            if place < buffer.count, buffer[place] == UInt8(ascii: "+") || buffer[place] == UInt8(ascii: "-")
            {
                place += 1
            }
            try digits(&place)
        }
        try Self.checkReach(place - start, at: start)
        entries.append(JsonTape.Entry(isFloat ? .float : .integer, start: start, reach: place - start))
        return place
    }
}
