package import AspicCore
import Crypto

/// A key that both sides know, for HMAC-SHA-256 (RFC 2104).
package struct SecretKey: Sendable {
    private let key: SymmetricKey

    /// Any number of bytes, as RFC 2104 allows; key files have to hold more than ``KeyFile/secretLimit``.
    package init(_ bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

    /// 256 bits of the system's random numbers.
    package static func generate() -> SecretKey { SecretKey(SymmetricKey(size: .bits256)) }

    private init(_ key: SymmetricKey) { self.key = key }

    /// What a key file holds: the key and nothing else, which is what other tools take.
    package var fileContents: [UInt8] { key.withUnsafeBytes { Array($0) } }

    package func code(for message: Bytes) -> [UInt8] {
        message.withUnsafeBytes { buffer in
            var hmac = HMAC<SHA256>(key: key)
            hmac.update(data: buffer)
            return Array(hmac.finalize())
        }
    }

    /// Compares in constant time, so that an answer's delay says nothing about the right code.
    package func isValid(_ code: [UInt8], for message: Bytes) -> Bool {
        message.withUnsafeBytes {
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: $0, using: key)
        }
    }
}
