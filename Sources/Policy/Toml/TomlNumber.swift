/// Whole numbers as TOML spells them: decimal with a sign, or hexadecimal, octal and binary, with single underscores
/// between digits.
enum TomlNumber {
    static func integer(_ word: String) -> Int? {
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.hasPrefix(prefix) {
            guard let digits = joined(word.dropFirst(2)), !digits.hasPrefix("-"), !digits.hasPrefix("+")
            else {
                return nil
            }
            return Int(digits, radix: radix)
        }
        let isSigned = word.hasPrefix("-") || word.hasPrefix("+")
        guard let digits = joined(word.dropFirst(isSigned ? 1 : 0)),
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            digits == "0" || !digits.hasPrefix("0")
        else { return nil }
        return Int((word.hasPrefix("-") ? "-" : "") + digits)
    }

    /// The digits without the underscores between them.
    private static func joined(_ digits: Substring) -> String? {
        let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
        return parts.contains { $0.isEmpty } ? nil : parts.joined()
    }
}
