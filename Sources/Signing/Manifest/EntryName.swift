/// A file's path within a signed model: relative, its parts separated by slashes.
///
/// Compared byte for byte: two spellings of an accent are two files, though Swift's strings call them equal. The
/// order of the bytes of UTF-8 is that of Unicode's code points, in which OpenSSF Model Signing v1.0 lists entries.
struct EntryName: Hashable, Comparable, Sendable, CustomStringConvertible {
    let utf8: [UInt8]

    /// What model-signing calls the only entry of a model that is one file.
    static let whole = EntryName(unchecked: Array(".".utf8))

    private init(unchecked utf8: [UInt8]) { self.utf8 = utf8 }

    /// - Returns: `nil` for what leads out of the folder or has two spellings: absolute paths, `..`, `.`, empty
    ///   parts, and for what is no path: NUL, ill-formed UTF-8.
    init?(_ utf8: some Sequence<UInt8>) {
        let utf8 = Array(utf8)
        guard !utf8.isEmpty, !utf8.contains(0), String(validating: utf8, as: UTF8.self) != nil else {
            return nil
        }
        for part in utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return nil }
        }
        self.utf8 = utf8
    }

    func appending(_ part: EntryName) -> EntryName {
        EntryName(unchecked: utf8 + [UInt8(ascii: "/")] + part.utf8)
    }

    /// Whether this is `other` or stands below it.
    func isWithin(_ other: EntryName) -> Bool {
        utf8.starts(with: other.utf8)
            && (utf8.count == other.utf8.count || utf8[other.utf8.count] == UInt8(ascii: "/"))
    }

    static func < (first: EntryName, second: EntryName) -> Bool {
        first.utf8.lexicographicallyPrecedes(second.utf8)
    }

    var description: String { String(decoding: utf8, as: UTF8.self) }
}
