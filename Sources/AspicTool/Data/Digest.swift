import AspicCore
import Crypto

/// SHA-256, in lower-case hexadecimal.
enum Digest {
    static func sha256(_ bytes: Bytes) -> String {
        bytes.withUnsafeBytes { hexadecimal(SHA256.hash(data: $0)) }
    }

    static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
