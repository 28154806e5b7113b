package import AspicCore

/// What stands in front of an array's bytes in an .npy file.
package struct NpyHeader: Sendable, Equatable {
    /// 1, 2 or 3: two-byte length, four-byte length, UTF-8 instead of Latin-1.
    package var version: UInt8
    package var dtype: DType
    package var isFortran: Bool
    package var shape: [Int]

    /// How a header is laid out.
    package enum Style: Sendable, CaseIterable {
        /// As numpy pads it: a multiple of 64 bytes, with room for the growing dimension.
        case numpy
        /// As numpy 1.14 to 1.23 padded it: a multiple of 64 bytes, and no such room.
        case numpy123
        /// As numpy before 1.14 padded it: a multiple of 16 bytes.
        case numpy113
        /// Without spaces; numpy reads it just as well.
        case short
    }

    /// Longest header that is believed. numpy refuses more than 10,000 characters by default.
    private static let lengthLimit = 1 << 20

    package init(version: UInt8 = 1, dtype: DType, isFortran: Bool = false, shape: [Int]) {
        self.version = version
        self.dtype = dtype
        self.isFortran = isFortran
        self.shape = shape
    }

    /// Reads a header and leaves `cursor` at the array's first byte.
    package init(reading cursor: inout ByteCursor) throws(FormatError) {
        let start = cursor.position
        let head = cursor.bytes[start..<min(start + 6, cursor.bytes.count)].array
        guard head == Self.magic else {
            if Self.magic.starts(with: head) {
                throw FormatError(
                    .truncated, "expected the magic string of an .npy file", offset: cursor.bytes.count)
            }
            throw FormatError(.malformed, "expected the magic string of an .npy file", offset: start)
        }
        try cursor.skip(6, "the magic string")
        let version = try cursor.little(UInt8.self, "the version of an .npy file")
        _ = try cursor.little(UInt8.self, "the version of an .npy file")
        guard (1...3).contains(version) else {
            throw FormatError(.unsupported, "version \(version) of the .npy format", offset: start + 6)
        }
        let length =
            version == 1
            ? Int(try cursor.little(UInt16.self, "an array's header"))
            : Int(try cursor.little(UInt32.self, "an array's header"))
        guard length <= Self.lengthLimit else {
            throw FormatError(.limitExceeded, "an array's header of \(length) bytes", offset: start + 8)
        }
        let textStart = cursor.position
        let text = try cursor.take(length, "an array's header")
        do throws(FormatError) {
            let literal = try PythonLiteral(parsing: Self.utf8(text, isLatin: version < 3), offset: textStart)
            try self.init(literal, version: version)
        } catch {
            var error = error
            if error.offset == nil { error.offset = textStart }
            throw error
        }
    }

    static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

    private init(_ literal: PythonLiteral, version: UInt8) throws(FormatError) {
        guard case .dictionary(let pairs) = literal, pairs.count == 3 else {
            throw FormatError(.malformed, "expected descr, fortran_order and shape in the array's header")
        }
        var parts: [String: PythonLiteral] = [:]
        for (key, value) in pairs {
            if case .text(let name) = key { parts[name] = value }
        }
        guard let descr = parts["descr"], let order = parts["fortran_order"], let shape = parts["shape"],
            case .boolean(let isFortran) = order, case .tuple = shape
        else {
            throw FormatError(.malformed, "expected descr, fortran_order and shape in the array's header")
        }
        self.version = version
        dtype = try DType(description: descr)
        self.isFortran = isFortran
        self.shape = try DType.shape(shape, of: "an array")
        // An array without bytes can still claim extents that nobody could walk through.
        let isEmpty = try NDArray.byteCount(dtype: dtype, shape: self.shape) == 0
        var extent = 1
        for size in self.shape where isEmpty && extent < 1 << 31 {
            extent =
                extent.multipliedReportingOverflow(by: max(size, 1)).overflow ? .max : extent * max(size, 1)
        }
        guard extent < 1 << 31 else {
            throw FormatError(.limitExceeded, "an empty array of shape \(self.shape)")
        }
    }

    private static func utf8(_ text: Bytes, isLatin: Bool) -> [UInt8] {
        let bytes = text.array
        if !isLatin || bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
        return bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
    }

    /// The header's bytes, magic string included.
    ///
    /// - Throws: `not-representable` for types the format has no words for.
    package func encoded(_ style: Style = .numpy) throws(FormatError) -> [UInt8] {
        var text =
            "{'descr': \(try dtype.description()), 'fortran_order': \(isFortran ? "True" : "False"), "
            + "'shape': \(DType.tuple(shape)), }"
        if style == .short {
            text = Self.withoutSpaces(text)
        } else if style == .numpy, let first = isFortran ? shape.last : shape.first {
            // Room for the growing dimension to become the largest 64-bit number.
            text += String(repeating: " ", count: max(0, 21 - String(first).count))
        }
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x100 }
        let encoded = isLatin ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
        var version: UInt8 = isASCII || isLatin ? 1 : 3
        let alignment = style == .short ? 1 : style == .numpy113 ? 16 : 64
        func padding(_ prefix: Int) -> Int {
            alignment == 1 ? 0 : alignment - (prefix + encoded.count + 1) % alignment
        }
        if version == 1 && encoded.count + 1 + padding(10) > 0xFFFF { version = 2 }
        let prefix = version == 1 ? 10 : 12
        let length = encoded.count + 1 + padding(prefix)
        guard length <= Int(UInt32.max) else { throw FormatError(.notRepresentable, "a header beyond 4 GiB") }
        var header = Self.magic + [version, 0]
        for shift in 0..<(version == 1 ? 2 : 4) {
            header.append(UInt8(truncatingIfNeeded: length >> (8 * shift)))
        }
        header += encoded
        header += [UInt8](repeating: 0x20, count: padding(prefix))
        header.append(0x0A)
        return header
    }

    /// Drops the spaces and the last comma that Python prints between, not within, quoted names.
    private static func withoutSpaces(_ text: String) -> String {
        var short: [UInt8] = []
        var quote: UInt8?
        var isEscaped = false
        for byte in text.utf8 {
            if let open = quote {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == open {
                    quote = nil
                }
            } else if byte == 0x27 || byte == 0x22 {
                quote = byte
            } else if byte == 0x20 {
                continue
            } else if byte == 0x7D, short.last == 0x2C {
                short.removeLast()
            }
            short.append(byte)
        }
        return String(decoding: short, as: UTF8.self)
    }
}
