import AspicCore

/// Where a zip file's central directory is, from the records at its end.
struct ZipDirectory {
    var start: Int
    var size: Int
    var count: Int
    var comment: Bytes
    /// What all stored offsets are short of: bytes put in front of the archive.
    var leadingBytes: Int
    var trailingBytes: Int

    init(_ bytes: Bytes) throws(FormatError) {
        let end = try Self.endRecord(of: bytes)
        var cursor = ByteCursor(bytes, at: end + 4)
        let what = "the zip file's end record"
        let disk = try cursor.little(UInt16.self, what)
        let startDisk = try cursor.little(UInt16.self, what)
        let countHere = try cursor.little(UInt16.self, what)
        var count = Int(try cursor.little(UInt16.self, what))
        var size = Int(try cursor.little(UInt32.self, what))
        var start = Int(try cursor.little(UInt32.self, what))
        let commentSize = Int(try cursor.little(UInt16.self, what))
        comment = try cursor.take(min(commentSize, cursor.remaining), what)
        trailingBytes = cursor.remaining
        guard disk == 0 || disk == 0xFFFF, startDisk == 0 || startDisk == 0xFFFF, Int(countHere) == count
        else {
            throw FormatError(.unsupported, "a zip file in several parts", offset: end)
        }
        var directoryEnd = end
        if end >= 20, bytes.matches("PK\u{06}\u{07}", at: end - 20) {
            var locator = ByteCursor(bytes, at: end - 16)
            try locator.skip(4, "the zip64 locator")
            let stated = Int(truncatingIfNeeded: try locator.little(UInt64.self, "the zip64 locator"))
            // The record ends where the locator starts; the stated offset is short by what was put in front.
            let place = end - 20 - 56
            guard place >= 0, stated >= 0, stated <= place, bytes.matches("PK\u{06}\u{06}", at: place) else {
                throw FormatError(
                    .malformed, "the zip64 end record is not where it should be", offset: end - 20)
            }
            var record = ByteCursor(bytes, at: place + 24)
            try record.skip(8, "the zip64 end record")
            count = Int(truncatingIfNeeded: try record.little(UInt64.self, "the zip64 end record"))
            size = Int(truncatingIfNeeded: try record.little(UInt64.self, "the zip64 end record"))
            start = Int(truncatingIfNeeded: try record.little(UInt64.self, "the zip64 end record"))
            directoryEnd = place
        }
        guard size >= 0, start >= 0, count >= 0, size <= directoryEnd, start <= directoryEnd - size,
            count <= size / 46
        else {
            throw FormatError(
                .malformed,
                "the zip file's directory (\(count) members, \(size) bytes at \(start)) does not fit",
                offset: end)
        }
        self.start = directoryEnd - size
        self.size = size
        self.count = count
        leadingBytes = directoryEnd - size - start
    }

    /// The last end record whose comment reaches to the end of the file, or else the last one.
    private static func endRecord(of bytes: Bytes) throws(FormatError) -> Int {
        var last: Int?
        var place = bytes.count - 22
        let lowest = max(0, place - 0xFFFF)
        while place >= lowest {
            if bytes.matches("PK\u{05}\u{06}", at: place) {
                let comment = Int(bytes[place + 20]) | Int(bytes[place + 21]) << 8
                if place + 22 + comment == bytes.count { return place }
                if last == nil { last = place }
            }
            place -= 1
        }
        if let last { return last }
        if bytes.matches("PK\u{03}\u{04}", at: 0) {
            throw FormatError(.truncated, "the zip file ends before its end record", offset: bytes.count)
        }
        throw FormatError(.malformed, "not a zip file: there is no end record", offset: bytes.count)
    }
}
