/// How deep bytes of unknown meaning nest, if they can be read as messages within messages.
struct WireNesting {
    private let base: UnsafeRawBufferPointer

    init(_ base: UnsafeRawBufferPointer) { self.base = base }

    /// Whether they do so at most `levels` deep. Every byte is looked at on one level only, twice.
    func holds(_ range: Range<Int>, levels: Int) -> Bool {
        // Bytes that are no message are no level.
        guard !range.isEmpty, forEachPayload(in: range, { _ in true }) else { return true }
        guard levels > 0 else { return false }
        var isWithin = true
        _ = forEachPayload(in: range) { payload in
            isWithin = holds(payload, levels: levels - 1)
            return isWithin
        }
        return isWithin
    }

    /// Calls `body` for each length-delimited field until it says no; `false` if the bytes are no message.
    private func forEachPayload(in range: Range<Int>, _ body: (Range<Int>) -> Bool) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            guard let tag = varint(&position, range.upperBound), tag >> 3 != 0,
                let type = WireReader.WireType(rawValue: UInt8(tag & 7))
            else { return false }
            switch type {
            case .varint: guard varint(&position, range.upperBound) != nil else { return false }
            case .fixed32: position += 4
            case .fixed64: position += 8
            case .lengthDelimited:
                guard let length = varint(&position, range.upperBound),
                    length <= UInt64(range.upperBound - position)
                else { return false }
                guard body(position..<position + Int(length)) else { return true }
                position += Int(length)
            }
        }
        return position == range.upperBound
    }

    private func varint(_ position: inout Int, _ end: Int) -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 64, by: 7) where position < end {
            let byte = base[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }
}
