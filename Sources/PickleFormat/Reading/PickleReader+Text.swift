import AspicCore
import ObjectGraph

// Arguments: binary numbers, and the lines of text of protocol 0.
extension PickleReader {
    /// A little-endian number; `buffer` holds ``bytes``.
    @inline(__always)
    mutating func take<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type, _ what: StaticString, _ at: Int, in buffer: UnsafeRawBufferPointer
    ) throws(FormatError) -> Value {
        let size = MemoryLayout<Value>.size
        let place = position
        guard size <= buffer.count - place else { throw shortage(of: size, what, at) }
        position = place + size
        return Value(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: Value.self))
    }

    mutating func take<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type, _ what: StaticString, _ at: Int
    ) throws(FormatError) -> Value {
        let bytes = self.bytes
        return try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(FormatError) -> Value in
            try take(type, what, at, in: buffer)
        }
    }

    @inline(never)
    func shortage(of count: Int, _ what: StaticString, _ at: Int) -> FormatError {
        failure(
            count < 0 ? .malformed : .truncated,
            "expected \(count) bytes of \(what), but only \(bytes.count - position) remain", at: at)
    }

    /// An eight-byte length that fits.
    mutating func takeLength(_ at: Int) throws(FormatError) -> Int {
        let length = try take(UInt64.self, "a length", at)
        guard let count = Int(exactly: length) else {
            throw failure(
                .truncated,
                "expected \(length) bytes, but only \(bytes.count - position) remain", at: at)
        }
        return count
    }

    /// The line at ``position`` without its newline.
    mutating func takeLine(_ opcode: StaticString, _ at: Int) throws(FormatError) -> Range<Int> {
        let start = position
        let end = bytes.withUnsafeBytes { $0[start...].firstIndex(of: UInt8(ascii: "\n")) }
        guard let end else {
            throw failure(.truncated, "the line of text behind \(opcode) does not end", at: at)
        }
        position = end + 1
        return start..<end
    }

    mutating func takeDecimal(_ opcode: StaticString, _ at: Int) throws(FormatError) -> UInt64 {
        let line = try takeLine(opcode, at)
        guard line.count <= 20, let value = UInt64(bytes[line].text) else {
            throw failure(.malformed, "\(opcode) needs a decimal number", at: at)
        }
        return value
    }

    /// INT: decimal; `00` and `01` are the booleans. C's unpickler asks `strtol` for a number in any base.
    mutating func textInteger(_ at: Int) throws(FormatError) {
        let line = bytes[try takeLine("INT", at)]
        let text = line.text
        if text == "00" || text == "01" {
            push(ObjectGraph.bool(text == "01"))
            return
        }
        if let (value, isUsual) = Self.integer(text, readsOctal: true) {
            let node = graph.add(integer: value)
            push(node)
            noteSpelling(line, of: node, unless: Array(String(value).utf8))
            if !isUsual { note(.numberSpelling, at: at) }
        } else if let node = try bigDecimal(line, [], at) {
            push(node)
            if graph.kind(of: node) == .integer { noteSpelling(line, of: node, unless: []) }
        } else {
            throw failure(.malformed, "INT needs a number, found \(text.prefix(40))", at: at)
        }
    }

    /// LONG: decimal with Python 2's final `L`; C's unpickler reads Python's other spellings, too.
    mutating func textLong(_ at: Int) throws(FormatError) {
        let line = bytes[try takeLine("LONG", at)]
        var digits = line
        if let last = line.array.last, last == UInt8(ascii: "L") { digits = line[0..<line.count - 1] }
        if let (value, isUsual) = Self.integer(digits.text, readsOctal: false) {
            let node = graph.add(integer: value, flags: .long)
            push(node)
            noteSpelling(line, of: node, unless: Array((String(value) + "L").utf8))
            if !isUsual { note(.numberSpelling, at: at) }
        } else if let node = try bigDecimal(digits, .long, at) {
            push(node)
            let isUsual = graph.kind(of: node) == .bigInteger
            noteSpelling(line, of: node, unless: isUsual ? digits.array + [UInt8(ascii: "L")] : [])
        } else {
            throw failure(.malformed, "LONG needs a number, found \(line.text.prefix(40))", at: at)
        }
    }

    /// A number as C's `strtol` and Python's `int(text, 0)` read it, and whether a pickler would write it so.
    ///
    /// - Parameter readsOctal: a leading zero means octal, which only `strtol` says.
    private static func integer(_ text: String, readsOctal: Bool) -> (value: Int, isUsual: Bool)? {
        if let value = Int(text), !text.hasPrefix("+"), !text.hasPrefix("0") || text == "0",
            !text.hasPrefix("-0")
        {
            return (value, true)
        }
        guard text.utf8.count <= 80 else { return nil }
        var digits = text.drop { $0 == " " || $0 == "\t" }
        while let last = digits.last, " \t\r".contains(last) { digits.removeLast() }
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits = digits.dropFirst() }
        digits = Substring(digits.lowercased())
        // Python allows an underscore between two digits and behind a prefix; C knows none.
        let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
        guard !parts.contains(where: \.isEmpty) else { return nil }
        digits = Substring(parts.joined())
        var radix = 10
        switch digits.prefix(2) {
        case "0x": radix = 16
        case "0o": radix = 8
        case "0b": radix = 2
        default: break
        }
        if radix != 10 {
            digits = digits.dropFirst(2)
        } else if hasLeadingZero(digits.utf8) {
            guard readsOctal, parts.count == 1 else { return nil }
            radix = 8
        }
        guard digits.first != "-", digits.first != "+" else { return nil }
        return Int((isNegative ? "-" : "") + digits, radix: radix).map { ($0, false) }
    }

    /// Whether a zero stands before other digits: octal in C, nothing in Python.
    private static func hasLeadingZero(_ digits: some Collection<UInt8>) -> Bool {
        digits.first == UInt8(ascii: "0") && digits.contains { $0 > UInt8(ascii: "0") }
    }

    /// - Parameter flags: of a number that fits an integer all the same, behind more zeros than are looked through.
    private mutating func bigDecimal(
        _ digits: Bytes, _ flags: Node.Flags, _ at: Int
    ) throws(FormatError) -> NodeID? {
        guard !Self.hasLeadingZero(digits.array.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") })
        else { return nil }
        let signs = digits.count > 0 && "+-".utf8.contains(digits[0]) ? 1 : 0
        guard digits.count - signs <= BigInteger.maximumDigits else {
            throw failure(
                .limitExceeded, "a number of more than \(BigInteger.maximumDigits) decimal digits", at: at)
        }
        guard let value = BigInteger.littleEndian(decimal: digits.array) else { return nil }
        guard value.count > 8 else {
            note(.numberSpelling, at: at)
            return graph.add(integer: BigInteger.small(littleEndian: Bytes(value)), flags: flags)
        }
        return graph.add(.bigInteger, content: Bytes(value), flags: .long)
    }

    mutating func textFloat(_ at: Int) throws(FormatError) {
        let line = bytes[try takeLine("FLOAT", at)]
        let text = line.text
        guard let value = Self.float(text) else {
            throw failure(.malformed, "FLOAT needs a number, found \(text.prefix(40))", at: at)
        }
        let node = graph.add(float: value)
        push(node)
        noteSpelling(line, of: node, unless: Array(PythonRepr.float(value).utf8))
    }

    private static func float(_ text: String) -> Double? {
        // Swift also reads hexadecimal and `nan(1)`, and takes what is too large for infinite; CPython refuses that.
        guard text.utf8.count <= 4096, !text.utf8.contains(where: { "xX(".utf8.contains($0) }),
            let value = Double(text)
        else { return nil }
        return value.isInfinite && text.utf8.contains(where: { $0 &- 0x30 < 10 }) ? nil : value
    }

    /// STRING: Python 2's `repr` of a `str`.
    mutating func textString(_ at: Int) throws(FormatError) {
        traits.hasLegacyStrings = true
        let range = try takeLine("STRING", at)
        let line = bytes[range]
        guard let value = LegacyRepr.decode(line.array) else {
            throw failure(.malformed, "STRING needs a quoted string", at: at)
        }
        let plain = range.count - 2 == value.count
        let node =
            plain
            ? graph.add(.legacyString, source: source, offset: range.lowerBound + 1, count: value.count)
            : graph.add(.legacyString, content: Bytes(value))
        push(node)
        noteSpelling(line, of: node, unless: LegacyRepr.encode(value))
    }

    /// UNICODE: raw-unicode-escape.
    mutating func textUnicode(_ at: Int) throws(FormatError) {
        let range = try takeLine("UNICODE", at)
        let line = bytes[range]
        guard let value = RawUnicodeEscape.decode(line.array) else {
            throw failure(.malformed, "UNICODE holds an escape that is none", at: at)
        }
        let node: NodeID
        if value.count == line.count && line.starts(with: value) {
            node = graph.add(.string, source: source, offset: range.lowerBound, count: range.count)
        } else {
            node = graph.add(.string, content: Bytes(value))
        }
        push(node)
        noteSpelling(line, of: node, unless: RawUnicodeEscape.encode(value))
    }
}
