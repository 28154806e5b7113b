import AspicCore
import Crypto

/// SHA-256, in lower-case hexadecimal.
enum Digest {
    static func sha256(_ bytes: Bytes) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash.finalize().map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
