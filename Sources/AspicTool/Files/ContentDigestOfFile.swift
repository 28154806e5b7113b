import AspicCore
import Hashing

enum ContentDigestOfFile {
    /// `nil` if it cannot be read.
    static func hexadecimal(_ path: String) -> String? {
        (try? Bytes(contentsOf: path)).map { ContentDigest(of: $0).hexadecimal }
    }
}
