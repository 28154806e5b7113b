/// As many digits of a digest as people need to tell it from others and to name it.
enum ShortDigest {
    static func of(_ text: String) -> String {
        // Behind the scheme, if there is one.
        let digits =
            text.utf8.lastIndex(of: UInt8(ascii: ":")).map { text[text.utf8.index(after: $0)...] }
            ?? text[...]
        return String(digits.prefix(12))
    }
}
