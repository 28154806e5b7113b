package import AspicCore

/// The members of a tar file: POSIX ustar and pax, which Python's `tarfile` writes, GNU's long names, and the form
/// before both.
///
/// What readers could disagree about, and what leads out of the folder, is noted in ``findings``; members are listed as
/// far as they could be read.
package struct TarArchive: Sendable {
    /// A regular file in it.
    package struct Member: Sendable {
        package let name: String
        package let contents: Bytes
        /// Where its header stands.
        package let offset: Int
    }

    package private(set) var members: [Member] = []
    package private(set) var findings: [TarFinding] = []
    /// Where the archive ends: behind the block of zeros that closes it, and those that fill its record.
    package private(set) var end = 0
    private var names: Set<String> = []
    /// What pax said of all members to come, and of the next.
    private var shared: [String: String] = [:]
    private var next: [String: String] = [:]

    /// Whether bytes begin with a tar file's header. The magic at byte 257 is enough, so that an audit looks also at
    /// what readers refuse.
    package static func isOne(_ bytes: Bytes) -> Bool {
        guard bytes.count >= TarHeader.blockSize else { return false }
        return bytes.matches("ustar", at: 257) || TarHeader.hasChecksum(bytes[0..<TarHeader.blockSize])
    }

    /// - Throws: ``FormatError`` if there are more members than `limits` allow, or the time is up.
    package init(_ bytes: Bytes, limits: Limits = .standard) throws(FormatError) {
        let block = TarHeader.blockSize
        var place = 0
        var count = 0
        while place + block <= bytes.count {
            if bytes[place] == 0 { break }
            count += 1
            if count & 0xFF == 0 { try limits.checkTime(offset: place) }
            guard count <= limits.members else {
                throw limits.exceeded(
                    .members, "a tar file of more than \(limits.members) members", offset: place)
            }
            guard let header = TarHeader(bytes[place..<place + block]) else {
                note(.damaged, "a member's header is damaged", place)
                end = bytes.count
                return
            }
            let size = next["size"].flatMap { Int($0) } ?? header.size
            guard size >= 0, size <= bytes.count - place - block else {
                note(.damaged, "a member claims \(size) bytes of \(bytes.count - place - block)", place)
                end = bytes.count
                return
            }
            take(header, bytes[place + block..<place + block + size], place)
            place = min(place + block + (size + block - 1) / block * block, bytes.count)
        }
        end = bytes.withUnsafeBytes { all in
            all[place...].firstIndex { $0 != 0 } ?? all.count
        }
        if end < bytes.count {
            note(.trailingBytes, "\(bytes.count - end) bytes follow the end of the tar file", end)
        }
        if !next.isEmpty { note(.damaged, "a header for the next member is the last", place) }
    }

    private mutating func note(_ kind: TarFinding.Kind, _ text: String, _ offset: Int) {
        findings.append(TarFinding(kind: kind, text: text, offset: offset))
    }

    // MARK: - Members

    private mutating func take(_ header: TarHeader, _ contents: Bytes, _ offset: Int) {
        switch header.type {
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            guard let records = Self.records(contents) else {
                return note(.damaged, "a pax header is damaged", offset)
            }
            next.merge(records) { $1 }
        case UInt8(ascii: "g"):
            guard let records = Self.records(contents) else {
                return note(.damaged, "a pax header is damaged", offset)
            }
            shared.merge(records) { $1 }
        // GNU: the name, and the link's, of the next member.
        case UInt8(ascii: "L"): next["path"] = TarHeader.text(contents)
        case UInt8(ascii: "K"): next["linkpath"] = TarHeader.text(contents)
        default:
            add(header, contents, offset)
            next = [:]
        }
    }

    private mutating func add(_ header: TarHeader, _ contents: Bytes, _ offset: Int) {
        let name = next["path"] ?? shared["path"] ?? header.name
        // `tar -C folder .` names everything after the folder that it stands in.
        var plain = name[...]
        while plain.hasPrefix("./") { plain = plain.dropFirst(2) }
        if FilePath.leavesFolder(Bytes(name.utf8)) {
            note(.traversal, "the member's name “\(name)” does not stay in the archive", offset)
        }
        if !names.insert(String(plain)).inserted {
            note(.duplicateName, "two members are called “\(name)”", offset)
        }
        let isFile: Bool
        switch header.type {
        case UInt8(ascii: "1"), UInt8(ascii: "2"):
            note(.link, "“\(name)” is a link to “\(next["linkpath"] ?? header.linkName)”", offset)
            isFile = false
        case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"):
            note(.device, "“\(name)” is a device or a pipe", offset)
            isFile = false
        case UInt8(ascii: "5"): isFile = false
        case UInt8(ascii: "S"):
            note(.unsupported, "“\(name)” is stored with holes (sparse), which is not read", offset)
            return
        // The oldest writers mark a folder by its name alone. Types that nobody knows are read as files.
        case 0: isFile = !name.hasSuffix("/")
        default: isFile = true
        }
        if next.keys.contains(where: { $0.hasPrefix("GNU.sparse") }) {
            return note(.unsupported, "“\(name)” is stored with holes (sparse), which is not read", offset)
        }
        if isFile {
            members.append(Member(name: String(plain), contents: contents, offset: offset))
        } else if !contents.isEmpty {
            note(.ambiguous, "“\(name)” is no file and claims \(contents.count) bytes", offset)
        }
    }

    /// pax's records, each `LENGTH KEY=VALUE` and a line feed; `nil` if they are none.
    private static func records(_ bytes: Bytes) -> [String: String]? {
        var records: [String: String] = [:]
        var start = 0
        while start < bytes.count {
            // Some writers fill the block with zeros.
            if bytes[start] == 0 { break }
            var place = start
            var length = 0
            while place < bytes.count, case let digit = Int(bytes[place]) - 0x30, (0...9).contains(digit) {
                length = length * 10 + digit
                place += 1
                guard length <= bytes.count else { return nil }
            }
            guard length <= bytes.count - start, place < bytes.count, bytes[place] == UInt8(ascii: " "),
                place + 1 < start + length, bytes[start + length - 1] == UInt8(ascii: "\n")
            else { return nil }
            let record = bytes[place + 1..<start + length - 1].text
            guard let sign = record.firstIndex(of: "=") else { return nil }
            records[String(record[..<sign])] = String(record[record.index(after: sign)...])
            start += length
        }
        return records
    }
}

/// Something about a tar file that readers could understand differently, or that leads elsewhere.
package struct TarFinding: Sendable, Equatable {
    package enum Kind: Sendable {
        /// A name that leads out of the folder the file is unpacked into.
        case traversal
        case duplicateName
        case link
        case device
        /// Bytes that some readers skip and others do not.
        case ambiguous
        case damaged
        case unsupported
        /// Bytes behind the end.
        case trailingBytes
    }

    package let kind: Kind
    package let text: String
    package let offset: Int
}
