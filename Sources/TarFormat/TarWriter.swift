package import AspicCore

/// Writes a tar file whose bytes depend on nothing but what was added: no clock, no user, no file system.
///
/// Headers are those of Python's `tarfile` with pax, its default.
package enum TarWriter {
    /// Python pads to a record of twenty blocks, as tapes have it.
    private static let recordSize = 20 * TarHeader.blockSize

    /// - Parameter members: regular files, in this order.
    package static func archive(_ members: [(name: String, contents: Bytes)]) -> Bytes {
        var output: [UInt8] = []
        for member in members {
            let name = Array(member.name.utf8)
            let isPlain = name.count <= 100 && name.allSatisfy { $0 < 0x80 }
            let size = member.contents.count
            // Eleven octal digits.
            let isLarge = size >= 1 << 33
            if !isPlain || isLarge {
                var records: [UInt8] = []
                if !isPlain { records += record("path", member.name) }
                if isLarge { records += record("size", String(size)) }
                output += header(Array("././@PaxHeader".utf8), size: records.count, type: "x")
                output += records
                pad(&output, to: TarHeader.blockSize)
            }
            output += header(
                isPlain ? name : name.prefix(100).map { $0 < 0x80 ? $0 : 0x3F }, size: isLarge ? 0 : size,
                type: "0")
            member.contents.withUnsafeBytes { output += $0 }
            pad(&output, to: TarHeader.blockSize)
        }
        output += [UInt8](repeating: 0, count: 2 * TarHeader.blockSize)
        pad(&output, to: recordSize)
        return Bytes(output)
    }

    private static func pad(_ output: inout [UInt8], to size: Int) {
        output += [UInt8](repeating: 0, count: (size - output.count % size) % size)
    }

    private static func header(_ name: [UInt8], size: Int, type: Unicode.Scalar) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: TarHeader.blockSize)
        func put(_ text: String, at place: Int) {
            block.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
        }
        func octal(_ number: Int, digits: Int) -> String {
            let text = String(number, radix: 8)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        block.replaceSubrange(0..<name.count, with: name)
        put(octal(0o644, digits: 7), at: 100)
        put(octal(0, digits: 7), at: 108)
        put(octal(0, digits: 7), at: 116)
        put(octal(size, digits: 11), at: 124)
        put(octal(0, digits: 11), at: 136)
        put("        ", at: 148)
        block[156] = UInt8(ascii: type)
        put("ustar\u{0}00", at: 257)
        put(octal(0, digits: 7), at: 329)
        put(octal(0, digits: 7), at: 337)
        let sum = block.reduce(0) { $0 + Int($1) }
        put(octal(sum, digits: 6) + "\u{0} ", at: 148)
        return block
    }

    /// The length counts itself.
    private static func record(_ key: String, _ value: String) -> [UInt8] {
        let rest = " \(key)=\(value)\n"
        var length = rest.utf8.count
        while length != rest.utf8.count + String(length).utf8.count {
            length = rest.utf8.count + String(length).utf8.count
        }
        return Array((String(length) + rest).utf8)
    }
}
