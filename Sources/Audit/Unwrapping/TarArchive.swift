import AspicCore

/// The members of a tar file (POSIX ustar and GNU), as far as an audit needs them.
struct TarArchive {
    struct Member {
        var name: String
        var contents: Bytes
    }

    struct Finding {
        var code: Reason.Code
        var verdict: Verdict
        var text: String
        var offset: Int
    }

    private(set) var members: [Member] = []
    private(set) var findings: [Finding] = []
    private var names: Set<String> = []

    static func isOne(_ bytes: Bytes) -> Bool { bytes.count >= 512 && bytes.matches("ustar", at: 257) }

    init(_ bytes: Bytes) {
        var place = 0
        while place + 512 <= bytes.count {
            let header = bytes[place..<place + 512]
            if header[0] == 0 { break }
            guard header.matches("ustar", at: 257), let size = Self.octal(header[124..<136]),
                size <= bytes.count - place - 512
            else {
                note(.malformed, .broken, "a member's header is damaged", place)
                return
            }
            add(header, bytes[place + 512..<place + 512 + size], place)
            place += 512 + (size + 511) / 512 * 512
        }
    }

    private mutating func note(_ code: Reason.Code, _ verdict: Verdict, _ text: String, _ offset: Int) {
        findings.append(Finding(code: code, verdict: verdict, text: text, offset: offset))
    }

    private mutating func add(_ header: Bytes, _ contents: Bytes, _ offset: Int) {
        let prefix = Self.text(header[345..<500])
        let name = (prefix.isEmpty ? "" : prefix + "/") + Self.text(header[0..<100])
        if SafeFile.leaves(name) {
            note(.traversal, .hostile, "the member's name “\(name)” does not stay in the archive", offset)
        }
        if !names.insert(name).inserted {
            note(.ambiguous, .hostile, "two members are called “\(name)”", offset)
        }
        switch header[156] {
        case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
            if !contents.isEmpty { members.append(Member(name: name, contents: contents)) }
        case UInt8(ascii: "1"), UInt8(ascii: "2"):
            note(.traversal, .hostile, "“\(name)” is a link to “\(Self.text(header[157..<257]))”", offset)
        case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"):
            note(.traversal, .hostile, "“\(name)” is a device or a pipe", offset)
        default: break
        }
    }

    private static func text(_ field: Bytes) -> String {
        String(decoding: field.array.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func octal(_ field: Bytes) -> Int? {
        let digits = text(field).filter { $0 != " " }
        return digits.isEmpty ? 0 : Int(digits, radix: 8)
    }
}
