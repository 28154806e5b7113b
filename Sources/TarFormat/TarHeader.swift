import AspicCore

/// One header block of a tar file: POSIX ustar, GNU, or the form before both.
struct TarHeader {
    static let blockSize = 512

    let block: Bytes
    let size: Int
    let type: UInt8

    /// `nil` if the block is none: its checksum or its size cannot be read or does not hold.
    init?(_ block: Bytes) {
        guard Self.hasChecksum(block), let size = Self.number(block[124..<136]) else { return nil }
        self.block = block
        self.size = size
        type = block[156]
    }

    /// Whether a block's checksum holds: the sum of its bytes, with spaces where the checksum stands. Old writers took
    /// bytes for signed, which readers accept as well.
    static func hasChecksum(_ block: Bytes) -> Bool {
        guard block.count == blockSize, block[0] != 0, let stored = number(block[148..<156]) else {
            return false
        }
        return block.withUnsafeBytes { bytes in
            var unsigned = 8 * 0x20
            var signed = 8 * 0x20
            for place in 0..<blockSize where !(148..<156).contains(place) {
                unsigned += Int(bytes[place])
                signed += Int(Int8(bitPattern: bytes[place]))
            }
            return stored == unsigned || stored == signed
        }
    }

    var name: String {
        let name = Self.text(block[0..<100])
        // GNU's headers, whose magic ends in spaces, have times where POSIX has the folder.
        guard block.matches("ustar\0", at: 257) else { return name }
        let folder = Self.text(block[345..<500])
        return folder.isEmpty ? name : folder + "/" + name
    }

    var linkName: String { Self.text(block[157..<257]) }

    static func text(_ field: Bytes) -> String {
        field.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// Octal digits between spaces, or GNU's binary numbers, which begin with 0x80; no negative ones.
    static func number(_ field: Bytes) -> Int? {
        if field[0] == 0x80 {
            var value = 0
            for place in 1..<field.count {
                let (shifted, overflow) = value.multipliedReportingOverflow(by: 256)
                guard !overflow else { return nil }
                value = shifted | Int(field[place])
            }
            return value
        }
        let digits = text(field).filter { $0 != " " }
        return digits.isEmpty ? 0 : digits.first == "-" ? nil : Int(digits, radix: 8)
    }
}
