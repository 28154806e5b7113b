package import AspicCore

/// An .npy file: a header and an array, or for arrays of Python objects a header and a pickle.
package struct NpyFile: Sendable {
    package enum Payload: Sendable {
        case array(NDArray)
        /// The elements as one pickle; whoever reads pickles can go on.
        case pickle(Bytes)
    }

    package let header: NpyHeader
    /// The header as it stands in the file, so that it can be written again.
    package let headerBytes: Bytes
    package let payload: Payload
    /// Bytes of the file that were used; a pickle takes all there are.
    package let consumed: Int

    /// - Throws: ``FormatError``: `truncated` if the array's bytes are fewer than its shape asks for.
    package init(reading bytes: Bytes) throws(FormatError) {
        var cache = NpyHeaderCache()
        try self.init(reading: bytes, headers: &cache)
    }

    /// The same for one of many files, whose headers are mostly alike.
    package init(reading bytes: Bytes, headers: inout NpyHeaderCache) throws(FormatError) {
        var cursor = ByteCursor(bytes)
        header = try headers.header(reading: &cursor)
        headerBytes = bytes[0..<cursor.position]
        if header.dtype.holdsObjects {
            payload = .pickle(bytes[cursor.position..<bytes.count])
            consumed = bytes.count
            return
        }
        let size = try NDArray.byteCount(dtype: header.dtype, shape: header.shape)
        let data = try cursor.take(size, "an array of shape \(header.shape) and type \(header.dtype.name)")
        payload = .array(
            try NDArray(dtype: header.dtype, shape: header.shape, isFortran: header.isFortran, data: data))
        consumed = cursor.position
    }

    /// The array.
    ///
    /// - Throws: `unsupported` for arrays of Python objects.
    package func array() throws(FormatError) -> NDArray {
        guard case .array(let array) = payload else {
            throw FormatError(.unsupported, "an array of Python objects, which are stored as a pickle")
        }
        return array
    }

    /// The file numpy's `save` writes for `array`, or a shorter one that numpy reads as well.
    package static func encode(
        _ array: NDArray, style: NpyHeader.Style = .numpy
    ) throws(FormatError) -> Bytes {
        let header = NpyHeader(dtype: array.dtype, isFortran: array.isFortran, shape: array.shape)
        return join(try header.encoded(style), array.data)
    }

    /// A header and the bytes behind it.
    package static func join(_ header: [UInt8], _ data: Bytes) -> Bytes {
        Bytes(count: header.count + data.count) { target in
            target.copyBytes(from: header)
            data.withUnsafeBytes { source in
                UnsafeMutableRawBufferPointer(rebasing: target[header.count...]).copyMemory(from: source)
            }
        }
    }
}

/// Remembers headers that were parsed: the thousands of arrays of a forest have a handful of different ones.
package struct NpyHeaderCache: Sendable {
    private var known: [ContentKey: NpyHeader] = [:]

    package init() {}

    mutating func header(reading cursor: inout ByteCursor) throws(FormatError) -> NpyHeader {
        let start = cursor.position
        // Only the common version 1 is worth looking up.
        guard cursor.remaining >= 10, cursor.bytes[start + 6] == 1 else {
            return try NpyHeader(reading: &cursor)
        }
        let end = start + 10 + Int(cursor.bytes[start + 8]) + Int(cursor.bytes[start + 9]) << 8
        guard end <= cursor.bytes.count, end - start <= 512 else { return try NpyHeader(reading: &cursor) }
        let key = ContentKey(cursor.bytes[start..<end])
        if let header = known[key] {
            try cursor.skip(end - start, "an array's header")
            return header
        }
        let header = try NpyHeader(reading: &cursor)
        if known.count < 1024 { known[key] = header }
        return header
    }
}

/// Bytes as a key, compared and hashed by their content.
package struct ContentKey: Hashable, Sendable {
    private let bytes: Bytes

    package init(_ bytes: Bytes) { self.bytes = bytes }

    package static func == (first: ContentKey, second: ContentKey) -> Bool {
        first.bytes.elementsEqual(second.bytes)
    }

    package func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
