import AspicCore

/// One `-----BEGIN LABEL-----` to `-----END LABEL-----` of a text (RFC 7468).
struct PemBlock {
    let label: String
    /// The block with its first and last line.
    let text: String

    /// The blocks of a text in order; what stands between them is commentary.
    static func all(in bytes: Bytes) -> [PemBlock] {
        // Commentary may be in any encoding.
        let text = bytes.text
        var blocks: [PemBlock] = []
        var label: String?
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            var line = line
            while let last = line.last, last == " " || last == "\t" { line.removeLast() }
            if label == nil {
                guard line.hasPrefix("-----BEGIN "), line.hasSuffix("-----") else { continue }
                label = String(line.dropFirst(11).dropLast(5))
            }
            lines.append(String(line))
            if let begun = label, line == "-----END \(begun)-----" {
                blocks.append(PemBlock(label: begun, text: lines.joined(separator: "\n")))
                label = nil
                lines = []
            }
        }
        // One that was begun and not ended is still no secret key.
        if let label { blocks.append(PemBlock(label: label, text: lines.joined(separator: "\n"))) }
        return blocks
    }
}
